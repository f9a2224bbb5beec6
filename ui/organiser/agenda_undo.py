"""Takes agenda changes back by facts that make up for them: the journal only ever grows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kiosk.app.organiser import Organiser
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Slot
from kiosk.domain.timetable import place_of

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Difference:
    """Sessions as they were before a change; those the change added."""

    before: tuple[Slot, ...]
    added: tuple[SessionId, ...]


def changing(organiser: Organiser, work: Callable[[Organiser], object]) -> Difference:
    """Does the work, and says what it changed."""
    before = {slot.session.id: slot for slot in organiser.sessions()}
    work(organiser)
    after = {slot.session.id: slot for slot in organiser.sessions()}
    touched = tuple(slot for id, slot in before.items() if not _alike(slot, after.get(id)))
    return Difference(touched, tuple(id for id in after if id not in before))


def take_back(organiser: Organiser, difference: Difference) -> None:
    """Everything as it was, as far as nobody changed it again meanwhile."""
    now = {slot.session.id: slot for slot in organiser.sessions()}
    for slot in difference.before:
        _bring_back(organiser, slot, now.get(slot.session.id))
    for id in difference.added:
        if id in now:
            organiser.forget_session(id)


def _alike(one: Slot, other: Slot | None) -> bool:
    return other is not None and _standing(one) == _standing(other)


def _standing(slot: Slot) -> tuple[object, ...]:
    return slot.session, slot.start, slot.end, slot.room, slot.cancelled, slot.reason, slot.short, slot.pinned


def _bring_back(organiser: Organiser, was: Slot, now: Slot | None) -> None:
    id = was.session.id
    if now is None or now.session != was.session:
        organiser.set_session(was.session)
        now = next(slot for slot in organiser.sessions() if slot.session.id == id)
    if now.cancelled and not was.cancelled:
        now = organiser.restore(id)
    _bring_home(organiser, was, now)
    if was.cancelled and (now.cancelled, now.reason) != (True, was.reason):
        organiser.cancel(id, was.reason)
    if now.short != was.short:
        organiser.timetable.call(id, was.short)
    if now.pinned != was.pinned:
        organiser.timetable.pin(id, pinned=was.pinned)


def _bring_home(organiser: Organiser, was: Slot, now: Slot) -> None:
    minutes, rest = divmod(was.start - now.start, _MINUTE)
    longer, uneven = divmod((was.end - was.start) - (now.end - now.start), _MINUTE)
    if was.room == now.room and (minutes or longer) and not (rest or uneven):
        organiser.shift(was.session.id, minutes, -longer)
    elif (was.room, was.start) != (now.room, now.start) or longer:
        organiser.timetable.put(place_of(was))
