"""The hub as windows start it: a program of its own, whose happenings are heard, and which ends with this one."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.app.machine import Machine
from ui.child import MAIN

_AGAIN_MS = 2_000
_LEAVE_MS = 20_000
_MOST_SAID = 4_000


@dataclass(frozen=True, slots=True)
class Off:
    """`why` is a sentence when it did not start, or ended by itself."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class Starting:
    pass


@dataclass(frozen=True, slots=True)
class Running:
    """`awake`: something keeps this computer from falling asleep. `vault`: the system keeps the private key."""

    addresses: tuple[str, ...]
    awake: bool = True
    vault: bool = True


@dataclass(frozen=True, slots=True)
class Stopping:
    """The last copy of the event is made."""


HubState = Off | Starting | Running | Stopping


class HubProcess(QObject):
    """`changed` when its state did; `happened` carries what it tells: {"happened": asked, joined, revoked, noted …}."""

    changed = Signal()
    happened = Signal(object)

    def __init__(self, program: str, arguments: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: HubState = Off()
        self._wanted = False
        self._said = b""
        self._child = child = QProcess(self)
        child.setProgram(program)
        child.setArguments(list(arguments))
        child.readyReadStandardOutput.connect(self._hear)
        child.readyReadStandardError.connect(self._note)
        child.finished.connect(self._finished)
        child.errorOccurred.connect(self._failed)

    @property
    def state(self) -> HubState:
        return self._state

    @property
    def running(self) -> bool:
        return isinstance(self._state, Running)

    def start(self) -> None:
        self._wanted = True
        if self._child.state() is QProcess.ProcessState.NotRunning:
            self._begin()

    def stop(self) -> None:
        """Kindly, by closing its stdin: it makes a last copy first. `changed` tells when it is gone."""
        self._wanted = False
        if self._child.state() is QProcess.ProcessState.NotRunning:
            self._become(Off())
            return
        self._child.closeWriteChannel()
        self._become(Stopping())

    def end(self) -> None:
        """For the end of the program: returns when it is gone."""
        self.stop()
        if self._child.state() is not QProcess.ProcessState.NotRunning and not self._child.waitForFinished(_LEAVE_MS):
            self._child.kill()
            self._child.waitForFinished(_LEAVE_MS)

    def _begin(self) -> None:
        self._said = b""
        self._become(Starting())
        self._child.start()

    def _hear(self) -> None:
        while self._child.canReadLine():
            told = _read(bytes(self._child.readLine().data()))
            if told.get("happened") == "started":
                self._become(Running(tuple(told["addresses"]), bool(told["awake"]), bool(told["vault"])))
            elif told:
                self.happened.emit(told)

    def _note(self) -> None:
        self._said = (self._said + bytes(self._child.readAllStandardError().data()))[-_MOST_SAID:]

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._wanted = False
            self._become(Off(self._child.errorString()))

    def _finished(self) -> None:
        """A hub that ran and ended by itself is started again; one that never ran said why."""
        self._hear()
        self._note()
        ran = self.running
        if self._wanted and ran:
            self._become(Starting())
            QTimer.singleShot(_AGAIN_MS, self, self._again)
            return
        lines = self._said.decode("utf-8", "replace").strip().splitlines()
        self._become(Off(lines[-1] if lines and self._wanted else ""))
        self._wanted = False

    def _again(self) -> None:
        if self._wanted:
            self._begin()

    def _become(self, state: HubState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


HubMaker = Callable[[QObject], HubProcess]


def hub_process(file: Path, machine: Machine, language: str, parent: QObject, *more: str) -> HubProcess:
    """Not started yet. `more` are options of `hub run`."""
    given = [str(MAIN), "--language", language, "hub", "run", str(file.resolve()), "--json", "--supervised", *more]
    return HubProcess(sys.executable, given, parent)


def _read(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
