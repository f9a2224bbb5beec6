"""A table of plain texts: titles that are translated, rows that are not, a tone and a key for each row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from ui.fonts import text_font
from ui.organiser.speech import tr
from ui.theme import BASE_TEXT, Theme

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    width: int  # in theme units
    figure: bool = False  # stands at the right


@dataclass(frozen=True, slots=True)
class Line:
    """`tone` names a colour of the theme for the column `toned`; `level` 0 is plain, 1 and more stand out."""

    cells: tuple[str, ...]
    key: str = ""
    tone: str = ""
    toned: int = 0
    level: int = 0
    struck: bool = False


class ListTable(QAbstractTableModel):
    def __init__(self, theme: Theme, titles: Sequence[Title], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.titles = tuple(titles)
        self.lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Kept in place when there are as many as before, so that what is chosen stays chosen."""
        if len(lines) == len(self.lines) and self.lines:
            self.lines = tuple(lines)
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(self.titles) - 1))
            return
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def retell(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.titles) - 1)

    def row_of(self, key: str) -> int:
        """-1 when it is not among the lines."""
        return next((row for row, line in enumerate(self.lines) if line.key == key), -1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        lines = self.lines
        if not 0 <= index.row() < len(lines):
            return None
        line, column = lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.cells[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if self.titles[column].figure else _LEFT
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(line, column)
            case Qt.ItemDataRole.FontRole:
                return self._font(line, column)
        return None

    def _colour(self, line: Line, column: int) -> Any:
        if line.tone and column == line.toned:
            return self._theme.tokens.colour(line.tone)
        return self._theme.tokens.colour("faint") if line.struck else None

    def _font(self, line: Line, column: int) -> QFont | None:
        struck = line.struck and column != line.toned
        if not (line.level or struck):
            return None
        weight = QFont.Weight.DemiBold if line.level else QFont.Weight.Normal
        font = text_font(self._theme.px(BASE_TEXT), weight)
        font.setStrikeOut(struck)
        return font

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(self.titles[section].text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.titles[section].figure else _LEFT
        return None
