"""The server as a hidden child: it never outlives this program, however this program ends."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from kiosk.errors import BadInput
from kiosk.hub import guard, windows_job
from kiosk.hub.processes import Born, alive, born, end

_POLL = 0.01
_START_SECONDS = 60.0  # a store of a million facts is read in a few
_LEAVE_SECONDS = 15.0


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the server listens: for members, and for its figures (`http://127.0.0.1:…`)."""

    members: int
    figures: str


@dataclass(slots=True)
class Child:
    """`process` is the guard where there is one, `server` the server's own id."""

    process: "subprocess.Popen[bytes]"
    server: Born
    job: int = 0
    ports: Ports = field(default_factory=lambda: Ports(0, ""))

    def ended(self) -> bool:
        return self.process.poll() is not None

    def stop(self) -> None:
        """Returns when it is gone."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        if sys.platform == "win32":
            self.process.terminate()
        try:
            self.process.wait(_LEAVE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()


def start(program: Path, config: Path, folder: Path) -> Child:
    """Started, listening, and its ports known. Raises BadInput with the last line of its log when it does not come up."""
    command = [str(program), "-c", str(config)]
    for old in folder.glob("*.ports"):
        old.unlink()
    child = _on_windows(command) if sys.platform == "win32" else _guarded(command)
    try:
        child.ports = _listening(child, folder)
    except BaseException:
        child.stop()
        raise
    return child


def _guarded(command: Sequence[str]) -> Child:
    """In a session of its own: Ctrl C at the terminal is for this program, which then ends the server itself."""
    guarded = [sys.executable, "-I", "-S", guard.__file__, *command]
    process = subprocess.Popen(
        guarded,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    assert process.stdout is not None
    pid = int(process.stdout.readline() or 0)
    return Child(process, born(pid) or Born(pid, ""))


def _on_windows(command: Sequence[str]) -> Child:
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        creationflags=windows_job.HIDDEN,
    )
    return Child(process, Born(process.pid, ""), windows_job.bind_to_this_process(process))


def _listening(child: Child, folder: Path) -> Ports:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and not child.ended():
        for file in folder.glob("*.ports"):
            if ports := _ports(file):
                return ports
        time.sleep(_POLL)
    raise BadInput("The hub's server did not start: {why}", why=last_line(folder / "server.log"))


def _ports(file: Path) -> Ports | None:
    """None while the file is only half written."""
    try:
        said = msgspec.json.decode(file.read_bytes(), type=dict[str, list[str]])
        return Ports(int(said["nats"][0].rpartition(":")[2]), said["monitoring"][0])
    except (OSError, msgspec.MsgspecError, KeyError, IndexError, ValueError):
        return None


def last_line(log: Path) -> str:
    """What the server said last, without its date; empty when it said nothing."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    grave = [line for line in lines if "[FTL]" in line or "[ERR]" in line]
    said = (grave or lines or [""])[-1]
    return said.rpartition("] ")[2]


def end_stale(server: Born) -> None:
    """The server of a program that was killed before it could end it."""
    end(server, _gone)


def _gone(process: Born) -> bool:
    until = time.monotonic() + _LEAVE_SECONDS
    while time.monotonic() < until:
        if not alive(process):
            return True
        time.sleep(_POLL)
    return False
