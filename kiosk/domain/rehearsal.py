"""What a programme holds that will look odd on the day: gaps, overlaps, missing rooms, sessions of no length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from itertools import takewhile

from kiosk.domain.agenda import day_of
from kiosk.domain.event import Event
from kiosk.domain.names import exact
from kiosk.domain.session import Slot

GAP = timedelta(minutes=10)  # shorter ones are the time people need to change places
_A_DAY = timedelta(days=1)


class Odd(Enum):
    NO_ROOM = "no_room"
    NO_LENGTH = "no_length"
    ENDLESS = "endless"
    OVERLAP = "overlap"
    TWICE = "twice"
    GAP = "gap"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Oddity:
    """`other` is the session it meets, or the one after the gap; `speaker` who is in both."""

    odd: Odd
    slot: Slot
    other: Slot | None = None
    speaker: str = ""


def oddities(event: Event, slots: Sequence[Slot]) -> Iterator[Oddity]:
    """In the order of the sessions; cancelled ones do not count."""
    standing = sorted((slot for slot in slots if not slot.cancelled), key=lambda slot: (slot.start, slot.end))
    for at, slot in enumerate(standing):
        yield from _alone(event, slot)
        later = [other for other in standing[at + 1 :] if other.room == slot.room]
        yield from (Oddity(Odd.OVERLAP, slot, other) for other in later if slot.room and other.start < slot.end)
        yield from _twice(slot, standing[at + 1 :])
        yield from _gap(event, slot, later, standing)


def _alone(event: Event, slot: Slot) -> Iterator[Oddity]:
    length = slot.end - slot.start
    if not slot.room:
        yield Oddity(Odd.NO_ROOM, slot)
    if length <= timedelta(0):
        yield Oddity(Odd.NO_LENGTH, slot)
    if length > _A_DAY:
        yield Oddity(Odd.ENDLESS, slot)
    if not event.first_day <= day_of(slot.start, event) <= event.last_day:
        yield Oddity(Odd.OUTSIDE, slot)


def _twice(slot: Slot, later: Sequence[Slot]) -> Iterator[Oddity]:
    """A speaker cannot be in two rooms; in one room it is told as an overlap."""
    meeting = takewhile(lambda other: other.start < slot.end, later)
    for other in (one for one in meeting if one.room != slot.room):
        theirs = set(map(exact, other.session.speakers))
        both = [name for name in slot.session.speakers if exact(name) in theirs]
        yield from (Oddity(Odd.TWICE, slot, other, name) for name in both)


def _gap(event: Event, slot: Slot, later: Sequence[Slot], every: Sequence[Slot]) -> Iterator[Oddity]:
    """Nothing in the room until the next one of the same day, though nobody said, here or elsewhere, it is a break."""
    follows = next((other for other in later if other.start >= slot.end), None)
    if follows is None or any(other.start < slot.end < other.end for other in later):
        return
    same_day = day_of(follows.start, event) == day_of(slot.start, event)
    if not same_day or follows.start - slot.end < GAP or slot.session.pause or follows.session.pause:
        return
    if not any(one.session.pause and one.start < follows.start and one.end > slot.end for one in every):
        yield Oddity(Odd.GAP, slot, follows)
