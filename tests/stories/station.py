"""The real program as a process: a reception without a window, fed code by code, watched line by line, and ended."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed
from kiosk.domain.facts import Entry as Line
from kiosk.domain.ids import CheckpointId, DeskId, InvitationId
from kiosk.domain.invitation import Invitation
from tests.given import EVENT

MAIN = Path(__file__).resolve().parents[2] / "main.py"
PROGRAM = (sys.executable, str(MAIN))
DOOR = Checkpoint(id=CheckpointId("door"), name="Main door")
HALL = Checkpoint(id=CheckpointId("hall"), name="Hall", entry=Entry.MANY)
PRESS = Checkpoint(id=CheckpointId("press"), name="Press room", categories=("Press",))
LATER = Checkpoint(
    id=CheckpointId("later"), name="Afternoon", opens=datetime(2026, 5, 1, 6, 0, tzinfo=UTC)
)  # 13:00 in EVENT's zone


def guests(count: int) -> tuple[Invitation, ...]:
    return tuple(
        Invitation(id=InvitationId(f"g{n:04}"), code=f"K{n:04}", name=f"Nguyễn Văn {n}", unit="Sở Y tế", seat=f"A{n}")
        for n in range(count)
    )


def make_event(path: Path, invited: Sequence[Invitation]) -> Path:
    """An event file with four checkpoints and these guests, closed again."""
    book = SqliteBook.create(path)
    stamper = Stamper(DeskId("organiser"), SystemClock())
    places = [CheckpointSet(place) for place in (DOOR, HALL, PRESS, LATER)]
    with book.writing() as page:
        for fact in (EventDescribed(EVENT), *places, GuestsListed("guests.csv", tuple(invited))):
            page.record(Line(stamper.stamp(), fact))
    book.close()
    return path


def command(*words: object) -> list[str]:
    return [*PROGRAM, *map(str, words)]


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of a fresh computer that speaks English."""
    return {**os.environ, "KIOSK_CONFIG": str(folder), "KIOSK_LANGUAGE": "en", "PYTHONUTF8": "1"}


def run(folder: Path, *words: object, typed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The program from beginning to end, with `typed` on its standard input."""
    return subprocess.run(
        command(*words), input=typed, capture_output=True, env=surroundings(folder), cwd=folder, timeout=60
    )


class Reception:
    """`present --json` running beside the test: write codes, read verdicts, end it as one likes."""

    def __init__(
        self, file: Path, *options: object, checkpoint: str = "Main door", program: Sequence[str] = PROGRAM
    ) -> None:
        self.process = subprocess.Popen(
            [*program, "present", str(file), "--checkpoint", checkpoint, "--json", *map(str, options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            env=surroundings(file.parent),
        )
        assert self.process.stdin
        assert self.process.stdout
        self._in, self._out = self.process.stdin, self.process.stdout
        self._heard = b""

    def __enter__(self) -> "Reception":
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def show(self, *codes: str) -> None:
        self._in.write("".join(f"{code}\n" for code in codes).encode())

    def listen(self, at_most: int = 65536) -> int:
        """Waits for output, however little; how many bytes came (0: it has ended)."""
        some = os.read(self._out.fileno(), at_most)
        self._heard += some
        return len(some)

    def answer(self) -> dict:
        """The next verdict; waits for it."""
        while b"\n" not in self._heard:
            assert self.listen(), "the program ended without an answer"
        line, self._heard = self._heard.split(b"\n", 1)
        return json.loads(line)

    def ask(self, code: str) -> dict:
        self.show(code)
        return self.answer()

    def try_asking(self, code: str) -> dict | None:
        """None when the program died instead of answering."""
        try:
            self.show(code)
        except BrokenPipeError:
            return None
        while b"\n" not in self._heard:
            if not self.listen():
                return None
        return self.answer()

    def finish(self) -> int:
        """No more codes: the exit code."""
        self._in.close()
        while self.listen():
            pass
        return self.process.wait(timeout=60)

    def kill(self) -> list[dict]:
        """SIGKILL; the verdicts it had printed until then and nobody has read, without a half line at the end."""
        self.process.kill()
        while not self._out.closed and self.listen():
            pass
        self.process.wait()
        self._in.close()
        self._out.close()
        lines = self._heard.split(b"\n")
        self._heard = b""
        return [json.loads(line) for line in lines[:-1]]
