"""Which session of the book a row of the programme is, so that its delays and moves stay with it."""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher

from kiosk.domain.ids import SessionId
from kiosk.domain.names import fold
from kiosk.domain.session import Session

_ALIKE = 0.6
_Likeness = Callable[[Session], Hashable]


def matched(drafted: Sequence[Session], existing: Sequence[Session]) -> list[Session | None]:
    """For each drafted session (its id means nothing yet) the existing one it is; each is claimed once.

    By the organiser's own id; else by title, the stricter company first (day, room and start, then less of them);
    else by day, start and room when the titles resemble each other. Of several the nearest in time.
    """
    if not existing:
        return [None] * len(drafted)
    free = {session.id: session for session in existing}
    found: list[Session | None] = [None] * len(drafted)
    for likeness in _LIKENESSES:
        alike: dict[Hashable, list[Session]] = {}
        for session in free.values():
            alike.setdefault(likeness(session), []).append(session)
        for n, wanted in enumerate(drafted):
            if found[n] is None and (like := likeness(wanted)) is not None:
                found[n] = _claim(wanted, alike.get(like, ()), free)
    return found


def _claim(wanted: Session, alike: Sequence[Session], free: dict[SessionId, Session]) -> Session | None:
    """The nearest in time of those not claimed yet."""
    could_be = [session for session in alike if session.id in free and _may_be(wanted, session)]
    nearest = min(could_be, key=lambda session: abs(session.start - wanted.start), default=None)
    return free.pop(nearest.id) if nearest else None


def _may_be(wanted: Session, existing: Session) -> bool:
    """Two different ids of the organiser's are two sessions; under one id, or one title, it is the same."""
    if wanted.key and existing.key:
        return wanted.key == existing.key
    one, other = fold(wanted.title), fold(existing.title)
    return one == other or SequenceMatcher(None, one, other).ratio() >= _ALIKE


_LIKENESSES: tuple[_Likeness, ...] = (
    lambda s: s.key or None,
    lambda s: (fold(s.title), s.start, s.room),
    lambda s: (fold(s.title), s.start.date(), s.room),
    lambda s: (fold(s.title), s.start.date()),
    lambda s: fold(s.title),
    lambda s: (s.start, s.room),
)
