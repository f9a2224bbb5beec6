"""camera: from a frame's arrival to the verdict's signal, what an idle camera costs, and what its recipe reads.

The whole path runs: sink, newest-frame lane, reader, signal to the GUI thread, live picture in a shown window.
"""

import os
import resource
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QLoggingCategory, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtMultimedia import QVideoFrame, QVideoSink
from PySide6.QtWidgets import QApplication

from bench.films import can_film, feed, film, frame_of, play
from bench.gauge import median, percentile
from bench.runner import Figure, Task
from bench.scenes import CONDITIONS, Bytes, still, text_of, visits
from kiosk.domain.camera_state import State
from kiosk.domain.in_sight import AWAY_MS
from ui.places import Places
from ui.reception.camera_desk import CameraDesk
from ui.reception.camera_view import CameraView
from ui.scanning.camera import Camera
from ui.scanning.decoder import look
from ui.scanning.frame_reader import FrameReader
from ui.scanning.frames import mapped
from ui.theme import Theme

SIZES = {"720p": (1280, 720), "1080p": (1920, 1080)}
AT_MOST_MS = {"720p": 20.0, "1080p": 50.0}


class Timed(Camera):
    """The camera of reception, which notes when frames arrive, what its lane costs, and when texts come out."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.arrived = 0.0
        self.worked, self.busy, self.slowest = 0, 0.0, 0.0
        self.latencies: list[float] = []
        self._out: deque[float] = deque()
        super().__init__(parent=parent)
        self.scanned.connect(self._note, Qt.ConnectionType.DirectConnection)
        self.scanned.connect(self._heard)

    def take(self, frame: QVideoFrame) -> None:
        self._lane.put((frame, time.perf_counter()))

    def _work(self, arrived: tuple[QVideoFrame, Any]) -> None:
        begun = time.thread_time()
        frame, self.arrived = arrived
        super()._work((frame, round(self.arrived * 1000)))
        self.worked += 1
        self.busy += time.thread_time() - begun

    def _note(self, _: str) -> None:
        self._out.append(self.arrived)

    def _heard(self, _: str) -> None:
        self.latencies.append(time.perf_counter() - self._out.popleft())

    def _show(self) -> None:
        begun = time.thread_time()
        super()._show()
        self.slowest = max(self.slowest, time.thread_time() - begun)


class Painted(CameraView):
    """The live picture, which notes its slowest painting. Processor time, as for all work on the GUI thread: on a
    busy computer the clock on the wall tells of others."""

    slowest = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        begun = time.thread_time()
        super().paintEvent(event)
        self.slowest = max(self.slowest, time.thread_time() - begun)


class Heart(QObject):
    """Beats every millisecond on the GUI thread, and notes the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


class Stand:
    """A camera in use: switched on, its picture shown."""

    def __init__(self, folder: Path) -> None:
        self.view = Painted(Theme())
        self.desk = CameraDesk(Theme(), Places(folder / "places.ini"), Timed)
        self.desk.view = self.view
        self.desk.switch()
        self.camera: Timed = self.desk._camera
        self.camera.state = _running(self.camera)
        self.view.resize(444, 204)
        self.view.show()
        feed([frame_of(np.full((720, 1280), grey, np.uint8)) for grey in (60, 90, 120)] * 3, self.camera.sink)
        self.view.slowest = self.camera.slowest = 0.0

    def close(self) -> None:
        self.desk.close()
        self.view.close()


def _running(camera: Timed) -> Any:
    """As with a camera that was opened; on this computer there may be none."""
    camera._look_around.stop()
    return type(camera.state)(State.LIVE, heard_at=camera._steady())


def measure(task: Task) -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QLoggingCategory.setFilterRules("qt.multimedia*=false")
    app = QCoreApplication.instance() or QApplication([])
    yield from _recipe(task)
    for name in list(SIZES)[: 1 if task.quick else None]:
        yield from _latency(task, name)
    yield _idle(task)
    yield from _memory(task)
    app.processEvents()


def _recipe(task: Task) -> Iterator[Figure]:
    """The share of hard frames that plain decoding reads, and that the camera's reader reads in one and in three."""
    count = 1 if task.quick else 20
    for condition, make in CONDITIONS.items():
        read = []
        for number in range(count):
            rng = np.random.default_rng(number)
            text = text_of(rng)
            grey = make(rng, text, *SIZES["720p"])
            read.append((any(one.text == text for one in look(grey)), *_read_by(grey, text)))
        plain, first, _, third = (100 * sum(column) / count for column in zip(*read, strict=True))
        yield Figure("camera", f"{condition}: plain decoding", plain, "%")
        yield Figure("camera", f"{condition}: one frame", first, "%")
        yield Figure("camera", f"{condition}: three frames", third, "%", least=95)


def _read_by(grey: Bytes, text: str) -> tuple[bool, bool, bool]:
    """Was it read by the first frame, the second, the third?"""
    reader, frame, read = FrameReader(), frame_of(grey), [False, False, False]
    for at in range(3):
        with mapped(frame) as planes:
            assert planes is not None
            fresh = reader.read(planes, at * 33).fresh
        read[at] = any(one.text == text for one in fresh) or (at > 0 and read[at - 1])
    return read[0], read[1], read[2]


def _latency(task: Task, name: str) -> Iterator[Figure]:
    """Codes come and go in a moving room, 30 frames a second."""
    rng = np.random.default_rng(7)
    texts = [text_of(rng) for _ in range(1 if task.quick else 30)]
    size, each, rounds = SIZES[name], 12 if task.quick else 24, 1 if task.quick else 2
    frames = visits(rng, *size, texts, each)
    file = film(frames, size, task.folder / f"camera-{name}.mp4") if can_film() else None
    fed = [frame_of(frame) for frame in frames] if file is None else []
    stand = Stand(task.folder)
    gap = _gap(lambda: _show(file, fed, stand.camera.sink, rounds))
    alone = _gap(lambda: _show(file, fed, QVideoSink()))
    took = stand.camera.latencies
    yield Figure("camera", f"codes read, {name}", 100 * len(took) / len(texts) / rounds, "%", least=100)
    yield Figure("camera", f"frame to verdict p50, {name}", median(took) * 1000, "ms")
    yield Figure("camera", f"frame to verdict p99, {name}", percentile(took, 0.99) * 1000, "ms", most=AT_MOST_MS[name])
    longest = max(stand.camera.slowest, stand.view.slowest)
    yield Figure("camera", f"longest work on the GUI thread, {name}", longest * 1000, "ms", most=5)
    yield Figure("camera", f"longest wait of the GUI thread, {name}", gap * 1000, "ms")
    yield Figure("camera", f"the same, the video playing alone, {name}", alone * 1000, "ms")
    stand.close()


def _show(file: Path | None, fed: list[QVideoFrame], sink: QVideoSink, rounds: int = 1) -> None:
    for _ in range(rounds):
        if file is not None:
            play(file, sink)
        else:
            feed(fed, sink)
        loop = QEventLoop()
        QTimer.singleShot(AWAY_MS, loop.quit)  # the last code of one round is gone before the next
        loop.exec()


def _gap(do: Callable[[], object]) -> float:
    """The longest time between two beats of the GUI thread meanwhile, in seconds."""
    heart = Heart()
    do()
    return heart.longest


def _idle(task: Task) -> Figure:
    """A still, empty scene: what the lane costs while nobody comes."""
    stand = Stand(task.folder)
    frames = [frame_of(grey) for grey in still(np.random.default_rng(3), *SIZES["720p"], 4 if task.quick else 12)]
    feed(frames * 8, stand.camera.sink)  # hot at first
    before = stand.camera.busy
    seconds = feed(frames * (2 if task.quick else 50), stand.camera.sink)
    share = (stand.camera.busy - before) / seconds
    stand.close()
    return Figure("camera", "lane on a still empty scene, 720p", 100 * share, "% of a core", most=7)


def _memory(task: Task) -> Iterator[Figure]:
    """As many frames as the sink takes, far more than can be read: none waits, and nothing is kept."""
    stand = Stand(task.folder)
    count = 200 if task.quick else 100_000
    rng = np.random.default_rng(5)
    frames = [frame_of(grey) for grey in (*still(rng, 1280, 720, 3), *visits(rng, 1280, 720, [text_of(rng)], 4))]
    warm = 0.0
    for number in range(count):
        stand.camera.sink.setVideoFrame(frames[number % len(frames)])
        if number % _A_LOT == 0:
            _until_worked(stand.camera)
        if number == count // 5:
            warm = _megabytes()
    yield Figure(
        "camera", f"memory grown over the last four fifths of {count:,} frames", _megabytes() - warm, "MB", most=8
    )
    yield Figure("camera", f"frames worked on of {count:,}", stand.camera.worked, "")
    stand.close()


_A_LOT = 20


def _until_worked(camera: Timed) -> None:
    """The lane gets its turn; of all frames that came meanwhile it takes the newest."""
    worked = camera.worked
    while camera.worked == worked:
        QCoreApplication.processEvents()
        time.sleep(0.0005)


def _megabytes() -> float:
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
