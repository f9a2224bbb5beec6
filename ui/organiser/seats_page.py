"""The seat plan, live: the drawing, its legend, the chosen seat, the zones, and how to draw another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.seating import SeatState
from ui.fonts import text_font
from ui.organiser.inputs import Choice
from ui.organiser.parts import Empty, button, column, holder, row, text
from ui.organiser.seat_cards import DutyCard, OddList, SeatCard, ZonesCard
from ui.organiser.seat_map import SeatMap
from ui.organiser.seat_painter import SeatPainter
from ui.organiser.seat_scene import Tile
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_SIDE = 316
DRAW, OPEN, GUESTS, ZONES = "draw", "open", "guests", "zones"


class SeatsPage(QWidget):
    place_chosen = Signal(str)
    draw_wished = Signal(str)  # DRAW, OPEN, GUESTS or ZONES
    print_wished = Signal()
    searched = Signal(str)
    next_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._say = theme, Speech(self)
        self.map, self.legend = SeatMap(theme), Legend(theme)
        self.seat, self.zones, self.odd = SeatCard(theme), ZonesCard(theme), OddList(theme)
        self.duty = DutyCard(theme)
        self._place = Choice(theme)
        self._place.setMinimumWidth(theme.px(220))
        self._place.activated.connect(lambda: self.place_chosen.emit(self._place.currentData()))
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.searched)
        self.field.returnPressed.connect(self.next_wished)
        self._say(self.field.setPlaceholderText, "Find a guest or a seat")
        self.hits = text("small")
        self.menu = QMenu(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._drawn())
        self._stack.addWidget(self._empty())
        self.setLayout(column(self._stack))
        self._say.again.connect(self._retell)
        self._retell()

    def show_plan(self, *, drawn: bool) -> None:
        self._stack.setCurrentIndex(0 if drawn else 1)

    def show_places(self, places: Sequence[tuple[str, str]], chosen: str) -> None:
        self._place.offer(list(places))
        self._place.choose(chosen)

    def _drawn(self) -> QWidget:
        px = self._theme.px
        fit, closer, farther = (button("", do) for do in (self.map.fit, self.map.closer, self.map.farther))
        self._say(fit.setText, "Whole room")
        closer.setText("+")
        farther.setText("−")
        more, print_ = button("", self._open_menu), button("primary", self.print_wished.emit)
        self._say(more.setText, "Plan ▾")
        self._say(print_.setText, "Print…")
        self._more = more
        top = row(self._place, self.field, self.hits, fit, farther, closer, more, print_, spacing=px(8))
        top.setStretch(1, 1)
        side = QWidget()
        side.setFixedWidth(px(_SIDE))
        side.setLayout(column(self.seat, self.zones, self.duty, self.odd, spacing=px(10)))
        below = side.layout()
        assert isinstance(below, QVBoxLayout)
        below.setStretch(3, 1)
        below.addStretch(0)
        left = column(self.map, self.legend, spacing=px(6))
        left.setStretch(0, 1)
        middle = row(holder(left), side, spacing=px(14))
        middle.setStretch(0, 1)
        whole = column(top, middle, spacing=px(10))
        whole.setStretch(1, 1)
        return holder(whole)

    def _empty(self) -> QWidget:
        empty = Empty(
            self._theme,
            self._say,
            "seats",
            "No seats drawn yet",
            "Once the room is drawn, everyone sees who sits where, and a representative is offered a seat of his own rank.",
            "Draw rows of seats…",
        )
        empty.wished.connect(lambda: self.draw_wished.emit(DRAW))
        for wish, words in ((OPEN, "Open a drawing or a list…"), (GUESTS, "Draw the seats the guests have")):
            another = button("", self._wish(wish))
            self._say(another.setText, words)
            empty.add(another)
        return empty

    def _open_menu(self) -> None:
        self.menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _retell(self) -> None:
        self.menu.clear()
        for wish, words in (
            (ZONES, tr("Zones and reserved seats…")),
            (DRAW, tr("Draw rows of seats…")),
            (OPEN, tr("Open a drawing or a list…")),
            (GUESTS, tr("Draw the seats the guests have")),
        ):
            action = QAction(words, self.menu)
            action.triggered.connect(self._wish(wish))
            self.menu.addAction(action)

    def _wish(self, wish: str) -> Callable[[], None]:
        return lambda: self.draw_wished.emit(wish)


class Legend(QWidget):
    """What each look means, and how many seats have it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: tuple[tuple[SeatState, str, str], ...] = ()
        theme.changed.connect(self.update)

    def show_entries(self, entries: Sequence[tuple[SeatState, str, str]]) -> None:
        """(state, letter, meaning)"""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(meaning for _, _, meaning in entries))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """In shares of the width by the length of the words."""
        on, px = QPainter(self), self._theme.px
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter = SeatPainter(self._theme, 0.62)
        x = 0.0
        for state, letter, meaning in self._entries:
            tile = Tile("", letter, 0, 0, state, letter, (), "", clash=False)
            on.save()
            on.translate(x, (self.height() - painter.high) / 2)
            painter.seat(on, tile, chosen=False, found=False)
            on.restore()
            on.setFont(text_font(px(14)))
            on.setPen(self._theme.tokens.colour("soft"))
            on.drawText(round(x + painter.wide + px(6)), 0, px(400), self.height(), 0x80, meaning)
            x += painter.wide + px(6) + on.fontMetrics().horizontalAdvance(meaning) + px(16)
        on.end()
