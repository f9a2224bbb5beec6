"""Desks may meet late: the same facts in any order of arrival give the same state."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.book import SqliteBook
from db.files import SqliteFiles
from kiosk.domain import facts
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from tests.conftest import NOON
from tests.given import AN, BINH, DOOR, OPENING, check_in, check_out, entry, opening_facts, undo, write

DESKS = (DeskId("Quầy 1"), DeskId("Quầy 2"))
FIRST = 10
CUC = replace(AN, id=InvitationId("g-cuc"), code="CUC-3", name="Lê Cúc")


@st.composite
def _arrivals(draw):
    """What several desks recorded, and two orders in which it may arrive."""
    made = []
    for n in range(FIRST, FIRST + draw(st.integers(1, 9))):
        guest, desk = draw(st.sampled_from([AN, BINH, CUC])), draw(st.sampled_from(DESKS))
        at = NOON + timedelta(seconds=draw(st.integers(0, 4)))
        kind = draw(
            st.sampled_from(
                ["in", "out", "undo", "name", "along", "delay", "move", "cancel", "restore", "bring", "withdraw"]
            )
        )
        made.append(_fact(kind, n, guest, draw(st.integers(FIRST, n)), desk=desk, at=at))
    return made, draw(st.permutations(made))


def _fact(kind, n, guest, earlier, **stamped):
    match kind:
        case "in":
            return check_in(n, guest, **stamped)
        case "out":
            return check_out(n, guest, **stamped)
        case "undo":
            return undo(n, of=earlier, guest=guest, reason=f"lý do {n}", **stamped)
        case "name":
            told = facts.AttendeeNamed(DOOR.id, guest.id, FactId(f"f{earlier:06}"), Person(f"Lan {n}"))
            return entry(n, told, **stamped)
        case "along":
            along = FactId(f"f{earlier:06}")
            return entry(n, facts.CheckedIn(DOOR.id, guest.id, Came.COMPANION, person="Hoa", along=along), **stamped)
        case "bring":
            return entry(n, facts.GuestsListed("b.csv", (CUC,)), **stamped)
        case "withdraw":
            return entry(n, facts.GuestsWithdrawn((guest.id, CUC.id)), **stamped)
        case "delay":
            return entry(n, facts.SessionDelayed(OPENING.id, n), **stamped)
        case "move":
            return entry(n, facts.SessionMoved(OPENING.id, f"Phòng {n}"), **stamped)
        case "cancel":
            return entry(n, facts.SessionCancelled(OPENING.id), **stamped)
    return entry(n, facts.SessionRestored(OPENING.id), **stamped)


def _state(folder, name, arrived):
    path = Path(folder) / name
    book = SqliteBook.create(path)
    book.db.execute("PRAGMA synchronous = OFF")
    write(book, *opening_facts(), *arrived)
    with book.reading() as reader:
        presences = [reader.presence(DOOR.id, guest.id) for guest in (AN, BINH, CUC)]
        attendance = sorted(reader.attendance(DOOR.id), key=lambda row: row.invitation.id)
        guests = {guest.id: guest for guest in reader.guests()}
        state = presences, reader.tally(DOOR.id), reader.slots(), attendance, guests, reader.guest_count()
    book.close()
    assert SqliteFiles().verify(path).problems == ()
    return state


@settings(max_examples=60, deadline=None)
@given(_arrivals())
def test_any_order_of_arrival_gives_the_same_state(drawn) -> None:
    recorded, arrived = drawn
    with TemporaryDirectory() as folder:
        assert _state(folder, "a.kiosk", recorded) == _state(folder, "b.kiosk", arrived)
