"""Keeps the protocol page and the large screen up to date, without ever hurrying the file."""

from kiosk.app.ports import Topic
from ui.organiser.office import Notices, Office
from ui.organiser.paced import PacedPresenter
from ui.protocol.following import Following
from ui.protocol.page import ProtocolPage
from ui.protocol.sheet_desk import SheetDesk
from ui.protocol.table_desk import TableDesk


class Protocol(PacedPresenter):
    least = 300
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ProtocolPage(office.theme)
        super().__init__(office, notices, self.view)
        self.table = TableDesk(office, notices, self.view)
        self.sheet = SheetDesk(office, notices, self.view, self.table.find)
        self.view.turned.connect(self._turned)

    def _look(self) -> None:
        self.ask(self.sheet.follow, self._show)
        if self.view.on_order:
            self.table.read()

    def _show(self, known: Following) -> None:
        self._rest(known.took)
        self.sheet.show(known)

    def _turned(self) -> None:
        if self.view.on_order:
            self.table.read()

    def _heard(self, topics: frozenset[Topic]) -> None:
        """Also while the page is not seen, as long as someone is to be told who came."""
        super()._heard(topics)
        if self._stale and self.sheet.wanted:
            self.shown()
