"""A session as the programme has it now, beside what was made of it by hand: what people changed stays."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from kiosk.domain.facts import SessionMoved
from kiosk.domain.session import Announced, Session, Slot, shown

_FIELDS = tuple(field.name for field in fields(Session) if field.name != "id")
_KEPT = ("subtitle", "speakers", "track", "language", "note", "room", "key")


@dataclass(frozen=True, slots=True)
class Merged:
    """`session` is to stand; `told` is what the programme itself says, to be compared with next time.

    `moved`: the change is one to be seen, from its old place or time. `kept`: the programme changed what was edited by
    hand, and the hand's word stays.
    """

    session: Session
    told: Session
    moved: SessionMoved | None = None
    kept: bool = False


def merged(drafted: Session, slot: Slot, base: Session | None, told: frozenset[str], *, today: bool) -> Merged:
    """`base` is what the programme said last time, None when it never did; `told` are the fields it has a place for.

    `today`: the session is on the day that is running, so people have seen where and when it was to be.
    """
    before = base or slot.session
    says = replace(drafted, id=before.id, **{name: getattr(before, name) for name in _untold(drafted, told)})
    mine = slot.session
    if base is None:
        return Merged(says, says)
    by_hand = {name for name in _FIELDS if getattr(mine, name) != getattr(base, name)}
    confirmed = set(_confirmed(says, slot))
    stays = {name: getattr(mine, name) for name in by_hand | confirmed}
    session = _lasting(replace(says, **stays))
    kept = any(getattr(says, name) not in (getattr(base, name), getattr(mine, name)) for name in by_hand - confirmed)
    if (today or says.announced is Announced.MOVED) and (session.room, session.start) != (mine.room, mine.start):
        return _seen(Merged(session, says, kept=kept), slot)
    return Merged(session, says, kept=kept)


def _untold(drafted: Session, told: frozenset[str]) -> Iterator[str]:
    """Fields that the programme has no place for, and a key that it left out."""
    for name in _KEPT:
        if name not in told and not getattr(drafted, name):
            yield name
    if "key" in told and not drafted.key:
        yield "key"


def _confirmed(says: Session, slot: Slot) -> Iterator[str]:
    """What the programme now says is what was done by hand already: the delay or the move is not made twice."""
    if says.start == slot.start != slot.session.start:
        yield from ("start", "end")
    if says.room == slot.room != slot.session.room:
        yield "room"


def _lasting(session: Session) -> Session:
    """A start kept and an end not, or the other way round, must not make it end before it starts."""
    return session if session.end >= session.start else replace(session, end=session.start)


def _seen(made: Merged, slot: Slot) -> Merged:
    """The plan stays as it was seen, and the change goes on top of it, unless one was made by hand."""
    mine, now = slot.session, made.session
    if (slot.room, slot.start) != (mine.room, mine.start):
        return made
    room = now.room if now.room != mine.room else None
    start = now.start if now.start != mine.start else None
    planned = replace(now, room=mine.room, start=mine.start, end=mine.start + (now.end - now.start))
    return replace(made, session=planned, moved=SessionMoved(mine.id, room, start))


def differs(one: Session, other: Session) -> bool:
    """Whether people would see it on the wall."""
    return shown(one) != shown(other)
