"""A page that is a list of things to add and to change: a hint, the table, its buttons, and what to do when it is empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech
from ui.organiser.tables import table_view
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Frame:
    """`stretch`: the columns that share what room is left. `deeds` are (name, what its button says); the first is also
    done by Enter and a double click. `empty` and `step`: what is said, and what the button says, while there is none.
    """

    titles: tuple[Title, ...]
    stretch: tuple[int, ...]
    hint: str
    add: str
    deeds: tuple[tuple[str, str], ...]
    picture: str
    empty: str
    step: str


class ListedPage(QWidget):
    add_wished = Signal()
    wished = Signal(str, str)  # a deed, the line's key

    def __init__(self, theme: Theme, frame: Frame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.table = ListTable(theme, frame.titles, self)
        self._view = table_view(theme, self.table, [title.width for title in frame.titles], *frame.stretch)
        self._view.activated.connect(lambda index: self._tell(frame.deeds[0][0], index.row()))
        self._view.selectionModel().selectionChanged.connect(lambda: self._able())
        hint, add = text("soft", wrap=True), button("primary", self.add_wished.emit)
        self._say(hint.setText, frame.hint)
        self._say(add.setText, frame.add)
        self._buttons = {name: button("", partial(self._tell_chosen, name)) for name, _ in frame.deeds}
        for name, said in frame.deeds:
            self._say(self._buttons[name].setText, said)
        empty = Empty(theme, self._say, frame.picture, frame.empty, frame.step, frame.add)
        empty.wished.connect(self.add_wished)
        full = column(hint, self._view, row(add, *self._buttons.values(), None), spacing=theme.px(12))
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(full))
        self._stack.addWidget(empty)
        self._column = column(self._stack, spacing=theme.px(12))
        self.setLayout(self._column)
        self._say.again.connect(self.table.retell)
        self._able()

    def above(self, widget: QWidget) -> None:
        """Over the list, and over what stands in its place while it is empty."""
        self._column.insertWidget(0, widget)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.table.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._able()

    def _able(self) -> None:
        for made in self._buttons.values():
            made.setEnabled(self._view.selectionModel().hasSelection())

    def _tell_chosen(self, deed: str) -> None:
        rows = self._view.selectionModel().selectedRows()
        if rows:
            self._tell(deed, rows[0].row())

    def _tell(self, deed: str, at: int) -> None:
        self.wished.emit(deed, self.table.lines[at].key)
