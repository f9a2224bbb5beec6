"""The part of the page of several desks that shows what two desks changed of the same guest while apart."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import fit_rows, table_view
from ui.theme import Theme

_TITLES = (
    Title(mark("Guest"), 190),
    Title(mark("Field"), 120),
    Title(mark("First change"), 200),
    Title(mark("Later change"), 200),
    Title(mark("What stands"), 140),
)


class ChangesPart(QWidget):
    """`decided` carries what the change is about, and whether the first desk's word is to stand. Hidden without rows."""

    decided = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._say = theme, Speech(self)
        self.table = ListTable(theme, _TITLES, self)
        self.view = table_view(theme, self.table, [title.width for title in _TITLES], 0, 2, 3, 4)
        self.right, self.first = (
            button("", lambda: self._decide(first=False)),
            button("", lambda: self._decide(first=True)),
        )
        self._open: frozenset[str] = frozenset()
        heading, about = text("heading"), text("soft", wrap=True)
        self._say(heading.setText, "Changed at two desks")
        self._say(about.setText, "Two desks that were apart changed the same field of a guest. Say which one is right.")
        self._say(self.right.setText, "What stands is right")
        self._say(self.first.setText, "Take the first change")
        self._say.again.connect(self.table.retell)
        self.view.selectionModel().selectionChanged.connect(lambda: self._able())
        gap = theme.px(8)
        self.setLayout(column(heading, about, self.view, row(self.right, self.first, None, spacing=gap), spacing=gap))
        self.show_changes((), frozenset())

    def show_changes(self, lines: tuple[Line, ...], still_open: frozenset[str]) -> None:
        """`still_open`: the keys of those that wait for an answer."""
        self._open = still_open
        self.table.show_lines(lines)
        fit_rows(self.view, self._theme, len(lines))
        self.setVisible(bool(lines))
        self._able()

    @property
    def _chosen(self) -> str:
        rows = self.view.selectionModel().selectedRows()
        return self.table.lines[rows[0].row()].key if rows else ""

    def _able(self) -> None:
        able = self._chosen in self._open
        self.right.setEnabled(able)
        self.first.setEnabled(able)

    def _decide(self, *, first: bool) -> None:
        if self._chosen in self._open:
            self.decided.emit(self._chosen, first)
