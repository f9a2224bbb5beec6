"""How the organiser's tables look and behave."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import Theme

_ROW = 38
_HIGH, _MOST_ROWS = 40, 8  # of a table that is as tall as its rows


class Table(QTableView):
    """Some columns share what room is left and never give up their own: then the table is scrolled.

    No heading is cut. `spare` is a column that is hidden where there is no room for it.
    """

    def __init__(self, least: Mapping[int, int]) -> None:
        """`least`: the columns that share, with the widths they keep, in pixels."""
        super().__init__()
        self._least, self._spare = dict(least), -1
        self._empty = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def say_empty(self, sentence: str) -> None:
        """What stands in the middle while there are no rows."""
        self._empty = sentence
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 24, -24, -24), centre, self._empty)

    def spare(self, column: int) -> None:
        self._spare, self._spare_width = column, self.columnWidth(column)
        self._fit()

    def widen(self, column: int, width: int) -> None:
        """Give a column another width, at the cost of the one that takes what is left."""
        self.setColumnWidth(column, width)
        self._fit()

    def refit(self) -> None:
        """The headings changed."""
        self._fit()

    def stretch(self, column: int) -> None:
        """Let another column take what room is left; it keeps at least the width it has."""
        self._least = {column: self.columnWidth(column)}
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        for column in range(header.count()):
            if not header.isSectionHidden(column):
                self.setColumnWidth(column, max(self.columnWidth(column), header.sectionSizeHint(column)))
        room = self.viewport().width() - self._fixed() - sum(self._least.values())
        if self._spare >= 0:
            self.setColumnHidden(self._spare, room < self._spare_width)
            room -= self._spare_width if room >= self._spare_width else 0
        for nth, (column, least) in enumerate(self._least.items()):
            self.setColumnWidth(column, least + max(0, room + nth) // len(self._least))

    def _fixed(self) -> int:
        """What the columns need that do not share."""
        sharing = {*self._least, self._spare}
        return sum(self.columnWidth(at) for at in range(self.horizontalHeader().count()) if at not in sharing)


def table_view(theme: Theme, model: QAbstractItemModel, widths: Sequence[int], *stretch: int) -> Table:
    """Whole rows are chosen; `widths` in theme units, the columns `stretch` share what room is left."""
    view = Table({column: theme.px(widths[column]) for column in stretch})
    view.setModel(model)
    model.headerDataChanged.connect(view.refit)
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


def fit_rows(view: QWidget, theme: Theme, rows: int) -> None:
    """As tall as its heading and its rows, up to a few: a table on a page among others."""
    view.setFixedHeight(theme.px(_HIGH * (min(max(rows, 1), _MOST_ROWS) + 1) + 6))
