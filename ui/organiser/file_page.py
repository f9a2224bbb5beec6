"""The event's file: where it is, a backup of it, whether it is whole, and how to bring a backup back."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.organiser.parts import Picture, Working, breakable, button, card, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme

_PARTS = (
    (mark("The event is one file. Copy it, and you have everything."), mark("Open its folder")),
    (
        mark("A backup is a whole copy, made while the desks go on working. Keep it on another disk."),
        mark("Back up…"),
    ),
    (
        mark("Checks the disk’s pages, the chain of the journal, and every figure against a rebuild. Changes nothing."),
        mark("Check the file"),
    ),
    (
        mark(
            "A restored backup becomes a file of its own beside this one, so nothing of today is lost. "
            "It is checked first. Open it afterwards from the welcome window."
        ),
        mark("Restore a backup…"),
    ),
)


class FilePage(QWidget):
    backup_wished = Signal()
    verify_wished = Signal()
    restore_wished = Signal()
    folder_wished = Signal()
    stop_wished = Signal()

    def __init__(self, theme: Theme, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self._path = text("heading", wrap=True)
        self._path.setText(breakable(path))
        self._working, self._health = Working(self._say), text("", wrap=True)
        self._mark = Picture(theme, "good", 22, "good")
        for hidden in (self._mark, self._health, self._working):
            hidden.hide()
        self._working.stop_wished.connect(self.stop_wished)
        self._buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        for part in self._parts():
            layout.addWidget(card(part, theme))
        layout.addWidget(self._working)
        layout.addStretch(1)

    def _parts(self) -> tuple[QVBoxLayout, ...]:
        wishes = self.folder_wished, self.backup_wished, self.verify_wished, self.restore_wished
        parts = tuple(self._part(*said, wished) for said, wished in zip(_PARTS, wishes, strict=True))
        health = row(self._mark, self._health, spacing=self._theme.px(10))
        health.setStretch(1, 1)
        parts[0].insertWidget(0, self._path)
        parts[2].addLayout(health)
        return parts

    def show_progress(self, said: str, done: int, total: int) -> None:
        """Empty when nothing is being done."""
        self._working.setVisible(bool(said))
        self._working.show_progress(said, done, total)
        for made in self._buttons:
            made.setEnabled(not said)

    def able_to_stop(self, *, able: bool) -> None:
        self._working.stop.setVisible(able)

    def show_health(self, facts: int, problems: Sequence[str]) -> None:
        self._mark.show_icon("stop" if problems else "good", "stop" if problems else "good")
        whole = tr("The file is whole: {facts} facts, unbroken, and every figure agrees with them.", facts=facts)
        self._health.setText("\n".join(problems) or whole)
        self._mark.show()
        self._health.show()

    def _part(self, said: str, does: str, wished: SignalInstance) -> QVBoxLayout:
        line = text("soft", wrap=True)
        made = button("", wished.emit)
        self._say(line.setText, said)
        self._say(made.setText, does)
        self._buttons.append(made)
        beside = row(line, made, spacing=self._theme.px(20))
        beside.setStretch(0, 1)
        return column(beside, spacing=self._theme.px(8))
