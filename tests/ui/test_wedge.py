import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.scanning.wedge import Wedge

_SPECIAL = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace, " ": Qt.Key.Key_Space}


class Keyboard:
    """Sends keys to a window as the platform does, with their own times: nothing here waits."""

    def __init__(self, window: QWidget, wedge: Wedge) -> None:
        self.window = window.windowHandle()
        self.wedge = wedge
        self.at = 1000
        wedge.attend(self.window)

    def fast(self, text: str) -> None:
        for letter in text:
            self.press(letter, after=4)

    def typed(self, text: str) -> None:
        for letter in text:
            self.press(letter, after=120)
            self.wedge.conclude()  # as the timer does between two keys of a person

    def press(self, letter: str, after: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        self.at += after
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = _SPECIAL.get(letter) or Qt.Key(ord(letter.upper()[0]))
            event = QKeyEvent(kind, key, modifiers, letter)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.window, event)

    def shifted(self, pressed: Qt.Key, text: str, let_go: Qt.Key, scan_code: int) -> None:
        shift = Qt.KeyboardModifier.ShiftModifier
        for kind, key, modifiers, writes in (
            (QEvent.Type.KeyPress, Qt.Key.Key_Shift, shift, ""),
            (QEvent.Type.KeyPress, pressed, shift, text),
            (QEvent.Type.KeyRelease, Qt.Key.Key_Shift, shift, ""),
            (QEvent.Type.KeyRelease, let_go, Qt.KeyboardModifier.NoModifier, ""),
        ):
            self.at += 1
            event = QKeyEvent(kind, key, modifiers, 50 if key == Qt.Key.Key_Shift else scan_code, 0, 0, writes)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def wedge(qapp):
    return Wedge()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for child in (QLineEdit(), QPushButton("Go"), QComboBox(), QPlainTextEdit()):
        layout.addWidget(child)
    window.findChild(QComboBox).addItems(["Alpha", "Beta"])
    show(qtbot, window)
    return window


def show(qtbot, window: QWidget) -> None:
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


@pytest.fixture
def scans(wedge):
    heard: list[str] = []
    wedge.scanned.connect(heard.append)
    return heard


@pytest.mark.parametrize("focused", [QLineEdit, QPushButton, QComboBox, QPlainTextEdit])
@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_scan_is_heard_whatever_has_the_focus_and_touches_nothing(wedge, window, scans, focused, end) -> None:
    target, clicks = window.findChild(focused), []
    window.findChild(QPushButton).clicked.connect(clicks.append)
    target.setFocus()
    Keyboard(window, wedge).fast("BCGHE234" + end)
    assert scans == ["BCGHE234"]
    assert (window.findChild(QLineEdit).text(), window.findChild(QPlainTextEdit).toPlainText()) == ("", "")
    assert (window.findChild(QComboBox).currentText(), clicks, QApplication.focusWidget()) == ("Alpha", [], target)


def test_a_key_whose_shift_is_let_go_first_is_the_scanners_all_the_same(wedge, window, scans) -> None:
    """A scanner lets both go in one message; then "_" comes up as "-", and "#" as "3"."""
    field = window.findChild(QLineEdit)
    field.setFocus()
    keyboard = Keyboard(window, wedge)
    keyboard.fast("aB3")
    keyboard.shifted(Qt.Key.Key_Underscore, "_", Qt.Key.Key_Minus, scan_code=20)
    keyboard.fast("xY")
    keyboard.shifted(Qt.Key.Key_NumberSign, "#", Qt.Key.Key_3, scan_code=12)
    keyboard.fast("k9\r")
    assert (scans, field.text()) == (["aB3_xY#k9"], "")


def test_what_someone_was_typing_stays_as_it_was(wedge, window, scans) -> None:
    field = window.findChild(QLineEdit)
    field.setFocus()
    keyboard = Keyboard(window, wedge)
    keyboard.typed("tran ng")
    keyboard.press("B", after=200)
    keyboard.fast("CGHKLMNE\r")
    keyboard.typed("oc")
    assert (field.text(), scans) == ("tran ngoc", ["BCGHKLMNE"])


def test_fast_typing_of_a_person_arrives_in_order(wedge, window, scans) -> None:
    field = window.findChild(QLineEdit)
    field.setFocus()
    keyboard = Keyboard(window, wedge)
    keyboard.fast("ngu")
    keyboard.press("\b", after=90)
    keyboard.press("o", after=90)
    wedge.conclude()
    assert (field.text(), scans) == ("ngo", [])


def test_a_scan_without_an_end_is_concluded_by_the_timer(qtbot, wedge, window) -> None:
    keyboard = Keyboard(window, wedge)
    with qtbot.waitSignal(wedge.scanned, timeout=1000) as heard:
        keyboard.fast("BCGHKLMNE")
    assert heard.args == ["BCGHKLMNE"]


def test_a_single_key_reaches_its_field_by_the_timer(qtbot, wedge, window) -> None:
    field = window.findChild(QLineEdit)
    field.setFocus()
    Keyboard(window, wedge).fast("a")
    assert field.text() == ""
    qtbot.waitUntil(lambda: field.text() == "a", timeout=1000)


def test_a_space_still_presses_a_button(wedge, window, scans) -> None:
    button, clicks = window.findChild(QPushButton), []
    button.clicked.connect(lambda: clicks.append("click"))
    button.setFocus()
    Keyboard(window, wedge).typed(" ")
    assert (clicks, scans) == (["click"], [])


def test_a_scan_is_heard_while_a_dialog_is_open(qtbot, wedge, window, scans) -> None:
    dialog = QDialog(window)
    field = QLineEdit(dialog)
    dialog.setModal(True)
    show(qtbot, dialog)
    field.setFocus()
    Keyboard(dialog, wedge).fast("BCGHKLMNE\r")
    assert (scans, field.text(), dialog.isVisible()) == (["BCGHKLMNE"], "", True)


def test_a_window_heard_twice_hears_once(wedge, window, scans) -> None:
    keyboard = Keyboard(window, wedge)
    wedge.attend(window.windowHandle())
    keyboard.fast("BCGHKLMNE\r")
    assert scans == ["BCGHKLMNE"]


def test_an_input_method_gets_what_was_held_before_its_own_text(wedge, window, scans) -> None:
    field = window.findChild(QLineEdit)
    field.setFocus()
    wedge.listen()
    Keyboard(window, wedge).fast("ab")
    text = QInputMethodEvent()
    text.setCommitString("đ")
    QCoreApplication.sendEvent(field, text)
    assert (field.text(), scans) == ("abđ", [])


def test_a_scanner_that_was_left_hears_neither_old_windows_nor_new_ones(qtbot, wedge, window, scans) -> None:
    wedge.listen()
    keyboard = Keyboard(window, wedge)
    wedge.leave()
    keyboard.fast("BCGHE234\r")
    other = QWidget()
    qtbot.addWidget(other)
    QVBoxLayout(other).addWidget(QLineEdit())
    show(qtbot, other)
    keyboard.window = other.windowHandle()
    keyboard.fast("BCGHE567\r")
    assert scans == []
    assert other.findChild(QLineEdit).text() == "BCGHE567"


def test_a_shortcut_amid_a_scan_is_no_part_of_it_and_is_done_after_it(wedge, window, scans) -> None:
    done = []
    QShortcut("Ctrl+Z", window).activated.connect(lambda: done.append("undo"))
    keyboard = Keyboard(window, wedge)
    keyboard.fast("abc")
    keyboard.press("z", 4, Qt.KeyboardModifier.ControlModifier)
    keyboard.fast("d\r")
    assert (scans, done) == (["abcd"], ["undo"])


def test_a_window_that_closed_meanwhile_is_no_trouble(qtbot, wedge, scans) -> None:
    short = QWidget()
    show(qtbot, short)
    Keyboard(short, wedge).fast("ab")
    short.close()
    short.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wedge.conclude()
    assert scans == []
