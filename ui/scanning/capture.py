"""The camera as Qt knows it: which are there, opening one into a video sink, and what went wrong."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCameraPermission, QCoreApplication, QObject, Qt, Signal
from PySide6.QtMultimedia import QCamera, QCameraDevice, QCameraFormat, QMediaCaptureSession, QMediaDevices, QVideoSink

from kiosk.domain.camera_state import Device, Failure
from ui.scanning.frames import KNOWN

_SMOOTH = 24.0  # frames a second; fewer, and a code has to be held still for long
_WISHED = 1920 * 1080  # a phone at arm's length is 100 to 300 pixels wide then (field study)


@dataclass(frozen=True, slots=True)
class Shape:
    """One way a camera can send its pictures; `raw` when they need no unpacking by us."""

    width: int
    height: int
    rate: float
    raw: bool


class Capture(QObject):
    """`plugged` when cameras come or go; `failed` carries a Failure when the open one cannot go on."""

    plugged = Signal()
    failed = Signal(object)

    def __init__(self, sink: QVideoSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self.plugged)
        self._session = QMediaCaptureSession(self)
        self._session.setVideoSink(sink)
        self._camera: QCamera | None = None

    def devices(self) -> tuple[Device, ...]:
        """The system's own first choice stands first."""
        default = QMediaDevices.defaultVideoInput().id()
        found = sorted(QMediaDevices.videoInputs(), key=lambda one: one.id() != default)
        return tuple(_device(one) for one in found)

    def open(self, device: Device) -> None:
        """Failures come later, as a signal."""
        self.shut()
        found = next((one for one in QMediaDevices.videoInputs() if _device(one) == device), None)
        if found is not None:
            self._with_leave(lambda: self._start(found))

    def shut(self) -> None:
        camera, self._camera = self._camera, None
        if camera is not None:
            camera.errorOccurred.disconnect(self._went_wrong)
            camera.stop()
            self._session.setCamera(None)  # type: ignore[arg-type]  # None is right here; the stub does not know
            camera.deleteLater()

    def _start(self, found: QCameraDevice) -> None:
        camera = QCamera(found, self)
        shapes = [(_shape(one), one) for one in found.videoFormats()]
        best = best_shape(shape for shape, _ in shapes)
        if best is not None:
            camera.setCameraFormat(next(one for shape, one in shapes if shape == best))
        camera.errorOccurred.connect(self._went_wrong)
        self._camera = camera
        self._session.setCamera(camera)
        camera.start()

    def _with_leave(self, then: Callable[[], None]) -> None:
        """Some systems ask their user first; some were told no."""
        app, leave = QCoreApplication.instance(), QCameraPermission()
        assert app is not None
        match app.checkPermission(leave):
            case Qt.PermissionStatus.Granted:
                then()
            case Qt.PermissionStatus.Denied:
                self.failed.emit(Failure.REFUSED)
            case _:
                app.requestPermission(leave, self, lambda given: self._answered(given.status(), then))

    def _answered(self, status: Qt.PermissionStatus, then: Callable[[], None]) -> None:
        if status is Qt.PermissionStatus.Granted:
            then()
        else:
            self.failed.emit(Failure.REFUSED)

    def _went_wrong(self, error: QCamera.Error, text: str) -> None:
        if error is not QCamera.Error.NoError:
            self.failed.emit(failure_of(text))


def failure_of(text: str) -> Failure:
    """What a system's own words mean; a camera that another program uses is by far the most common."""
    said = text.lower()
    refused = any(word in said for word in ("permission", "access", "denied", "authoriz", "not allowed"))
    return Failure.REFUSED if refused else Failure.BUSY


def best_shape(shapes: Iterable[Shape]) -> Shape | None:
    """Smooth before sharp: as near to 1080p as there is at 24 frames a second or more; raw before packed."""
    return min(shapes, key=_cost, default=None)


def _cost(shape: Shape) -> tuple[bool, float, bool, float]:
    pixels = shape.width * shape.height
    distance = max(pixels, _WISHED) / max(1, min(pixels, _WISHED))
    larger = 1.5 if pixels > _WISHED else 1.0  # twice the pixels costs time; half of them costs reach
    return shape.rate < _SMOOTH, distance * larger, not shape.raw, abs(shape.rate - 30)


def _shape(of: QCameraFormat) -> Shape:
    size = of.resolution()
    return Shape(size.width(), size.height(), of.maxFrameRate(), of.pixelFormat() in _RAW)


_RAW = {one for one in KNOWN if one.name != "Format_Jpeg"}


def _device(of: QCameraDevice) -> Device:
    return Device(bytes(of.id().data()).hex(), of.description())
