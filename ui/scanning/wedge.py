"""Hears a USB scanner among the keys of the whole program, and leaves everyone else's keys alone."""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from kiosk.domain.key_burst import GAP_MS, Burst, Kind, Outcome, Step, Stroke, give_way, pause, step

_PAUSE_MS = GAP_MS + 5
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_GIVE_WAY = {QEvent.Type.InputMethod, QEvent.Type.Close, QEvent.Type.MouseButtonPress}
Held = tuple[QObject, QKeyEvent]


def steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Wedge(QObject):
    """Listens on every window that gets the keyboard, before any widget: `scanned` carries the text.

    Keys held back and found to be typed are sent on, to the window they came to, in order.
    """

    scanned = Signal(str)

    def __init__(self, steady: Callable[[], int] = steady_ms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steady = steady
        self._burst: Burst[Held] = Burst()
        self._sending = False
        self._pause = _single_shot(self, _PAUSE_MS, self._look_again)
        self._conclude = _single_shot(self, 0, self.conclude)

    def listen(self) -> None:
        """From now on; windows that are opened later are heard as well."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self.attend)
        app.focusObjectChanged.connect(self.attend)
        self.attend(app.focusWindow())
        self.attend(app.focusObject())

    def attend(self, thing: QObject | None) -> None:
        """Hear a window's keys, or an input method's text for the field it goes to; once each."""
        if thing is not None:
            thing.removeEventFilter(self)
            thing.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._sending:
            return False
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            return isinstance(watched, QWindow) and self._heard(watched, event)
        if event.type() in _GIVE_WAY:
            self._take(give_way(self._burst))
        return False

    def conclude(self) -> None:
        """The keys have stopped: say what they were."""
        self._take(pause(self._burst))

    def _heard(self, watched: QObject, event: QKeyEvent) -> bool:
        kind = kind_of(event)
        at = event.timestamp() or self._steady()
        stroke = Stroke(kind, at, (watched, _copy(event)), event.text())
        return not self._take(step(self._burst, stroke)).passes

    def _take(self, taken: Step[Held]) -> Outcome[Held]:
        self._burst, outcome = taken
        self._conclude.stop()
        if self._burst.waiting:
            self._pause.start()
        else:
            self._pause.stop()
        self._send(outcome.released)
        if outcome.scan is not None:
            self.scanned.emit(outcome.scan)
        return outcome

    def _look_again(self) -> None:
        """Keys that came while the program was busy are still in the queue: let them in first."""
        self._conclude.start()

    def _send(self, keys: tuple[Held, ...]) -> None:
        self._sending = True
        for window, event in keys:
            if shiboken6.isValid(window):
                QCoreApplication.sendEvent(window, event)
        self._sending = False


def kind_of(event: QKeyEvent) -> Kind:
    """What a key says about who pressed it. AltGr arrives as Ctrl with Alt, and types characters."""
    modifiers, key = event.modifiers(), event.key()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    command = control != bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if event.type() == QEvent.Type.KeyRelease or key in _MODIFIERS:
        return Kind.ASIDE
    if command or modifiers & Qt.KeyboardModifier.MetaModifier:
        return Kind.OTHER
    if key in _ENDS:
        return Kind.END
    if key == Qt.Key.Key_Backspace:
        return Kind.ERASE
    if not event.text() or not event.text().isprintable():
        return Kind.OTHER
    return Kind.REPEAT if event.isAutoRepeat() else Kind.CHARACTER


def _copy(event: QKeyEvent) -> QKeyEvent:
    """The event outlives the call it came in."""
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy


def _single_shot(parent: QObject, span: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(span)
    timer.timeout.connect(then)
    return timer
