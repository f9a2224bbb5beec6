"""Where a session is put on the timetable: another room, time or length; two that change places; what that clashes with."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from kiosk.domain.ids import SessionId
from kiosk.domain.names import fold
from kiosk.domain.ripple import Conflict, conflicts
from kiosk.domain.session import Announced, Session, Slot, slot_of

STEP = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Place:
    """A session's room and times as they are to be."""

    session: SessionId
    room: str
    start: datetime
    end: datetime


def placed(slot: Slot, place: Place) -> Slot:
    return replace(slot, room=place.room, start=place.start, end=place.end)


def place_of(slot: Slot) -> Place:
    return Place(slot.session.id, slot.room, slot.start, slot.end)


def is_off_plan(slot: Slot) -> bool:
    """Does it stand elsewhere than planned? What is cancelled stands nowhere."""
    return not slot.cancelled and place_of(slot) != place_of(slot_of(slot.session))


def as_planned(slot: Slot) -> Session:
    """The session as it would be planned if it had always been where it stands now."""
    announced = Announced.NOTHING if slot.session.announced is Announced.MOVED else slot.session.announced
    return replace(slot.session, room=slot.room, start=slot.start, end=slot.end, announced=announced)


def swapped(one: Slot, other: Slot) -> tuple[Place, Place]:
    """Each in the other's room at the other's start, as long as it was; the earlier one first.

    In one room, where the one that comes first is too long for that, the other follows it and ends when the last of
    them did.
    """
    first, last = sorted((one, other), key=lambda slot: (slot.start, slot.end))
    early, late = _at(last, first.room, first.start), _at(first, last.room, last.start)
    if early.room == late.room and early.start < late.start < early.end:
        begin = max(early.end, last.end - (first.end - first.start))
        late = _at(first, last.room, begin)
    return early, late


def clashes(after: Sequence[Slot], slots: Sequence[Slot]) -> tuple[Conflict, ...]:
    """What the slots as they would stand would meet that they do not meet as `slots` stand now.

    What is cancelled meets nothing.
    """
    held = [slot for slot in after if not slot.cancelled]
    changed = {slot.session.id for slot in held}
    known = {_met(one) for one in conflicts([slot for slot in slots if slot.session.id in changed], slots)}
    return tuple(one for one in conflicts(held, slots) if _met(one) not in known)


def on_step(at: datetime) -> datetime:
    """The nearest five minutes of the clock; UTC."""
    at = at.astimezone(UTC)
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - over + (STEP if over * 2 >= STEP else timedelta(0))


def stepped(at: datetime, steps: int) -> datetime:
    """So many steps of five minutes on, or back when negative, each to a five minutes of the clock; UTC."""
    here = on_step(at)
    if steps > 0 and here > at:
        steps -= 1
    if steps < 0 and here < at:
        steps += 1
    return here + steps * STEP


def rooms_of(slots: Iterable[Slot]) -> tuple[str, ...]:
    """The rooms that are used or were planned, in the order of their names, numbers by their size."""
    return tuple(sorted({room for slot in slots for room in (slot.room, slot.session.room)}, key=_by_name))


def _at(slot: Slot, room: str, start: datetime) -> Place:
    return Place(slot.session.id, room, start, start + (slot.end - slot.start))


def _met(one: Conflict) -> tuple[object, ...]:
    return one.clash, frozenset((one.slot.session.id, one.other.session.id)), fold(one.who)


def _by_name(room: str) -> tuple[str | int, ...]:
    return tuple(int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", fold(room)))
