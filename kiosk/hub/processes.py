"""Processes by id and time of birth, so that an id which the system gave to another is never mistaken."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kiosk.hub.durable import write_durably

_BIRTH = 19  # of the fields after the name in /proc/<pid>/stat


@dataclass(frozen=True, slots=True)
class Born:
    """`at` is whatever the system says of its birth; only compared."""

    pid: int
    at: str


@dataclass(frozen=True, slots=True)
class Running:
    """Whose hub this is, and its server."""

    owner: Born
    server: Born


def born(pid: int) -> Born | None:
    """None when there is no such process, or this system does not say when it began."""
    at = _born_on_linux(pid) if sys.platform == "linux" else _born_elsewhere(pid)
    return Born(pid, at) if at else None


def alive(process: Born) -> bool:
    return born(process.pid) == process


def _born_on_linux(pid: int) -> str:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    fields = stat.rpartition(")")[2].split()
    return "" if fields[0] in "ZX" else fields[_BIRTH]


def _born_elsewhere(pid: int) -> str:
    if sys.platform == "win32":
        return ""  # its job object ends it, so there is nothing to look for
    said = subprocess.run(["/bin/ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return said.stdout.strip()


def keep_running(file: Path, running: Running) -> None:
    write_durably(file, msgspec.json.encode(running), private=True)


def kept_running(file: Path) -> Running | None:
    """None where nothing is kept, or nothing that can be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Running)
    except (OSError, msgspec.MsgspecError):
        return None


def end(process: Born, gone: Callable[[Born], bool]) -> None:
    """Kindly, then firmly. `gone` waits a little and says whether it has ended."""
    for how in (signal.SIGTERM, signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL):
        if not alive(process):
            return
        os.kill(process.pid, how)
        if gone(process):
            return
