"""Who sits where: what the list says, what was given and released, and who came, added up in any order of arrival."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum

from kiosk.domain.ids import NO_FACT, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Came, Passage, Presence
from kiosk.domain.seat_facts import SeatGiven
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import Seat, SeatPlan, Whom

_FROM_THE_LIST = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)


class SeatState(Enum):
    PRESENT = "present"
    HELD = "held"
    VACATED = "vacated"  # its guest sent someone of another rank: protocol decides
    RESERVED = "reserved"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Party:
    """A guest, and how he and whoever came along stand at the checkpoint."""

    invitation: Invitation
    presence: Presence


@dataclass(frozen=True, slots=True)
class Sitter:
    """One person with a claim to a seat, or in need of one: a guest, his representative (`person`), or a companion.

    `passage` is the check-in that brought him; of a guest who has not come it is none. `seat` is what he has a claim
    to, in the plan's way of writing; `listed` what the list wrote. `since` ranks claims to one seat.
    """

    invitation: Invitation
    passage: FactId = NO_FACT
    came: Came = Came.INVITED
    at: datetime | None = None
    person: str = ""
    post: str = ""
    seat: str = ""
    listed: str = ""
    given: bool = False
    companion: bool = False
    since: datetime = _FROM_THE_LIST

    @property
    def present(self) -> bool:
        return self.at is not None

    @property
    def name(self) -> str:
        return self.person or self.invitation.name

    @property
    def key(self) -> tuple[InvitationId, FactId]:
        return self.invitation.id, (self.passage if self.companion else NO_FACT)

    @property
    def rank(self) -> tuple[datetime, datetime, str, str]:
        """Of two with one seat the lower has it."""
        return self.since, self.at or _NEVER, self.invitation.id, self.passage


@dataclass(frozen=True, slots=True)
class SeatNow:
    """`rivals` have a claim to the seat too, and lost it; `vacated` is who came in place of its guest."""

    seat: Seat
    state: SeatState
    sitter: Sitter | None = None
    rivals: tuple[Sitter, ...] = ()
    vacated: Sitter | None = None
    whom: Whom | None = None


@dataclass(frozen=True, slots=True)
class Seating:
    """`seats` as they stand, by name; `sitters` everyone with a claim, and everyone who came, in the list's order."""

    plan: SeatPlan
    seats: Mapping[str, SeatNow]
    sitters: tuple[Sitter, ...]
    released: Mapping[str, datetime]

    def seat_of(self, sitter: Sitter) -> str:
        """The seat he really has; "" when another has it, or there is no such seat."""
        now = self.seats.get(sitter.seat)
        return sitter.seat if now is not None and now.sitter is not None and now.sitter.key == sitter.key else ""

    def rival_of(self, sitter: Sitter) -> Sitter | None:
        """Who has the seat he has a claim to, where that is another."""
        now = self.seats.get(sitter.seat)
        other = now.sitter if now is not None else None
        return other if other is not None and other.key != sitter.key else None

    def vacated_by(self, invitation: InvitationId) -> str:
        """The seat that went back to protocol when this guest's representative came."""
        found = (n.seat.name for n in self.seats.values() if n.vacated and n.vacated.invitation.id == invitation)
        return next(found, "")

    def sitter(self, invitation: InvitationId, passage: FactId = NO_FACT) -> Sitter | None:
        """The guest, or whoever came in his place; with a companion's check-in, the companion."""
        mine = [one for one in self.sitters if one.invitation.id == invitation]
        company = next((one for one in mine if one.companion and one.passage == passage), None)
        return company or next((one for one in mine if not one.companion), None)

    def count(self, state: SeatState, zone: str | None = None) -> int:
        return sum(now.state is state and zone in (None, now.seat.zone) for now in self.seats.values())


def seating(
    plan: SeatPlan, parties: Iterable[Party], given: Iterable[SeatGiven], released: Mapping[str, datetime]
) -> Seating:
    """`released`: when the held seats of a zone were released, today. The same facts in any order give the same seats."""
    words: dict[InvitationId, list[SeatGiven]] = {}
    for word in given:
        words.setdefault(word.invitation, []).append(word)
    sitters: list[Sitter] = []
    vacated: dict[str, Sitter] = {}
    for party in parties:
        here = [_ranked(one, plan, released) for one in _sitters(party, words.get(party.invitation.id, ()))]
        sitters += here
        _vacate(vacated, party, here, words.get(party.invitation.id, ()))
    claims: dict[str, list[Sitter]] = {}
    for one in sitters:
        if one.seat:
            claims.setdefault(one.seat, []).append(one)
    seats = {
        name: _seat_now(plan, seat, claims.get(name, ()), vacated.get(name), released)
        for name, seat in plan.seats.items()
    }
    return Seating(plan, seats, tuple(sitters), released)


def _sitters(party: Party, words: Sequence[SeatGiven]) -> Iterator[Sitter]:
    guest, presence = party.invitation, party.presence
    main = _main(party, words)
    if main.present or (main.seat and guest.expected):
        yield main
    for one in presence.companions:
        word = _newest(words, {one.fact})
        person = one.person
        yield Sitter(
            guest,
            one.fact,
            Came.COMPANION,
            one.at,
            person.name if person else "",
            person.post if person else "",
            word.seat if word else "",
            given=word is not None,
            companion=True,
            since=word.at if word else _NEVER,
        )


def _main(party: Party, words: Sequence[SeatGiven]) -> Sitter:
    """The guest, or whoever came in his place: to a representative only what was decided once he was here counts."""
    guest, presence = party.invitation, party.presence
    entry = presence.attendee
    listed = seat_name(guest.seat)
    word = _newest(words, _facts(presence) | {NO_FACT})
    instead = entry is not None and entry.came is Came.REPRESENTATIVE
    if instead and not _for_him(word, entry):
        word, listed = None, ""
    person = entry.person if entry is not None else None
    return Sitter(
        guest,
        entry.fact if entry else NO_FACT,
        entry.came if entry else Came.INVITED,
        presence.entries[0].at if presence.entries else None,
        person.name if person else "",
        (person.post if person else "") if instead else guest.post,
        word.seat if word else listed,
        guest.seat,
        given=word is not None,
        since=word.at if word else _FROM_THE_LIST,
    )


def _for_him(word: SeatGiven | None, entry: Passage | None) -> bool:
    """Was this said of the one who came, and not of the guest he stands for?"""
    return word is not None and entry is not None and (word.passage != NO_FACT or word.at >= entry.at)


def _facts(presence: Presence) -> frozenset[FactId]:
    return frozenset(passage.fact for passage in presence.passages)


def _newest(words: Sequence[SeatGiven], passages: Iterable[FactId]) -> SeatGiven | None:
    standing = [word for word in words if not word.void and word.passage in set(passages)]
    return max(standing, key=lambda word: (word.at, word.passage), default=None)


def _ranked(sitter: Sitter, plan: SeatPlan, released: Mapping[str, datetime]) -> Sitter:
    """Who had not come when his seat was released has a claim from when he comes, behind those who sit there."""
    if sitter.companion or not sitter.seat:
        return sitter
    seat = plan.seats.get(sitter.seat)
    until = released.get(seat.zone) if seat else None
    if until is None or (sitter.at is not None and sitter.at <= until) or (sitter.given and sitter.since > until):
        return sitter
    return replace(sitter, since=sitter.at or _NEVER)


def _vacate(vacated: dict[str, Sitter], party: Party, here: Sequence[Sitter], words: Sequence[SeatGiven]) -> None:
    """What was the guest's before another came in his place."""
    entry = party.presence.attendee
    if entry is None or entry.came is not Came.REPRESENTATIVE:
        return
    before = [word for word in words if word.passage == NO_FACT and not word.void and word.at < entry.at]
    was = max(before, key=lambda word: word.at).seat if before else seat_name(party.invitation.seat)
    if was and all(one.seat != was for one in here):
        vacated.setdefault(was, here[0])


def _seat_now(
    plan: SeatPlan,
    seat: Seat,
    claims: Sequence[Sitter],
    vacated: Sitter | None,
    released: Mapping[str, datetime],
) -> SeatNow:
    whom = plan.reserved_for.get(seat.name)
    ranked = sorted(claims, key=lambda one: one.rank)
    open_now = seat.zone in released
    if ranked and ranked[0].since < _NEVER:
        state = SeatState.PRESENT if ranked[0].present else SeatState.HELD
        return SeatNow(seat, state, ranked[0], tuple(ranked[1:]), whom=whom)
    if vacated is not None and not open_now:
        return SeatNow(seat, SeatState.VACATED, vacated=vacated, whom=whom)
    if whom is not None and not open_now:
        return SeatNow(seat, SeatState.RESERVED, whom=whom)
    return SeatNow(seat, SeatState.FREE, rivals=tuple(ranked), whom=whom)
