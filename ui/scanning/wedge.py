"""Hears a USB scanner among the keys of the whole program, and leaves everyone else's keys alone."""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow

from kiosk.domain.composed_burst import Composed
from kiosk.domain.key_burst import Burst, Heard, Outcome, Step, give_way, pause, step
from kiosk.domain.key_stroke import Kind, Stroke
from kiosk.domain.scanner_profile import UNTESTED, ScannerProfile, Terminator
from kiosk.domain.stuck import Repeats, Showing
from ui.scanning.keys import code_of, copy_of, device_of, kind_of, stroke_text, trigger_shortcut

_MORE_MS = 5  # how long after the longest step it is certain that no key follows
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_GIVE_WAY = {QEvent.Type.Close, QEvent.Type.MouseButtonPress}
Held = tuple[QObject, QKeyEvent]


def steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class Wedge(QObject):
    """Listens on every window that gets the keyboard, before any widget: `scanned` carries the text.

    Keys held back and found to be typed are sent on, to the window they came to, in order. `heard` carries each scan
    as it came (a Heard), before `scanned` has what is left of it without prefix and suffix; `mixed` says that two
    scanners typed at once; `stuck` that one sends the same code without end, `composed` carries an input method's text.
    `device_seen`: keys come from this device now; systems that do not tell devices apart have one, named "".
    """

    scanned = Signal(str)
    heard = Signal(object)
    mixed = Signal()
    stuck = Signal()
    composed = Signal(str)
    device_seen = Signal(str)
    rewrote = Signal()  # an input method erased and wrote anew

    def __init__(self, steady: Callable[[], int] = steady_ms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steady = steady
        self._profiles: dict[str, ScannerProfile] = {}
        self.device = ""
        self._burst: Burst[Held] = Burst()
        self._composed = Composed()
        self._repeats = Repeats()
        self._sending = False
        self._last_at = 0
        self.ended_at = (0, 0)
        self._pause = _single_shot(self, self._look_again)
        self._conclude = _single_shot(self, self.conclude)
        self.use(UNTESTED)

    def use(self, profile: ScannerProfile, device: str = "") -> None:
        """From now on this is what is known of the scanner that types on this device."""
        self._profiles[device] = profile
        self._pause.setInterval(self.profile.allowed_gap_ms + _MORE_MS)

    @property
    def profile(self) -> ScannerProfile:
        return self._profiles.get(self.device, UNTESTED)

    def forget(self) -> None:
        """The next scan is a new showing, even of the same code."""
        self._repeats = Repeats()

    def listen(self) -> None:
        """From now on; windows that are opened later are heard as well."""
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self.attend)
        app.focusObjectChanged.connect(self.attend)
        self.attend(app.focusWindow())
        self.attend(app.focusObject())

    def leave(self) -> None:
        """Hear no keys any more, though Qt may keep this object a while: the next event has a scanner of its own."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self.attend)
            app.focusObjectChanged.disconnect(self.attend)
            for heard in (*app.allWindows(), app.focusObject()):
                if heard is not None:
                    heard.removeEventFilter(self)

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
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            return self._shortcut_is_ours(event)
        if isinstance(event, QInputMethodEvent) and not isinstance(watched, QWindow):
            self._hear_composed(event)
        elif event.type() in _GIVE_WAY:
            self._take(give_way(self._burst))
        return False

    def conclude(self) -> None:
        """The keys have stopped: say what they were."""
        if self._burst.waiting:
            now = self._last_at + self.profile.allowed_gap_ms + _MORE_MS
            self._take(pause(self._burst, now, self.profile))

    def _heard(self, watched: QObject, event: QKeyEvent) -> bool:
        self._notice(device_of(event))
        kind = kind_of(event)
        self._last_at = event.timestamp() or self._steady()
        stroke = Stroke(kind, self._last_at, (watched, copy_of(event)), stroke_text(event, kind), code_of(event))
        if kind is Kind.END:
            self.ended_at = (event.timestamp(), time.monotonic_ns())
            if self._take_composed(self._last_at):
                return True
        typed = self._burst.typed
        outcome = self._take(step(self._burst, stroke, self.profile))
        if self._burst.typed and not typed:
            self.rewrote.emit()
        return not outcome.passes

    def _notice(self, device: str) -> None:
        if device != self.device:
            self.device = device
            self.device_seen.emit(device)
            self._pause.setInterval(self.profile.allowed_gap_ms + _MORE_MS)

    def _take(self, taken: Step[Held]) -> Outcome[Held]:
        self._burst, outcome = taken
        self._conclude.stop()
        if self._burst.waiting:
            self._pause.start()
        else:
            self._pause.stop()
        self._send(outcome.released)
        for scan in outcome.scans:
            self._tell(scan)
        if outcome.mixed:
            self.mixed.emit()
        return outcome

    def _tell(self, scan: Heard) -> None:
        self.heard.emit(scan)
        self._repeats, showing = self._repeats.offer(scan.text, self._last_at)
        if showing is Showing.NEW:
            self.scanned.emit(self.profile.bare(scan.text))
        elif showing is Showing.STUCK:
            self.stuck.emit()

    def _shortcut_is_ours(self, event: QKeyEvent) -> bool:
        """A key that a scanner presses is no shortcut: accepted here, it comes on as an ordinary key."""
        kind = kind_of(event)
        lead = bool(self.profile.lead) and stroke_text(event, kind) == self.profile.lead
        if lead or (kind is Kind.CONTROL and self._burst.running):
            event.accept()
            return True
        return False

    def _hear_composed(self, event: QInputMethodEvent) -> None:
        """It goes to its field at once, after what was typed before it."""
        if not event.preeditString() and not event.commitString() and not event.replacementLength():
            return
        released = self._take(give_way(self._burst)).released
        typed = "".join(key.text() for _, key in released if key.type() == QEvent.Type.KeyPress)
        at = self._steady()
        if typed:
            self._composed = self._composed.add(typed, 0, at)
        self._composed = self._composed.add(event.commitString(), event.replacementLength(), at)
        self.composed.emit(event.preeditString() + event.commitString())

    def _take_composed(self, at: int) -> bool:
        """A line end after text that came composed at a scanner's pace: a scan, taken back from its field."""
        text, self._composed = self._composed.scan(self._steady()), Composed()
        field = QGuiApplication.focusObject()
        if text is None or self._burst.held or field is None:
            return False
        back = QInputMethodEvent()
        back.setCommitString("", -len(text), len(text))
        self._sending = True
        QCoreApplication.sendEvent(field, back)
        self._sending = False
        self._tell(Heard(text, Terminator.ENTER))
        return True

    def _look_again(self) -> None:
        """Keys that came while the program was busy are still in the queue: let them in first."""
        self._conclude.start()

    def _send(self, keys: tuple[Held, ...]) -> None:
        self._sending = True
        for window, event in keys:
            if not shiboken6.isValid(window):
                continue
            if not (event.type() == QEvent.Type.KeyPress and trigger_shortcut(window, event)):
                QCoreApplication.sendEvent(window, event)
        self._sending = False


def _single_shot(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(then)
    return timer
