"""The agenda, day by day, as a list or as a timetable, with everything that can happen to a session on the day."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.domain.session import Slot
from ui.organiser.agenda_days import DayChips
from ui.organiser.agenda_deeds import OF_THE_DAY, AgendaDeeds
from ui.organiser.chips import OneOf
from ui.organiser.feed_bar import FeedBar
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import choose_row, table_view
from ui.organiser.timetable_map import TimetableMap
from ui.organiser.timetable_sheet import Sheet
from ui.theme import Theme

LIST, TIMETABLE = "list", "timetable"
_TITLES = (
    Title(mark("Time"), 150),
    Title(mark("Session"), 270),
    Title(mark("Room"), 164),
    Title(mark("Speakers"), 180),
    Title(mark("Not as planned"), 200),
)


class AgendaPage(QWidget):
    """`wished` says a deed's name and the chosen session's id, of two sessions that of the one chosen last."""

    wished = Signal(str, str)
    placed = Signal(object)  # the Place a session was drawn to
    undo_wished = Signal()
    look_chosen = Signal(str)
    add_wished = Signal()
    import_wished = Signal()
    address_wished = Signal()
    day_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self.table = ListTable(theme, _TITLES, self)
        self.view = table_view(theme, self.table, [title.width for title in _TITLES], 1, 3)
        self.map = TimetableMap(theme)
        self.days, self.feed = DayChips(theme), FeedBar(theme)
        self.looks = OneOf(theme, ((LIST, mark("List")), (TIMETABLE, mark("Timetable"))))
        self._deeds = AgendaDeeds(theme, self)
        self._with_rest = self._deeds.with_rest
        self._either = QStackedWidget()
        self._either.addWidget(self.view)
        self._either.addWidget(self.map)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._bare())
        self.setLayout(column(self.feed, self._stack, spacing=theme.px(12)))
        self._connect()
        self._able()

    @property
    def with_rest(self) -> bool:
        return self._with_rest.isChecked()

    @property
    def look(self) -> str:
        return self.looks.choice

    @property
    def chosen(self) -> str:
        """The one session that is chosen; "" of none, and of several in the list."""
        if self.look == TIMETABLE:
            return "" if self.map.partner else self.map.choice
        chosen = self._rows()
        return chosen[0] if len(chosen) == 1 else ""

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two sessions that are chosen."""
        if self.look == TIMETABLE:
            return (self.map.partner, self.map.choice) if self.map.partner else None
        chosen = self._rows()
        return (chosen[0], chosen[1]) if len(chosen) == 2 else None

    def show_look(self, name: str) -> None:
        """List or timetable; what is chosen in the one is chosen in the other."""
        before = self._one
        if name != self.look:
            self.looks.choose(name)
        self._either.setCurrentIndex(int(name == TIMETABLE))
        self._deeds.show_keys(drawn=name == TIMETABLE)
        if before:
            self.choose(before)
        self._able()

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        """With no day there is no agenda yet."""
        self._stack.setCurrentIndex(0 if days else 1)
        self.days.show_days(days, chosen)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The session that was chosen stays chosen, wherever it went."""
        chosen = self._rows()
        self.table.show_lines(lines)
        if len(chosen) == 1:
            self._choose_line(chosen[0])
        self._able()

    def show_sheet(self, sheet: Sheet, slots: Sequence[Slot]) -> None:
        """The same day as a timetable; `slots` are those of all days."""
        self.map.show_sheet(sheet, slots)
        self._able()

    def choose(self, id: str) -> None:
        self._choose_line(id)
        self.map.choose(id)

    @property
    def _one(self) -> str:
        """Where one stands, whichever look it was chosen in last."""
        return self.map.choice if self._either.currentIndex() else next(iter(self._rows()), "")

    def _rows(self) -> list[str]:
        return [self.table.lines[row.row()].key for row in self.view.selectionModel().selectedRows()]

    def _choose_line(self, id: str) -> None:
        at = self.table.row_of(id)
        if at >= 0:
            choose_row(self.view, at)

    def _connect(self) -> None:
        self.days.wished.connect(self.day_wished)
        self.view.activated.connect(lambda: self._wish("edit"))
        self.view.selectionModel().selectionChanged.connect(lambda: self._able())
        self.table.modelReset.connect(self._able)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda at: self._deeds.open_at(self.view.viewport().mapToGlobal(at))
        )
        self.map.menu_wished.connect(self._deeds.open_at)
        self.map.chosen.connect(self._able)
        self.map.wished.connect(self._wish)
        self.map.placed.connect(self.placed)
        self.map.undo_wished.connect(self.undo_wished)
        self._deeds.wished.connect(self._wish)
        self.looks.chosen.connect(self._turn)
        self._key("Ctrl+T", lambda: self.looks.choose(LIST if self.look == TIMETABLE else TIMETABLE))
        self._key("Ctrl+N", self.add_wished.emit)
        self._say.again.connect(self._retell)

    def _turn(self, name: str) -> None:
        self.show_look(name)
        (self.map if name == TIMETABLE else self.view).setFocus()
        self.look_chosen.emit(name)

    def _key(self, key: str, then: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: then())

    def _full(self) -> QWidget:
        add, bring = button("primary", self.add_wished.emit), button("", self.import_wished.emit)
        web = button("", self.address_wished.emit)
        self._say(web.setText, "From the web…")
        self._say(add.setText, "Add a session")
        self._say(bring.setText, "Import…")
        self.looks.setToolTip("Ctrl+T")
        top = row(self.days, self.looks, web, bring, add, spacing=self._theme.px(8))
        top.setStretch(0, 1)
        whole = column(top, self._either, self._deeds, spacing=self._theme.px(12))
        whole.setStretch(1, 1)
        return holder(whole)

    def _bare(self) -> QWidget:
        said = mark(
            "Import the programme from a spreadsheet, a schedule, a calendar or a page, or type its sessions. "
            "The lobby follows at once."
        )
        empty = Empty(self._theme, self._say, "agenda", "No agenda yet", said, "Import a programme…")
        empty.wished.connect(self.import_wished)
        for wished, words in (
            (self.address_wished, mark("From a web address…")),
            (self.add_wished, mark("Type the first session")),
        ):
            step = button("", wished.emit)
            self._say(step.setText, words)
            empty.add(step)
        return empty

    def _retell(self) -> None:
        self.table.retell()
        self.map.look_again()

    def _able(self) -> None:
        block = self.map.sheet.block(self.chosen)
        pinned = block.slot.pinned if block else False
        self._deeds.able(one=bool(self.chosen), two=self.pair is not None, pinned=pinned)

    def _wish(self, name: str) -> None:
        pair = self.pair
        if name == "swap" and pair is not None:
            self.wished.emit(name, pair[1])
        elif name in OF_THE_DAY or (name != "swap" and self.chosen):
            self.wished.emit(name, self.chosen)
