"""The agenda at one moment: what is on in each room, what comes next, and what kind of moment it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from kiosk.domain.event import Event
from kiosk.domain.session import Slot

DAY_BREAK = time(4)
_ONE_DAY = timedelta(days=1)
_NEARLY_A_DAY = timedelta(hours=20)
_SHORTEST_BREAK, _LONGEST_BREAK = timedelta(minutes=15), timedelta(hours=4)


class Phase(Enum):
    """What kind of moment it is, for the day that is shown."""

    NO_AGENDA = "no_agenda"
    BEFORE = "before"
    RUNNING = "running"
    BETWEEN = "between"
    CALLED_OFF = "called_off"
    DAY_OVER = "day_over"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Break:
    """A gap that no programme calls a break, though people have one: from the last end to the next start of a day."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class RoomNow:
    """One room: what is on (the latest started when sessions overlap, the others in `also`), and what follows today.

    A cancelled session is never on; until its old end it stands among `next`. `gap`: a break made from a gap.
    """

    room: str
    now: Slot | None
    also: tuple[Slot, ...]
    next: tuple[Slot, ...]
    gap: Break | None = None


@dataclass(frozen=True, slots=True)
class AgendaNow:
    """All times are UTC. `day` is the event day shown; `tomorrow` the first session of the next day that has one.

    `gap`: nothing is on anywhere between two sessions of the day, long enough to be a break. `today` are all sessions of
    the day, by start.
    """

    at: datetime
    day: date | None
    phase: Phase
    running: tuple[Slot, ...]
    coming: tuple[Slot, ...]
    rooms: tuple[RoomNow, ...]
    tomorrow: Slot | None
    gap: Break | None = None
    today: tuple[Slot, ...] = ()
    later: tuple[Slot, ...] = ()

    @property
    def halls(self) -> tuple[str, ...]:
        """Rooms in which the day has more than breaks, in the order in which it first uses them."""
        return tuple(room for room in _rooms([slot for slot in self.today if not slot.session.pause]) if room)

    @property
    def next(self) -> Slot | None:
        """The next session that will really take place."""
        return next((slot for slot in self.coming if not slot.cancelled), None)


def day_of(at: datetime, event: Event) -> date:
    """The event day a moment belongs to: before four in the morning it is still the evening's.

    The wall clock decides, so a night with 23 or 25 hours breaks at the same time; nothing belongs to
    a day before the event's first.
    """
    return _evening_of(at.astimezone(ZoneInfo(event.zone)), event)


def bounds_of(day: date, event: Event) -> tuple[datetime, datetime]:
    """When an event day begins and ends, in UTC: at four in the morning on the wall clock."""
    zone = ZoneInfo(event.zone)
    begins, ends = (datetime.combine(one, DAY_BREAK, zone) for one in (day, day + _ONE_DAY))
    return _utc(begins), _utc(ends)


def _evening_of(there: datetime, event: Event) -> date:
    day = there.date()
    return day - _ONE_DAY if there.hour < DAY_BREAK.hour and day != event.first_day else day


def day_of_session(start: datetime, end: datetime, event: Event) -> date:
    """The event day a session belongs to; what begins at midnight and fills the day belongs to its own date."""
    return _session_day(start, end, event, ZoneInfo(event.zone))


def _session_day(start: datetime, end: datetime, event: Event, zone: ZoneInfo) -> date:
    there = start.astimezone(zone)
    if there.hour == there.minute == 0 and _utc(end) - _utc(start) >= _NEARLY_A_DAY:
        return there.date()
    return _evening_of(there, event)


def remaining(slot: Slot, now: datetime) -> timedelta:
    """How long it still runs; nothing is left at its end."""
    return max(_utc(slot.end) - _utc(now), timedelta(0))


def until(slot: Slot, now: datetime) -> timedelta:
    return max(_utc(slot.start) - _utc(now), timedelta(0))


def progress(slot: Slot, now: datetime) -> float:
    """From 0 at the start to 1 at the end."""
    length = _utc(slot.end) - _utc(slot.start)
    return min(max((_utc(now) - _utc(slot.start)) / length, 0.0), 1.0) if length else 1.0


def agenda_at(event: Event, slots: Iterable[Slot], now: datetime) -> AgendaNow:
    """The agenda at `now`. A session is on from its start until just before its end."""
    now = _utc(now)
    every = sorted((_in_utc(slot) for slot in slots), key=_order)
    zone = ZoneInfo(event.zone)
    days = {id(slot): _session_day(slot.start, slot.end, event, zone) for slot in every}
    running = tuple(slot for slot in every if _on(slot, now))
    day = _shown_day(sorted(set(days.values())), day_of(now, event), running=bool(running))
    today = [slot for slot in every if days[id(slot)] == day]
    later = [slot for slot in every if day is not None and days[id(slot)] > day]
    tomorrow = next((slot for slot in later if not slot.cancelled), None)
    coming = tuple(slot for slot in today if _coming(slot, now))
    return AgendaNow(
        at=now,
        day=day,
        phase=_phase(today, running, now, more_days=tomorrow is not None),
        running=running,
        coming=coming,
        rooms=tuple(_by_room([*running, *today], running, coming, now)),
        tomorrow=tomorrow,
        gap=None if running else gap_at(today, now),
        today=tuple(today),
        later=tuple(later),
    )


def _shown_day(days: list[date], today: date, *, running: bool) -> date | None:
    """Today when it has sessions or one runs on from yesterday; else the next day that has some; else the last."""
    if running or today in days:
        return today
    return next((day for day in days if day > today), days[-1] if days else None)


def _phase(today: list[Slot], running: tuple[Slot, ...], now: datetime, *, more_days: bool) -> Phase:
    standing = [slot for slot in today if not slot.cancelled]
    if running:
        return Phase.RUNNING
    if not today:
        return Phase.NO_AGENDA
    if any(slot.start > now for slot in standing):
        return Phase.BETWEEN if any(slot.start <= now for slot in standing) else Phase.BEFORE
    if not standing and any(slot.end > now for slot in today):
        return Phase.CALLED_OFF
    return Phase.DAY_OVER if more_days else Phase.OVER


def gap_at(day: Iterable[Slot], now: datetime) -> Break | None:
    """The gap at `now` between the day's sessions (times in UTC): a quarter of an hour at least, four hours at most."""
    standing = [slot for slot in day if not slot.cancelled]
    start = max((slot.end for slot in standing if slot.end <= now), default=None)
    end = min((slot.start for slot in standing if slot.start > now), default=None)
    if start is None or end is None or any(_on(slot, now) for slot in standing):
        return None
    return Break(start, end) if _SHORTEST_BREAK <= end - start <= _LONGEST_BREAK else None


def _by_room(day: list[Slot], running: tuple[Slot, ...], coming: tuple[Slot, ...], at: datetime) -> Iterator[RoomNow]:
    on, later, all_day = _in_rooms(running), _in_rooms(coming), _in_rooms(day)
    for room in _rooms(day):
        now = sorted(on.get(room, ()), key=lambda slot: slot.start, reverse=True)
        gap = None if now else gap_at(all_day[room], at)
        yield RoomNow(room, now[0] if now else None, tuple(now[1:]), tuple(later.get(room, ())), gap)


def _in_rooms(slots: Iterable[Slot]) -> dict[str, list[Slot]]:
    found: dict[str, list[Slot]] = {}
    for slot in slots:
        found.setdefault(slot.room, []).append(slot)
    return found


def _rooms(slots: list[Slot]) -> list[str]:
    """Rooms in the order in which the day's slots, in their order, first use them, so that they keep their places all day."""
    return list(dict.fromkeys(slot.room for slot in slots))


def _on(slot: Slot, now: datetime) -> bool:
    return not slot.cancelled and slot.start <= now < slot.end


def _coming(slot: Slot, now: datetime) -> bool:
    return slot.end > now if slot.cancelled else slot.start > now


def _order(slot: Slot) -> tuple[datetime, str, str, str]:
    return slot.start, slot.room, slot.session.title, slot.session.id


def _utc(at: datetime) -> datetime:
    """Python subtracts and compares times of one zone by the wall clock, which is an hour wrong on some nights."""
    return at if at.tzinfo is UTC else at.astimezone(UTC)


def _in_utc(slot: Slot) -> Slot:
    if slot.start.tzinfo is UTC and slot.end.tzinfo is UTC:
        return slot
    return replace(slot, start=_utc(slot.start), end=_utc(slot.end))
