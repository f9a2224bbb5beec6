"""Between the MC sheet in the file, its page and the large screen; rings quietly when a watched guest comes."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QFileDialog

from kiosk.app.mc_lines import McSheet, Named
from kiosk.app.mc_people import McPeople
from kiosk.app.mc_printing import mc_sheets, mc_text, write_mc_sheet
from kiosk.app.workshop import explained
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.mc_choice import McChoice
from kiosk.domain.names import fold
from kiosk.domain.watched_arrivals import Watch, all_seen, looked, seen
from ui.organiser.dates import clock_of
from ui.organiser.kinds import Kinds, kinds_of
from ui.organiser.office import Notice, Notices, Office, Presenter, if_there, open_once
from ui.organiser.speech import Speech, tr
from ui.printing.pdf import QtPress
from ui.protocol.choice_dialog import ChoiceDialog
from ui.protocol.faces import faces_of, news_text, summary_of
from ui.protocol.following import Following, follow
from ui.protocol.guest_dialog import GuestDialog
from ui.protocol.page import ProtocolPage
from ui.protocol.release_desk import ReleaseDesk
from ui.protocol.screen import ProtocolScreen
from ui.protocol.table_desk import protocol_desk

_SOUND = "protocol-sound"
_SCREEN = "protocol-screen"


class SheetDesk(Presenter):
    """`find` answers a guest dialog; the table's desk has the same question."""

    def __init__(
        self, office: Office, notices: Notices, page: ProtocolPage, find: Callable[[str, GuestDialog], None]
    ) -> None:
        super().__init__(office, notices, page)
        self._page, self._find = page, find
        self._chosen = ""
        self._people = McPeople()  # the lane's
        self._known: Following | None = None
        self._watch: Watch[Named] = Watch()
        self._watched_at = ""
        self.screen: ProtocolScreen | None = None
        pane = page.sheet
        pane.place_chosen.connect(self._choose_place)
        pane.choice_wished.connect(self._ask_choice)
        pane.screen_wished.connect(self.open_screen)
        pane.save_wished.connect(self._ask_file)
        pane.print_wished.connect(self._ask_printer)
        pane.watch_wished.connect(self.turn_watch)
        pane.watch_other_wished.connect(self._ask_whom)
        pane.add_wished.connect(partial(notices.go_wished.emit, "checkpoints"))
        pane.bell.seen.connect(self._seen)
        pane.bell.all_seen.connect(self._all_seen)
        Speech(page).again.connect(self._show_known)

    @property
    def wanted(self) -> bool:
        """Is anyone looking, or to be told who came?"""
        known = self._known.sheet if self._known else None
        return self.screen is not None or bool(known and known.watched)

    def follow(self) -> Following:
        """For the lane."""
        with self.office.book.reading() as reader:
            return follow(reader, self._chosen, self.office.clock, self._people)

    def show(self, known: Following) -> None:
        self._known = known
        self._ring(known)
        self._show_known()

    def turn_watch(self, guest: str) -> None:
        """Watch the guest, or do no more."""
        sheet = self._known.sheet if self._known else None
        watched = any(one.guest == guest for one in sheet.watched) if sheet else False
        self.watch(guest, watched=not watched)

    def watch(self, guest: str, *, watched: bool) -> None:
        work = partial(protocol_desk(self.office).watch, InvitationId(guest), watched=watched)
        self.ask(work, partial(self._watch_changed, watched))

    def save(self, file: Path) -> None:
        """Write the PDF as things stand, and remember what it showed."""
        self.ask(partial(self._write, file), partial(self._saved, file))

    def print_on(self, printer: Any) -> None:
        """The same on paper; `printer` is a QPrinter that was chosen."""
        self.ask(partial(self._print, printer), lambda _: self._printed(tr("The MC sheet is printed.")))

    def open_screen(self) -> None:
        if self.screen is None:
            self.screen = self._new_screen()
        self._show_known()
        self.screen.show()
        self.screen.raise_()
        self.screen.activateWindow()

    def _new_screen(self) -> ProtocolScreen:
        screen = ProtocolScreen(self.office.theme)
        self._page.destroyed.connect(screen.deleteLater)
        screen.closed.connect(self._screen_closed)
        screen.seen.connect(self._seen)
        screen.all_seen.connect(self._all_seen)
        screen.sound_wished.connect(self._turn_sound)
        screen.watch_wished.connect(self.turn_watch)
        screen.clock_wanted.connect(self._show_clock)
        screen.show_sound(heard=self._heard)
        ReleaseDesk(self.office, self.notices, screen)
        return screen

    def _screen_closed(self) -> None:
        if self.screen is not None:
            self.screen.deleteLater()
            self.screen = None

    @property
    def _heard(self) -> bool:
        return self.office.places is not None and self.office.places.recall(_SOUND) == "on"

    def _turn_sound(self) -> None:
        if self.office.places is not None:
            self.office.places.remember(_SOUND, "" if self._heard else "on")
        if self.screen is not None:
            self.screen.show_sound(heard=self._heard)
        if self._heard and self.office.chime is not None:
            self.office.chime()

    def _choose_place(self, id: str) -> None:
        self._chosen = id
        self.ask(self.follow, self.show)

    def _ring(self, known: Following) -> None:
        """Another checkpoint has other arrivals, and none of them is news."""
        place = known.sheet.place.id if known.sheet else ""
        if place != self._watched_at:
            self._watch, self._watched_at = Watch(), place
        self._watch, news = looked(self._watch, known.arrivals)
        if news and self._heard and self.office.chime is not None:
            self.office.chime()
        if news and not self._page.isVisible() and self.screen is None:
            said = "\n".join(news_text(one, known.zone) for one in news)
            self.notices.told.emit(Notice("good", said))

    def _show_known(self) -> None:
        known = self._known
        if known is None:
            return
        pane, sheet = self._page.sheet, known.sheet
        pane.show_places([(place.id, place.name) for place in known.places], sheet.place.id if sheet else "")
        if sheet is not None:
            present = faces_of(sheet.present, known.zone)
            expected = faces_of(sheet.expected, known.zone, numbered=False)
            others = faces_of((*sheet.left, *sheet.absent), known.zone, numbered=False)
            pane.show_lists(present, expected, others, summary_of(sheet, known.zone))
            if self.screen is not None:
                title = sheet.event.name if sheet.event else ""
                self.screen.show_sheet(
                    present, expected, title, f"{sheet.place.name} · {summary_of(sheet, known.zone)}"
                )
                self._show_clock()
        self._show_bell(known)

    def _show_bell(self, known: Following) -> None:
        first = self._watch.first
        said = news_text(first, known.zone) if first else ""
        behind = max(0, len(self._watch.waiting) - 1)
        for bell in (self._page.sheet.bell, self.screen.bell if self.screen else None):
            if bell is not None:
                bell.show_news(said, behind)

    def _show_clock(self) -> None:
        if self.screen is not None and self._known is not None:
            self.screen.show_clock(clock_of(self.office.clock.now(), self._known.zone))

    def _seen(self) -> None:
        self._watch = seen(self._watch)
        self._show_known()

    def _all_seen(self) -> None:
        self._watch = all_seen(self._watch)
        self._show_known()

    def _watch_changed(self, watched: bool, guest: Invitation) -> None:  # noqa: FBT001 - handed on by partial
        said = (
            tr("{name} is watched.", name=guest.name) if watched else tr("{name} is watched no more.", name=guest.name)
        )
        undo = partial(self.watch, guest.id, watched=not watched)
        self.notices.changed(said, tr("Undo (Ctrl+Z)"), undo)

    def _ask_whom(self) -> None:
        title = tr("Whom do you want to meet? You are told when they check in.")
        dialog = GuestDialog(self.office.theme, title, (tr("Watch"),), self._page)
        dialog.sought.connect(lambda said: self._find(said, dialog))
        dialog.given.connect(lambda guest, _: self.watch(guest, watched=True))
        open_once(dialog)

    def _ask_choice(self) -> None:
        choice = self._known.sheet.choice if self._known and self._known.sheet else McChoice()
        dialog = ChoiceDialog(self.office.theme, choice, self.office.words, self._page)
        dialog.given.connect(self.choose)
        self.ask(self._kinds, if_there(dialog, lambda kinds: dialog.offer(kinds.categories, kinds.blocks)))
        open_once(dialog)

    def choose(self, choice: McChoice) -> None:
        self.ask(partial(protocol_desk(self.office).choose, choice), self._choice_kept)

    def _choice_kept(self, before: McChoice) -> None:
        self.notices.changed(tr("Who is named is kept."), tr("Undo (Ctrl+Z)"), partial(self.choose, before))

    def _kinds(self) -> Kinds:
        with self.office.book.reading() as reader:
            return kinds_of(reader)

    def _ask_file(self) -> None:
        name = f"{self.office.book.path.stem}-{fold(tr('MC sheet')).replace(' ', '-')}.pdf"
        start = str(self.office.book.path.with_name(name))
        file, _ = QFileDialog.getSaveFileName(self._page, tr("Save the MC sheet"), start, "PDF (*.pdf)")
        if file:
            self.save(Path(file))

    def _ask_printer(self) -> None:
        """Printing is loaded when it is first wanted: its library asks the system for printers."""
        printer = import_module("ui.printing.printer").a_printer()
        dialog: QDialog = import_module("PySide6.QtPrintSupport").QPrintDialog(printer, self._page)
        dialog.accepted.connect(lambda: self.print_on(printer))
        open_once(dialog)

    def _write(self, file: Path) -> int:
        sheet = self._sheet()
        try:
            pages = write_mc_sheet(sheet, file, QtPress())
        except OSError as error:
            raise explained(error, file.parent) from error
        protocol_desk(self.office).printed(sheet.place.id, sheet.lines)
        return pages

    def _print(self, printer: Any) -> None:
        sheet = self._sheet()
        sheets = mc_sheets(sheet, QtPress().ruler)
        import_module("ui.printing.printer").print_sheets(printer, mc_text(sheet, 0).title, sheets)
        protocol_desk(self.office).printed(sheet.place.id, sheet.lines)

    def _sheet(self) -> McSheet:
        sheet = self.follow().sheet
        assert sheet is not None  # its buttons are there only with a checkpoint
        return sheet

    def _saved(self, file: Path, pages: int) -> None:
        more = "" if pages == 1 else " " + tr("It has {pages} pages.", pages=pages)
        self._printed(tr("{file} is written.", file=file.name) + more)
        self.office.open_folder(file.parent)

    def _printed(self, said: str) -> None:
        self.notices.done(said)
        self.ask(self.follow, self.show)
