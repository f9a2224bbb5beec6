"""Keeps this computer awake while it is the hub: as well as its system allows, and it is said where it does not."""

import ctypes
import shutil
import subprocess
import sys
from dataclasses import dataclass

_CONTINUOUS, _SYSTEM = 0x80000000, 0x00000001


@dataclass(slots=True)
class Awake:
    """`by` names what keeps it awake; empty when nothing does."""

    by: str = ""
    process: "subprocess.Popen[bytes] | None" = None

    def let_sleep(self) -> None:
        if self.process is not None:
            if self.process.stdin is not None:
                self.process.stdin.close()
            self.process.terminate()
            self.process.wait()
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)


def keep_awake() -> Awake:
    """To be called, and let go, on one thread."""
    if sys.platform == "win32":
        kept = ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _SYSTEM)
        return Awake("Windows" if kept else "")
    command = _command()
    if command is None:
        return Awake()
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return Awake(command[0], process)


def _command() -> list[str] | None:
    """Each ends by itself when this program's end of its stdin is closed."""
    if sys.platform == "darwin":
        return ["caffeinate", "-is", "cat"]
    if shutil.which("systemd-inhibit") is None or not _asks_systemd():
        return None
    return ["systemd-inhibit", "--what=idle:sleep:handle-lid-switch", "--who=Kiosk", "--why=Check-in hub", "cat"]


def _asks_systemd() -> bool:
    """Without a login manager nothing is held, and the command would end at once."""
    asked = subprocess.run(["systemd-inhibit", "--list"], capture_output=True, check=False, timeout=5)
    return asked.returncode == 0
