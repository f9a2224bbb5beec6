"""The sponsors in the order in which they are shown, to be added, changed, moved and taken out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.looks.picture_field import ENDINGS
from ui.organiser.dropping import dropped_file
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import table_view
from ui.theme import Theme

_TITLES = (Title(mark("Sponsor"), 230), Title(mark("Sponsor level"), 140))


class SponsorsForm(QWidget):
    add_wished = Signal()
    given = Signal(Path)  # a logo was dropped here
    change_wished = Signal(str)  # the sponsor's id
    remove_wished = Signal(str)
    move_wished = Signal(str, int)  # so many places on

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._say = Speech(self)
        self.setAcceptDrops(True)
        self.table = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self.table, [title.width for title in _TITLES], 0)
        self._view.activated.connect(lambda index: self.change_wished.emit(self.table.lines[index.row()].key))
        self._view.selectionModel().selectionChanged.connect(lambda: self._able())
        hint = text("soft", wrap=True)
        self._say(
            hint.setText,
            "Logos stand at the foot of the board, by level equally large, where the programme leaves room.",
        )
        empty = Empty(
            theme,
            self._say,
            "look",
            "No sponsors",
            "Drop a logo here, or choose its file: PNG, JPEG, WebP or SVG.",
            "Add a sponsor…",
        )
        empty.wished.connect(self.add_wished)
        empty.line.setFixedWidth(theme.px(340))
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(column(hint, self._view, *self._buttons(theme), spacing=theme.px(10))))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))
        self._say.again.connect(self.table.retell)
        self._able()

    def show_lines(self, lines: list[Line]) -> None:
        chosen = self._key()
        self.table.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        at = self.table.row_of(chosen) if chosen else -1
        if at >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._view.selectionModel().setCurrentIndex(self.table.index(at, 0), flags)
        self._able()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event, ENDINGS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event, ENDINGS)
        if path:
            event.acceptProposedAction()
            self.given.emit(path)

    def _buttons(self, theme: Theme) -> tuple[QHBoxLayout, QHBoxLayout]:
        add = button("primary", self.add_wished.emit)
        self._edit = button("", lambda: self._tell(self.change_wished))
        self._remove = button("", lambda: self._tell(self.remove_wished))
        self._up, self._down = (button("", partial(self._move, by)) for by in (-1, 1))
        told = ((add, "Add a sponsor…"), (self._edit, "Change…"), (self._remove, "Remove"))
        for made, said in (*told, (self._up, "Earlier"), (self._down, "Later")):
            self._say(made.setText, said)
        gap = theme.px(8)
        return row(add, self._edit, None, spacing=gap), row(self._up, self._down, self._remove, None, spacing=gap)

    def _able(self) -> None:
        at, last = self.table.row_of(self._key()), len(self.table.lines) - 1
        for made in (self._edit, self._remove):
            made.setEnabled(at >= 0)
        self._up.setEnabled(at > 0)
        self._down.setEnabled(0 <= at < last)

    def _key(self) -> str:
        rows = self._view.selectionModel().selectedRows()
        return self.table.lines[rows[0].row()].key if rows and rows[0].row() < len(self.table.lines) else ""

    def _tell(self, wish: SignalInstance) -> None:
        if key := self._key():
            wish.emit(key)

    def _move(self, by: int) -> None:
        if key := self._key():
            self.move_wished.emit(key, by)
