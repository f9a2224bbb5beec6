"""A session on the agenda: as planned, and as it stands after delays, moves and cancellations."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from hashlib import sha256

from kiosk.domain.ids import FactId, SessionId


class SessionState(Enum):
    SCHEDULED = "scheduled"
    DELAYED = "delayed"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Announced(Enum):
    """What the programme itself says of a session, by a word before its title or in a field of its own."""

    NOTHING = ""
    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"
    AMENDED = "amended"


_CALLED_OFF = (Announced.CANCELLED, Announced.POSTPONED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What the programme says. `end` is exclusive; `subtitle` is the second language or a second line."""

    id: SessionId
    title: str
    start: datetime
    end: datetime
    room: str = ""
    subtitle: str = ""
    speakers: tuple[str, ...] = ()
    track: str = ""
    language: str = ""
    pause: bool = False
    note: str = ""
    key: str = ""
    announced: Announced = Announced.NOTHING

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a session's times need a time zone")
        if self.end < self.start:
            raise ValueError("a session must end after it starts")


@dataclass(frozen=True, slots=True)
class Delayed:
    """Later by so much, and `shorter`: what a break gives so that what follows it need not wait."""

    by: timedelta
    shorter: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Moved:
    """To another room, another start, or both; None leaves that as it was."""

    room: str | None = None
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class CancelledSession:
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """Back to what the programme says: no delay, no move, not cancelled."""


Change = Delayed | Moved | CancelledSession | Restored


@dataclass(frozen=True, slots=True)
class Slot:
    """A session as it stands now, beside what was planned.

    `short` is what screens call it where its title does not fit; a `pinned` one stands on every page until it is over.
    """

    session: Session
    start: datetime
    end: datetime
    room: str
    cancelled: bool = False
    reason: str = ""
    changed_at: datetime | None = None
    short: str = ""
    pinned: bool = False

    @property
    def state(self) -> SessionState:
        if self.cancelled:
            return SessionState.CANCELLED
        if self.room != self.session.room or self.session.announced is Announced.MOVED:
            return SessionState.MOVED
        return SessionState.SCHEDULED if self.start == self.session.start else SessionState.DELAYED


def slot_of(session: Session, changes: Iterable[tuple[datetime, FactId, Change]] = ()) -> Slot:
    """The session after its changes; they apply in the order of (at, fact id), however they arrived."""
    slot = _planned(session, called_off=session.announced in _CALLED_OFF)
    for at, _, change in sorted(changes, key=lambda c: (c[0], c[1])):
        slot = replace(_changed(slot, change), changed_at=at)
    return slot


def on_the_wall(slots: Iterable[Slot], short: Mapping[SessionId, str], pinned: Set[SessionId]) -> Iterator[Slot]:
    """The slots with the short titles and pins that were given them."""
    for slot in slots:
        id = slot.session.id
        told = id in pinned or short.get(id)
        yield replace(slot, short=short.get(id, ""), pinned=id in pinned) if told else slot


def _changed(slot: Slot, change: Change) -> Slot:
    match change:
        case Delayed(by, shorter):
            start = slot.start + by
            return replace(slot, start=start, end=max(start, slot.end + by - shorter))
        case Moved(room, start):
            begin = start or slot.start
            return replace(
                slot, room=slot.room if room is None else room, start=begin, end=slot.end + (begin - slot.start)
            )
        case CancelledSession(reason):
            return replace(slot, cancelled=True, reason=reason)
        case Restored():
            return _planned(slot.session, called_off=False)


def _planned(session: Session, *, called_off: bool) -> Slot:
    """As the programme says: it may itself say that the session does not take place."""
    return Slot(session, session.start, session.end, session.room, cancelled=called_off)


def shown(session: Session) -> tuple[object, ...]:
    """What people see of it on the wall: a change of anything else is none."""
    times = tuple(at if at.tzinfo is UTC else at.astimezone(UTC) for at in (session.start, session.end))
    told = session.title, session.subtitle, session.speakers, session.track, session.language
    return *told, *times, session.room, session.pause, session.announced


def version_of(sessions: Iterable[Session]) -> str:
    """The same for all programmes that look the same on the wall, in whichever order they come."""
    lines = sorted(repr(shown(session)) for session in sessions)
    return sha256("\n".join(lines).encode()).hexdigest()[:16]
