"""Time zones to choose from, and the one this computer is in."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QTimeZone

HOME = "Asia/Ho_Chi_Minh"
_REGIONS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def zones() -> tuple[str, ...]:
    """All zones named after a place, by name."""
    return tuple(sorted(zone for zone in available_timezones() if zone.partition("/")[0] in _REGIONS))


def likely_zone() -> str:
    """The system's, when it says a place; else the one most of our events are in."""
    system = QTimeZone.systemTimeZoneId().toStdString()
    return system if system in zones() else HOME


def zone_text(zone: str, at: datetime) -> str:
    """ "Asia/Ho Chi Minh (UTC+07:00)" """
    offset = at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    minutes = round(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{zone.replace('_', ' ')} (UTC{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d})"


def zone_named(said: str) -> str | None:
    """The zone meant by what someone typed or chose: `Asia/Ho_Chi_Minh`, `ho chi minh`, or an entry of the list."""
    wanted = said.partition("(")[0].strip().replace(" ", "_").lower()
    exact = [zone for zone in zones() if zone.lower() == wanted]
    fits = exact or [zone for zone in zones() if zone.lower().rpartition("/")[2] == wanted]
    return fits[0] if len(fits) == 1 else None
