"""The line on protocol's screen that says until when seats are held, or that they may be released."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.organiser.parts import Picture, button, row, text
from ui.organiser.speech import Speech
from ui.theme import Theme


class HoldStrip(QFrame):
    """Key R of the window does what its button does; nothing said, nothing shown."""

    wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.setProperty("role", "holdstrip")
        self._said = text("protocolhold", wrap=True)
        self.button = button("primary", self.wished.emit)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._say(self.button.setText, "Release… (R)")
        layout = row(Picture(theme, "seats", 24, "soft"), self._said, self.button, spacing=theme.px(12))
        layout.setStretchFactor(self._said, 1)
        layout.setContentsMargins(theme.px(16), theme.px(6), theme.px(10), theme.px(6))
        self.setLayout(layout)
        self.hide()

    @property
    def said(self) -> str:
        return self._said.text()

    def show_held(self, said: str, *, due: bool) -> None:
        """`due`: the seats it tells of may be released now, and here."""
        self._said.setText(said)
        self.button.setEnabled(due)
        self.button.setVisible(due)
        self.setVisible(bool(said))
