"""The agenda, day by day, with everything that can happen to a session on the day."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QStackedWidget, QWidget

from ui.organiser.dates import day_text, short_day_text
from ui.organiser.feed_bar import FeedBar
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.tables import choose_row, table_view
from ui.theme import Theme
from ui.widgets.flow import Flow

_TITLES = (
    Title(mark("Time"), 150),
    Title(mark("Session"), 270),
    Title(mark("Room"), 164),
    Title(mark("Speakers"), 180),
    Title(mark("Not as planned"), 200),
)
_MANY_DAYS = 3
DEEDS = (  # name, what its button says, its key, the button's kind
    ("later_5", mark("+5 min"), "Ctrl+Right", ""),
    ("later_10", mark("+10 min"), "Ctrl+Shift+Right", ""),
    ("earlier_5", mark("−5 min"), "Ctrl+Left", ""),
    ("move", mark("Move…"), "Ctrl+M", ""),
    ("cancel", mark("Cancel…"), "Ctrl+K", "danger"),
    ("restore", mark("As planned"), "Ctrl+R", ""),
    ("edit", mark("Change…"), "Ctrl+E", ""),
    ("remove", mark("Remove"), "Ctrl+Del", "quiet"),
)


class AgendaPage(QWidget):
    """`wished` says a deed's name and the chosen session's id."""

    wished = Signal(str, str)
    add_wished = Signal()
    import_wished = Signal()
    address_wished = Signal()
    day_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self._days: tuple[date, ...] = ()
        self.table = ListTable(theme, _TITLES, self)
        self.view = table_view(theme, self.table, [title.width for title in _TITLES], 1, 3)
        self.view.activated.connect(lambda: self._wish("edit"))
        self.view.selectionModel().selectionChanged.connect(lambda: self._able())
        self.table.modelReset.connect(self._able)
        self._with_rest = button("chip", lambda: None)
        self._with_rest.setCheckable(True)
        self._with_rest.setChecked(True)
        self._say(self._with_rest.setText, "With the room’s later sessions")
        self._deeds = {name: self._deed(*deed) for name, *deed in DEEDS}
        self.feed = FeedBar(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._bare())
        self.setLayout(column(self.feed, self._stack, spacing=theme.px(12)))
        self._say.again.connect(self._retell)
        self._able()

    @property
    def with_rest(self) -> bool:
        return self._with_rest.isChecked()

    @property
    def chosen(self) -> str:
        rows = self.view.selectionModel().selectedRows()
        return self.table.lines[rows[0].row()].key if rows else ""

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        """With no day there is no agenda yet."""
        self._stack.setCurrentIndex(0 if days else 1)
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._make_days()
        for day, chip in zip(self._days, self._chips(), strict=True):
            chip.setChecked(day == chosen)
            if day == chosen:
                self._days_area.ensureWidgetVisible(chip)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The session that was chosen stays chosen, wherever it went."""
        chosen = self.chosen
        self.table.show_lines(lines)
        at = self.table.row_of(chosen)
        if at >= 0:
            choose_row(self.view, at)
        self._able()

    def choose(self, id: str) -> None:
        at = self.table.row_of(id)
        if at >= 0:
            choose_row(self.view, at)

    def _deed(self, said: str, key: str, kind: str) -> QPushButton:
        name = next(name for name, text, *_ in DEEDS if text == said)
        made = button(kind, lambda: self._wish(name))
        self._say(made.setText, said)
        made.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self._key(key, lambda: self._wish(name))
        return made

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
        self._key("Ctrl+N", self.add_wished.emit)
        self._day_row = QHBoxLayout()
        px = self._theme.px
        self._day_row.setSpacing(px(8))
        self._days_area = self._made_days_area()
        top = row(self._days_area, web, bring, add, spacing=px(8))
        top.setStretch(0, 1)
        moves = [self._deeds[name] for name in ("later_5", "later_10", "earlier_5")]
        rest = [self._deeds[name] for name in ("move", "cancel", "restore", "edit", "remove")]
        deeds = Flow(px(6), px(8))
        for made in (*moves, self._with_rest, *rest):
            deeds.addWidget(made)
        return holder(column(top, self.view, deeds, self._keys(), spacing=px(12)))

    def _made_days_area(self) -> QScrollArea:
        """However many days there are, they take one line; more than fit are scrolled."""
        self._day_row.setContentsMargins(0, 0, 0, 0)
        self._day_row.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "page")
        area.setWidgetResizable(True)
        area.setFixedHeight(self._theme.px(46))
        for hide in (area.setHorizontalScrollBarPolicy, area.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder(self._day_row))
        return area

    def _keys(self) -> QWidget:
        """The keys, shown small below."""
        legend: list[QWidget | int | None] = []
        shown = ("later_5", "later_10", "earlier_5", "move", "cancel", "restore", "edit")
        for name, said, key, _ in (deed for deed in DEEDS if deed[0] in shown):
            cap, line = text("key"), text("small")
            cap.setText(QKeySequence(key).toString().replace("Right", "→").replace("Left", "←"))
            self._say(partial(_say_short, line), said)
            legend += [cap, line, self._theme.px(10 if name != "edit" else 0)]
        return holder(row(*legend, None, spacing=self._theme.px(5)))

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

    def _make_days(self) -> None:
        while self._day_row.count() > 1:
            item = self._day_row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for day in self._days:
            chip = button("chip", partial(self.day_wished.emit, day))
            chip.setCheckable(True)
            chip.setText(self._day_text(day))
            self._day_row.insertWidget(self._day_row.count() - 1, chip)

    def _chips(self) -> list[QPushButton]:
        items = (self._day_row.itemAt(at) for at in range(self._day_row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _retell(self) -> None:
        self.table.retell()
        for day, chip in zip(self._days, self._chips(), strict=True):
            chip.setText(self._day_text(day))

    def _day_text(self, day: date) -> str:
        return short_day_text(day) if len(self._days) > _MANY_DAYS else day_text(day)

    def _able(self) -> None:
        for made in self._deeds.values():
            made.setEnabled(bool(self.chosen))

    def _wish(self, name: str) -> None:
        if self.chosen:
            self.wished.emit(name, self.chosen)


def _say_short(label: QLabel, said: str) -> None:
    label.setText(said.rstrip("…"))
