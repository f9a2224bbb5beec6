"""Who really came: a representative in the guest's place, or companions beside him."""

from kiosk.app.identity import Stamper
from kiosk.app.ports import Page, Topic
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.facts import AttendeeNamed, CheckedIn, Entry, Source
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person, tidied
from kiosk.domain.presence import Came, Passage, Presence
from kiosk.errors import BadInput, NotFound


def guest_with(page: Page, id: InvitationId) -> Invitation:
    guest = page.invitation(id)
    if guest is None:
        raise NotFound("That guest is not in this file any more. Search again.")
    return guest


def representative(guest: Invitation, person: Person) -> Person:
    """As it is recorded. Raises BadInput for a walk-in, and for a person without a name."""
    if guest.walk_in:
        raise BadInput("{name} was added at the door and stands for nobody else.", name=guest.name)
    named = tidied(person)
    if not named.name:
        raise BadInput("Type the name of the person who came.")
    return named


def told(presence: Presence) -> Passage | None:
    """The representative who is known to have come on the invitation, if any."""
    attendee = presence.attendee
    return attendee if attendee is not None and attendee.came is Came.REPRESENTATIVE else None


def name_attendee(
    page: Page, stamper: Stamper, place: Checkpoint, guest: Invitation, passage: FactId, person: Person
) -> frozenset[Topic]:
    """Says who came with a check-in that is recorded."""
    return page.record(Entry(stamper.stamp(), AttendeeNamed(place.id, guest.id, passage, person)))


def add_companion(
    page: Page, stamper: Stamper, place: Checkpoint, guest: Invitation, person: Person
) -> tuple[FactId, frozenset[Topic]]:
    """One person more, beside the guest who is in: the companion's check-in. Raises BadInput when the guest is not."""
    last = page.presence(place.id, guest.id)
    if last.last is None or not last.inside:
        raise BadInput("{name} is not in yet. Check the guest in first, then add who comes along.", name=guest.name)
    known, stamp = tidied(person), stamper.stamp()
    fact = CheckedIn(place.id, guest.id, Came.COMPANION, Source.SEARCH, known.name, along=last.last.fact)
    topics = page.record(Entry(stamp, fact))
    if known != Person(known.name):
        topics |= name_attendee(page, stamper, place, guest, stamp.id, known)
    return stamp.id, topics


def companion_of(presence: Presence, fact: FactId) -> Passage | None:
    return next((one for one in presence.companions if one.fact == fact), None)
