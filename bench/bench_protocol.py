"""protocol: guests put in order of precedence, and the MC sheet read again after each check-in of a tenth of them.

The floors are the same answers read and dropped: the guest list for the order, the checkpoint's attendance for the sheet.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from time import perf_counter

from bench.gauge import median
from bench.made import DOORS, event_copy
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.mc_sheet import mc_sheet
from kiosk.app.ranking import ranking
from kiosk.domain.facts import CheckedIn, Entry
from kiosk.domain.ids import DeskId

_NOON = datetime(2026, 5, 1, 5, tzinfo=UTC)


def measure(task: Task) -> Iterator[Figure]:
    for size in task.sizes[:1] if task.quick else task.sizes[:2]:
        with closing(SqliteBook(event_copy(task, size, "protocol"))) as book:
            _some_come(book, size)
            yield from _measured(task, book, size)


def _some_come(book: SqliteBook, size: int) -> None:
    stamper = Stamper(DeskId("Bench"), SystemClock())
    with book.reading() as reader:
        came = [guest.id for guest in reader.guests()][:: max(1, 10)]
    with book.writing() as page:
        for guest in came:
            page.record(Entry(stamper.stamp(), CheckedIn(DOORS[0], guest)))


def _measured(task: Task, book: SqliteBook, size: int) -> Iterator[Figure]:
    rounds = max(3, task.rounds)
    guests = f"{size:,} guests"
    with book.reading() as reader:
        place = reader.checkpoint(DOORS[0])
        assert place is not None
        listed = _taken(lambda: sum(1 for _ in reader.guests()), rounds)
        ordered = _taken(lambda: ranking(reader), rounds)
        attended = _taken(lambda: sum(1 for _ in reader.attendance(place.id)), rounds)
        shown = _taken(lambda: mc_sheet(reader, place, _NOON), rounds)
    yield Figure("protocol", f"order of precedence, {guests}", ordered * 1000, "ms")
    yield Figure("protocol", f"order against reading the list, {guests}", ordered / listed, "times", most=10)
    yield Figure("protocol", f"MC sheet after a check-in, {guests}", shown * 1000, "ms")
    yield Figure("protocol", f"MC sheet against reading the attendance, {guests}", shown / attended, "times", most=6)


def _taken(work: Callable[[], object], rounds: int) -> float:
    times: list[float] = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)
