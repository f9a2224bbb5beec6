"""What is done to sessions on the timetable: put elsewhere, made longer, swapped, shortened in name, pinned, spoken by others."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.app.identity import Stamper
from kiosk.app.pen import write
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.domain.declarations import SessionPinned, ShortTitleSet
from kiosk.domain.facts import Fact, SessionDelayed, SessionMoved, SessionRestored, SessionsListed
from kiosk.domain.ids import SessionId
from kiosk.domain.moment import thinkable
from kiosk.domain.notices import plain
from kiosk.domain.ripple import Conflict
from kiosk.domain.session import Slot
from kiosk.domain.timetable import Place, as_planned, clashes, is_off_plan, placed, swapped
from kiosk.errors import BadInput, NotFound

_MINUTE = timedelta(minutes=1)


class Timetable:
    """Every method that changes something is one write; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience

    def foresee(self, place: Place) -> tuple[Conflict, ...]:
        """What a session would clash with there that it does not clash with now."""
        with self._book.reading() as reader:
            return clashes([placed(_slot(reader, place.session), place)], reader.slots())

    def put(self, place: Place) -> Slot:
        """To another room or time as a move, to another length as a change of its end: the board shows both."""
        self._record(lambda page: _facts(_slot(page, place.session), place))
        return self.slot(place.session)

    def foresee_swap(self, one: SessionId, other: SessionId) -> tuple[Conflict, ...]:
        with self._book.reading() as reader:
            slots = {id: _slot(reader, id) for id in (one, other)}
            places = swapped(*_two(slots, one, other))
            return clashes([placed(slots[place.session], place) for place in places], reader.slots())

    def swap(self, one: SessionId, other: SessionId) -> tuple[Slot, Slot]:
        """Two sessions change places (kiosk.domain.timetable.swapped)."""

        def facts(page: Page) -> list[Fact]:
            slots = {id: _slot(page, id) for id in (one, other)}
            return [fact for place in swapped(*_two(slots, one, other)) for fact in _facts(slots[place.session], place)]

        self._record(facts)
        return self.slot(one), self.slot(other)

    def call(self, id: SessionId, short: str) -> Slot:
        """Give it a short title for the screens; an empty one takes that away."""
        self._record(lambda page: [ShortTitleSet(_slot(page, id).session.id, plain(short))])
        return self.slot(id)

    def pin(self, id: SessionId, *, pinned: bool = True) -> Slot:
        self._record(lambda page: [SessionPinned(_slot(page, id).session.id, pinned)])
        return self.slot(id)

    def foresee_speakers(self, id: SessionId, speakers: Sequence[str]) -> tuple[Conflict, ...]:
        with self._book.reading() as reader:
            return clashes([_spoken(_slot(reader, id), speakers)], reader.slots())

    def set_speakers(self, id: SessionId, speakers: Sequence[str]) -> Slot:
        """Who speaks from now on, and nothing else about it; a programme that comes again does not change it back."""
        self._record(lambda page: [SessionsListed("", (_spoken(_slot(page, id), speakers).session,))])
        return self.slot(id)

    def settle(self, ids: Sequence[SessionId]) -> tuple[Slot, ...]:
        """Where these sessions stand is where they are planned from now on: nothing of it is a change any more.

        Those that are cancelled, or stand as planned, are left as they are; the others are returned.
        """
        settled: list[SessionId] = []

        def facts(page: Page) -> list[Fact]:
            off = [slot for slot in (_slot(page, id) for id in dict.fromkeys(ids)) if is_off_plan(slot)]
            settled.extend(slot.session.id for slot in off)
            restored: list[Fact] = [SessionRestored(id) for id in settled]
            return [SessionsListed("", tuple(as_planned(slot) for slot in off)), *restored] if off else []

        self._record(facts)
        return tuple(self.slot(id) for id in settled)

    def slot(self, id: SessionId) -> Slot:
        with self._book.reading() as reader:
            return _slot(reader, id)

    def _record(self, facts: Callable[[Page], list[Fact]]) -> None:
        write(self._book, self._stamper, self._audience, facts)


def elsewhere(slot: Slot, room: str | None, start: datetime, end: datetime | None = None) -> Place:
    """Where a session is to be: in its own room when that is None, and as long as it is without an `end`."""
    for at in filter(None, (start, end)):
        _refuse_unthinkable(slot.session.title, at)
    till = end or start + (slot.end - slot.start)
    return Place(slot.session.id, slot.room if room is None else room, start, till)


def _slot(reader: Reader, id: SessionId) -> Slot:
    slot = reader.slot(id)
    if slot is None:
        raise NotFound("That session is not on the agenda.")
    return slot


def _two(slots: Mapping[SessionId, Slot], one: SessionId, other: SessionId) -> tuple[Slot, Slot]:
    if one == other:
        raise BadInput("A session cannot change places with itself. Choose two.")
    return slots[one], slots[other]


def _facts(slot: Slot, place: Place) -> list[Fact]:
    """What has to be said for it to stand there."""
    id, title = slot.session.id, slot.session.title
    shorter = (slot.end - slot.start - (place.end - place.start)) // _MINUTE
    if place.end < place.start or (shorter and place.end == place.start):
        raise BadInput("{title} must end after it starts. Correct its times.", title=title)
    for at in (place.start, place.end):
        _refuse_unthinkable(title, at)
    moved = place.room != slot.room or place.start != slot.start
    move: Fact = SessionMoved(
        id, None if place.room == slot.room else place.room, None if place.start == slot.start else place.start
    )
    length: Fact = SessionDelayed(id, 0, shorter)
    return [move] * moved + [length] * bool(shorter)


def _refuse_unthinkable(title: str, at: datetime) -> None:
    if not thinkable(at):
        raise BadInput("{title} would be held in the year {year}. Correct its times.", title=title, year=at.year)


def _spoken(slot: Slot, speakers: Sequence[str]) -> Slot:
    names = dict.fromkeys(name for name in map(plain, speakers) if name)
    return replace(slot, session=replace(slot.session, speakers=tuple(names)))
