"""Asks why, before something is blocked, cancelled or restored."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


class ReasonDialog(QDialog):
    """`given` carries the reason, trimmed; it may be empty unless one is `needed`."""

    given = Signal(str)

    def __init__(self, theme: Theme, title: str, said: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(460))
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        heading.setText(title)
        line.setText(said)
        self._reason = QLineEdit()
        self.field = Field(self._reason)
        say(self.field.caption.setText, "Reason")
        cancel, give = button("", self.reject), button("primary", self._give)
        say(cancel.setText, "Back")
        give.setText(action)
        give.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (heading, line, self.field, holder(row(None, cancel, give, spacing=theme.px(10)))):
            layout.addWidget(part)
        self._needed = False

    def need(self) -> None:
        """Without a reason it cannot be done."""
        self._needed = True
        self.field.hint(tr("The desk sees it, and it stays in the journal."))

    def _give(self) -> None:
        reason = self._reason.text().strip()
        if self._needed and not reason:
            self.field.complain(tr("Say why, so that reception can explain it. A few words are enough."))
            self._reason.setFocus()
            return
        self.given.emit(reason)
        self.accept()
