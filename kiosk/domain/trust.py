"""Whether a programme that lost sessions is believed: a slip of somebody's must not empty the wall."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from kiosk.domain.session import Session

MOST_LOST = 0.05


@dataclass(frozen=True, slots=True)
class NothingLeft:
    """No session could be read."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """The programme's own end is missing, and sessions with it."""

    count: int


@dataclass(frozen=True, slots=True)
class LostDay:
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class LostRoom:
    room: str
    count: int


@dataclass(frozen=True, slots=True)
class LostMany:
    count: int
    of: int


Doubt = NothingLeft | CutOff | LostDay | LostRoom | LostMany


def doubt(
    before: Sequence[Session],
    gone: Sequence[Session],
    listed: Sequence[Session],
    day_of: Callable[[Session], date],
    *,
    whole: bool = True,
) -> Doubt | None:
    """What speaks against taking `gone` of the sessions `before` off; None when nothing does.

    Not believed is a programme that is empty or cut off, or that loses a whole day, a whole room, or more than 5 % of
    the sessions and more than one. `before` are those that count: still to come, and not cancelled.
    """
    counting = set(map(id, before))
    lost = [session for session in gone if id(session) in counting]
    if not listed:
        return NothingLeft()
    if gone and not whole:
        return CutOff(len(gone))
    for day in sorted({day_of(session) for session in lost} - {day_of(session) for session in listed}):
        return LostDay(day, sum(day_of(session) == day for session in lost))
    for room in sorted({session.room for session in lost} - {session.room for session in listed} - {""}):
        return LostRoom(room, sum(session.room == room for session in lost))
    if len(lost) > 1 and len(lost) > MOST_LOST * len(before):
        return LostMany(len(lost), len(before))
    return None
