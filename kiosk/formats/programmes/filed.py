"""What frab's formats have in common: sessions filed under a day and a room."""

from datetime import date, datetime, time, timedelta

from kiosk.formats.programmes.moments import wall

TOLD = frozenset({"title", "subtitle", "start", "duration", "room", "track", "language", "speakers", "key"})
DAY_CHANGE = time(4)
_A_DAY = timedelta(days=1)


def started(day: str | None, start: str | None, change: time) -> datetime | None:
    """The wall clock from the day it is filed under and its hour; after midnight that is the next date."""
    at = wall(start)
    try:
        on = date.fromisoformat((day or "").strip())
    except ValueError:
        return None
    return None if at is None else datetime.combine(on + (_A_DAY if at < change else timedelta(0)), at)
