"""Moments: always aware, stored in UTC, shown in the event's zone."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_YEARS = range(1900, 2200)
_WITHOUT_OFFSET = -len("+00:00")


def stored(at: datetime) -> str:
    """A moment as it stands in the file: UTC, six decimals, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:_WITHOUT_OFFSET] + "Z"


def parsed(text: str) -> datetime:
    return datetime.fromisoformat(text)


def thinkable(day: date) -> bool:
    """Within the years in which events are held; near the calendar's ends a change of zone or a delay would fall off."""
    return day.year in _YEARS


def milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def in_zone(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone))


def local(day: date, at: time, zone: str) -> datetime:
    """A wall-clock time at the venue as a moment; in a repeated hour the first is meant."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def apart(one: datetime, other: datetime) -> timedelta:
    return abs(one - other)


def clock_text(at: datetime, now: datetime, zone: str) -> str:
    """ "08:04" today, "25/09 08:04" on another day."""
    there, here = in_zone(at, zone), in_zone(now, zone)
    return f"{there:%H:%M}" if there.date() == here.date() else f"{there:%d/%m %H:%M}"
