"""The lobby under measurement, in a process of its own: python -m bench.lobby_process FOLDER TURNS SECONDS."""

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from bench.gauge import median, percentile
from bench.made import empty_event, sessions
from db.files import SqliteFiles
from kiosk.app.care import OpenBook
from kiosk.app.identity import ShiftedClock, SystemClock
from kiosk.domain.session import Slot
from ui.lobby.stage import LobbyData
from ui.lobby.window import LobbyWindow

FULL_HD = QSize(1920, 1080)
_TURN_MS = 1_200
_MANY = 60


class File:
    """The event file as the lobby follows it, with an agenda of `count` sessions laid over it."""

    def __init__(self, path: Path, count: int) -> None:
        self._path, self._count = path, count
        self._book: OpenBook | None = None
        self._seen = -1

    def changed(self) -> bool:
        before, self._seen = self._seen, self._open().changes()
        return before != self._seen

    def read(self) -> LobbyData:
        with self._open().reading() as reader:
            event = reader.event()
        assert event
        today = sessions(event.first_day, self._count)
        return LobbyData(event, tuple(Slot(s, s.start, s.end, s.room) for s in today))

    def close(self) -> None:
        if self._book:
            self._book.close()
            self._book = None

    def _open(self) -> OpenBook:
        if self._book is None:
            self._book = SqliteFiles().open(self._path)
        return self._book


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def lobby_on(path: Path, count: int) -> LobbyWindow:
    """At half past midnight of the event's day, UTC, so that sessions are on and to come."""
    file = File(path, count)
    midnight = datetime.combine(datetime.now(UTC).date(), datetime.min.time(), UTC)
    clock = ShiftedClock(midnight + timedelta(minutes=31) - SystemClock().now(), SystemClock())
    lobby = LobbyWindow(file.read, file.changed, clock, closing=file.close)
    lobby.window.resize(FULL_HD)
    lobby.show()
    lobby.window.resize(FULL_HD)
    wait(2_000)
    return lobby


def turned(lobby: LobbyWindow, turns: int) -> dict[str, float]:
    work: list[float] = []
    gaps: list[float] = []
    for _ in range(turns):
        lobby.frames.start()
        if not lobby.turn_page():
            raise RuntimeError("everything fits on one page: there is nothing to turn")
        wait(_TURN_MS)
        work += lobby.frames.work
        gaps += lobby.frames.gaps
    return {
        "frames": len(work),
        "work_p50": median(work),
        "work_p99": percentile(work, 0.99),
        "gap_p50": median(gaps),  # its p99 would be the wait for the next second, when the page has turned
    }


def idle(seconds: int) -> float:
    """The share of one core that this process uses while nothing on the board changes."""
    wait(1_000)
    used, begun = process_time(), perf_counter()
    wait(seconds * 1_000)
    return (process_time() - used) / (perf_counter() - begun)


def main(folder: Path, turns: int, seconds: int) -> None:
    app = QGuiApplication(sys.argv[:1])
    path = empty_event(folder / "lobby.kiosk")
    busy = lobby_on(path, _MANY)
    figures = turned(busy, turns)
    busy.end()
    calm = lobby_on(path, 5)
    figures["idle"] = idle(seconds)
    calm.end()
    app.processEvents()
    print(json.dumps(figures))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
