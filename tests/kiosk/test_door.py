"""The screen at a room's door: its own sessions, and where those went that moved away."""

from datetime import timedelta

from kiosk.domain.door import at_door, room_named
from kiosk.domain.ids import FactId
from kiosk.domain.session import Moved, Session, slot_of
from tests.conftest import NOON

HOUR = timedelta(hours=1)


def talk(id, start, room, *, to=None):
    session = Session(id=id, title=id, start=NOON + start * HOUR, end=NOON + (start + 1) * HOUR, room=room)
    return slot_of(session, [(NOON, FactId("1"), Moved(room=to))] if to else [])


HERE, ELSEWHERE = talk("here", 1, "Phòng B"), talk("elsewhere", 1, "Phòng A")
CAME, WENT = talk("came", 2, "Phòng A", to="Phòng B"), talk("went", 3, "Phòng B", to="Phòng A")
SLOTS = (HERE, ELSEWHERE, CAME, WENT)


def test_its_own_those_that_came_and_those_that_went_until_they_begin() -> None:
    assert [s.session.id for s in at_door(SLOTS, "phong b", NOON)] == ["here", "came", "went"]
    assert [s.session.id for s in at_door(SLOTS, "phong b", NOON + 3 * HOUR)] == ["here", "came"]


def test_a_room_is_known_by_any_spelling_of_its_name() -> None:
    assert room_named(SLOTS, "PHONG b") == "Phòng B"
    assert room_named(SLOTS, "Phòng C") is None
