"""The page for phones as the windows know it: off, starting, found at these addresses, or why not."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.ports import Clock
from ui.child import supervised
from ui.supervisor import LobbyProcess
from ui.tongue import Tongue

PORT = 8470
_AT, _TROUBLE = "at", "trouble "


@dataclass(frozen=True, slots=True)
class Off:
    pass


@dataclass(frozen=True, slots=True)
class Starting:
    pass


@dataclass(frozen=True, slots=True)
class Found:
    """Phones find it at these addresses, the likeliest first; at none when this computer is in no network."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotServed:
    """`why` is a whole sentence."""

    why: str


PageState = Off | Starting | Found | NotServed


class PhonePage(QObject):
    """Starts and stops the page's process; `changed` when its state did. It ends with this program, however that ends."""

    changed = Signal()

    def __init__(self, made: Callable[[int], LobbyProcess], parent: QObject | None = None) -> None:
        """`made` gives a process that will serve on a port; it is not started yet."""
        super().__init__(parent)
        self._made = made
        self._child: LobbyProcess | None = None
        self._state: PageState = Off()

    @property
    def state(self) -> PageState:
        return self._state

    @property
    def address(self) -> str:
        """Where most phones find it; empty while they do not."""
        return next(iter(self._state.addresses), "") if isinstance(self._state, Found) else ""

    def start(self, port: int = PORT) -> None:
        self.stop()
        self._child = child = self._made(port)
        child.said.connect(self._hear)
        child.went.connect(self._went)
        self._become(Starting())
        child.start()

    def stop(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.stop()
            child.deleteLater()
        self._become(Off())

    def _hear(self, line: str) -> None:
        if line.partition(" ")[0] == _AT:
            self._become(Found(tuple(line.split()[1:])))
        elif line.startswith(_TROUBLE):
            self._become(NotServed(line.removeprefix(_TROUBLE).encode("ascii", "replace").decode("unicode_escape")))

    def _went(self) -> None:
        """It is started again, unless it said why that would not help."""
        if self._child is not None and isinstance(self._state, Found):
            self._become(Starting())

    def _become(self, state: PageState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def phone_page(file: Path, clock: Clock, tongue: Tongue, parent: QObject) -> PhonePage:
    """A page to be started on the file, at the same (perhaps shifted) time as this program."""

    def made(port: int) -> LobbyProcess:
        return LobbyProcess(sys.executable, arguments(file, clock, tongue.language, port), time.monotonic)

    return PhonePage(made, parent)


def arguments(file: Path, clock: Clock, language: str, port: int) -> list[str]:
    return supervised("phone", file, clock, ["--port", str(port)], language)
