"""Starts the lobby as a program of its own, so that no graphics fault can stop reception."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.app.identity import ShiftedClock
from kiosk.app.machine import Machine
from kiosk.app.ports import Clock
from ui.supervisor import LobbyProcess

MAIN = Path(__file__).resolve().parents[1] / "main.py"


def lobby_process(file: Path, clock: Clock, machine: Machine, parent: QObject) -> LobbyProcess:
    """A lobby to be started on the file, at the same (perhaps shifted) time as this program."""
    return LobbyProcess(sys.executable, arguments(file, clock, machine), time.monotonic, parent)


def arguments(file: Path, clock: Clock, machine: Machine) -> list[str]:
    given = [str(MAIN), "lobby", str(file.resolve()), "--supervised"]
    if machine.settings.lobby_screen:
        given += ["--screen", machine.settings.lobby_screen]
    if isinstance(clock, ShiftedClock):
        given += [f"--shift={clock.shift.total_seconds()}"]
    return given
