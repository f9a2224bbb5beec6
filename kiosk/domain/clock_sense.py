"""Whether a computer's clock can be believed: it jumped, it is in another year, it is behind what was recorded."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.event import Event

JUMP = timedelta(minutes=2)
_A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the clocks. `steady`: seconds on a clock nobody can set, which counts while the computer sleeps too;
    `offset`: the computer's own zone, as it differs from UTC.
    """

    wall: datetime
    steady: float
    offset: timedelta


@dataclass(frozen=True, slots=True)
class Known:
    """What the event file says: its event, and when its newest fact was recorded."""

    event: Event | None = None
    newest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Behind:
    """The clock is before what was already recorded."""

    newest: datetime


@dataclass(frozen=True, slots=True)
class WrongYear:
    """More than a year away from the event's days."""


@dataclass(frozen=True, slots=True)
class Jumped:
    """The clock was set while the program ran: forward, or back when `by` is below 0."""

    by: timedelta


@dataclass(frozen=True, slots=True)
class OtherZone:
    """The computer's zone is not the event's; both as they differ from UTC now."""

    here: timedelta
    event: timedelta


Doubt = Behind | WrongYear | Jumped | OtherZone


@dataclass(frozen=True, slots=True)
class ClockSense:
    """What is remembered between looks: where the clocks stood together, and a jump nobody has acknowledged yet."""

    anchor: Reading | None = None
    jump: timedelta = timedelta(0)

    def look(self, now: Reading, known: Known) -> tuple["ClockSense", tuple[Doubt, ...]]:
        """The doubts that stand, the gravest first. A computer that slept has not jumped: both its clocks went on."""
        anchor = self.anchor or now
        by = (now.wall - anchor.wall) - timedelta(seconds=now.steady - anchor.steady)
        jumped = abs(by) > JUMP
        sense = ClockSense(now if jumped or self.anchor is None else anchor, self.jump + by if jumped else self.jump)
        return sense, tuple(sense._doubts(now, known))

    def acknowledged(self) -> "ClockSense":
        """The jump was seen; what is still wrong goes on being said."""
        return replace(self, jump=timedelta(0))

    def _doubts(self, now: Reading, known: Known) -> list[Doubt]:
        found: list[Doubt] = []
        if known.newest is not None and known.newest - now.wall > JUMP:
            found.append(Behind(known.newest))
        if known.event is not None and _years_away(now.wall, known.event):
            found.append(WrongYear())
        if abs(self.jump) > JUMP:  # else someone set it back to where it was
            found.append(Jumped(self.jump))
        if known.event is not None and (there := _offset(now.wall, known.event)) != now.offset:
            found.append(OtherZone(now.offset, there))
        return found


def _years_away(at: datetime, event: Event) -> bool:
    day = at.astimezone(ZoneInfo(event.zone)).date()
    return not event.first_day - _A_YEAR <= day <= event.last_day + _A_YEAR


def _offset(at: datetime, event: Event) -> timedelta:
    return at.astimezone(ZoneInfo(event.zone)).utcoffset() or timedelta(0)
