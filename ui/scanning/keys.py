"""Qt's key events as strokes: what a key says about who pressed it, and how a held one is sent on."""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from kiosk.domain.key_stroke import Kind

_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_CONTROLS = {
    Qt.Key.Key_A: "\x01",
    Qt.Key.Key_B: "\x02",
    Qt.Key.Key_C: "\x03",
    Qt.Key.Key_D: "\x04",
    Qt.Key.Key_J: "\n",
    Qt.Key.Key_M: "\r",
    Qt.Key.Key_BracketRight: "\x1d",
    Qt.Key.Key_AsciiCircum: "\x1e",
}
"""What scanners write as Ctrl with a key: SOH, STX, ETX, EOT, LF, CR, GS, RS."""


def kind_of(event: QKeyEvent) -> Kind:
    """What a key says about who pressed it. AltGr arrives as Ctrl with Alt, and types characters."""
    modifiers, key = event.modifiers(), Qt.Key(event.key())
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    if event.type() == QEvent.Type.KeyRelease:
        return Kind.RELEASE
    if key in _MODIFIERS:
        return Kind.ASIDE
    if control != alt or modifiers & Qt.KeyboardModifier.MetaModifier:
        return Kind.CONTROL if control and key in _CONTROLS and not event.isAutoRepeat() else Kind.OTHER
    return _ends(event) if key in _ENDS else _writes(event)


def _ends(event: QKeyEvent) -> Kind:
    return Kind.OTHER if event.isAutoRepeat() else Kind.END


def _writes(event: QKeyEvent) -> Kind:
    if event.key() == Qt.Key.Key_Backspace:
        return Kind.OTHER if event.isAutoRepeat() else Kind.ERASE
    if not event.text() or not event.text().isprintable():
        return Kind.OTHER
    return Kind.REPEAT if event.isAutoRepeat() else Kind.CHARACTER


def stroke_text(event: QKeyEvent, kind: Kind) -> str:
    """What the key writes; of a line end its character, of any other key its name."""
    key = Qt.Key(event.key())
    match kind:
        case Kind.CHARACTER | Kind.REPEAT:
            return event.text()
        case Kind.END:
            return _ENDS[key]
        case Kind.CONTROL:
            return _CONTROLS[key]
        case Kind.OTHER:
            return _sequence(event).toString(QKeySequence.SequenceFormat.PortableText)
        case _:
            return ""


def code_of(event: QKeyEvent) -> int:
    """Which key it is, whatever it writes: with Shift let go first, what went down as "@" comes up as "2".

    Where the system has no codes for keys (macOS calls them all 1), what it wrote must do.
    """
    scan = event.nativeScanCode()
    return scan if scan > 1 else event.nativeVirtualKey() or -event.key()


def device_of(event: QKeyEvent) -> str:
    """The keyboard's own name, where the system tells keyboards apart; "" where it has one for all."""
    device = event.device()
    return "" if device is None or device == QInputDevice.primaryKeyboard() else device.name()


def copy_of(event: QKeyEvent) -> QKeyEvent:
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


def trigger_shortcut(window: QObject, event: QKeyEvent) -> bool:
    """A shortcut that was held back and turned out to be a person's is done now. Plain characters are none."""
    if kind_of(event) not in (Kind.OTHER, Kind.CONTROL):
        return False
    active, wanted = QApplication.activeWindow(), _sequence(event)
    if active is None or active.windowHandle() is not window or QApplication.activePopupWidget() is not None:
        return False
    for shortcut in active.findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.key() == wanted:
            shortcut.activated.emit()
            return True
    return False


def _sequence(event: QKeyEvent) -> QKeySequence:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))
