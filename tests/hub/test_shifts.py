"""A shift at several desks, at the real engine, while cables break and it is killed: all files are the same at the end."""

import time
from collections import Counter
from contextlib import suppress
from random import Random

from bench.hub_chaos import DOOR, under_faults
from bench.hub_lab import Station
from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.app.answers import WalkIn
from kiosk.app.guest_editing import edit_guest
from kiosk.app.ports import Nobody
from kiosk.domain.facts import Entry, SessionDelayed
from kiosk.domain.ids import SessionId
from kiosk.domain.person import Person
from kiosk.errors import KioskError
from tests.given import read


def _shift(one: Station, everyone, luck: Random, until: float) -> Counter:
    """A little of everything that a desk can do; what cannot be done just now is said, as at a real one."""
    did, mine = Counter(), []
    while time.monotonic() < until:
        kind, guest = (
            luck.choice(("in", "in", "in", "back", "edit", "walk-in", "along", "delay")),
            luck.choice(everyone),
        )
        with suppress(KioskError):
            _do(kind, one, guest, luck, mine)
            did[kind] += 1
    one.book.close()
    return did


def _do(kind: str, one: Station, guest, luck: Random, mine: list) -> None:
    match kind:
        case "in":
            mine.append(one.desk.present(guest.code, DOOR.id).fact)
        case "back":
            one.desk.undo(mine.pop() if mine else None, "nhầm")
        case "edit":
            edit_guest(one.book, one.stamper, Nobody(), guest.id, {luck.choice(("post", "note")): f"{luck.random()}"})
        case "walk-in":
            mine.append(one.desk.walk_in(WalkIn(f"Khách lẻ {luck.random()}"), DOOR.id).fact)
        case "along":
            one.desk.accompany(guest.id, DOOR.id, Person("Hoa"))
        case _:
            one.write(Entry(one.stamper.stamp(), SessionDelayed(SessionId("s1"), luck.randrange(60))))


def _state(path) -> tuple[object, ...]:
    book = SqliteBook(path)
    guests = {guest.id: guest for guest in read(book, lambda r: r.guests())}
    presences = {id: read(book, lambda r, id=id: r.presence(DOOR.id, id)) for id in guests}
    rest = read(book, lambda r: (r.tally(DOOR.id), r.slots(), r.guest_count(), r.former_codes(next(iter(guests)))))
    book.close()
    return guests, presences, rest


def test_whatever_desks_do_while_everything_breaks_their_files_end_the_same(tmp_path) -> None:
    with under_faults(tmp_path, seed=3, seconds=2, desks=3, invited=12, work=_shift) as shift:
        paths = [one.path for one in shift.stations]
    assert shift.faults.total() > 0
    assert set(sum(shift.results, Counter())) == {"in", "back", "edit", "walk-in", "along", "delay"}
    states = [_state(path) for path in paths]
    assert states[0] == states[1] == states[2]
    assert [SqliteFiles().verify(path).problems for path in paths] == [(), (), ()]
