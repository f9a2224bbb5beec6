"""What guests were given and have on loan, read from the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint, Kind, doors
from kiosk.domain.handing import Count, Handing, counted, outstanding, serial_key, with_serial
from kiosk.domain.ids import FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.ledger import ledger
from kiosk.domain.loan_point import DeviceShown, NeitherShown
from kiosk.domain.presence import NEVER, Came, Direction, Passage, Presence
from kiosk.domain.token import Foreign, read


@dataclass(frozen=True, slots=True)
class Owed:
    """A device that is not back, and who has it."""

    item: Checkpoint
    loan: Handing
    guest: Invitation


@dataclass(frozen=True, slots=True)
class ItemCount:
    item: Checkpoint
    count: Count
    entitled: int


def handings(reader: Reader, item: Checkpoint, guest: InvitationId | None = None) -> tuple[Handing, ...]:
    return ledger(reader.passages(item.id, guest))


def loan_items(reader: Reader) -> tuple[Checkpoint, ...]:
    """Those no longer in use as well: what is out of them is still to come back."""
    return tuple(place for place in reader.checkpoints() if place.kind is Kind.LOAN)


def all_items(reader: Reader) -> tuple[Checkpoint, ...]:
    return tuple(place for place in reader.checkpoints() if not place.is_door)


def owed_by(reader: Reader, guest: Invitation) -> tuple[Owed, ...]:
    """The devices one guest has."""
    found = ((item, handings(reader, item, guest.id)) for item in loan_items(reader))
    return tuple(Owed(item, loan, guest) for item, given in found for loan in outstanding(given))


def unreturned(reader: Reader, items: Iterable[Checkpoint] | None = None) -> tuple[Owed, ...]:
    """Every device that is out, the longest first."""
    found = [
        (item, loan)
        for item in (loan_items(reader) if items is None else items)
        for loan in outstanding(handings(reader, item))
    ]
    guests = reader.invitations(list({loan.guest for _, loan in found}))
    known = (Owed(item, loan, guests[loan.guest]) for item, loan in found if loan.guest in guests)
    return tuple(sorted(known, key=lambda owed: (owed.loan.at, owed.loan.fact)))


def item_counts(reader: Reader, *, with_unused: bool = False) -> tuple[ItemCount, ...]:
    """`entitled` are the invitations an item is for; of an item no longer in use only when asked for."""
    return tuple(
        ItemCount(item, counted(handings(reader, item), item.stock), reader.tally(item.id).expected)
        for item in all_items(reader)
        if item.in_use or with_unused
    )


def desk_count(reader: Reader, item: Checkpoint) -> Count:
    """What a desk is told after every guest: of hand-outs the figures that need no look at each of them."""
    if item.kind is Kind.LOAN:
        return counted(handings(reader, item), item.stock)
    given = reader.tally(item.id).came
    left = None if item.stock is None else item.stock - given - reader.replacements(item.id)
    return Count(given=given, left=left)


def moved_devices(reader: Reader, item: Checkpoint) -> dict[FactId, str]:
    """The numbers of devices by the facts that lent them and brought them back."""
    loans = handings(reader, item) if item.kind is Kind.LOAN else ()
    lent = {loan.fact: loan.serial for loan in loans}
    return lent | {end.fact: loan.serial for loan in loans for end in (loan.ended, *loan.again) if end is not None}


def recipient(reader: Reader, guest: InvitationId) -> Passage | None:
    """The representative who came on the invitation, by the last word of any door; None when the guest came himself."""
    attendees = (reader.presence(door.id, guest).attendee for door in doors(reader.checkpoints()))
    told = [one for one in attendees if one is not None and one.came is Came.REPRESENTATIVE]
    return max(told, key=lambda one: (one.at, one.fact), default=None)


def company(reader: Reader, guest: InvitationId) -> int:
    """How many came along with the guest, at the door that saw most of them."""
    return max((len(reader.presence(door.id, guest).companions) for door in doors(reader.checkpoints())), default=0)


def presence_at(reader: Reader, item: Checkpoint, guest: InvitationId) -> Presence:
    """What the rules of an item go by: of a loan the devices the guest has, or ever had where none is lent again."""
    if item.kind is not Kind.LOAN:
        return reader.presence(item.id, guest)
    held = [one for one in handings(reader, item, guest) if one.stands and (one.out or not item.reentry)]
    if not held:
        return NEVER
    return Presence(tuple(Passage(one.fact, Direction.ENTRY, one.at, one.desk, one.came) for one in held))


def device_shown(reader: Reader, text: str, items: Iterable[Checkpoint]) -> DeviceShown | NeitherShown:
    """A text that is no guest's code, as the number of a device of these items. What looks like a code of ours is none."""
    told = read(text)
    if not isinstance(told, Foreign) or not serial_key(told.text):
        return NeitherShown()
    loans = [loan for item in items for loan in with_serial(handings(reader, item), told.text)]
    ended = [loan for loan in loans if loan.ended is not None]
    last = max(ended, key=lambda loan: (loan.ended.at if loan.ended else loan.at, loan.fact), default=None)
    return DeviceShown(told.text, outstanding(loans), last)
