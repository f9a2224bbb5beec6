"""The real program as a process: a reception without a window, fed code by code, watched line by line, and ended."""

import json
import multiprocessing
import os
import runpy
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.facts import CheckedIn, CheckpointSet, EventDescribed, GuestsListed
from kiosk.domain.facts import Entry as Line
from kiosk.domain.ids import CheckpointId, DeskId, InvitationId
from kiosk.domain.invitation import Invitation
from tests.given import EVENT

MAIN = Path(__file__).resolve().parents[2] / "main.py"
PATIENCE = 60
FORKS = sys.platform != "win32"
if FORKS:
    import resource

    NURSERY = multiprocessing.get_context("forkserver")
    NURSERY.set_forkserver_preload(["db.files", "kiosk.cli.present"])
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


def recorded(file: Path) -> dict[str, str]:
    """Every check-in that the journal has and the list of passages too: fact → guest."""
    book = SqliteBook(file)
    with book.reading() as reader:
        journal = {e.stamp.id: e.fact.invitation for _, e in reader.journal() if isinstance(e.fact, CheckedIn)}
        shown = {row.fact: row.invitation.id for row in reader.recent("hall", 1_000_000)}
    book.close()
    assert journal == shown, "a check-in is there by half"
    return journal


def admitted(answers: Sequence[dict]) -> dict[str, str]:
    return {answer["fact"]: answer["guest"]["id"] for answer in answers if answer["verdict"] == "admit"}


def command(*words: object) -> list[str]:
    return [sys.executable, str(MAIN), *map(str, words)]


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
        self, file: Path, *options: object, checkpoint: str = "Main door", quick: bool = False, **more
    ) -> None:
        """`quick`: a fork of a process that has read the program's modules already, instead of a new interpreter.

        More, for the quick kind only: `allowed`, the file size at which a write kills it, or fails (not `mortal`).
        """
        words = ["present", str(file), "--checkpoint", checkpoint, "--json", *map(str, options)]
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the reception
        self.process = (_Forked if quick else _Started)(
            words, surroundings(file.parent), self._complaints.fileno(), **more
        )
        self._in, self._out = self.process.pipes
        self._heard = b""
        self._open = True

    def __enter__(self) -> "Reception":
        return self

    def __exit__(self, *_: object) -> None:
        if self._open:
            self.kill()
        self._complaints.close()

    def said(self) -> str:
        """What it said to people."""
        self._complaints.seek(0)
        return self._complaints.read().decode().strip()

    def show(self, *codes: str) -> None:
        os.write(self._in, "".join(f"{code}\n" for code in codes).encode())

    def listen(self, at_most: int = 65536) -> int:
        """Waits for output, however little; how many bytes came (0: it has ended)."""
        if FORKS:
            assert select.select([self._out], [], [], PATIENCE)[0], f"no answer within {PATIENCE} seconds"
        some = os.read(self._out, at_most)
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
        """None when the program ended instead of answering."""
        try:
            self.show(code)
        except BrokenPipeError:
            return None
        while b"\n" not in self._heard:
            if not self.listen():
                return None
        return self.answer()

    def finish(self) -> int:
        """No more codes: the exit code, negative for the signal it died of."""
        os.close(self._in)
        while self.listen():
            pass
        os.close(self._out)
        self._open = False
        return self.process.ended()

    def kill(self) -> list[dict]:
        """SIGKILL; the verdicts it had printed until then and nobody has read, without a half line at the end."""
        self.process.kill()
        self.finish()
        self._complaints.close()
        return [json.loads(line) for line in self._heard.split(b"\n")[:-1]]


class _Started:
    """A new interpreter."""

    def __init__(self, words: list[str], env: dict[str, str], complaints: int) -> None:
        (inner, to_it), (from_it, outer) = os.pipe(), os.pipe()
        self._process = subprocess.Popen(command(*words), stdin=inner, stdout=outer, stderr=complaints, env=env)
        os.close(inner)
        os.close(outer)
        self.pipes = to_it, from_it

    def kill(self) -> None:
        self._process.kill()

    def ended(self) -> int:
        return self._process.wait(timeout=60)


class _Forked:
    """The same program in a fork of a process that did nothing but read its modules: starts in a tenth of the time."""

    def __init__(
        self,
        words: list[str],
        env: dict[str, str],
        complaints: int,
        allowed: int | None = None,
        *,
        mortal: bool = True,
    ) -> None:
        inner, to_it = NURSERY.Pipe(duplex=False)
        from_it, outer = NURSERY.Pipe(duplex=False)
        said = Connection(os.dup(complaints), readable=False)
        limit = None if allowed is None else (allowed, mortal)
        self._process = NURSERY.Process(target=_live, args=(words, env, inner, outer, said, limit))
        self._process.start()
        for end in (inner, outer, said):
            end.close()
        self.pipes = os.dup(to_it.fileno()), os.dup(from_it.fileno())
        to_it.close()
        from_it.close()

    def kill(self) -> None:
        self._process.kill()

    def ended(self) -> int:
        self._process.join(60)
        code = self._process.exitcode
        assert code is not None
        self._process.close()
        return code


def _live(
    words: list[str],
    env: dict[str, str],
    inner: Connection,
    outer: Connection,
    said: Connection,
    limit: tuple[int, bool] | None,
) -> None:
    for number, end in enumerate((inner, outer, said)):
        os.dup2(end.fileno(), number)
        end.close()
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(n, "w" if n else "r", encoding="utf-8") for n in range(3))
    os.environ.update(env)
    if limit is not None:
        _limit_files(*limit)
    sys.argv = [str(MAIN), *words]
    runpy.run_path(str(MAIN), run_name="__main__")


def _limit_files(size: int, mortal: bool) -> None:
    """A write past this size kills, as the kernel does by default and Python turns off at its start; or it fails."""
    if mortal:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
