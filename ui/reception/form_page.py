"""What the forms beside the verdict share: a title, a sentence about what is wrong, Enter records, Esc leaves."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import text_label


class FormPage(QFrame):
    """`given` carries what was filled in, `left` says that nothing shall be recorded.

    A form lays itself out between `_headed` and `_ended`, and says in `_give` what is given.
    """

    given = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._complaint: Callable[[], str] = str
        self._title = text_label("page_title")
        self._wrong = text_label("page_wrong", wrap=True)
        self._record, self._leave = Button(), Button()
        self._record.setProperty("kind", "primary")
        self._record.clicked.connect(self._give)
        self._leave.clicked.connect(self.left)

    def complain(self, say: Callable[[], str]) -> None:
        """`say` gives the sentence in the language of the moment; nothing is wrong when it is empty."""
        self._complaint, sentence = say, say()
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))

    def retranslate(self) -> None:
        self._wrong.setText(self._complaint())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _give(self) -> None:
        raise NotImplementedError

    def _headed(self) -> QVBoxLayout:
        """The form's column, begun with its title."""
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(18), px(24), px(20))
        layout.setSpacing(px(4))
        layout.addWidget(self._title)
        return layout

    def _ended(self, layout: QVBoxLayout, gap: int) -> None:
        """With what is wrong, and the buttons `gap` below it."""
        layout.addWidget(self._wrong)
        layout.addSpacing(self._theme.px(gap))
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.px(10))
        buttons.addWidget(self._record, 1)
        buttons.addWidget(self._leave)
        layout.addLayout(buttons)
        layout.addStretch(1)
