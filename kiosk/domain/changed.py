"""What became different in the day's programme, for people who read it in the morning."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import made_at
from kiosk.domain.session import SessionState, Slot

_TOGETHER = timedelta(minutes=15)


class How(Enum):
    CANCELLED = "cancelled"
    MOVED = "moved"
    RETIMED = "retimed"
    RESTORED = "restored"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Changed:
    slot: Slot
    how: How


@dataclass(frozen=True, slots=True)
class Day:
    """One day of an event: its moments in UTC, from four in the morning to four in the morning."""

    begins: datetime
    ends: datetime

    def holds(self, at: datetime | None) -> bool:
        return at is not None and self.begins <= at < self.ends


def changed(slots: Iterable[Slot], day: Day, now: datetime) -> tuple[Changed, ...]:
    """Of the sessions of `day`, those that stand otherwise than planned, until they are over as planned and as changed.

    What was brought back, and what was added, count only if that was done on the day itself. A session tells by its id when
    it was made; those made within a quarter of an hour of the day's first are the programme itself.
    """
    slots = tuple(slots)
    first = min((at for slot in slots if (at := made_at(slot.session.id))), default=None)
    return tuple(_changes(slots, day, first, now))


def changed_ahead(slots: Iterable[Slot], today: Day) -> tuple[Changed, ...]:
    """Of the sessions of later days, those that were changed today, or added."""
    slots = tuple(slots)
    first = min((at for slot in slots if (at := made_at(slot.session.id))), default=None)
    found = ((slot, _how(slot, today, first)) for slot in slots)
    return tuple(
        Changed(slot, how) for slot, how in found if how and (how is How.ADDED or today.holds(slot.changed_at))
    )


def _changes(slots: Iterable[Slot], day: Day, first: datetime | None, now: datetime) -> Iterator[Changed]:
    for slot in slots:
        how = _how(slot, day, first)
        if how is not None and max(slot.end, slot.session.end) > now:
            yield Changed(slot, how)


def _how(slot: Slot, day: Day, first: datetime | None) -> How | None:
    match slot.state:
        case SessionState.CANCELLED:
            return How.CANCELLED
        case SessionState.MOVED:
            return How.MOVED
        case SessionState.DELAYED:
            return How.RETIMED
        case SessionState.SCHEDULED:
            return _new(slot, day, first)


def _new(slot: Slot, day: Day, first: datetime | None) -> How | None:
    made = made_at(slot.session.id)
    if made is not None and first is not None and day.holds(made) and made >= first + _TOGETHER:
        return How.ADDED
    if day.holds(slot.changed_at) and slot.end == slot.session.end:
        return How.RESTORED
    return None
