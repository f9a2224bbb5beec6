"""paint: from a scanner's last key to the frame that shows the verdict, in the real window, keys and screen included.

An X server of its own shows reception; xdotool types as a scanner does. The window says when it was done
(ui/scanning/painted.py). The floor is a durable commit of the same kind on the same disk, between the scans.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from random import Random
from threading import Thread
from typing import IO

from bench.bench_present import Floor
from bench.gauge import median, percentile, surroundings
from bench.made import event_copy, remove_file
from bench.runner import Figure, Task
from bench.windows import ready, reception
from db.book import SqliteBook

_FRAME_MS = 16.7
_STEP_MS = 4  # from key to key, as a quick scanner types
_PATIENCE_S = 10
_NEEDED = ("Xvfb", "xdotool")


@dataclass(frozen=True, slots=True)
class Screen:
    """An X server and how a program finds it."""

    display: str

    def tool(self, *words: object) -> str:
        env = surroundings(DISPLAY=self.display)
        done = subprocess.run(["xdotool", *map(str, words)], env=env, capture_output=True, text=True, check=True)
        return done.stdout


@dataclass(frozen=True, slots=True)
class Painted:
    """One scan: the times from its last key's press, and from that key's arrival in the window, to the frame."""

    pressed_ms: float
    arrived_ms: float


def measure(task: Task) -> Iterator[Figure]:
    missing = [name for name in _NEEDED if shutil.which(name) is None]
    if missing:
        task.tell(f"paint needs {' and '.join(missing)}")
        yield Figure("paint", "scans answered", 0, "")
        return
    count = 5 if task.quick else 500
    for size in task.sizes[:1] if task.quick else task.sizes[:2]:
        scans, floor = _scanned(task, size, min(count, size))
        yield Figure("paint", f"scans answered, {size:,} guests", len(scans), "", least=min(count, size))
        yield from _told(size, scans, floor)


def _told(size: int, scans: list[Painted], floor: list[float]) -> Iterator[Figure]:
    pressed, arrived = [scan.pressed_ms for scan in scans], [scan.arrived_ms for scan in scans]
    commit = percentile(floor, 0.99) * 1000
    guests = f"{size:,} guests"
    yield Figure("paint", f"last key to frame p50, {guests}", median(pressed), "ms")
    yield Figure("paint", f"last key to frame p99, {guests}", percentile(pressed, 0.99), "ms")
    yield Figure("paint", f"key in the window to frame p50, {guests}", median(arrived), "ms")
    yield Figure("paint", f"key in the window to frame p99, {guests}", percentile(arrived, 0.99), "ms")
    yield Figure("paint", f"p50 of the floor's commit, {guests}", median(floor) * 1000, "ms")
    yield Figure("paint", f"p99 of the floor's commit, {guests}", commit, "ms")
    over = percentile(pressed, 0.99) - commit
    yield Figure("paint", f"last key to frame p99 less the floor's, {guests}", over, "ms", most=_FRAME_MS)


def _scanned(task: Task, size: int, count: int) -> tuple[list[Painted], list[float]]:
    task.tell(f"paint, {size:,} guests …")
    file = event_copy(task, size, "paint")
    codes = _codes(file, count)
    base = task.folder / f"paint-floor-{size}.db"
    remove_file(base)
    scans: list[Painted] = []
    with closing(Floor(base, codes)) as floor, _screen() as screen, _desk(screen, file) as lines:
        taken = []
        for code in codes:
            taken.append(floor.present(code))
            scans.append(_scan(screen, lines, code))
    return scans, taken


def _codes(file: Path, count: int) -> list[str]:
    with closing(SqliteBook(file)) as book, book.reading() as reader:
        return Random(count).sample([guest.code for guest in reader.guests()], count)


def _scan(screen: Screen, lines: "Queue[str]", code: str) -> Painted:
    screen.tool("type", "--delay", _STEP_MS, "--args", 1, code, "key", "--delay", 0, "Return")
    try:
        _, sent, arrived, painted = lines.get(timeout=_PATIENCE_S).split()
    except Empty:
        raise RuntimeError(f"{code} was typed and no verdict came") from None
    frame = int(painted) / 1e6
    return Painted(frame - int(sent), frame - int(arrived) / 1e6)


@contextmanager
def _screen() -> Iterator[Screen]:
    """An X server on a number that is free; it is ended afterwards."""
    told, telling = os.pipe()
    words = ["Xvfb", "-displayfd", str(telling), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[telling], stderr=subprocess.DEVNULL)
    os.close(telling)
    try:
        with os.fdopen(told) as number:
            yield Screen(f":{number.readline().strip()}")
    finally:
        server.terminate()
        server.wait()


@contextmanager
def _desk(screen: Screen, file: Path) -> Iterator["Queue[str]"]:
    """Reception, ready and in focus, and what it says it has painted."""
    more = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "KIOSK_SAY_PAINTED": "1"}
    with ready(reception(file), **more) as (process, _):
        assert process.stdout
        lines: Queue[str] = Queue()
        hearing = Thread(target=_hear, args=(process.stdout, lines))
        hearing.start()
        window = screen.tool("search", "--sync", "--onlyvisible", "--pid", process.pid).split()[-1]
        screen.tool("windowfocus", "--sync", window)
        yield lines
        process.kill()
        hearing.join()


def _hear(said: IO[bytes], lines: "Queue[str]") -> None:
    for line in said:
        if line.startswith(b"painted "):
            lines.put(line.decode())
