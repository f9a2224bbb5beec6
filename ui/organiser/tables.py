"""How the organiser's tables look and behave."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.theme import Theme

_ROW = 38


class Table(QTableView):
    """The column `stretch` takes what room is left and never gives up its own: then the table is scrolled."""

    def __init__(self, stretch: int, least: int) -> None:
        super().__init__()
        self._stretch, self._least = stretch, least

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def widen(self, column: int, width: int) -> None:
        """Give a column another width, at the cost of the one that takes what is left."""
        self.setColumnWidth(column, width)
        self._fit()

    def stretch(self, column: int) -> None:
        """Let another column take what room is left; it keeps at least the width it has."""
        self._stretch, self._least = column, self.columnWidth(column)
        self._fit()

    def _fit(self) -> None:
        others = self.horizontalHeader().length() - self.columnWidth(self._stretch)
        self.setColumnWidth(self._stretch, max(self._least, self.viewport().width() - others))


def table_view(theme: Theme, model: QAbstractItemModel, widths: Sequence[int], stretch: int) -> Table:
    """Whole rows are chosen; `widths` in theme units, the column `stretch` takes what room is left."""
    view = Table(stretch, theme.px(widths[stretch]))
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        view.setColumnWidth(column, theme.px(width))
    view.horizontalHeader().setMinimumSectionSize(theme.px(56))
    return view


def choose_row(view: QTableView, row: int) -> None:
    """This row and no other, whatever keys are held down just now."""
    flag = QItemSelectionModel.SelectionFlag
    index = view.model().index(row, 0)
    view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
    view.scrollTo(index)
