"""A certificate that was wrong: why, and the name as it should be."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from kiosk.domain.course import Certificate
from ui.organiser.parts import Field, button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme


class ReplaceDialog(QDialog):
    """`given` carries the form of address, the name and the reason."""

    given = Signal(str, str, str)

    def __init__(self, theme: Theme, paper: Certificate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say, px = Speech(self), theme.px
        self.setMinimumWidth(px(560))
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        say(self.setWindowTitle, "Replace a certificate")
        heading.setText(tr("Replace certificate {serial}?", serial=paper.serial))
        say(line.setText, "A new one with a new serial takes its place; the old one does not count any more.")
        self.title, self.name, self.reason = QLineEdit(paper.title), QLineEdit(paper.name), QLineEdit()
        self.title.setFixedWidth(px(140))
        titled, named, self.field = Field(self.title), Field(self.name), Field(self.reason)
        say(titled.caption.setText, "Form of address")
        say(named.caption.setText, "Name as it should be written")
        say(self.field.caption.setText, "Reason")
        who = row(titled, named, spacing=px(12))
        who.setStretch(1, 1)
        back, give = button("", self.reject), button("primary", self._give)
        say(back.setText, "Back")
        say(give.setText, "Replace")
        give.setDefault(True)
        layout = column(heading, line, who, self.field, row(None, back, give, spacing=px(10)), spacing=px(12))
        layout.setContentsMargins(*(px(24),) * 4)
        self.setLayout(layout)

    def _give(self) -> None:
        if not self.reason.text().strip():
            self.field.complain(tr("Say why. A few words are enough."))
            self.reason.setFocus()
            return
        self.given.emit(self.title.text().strip(), self.name.text().strip(), self.reason.text().strip())
        self.accept()
