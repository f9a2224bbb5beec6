"""On what authority someone comes in another's place: three choices, one key each."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kiosk.domain.person import Authority
from ui.theme import Theme
from ui.widgets.look import named, set_look

translate = QCoreApplication.translate
CHOICES = tuple(Authority)
_DIGITS = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class AuthorityRow(QFrame):
    """While it has the keyboard, 1, 2, 3 and the arrows choose; it takes keys, so no input method rewrites them."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("authority")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chosen: Authority | None = None
        self._buttons = [named(QPushButton(), "authority_choice") for _ in CHOICES]
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(6))
        for number, button in enumerate(self._buttons, 1):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, number=number: self.press(number))
            row.addWidget(button, 1)
        self.retranslate()

    def choose(self, authority: Authority | None) -> None:
        self.chosen = authority
        for one, button in zip(CHOICES, self._buttons, strict=True):
            button.setChecked(one is authority)

    def press(self, number: int) -> None:
        self.choose(CHOICES[number - 1])
        self.changed.emit()

    def retranslate(self) -> None:
        texts = (translate("Attendee", "Letter"), translate("Attendee", "Phone"), translate("Attendee", "Message"))
        for number, (button, text) in enumerate(zip(self._buttons, texts, strict=True), 1):
            button.setText(f"{number}  {text}")
        self.setAccessibleName(translate("Attendee", "On what authority"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _DIGITS:
            self.press(_DIGITS[key])
        elif key in _STEPS:
            at = CHOICES.index(self.chosen) + _STEPS[key] if self.chosen else 0
            self.press(min(max(at, 0), len(CHOICES) - 1) + 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        set_look("focused", "true", self)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        set_look("focused", "false", self)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
