"""The rows of an import to look at: a search, the table with its ticks, and the chosen guest's fields side by side."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.app.import_diff import DiffRow, Kind
from ui.organiser.diff_table import DiffTable, Shown
from ui.organiser.diff_words import side_by_side
from ui.organiser.list_table import ListTable, Title
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import choose_row, table_view
from ui.organiser.tick_column import TickColumn
from ui.theme import Theme

_TYPING_PAUSE_MS = 150
_DETAIL, _DETAIL_ROW = 164, 30
_FIELDS = (Title(mark("Field"), 190), Title(mark("Until now"), 320), Title(mark("From now on"), 320))


class DiffView(QWidget):
    """`sought` tells what is typed into the search, after a pause."""

    sought = Signal(str)

    def __init__(self, theme: Theme, told: Callable[[DiffRow], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self.table = DiffTable(theme, told, self)
        self._make_search()
        self._make_tables()
        self._all, self._none = button("quiet", lambda: self.table.tick_all(on=True)), button("quiet", self._untick)
        self._say(self._all.setText, "Tick all")
        self._say(self._none.setText, "Tick none")
        self._found = text("soft")
        tools = row(self._search, self._found, None, self._all, self._none, spacing=theme.px(8))
        layout = column(tools, self._view, self._detail, spacing=theme.px(8))
        layout.setStretchFactor(self._view, 1)
        self.setLayout(layout)
        self._say.again.connect(self.table.retell)
        self._say.again.connect(self._details.retell)
        self._say.again.connect(self._look)

    @property
    def wanted(self) -> str:
        return self._search.text().strip()

    def clear_search(self) -> None:
        self._search.clear()
        self._pause.stop()

    def show_rows(self, shown: Shown, *, sheets: bool) -> None:
        """`sheets`: places are told with the names of sheets, and need more room."""
        self.table.show_rows(shown)
        for at, one in enumerate(self.table.columns):
            wide = 200 if sheets and not at and shown.kind is not Kind.GONE else one.width
            self._view.setColumnWidth(at, self._theme.px(wide))
        self._view.stretch(next(at for at, one in enumerate(self.table.columns) if one.stretch))
        tickable = shown.kind is not Kind.REFUSED
        self._all.setVisible(tickable)
        self._none.setVisible(tickable)
        self._found.setText(tr("{count} found", count=shown.count) if shown.among is not None else "")
        self._detail.setVisible(shown.kind is not Kind.REFUSED)
        if shown.count:
            choose_row(self._view, 0)
        self._look()

    def _make_search(self) -> None:
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(self._theme.px(300))
        self._say(self._search.setPlaceholderText, "Search in these rows")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.wanted))
        self._search.textChanged.connect(lambda: self._pause.start())
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search.setFocus)

    def _make_tables(self) -> None:
        widths = [one.width for one in self.table.columns]
        self._view = table_view(self._theme, self.table, widths, 3)
        self._view.setProperty("role", "ticks")
        self._view.setItemDelegateForColumn(0, TickColumn(self._theme, self._view))
        self._view.installEventFilter(self)
        self._view.selectionModel().currentChanged.connect(lambda: self._look())
        self.table.dataChanged.connect(lambda: self._look())
        self._details = ListTable(self._theme, _FIELDS, self)
        self._detail = table_view(self._theme, self._details, [title.width for title in _FIELDS], 2)
        self._detail.setFixedHeight(self._theme.px(_DETAIL))
        self._detail.verticalHeader().setDefaultSectionSize(self._theme.px(_DETAIL_ROW))
        self._detail.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the chosen rows, whichever column is current."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Space:
            return False
        self.table.toggle([index.row() for index in self._view.selectionModel().selectedRows()])
        return True

    def _untick(self) -> None:
        self.table.tick_all(on=False)

    def _look(self) -> None:
        """Show the fields of the row that is current."""
        at = self._view.currentIndex().row()
        current = self.table.row(at) if 0 <= at < self.table.rowCount() else None
        self._details.show_lines(side_by_side(current) if current else [])
