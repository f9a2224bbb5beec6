"""The strip above a page that says what happened, with a way to take it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.organiser.office import Notice
from ui.organiser.parts import Picture, button, retone, row, text
from ui.organiser.speech import Speech
from ui.theme import Theme

_ICONS = {"good": "good", "wait": "wait", "stop": "stop"}


class Strip(QFrame):
    """Stays until the next message, or until it is closed."""

    undo_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speech = Speech(self)
        self.setProperty("role", "strip")
        self._icon = Picture(theme, "good", 22, "good")
        self._said = text("", wrap=True)
        self._undo = button("quiet", self.undo_wished.emit)
        close = button("quiet", self.hide)
        speech(close.setText, "Close")
        layout = row(self._icon, self._said, self._undo, close, spacing=theme.px(12))
        layout.setStretchFactor(self._said, 1)
        layout.setContentsMargins(theme.px(16), theme.px(6), theme.px(8), theme.px(6))
        self.setLayout(layout)
        self.hide()

    @property
    def said(self) -> str:
        return self._said.text()

    def show_notice(self, notice: Notice) -> None:
        self._icon.show_icon(_ICONS[notice.tone], notice.tone)
        self._said.setText(notice.text)
        self._undo.setText(notice.undo)
        self._undo.setVisible(bool(notice.undo))
        retone(self, "tone", notice.tone)
        self.show()
