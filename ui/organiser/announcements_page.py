"""What the screens are to say besides the programme: shown now, later, or over."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.showing_bar import ShowingBar
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import table_view
from ui.theme import Theme

_TITLES = (
    Title(mark("Announcement"), 340),
    Title(mark("Second language"), 230),
    Title(mark("Room"), 120),
    Title(mark("Shown"), 262),
    Title(mark("State"), 130),
)


class AnnouncementsPage(QWidget):
    add_wished = Signal()
    change_wished = Signal(str)  # the announcement's id
    withdraw_wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        self.table = ListTable(theme, _TITLES, self)
        self._view = table_view(theme, self.table, [title.width for title in _TITLES], 0)
        self._view.activated.connect(lambda index: self._tell(self.change_wished, index.row()))
        hint = text("soft", wrap=True)
        self._say(
            hint.setText, "A band of its own on the lobby screen. Emergencies are shown from reception: Ctrl+Shift+E."
        )
        add = button("primary", self.add_wished.emit)
        self._edit = button("", lambda: self._tell_chosen(self.change_wished))
        self._withdraw = button("", lambda: self._tell_chosen(self.withdraw_wished))
        self._say(add.setText, "Announce…")
        self._say(self._edit.setText, "Change…")
        self._say(self._withdraw.setText, "Withdraw")
        self._view.selectionModel().selectionChanged.connect(lambda: self._able())
        empty = Empty(
            theme,
            self._say,
            "screen",
            "Nothing is announced",
            "Buses, lunch, a lost badge: one sentence on the lobby screen, for as long as it matters.",
            "Announce…",
        )
        empty.wished.connect(self.add_wished)
        buttons = row(add, self._edit, self._withdraw, None)
        self.showing = ShowingBar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(column(hint, self._view, buttons, spacing=theme.px(12))))
        self._stack.addWidget(empty)
        self.setLayout(column(self.showing, self._stack, spacing=theme.px(12)))
        self._say.again.connect(self.table.retell)
        self._able()

    def show_lines(self, lines: list[Line]) -> None:
        self.table.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._able()

    def _able(self) -> None:
        for one in (self._edit, self._withdraw):
            one.setEnabled(self._view.selectionModel().hasSelection())

    def _tell_chosen(self, wish: object) -> None:
        rows = self._view.selectionModel().selectedRows()
        if rows:
            self._tell(wish, rows[0].row())

    def _tell(self, wish: object, at: int) -> None:
        wish.emit(self.table.lines[at].key)  # type: ignore[attr-defined]  # a bound signal has no public type
