"""Keeps the protocol page and the large screen up to date, without ever hurrying the file."""

from PySide6.QtCore import QTimer

from kiosk.app.ports import Topic
from ui.organiser.office import Notices, Office, PagePresenter
from ui.protocol.following import Following
from ui.protocol.page import ProtocolPage
from ui.protocol.sheet_desk import SheetDesk
from ui.protocol.table_desk import TableDesk

_LEAST_PAUSE_MS = 300
_SHARE = 9  # of the time, the lane is left to others


class Protocol(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.GUESTS, Topic.ARRIVALS, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = ProtocolPage(office.theme)
        super().__init__(office, notices, self.view)
        self.table = TableDesk(office, notices, self.view)
        self.sheet = SheetDesk(office, notices, self.view, self.table.find)
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_again)
        self.view.turned.connect(self._turned)

    def read(self) -> None:
        """At once when nothing was read a moment ago; else soon, so that a crowd at the doors is read once."""
        if self._pause.isActive():
            self._again = True
            return
        self._pause.start(_LEAST_PAUSE_MS)
        self.ask(self.sheet.follow, self._show)
        if self.view.on_order:
            self.table.read()

    def _show(self, known: Following) -> None:
        self._pause.start(max(_LEAST_PAUSE_MS, round(known.took * 1000 * _SHARE)))
        self.sheet.show(known)

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self.read()

    def _turned(self) -> None:
        if self.view.on_order:
            self.table.read()

    def _heard(self, topics: frozenset[Topic]) -> None:
        """Also while the page is not seen, as long as someone is to be told who came."""
        super()._heard(topics)
        if self._stale and self.sheet.wanted:
            self.shown()
