"""Giving, lending and taking back, inside one write: what is decided, and what is recorded of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from kiosk.app.attending import guest_with
from kiosk.app.holdings import company, handings, presence_at, recipient
from kiosk.app.identity import Stamper
from kiosk.app.ports import Page, Reader, Topic
from kiosk.domain import loan_point as point
from kiosk.domain.admission import HAND_SHAKES, Admit, AlreadyIn, Exit, Found, Showing, Verdict, decide
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.facts import CheckedIn, CheckedOut, Entry, PassageUndone, Source
from kiosk.domain.handing import Handed, Handing, Returned, serial_key, with_serial
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import apart
from kiosk.domain.person import LONGEST
from kiosk.domain.presence import Came, Passage
from kiosk.errors import BadInput, NotFound


@dataclass(frozen=True, slots=True)
class SerialWanted:
    """The guest may have one: which one?"""

    invitation: Invitation


@dataclass(frozen=True, slots=True)
class StillOut:
    """The device is lent already, to this guest; `waiting` is the one who was to get it."""

    invitation: Invitation
    loan: Handing
    waiting: Invitation | None = None


@dataclass(frozen=True, slots=True)
class WasReturned:
    """The device is back already."""

    invitation: Invitation
    loan: Handing


@dataclass(frozen=True, slots=True)
class NobodyTook:
    """No guest's code, and no device that was lent."""

    serial: str


@dataclass(frozen=True, slots=True)
class NoDevice:
    """A code that can be no number of a device."""


@dataclass(frozen=True, slots=True)
class SameNumber:
    """Several devices with this number are out."""

    serial: str
    count: int


DeviceVerdict = SerialWanted | StillOut | WasReturned | NobodyTook | NoDevice | SameNumber


@dataclass(frozen=True, slots=True)
class Outcome:
    """`fact` is set when it is on disk, new or recorded a moment ago; `loan` is what was given or came back."""

    verdict: Verdict | DeviceVerdict
    item: Checkpoint
    fact: FactId | None = None
    loan: Handing | None = None
    to: Passage | None = None


@dataclass(frozen=True, slots=True)
class Counter:
    """One write at one moment: who gives, and what it leads to. `topics` grows by what is recorded."""

    page: Page
    stamper: Stamper
    zone: str
    at: datetime
    topics: set[Topic]

    def showing(self, item: Checkpoint) -> Showing:
        return Showing(item, self.stamper.desk, self.at, self.zone)

    def record(self, fact: CheckedIn | CheckedOut | PassageUndone) -> FactId:
        stamp = self.stamper.stamp(self.at)
        self.topics.update(self.page.record(Entry(stamp, fact)))
        return stamp.id


def asked(reader: Reader, showing: Showing, guest: Invitation) -> Verdict:
    """May the guest have one now? Admit without a fact; for companions who have none yet as well."""
    item = showing.checkpoint
    verdict = decide(Found(guest), showing, presence_at(reader, item, guest.id))
    if isinstance(verdict, AlreadyIn) and companions_without(reader, item, guest.id):
        return Admit(guest)
    return verdict


def companions_without(page: Reader, item: Checkpoint, guest: InvitationId) -> int:
    """Of those who came along with the guest, how many have none of an item that is for them too."""
    if not item.companions:
        return 0
    had = sum(one.stands and one.came is Came.COMPANION for one in handings(page, item, guest))
    return max(0, company(page, guest) - had)


def give(counter: Counter, item: Checkpoint, guest: Invitation, handed: Handed, source: Source) -> Outcome:
    """One more of a hand-out, or this device of a loan, where the guest may have it. Raises BadInput for a bad serial."""
    verdict = asked(counter.page, counter.showing(item), guest)
    attendee = recipient(counter.page, guest.id)
    if not isinstance(verdict, Admit):
        return Outcome(verdict, item, loan=_newest(counter.page, item, guest.id), to=attendee)
    if verdict.replay_of:
        return Outcome(verdict, item, verdict.replay_of, to=attendee)
    if item.kind is Kind.LOAN:
        handed = _this_device(item, handed)
        if standing := _lent(counter, item, handed.serial):
            return _out_already(counter, item, standing, guest)
    fact = counter.record(_given(counter, item, guest, handed, source, attendee))
    return Outcome(Admit(guest), item, fact, _one(counter.page, item, guest.id, fact), attendee)


def _given(
    counter: Counter, item: Checkpoint, guest: Invitation, handed: Handed, source: Source, attendee: Passage | None
) -> CheckedIn:
    """To whoever came on the invitation; what the guest has already is for someone who came along."""
    has = item.kind is Kind.HAND_OUT and counter.page.presence(item.id, guest.id).ever
    came = attendee.came if attendee else Came.WALK_IN if guest.walk_in else Came.INVITED
    person = attendee.person.name if attendee and attendee.person else ""
    kept = handed if handed != Handed() else None
    if has and not handed.replaces:
        return CheckedIn(item.id, guest.id, Came.COMPANION, source, handed=kept)
    return CheckedIn(item.id, guest.id, came, source, person, handed=kept)


def take_back(counter: Counter, item: Checkpoint, loan: Handing, returned: Returned, source: Source) -> Outcome:
    """The device is back, or lost. Raises NotFound when its guest is in no list."""
    guest = guest_of_loan(counter.page, loan)
    fact = counter.record(CheckedOut(item.id, loan.guest, source, returned))
    return Outcome(Exit(guest), item, fact, _one(counter.page, item, loan.guest, loan.fact))


def guest_of_loan(page: Page, loan: Handing) -> Invitation:
    guest = page.invitation(loan.guest)
    if guest is None:
        raise NotFound("That guest is not in this file any more. Search again.")
    return guest


def show_guest(
    counter: Counter, item: Checkpoint, state: point.State, guest: Invitation
) -> tuple[point.State, Outcome]:
    """A guest stands at the place that lends."""
    verdict = asked(counter.page, counter.showing(item), guest)
    state, _ = point.step(state, point.GuestShown(guest.id, isinstance(verdict, Admit)))
    said = SerialWanted(guest) if isinstance(verdict, Admit) else verdict
    return state, Outcome(said, item, loan=_newest(counter.page, item, guest.id), to=recipient(counter.page, guest.id))


def show_device(
    counter: Counter,
    items: tuple[Checkpoint, ...],
    state: point.State,
    shown: point.DeviceShown | point.NeitherShown,
    deposit: str = "",
) -> tuple[point.State, Outcome]:
    """A device, or a code that is none, at a place that has these items; the first of them is the one lent."""
    if (again := _hand_shakes(counter, items, shown)) is not None:
        return state, again
    after, wish = point.step(state, shown)
    match wish:
        case point.Lend(guest, serial):
            handed = Handed(serial.strip(), deposit)
            return after, give(counter, items[0], guest_with(counter.page, guest), handed, Source.SCAN)
        case point.TakeBack(loan):
            return after, take_back(counter, _item(items, loan), loan, Returned(loan.fact), Source.SCAN)
        case point.IsOut(loan):
            waiting = guest_with(counter.page, state.guest) if isinstance(state, point.Asking) else None
            return after, _out_already(counter, _item(items, loan), loan, waiting)
        case point.CameBack(loan):
            return after, Outcome(WasReturned(guest_of_loan(counter.page, loan), loan), _item(items, loan), loan=loan)
        case point.SeveralOut(loans):
            return after, Outcome(SameNumber(loans[0].serial, len(loans)), items[0])
        case point.NobodyHasIt(serial):
            return after, Outcome(NobodyTook(serial), items[0])
        case point.IsNoDevice() | point.Ask() | point.Refuse():
            return after, Outcome(NoDevice(), items[0])
        case _:
            assert_never(wish)


def _hand_shakes(
    counter: Counter, items: tuple[Checkpoint, ...], shown: point.DeviceShown | point.NeitherShown
) -> Outcome | None:
    """The same device again at the same desk within seconds: neither given back at once, nor returned twice."""
    if isinstance(shown, point.NeitherShown):
        return None
    for loan in shown.out:
        if loan.desk == counter.stamper.desk and apart(loan.at, counter.at) <= HAND_SHAKES:
            guest = guest_of_loan(counter.page, loan)
            return Outcome(Admit(guest, replay_of=loan.fact), _item(items, loan), loan.fact, loan)
    last = shown.last
    if last is None or last.ended is None or shown.out or last.ended.desk != counter.stamper.desk:
        return None
    if apart(last.ended.at, counter.at) > HAND_SHAKES:
        return None
    guest = guest_of_loan(counter.page, last)
    return Outcome(Exit(guest, replay_of=last.ended.fact), _item(items, last), last.ended.fact, last)


def swap(counter: Counter, item: Checkpoint, before: Handing, reason: str, serial: str) -> Outcome:
    """Another one in its place, linked to the one before; no rule asks again. Raises BadInput for a bad serial."""
    guest = guest_of_loan(counter.page, before)
    handed = Handed(serial, before.deposit, before.fact)
    if item.kind is Kind.LOAN:
        handed = _this_device(item, handed)
        if standing := _lent(counter, item, handed.serial):
            return _out_already(counter, item, standing, guest)
        counter.record(CheckedOut(item.id, guest.id, Source.SEARCH, Returned(before.fact, reason)))
    else:
        counter.record(PassageUndone(item.id, guest.id, before.fact, reason))
    fact = counter.record(CheckedIn(item.id, guest.id, before.came, Source.SEARCH, before.person, handed=handed))
    return Outcome(Admit(guest), item, fact, _one(counter.page, item, guest.id, fact))


def _this_device(item: Checkpoint, handed: Handed) -> Handed:
    serial, deposit = " ".join(handed.serial.split()), " ".join(handed.deposit.split())[:LONGEST]
    if not serial:
        raise BadInput("{item} is lent by its number. Scan the device, or type what is written on it.", item=item.name)
    if not serial_key(serial):
        raise BadInput(
            "{serial} can be no number of a device. Scan the device, or type its number.", serial=serial[:40]
        )
    return Handed(serial, deposit, handed.replaces)


def _lent(counter: Counter, item: Checkpoint, serial: str) -> Handing | None:
    """The loan by which the device is out now."""
    return next((one for one in with_serial(handings(counter.page, item), serial) if one.out), None)


def _out_already(counter: Counter, item: Checkpoint, loan: Handing, waiting: Invitation | None) -> Outcome:
    holder = guest_of_loan(counter.page, loan)
    return Outcome(StillOut(holder, loan, waiting if waiting and waiting.id != holder.id else None), item, loan=loan)


def _newest(page: Page, item: Checkpoint, guest: InvitationId) -> Handing | None:
    return next((one for one in reversed(handings(page, item, guest)) if one.stands), None)


def _one(page: Page, item: Checkpoint, guest: InvitationId, fact: FactId) -> Handing | None:
    return next((one for one in handings(page, item, guest) if one.fact == fact), None)


def _item(items: tuple[Checkpoint, ...], loan: Handing) -> Checkpoint:
    return next(item for item in items if item.id == loan.item)
