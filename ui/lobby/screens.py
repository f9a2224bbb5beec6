"""Which screen the lobby belongs on, and what to do when screens come and go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

SETTLE_MS = 2500


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen by its name, as the system tells it, and its place."""

    name: str
    primary: bool


def choose(screens: Sequence[Seen], wanted: str | None) -> str | None:
    """The wanted screen and no other; without a wish the first that is not reception's; None: no screen for it.

    Never an index: the system lists the same screens in another order after a cable was moved.
    """
    names = [screen.name for screen in screens]
    if wanted is not None:
        return wanted if wanted in names else None
    return next((screen.name for screen in screens if not screen.primary), None)


def seen() -> list[Seen]:
    primary = QGuiApplication.primaryScreen()
    return [Seen(screen.name(), screen is primary) for screen in QGuiApplication.screens()]


def screen_named(name: str) -> QScreen | None:
    """Asked for anew each time: a screen that was unplugged must not be held on to."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


class ScreenWatch(QObject):
    """Tells when a screen went, at once, and that screens settled, some seconds after one came or changed its size."""

    gone = Signal(str)
    settled = Signal()

    def __init__(self, app: QGuiApplication, settle_ms: int = SETTLE_MS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(settle_ms)  # a screen's size is often wrong in its first seconds
        self._wait.timeout.connect(self.settled)
        app.screenAdded.connect(self._came)
        app.screenRemoved.connect(self._went)
        app.primaryScreenChanged.connect(self._changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self._changed)

    def _came(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._changed)
        self._wait.start()

    def _changed(self, *_: object) -> None:
        self._wait.start()

    def _went(self, screen: QScreen) -> None:
        self.gone.emit(screen.name())
        self._wait.start()
