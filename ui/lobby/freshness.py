"""How old the board is: said quietly when it is old, in amber after half an hour. Why it is old is reception's to know."""

from dataclasses import dataclass
from datetime import datetime, timedelta

_QUIET, _AMBER = timedelta(minutes=10), timedelta(minutes=30)
_TURNS_MISSED = 2


@dataclass(frozen=True, slots=True)
class Source:
    """The address that the programme follows: when it was last read well, and how often it is to be."""

    read_at: datetime
    every: timedelta


@dataclass(frozen=True, slots=True)
class Age:
    """Of when the board is; nothing is to be said without one."""

    as_of: datetime | None = None
    old: bool = False


def age_of(now: datetime, unread: datetime | None, source: Source | None) -> Age:
    """`unread`: since when the event file cannot be read. A source may miss one turn before it counts as old."""
    moments = [at for at in (unread, _missed(now, source)) if at is not None]
    if not moments:
        return Age()
    as_of = min(moments)
    return Age(as_of, now - as_of >= _AMBER)


def _missed(now: datetime, source: Source | None) -> datetime | None:
    if source is None or not source.every:
        return None
    return source.read_at if now - source.read_at >= max(_QUIET, source.every * _TURNS_MISSED) else None
