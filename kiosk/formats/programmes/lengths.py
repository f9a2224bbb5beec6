"""How long a session is, as feeds write it: 0:45, 01:30, 1:02:30 (a day, two hours and a half), PT45M, 45."""

import re
from datetime import timedelta
from functools import lru_cache

_PARTS = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):(\d{2})")
_ISO = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")


@lru_cache(512)
def length_of(text: str | None) -> timedelta | None:
    """None where it says nothing. Three parts are days, hours and minutes, as the format's own tools read them;
    where there are no such hours they are hours, minutes and seconds."""
    said = (text or "").strip()
    if said.isdigit():
        return _thinkable(timedelta(minutes=int(said)))
    if found := _PARTS.fullmatch(said):
        return _thinkable(_of_parts(*found.groups()))
    found = _ISO.fullmatch(said.lstrip("+"))
    if not found or not any(found.groups()):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return _thinkable(timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds))


def _of_parts(first: str | None, second: str, third: str) -> timedelta:
    if first is None:
        return timedelta(hours=int(second), minutes=int(third))
    if int(second) < 24 and int(third) < 60:
        return timedelta(days=int(first), hours=int(second), minutes=int(third))
    return timedelta(hours=int(first), minutes=int(second), seconds=int(third))


def _thinkable(length: timedelta) -> timedelta | None:
    return length if length <= timedelta(days=60) else None
