"""For whoever measures from a scanner's last key to the frame with the answer: says when each was."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from ui.scanning.wedge import Wedge


class PaintTeller(QObject):
    """For each scan prints "painted", then its line end's time by the system in ms, its arrival and the frame's end in ns.

    All three by the steady clock; the frame has been handed to the screen when its time is taken. What the panel
    shows without a scan before it is not told.
    """

    def __init__(self, wedge: Wedge, faced: SignalInstance, panel: QWidget) -> None:
        super().__init__(wedge)
        self._wedge = wedge
        self._scanned = self._due = False
        wedge.scanned.connect(self._expect)
        faced.connect(self._wait)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._due and event.type() == QEvent.Type.Paint:
            self._due = False
            QTimer.singleShot(0, self, self._tell)
        return False

    def _expect(self) -> None:
        self._scanned = True

    def _wait(self) -> None:
        self._due, self._scanned = self._due or self._scanned, False

    def _tell(self) -> None:
        sent, arrived = self._wedge.ended_at
        print("painted", sent, arrived, time.monotonic_ns(), file=sys.stdout, flush=True)  # noqa: T201
