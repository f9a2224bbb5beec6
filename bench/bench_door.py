"""door: opening a delegation, asking for namesakes at a bare Enter, letting two hundred in together, names of representatives."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from random import Random
from statistics import median
from time import perf_counter

from bench.gauge import percentile
from bench.made import DOORS, event_copy
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.domain.facts import AttendeeNamed, CheckedIn, Entry
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.person import Person

_TOGETHER = 200
_NAMED = 2_000
_TYPED = ("hung", "nguyen hung", "pham quoc", "tran thi", "quoc hung pham")


def measure(task: Task) -> Iterator[Figure]:
    size = task.sizes[-1]
    with closing(SqliteBook(event_copy(task, size, "door"))) as book:
        desk = Desk(book, Stamper(DeskId("bench"), SystemClock()), Nobody())
        ids = _some(book, 40 if task.quick else 300)
        opened = [_seconds(partial(desk.delegation, id, DOORS[0])) for id in ids]
        yield Figure("door", f"a delegation opens, p99, {size:,} guests", percentile(opened, 0.99) * 1000, "ms")
        yield from _namesakes(desk, ids, size)
        yield from _together(desk, _some(book, _TOGETHER), size)
        yield from _instead(book, size)


def _namesakes(desk: Desk, ids: Sequence[InvitationId], size: int) -> Iterator[Figure]:
    """The same guests at two doors, so that neither way finds them in already."""
    sure = [_seconds(partial(desk.present_invitation, id, DOORS[1])) for id in ids]
    bare = [_seconds(partial(desk.present_invitation, id, DOORS[2], sure=False)) for id in ids]
    yield Figure("door", f"a bare Enter, p99, {size:,} guests", percentile(bare, 0.99) * 1000, "ms")
    yield Figure("door", "a bare Enter against an arrow, median", median(bare) / median(sure), "times")


def _together(desk: Desk, ids: Sequence[InvitationId], size: int) -> Iterator[Figure]:
    """One write; the floor is a write for each."""
    whole = _seconds(partial(desk.admit_together, ids, DOORS[3]))
    alone = sum(_seconds(partial(desk.present_invitation, id, DOORS[4])) for id in ids)
    yield Figure("door", f"{len(ids)} together, {size:,} guests", whole * 1000, "ms")
    yield Figure("door", f"{len(ids)} together against one by one", whole / alone, "times", most=1.0)


def _instead(book: SqliteBook, size: int) -> Iterator[Figure]:
    """Search once two thousand names of representatives are known, against the search before."""
    before = [_seconds(partial(_find, book, text)) for text in _TYPED for _ in range(5)]
    stamper = Stamper(DeskId("bench"), SystemClock())
    with book.writing() as page:
        for n, id in enumerate(_some(book, _NAMED)):
            came = stamper.stamp()
            page.record(Entry(came, CheckedIn(DOORS[5], id)))
            page.record(Entry(stamper.stamp(), AttendeeNamed(DOORS[5], id, came.id, Person(f"Phạm Quốc Hưng {n}"))))
    after = [_seconds(partial(_find, book, text)) for text in _TYPED for _ in range(5)]
    yield Figure(
        "door", f"search with {_NAMED:,} representatives, slowest, {size:,} guests", max(after) * 1000, "ms", most=16.0
    )
    yield Figure("door", "search with representatives against without, median", median(after) / median(before), "times")


def _find(book: SqliteBook, text: str) -> None:
    with book.reading() as reader:
        reader.find(text, 7, DOORS[5])


def _some(book: SqliteBook, count: int) -> list[InvitationId]:
    ids = [InvitationId(id) for (id,) in book.db.execute("SELECT id FROM guest ORDER BY row")]
    return Random(3).sample(ids, min(count, len(ids)))


def _seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun
