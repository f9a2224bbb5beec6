"""The camera as a reader of codes: it comes back by itself, reads on a lane of its own, and the newest frame wins.

Import this when a camera is first wanted: the multimedia library is slow to load.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtMultimedia import QVideoFrame, QVideoSink

from kiosk.domain import camera_state as domain
from kiosk.domain.camera_state import Device, Event, Open, Order, Shut
from ui.jobs import Executor, Newest
from ui.scanning.capture import Capture
from ui.scanning.frame_reader import FrameReader, Reading
from ui.scanning.frames import mapped

_LOOK_AROUND_MS = 500
Arrived = tuple[QVideoFrame, int]


def steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Source(Protocol):
    """Where frames come from; ui.scanning.capture.Capture, or a test's own."""

    @property
    def plugged(self) -> SignalInstance: ...
    @property
    def failed(self) -> SignalInstance: ...
    def devices(self) -> tuple[Device, ...]: ...
    def open(self, device: Device) -> None: ...
    def shut(self) -> None: ...


class Camera(QObject):
    """`scanned` carries the text of each new showing of a code; `shown` the newest Reading; `stated` a camera_state.

    Frames enter by `sink`, on whatever thread makes them, and go to the one lane of the reader. Nothing of a frame is
    touched on the GUI thread.
    """

    scanned = Signal(str)
    shown = Signal(object)
    stated = Signal(object)
    _read = Signal()

    def __init__(
        self,
        source: Callable[[QVideoSink], Source] = Capture,
        executor: Executor | None = None,
        steady: Callable[[], int] = steady_ms,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._reader = FrameReader()
        self._lock = Lock()
        self._newest: Reading | None = None
        self._lane = Newest(self._work, executor, self)
        self._lane.failed.connect(self._broke)
        self.sink = QVideoSink(self)
        self.sink.videoFrameChanged.connect(self.take, Qt.ConnectionType.DirectConnection)
        self._read.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._source = source(self.sink)
        self._source.plugged.connect(self._plugged)
        self._source.failed.connect(self._failed)
        self.state = domain.Camera(devices=self._source.devices())
        self._look_around = QTimer(self)
        self._look_around.setInterval(_LOOK_AROUND_MS)
        self._look_around.timeout.connect(lambda: self._step(domain.Tick()))

    def want(self, device: Device | None) -> None:
        """Open this camera, or whichever is there, and keep at it until `stop`."""
        self._look_around.start()
        self._step(domain.Wanted(device))

    def stop(self) -> None:
        self._look_around.stop()
        self._step(domain.NotWanted())

    def close(self) -> None:
        """No frame is taken or worked on any more when this returns."""
        self.sink.videoFrameChanged.disconnect(self.take)
        self.stop()
        self._lane.drain()

    def take(self, frame: QVideoFrame) -> None:
        """A frame arrived, on any thread."""
        self._lane.put((frame, self._steady()))

    def _work(self, arrived: Arrived) -> None:
        frame, at = arrived
        with mapped(frame) as planes:
            if planes is None:
                return
            reading = self._reader.read(planes, at)
            for one in reading.fresh:
                self.scanned.emit(one.text)
            reading = replace(reading, picture=self._reader.picture(planes, at))
        with self._lock:
            told, self._newest = self._newest is not None, _onto(self._newest, reading)
        if not told:
            self._read.emit()

    def _show(self) -> None:
        with self._lock:
            reading, self._newest = self._newest, None
        if reading is not None and self.state.state is not domain.State.OFF:
            self._step(domain.Pictured())
            self.shown.emit(reading)

    def _plugged(self) -> None:
        self._step(domain.Plugged(self._source.devices()))

    def _failed(self, failure: domain.Failure) -> None:
        self._step(domain.Failed(failure))

    def _step(self, event: Event) -> None:
        before = self.state
        self.state, order = domain.step(self.state, event, self._steady())
        self._obey(order)
        if self.state.told is not before.told or (self.state.device, self.state.devices) != (
            before.device,
            before.devices,
        ):
            self.stated.emit(self.state)

    def _obey(self, order: Order) -> None:
        match order:
            case Open(device):
                self._source.open(device)
            case Shut():
                self._source.shut()
            case None:
                pass

    def _broke(self, bug: Exception) -> None:
        raise bug


def _onto(waiting: Reading | None, newer: Reading) -> Reading:
    """The newest reading, with the picture of one that nobody has looked at yet, if it has none of its own."""
    if waiting is None:
        return newer
    outlines = newer.outlines if newer.outlines is not None else waiting.outlines
    return replace(newer, outlines=outlines, picture=newer.picture or waiting.picture)
