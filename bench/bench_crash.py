"""crash: kills the real program at random moments under load, and counts what was acknowledged and is not there."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter

from bench.gauge import PROGRAM, surroundings
from bench.made import DOORS, event_file
from bench.runner import Figure, Task
from db.book import SqliteBook
from db.files import SqliteFiles

_KILLS_A_FILE = 50
_MANY = 1_000_000
_SHOWN = 400
_LEAST = 200  # bytes of a verdict


def measure(task: Task) -> Iterator[Figure]:
    kills = 3 if task.quick else task.kills
    luck = Random()
    begun = perf_counter()
    acknowledged = lost = problems = 0
    for first in range(0, kills, _KILLS_A_FILE):
        file = Path(shutil.copy(event_file(task, task.sizes[0]), task.folder / f"crash-{first}.kiosk"))
        there = Victims(file, luck)
        for _ in range(min(_KILLS_A_FILE, kills - first)):
            lost += there.kill_one()
        there.end()
        acknowledged += len(there.acknowledged)
        problems += len(SqliteFiles().verify(file).problems)
        task.tell(f"{first + there.killed} kills, {acknowledged:,} acknowledged, {lost} lost …")
    yield Figure("crash", "kills", kills, "")
    yield Figure("crash", "check-ins acknowledged", acknowledged, "", least=kills)
    yield Figure("crash", "acknowledged and lost, or there by half", lost, "", most=0)
    yield Figure("crash", "problems found by verify", problems, "", most=0)
    yield Figure("crash", "time", perf_counter() - begun, "s")


class Victims:
    """Desks on one file: while one is killed, the next is at work already."""

    def __init__(self, file: Path, luck: Random) -> None:
        self._file, self._luck, self._names = file, luck, count(1)
        book = SqliteBook(file)
        with book.reading() as reader:
            self._codes = [guest.code for guest in reader.guests()]
        book.close()
        self.acknowledged: set[str] = set()
        self.killed = 0
        self._next = self._started()

    def kill_one(self) -> int:
        """Kills a desk after a random number of bytes; how many acknowledged check-ins are missing or half there."""
        victim, self._next = self._next, self._started()
        self.acknowledged |= _admitted(self._until_death(victim))
        self.killed += 1
        journal, shown = _recorded(self._file)
        return len(self.acknowledged - journal) + len(journal ^ shown)

    def end(self) -> None:
        self.acknowledged |= _admitted(self._until_death(self._next))

    def _started(self) -> "subprocess.Popen[bytes]":
        door = self._luck.choice(DOORS)
        words = [*PROGRAM, "present", str(self._file), "--checkpoint", door, "--json", "--desk", f"{next(self._names)}"]
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=surroundings())
        assert process.stdin
        codes = self._luck.sample(self._codes, min(len(self._codes), _SHOWN))
        process.stdin.write("".join(f"{code}\n" for code in codes).encode())
        return process

    def _until_death(self, victim: "subprocess.Popen[bytes]") -> bytes:
        assert victim.stdin
        assert victim.stdout
        heard, enough = b"", self._luck.randrange(_LEAST * min(len(self._codes), _SHOWN))
        while len(heard) < enough and (some := os.read(victim.stdout.fileno(), self._luck.randrange(1, 16_384))):
            heard += some
        victim.kill()
        heard += victim.stdout.read() or b""
        victim.wait()
        victim.stdin.close()
        victim.stdout.close()
        return heard


def _admitted(heard: bytes) -> set[str]:
    answers = [json.loads(line) for line in heard.split(b"\n")[:-1]]
    return {answer["fact"] for answer in answers if answer["verdict"] == "admit"}


def _recorded(file: Path) -> tuple[set[str], set[str]]:
    """Check-ins in the journal, and in the list of passages."""
    book = SqliteBook(file)
    try:
        with book.reading() as reader:
            journal = {e.stamp.id for _, e in reader.journal() if type(e.fact).__name__ == "CheckedIn"}
            shown = {row.fact for door in DOORS for row in reader.recent(door, _MANY)}
        return {str(id) for id in journal}, {str(id) for id in shown}
    finally:
        book.close()
