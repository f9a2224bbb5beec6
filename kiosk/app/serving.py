"""What is shown at an item, and devices that are shown at a door: whom they are for, and who is being served now."""

from dataclasses import dataclass

from kiosk.app.holdings import device_shown, handings, loan_items
from kiosk.app.identity import Stamper
from kiosk.app.lending import Counter, Outcome, give, show_device, show_guest, take_back
from kiosk.app.ports import Audience, Book
from kiosk.domain.admission import Admit, Ambiguous, Finding, Forged, Found, Lapsed
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.facts import Entry, SignedGuestAdded, Source
from kiosk.domain.handing import Handed, Returned, outstanding
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.loan_point import IDLE, Asking, NeitherShown, State
from kiosk.domain.presence import Direction
from kiosk.errors import BadInput


@dataclass(frozen=True, slots=True)
class Kit:
    """What one desk works with."""

    book: Book
    stamper: Stamper
    audience: Audience
    serving: "Serving"


class Serving:
    """Remembers at each place that lends which guest waits for a device; one desk serves one guest at a time."""

    def __init__(self) -> None:
        self._states: dict[CheckpointId, State] = {}

    def leave(self) -> None:
        """Nobody is served any more."""
        self._states.clear()

    def device(
        self, counter: Counter, place: Checkpoint, direction: Direction, finding: Finding, text: str
    ) -> Outcome | None:
        """What a text that is no guest's code says as a device's number; None when it is not for this place.

        Devices are lent where they are lent, and come back there and at every exit.
        """
        if not _may_be_a_device(place, direction, finding):
            return None
        lends = place.kind is Kind.LOAN
        items = (place, *_others(counter, place)) if lends else loan_items(counter.page)
        state = self._states.get(place.id, IDLE)
        asked = items if not lends or state == IDLE else (place,)
        shown = device_shown(counter.page, text, asked)
        known = not isinstance(shown, NeitherShown) and (shown.out or shown.last)
        if not asked or (not known and (isinstance(finding, Found) or not lends)):
            return None
        after, outcome = show_device(counter, asked, state, shown)
        if lends:
            self._states[place.id] = after
        return outcome

    def guest(self, counter: Counter, item: Checkpoint, direction: Direction, found: Found, source: Source) -> Outcome:
        """A guest at an item. Raises BadInput where nothing can come back."""
        if direction is Direction.EXIT:
            return _back(counter, item, found.invitation, source)
        if item.kind is Kind.LOAN:
            after, outcome = show_guest(counter, item, self._states.get(item.id, IDLE), found.invitation)
            self._states[item.id] = after
            _add(counter, found, wanted=isinstance(after, Asking))
            return outcome
        outcome = give(counter, item, found.invitation, Handed(), source)
        _add(counter, found, wanted=isinstance(outcome.verdict, Admit))
        return outcome


@dataclass(frozen=True, slots=True)
class Wanted:
    """A device is looked at beside the list: one of `item` for `guest`, or any that comes back when they are None."""

    item: CheckpointId | None = None
    guest: InvitationId | None = None
    deposit: str = ""


def beside(counter: Counter, finding: Finding, text: str, wanted: Wanted) -> Outcome | None:
    """What a text says as a device's number while one is wanted; None when it is a guest's code, or nothing known."""
    if _means_a_guest(finding):
        return None
    lent = tuple(item for item in loan_items(counter.page) if wanted.item in (None, item.id))
    shown = device_shown(counter.page, text, lent)
    known = not isinstance(shown, NeitherShown) and (shown.out or shown.last)
    if not lent or (not known and (wanted.guest is None or isinstance(finding, Found))):
        return None
    return show_device(counter, lent, Asking(wanted.guest) if wanted.guest else IDLE, shown, wanted.deposit)[1]


def _means_a_guest(finding: Finding) -> bool:
    """A guest's code is no device's number, unless it had to be repaired to be a guest's."""
    return isinstance(finding, Ambiguous | Lapsed | Forged) or (isinstance(finding, Found) and not finding.healed)


def _may_be_a_device(place: Checkpoint, direction: Direction, finding: Finding) -> bool:
    if _means_a_guest(finding):
        return False
    return place.kind is Kind.LOAN or (place.is_door and direction is Direction.EXIT)


def _others(counter: Counter, place: Checkpoint) -> tuple[Checkpoint, ...]:
    return tuple(item for item in loan_items(counter.page) if item.id != place.id)


def _add(counter: Counter, found: Found, *, wanted: bool) -> None:
    """A guest whom only a signed code vouches for is in the file from now on."""
    if wanted and found.key:
        added = SignedGuestAdded(found.invitation, found.key)
        counter.topics.update(counter.page.record(Entry(counter.stamper.stamp(counter.at), added)))


def _back(counter: Counter, item: Checkpoint, guest: Invitation, source: Source) -> Outcome:
    """By the guest's own code: where he has one device, that one."""
    if item.kind is not Kind.LOAN:
        raise BadInput("{item} is given for good. Take it back with Ctrl+Z and a reason.", item=item.name)
    held = outstanding(handings(counter.page, item, guest.id))
    if not held:
        raise BadInput("{name} has no {item} to give back.", name=guest.name, item=item.name)
    if len(held) > 1:
        numbers = ", ".join(loan.serial for loan in held)
        raise BadInput("{name} has several: {numbers}. Scan the device itself.", name=guest.name, numbers=numbers)
    return take_back(counter, item, held[0], Returned(held[0].fact), source)
