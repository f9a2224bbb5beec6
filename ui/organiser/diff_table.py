"""The rows of an import as a table with ticks, that holds only the pages someone looked at, however long the list is."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kiosk.app.import_choice import Choice
from kiosk.app.import_diff import Diff, DiffRow, Kind
from ui.organiser.diff_words import Column, columns_of, tone_of_row
from ui.organiser.speech import tr
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
_PAGES_KEPT = 60
_NO_PARENT = QModelIndex()
_WAITING = "…"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.CheckStateRole,
    }
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan's rows of one kind; `among`: only those, that a search found."""

    diff: Diff
    choice: Choice
    kind: Kind
    among: Sequence[int] | None = None

    @property
    def count(self) -> int:
        return self.diff.count(self.kind) if self.among is None else len(self.among)

    def numbers(self, first: int, count: int) -> Sequence[int]:
        """Which rows of the kind stand there."""
        last = min(first + count, self.count)
        return range(first, last) if self.among is None else self.among[first:last]

    def box(self, row: int) -> tuple[Kind, int] | None:
        return self.diff.box(self.kind, row if self.among is None else self.among[row])


class DiffTable(QAbstractTableModel):
    """`page_wanted` asks for pages that are missing; `ticked` tells that something was taken or left out."""

    page_wanted = Signal(int)
    ticked = Signal()

    def __init__(self, theme: Theme, told: Callable[[DiffRow], str], parent: QObject | None = None) -> None:
        """`told` says a complaint in the reader's words."""
        super().__init__(parent)
        self._theme, self._told = theme, told
        self.shown: Shown | None = None
        self.columns: tuple[Column, ...] = columns_of(Kind.NEW, told)
        self._pages: OrderedDict[int, tuple[DiffRow, ...]] = OrderedDict()
        self._asked: set[int] = set()

    def show_rows(self, shown: Shown) -> None:
        self.beginResetModel()
        self.shown = shown
        self.columns = columns_of(shown.kind, self._told)
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def show_page(self, page: int, rows: tuple[DiffRow, ...]) -> None:
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min(self.rowCount(), page * PAGE + PAGE) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(self.columns) - 1))

    def row(self, at: int) -> DiffRow | None:
        """None while it is being read."""
        page, place = divmod(at, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked:
                self._asked.add(page)
                self.page_wanted.emit(page)
            return None
        self._pages.move_to_end(page)
        return rows[place] if place < len(rows) else None

    def toggle(self, rows: Sequence[int]) -> None:
        """All of them are ticked, or none when all are."""
        boxes = [box for box in map(self._box, rows) if box]
        if boxes and self.shown is not None:
            on = not all(self.shown.choice.ticked(*box) for box in boxes)
            self._tick(boxes, on=on)

    def tick_all(self, *, on: bool) -> None:
        """All that are shown."""
        shown = self.shown
        if shown is None:
            return
        if shown.among is None and shown.kind is not Kind.CHECK:
            shown.choice.tick_all(shown.kind, on=on)
            self._redraw()
        else:
            self._tick([box for box in map(self._box, range(shown.count)) if box], on=on)

    def retell(self) -> None:
        """The language changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self._redraw()

    def _tick(self, boxes: Sequence[tuple[Kind, int]], *, on: bool) -> None:
        if self.shown is not None:
            for box in boxes:
                self.shown.choice.tick(*box, on=on)
            self._redraw()

    def _redraw(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))
        self.ticked.emit()

    def _box(self, row: int) -> tuple[Kind, int] | None:
        return self.shown.box(row) if self.shown is not None else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self.shown is None else self.shown.count

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        checkable = index.isValid() and not index.column() and self._box(index.row()) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle([index.row()])
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._state(index)
        row = self.row(index.row())
        if row is None:
            return _WAITING if role == Qt.ItemDataRole.DisplayRole and not index.column() else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, index)
        return self.columns[index.column()].text(row)

    def _state(self, index: Index) -> Qt.CheckState | None:
        box = self._box(index.row()) if not index.column() else None
        if box is None or self.shown is None:
            return None
        return Qt.CheckState.Checked if self.shown.choice.ticked(*box) else Qt.CheckState.Unchecked

    def _colour(self, row: DiffRow, index: Index) -> Any:
        tokens = self._theme.tokens
        if self.shown is not None and row.box and row.kind is not Kind.GONE and not self.shown.choice.ticked(*row.box):
            return tokens.colour("faint")
        tone = tone_of_row(row) if self.columns[index.column()].toned else ""
        return tokens.colour(tone) if tone else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self.columns[section].title)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        return None
