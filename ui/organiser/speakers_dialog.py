"""Who speaks in a session, changed in one edit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from kiosk.domain.session import Slot
from ui.organiser.parts import Field, cancel_or, fill_dialog, row, text
from ui.organiser.speech import Speech, mark
from ui.theme import Theme


class SpeakersDialog(QDialog):
    """`kept` carries the names."""

    kept = Signal(object)

    def __init__(self, theme: Theme, slot: Slot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        heading.setText(slot.session.title)
        self._names = QLineEdit(", ".join(slot.session.speakers))
        self._names.selectAll()
        field = Field(self._names)
        say(self.setWindowTitle, "Who speaks")
        say(field.caption.setText, "Speakers, separated by commas")
        say(line.setText, "The board shows the change at once. An import does not change it back.")
        buttons = cancel_or(say, self.reject, self._keep, mark("Save"))
        fill_dialog(self, theme, heading, line, field, row(None, *buttons, spacing=theme.px(10)))
        self.setMinimumWidth(theme.px(560))
        self._names.setFocus()

    def _keep(self) -> None:
        names = (name.strip() for name in self._names.text().split(","))
        self.accept()
        self.kept.emit(tuple(name for name in names if name))
