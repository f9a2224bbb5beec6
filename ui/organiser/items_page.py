"""What is handed out and lent: the items with their figures, and below them who has what."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QWidget

from ui.organiser.chips import OneOf
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import Table, choose_row, table_view
from ui.theme import Theme

_ITEMS = (
    Title(mark("Item"), 180),
    Title(mark("Kind"), 150),
    Title(mark("For whom"), 150),
    Title(mark("Entitled"), 90, figure=True),
    Title(mark("Given"), 80, figure=True),
    Title(mark("Out"), 90, figure=True),
    Title(mark("Returned"), 90, figure=True),
    Title(mark("Left"), 80, figure=True),
)
LEFT_COLUMN = 7
_GIVEN = (
    Title(mark("Item"), 160),
    Title(mark("Number"), 90),
    Title(mark("Name"), 185),
    Title(mark("Unit"), 150),
    Title(mark("Phone"), 140),
    Title(mark("Given"), 105),
    Title(mark("Desk"), 90),
    Title(mark("State"), 150),
)
STATE_COLUMN = 7
OUT, ALL = "out", "all"
_SHOWN = ((OUT, mark("Not returned")), (ALL, mark("Everything given")))
_TYPING_PAUSE_MS = 120


class ItemsPage(QWidget):
    add_wished = Signal()
    change_wished = Signal(str)  # the item's id
    use_wished = Signal(str)  # the item's id: offer it no more, or again
    chosen = Signal()  # another item, another list, another search
    back_wished = Signal(str)  # the fact
    lost_wished = Signal(str)
    void_wished = Signal(str)
    print_wished = Signal()
    export_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._say = Speech(self)
        self.items, self.given = ListTable(theme, _ITEMS, self), ListTable(theme, _GIVEN, self)
        self._items_view = _view(theme, self.items, _ITEMS, 0, 2)
        self._given_view = _view(theme, self.given, _GIVEN, 3, STATE_COLUMN)
        self._items_view.activated.connect(lambda index: self.change_wished.emit(self.items.lines[index.row()].key))
        self._items_view.selectionModel().selectionChanged.connect(lambda: self._item_chosen())
        self._given_view.selectionModel().selectionChanged.connect(lambda: self._able())
        self.which = OneOf(theme, _SHOWN)
        self.which.chosen.connect(lambda _: self.chosen.emit())
        self._shown = 0
        self._able_to: tuple[str, ...] = ()
        self._note = text("soft")
        self._make_search()
        self._make_buttons()
        self._lay_out(theme)
        for table in (self.items, self.given):
            self._say.again.connect(table.retell)
        self._able()

    @property
    def item(self) -> str:
        """The chosen item's id; empty for all of them."""
        return self._key(self._items_view, self.items)

    @property
    def sought(self) -> str:
        return self._search.text().strip()

    def show_items(self, lines: Sequence[Line]) -> None:
        """A choice stays where it was."""
        kept = self.item
        self.items.show_lines(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        if kept and (at := self.items.row_of(kept)) >= 0:
            choose_row(self._items_view, at)
        self._able()

    def show_given(self, lines: Sequence[Line], note: str) -> None:
        kept = self._key(self._given_view, self.given)
        self._given_view.say_empty(self._nothing())
        self.given.show_lines(lines)
        if kept and (at := self.given.row_of(kept)) >= 0:
            choose_row(self._given_view, at)
        self._note.setText(note)
        self._able()

    def _nothing(self) -> str:
        if self.sought:
            return tr("Nothing is found by these words.")
        return tr("Everything lent is back.") if self.which.choice == OUT else tr("Nothing has been given yet.")

    def show_use(self, said: str) -> None:
        """What the button does to the chosen item."""
        self._use.setText(said)

    def choose_item(self, id: str) -> None:
        choose_row(self._items_view, self.items.row_of(id))

    def choose_given(self, fact: str) -> None:
        choose_row(self._given_view, self.given.row_of(fact))

    def _key(self, view: Table, table: ListTable) -> str:
        rows = view.selectionModel().selectedRows()
        return table.lines[rows[0].row()].key if rows and rows[0].row() < len(table.lines) else ""

    def _item_chosen(self) -> None:
        self._able()
        self.chosen.emit()

    def _able(self) -> None:
        for one in (self._edit, self._use):
            one.setEnabled(bool(self.item))
        rows = self._given_view.selectionModel().selectedRows()
        line = self.given.lines[rows[0].row()] if rows and rows[0].row() < len(self.given.lines) else None
        out = line is not None and line.toned == STATE_COLUMN and line.tone == "wait"
        for one in (self._back, self._lost):
            one.setEnabled(out)
        self._void.setEnabled(line is not None and not line.struck)

    def _make_search(self) -> None:
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._say(self._search.setPlaceholderText, "Search by name, unit, number or phone")
        self._search.setMinimumWidth(self._theme.px(300))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.chosen)
        self._search.textChanged.connect(lambda: self._pause.start())

    def _of_given(self, wish: SignalInstance) -> Callable[[], None]:
        return lambda: wish.emit(self._key(self._given_view, self.given))

    def _make_buttons(self) -> None:
        self._add = button("primary", self.add_wished.emit)
        self._edit = button("", lambda: self.change_wished.emit(self.item))
        self._use = button("", lambda: self.use_wished.emit(self.item))
        self._back, self._lost = (
            button("", self._of_given(self.back_wished)),
            button("danger", self._of_given(self.lost_wished)),
        )
        self._void = button("danger", self._of_given(self.void_wished))
        self._print, self._export = button("", self.print_wished.emit), button("", self.export_wished.emit)
        for one, said in (
            (self._add, "Add an item"),
            (self._edit, "Change…"),
            (self._use, "Offer no more"),
            (self._back, "Is back"),
            (self._lost, "Lost…"),
            (self._void, "Take back…"),
            (self._print, "Print…"),
            (self._export, "Export…"),
        ):
            self._say(one.setText, said)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self._items_view.setMinimumHeight(px(196))
        upper = row(self._add, self._edit, self._use, None, spacing=px(10))
        lists = row(self.which, None, self._note, self._search, spacing=px(12))
        lower = row(self._back, self._lost, self._void, None, self._print, self._export, spacing=px(10))
        empty = Empty(
            theme,
            self._say,
            "items",
            "Nothing is handed out yet",
            "Document packs, gifts, meals, car passes: once for each guest who is entitled. "
            "Receivers and the like are lent by their numbers, and the exit warns of what is not back.",
            "Add an item",
        )
        empty.wished.connect(self.add_wished)
        whole = column(self._items_view, upper, lists, self._given_view, lower, spacing=px(12))
        whole.setStretch(0, 2)
        whole.setStretch(3, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(holder(whole))
        self._stack.addWidget(empty)
        self.setLayout(column(self._stack))


def _view(theme: Theme, table: ListTable, titles: Sequence[Title], *stretch: int) -> Table:
    view = table_view(theme, table, [title.width for title in titles], *stretch)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    return view
