"""Starts the lobby as a program of its own, so that no graphics fault can stop reception."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.app.machine import Machine
from kiosk.app.ports import Clock
from ui.child import supervised
from ui.supervisor import LobbyProcess


def lobby_process(file: Path, clock: Clock, machine: Machine, parent: QObject) -> LobbyProcess:
    """A lobby to be started on the file, at the same (perhaps shifted) time as this program."""
    return LobbyProcess(sys.executable, arguments(file, clock, machine), time.monotonic, parent)


def arguments(file: Path, clock: Clock, machine: Machine) -> list[str]:
    screen = machine.settings.lobby_screen
    return supervised("lobby", file, clock, ["--screen", screen] if screen else [])
