"""A session runs over: what in its room moves with it, which breaks take it up, and whom that puts in two places at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum

from kiosk.domain.ids import SessionId
from kiosk.domain.names import fold
from kiosk.domain.session import Slot

LEAST_BREAK = timedelta(minutes=5)
MEAL = timedelta(minutes=45)  # a break as long as this is a meal, for which kitchens wait
_MINUTE = timedelta(minutes=1)
_FOR_ALL = ("plenary", "toan the", "khai mac", "be mac", "opening", "closing", "keynote")


class Clash(Enum):
    FIXED = "fixed"  # runs into a meal or a plenary, which stay where they are
    ROOM = "room"  # another session has the room then
    SPEAKER = "speaker"  # someone speaks elsewhere at that time


@dataclass(frozen=True, slots=True)
class Shift:
    """`slot` as it stood, `minutes` later from now on, and `shorter` by so many: what a break gives."""

    slot: Slot
    minutes: int
    shorter: int = 0

    @property
    def after(self) -> Slot:
        start = self.slot.start + self.minutes * _MINUTE
        return replace(self.slot, start=start, end=self.slot.end + (self.minutes - self.shorter) * _MINUTE)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where `slot`, as it would stand, meets `other`; `who` is the speaker of both."""

    clash: Clash
    slot: Slot
    other: Slot
    who: str = ""


@dataclass(frozen=True, slots=True)
class Ripple:
    shifts: tuple[Shift, ...]
    conflicts: tuple[Conflict, ...] = ()


def rippled(slots: Sequence[Slot], id: SessionId, minutes: int, day: Sequence[Slot]) -> Ripple:
    """What follows when a session is `minutes` later; `day` are the slots of its event day, its own among them.

    Gaps take the delay up first, then breaks, down to five minutes; meals and what is for all rooms stay, unless
    everyone sits in that room already. Nothing moves when it starts earlier but the session itself, as nobody can be
    told to be there before the hour on the board.
    """
    first = next(slot for slot in slots if slot.session.id == id)
    shifts = [Shift(first, minutes)]
    hit: Slot | None = None
    parallel = has_parallel_rooms(day)
    for slot in _later_in_room(first, day) if minutes > 0 else ():
        over = shifts[-1].after.end - slot.start
        if over <= timedelta(0):
            break
        if is_fixed(slot, parallel=parallel and not _gathers(shifts)):
            hit = slot
            break
        shifts.append(_pushed(slot, -(-over // _MINUTE)))
    fixed = [Conflict(Clash.FIXED, shifts[-1].after, hit)] if hit else []
    told = {(one.slot.session.id, one.other.session.id) for one in fixed}
    met = conflicts([shift.after for shift in shifts], slots)
    return Ripple(tuple(shifts), (*fixed, *(one for one in met if not _told(one, told))))


def has_parallel_rooms(day: Sequence[Slot]) -> bool:
    """With one room there is nobody else who waits for a plenary."""
    return len({slot.room for slot in day if not slot.session.pause and not slot.cancelled}) > 1


def is_fixed(slot: Slot, *, parallel: bool) -> bool:
    """Meals; and what is meant for everyone, as far as its title or track says so, where rooms run side by side."""
    if slot.session.pause:
        return slot.end - slot.start >= MEAL
    return parallel and _is_for_all(slot)


def _gathers(shifts: Sequence[Shift]) -> bool:
    """Is what ran last in the room for everyone? Then nobody waits elsewhere for what follows."""
    talks = [shift.slot for shift in shifts if not shift.slot.session.pause]
    return bool(talks) and _is_for_all(talks[-1])


def _is_for_all(slot: Slot) -> bool:
    said = fold(f"{slot.session.title} {slot.session.track}")
    return any(f" {word} " in f" {said} " for word in _FOR_ALL)


def _pushed(slot: Slot, minutes: int) -> Shift:
    """A break begins later and ends when it did, as long as it is left long enough to be one."""
    if not slot.session.pause:
        return Shift(slot, minutes)
    spare = max((slot.end - slot.start - LEAST_BREAK) // _MINUTE, 0)
    return Shift(slot, minutes, min(minutes, spare))


def _later_in_room(first: Slot, day: Sequence[Slot]) -> list[Slot]:
    follow = [s for s in day if s.room == first.room and s.start >= first.end and not s.cancelled and s is not first]
    return sorted(follow, key=lambda slot: (slot.start, slot.end))


def _told(one: Conflict, told: set[tuple[SessionId, SessionId]]) -> bool:
    return one.clash is Clash.ROOM and (one.slot.session.id, one.other.session.id) in told


def conflicts(after: Iterable[Slot], slots: Sequence[Slot]) -> list[Conflict]:
    """Whom the slots that change, as they would stand, would meet among all: in one room, or by a speaker of both."""
    moved = {slot.session.id: slot for slot in after}
    there = [moved.get(slot.session.id, slot) for slot in slots if not slot.cancelled]
    found: list[Conflict] = []
    for one in moved.values():
        meets = [other for other in there if other.session.id != one.session.id and _overlap(one, other)]
        found += [Conflict(Clash.ROOM, one, other) for other in meets if one.room and one.room == other.room]
        found += [Conflict(Clash.SPEAKER, one, other, who) for other in meets for who in _both(one, other)]
    return _once(found)


def _both(one: Slot, other: Slot) -> list[str]:
    """Who speaks in both, in rooms that are not the same."""
    if one.room == other.room:
        return []
    there = {fold(name) for name in other.session.speakers}
    return [name for name in one.session.speakers if fold(name) in there]


def _overlap(one: Slot, other: Slot) -> bool:
    return one.start < other.end and other.start < one.end


def _once(conflicts: Sequence[Conflict]) -> list[Conflict]:
    """Two that move are told as one conflict, not as two."""
    seen: dict[tuple[object, ...], Conflict] = {}
    for one in conflicts:
        pair = tuple(sorted((one.slot.session.id, one.other.session.id)))
        seen.setdefault((one.clash, pair, fold(one.who)), one)
    return list(seen.values())
