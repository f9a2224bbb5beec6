"""The protocol officer's wishes: set the table, place a guest by hand, watch one, choose and print the MC sheet."""

from dataclasses import replace

from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Book, Page, Topic
from kiosk.app.precedence_sentences import refuse_unsound
from kiosk.app.ranking import rules_of, table_of
from kiosk.domain.facts import (
    Entry,
    GuestWatched,
    McSheetChosen,
    McSheetPrinted,
    PlacedByHand,
    PrecedenceSet,
    Protocolled,
)
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.ladder import Rung
from kiosk.domain.mc_choice import MOST, McChoice, PrintedLine
from kiosk.domain.names import fold
from kiosk.domain.person import tidied_line
from kiosk.domain.placing import Pin, placed
from kiosk.domain.precedence import Precedence
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.errors import BadInput, NotFound

NOBODY = InvitationId("")


class ProtocolDesk:
    """Every method is one write, and gives back what stood before, for undo; raises KioskError and then changes nothing."""

    def __init__(self, book: Book, stamper: Stamper, audience: Audience) -> None:
        self._book, self._stamper, self._audience = book, stamper, audience

    def set_table(self, table: Precedence) -> Precedence:
        """Raises BadInput for a table that places nobody, or that stands above itself."""
        tidy = tidy_table(table)
        refuse_unsound(tidy)
        with self._book.writing() as page:
            before = table_of(page) or STATE_EVENTS
            topics = self._record(page, PrecedenceSet(tidy))
        self._audience.tell(topics)
        return before

    def place(self, guest: InvitationId, other: InvitationId, *, before: bool = True) -> PlacedByHand:
        """Right before or after `other`; with NOBODY, as the table says. Raises BadInput where it would go in a circle."""
        with self._book.writing() as page:
            one, fixed = _guest(page, guest), _guest(page, other) if other else None
            if fixed is not None:
                _refuse_circle(page, one, fixed)
            earlier = page.declaration(PlacedByHand, guest) or PlacedByHand(guest, NOBODY)
            topics = self._record(page, PlacedByHand(guest, other, before))
        self._audience.tell(topics)
        return earlier

    def watch(self, guest: InvitationId, *, watched: bool = True) -> Invitation:
        """Tell the protocol officer when this guest comes, or do no more."""
        with self._book.writing() as page:
            found = _guest(page, guest)
            topics = self._record(page, GuestWatched(guest, watched))
        self._audience.tell(topics)
        return found

    def choose(self, choice: McChoice) -> McChoice:
        """Who stands on the MC sheet."""
        if not 0 <= choice.first <= MOST:
            raise BadInput("The MC sheet names between 0 and {most} guests by rank. Type another number.", most=MOST)
        with self._book.writing() as page:
            said = page.declaration(McSheetChosen, "")
            topics = self._record(page, McSheetChosen(choice))
        self._audience.tell(topics)
        return said.choice if said else McChoice()

    def printed(self, place: CheckpointId, lines: tuple[PrintedLine, ...]) -> McSheetPrinted:
        """The sheet was printed and showed these lines: from now on, what differs from them is marked."""
        with self._book.writing() as page:
            last = page.declaration(McSheetPrinted, place)
            stamp = self._stamper.stamp()
            said = McSheetPrinted(place, last.number + 1 if last else 1, lines, stamp.at)
            topics = page.record(Entry(stamp, said))
        self._audience.tell(topics)
        return said

    def _record(self, page: Page, said: Protocolled) -> frozenset[Topic]:
        return page.record(Entry(self._stamper.stamp(), said))


def tidy_table(table: Precedence) -> Precedence:
    """NFC, single spaces, no empty words, and no word twice on one step."""
    return replace(table, blocks=tuple(map(_tidy, table.blocks)), posts=tuple(map(_tidy, table.posts)))


def _tidy(rung: Rung) -> Rung:
    words = {fold(word): tidied_line(word) for word in reversed(rung.words) if fold(word)}
    also = [word for key, word in words.items() if key != fold(rung.name)]
    return Rung(tidied_line(rung.name), tuple(reversed(also)), rung.collective)


def _guest(page: Page, id: InvitationId) -> Invitation:
    guest = page.invitation(id)
    if guest is None:
        raise NotFound("That guest is not in this file.")
    return guest


def _refuse_circle(page: Page, guest: Invitation, other: Invitation) -> None:
    if guest.id == other.id:
        raise BadInput("{name} cannot be placed beside himself. Choose another guest.", name=guest.name)
    pins = {pin.guest: pin for pin in rules_of(page).pins} | {guest.id: Pin(guest.id, other.id)}
    there = sorted({id for pin in pins.values() for id in (pin.guest, pin.other)})
    if any(guest.id in circle for circle in placed(there, pins.values()).circles):
        raise BadInput(
            "{other} is placed beside {name} already, so that would go in a circle. Take that one back first.",
            other=other.name,
            name=guest.name,
        )
