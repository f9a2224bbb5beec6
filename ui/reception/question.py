"""A question at the desk, answered with one key: why something is taken back, or what the guest is asked."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.key_button import KeyButton
from ui.widgets.look import text_label

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Question:
    """`then` gets a choice's text, or what was typed instead. `left`: what Esc leads back to, if not to the list."""

    title: str
    about: str
    choices: tuple[str, ...]
    then: Callable[[str], None]
    left: Callable[[], None] | None = None
    own_words: bool = True


class QuestionPage(QFrame):
    """Digits choose, other letters are an answer of one's own, Esc leaves everything as it was."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices: tuple[str, ...] = ()
        self._title = text_label("page_title", wrap=True)
        self._about = text_label("page_about", wrap=True)
        self._own = QLineEdit()
        self._own.returnPressed.connect(self._own_words)
        self._buttons: list[KeyButton] = []
        self._rows = QVBoxLayout()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def ask(self, question: Question) -> None:
        self._title.setText(question.title)
        self._about.setText(question.about)
        self._choices = question.choices
        self._own.clear()
        self._own.setVisible(question.own_words)
        self._own.setPlaceholderText(translate("Reception", "or in your own words, then Enter"))
        self._show_choices()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "123456789" and int(text) <= len(self._choices):
            self.answered.emit(self._choices[int(text) - 1])
        elif text.strip() and text.isprintable() and self._own.isVisible():
            self._own.setFocus()
            self._own.insert(text)
        else:
            super().keyPressEvent(event)

    def _own_words(self) -> None:
        if self._own.text().strip():
            self.answered.emit(self._own.text().strip())

    def _show_choices(self) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [self._button(number, text) for number, text in enumerate(self._choices, start=1)]
        for button in self._buttons:
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _button(self, number: int, text: str) -> KeyButton:
        button = KeyButton(self._theme, str(number))
        button.setText(text)
        button.setToolTip(text)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.answered.emit(text))
        return button

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(20))
        layout.setSpacing(px(12))
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        self._rows.setSpacing(px(8))
        layout.addLayout(self._rows)
        layout.addWidget(self._own)
        layout.addStretch(1)
