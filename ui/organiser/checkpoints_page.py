"""The checkpoints and their terms, with how many came."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import table_view
from ui.theme import Theme

_TITLES = (
    Title(mark("Name"), 240),
    Title(mark("Each guest enters"), 190),
    Title(mark("Hours"), 236),
    Title(mark("For whom"), 160),
    Title(mark("Came"), 90, figure=True),
    Title(mark("Expected"), 100, figure=True),
)


class CheckpointsPage(QWidget):
    add_wished = Signal()
    change_wished = Signal(str)  # the checkpoint's id

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.table = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self.table, [title.width for title in _TITLES], 0, 3)
        self._view.activated.connect(lambda index: self._change(index.row()))
        hint = text("soft", wrap=True)
        self._say(hint.setText, "A door, a day, a session: each counts its own guests by its own rules.")
        add, self._edit = button("primary", self.add_wished.emit), button("", self._change_chosen)
        self._say(add.setText, "Add a checkpoint")
        self._say(self._edit.setText, "Change…")
        self._view.selectionModel().selectionChanged.connect(lambda: self._able())
        empty = Empty(
            theme,
            self._say,
            "checkpoints",
            "No checkpoint yet",
            "Reception records who came at a checkpoint. Most events begin with one: the main door.",
            "Add a checkpoint",
        )
        empty.wished.connect(self.add_wished)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(column(hint, self._view, row(add, self._edit, None), spacing=theme.px(12))))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))
        self._say.again.connect(self.table.retell)
        self._able()

    def show_lines(self, lines: list[Line]) -> None:
        self.table.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._able()

    def _able(self) -> None:
        self._edit.setEnabled(self._view.selectionModel().hasSelection())

    def _change_chosen(self) -> None:
        rows = self._view.selectionModel().selectedRows()
        if rows:
            self._change(rows[0].row())

    def _change(self, at: int) -> None:
        self.change_wished.emit(self.table.lines[at].key)
