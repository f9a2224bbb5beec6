"""seats: a hall of 2,000 with a guest on every seat, half of them here: read and added up, looked at, and painted.

The floors, in the same run: the same rows read without seats, and as many plain boxes painted by the same painter.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from importlib import import_module
from time import perf_counter
from typing import Any

from bench.gauge import median
from bench.made import DOORS, empty_event
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Nobody
from kiosk.app.seat_reading import seats_now
from kiosk.app.seats import Seats
from kiosk.domain.facts import CheckedIn, Entry, GuestsListed
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_facts import SeatPlanSet
from kiosk.domain.seat_making import Hall, hall_plan
from kiosk.domain.seat_plan import Whom, Zone
from kiosk.words import Words

_ROWS, _SEATS = 40, 50


def measure(task: Task) -> Iterator[Figure]:
    rounds = 3 if task.quick else 15
    path = empty_event(task.folder / "seats.kiosk")
    with closing(SqliteBook(path)) as book:
        guests = _fill(book)
        seats = Seats(book, Stamper(DeskId("bench"), SystemClock()), Nobody())
        bare = _ms(lambda: _rows(book), rounds)
        read = _ms(lambda: seats.now(DOORS[0]), rounds)
        look = _ms(lambda: seats.look(DOORS[0], guests[0], other=True), rounds)
        yield Figure("seats", "2,000 seats read and added up", read, "ms")
        yield Figure("seats", "times the same rows read alone", read / bare, "x", most=4.0)
        yield Figure("seats", "a seat looked up with its offers", look, "ms", most=150.0)
        yield from _painted(book, rounds)


def _fill(book: SqliteBook) -> list[InvitationId]:
    plan = hall_plan(
        Hall(
            rows=_ROWS,
            seats=_SEATS,
            aisles=(25,),
            zones=((Zone("Front", 10, Whom(post="Giám đốc")), 2), (Zone("Hall"), 38)),
        )
    )
    guests = tuple(
        Invitation(
            id=InvitationId(f"g{n:05}"), code=f"C{n:05}", name=f"Nguyễn Thị Khách {n}", unit="Sở Y tế", seat=seat
        )
        for n, seat in enumerate(list(plan.seats)[:-50])
    )
    stamper = Stamper(DeskId("bench"), SystemClock())
    with book.writing() as page:
        for fact in (GuestsListed("bench", guests), SeatPlanSet(plan)):
            page.record(Entry(stamper.stamp(), fact))
        for guest in guests[::2]:
            page.record(Entry(stamper.stamp(), CheckedIn(DOORS[0], guest.id)))
    return [guest.id for guest in guests]


def _rows(book: SqliteBook) -> None:
    with book.reading() as reader:
        for _ in reader.seated(DOORS[0], ()):
            pass


def _painted(book: SqliteBook, rounds: int) -> Iterator[Figure]:
    """Qt is loaded here: the other benchmarks run where it cannot be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    drawn = import_module("bench.seat_windows")
    with book.reading() as reader:
        now = seats_now(reader, datetime.now(UTC), DOORS[0])
    shown = drawn.Shown(now, Words("vi"))
    scene = _ms(shown.show_again, rounds)
    whole, boxes = _ms(shown.paint, rounds), _ms(shown.paint_boxes, rounds)
    yield Figure("seats", "2,000 seats made ready to be drawn", scene, "ms")
    yield Figure("seats", "2,000 seats painted, 1366 by 768", whole, "ms")
    yield Figure("seats", "times as many plain boxes", whole / boxes, "x", most=6.0)


def _ms(work: Callable[[], Any], rounds: int) -> float:
    work()
    taken = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)
