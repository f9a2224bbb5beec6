"""What a guest is entitled to, has been given and owes; giving, lending, replacing and taking back, in staff's words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from kiosk.app.desk import Answer, handed
from kiosk.app.holdings import Owed, all_items, desk_count, handings, recipient, unreturned
from kiosk.app.lending import (
    Counter,
    Outcome,
    WasReturned,
    asked,
    companions_without,
    give,
    guest_of_loan,
    swap,
    take_back,
)
from kiosk.app.places import NO_ZONE
from kiosk.app.ports import Reader, Topic
from kiosk.app.serving import Kit
from kiosk.domain.admission import Admit, Showing
from kiosk.domain.checkpoint import Checkpoint, Kind, items
from kiosk.domain.facts import Source
from kiosk.domain.handing import Handed, Handing, Returned
from kiosk.domain.ids import NO_DESK, CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Passage
from kiosk.errors import BadInput, NotFound

T = TypeVar("T")
_SAY_WHY = "Say why, in a few words."


@dataclass(frozen=True, slots=True)
class Offered:
    """One item, as it is for one guest now.

    `answer` is what giving it would answer; nothing of it is recorded. `had` are those the guest was given and that
    stand, of a loan those not back yet; `left` is None when nobody counts, `more` how many companions have none.
    """

    item: Checkpoint
    answer: Answer
    had: tuple[Handing, ...] = ()
    left: int | None = None
    more: int = 0

    @property
    def may(self) -> bool:
        return isinstance(self.answer.verdict, Admit)


@dataclass(frozen=True, slots=True)
class Offer:
    """`to` is the representative who came instead of the guest, and gets what is the guest's."""

    guest: Invitation
    to: Passage | None
    rows: tuple[Offered, ...]


class ItemDesk:
    """The items of one desk; every method is one read or one write, and raises KioskError."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit

    def offer(self, id: InvitationId) -> Offer:
        """Every item in use, and what the guest still has of others."""
        with self._kit.book.reading() as reader:
            guest = _guest(reader, id)
            attendee = recipient(reader, id)
            rows = (self._offered(reader, item, guest, attendee) for item in all_items(reader))
            return Offer(guest, attendee, tuple(row for row in rows if row.item.in_use or _owes(row)))

    def give(self, id: InvitationId, item: CheckpointId, serial: str = "", deposit: str = "") -> Answer:
        """One to the guest, or to whoever came on his invitation; a loan needs the `serial` of a device."""

        def act(counter: Counter) -> Answer:
            guest, page = _guest(counter.page, id), counter.page
            outcome = give(counter, _item(page, item), guest, Handed(serial, deposit), Source.SEARCH)
            return handed(guest.code, counter, outcome)

        return self._write(act)

    def give_all(self, id: InvitationId) -> tuple[Answer, ...]:
        """The whole set: of every hand-out the guest may have and has not. Raises BadInput when that is none."""

        def act(counter: Counter) -> tuple[Answer, ...]:
            guest = _guest(counter.page, id)
            wanted = [item for item in items(counter.page.checkpoints()) if item.kind is Kind.HAND_OUT]
            given = [give(counter, item, guest, Handed(), Source.SEARCH) for item in wanted]
            new = [one for one in given if isinstance(one.verdict, Admit) and one.verdict.replay_of is None]
            if not new:
                raise BadInput("There is nothing more to give to {name}.", name=guest.name)
            return tuple(handed(guest.code, counter, one) for one in new)

        return self._write(act)

    def replace(self, id: InvitationId, fact: FactId, reason: str, serial: str = "") -> Answer:
        """Another in place of what was given by this fact. Raises BadInput without a reason, NotFound when it stands no more."""
        said = reason.strip()
        if not said:
            raise BadInput(_SAY_WHY)

        def act(counter: Counter) -> Answer:
            item, before = _given(counter.page, id, fact)
            if not before.stands or (item.kind is Kind.LOAN and not before.out):
                raise NotFound("That was taken back already. Give it anew.")
            return handed("", counter, swap(counter, item, before, said, serial))

        return self._write(act)

    def end(self, id: InvitationId, fact: FactId, reason: str = "", *, lost: bool = False) -> Answer:
        """The device of this loan came back, or is lost; what is back already is said, and stays as it is."""
        said = reason.strip()
        if lost and not said:
            raise BadInput(_SAY_WHY)

        def act(counter: Counter) -> Answer:
            item, loan = _given(counter.page, id, fact)
            if not loan.stands or item.kind is not Kind.LOAN:
                raise NotFound("That device is not lent any more.")
            if loan.ended is not None:
                back = WasReturned(guest_of_loan(counter.page, loan), loan)
                return handed("", counter, Outcome(back, item, loan=loan))
            return handed("", counter, take_back(counter, item, loan, Returned(fact, said, lost), Source.SEARCH))

        return self._write(act)

    def unreturned(self) -> tuple[Owed, ...]:
        with self._kit.book.reading() as reader:
            return unreturned(reader)

    def leave(self) -> None:
        """Nobody waits for a device any more."""
        self._kit.serving.leave()

    def _offered(self, reader: Reader, item: Checkpoint, guest: Invitation, attendee: Passage | None) -> Offered:
        at, desk = self._kit.stamper.clock.now(), self._kit.stamper.desk
        given = [one for one in handings(reader, item, guest.id) if one.stands]
        had = tuple(one for one in given if one.out) if item.kind is Kind.LOAN else tuple(given)
        newest = had[-1] if had else None
        verdict = asked(reader, Showing(item, NO_DESK, at, _zone(reader)), guest)
        answer = Answer(guest.code, verdict, item, at, desk, attendee=attendee, loan=newest)
        left = desk_count(reader, item).left if item.stock is not None else None
        return Offered(item, answer, had, left, companions_without(reader, item, guest.id) if had else 0)

    def _write(self, act: Callable[[Counter], T]) -> T:
        """Whatever was waited for at a place that lends, this comes instead."""
        topics: set[Topic] = set()
        with self._kit.book.writing() as page:
            done = act(Counter(page, self._kit.stamper, _zone(page), self._kit.stamper.clock.now(), topics))
        self._kit.serving.leave()
        self._kit.audience.tell(frozenset(topics))
        return done


def _zone(reader: Reader) -> str:
    event = reader.event()
    return event.zone if event else NO_ZONE


def _guest(reader: Reader, id: InvitationId) -> Invitation:
    guest = reader.invitation(id)
    if guest is None:
        raise NotFound("That guest is not in this file any more. Search again.")
    return guest


def _item(reader: Reader, id: CheckpointId) -> Checkpoint:
    found = next((item for item in all_items(reader) if item.id == id), None)
    if found is None or not found.in_use:
        raise NotFound("That is handed out no more. Choose another item.")
    return found


def _given(reader: Reader, guest: InvitationId, fact: FactId) -> tuple[Checkpoint, Handing]:
    for item in all_items(reader):
        for one in handings(reader, item, guest):
            if one.fact == fact:
                return item, one
    raise NotFound("That was never given to this guest. Look again.")


def _owes(row: Offered) -> bool:
    return row.item.kind is Kind.LOAN and bool(row.had)
