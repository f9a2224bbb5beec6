"""present: a desk's answer to a code against the floor of one durable SQLite commit, and codes a second through a pipe."""

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import Thread
from time import perf_counter
from typing import IO

from bench.gauge import PROGRAM, median, percentile, surroundings
from bench.made import DOORS, event_copy, remove_file
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.ports import Topic
from kiosk.domain.admission import Admit
from kiosk.domain.ids import DeskId, IdMaker
from kiosk.domain.moment import milliseconds

_BODY = "x" * 200


class Nobody:
    def tell(self, topics: frozenset[Topic]) -> None:
        return


class Floor:
    """select, insert, commit: what no program that keeps its word can do without. Same pragmas, same disk."""

    def __init__(self, path: Path, codes: list[str]) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._ids, self._clock = IdMaker(), SystemClock()
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "fullfsync = ON", "cache_size = -16000"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.execute("CREATE TABLE guest (row INTEGER PRIMARY KEY, code TEXT UNIQUE, name TEXT)")
        self._db.execute("CREATE TABLE fact (position INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT)")
        self._db.execute("BEGIN")
        self._db.executemany("INSERT INTO guest (code, name) VALUES (?, 'Nguyễn Văn An')", ((code,) for code in codes))
        self._db.execute("COMMIT")

    def present(self, code: str) -> float:
        id = self._ids.new(milliseconds(self._clock.now()))
        begun = perf_counter()
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("SELECT * FROM guest WHERE code = ?", (code,)).fetchone()
        self._db.execute("INSERT INTO fact (id, body) VALUES (?, ?)", (id, _BODY))
        self._db.execute("COMMIT")
        return perf_counter() - begun

    def close(self) -> None:
        self._db.close()


class Lane:
    """One size: its file, its desk, its floor, and who comes in which order to which door."""

    def __init__(self, task: Task, size: int) -> None:
        self.size = size
        self.file = event_copy(task, size, "present")
        self._book = SqliteBook(self.file)
        self.codes = [row[0] for row in self._book.db.execute("SELECT code FROM guest ORDER BY row")]
        remove_file(task.folder / f"floor-{size}.db")
        self._floor = Floor(task.folder / f"floor-{size}.db", self.codes)
        self._desk = Desk(self._book, Stamper(DeskId("bench"), SystemClock()), Nobody())
        self.order = Random(size).sample(self.codes, min(size, 4_000))
        self.ours: list[float] = []
        self.floor: list[float] = []

    def present(self, number: int) -> None:
        code = self.order[number % len(self.order)]
        door = DOORS[number // len(self.order)]
        self.floor.append(self._floor.present(code))
        begun = perf_counter()
        answer = self._desk.present(code, door)
        self.ours.append(perf_counter() - begun)
        if not isinstance(answer.verdict, Admit):
            raise RuntimeError(f"{code} was not admitted: {answer.verdict}")

    def close(self) -> None:
        self._book.close()
        self._floor.close()


def measure(task: Task) -> Iterator[Figure]:
    lanes = [Lane(task, size) for size in task.sizes]
    smallest = len(lanes[0].order)
    count = min(200 if task.quick else 3_000, smallest * (len(DOORS) - 2))  # two doors are kept for the program
    for number in range(count):
        for lane in lanes:
            lane.present(number)
    for lane in lanes:
        yield from _latencies(lane)
        lane.close()
    yield Figure("present", "p50, most guests : fewest", median(lanes[-1].ours) / median(lanes[0].ours), "", most=1.2)
    for lane in lanes:
        yield _piped(lane)
        yield from _line_to_line(lane, 50 if task.quick else 1_000)


def _latencies(lane: Lane) -> Iterator[Figure]:
    for name, share, most in (("p50", 0.5, 1.5), ("p99", 0.99, 2.0)):
        ours, floor = percentile(lane.ours, share), percentile(lane.floor, share)
        yield Figure("present", f"{name}, {lane.size:,} guests", ours * 1000, "ms")
        yield Figure("present", f"{name} of the floor, {lane.size:,} guests", floor * 1000, "ms")
        yield Figure("present", f"{name} : floor, {lane.size:,} guests", ours / floor, "", most=most)


def _piped(lane: Lane) -> Figure:
    """All codes at once through a pipe, every guest at the last door; the program's start is not counted."""
    codes = lane.codes[:20_000]
    with _present(lane, DOORS[-1]) as (typed, printed):
        _ask(typed, printed, "NOBODY")
        feed = Thread(target=_write, args=(typed, codes))
        begun = perf_counter()
        feed.start()
        for _ in codes:
            printed.readline()
        seconds = perf_counter() - begun
        feed.join()
        return Figure("present", f"piped, {lane.size:,} guests", len(codes) / seconds, "codes/s", least=2_000)


def _line_to_line(lane: Lane, count: int) -> Iterator[Figure]:
    """From writing a code to reading its verdict: the command line as a script uses it, two pipes included."""
    with _present(lane, DOORS[-2]) as (typed, printed):
        _ask(typed, printed, "NOBODY")
        taken = [_ask(typed, printed, code) for code in lane.order[:count]]
    yield Figure("present", f"line to line p50, {lane.size:,} guests", median(taken) * 1000, "ms")
    yield Figure("present", f"line to line p99, {lane.size:,} guests", percentile(taken, 0.99) * 1000, "ms")


@contextmanager
def _present(lane: Lane, door: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    words = [*PROGRAM, "present", str(lane.file), "--checkpoint", door, "--json"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=surroundings()) as process:
        assert process.stdin
        assert process.stdout
        yield process.stdin, process.stdout


def _write(typed: IO[bytes], codes: list[str]) -> None:
    typed.write("".join(f"{code}\n" for code in codes).encode())
    typed.flush()


def _ask(typed: IO[bytes], printed: IO[bytes], code: str) -> float:
    begun = perf_counter()
    _write(typed, [code])
    if not printed.readline():
        raise RuntimeError("present ended without a verdict")
    return perf_counter() - begun
