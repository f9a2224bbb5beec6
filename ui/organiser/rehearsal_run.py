"""The rehearsal report in a process of its own: an event of a thousand sessions takes a while, and the window stays awake."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, Signal

MAIN = Path(__file__).resolve().parents[2] / "main.py"


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
        self._program = program
        self._child: QProcess | None = None

    @property
    def running(self) -> bool:
        return self._child is not None

    def start(self, arguments: Sequence[str]) -> None:
        self.stop()
        self._child = child = QProcess(self)
        child.setProgram(self._program)
        child.setArguments(list(arguments))
        child.finished.connect(lambda code, _: self._ended(child, code))
        child.errorOccurred.connect(lambda error: self._erred(child, error))
        child.start()

    def stop(self) -> None:
        """The child is gone when this returns."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.waitForFinished()
            child.deleteLater()

    def _ended(self, child: QProcess, code: int) -> None:
        if child is not self._child:
            return
        self._child = None
        lines = bytes(child.readAllStandardOutput().data()).splitlines()
        child.deleteLater()
        if code:
            self.failed.emit()
        else:
            self.found.emit(tuple(_DECODER.decode(line) for line in lines if b'"reason"' in line))

    def _erred(self, child: QProcess, error: QProcess.ProcessError) -> None:
        if child is self._child and error is QProcess.ProcessError.FailedToStart:
            self._child = None
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
