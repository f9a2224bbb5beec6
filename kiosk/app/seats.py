"""What is done about seats: drawn, given, taken away, released by protocol, and offered at the desk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Page, Reader, Topic
from kiosk.app.post_weights import weigher
from kiosk.app.protocol_duty import names, refuse_others
from kiosk.app.seat_parties import Parties
from kiosk.app.seat_reading import SeatsNow, seat_plan, seats_now
from kiosk.domain.declarations import Declaration
from kiosk.domain.facts import Entry
from kiosk.domain.ids import NO_FACT, CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.seat_facts import SeatGiven, SeatPlanSet, SeatsReleased
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_offers import Offer, Weigh, offers
from kiosk.domain.seat_plan import MOST_SEATS, SeatPlan, count_of, named_twice
from kiosk.domain.seating import SeatNow, SeatState, Sitter
from kiosk.errors import BadInput, NotFound

_OFFERS, _SOME = 12, 3


@dataclass(frozen=True, slots=True)
class SeatLook:
    """One person's seat, for the desk. `seat` is the one he has, `rival` who has the one he should have had, `vacated`
    what went back to protocol when he came in the guest's place. `offers` are for who is here without a seat.
    """

    sitter: Sitter
    seat: str
    rival: Sitter | None
    vacated: str
    off_plan: bool
    offers: tuple[Offer, ...]
    protocol: str = ""  # where protocol is kept, if somewhere

    @property
    def moved(self) -> bool:
        """Another seat than the list's?"""
        return bool(self.seat) and self.seat != seat_name(self.sitter.invitation.seat)


@dataclass(frozen=True, slots=True)
class SeatChanged:
    """What was said, about whom, and what takes it back."""

    sitter: Sitter
    before: str
    seat: str
    undo: tuple[Declaration, ...]


class Seats:
    """Every change is one write; raises BadInput and NotFound with what stands in the way."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience
        self._parties = Parties()

    def now(self, checkpoint: CheckpointId | None = None) -> SeatsNow:
        with self._book.reading() as reader:
            return seats_now(reader, self._stamper.clock.now(), checkpoint, self._parties)

    def drawn(self) -> bool:
        """Are there seats to be given?"""
        with self._book.reading() as reader:
            return bool(seat_plan(reader).rows)

    def look(
        self, checkpoint: CheckpointId, id: InvitationId, passage: FactId = NO_FACT, *, other: bool = False
    ) -> SeatLook | None:
        """The seat of a guest or of whoever came in his place; with a companion's check-in, the companion's.

        `other`: with offers even though he has a seat. None when no seats were drawn, or none is his.
        """
        with self._book.reading() as reader:
            now = seats_now(reader, self._stamper.clock.now(), checkpoint, self._parties)
            sitter = now.seated.sitter(id, passage) if now.plan.rows else None
            look = _look(now, sitter, weigher(reader), other=other) if sitter else None
        return replace(look, protocol=names(now.keepers)) if look else None

    def draw(self, plan: SeatPlan) -> SeatPlan:
        """Raises BadInput for a plan that cannot be one. Returns the plan that stood before."""
        checked(plan)
        with self._book.writing() as page:
            said = page.declaration(SeatPlanSet, "")
            topics = page.record(Entry(self._stamper.stamp(), SeatPlanSet(plan)))
        self._audience.tell(topics)
        return said.plan if said else SeatPlan()

    def undraw(self, plan: SeatPlan) -> None:
        """The plan that stood before stands again, an empty one too."""
        self.say((SeatPlanSet(plan),))

    def give(
        self, checkpoint: CheckpointId | None, id: InvitationId, seat: str, passage: FactId = NO_FACT, reason: str = ""
    ) -> SeatChanged:
        """`seat` as people write it. A companion is named by the check-in that brought him."""
        return self._change(checkpoint, id, passage, reason, lambda now, one: _free_seat(now, one, seat))

    def accept(self, checkpoint: CheckpointId, id: InvitationId, passage: FactId, seat: str) -> SeatChanged:
        """The desk gives a seat that was offered to who came with this check-in."""
        return self._change(checkpoint, id, passage, "", lambda now, one: _free_seat(now, one, seat), bound=passage)

    def free(
        self, checkpoint: CheckpointId | None, id: InvitationId, passage: FactId = NO_FACT, reason: str = ""
    ) -> SeatChanged:
        """He has no seat any more."""
        return self._change(checkpoint, id, passage, reason, lambda _now, _one: "")

    def release(self, zone: str, reason: str = "", checkpoint: CheckpointId | None = None) -> SeatsReleased:
        """Protocol gives up the seats that are held in a zone for guests who did not come. Refused at other desks."""
        at = self._stamper.clock.now()
        with self._book.writing() as page:
            refuse_others(page, self._stamper.desk)
            now = seats_now(page, at, checkpoint, self._parties)
            _refuse_release(now, zone, at)
            said = SeatsReleased(zone, now.day, at, reason)
            topics = page.record(Entry(self._stamper.stamp(at), said))
        self._audience.tell(topics)
        return said

    def hold_again(self, released: SeatsReleased) -> None:
        """Protocol holds a zone's seats again. Refused at other desks."""
        stamp = self._stamper.stamp()
        held = SeatsReleased(released.zone, released.day, stamp.at, released.reason, void=True)
        with self._book.writing() as page:
            refuse_others(page, stamp.desk)
            topics = page.record(Entry(stamp, held))
        self._audience.tell(topics)

    def say(self, said: tuple[Declaration, ...]) -> None:
        """What takes a change back."""
        topics: set[Topic] = set()
        with self._book.writing() as page:
            for one in said:
                topics |= page.record(Entry(self._stamper.stamp(), one))
        self._audience.tell(frozenset(topics))

    def _change(
        self,
        checkpoint: CheckpointId | None,
        id: InvitationId,
        passage: FactId,
        reason: str,
        choose: Callable[[SeatsNow, Sitter], str],
        bound: FactId = NO_FACT,
    ) -> SeatChanged:
        at = self._stamper.clock.now()
        with self._book.writing() as page:
            now = seats_now(page, at, checkpoint, self._parties)
            sitter = _sitter(page, now, id, passage)
            tied = passage if sitter.companion else bound
            word = SeatGiven(id, choose(now, sitter), at, tied, reason)
            undo = _undo(page, word, at)
            topics = page.record(Entry(self._stamper.stamp(at), word))
        self._audience.tell(topics)
        return SeatChanged(sitter, now.seated.seat_of(sitter), word.seat, undo)


def named_guest(reader: Reader, text: str) -> Invitation:
    """By his code, or by a name that fits him alone. Raises NotFound and BadInput."""
    found = [one.invitation for one in reader.find(text, _SOME)]
    exact = [one for one in found if text.casefold() in (one.code.casefold(), one.name.casefold())]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise NotFound("{text} fits no guest.", text=text)
    raise BadInput("{text} fits several guests. Name one by the code.", text=text)


def checked(plan: SeatPlan) -> SeatPlan:
    """The plan, when a room can have such seats."""
    count, twice = count_of(plan.rows), named_twice(plan)
    if not count:
        raise BadInput("There is no seat on this plan. Give it one row with one seat at least.")
    if count > MOST_SEATS:
        raise BadInput(
            "This plan has {count} seats, and {most} is the most that can be drawn.", count=count, most=MOST_SEATS
        )
    if twice:
        raise BadInput(
            "Two seats of this plan have the name {seat}. Give one of them another.", seat=", ".join(twice[:5])
        )
    return plan


def _look(now: SeatsNow, sitter: Sitter, weigh: Weigh, *, other: bool) -> SeatLook:
    seated, id = now.seated, sitter.invitation.id
    seat = seated.seat_of(sitter)
    host = seated.sitter(id) if sitter.companion else None
    near = seated.seat_of(host) if host else ""
    made = offers(seated, sitter, weigh, near) if sitter.present and (other or not seat) else ()
    return SeatLook(
        sitter,
        seat,
        seated.rival_of(sitter),
        "" if sitter.companion else seated.vacated_by(id),
        bool(sitter.seat) and sitter.seat not in now.plan.seats,
        made[:_OFFERS],
    )


def _sitter(page: Page, now: SeatsNow, id: InvitationId, passage: FactId) -> Sitter:
    found = now.seated.sitter(id, passage)
    if found is not None:
        return found
    guest = page.invitation(id)
    if guest is None:
        raise NotFound("That guest is not in this file any more. Search again.")
    return Sitter(guest, post=guest.post)


def _free_seat(now: SeatsNow, sitter: Sitter, text: str) -> str:
    """The name of a seat that is on the plan and nobody's."""
    name = seat_name(text)
    here = now.seated.seats.get(name)
    if not now.plan.rows:
        raise BadInput("No seats are drawn for this event yet. Draw them first, on the page Seats of the organiser.")
    if here is None:
        raise BadInput("There is no seat {seat} on the plan.", seat=name or text)
    _refuse_taken(here, sitter)
    return name


def _refuse_taken(here: SeatNow, sitter: Sitter) -> None:
    other = here.sitter
    if other is None or other.key == sitter.key:
        return
    if here.state is SeatState.PRESENT:
        raise BadInput("{name} sits on {seat}. Choose another seat.", name=other.name, seat=here.seat.name)
    raise BadInput(
        "{seat} is held for {name}. Release the zone, or give {name} another seat first.",
        seat=here.seat.name,
        name=other.name,
    )


def _undo(page: Page, word: SeatGiven, at: datetime) -> tuple[Declaration, ...]:
    """What was said before about the same, said again; or that nothing was said."""
    was = page.declaration(SeatGiven, word.about)
    if was is None:
        return (SeatGiven(word.invitation, "", at, word.passage, void=True),)
    return (was,)


def _refuse_release(now: SeatsNow, zone: str, at: datetime) -> None:
    here = next((one for one in now.zones if one.zone.name == zone), None)
    if here is None:
        names = ", ".join(one.name for one in now.plan.zones)
        raise NotFound("There is no zone {zone} on the plan. It has: {names}.", zone=zone, names=names or "–")
    if here.released:
        time = in_zone(here.released.at, now.zone)
        raise BadInput("The seats of {zone} were released at {time:%H:%M} already.", zone=zone, time=time)
    if here.opens and at < here.opens:
        time = in_zone(here.opens, now.zone)
        raise BadInput("The seats of {zone} are held until {time:%H:%M}.", zone=zone, time=time)
