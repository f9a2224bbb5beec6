"""Follows the event file: asks on its own lane whether it changed, again and again, and reads it when it did."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.errors import KioskError
from ui.jobs import Done, Executor, Failed, Lane, Outcome
from ui.lobby.data import LobbyData

EVERY_MS = 250
AGAIN_MS = 5


class LobbySource(QObject):
    """Emits `was_read` with new LobbyData, `was_same` when nothing changed, and `was_missed` when the file
    cannot be read; it never gives up.

    `keep` gets what was read on the lane too, once whoever listens has it.

    `read` and `changed` are called on the lane's one thread; `changed` may wait a quarter of a second for a change. What it
    says is taken up at once and it is asked again; after a failure only with the next quarter of a second, and then the file
    is read anew, whatever `changed` says, because it may have changed in between. `asked` comes four times a second,
    even while the disk hangs.
    """

    was_read = Signal(object)
    was_same = Signal()
    was_missed = Signal()
    asked = Signal()

    def __init__(
        self,
        read: Callable[[], LobbyData],
        changed: Callable[[], bool],
        executor: Executor | None = None,
        parent: QObject | None = None,
        keep: Callable[[LobbyData], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._read, self._changed, self._keep = read, changed, keep
        self._known = False
        self._lane = Lane(executor, self)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._ask)

    def start(self) -> None:
        self.ask()
        self._timer.start()

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """No more questions; `last` (closing the file, say) is done on the lane, where the file was opened."""
        self._timer.stop()
        self._again.stop()
        self._lane.drain(last)

    def ask(self) -> None:
        """One look, unless the one before is still under way."""
        self.asked.emit()
        self._ask()

    def _ask(self) -> None:
        if not self._lane.busy:
            self._lane.run(self._look, self._answer)

    def _look(self) -> LobbyData | None:
        fresh = self._changed()
        return self._read() if fresh or not self._known else None

    def _answer(self, outcome: Outcome[LobbyData | None]) -> None:
        match outcome:
            case Done(None):
                self.was_same.emit()
                self._ask_again()
            case Done(LobbyData() as data):
                self._known = True
                self.was_read.emit(data)
                self._put_by(data)
            case Failed(KioskError() | OSError()):
                self._known = False
                self.was_missed.emit()
            case Failed(bug):
                raise bug

    def _put_by(self, data: LobbyData) -> None:
        if self._keep is None:
            self._ask_again()
        else:
            self._lane.run(partial(self._keep, data), self._kept)

    def _kept(self, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Failed):
            raise outcome.error
        self._ask_again()

    def _ask_again(self) -> None:
        if self._timer.isActive():
            self._again.start()
