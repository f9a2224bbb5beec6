"""The time machine: the true board at any moment of the event, and beside it what will look odd on the day."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSlider, QStackedWidget, QWidget

from ui.looks.board_preview import SHAPES, Glass
from ui.organiser.agenda_days import DayChips
from ui.organiser.chips import OneOf
from ui.organiser.list_table import Line, ListTable, Title
from ui.organiser.parts import Empty, Working, button, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.tables import table_view
from ui.theme import Theme

_SPEEDS = (("1", mark("1×")), ("60", mark("60×")), ("600", mark("600×")))
_SHAPES = (("wide", mark("Wide")), ("upright", mark("Upright")))
_FOUND = (Title(mark("When"), 106), Title(mark("What will look odd"), 210))
_THREE_LINES = 74


class RehearsalPage(QWidget):
    play_wished = Signal()  # or stand still
    speed_wished = Signal(int)
    moment_wished = Signal(int)  # minutes from the shown day's beginning
    step_wished = Signal(int)  # to the next change (1) or the one before (-1)
    day_wished = Signal(object)  # a date
    now_wished = Signal()
    shape_wished = Signal()
    check_wished = Signal()
    stop_wished = Signal()
    found_wished = Signal(str)  # a finding's moment
    appeared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rehearsal")
        self._theme, self._say = theme, Speech(self)
        self._playing = self._reported = False
        self.glass, self._clock = Glass(theme), text("title")
        self._make_controls()
        self._make_report()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full())
        self._stack.addWidget(self._bare())
        self.setLayout(column(self._stack))
        self._take_keys()
        self._say.again.connect(self._retell)
        self._retell()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    @property
    def shape(self) -> str:
        return self._shape.choice

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        """With no day there is nothing to rehearse yet."""
        self._stack.setCurrentIndex(0 if days else 1)
        self._days.setVisible(len(days) > 1)
        self._days.show_days(days, chosen)

    def show_moment(self, said: str, minute: int, minutes: int) -> None:
        """`minute` of so many that the day has."""
        self._clock.setText(said)
        self._slider.blockSignals(True)  # noqa: FBT003
        self._slider.setRange(0, max(minutes, 1))
        self._slider.setValue(minute)
        self._slider.blockSignals(False)  # noqa: FBT003

    def show_playing(self, *, playing: bool) -> None:
        self._playing = playing
        self._retell()

    def show_image(self, image: QImage) -> None:
        self.glass.show_image(image)

    def show_findings(self, lines: Sequence[Line], said: str) -> None:
        self.table.show_lines(lines)
        self._view.setVisible(bool(lines))
        self._told.setText(said)
        self._reported = True

    def show_checking(self, *, checking: bool) -> None:
        self._working.setVisible(checking)
        self._working.show_progress(tr("Going through the whole event…") if checking else "", 0, 0)
        self._check.setEnabled(not checking)

    def _make_controls(self) -> None:
        theme = self._theme
        self._play = button("primary", self.play_wished.emit)
        self._before = button("", lambda: self.step_wished.emit(-1))
        self._next = button("", lambda: self.step_wished.emit(1))
        self._now = button("quiet", self.now_wished.emit)
        self._say(self._before.setText, "◀ Change")
        self._say(self._next.setText, "Change ▶")
        self._say(self._now.setText, "Now")
        self._speed, self._shape = OneOf(theme, _SPEEDS), OneOf(theme, _SHAPES)
        self._speed.choose("60")
        self._speed.chosen.connect(lambda speed: self.speed_wished.emit(int(speed)))
        self._shape.chosen.connect(lambda _: self.shape_wished.emit())
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setPageStep(30)
        self._slider.valueChanged.connect(self.moment_wished)
        self._days = DayChips(theme)
        self._days.wished.connect(self.day_wished)

    def _make_report(self) -> None:
        self.table = ListTable(self._theme, _FOUND, self)
        self._view = table_view(self._theme, self.table, [title.width for title in _FOUND], 1)
        self._view.setWordWrap(True)  # sentences of three lines; the rest is in the tool tip
        self._view.verticalHeader().setDefaultSectionSize(self._theme.px(_THREE_LINES))
        self._view.selectionModel().selectionChanged.connect(lambda: self._choose())
        self._view.hide()
        self._told, self._working = text("soft", wrap=True), Working(self._say)
        self._working.stop_wished.connect(self.stop_wished)
        self._working.hide()
        self._check = button("", self.check_wished.emit)
        self._say(self._check.setText, "Check the whole event")

    def _full(self) -> QWidget:
        px = self._theme.px
        moves = row(self._play, self._before, self._next, None, self._speed, spacing=px(8))
        top = row(self._clock, self._now, self._days, self._shape, spacing=px(12))
        top.setStretch(2, 1)
        left = column(top, self.glass, self._slider, moves, spacing=px(10))
        left.setStretch(1, 1)
        heading = text("heading")
        self._say(heading.setText, "Rehearsal report")
        head = row(heading, None, self._check, spacing=px(12))
        right = column(head, self._told, self._working, self._view, None, spacing=px(10))
        right.setStretch(3, 100)
        whole = row(holder(left), holder(right), spacing=px(24))
        whole.setStretch(0, 64)
        whole.setStretch(1, 36)
        return holder(whole)

    def _bare(self) -> QWidget:
        return Empty(
            self._theme,
            self._say,
            "clock",
            "Nothing to rehearse yet",
            "Once there is an agenda, the board can be seen here at any moment of the event, and what will look odd.",
        )

    def _take_keys(self) -> None:
        keys = (
            ("Space", self.play_wished.emit),
            ("Ctrl+Left", lambda: self.step_wished.emit(-1)),
            ("Ctrl+Right", lambda: self.step_wished.emit(1)),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _choose(self) -> None:
        rows = self._view.selectionModel().selectedRows()
        if rows and rows[0].row() < len(self.table.lines):
            self.found_wished.emit(self.table.lines[rows[0].row()].key)

    def _retell(self) -> None:
        self._play.setText(tr("Stop") if self._playing else tr("Play"))
        if not self._reported:
            self._told.setText(tr("Finds every minute when a title is cut, a room is missing or not everything fits."))
        self.table.retell()


def picture_size(shape: str) -> tuple[int, int]:
    """Of the whole screen whose report is made."""
    size = SHAPES[shape]
    return size.width() * 3 // 2, size.height() * 3 // 2
