"""The order that the table gives, guest by guest, with why; and the exceptions placed by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import button, column, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import table_view
from ui.theme import Theme

_TITLES = (
    Title(mark("No."), 56, figure=True),
    Title(mark("Name"), 190),
    Title(mark("Post, unit"), 200),
    Title(mark("Why before the next"), 220),
)


class OrderPane(QWidget):
    place_wished = Signal(str)  # the guest's id
    back_wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.table = ListTable(theme, _TITLES, self)
        self.view = table_view(theme, self.table, [title.width for title in _TITLES], 2, 3)
        self.view.activated.connect(lambda _: self._wish_place())
        self.view.selectionModel().selectionChanged.connect(lambda: self._able())
        self._doubts = text("small", wrap=True)
        self._place = button("", self._wish_place)
        self._back = button("quiet", self._wish_back)
        self._say(self._place.setText, "Place by hand…")
        self._say(self._back.setText, "As the table says")
        layout = column(
            self.view, self._doubts, row(self._place, self._back, None, spacing=theme.px(6)), spacing=theme.px(8)
        )
        layout.setStretchFactor(self.view, 1)
        self.setLayout(layout)
        self._say.again.connect(self.table.retell)
        self._held: frozenset[str] = frozenset()
        self._able()

    def show_order(self, lines: Sequence[Line], doubts: Sequence[str], held: frozenset[str]) -> None:
        """`held`: the guests who were placed by hand."""
        chosen = self.chosen
        self._held = held
        self.table.show_lines(lines)
        self._doubts.setText("\n".join(doubts))
        self._doubts.setVisible(bool(doubts))
        at = self.table.row_of(chosen) if chosen else -1
        if at >= 0:
            self.view.selectRow(at)
        self._able()

    @property
    def chosen(self) -> str:
        rows = self.view.selectionModel().selectedRows()
        at = rows[0].row() if rows else -1
        return self.table.lines[at].key if 0 <= at < len(self.table.lines) else ""

    @property
    def doubts(self) -> str:
        return self._doubts.text()

    def _able(self) -> None:
        self._place.setEnabled(bool(self.chosen))
        self._back.setEnabled(self.chosen in self._held)

    def _wish_place(self) -> None:
        if self.chosen:
            self.place_wished.emit(self.chosen)

    def _wish_back(self) -> None:
        if self.chosen:
            self.back_wished.emit(self.chosen)
