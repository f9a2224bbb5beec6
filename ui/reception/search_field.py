"""Where staff type a name: arrows and digits choose, Enter checks in, Esc clears."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

translate = QCoreApplication.translate


class SearchField(QLineEdit):
    entered = Signal()
    moved = Signal(int)

    def __init__(self, takes_digit: Callable[[int, bool], bool], parent: QWidget | None = None) -> None:
        """`takes_digit(number, sure)` says whether a digit chose a row, else it is text; Alt makes it sure."""
        super().__init__(parent)
        self.setObjectName("search")
        self._takes_digit = takes_digit
        self.takes_plus: Callable[[], bool] = lambda: (
            False
        )  # whether a plus in the empty field was taken, else it is text
        self.takes_minus: Callable[[], bool] = lambda: False  # the same of a minus
        self.setMaxLength(200)
        self.retranslate()

    def retranslate(self) -> None:
        self.setPlaceholderText(translate("Reception", "Scan, or type a name"))
        self.setAccessibleName(translate("Reception", "Search guests"))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes back the last check-in, not the last letter."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return False
        elif event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.entered.emit()
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case _:
                self._key(event)

    def _key(self, event: QKeyEvent) -> None:
        """With Alt it is the key that counts: some layouts have letters where the digits are."""
        text, key = event.text(), int(event.key())
        sure = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        number = int(text) if len(text) == 1 and text in "123456789" else 0
        if sure and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            number = key - int(Qt.Key.Key_0)
        if text == "+" and not self.text() and self.takes_plus():
            return
        if text == "-" and not self.text() and self.takes_minus():
            return
        if not (number and self._takes_digit(number, sure)):
            super().keyPressEvent(event)
