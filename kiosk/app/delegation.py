"""A delegation: everyone invited by the letter, or of the unit, that one guest belongs to, and who of them is in."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.ports import Reader
from kiosk.domain.ids import CheckpointId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.domain.person import Person
from kiosk.domain.presence import Came, Presence
from kiosk.errors import BadInput, NotFound

MOST = 1_000


@dataclass(frozen=True, slots=True)
class Member:
    """One of the delegation, and how things stand with him at the checkpoint; `namesake`: another bears his name."""

    guest: Invitation
    presence: Presence
    namesake: bool = False

    @property
    def since(self) -> datetime | None:
        """When he came in; None while he is not in."""
        last = self.presence.last
        return last.at if last is not None and self.presence.inside else None

    @property
    def passage(self) -> FactId | None:
        """The entry by which he is in."""
        last = self.presence.last
        return last.fact if last is not None and self.presence.inside else None

    @property
    def person(self) -> Person | None:
        """Who came in his place."""
        attendee = self.presence.attendee
        return attendee.person if attendee is not None and attendee.came is Came.REPRESENTATIVE else None


@dataclass(frozen=True, slots=True)
class Delegation:
    """Guests of one unit, in the list's order; where `letter` is not empty, only those it invited."""

    unit: str
    letter: str
    members: tuple[Member, ...]

    @property
    def present(self) -> tuple[Member, ...]:
        """Those who have come, though they may have left again."""
        return tuple(member for member in self.members if member.presence.ever)

    @property
    def missing(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if not member.presence.ever)


def delegation_of(reader: Reader, id: InvitationId, checkpoint: CheckpointId) -> Delegation:
    """The delegation a guest belongs to. Raises NotFound, and BadInput for a guest of no unit."""
    head = reader.invitation(id)
    if head is None:
        raise NotFound("That guest is not in this file any more. Search again.")
    if not head.unit:
        raise BadInput("{name} belongs to no unit, so there is no delegation to open.", name=head.name)
    guests = [guest for guest in reader.of_unit(head.unit, MOST + 1) if not head.letter or guest.letter == head.letter]
    if len(guests) > MOST:
        raise BadInput("{unit} has more than {most} guests. Check them in one by one.", unit=head.unit, most=MOST)
    return Delegation(head.unit, head.letter, _members(reader, guests, checkpoint))


def _members(reader: Reader, guests: Iterable[Invitation], checkpoint: CheckpointId) -> tuple[Member, ...]:
    every = tuple(guests)
    names = [fold(guest.name) for guest in every]
    shared = Counter(names)
    return tuple(
        Member(guest, reader.presence(checkpoint, guest.id), shared[name] > 1)
        for guest, name in zip(every, names, strict=True)
    )
