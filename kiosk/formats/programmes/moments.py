"""Moments as feeds write them: ISO 8601 with or without an offset, seconds since 1970, an hour alone."""

import re
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.domain.moment import thinkable

_HOUR = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")
_MILLISECONDS = 10**11


def moment(told: object) -> datetime | None:
    """Aware where it has an offset, naive where it has none; None for what is no moment or in no thinkable year."""
    if isinstance(told, bool) or told is None:
        return None
    if isinstance(told, int | float) or (isinstance(told, str) and told.strip().isdigit() and len(told.strip()) >= 9):
        return _since_1970(float(told))
    return _iso(told.strip()) if isinstance(told, str) else None


def _iso(said: str) -> datetime | None:
    if len(said) < len("2020-01-01T0"):
        return None
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return None
    return found if thinkable(found) else None


def _since_1970(seconds: float) -> datetime | None:
    try:
        found = datetime.fromtimestamp(seconds / 1000 if seconds >= _MILLISECONDS else seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    return found if thinkable(found) else None


def zone_named(name: str) -> ZoneInfo | None:
    """None for a name that the world does not know."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def wall(told: str | None) -> time | None:
    """An hour of the day: 9:30, 09:30:00."""
    found = _HOUR.fullmatch((told or "").strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))
