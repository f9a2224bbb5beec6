"""The drawn timetable: the part of the day that is seen, larger or smaller, with rooms above and hours beside it."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from kiosk.domain.moment import in_zone
from kiosk.domain.timetable import Place
from ui.organiser.timetable_grid import Grid, grid_of
from ui.organiser.timetable_painter import TimetablePainter
from ui.organiser.timetable_sheet import ALL, Sheet
from ui.organiser.timetable_words import hours
from ui.theme import Theme

_HEADER, _GUTTER, _COLUMN, _A_MINUTE, _LEAST = 36.0, 62.0, 168.0, 2.0, 12.0  # theme units
STEP, _CLOSEST, _FARTHEST = 1.25, 5.0, 0.12
_ALONG = 48


class TimetableCanvas(QAbstractScrollArea):
    """`place` is where a session is drawn to, if one is; only what is seen is painted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "timetable")
        self.sheet = Sheet()
        self.choice, self.partner = "", ""
        self.place: Place | None = None
        self._clash = ""  # whom or what the place clashes with
        self._zoom, self._fitted = 1.0, False
        self._now: datetime | None = None
        self._painter = TimetablePainter(theme)
        self._grid = grid_of(self.sheet, 1, 1, 1, 1)
        theme.changed.connect(self.look_again)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(200))

    @property
    def grid(self) -> Grid:
        return self._grid

    @property
    def zoom(self) -> float:
        return self._zoom

    def look_again(self) -> None:
        """In the look and the language of now."""
        self._painter = TimetablePainter(self._theme)
        self._measure()
        self.viewport().update()

    def closer(self) -> None:
        self._zoom_at(self._view().center().y(), STEP)

    def farther(self) -> None:
        self._zoom_at(self._view().center().y(), 1 / STEP)

    def fit(self) -> None:
        """The whole day, as far as it can be read."""
        self._fitted = True
        self._measure()
        self.viewport().update()

    def box_of(self, id: str) -> QRectF:
        """Where a session is on the viewport; empty when it is not on this day."""
        block = self.sheet.block(id)
        return self._grid.box(block).translated(self._origin()) if block else QRectF()

    @property
    def corner(self) -> QRectF:
        """Above the hours and left of the rooms, on the viewport."""
        return QRectF(0, 0, self._theme.px(_GUTTER), self._theme.px(_HEADER)).adjusted(2, 3, -2, -3)

    def tell_now(self, now: datetime) -> None:
        if now != self._now:
            self._now = now
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        on, view = QPainter(self.viewport()), self._view()
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.fillRect(self.viewport().rect(), self._theme.tokens.colour("surface"))
        on.save()
        on.setClipRect(view)
        on.translate(self._origin())
        self._paint_inside(on, view.translated(-self._origin()))
        on.restore()
        self._paint_hours(on, view)
        self._paint_rooms(on, view)
        on.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _paint_inside(self, on: QPainter, seen: QRectF) -> None:
        now = self.sheet.minute_of(self._now) if self._now else -1.0
        self._painter.ground(on, self._grid, seen)
        self._painter.now(on, now * self._grid.a_minute, seen)
        for block, box in self._grid.seen(seen):
            mark = self._mark(block.id)
            self._painter.block(on, self._grid, block, box, now=now, mark=mark, seen=seen)
        if self.place is not None:
            self._paint_ghost(on, self.place)

    def _mark(self, id: str) -> str:
        if self.place is not None and self.place.session == id:
            return "away"
        return "chosen" if id == self.choice else "partner" if id == self.partner else ""

    def _paint_ghost(self, on: QPainter, place: Place) -> None:
        start, end = self.sheet.minute_of(place.start), self.sheet.minute_of(place.end)
        block = self.sheet.block(place.session)
        across = block is not None and block.band and place.room == block.slot.room
        column = ALL if across or place.room not in self.sheet.rooms else self.sheet.rooms.index(place.room)
        lane, lanes = (block.lane, block.lanes) if block and block.column == column else (0, 1)
        said = hours(place, self.sheet.zone)
        box = self._grid.place(column, start, end, lane, lanes)
        self._painter.ghost(on, box, f"{said}  {place.room}".rstrip(), self._clash)

    def _paint_rooms(self, on: QPainter, view: QRectF) -> None:
        head, colour = self._theme.px(_HEADER), self._theme.tokens.colour
        on.fillRect(QRectF(0, 0, self.viewport().width(), head), colour("ground"))
        on.save()
        on.setClipRect(QRectF(view.left(), 0, view.width(), head))
        for n, name in enumerate(self.sheet.rooms):
            left, right = (x + self._origin().x() for x in self._grid.xs[n : n + 2])
            if right > view.left() and left < view.right():
                stays = max(left, view.left())  # a wide column's name is seen as long as the column is
                self._painter.room(on, QRectF(stays, 0, right - stays, head), name)
        on.restore()
        on.setPen(colour("line"))
        on.drawLine(QPointF(0, head), QPointF(self.viewport().width(), head))

    def _paint_hours(self, on: QPainter, view: QRectF) -> None:
        wide = self._theme.px(_GUTTER)
        on.save()
        on.fillRect(QRectF(0, view.top(), wide, view.height()), self._theme.tokens.colour("ground"))
        on.setClipRect(QRectF(0, view.top(), wide, view.height()))
        on.translate(0, view.top())
        over = self.verticalScrollBar().value()
        self._painter.hours(on, self._grid, wide, over)
        if self._now is not None and 0 <= self.sheet.minute_of(self._now) <= self.sheet.minutes:
            y = self.sheet.minute_of(self._now) * self._grid.a_minute - over
            self._painter.clock_now(on, y, wide, f"{in_zone(self._now, self.sheet.zone):%H:%M}")
        on.restore()

    def _view(self) -> QRectF:
        """The part of the viewport in which the sheet is seen."""
        left, top = self._theme.px(_GUTTER), self._theme.px(_HEADER)
        return QRectF(left, top, max(self.viewport().width() - left, 1), max(self.viewport().height() - top, 1))

    def _origin(self) -> QPointF:
        """Where the sheet's top left corner is on the viewport."""
        view = self._view()
        return view.topLeft() - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _measure(self) -> None:
        view, px = self._view(), self._theme.px(100) / 100
        fitting = view.height() / max(self.sheet.minutes, 1) / (_A_MINUTE * px)
        if self._fitted:
            self._zoom = min(max(fitting, _FARTHEST), _CLOSEST)
        column = _COLUMN * px * min(max(self._zoom, 0.6), 1.4)
        self._grid = grid_of(self.sheet, view.width(), column, _A_MINUTE * px * self._zoom, _LEAST * px)
        for bar, whole, part in (
            (self.horizontalScrollBar(), self._grid.width, view.width()),
            (self.verticalScrollBar(), self._grid.height, view.height()),
        ):
            bar.setRange(0, max(0, round(whole - part)))
            bar.setPageStep(round(part))
            bar.setSingleStep(self._theme.px(_ALONG))

    def _zoom_at(self, y: float, by: float) -> None:
        """What is at this height stays there."""
        bar, before, top = self.verticalScrollBar(), self._zoom, self._view().top()
        self._zoom, self._fitted = min(max(self._zoom * by, _FARTHEST), _CLOSEST), False
        at = y - top + bar.value()
        self._measure()
        bar.setValue(round(at * self._zoom / before - (y - top)))
        self.viewport().update()

    def _begin(self) -> None:
        """At now, if that is on this day; else at its first session."""
        first = min((block.start for block in self.sheet.blocks), default=0.0)
        now = self.sheet.minute_of(self._now) if self._now else -1.0
        there = now - 60 if 0 <= now <= self.sheet.minutes else first - 15
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(round(max(there, 0.0) * self._grid.a_minute))

    def _bring(self, box: QRectF) -> None:
        view = self._view().translated(-self._origin())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if box.width() < view.width():
            across.setValue(across.value() + round(_into(box.left(), box.right(), view.left(), view.right())))
        high = min(box.height(), view.height())
        down.setValue(down.value() + round(_into(box.top(), box.top() + high, view.top(), view.bottom())))


def _into(low: float, high: float, least: float, most: float) -> float:
    """How far to move so that a stretch is seen."""
    air = min(8.0, max(most - least - (high - low), 0.0))
    return low - least - air if low < least else high - most + air if high > most else 0.0
