"""What the lobby and its supervisor tell each other: beats and scanned codes on stdout, and stdin as a lifeline."""

import sys
import threading
from contextlib import suppress
from typing import IO, TextIO

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtQuick import QQuickWindow

BEAT = "beat"
READ = "read "
ASKS_PER_BEAT = 8


class Pulse(QObject):
    """Every eighth question to the file (two seconds) asks for a frame; when it is shown, a line says so.

    The line comes from `frameSwapped` and not from a timer: timers go on when the graphics are frozen.
    """

    def __init__(self, window: QQuickWindow, out: TextIO, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window, self._out = window, out
        self._asked, self._due = 0, False
        window.frameSwapped.connect(self._shown, Qt.ConnectionType.QueuedConnection)

    def ask(self) -> None:
        self._asked += 1
        if self._asked % ASKS_PER_BEAT == 1:
            self._due = True
            if self._window.isExposed():
                self._window.update()
            else:  # hidden while its screen is away: there is no frame to show, and nothing is wrong
                self._shown()

    def hand_on(self, code: str) -> None:
        """A code was scanned while this window had the keyboard: reception answers it, in its own process."""
        self._say(READ + code.encode("unicode_escape").decode("ascii"))

    def _shown(self) -> None:
        if self._due:
            self._due = False
            self._say(BEAT)

    def _say(self, line: str) -> None:
        with suppress(OSError):  # whoever listened is gone; the lifeline ends the program
            print(line, file=self._out, flush=True)


class Lifeline(QObject):
    """Emits `told` for each line of `stream`, and `cut` when `stream` ends, which is when the program that started the lobby is gone, however it went.

    A thread of its own, because only a blocking read sees the end of a pipe on every system; it is a daemon,
    so it never keeps the program alive.
    """

    cut = Signal()
    told = Signal(str)

    def __init__(self, stream: IO[bytes] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stream = stream or sys.stdin.buffer
        threading.Thread(target=self._wait, name="lifeline", daemon=True).start()

    def _wait(self) -> None:
        with suppress(RuntimeError):  # the window ended first
            for line in self._stream:
                self.told.emit(line.decode("utf-8", "replace").rstrip())
            self.cut.emit()
