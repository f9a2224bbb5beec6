"""The lobby under measurement, in a process of its own: python -m bench.lobby_process FOLDER WHAT COUNT.

WHAT is pages, idle, delay or memory; COUNT is of turns, seconds, delays or turns.
"""

import json
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter, process_time, sleep

from PySide6.QtCore import QEventLoop, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from bench.frame_times import FrameTimes
from bench.gauge import median, percentile, resident_mb
from bench.made import event_with, parallel_sessions, sessions
from db.files import SqliteFiles
from kiosk.app.identity import ShiftedClock, Stamper, SystemClock
from kiosk.app.machine import Machine
from kiosk.app.ports import Clock
from kiosk.domain.brand import Brand
from kiosk.domain.brand_facts import BrandSet
from kiosk.domain.facts import Entry, SessionDelayed
from kiosk.domain.ids import DeskId, SessionId
from kiosk.domain.palette import ThemeName
from kiosk.settings import Settings
from ui.lobby.last_board import Shelf, keeping
from ui.lobby.lookout import Lookout
from ui.lobby.window import LobbyWindow
from ui.lobby_app import LobbyFile, draw_in_one_thread

FULL_HD, FOUR_K = QSize(1920, 1080), QSize(3840, 2160)
ROOMS, EACH = 92, 15
_TURN_MS, _SETTLE_MS, _FRAME_MS = 1_200, 1_500, 16
_SPEED = 600
_SPELL = 20  # delays in nine seconds: the first page stands, so that each of them has something to draw
_WARM = 0.2  # of the turns: the day has been shown once, and caches of measures have filled


class FastClock:
    """Half past midnight of today, UTC, and from there on six hundred times as fast, over and over for eight hours."""

    def __init__(self) -> None:
        self._start, self._begun = half_past_midnight(), perf_counter()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=(perf_counter() - self._begun) * _SPEED) % timedelta(hours=8)


class Painted(QObject):
    """When a frame was shown that has what was read from the file; `ready` is set in between for whoever writes."""

    def __init__(self, lobby: LobbyWindow) -> None:
        super().__init__(lobby)
        self.ready = threading.Event()
        self.at = 0.0
        self._read = False
        lobby.source.was_read.connect(self._note)
        lobby.window.frameSwapped.connect(self._shown, Qt.ConnectionType.DirectConnection)

    def _note(self) -> None:
        self._read = True

    def _shown(self) -> None:
        if self._read:
            self.at, self._read = perf_counter(), False
            self.ready.set()


def half_past_midnight() -> datetime:
    return datetime.combine(datetime.now(UTC).date(), datetime.min.time(), UTC) + timedelta(minutes=31)


def shifted() -> Clock:
    return ShiftedClock(half_past_midnight() - SystemClock().now(), SystemClock())


def many_rooms(folder: Path) -> Path:
    return event_with(folder, "lobby-many", parallel_sessions(datetime.now(UTC).date(), ROOMS, EACH))


def few_sessions(folder: Path, count: int) -> Path:
    return event_with(folder, f"lobby-few{count}", sessions(datetime.now(UTC).date(), count))


def lobby_on(path: Path, clock: Clock, size: QSize) -> LobbyWindow:
    """As the program makes it, its lookout too."""
    file = LobbyFile(Machine(SqliteFiles(), clock, Settings(), path.parent), path, clock)
    lookout = Lookout(file.changed)
    lobby = LobbyWindow(
        file.read,
        lookout.changed,
        clock,
        windowed=True,
        closing=file.close,
        keep=keeping(Shelf(path.parent, path), clock.now),
    )
    lobby.window.resize(size)
    lobby.show()
    lobby.window.resize(size)
    wait(_SETTLE_MS)
    return lobby


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(done: Callable[[], bool]) -> None:
    while not done():
        wait(20)


def pages(folder: Path, turns: int) -> dict[str, float]:
    """Frames while pages turn, 92 rooms, at both sizes, the larger one in each theme."""
    path = many_rooms(folder)
    seen = _turned(path, FULL_HD, "hd", turns)
    for theme in ThemeName:
        _wear(path, theme)
        seen |= _turned(path, FOUR_K, f"4k_{theme.value}", turns)
    return seen


def _wear(path: Path, theme: ThemeName) -> None:
    stamper = Stamper(DeskId("bench"), SystemClock())
    with closing(SqliteFiles().open(path)) as book, book.writing() as page:
        page.record(Entry(stamper.stamp(), BrandSet(Brand(theme=theme))))


def _turned(path: Path, size: QSize, name: str, turns: int) -> dict[str, float]:
    lobby = lobby_on(path, shifted(), size)
    frames = FrameTimes(lobby.window, lobby)
    work: list[float] = []
    cpu: list[float] = []
    gaps: list[float] = []
    for _ in range(turns):
        frames.start()
        if not lobby.turn_page():
            raise RuntimeError("everything fits on one page: there is nothing to turn")
        wait(_TURN_MS)
        work += frames.work
        cpu += frames.cpu
        gaps += frames.gaps
    lobby.end()
    return {
        f"{name}_frames": len(work),
        f"{name}_p50": median(work),
        f"{name}_p99": percentile(work, 0.99),
        f"{name}_cpu": percentile(cpu, 0.99),
        f"{name}_gap": median(gaps),  # its p99 would be the wait for the next second, when the page has turned
    }


def idle(folder: Path, seconds: int) -> dict[str, float]:
    """The share of one core that this process uses while nothing on the board changes."""
    lobby = lobby_on(few_sessions(folder, 5), shifted(), FULL_HD)
    used, begun = process_time(), perf_counter()
    wait(seconds * 1_000)
    share = (process_time() - used) / (perf_counter() - begun)
    lobby.end()
    return {"idle": share}


def delay(folder: Path, count: int) -> dict[str, float]:
    """From a delay that is on the disk to the frame that shows it, at moments that nobody chose."""
    return {
        **_delays(few_sessions(folder, 30), SessionId("session-3"), "small", count),
        **_delays(many_rooms(folder), SessionId("session-3-3"), "large", count),
    }


def _delays(path: Path, session: SessionId, name: str, count: int) -> dict[str, float]:
    times = [taken for _ in range(0, count, _SPELL) for taken in _spell(path, session, min(count, _SPELL))]
    return {f"{name}_p50": median(times), f"{name}_p99": percentile(times, 0.99), f"{name}_most": max(times)}


def _spell(path: Path, session: SessionId, count: int) -> list[float]:
    """The milliseconds of so many delays on one lobby."""
    lobby, times = lobby_on(path, shifted(), FULL_HD), list[float]()
    writer = threading.Thread(target=partial(_write, path, session, count, Painted(lobby), times))
    writer.start()
    wait_for(lambda: not writer.is_alive())
    lobby.end()
    return times


def _write(path: Path, session: SessionId, count: int, painted: Painted, times: list[float]) -> None:
    stamper, luck = Stamper(DeskId("bench"), SystemClock()), Random(7)
    with closing(SqliteFiles().open(path)) as book:
        for n in range(count):
            sleep(luck.uniform(0.2, 0.7))
            painted.ready.clear()
            with book.writing() as page:
                page.record(Entry(stamper.stamp(), SessionDelayed(session, 5 if n % 2 == 0 else -5)))
            written = perf_counter()
            painted.ready.wait(5)
            times.append((painted.at - written) * 1000)


def memory(folder: Path, turns: int) -> dict[str, float]:
    """What the process holds after a fifth of the turns, and after all of them, at six hundred times the speed."""
    clock = FastClock()
    lobby = lobby_on(many_rooms(folder), clock, QSize(1280, 720))
    hurry = QTimer(lobby)  # the lobby's own timer rests in true seconds
    hurry.timeout.connect(lambda: lobby.stage.tick(clock.now()))
    hurry.start(_FRAME_MS)
    turned = 0

    def note() -> None:
        nonlocal turned
        turned += 1

    lobby.stage.board.pageChanged.connect(note)
    wait_for(lambda: turned >= turns * _WARM)
    before = resident_mb()
    wait_for(lambda: turned >= turns)
    after = resident_mb()
    lobby.end()
    return {"turns": turned, "before": before, "after": after, "grown": after - before}


def main(folder: Path, what: str, count: int) -> None:
    draw_in_one_thread()
    app = QGuiApplication(sys.argv[:1])
    figures = {"pages": pages, "idle": idle, "delay": delay, "memory": memory}[what](folder, count)
    app.processEvents()
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
