"""Between the table of precedence in the file and its page: every change is kept at once, and can be taken back."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from kiosk.app.care import OpenBook
from kiosk.app.precedence_file import read_table, write_table
from kiosk.app.precedence_sentences import doubt_sentences, reason
from kiosk.app.protocol_desk import NOBODY, ProtocolDesk
from kiosk.app.ranking import Ranked, ranking
from kiosk.domain.facts import PlacedByHand
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.ladder import Rung
from kiosk.domain.precedence import Precedence
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.errors import KioskError
from kiosk.words import Words
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import Speech, tr
from ui.protocol.guest_dialog import GuestDialog
from ui.protocol.page import ProtocolPage
from ui.protocol.rung_dialog import RungDialog

_FOUND = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: the table that stands, and the order it gives, in words."""

    table: Precedence
    shipped: bool
    lines: tuple[Line, ...]
    doubts: tuple[str, ...]
    held: frozenset[str]


def protocol_desk(office: Office) -> ProtocolDesk:
    return ProtocolDesk(office.book, office.stamper, office.news)


class TableDesk(Presenter):
    def __init__(self, office: Office, notices: Notices, page: ProtocolPage) -> None:
        super().__init__(office, notices, page)
        self._page = page
        self._known: Shown | None = None
        ladder, order = page.ladder, page.order
        ladder.changed.connect(self.set_table)
        ladder.rung_wished.connect(self._edit)
        ladder.anew_wished.connect(partial(self.set_table, STATE_EVENTS))
        ladder.open_wished.connect(self._ask_open)
        ladder.save_wished.connect(self._ask_save)
        order.place_wished.connect(self._ask_place)
        order.back_wished.connect(lambda id: self.place(InvitationId(id), NOBODY))
        Speech(page).again.connect(self._retell)

    def read(self) -> None:
        """The texts are made on the lane too: there may be ten thousand lines."""
        self.ask(partial(_shown, self.office.book, self.office.words), self._show)

    def set_table(self, table: Precedence) -> None:
        """Keep it; what cannot be used is told, and the one that stands is shown again."""
        self.ask(partial(protocol_desk(self.office).set_table, table), self._table_set, self._refused)

    def place(self, guest: InvitationId, other: InvitationId, *, before: bool = True) -> None:
        self.ask(partial(protocol_desk(self.office).place, guest, other, before=before), self._placed)

    def open_file(self, file: Path) -> None:
        """Take up the ladders of a CSV file."""
        base = self._known.table if self._known else STATE_EVENTS
        self.ask(partial(read_table, file, base), self.set_table)

    def save_file(self, file: Path) -> None:
        table = self._known.table if self._known else STATE_EVENTS
        done = partial(self.notices.done, tr("{file} is written.", file=file.name))
        self.ask(partial(write_table, file, table), lambda _: done())

    def _show(self, known: Shown) -> None:
        self._known = known
        self._show_known()

    def _show_known(self) -> None:
        if self._known is not None:
            known = self._known
            self._page.ladder.show_table(known.table, shipped=known.shipped)
            self._page.order.show_order(known.lines, known.doubts, known.held)

    def _retell(self) -> None:
        if self._known is not None:
            self.read()

    def _table_set(self, before: Precedence) -> None:
        said = tr("The table of precedence is kept.")
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), partial(self._set_back, before))
        self.read()

    def _set_back(self, before: Precedence) -> None:
        self.ask(partial(protocol_desk(self.office).set_table, before), lambda _: self._taken_back())

    def _refused(self, error: KioskError) -> None:
        self.notices.trouble(error)
        self._show_known()

    def _placed(self, before: PlacedByHand) -> None:
        said = tr("The guest’s place is kept.")
        undo = partial(protocol_desk(self.office).place, before.invitation, before.other, before=before.before)
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), lambda: self.ask(undo, lambda _: self._taken_back()))
        self.read()

    def _taken_back(self) -> None:
        self.notices.done(tr("Taken back."))
        self.read()

    def _edit(self, rung: Rung | None) -> None:
        dialog = RungDialog(self.office.theme, rung, block=self._page.ladder.blocks, parent=self._page)
        dialog.given.connect(partial(self._page.ladder.put, rung))
        open_once(dialog)

    def _ask_place(self, guest: str) -> None:
        lines = self._known.lines if self._known else ()
        name = next((line.cells[1] for line in lines if line.key == guest), "")
        title = tr("{name} goes right before or after whom?", name=name)
        dialog = GuestDialog(self.office.theme, title, (tr("Before"), tr("After")), self._page)
        dialog.sought.connect(lambda said: self.find(said, dialog))
        dialog.given.connect(lambda other, action: self.place(InvitationId(guest), other, before=action == 0))
        open_once(dialog)

    def find(self, said: str, dialog: GuestDialog) -> None:
        """Show the dialog the guests that fit."""
        self.ask(partial(self._found, said), if_there(dialog, dialog.show_guests))

    def _found(self, said: str) -> tuple[Invitation, ...]:
        with self.office.book.reading() as reader:
            return tuple(found.invitation for found in reader.find(said, _FOUND)) if said.strip() else ()

    def _ask_open(self) -> None:
        start = str(self.office.book.path.parent)
        file, _ = QFileDialog.getOpenFileName(self._page, tr("Open a table of precedence"), start, "CSV (*.csv *.txt)")
        if file:
            self.open_file(Path(file))

    def _ask_save(self) -> None:
        start = str(self.office.book.path.with_name(f"{self.office.book.path.stem}-precedence.csv"))
        file, _ = QFileDialog.getSaveFileName(self._page, tr("Save the table of precedence"), start, "CSV (*.csv)")
        if file:
            self.save_file(Path(file))


def _shown(book: OpenBook, words: Words) -> Shown:
    with book.reading() as reader:
        made = ranking(reader)
    held = frozenset(pin.guest for pin in made.rules.pins)
    following = (*made.ranked[1:], None)
    lines = tuple(_line(one, then, held, words) for one, then in zip(made.ranked, following, strict=bool(made.ranked)))
    return Shown(made.rules.table, made.rules.shipped, lines, doubt_sentences(made.doubts, words), held)


def _line(one: Ranked, following: Ranked | None, held: frozenset[str], words: Words) -> Line:
    about = ", ".join(filter(None, (one.guest.post, one.guest.unit)))
    name = f"{one.guest.title} {one.guest.name}".strip()
    tone = "accent" if one.guest.id in held else ""
    return Line((str(one.place), name, about, reason(one, following, words)), key=one.guest.id, tone=tone, toned=1)
