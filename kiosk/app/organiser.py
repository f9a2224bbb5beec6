"""The organiser's wishes: make an event and its checkpoints, and change the agenda while it runs."""

from collections.abc import Callable
from datetime import datetime
from itertools import takewhile
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kiosk.app.identity import Stamper
from kiosk.app.pen import write
from kiosk.app.ports import Audience, Book, Page, Reader
from kiosk.app.timetable import Timetable
from kiosk.domain.agenda import day_of
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import SessionPinned, ShortTitleSet
from kiosk.domain.event import Event
from kiosk.domain.facts import (
    CheckpointSet,
    EventDescribed,
    Fact,
    SessionCancelled,
    SessionDelayed,
    SessionMoved,
    SessionRestored,
    SessionsListed,
    StandingChanged,
)
from kiosk.domain.ids import CheckpointId, InvitationId, SessionId
from kiosk.domain.invitation import Standing
from kiosk.domain.moment import thinkable
from kiosk.domain.names import fold
from kiosk.domain.notices import plain
from kiosk.domain.ripple import Ripple, Shift, has_parallel_rooms, is_fixed, rippled
from kiosk.domain.session import Session, Slot
from kiosk.errors import BadInput, NotFound

_A_DAY = 24 * 60
_TAKEN_BACK = "undo"


class Organiser:
    """Every method is one write and returns what now stands; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book = book
        self._stamper = stamper
        self._audience = audience

    def describe(self, event: Event) -> Event:
        _known_zone(event.zone)
        if not event.name.strip():
            raise BadInput("An event needs a name. Type one.")
        self._record(lambda _: [EventDescribed(event)])
        return event

    def set_checkpoint(self, checkpoint: Checkpoint) -> Checkpoint:
        """Add a checkpoint, or change the one with this id. Two may not carry the same name."""

        def facts(page: Page) -> list[Fact]:
            if not checkpoint.name.strip():
                raise BadInput("A checkpoint needs a name. Type one.")
            for other in page.checkpoints():
                if other.id != checkpoint.id and fold(other.name) == fold(checkpoint.name):
                    raise BadInput("There is a checkpoint called {name} already. Choose another name.", name=other.name)
            return [CheckpointSet(checkpoint)]

        self._record(facts)
        return checkpoint

    def new_checkpoint_id(self) -> CheckpointId:
        return CheckpointId(self._stamper.ids(1)[0])

    def change_standing(self, invitation: InvitationId, standing: Standing, reason: str = "") -> None:
        def facts(page: Page) -> list[Fact]:
            guest = page.invitation(invitation)
            if guest is None:
                raise NotFound("That guest is not in this file.")
            return [StandingChanged(invitation, standing, reason, guest.standing)]

        self._record(facts)

    @property
    def timetable(self) -> Timetable:
        return Timetable(self._book, self._stamper, self._audience)

    def set_session(self, session: Session, *, short: str | None = None, pinned: bool | None = None) -> Slot:
        """Add a session typed by hand, or replace the one with this id; delays and moves made so far stay.

        `short` is its short title for the screens, `pinned` keeps it on every page; None leaves them as they are.
        """
        if not session.title.strip():
            raise BadInput("A session needs a title. Type one.")
        for at in (session.start, session.end):
            _refuse_unthinkable(session.title, at)
        if session.end <= session.start:
            raise BadInput("{title} must end after it starts. Correct its times.", title=session.title)

        def facts(page: Page) -> list[Fact]:
            was = page.slot(session.id)
            told: list[Fact] = [SessionsListed("", (session,))]
            if short is not None and plain(short) != (was.short if was else ""):
                told.append(ShortTitleSet(session.id, plain(short)))
            if pinned is not None and pinned != (was is not None and was.pinned):
                told.append(SessionPinned(session.id, pinned))
            return told

        self._record(facts)
        return self._slot(session.id)

    def new_session_id(self) -> SessionId:
        return SessionId(self._stamper.ids(1)[0])

    def remove_session(self, id: SessionId) -> None:
        self._record(lambda page: [SessionsListed("", (), (_slot(page, id).session.id,))])

    def forget_session(self, id: SessionId) -> None:
        """As if it had never been added: the next import of a programme may bring it again."""
        self._record(lambda page: [SessionsListed(_TAKEN_BACK, (), (_slot(page, id).session.id,))])

    def delay(self, id: SessionId, minutes: int, *, with_rest: bool = False) -> Slot:
        """Later by `minutes` (earlier when negative); `with_rest` lets it ripple through the room's later sessions of
        that day (kiosk.domain.ripple); sooner, they all come along.
        """
        _refuse_long(minutes)
        self._record(lambda page: [_delayed(shift) for shift in _shifts(page, id, minutes, with_rest=with_rest)])
        return self._slot(id)

    def foresee(self, id: SessionId, minutes: int) -> Ripple:
        """What delaying a session with its room's rest would do, and whom it would put in two places."""
        _refuse_long(minutes)
        with self._book.reading() as reader:
            return _ripple(reader, id, minutes)

    def shift(self, id: SessionId, minutes: int, shorter: int) -> Slot:
        """Later and shorter by so many minutes, or earlier and longer: how a delay is taken back."""
        self._record(lambda page: [SessionDelayed(_slot(page, id).session.id, minutes, shorter)])
        return self._slot(id)

    def move(self, id: SessionId, room: str | None = None, start: datetime | None = None) -> Slot:
        if room is None and start is None:
            raise BadInput("Say where to, or when: another room, another start, or both.")

        def facts(page: Page) -> list[Fact]:
            session = _slot(page, id).session
            if start is not None:
                _refuse_unthinkable(session.title, start)
            return [SessionMoved(session.id, room, start)]

        self._record(facts)
        return self._slot(id)

    def cancel(self, id: SessionId, reason: str = "") -> Slot:
        self._record(lambda page: [SessionCancelled(_slot(page, id).session.id, reason.strip())])
        return self._slot(id)

    def restore(self, id: SessionId) -> Slot:
        """As the programme says: no delay, no move, not cancelled."""
        self._record(lambda page: [SessionRestored(_slot(page, id).session.id)])
        return self._slot(id)

    def sessions(self) -> tuple[Slot, ...]:
        with self._book.reading() as reader:
            return reader.slots()

    def _slot(self, id: SessionId) -> Slot:
        with self._book.reading() as reader:
            slot = reader.slot(id)
        if slot is None:
            raise NotFound("That session is not on the agenda.")
        return slot

    def _record(self, facts: Callable[[Page], list[Fact]]) -> None:
        write(self._book, self._stamper, self._audience, facts)


def _slot(page: Reader, id: SessionId) -> Slot:
    slot = page.slot(id)
    if slot is None:
        raise NotFound("That session is not on the agenda.")
    return slot


def _refuse_long(minutes: int) -> None:
    if not 0 < abs(minutes) <= _A_DAY:
        raise BadInput("A delay is between 1 and {most} minutes. Type another number.", most=_A_DAY)


def _delayed(shift: Shift) -> SessionDelayed:
    return SessionDelayed(shift.slot.session.id, shift.minutes, shift.shorter)


def _shifts(page: Page, id: SessionId, minutes: int, *, with_rest: bool) -> tuple[Shift, ...]:
    if not with_rest:
        return (Shift(_slot(page, id), minutes),)
    if minutes < 0:
        return tuple(Shift(slot, minutes) for slot in (_slot(page, id), *_rest(page, id)))
    return _ripple(page, id, minutes).shifts


def _ripple(reader: Reader, id: SessionId, minutes: int) -> Ripple:
    return rippled(reader.slots(), id, minutes, _day(reader, _slot(reader, id), reader.event()))


def _rest(page: Page, id: SessionId) -> list[Slot]:
    """Later sessions in the same room on the same day, as long as they may move."""
    first, event = _slot(page, id), page.event()
    day = _day(page, first, event)
    parallel = has_parallel_rooms(day)
    later = [slot for slot in day if slot.room == first.room and slot.start > first.start]
    return list(takewhile(lambda slot: not is_fixed(slot, parallel=parallel), later))


def _day(reader: Reader, first: Slot, event: Event | None) -> list[Slot]:
    """The slots of its event day."""
    slots = reader.slots()
    return [slot for slot in slots if event is None or day_of(slot.start, event) == day_of(first.start, event)]


def _refuse_unthinkable(title: str, at: datetime) -> None:
    if not thinkable(at):
        raise BadInput("{title} would be held in the year {year}. Correct its times.", title=title, year=at.year)


def _known_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadInput(
            "There is no time zone called {zone}. Write it like Asia/Ho_Chi_Minh or Europe/Paris.", zone=name
        ) from error
