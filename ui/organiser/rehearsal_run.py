"""The rehearsal report in a process of its own: an event of a thousand sessions takes a while, and the window stays awake."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, Signal

from ui.child import MAIN


@dataclass(frozen=True, slots=True)
class Found:
    """A finding as `lobby --rehearse --json` prints it: its kind, when it is, and the sentence."""

    kind: str
    at: str
    reason: str


_DECODER = msgspec.json.Decoder(Found)


class RehearsalRun(QObject):
    """`found` carries all findings, `failed` that there are none to be had; nothing after `stop`."""

    found = Signal(object)  # a tuple of Found
    failed = Signal()

    def __init__(self, program: str = sys.executable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._child = QProcess(self)
        self._child.setProgram(program)
        self._child.finished.connect(self._ended)
        self._child.errorOccurred.connect(self._erred)

    @property
    def running(self) -> bool:
        return self._wanted

    def start(self, arguments: Sequence[str]) -> None:
        self.stop()
        self._wanted = True
        self._child.setArguments(list(arguments))
        self._child.start()

    def stop(self) -> None:
        """The child is gone when this returns."""
        self._wanted = False
        if self._child.state() != QProcess.ProcessState.NotRunning:
            self._child.kill()
            self._child.waitForFinished()

    def _ended(self, code: int, status: QProcess.ExitStatus) -> None:
        if not self._wanted:
            return
        self._wanted = False
        lines = bytes(self._child.readAllStandardOutput().data()).splitlines()
        if code or status is not QProcess.ExitStatus.NormalExit:
            self.failed.emit()
        else:
            self.found.emit(tuple(_DECODER.decode(line) for line in lines if b'"reason"' in line))

    def _erred(self, error: QProcess.ProcessError) -> None:
        if self._wanted and error is QProcess.ProcessError.FailedToStart:
            self._wanted = False
            self.failed.emit()


def arguments(file: Path, language: str, size: tuple[int, int]) -> list[str]:
    width, height = size
    return [
        str(MAIN),
        "--language",
        language,
        "lobby",
        str(file),
        "--rehearse",
        "--json",
        "--size",
        f"{width}x{height}",
    ]
