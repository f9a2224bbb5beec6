"""A place to drop a list on, or to choose one from."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.organiser.dropping import DropTarget
from ui.organiser.parts import Picture, button, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
ENDINGS = (*TABLES, ".vcf")
PROGRAMMES = (*TABLES, ".docx", ".xml", ".json", ".ics", ".ical", ".html", ".htm", ".js")


class DropZone(DropTarget):
    endings = ENDINGS

    def __init__(self, theme: Theme, title: str, said: str, parent: QWidget | None = None) -> None:
        """`title` and `said` are translated here."""
        super().__init__(parent)
        say = Speech(self)
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        heading, line = text("heading"), text("soft", wrap=True)
        say(heading.setText, title)
        say(line.setText, said)
        line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line.setFixedWidth(theme.px(560))
        choose = button("primary", self._choose)
        say(choose.setText, "Choose a file…")
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(12))
        layout.addStretch(2)
        for part in (Picture(theme, "drop", 56, "accent"), heading, line, choose):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def _choose(self) -> None:
        kinds = f"{tr('Lists')} ({' '.join('*' + ending for ending in ENDINGS)});;{tr('All files')} (*)"
        file, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), "", kinds)
        if file:
            self.given.emit(Path(file))
