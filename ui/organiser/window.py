"""The organiser's window: the pages beside their list, messages above them, and undo."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kiosk.app.ports import Topic
from kiosk.domain.event import Event
from ui.classes.desk import ClassDesk
from ui.hub.desks import Desks
from ui.looks.desk import Looks
from ui.organiser.agenda import Agenda
from ui.organiser.agenda_feed import AgendaFeed
from ui.organiser.announcements import Announcements
from ui.organiser.care_page import Care
from ui.organiser.checkpoints import Checkpoints
from ui.organiser.codes import Codes
from ui.organiser.drop_zone import ENDINGS, PROGRAMMES
from ui.organiser.dropping import dropped_file
from ui.organiser.exports import Exports
from ui.organiser.figures import Figures
from ui.organiser.foyer import Foyer
from ui.organiser.go_to import Goal, GoTo
from ui.organiser.guests import Guests
from ui.organiser.imports import Imports
from ui.organiser.items import Items
from ui.organiser.office import Notices, Office, PagePresenter, Presenter, open_once
from ui.organiser.parts import holder, row, text
from ui.organiser.rehearsal import Rehearsal
from ui.organiser.seats import Seats
from ui.organiser.sidebar import KEYED, Sidebar, key_of
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.strip import Strip
from ui.organiser.topbar import TopBar
from ui.organiser.units import UnitsDesk
from ui.protocol.desk import Protocol


@dataclass(frozen=True, slots=True)
class Place:
    """A page: its name for `go_to`, its icon and title, and what makes it when it is first wanted."""

    name: str
    icon: str
    title: str
    make: Callable[[Office, Notices], PagePresenter]


_PEOPLE = (
    Place("guests", "guests", mark("Guests"), Guests),
    Place("import", "import", mark("Import"), Imports),
    Place("units", "units", mark("Units"), UnitsDesk),
    Place("codes", "codes", mark("Codes"), Codes),
    Place("seats", "seats", mark("Seats"), Seats),
    Place("protocol", "protocol", mark("Protocol"), Protocol),
    Place("items", "items", mark("Items"), Items),
    Place("classes", "classes", mark("Classes"), ClassDesk),
)
_PROGRAMME = (
    Place("agenda", "agenda", mark("Agenda"), Agenda),
    Place("announcements", "screen", mark("Announcements"), Announcements),
    Place("foyer", "foyer", mark("Foyer"), Foyer),
    Place("look", "look", mark("Look"), Looks),
    Place("rehearsal", "clock", mark("Rehearsal"), Rehearsal),
)
_EVENT = (
    Place("checkpoints", "checkpoints", mark("Checkpoints"), Checkpoints),
    Place("figures", "figures", mark("Figures"), Figures),
    Place("desks", "hub", mark("Several desks"), Desks),
    Place("export", "export", mark("Export"), Exports),
    Place("file", "file", mark("Event file"), Care),
)
PLACES = (*_PEOPLE, *_PROGRAMME, *_EVENT)
_BEGINS = (len(_PEOPLE), len(_PEOPLE) + len(_PROGRAMME))
_AGENDA = [place.name for place in PLACES].index("agenda")


class OrganiserWindow(QMainWindow):
    """Everything it needs is in the Office; pages are made when they are first seen."""

    reception_wished = Signal()
    lobby_wished = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._made: dict[int, PagePresenter] = {}
        self._say = Speech(self)
        self._notices = Notices(office, self)
        self._desk = Presenter(office, self._notices, self)
        self._feed = AgendaFeed(office, self._notices, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._read_event()
        self._sidebar.choose(0)
        self._sidebar.setFocus()

    def go_to(self, name: str) -> None:
        """Show the page of this name (a Place's)."""
        self._sidebar.choose([place.name for place in PLACES].index(name))

    def show_list(self) -> None:
        """All pages, to be chosen by typing."""
        goals = [
            Goal(place.name, tr(place.title), place.title, key_of(at), place.icon) for at, place in enumerate(PLACES)
        ]
        dialog = GoTo(self._office.theme, goals, self)
        dialog.gone.connect(self.go_to)
        open_once(dialog)

    def page(self, name: str) -> PagePresenter:
        """The page of this name, made if need be."""
        return self._presenter([place.name for place in PLACES].index(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, (*ENDINGS, *PROGRAMMES)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A list dropped anywhere is a programme on the agenda's page, and a guest list elsewhere."""
        path = dropped_file(event, (*ENDINGS, *PROGRAMMES))
        if path is None:
            return
        event.acceptProposedAction()
        agenda = self._made.get(_AGENDA)
        seen = agenda is not None and agenda.page is self._pages.currentWidget()
        if seen or path.suffix.lower() not in ENDINGS:
            self.go_to("agenda")
            agenda = self.page("agenda")
        if isinstance(agenda, Agenda) and agenda.page is self._pages.currentWidget():
            agenda.look_at(path)
            return
        self.go_to("import")
        imports = self.page("import")
        if isinstance(imports, Imports):
            imports.look_at(path)

    def _make_parts(self) -> None:
        self.setAcceptDrops(True)
        office = self._office
        self._bar = TopBar(office.theme, office.tongue)
        self._sidebar = Sidebar(office.theme, [(place.icon, place.title) for place in PLACES], _BEGINS)
        self._strip = Strip(office.theme)
        self._title = text("title")
        self._pages = QStackedWidget()

    def _lay_out(self) -> None:
        px = self._office.theme.px
        body = QVBoxLayout()
        body.setContentsMargins(px(24), px(16), px(24), px(20))
        body.setSpacing(px(12))
        body.addWidget(self._title)
        body.addWidget(self._strip)
        body.addWidget(self._pages, 1)
        below = row(self._sidebar, holder(body), spacing=0)
        below.setStretch(1, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(below, 1)
        self.setCentralWidget(holder(whole))
        self.setMinimumSize(px(1000), px(640))
        self.resize(QSize(px(1280), px(740)).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self._bar.reception_wished.connect(self.reception_wished)
        self._bar.lobby_wished.connect(self.lobby_wished)
        self._sidebar.chosen.connect(self._show)
        self._notices.told.connect(self._strip.show_notice)
        self._notices.go_wished.connect(self.go_to)
        self._strip.undo_wished.connect(self._undo)
        self._say.again.connect(self._retell)
        self._office.news.changed.connect(self._heard)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self._undo)
        self._sidebar.list_wished.connect(self.show_list)
        QShortcut(QKeySequence("Ctrl+G"), self).activated.connect(self.show_list)
        for at in range(min(len(PLACES), KEYED)):
            key = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            key.activated.connect(lambda at=at: self._sidebar.choose(at))

    def _show(self, at: int) -> None:
        presenter = self._presenter(at)
        self._strip.hide()
        self._pages.setCurrentWidget(presenter.page)
        self._retell()
        presenter.shown()

    def _presenter(self, at: int) -> PagePresenter:
        if at not in self._made:
            made = self._made[at] = PLACES[at].make(self._office, self._notices)
            self._pages.addWidget(made.page)
            if isinstance(made, Agenda):
                made.attend(self._feed)
        return self._made[at]

    def _undo(self) -> None:
        if self._notices.can_undo:
            self._notices.undo()

    def _heard(self, topics: frozenset[Topic]) -> None:
        if Topic.EVENT in topics:
            self._read_event()

    def _read_event(self) -> None:
        self._desk.ask(self._event, self._bar.show_event)

    def _event(self) -> Event | None:
        with self._office.book.reading() as reader:
            return reader.event()

    def _retell(self) -> None:
        at = self._pages.currentIndex()
        shown = next((n for n, made in self._made.items() if made.page is self._pages.currentWidget()), at)
        title = tr(PLACES[max(0, shown)].title)
        self._title.setText(title)
        self.setWindowTitle(f"{title} – {self._office.book.path.stem}")
