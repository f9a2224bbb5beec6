"""A page whose reading costs something: it reads at once, and then rests, so that a crowd at the doors is read once."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.organiser.office import Notices, Office, PagePresenter

_SHARE = 9  # of the time, the lane is left to others


class PacedPresenter(PagePresenter):
    """`least` milliseconds lie between two readings; after one that took long, `share` times as long."""

    least = 500
    share = _SHARE

    def __init__(self, office: Office, notices: Notices, page: QWidget) -> None:
        super().__init__(office, notices, page)
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_again)

    def read(self) -> None:
        """At once when nothing was read a moment ago, else soon."""
        if self._pause.isActive():
            self._again = True
            return
        self._pause.start(self.least)
        self._look()

    def _look(self) -> None:
        """Ask for what the page shows."""
        raise NotImplementedError

    def _read_now(self) -> None:
        self._pause.stop()
        self.read()

    def _rest(self, took: float) -> None:
        """A reading took so many seconds."""
        self._pause.start(max(self.least, round(took * 1000 * self.share)))

    def _read_again(self) -> None:
        if self._again:
            self._again = False
            self.read()
