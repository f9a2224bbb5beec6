"""The seat plan one can look at: drawn, zoomed, searched, and changed by dragging a guest to another seat."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from kiosk.domain.seat_plan import Stage
from ui.organiser.seat_painter import CELL, STAGE, SeatPainter
from ui.organiser.seat_scene import Scene
from ui.theme import Theme

_STEP, _CLOSEST, _FARTHEST = 1.25, 3.0, 0.08
_ZONE_ROOM, _LEAST_ZONE_ROOM, _MARGIN = 110.0, 84.0, 10.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True, slots=True)
class _Pull:
    """The mouse is held down: where it began, on which seat, and what moves."""

    start: QPointF
    corner: QPointF
    seat: str
    far: bool = False


class SeatMap(QWidget):
    """`chosen` tells a seat's name, or "" of none; `dragged` from which seat to which its guest was drawn."""

    chosen = Signal(str)
    dragged = Signal(str, str)
    entered = Signal()  # the Enter key: the chosen seat is to be worked on

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.scene = Scene()
        self.seat = ""
        self._found: frozenset[str] = frozenset()
        self._zoom, self._corner = 1.0, QPointF()
        self._fitted = True
        self._pull: _Pull | None = None
        self._painter = SeatPainter(theme, 1.0)
        self._cells: dict[tuple[int, int], str] = {}
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._look_again)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(240))

    def show_scene(self, scene: Scene) -> None:
        """What is looked at stays where it is, unless the room is another."""
        same = (scene.width, scene.height, scene.stage) == (self.scene.width, self.scene.height, self.scene.stage)
        self.scene = scene
        self._cells = {(tile.x, tile.y): name for name, tile in scene.tiles.items()}
        if self.seat not in scene.tiles:
            self.seat = ""
        self._found &= frozenset(scene.tiles)
        if not same or self._fitted:
            self.fit()
        self.update()

    def choose(self, seat: str) -> None:
        """Choose a seat and bring it into view."""
        self.seat = seat
        self._bring_into_view()
        self.update()
        self.chosen.emit(seat)

    def mark(self, found: tuple[str, ...]) -> None:
        """Frame these seats, which a search found."""
        self._found = frozenset(found)
        self.update()

    @property
    def zoom(self) -> float:
        return self._zoom

    def fit(self) -> None:
        """The whole room, as large as it goes."""
        whole = self._whole(1.0)
        if whole.isEmpty():
            return
        px = self._theme.px
        wide, high = self.width() - 2 * px(_MARGIN), self.height() - 2 * px(_MARGIN)
        zoom = min(wide / whole.width(), high / whole.height(), 1.6)
        beside = self._whole(zoom).width() - whole.width() * zoom  # names do not shrink with the seats
        self._set_zoom(zoom * min(1.0, wide / (whole.width() * zoom + beside)))
        self._corner = QRectF(self.rect()).center() - self._whole(self._zoom).center()
        self._fitted = True
        self.update()

    def closer(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), _STEP)

    def farther(self) -> None:
        self._zoom_at(QRectF(self.rect()).center(), 1 / _STEP)

    def seat_at(self, point: QPointF) -> str:
        """The seat at a point of the widget; "" between them."""
        there = point - self._corner
        cell = int(there.x() // self._painter.wide), int(there.y() // self._painter.high)
        name = self._cells.get(cell, "")
        return name if name and self._painter.box(self.scene.tiles[name]).contains(there) else ""

    def place_of(self, seat: str) -> QRectF:
        """Where a seat is on the widget."""
        return self._painter.box(self.scene.tiles[seat]).translated(self._corner)

    def paintEvent(self, event: QPaintEvent) -> None:
        on = QPainter(self)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.translate(self._corner)
        seen = QRectF(event.rect()).translated(-self._corner)
        if self.scene.tiles:
            self._painter.stage(on, self.scene)
        room = self._zone_room(self._zoom)
        for name, row, right in self.scene.zones:
            self._painter.zone(on, self.scene, name, row, right=right, room=room)
        for tile in self.scene.tiles.values():
            if self._painter.box(tile).intersects(seen):
                self._painter.seat(on, tile, chosen=tile.name == self.seat, found=tile.name in self._found)
        self._paint_pull(on)
        on.resetTransform()
        on.setBrush(Qt.BrushStyle.NoBrush)
        on.setPen(self._theme.tokens.colour("line"))
        on.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        on.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pull = _Pull(event.position(), self._corner, self.seat_at(event.position()))
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pull = self._pull
        if pull is None:
            over = self.seat_at(event.position())
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        way = event.position() - pull.start
        if pull.far or way.manhattanLength() >= QApplication.startDragDistance():
            self._pull = _Pull(pull.start, pull.corner, pull.seat, far=True)
            self._drag(self._pull, way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pull, self._pull = self._pull, None
        self.unsetCursor()
        if pull is None:
            return
        there = self.seat_at(event.position())
        if not pull.far:
            self.choose(pull.seat)
        elif self._carries(pull.seat) and there and there != pull.seat:
            self.dragged.emit(pull.seat, there)
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self._zoom_at(event.position(), _STEP if turned > 0 else 1 / _STEP)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.closer()
        elif key == Qt.Key.Key_Minus:
            self.farther()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.seat:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell_seat(event.globalPos(), self.seat_at(QPointF(event.pos())))
            return True
        return super().event(event)

    def _tell_seat(self, at: QPoint, seat: str) -> None:
        """Its state, who has it, and of which unit."""
        tile = self.scene.tiles.get(seat)
        if tile is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(at, tile.said, self, self.place_of(seat).toRect())

    def _carries(self, seat: str) -> bool:
        tile = self.scene.tiles.get(seat)
        return tile is not None and bool(tile.names)

    def _drag(self, pull: _Pull, way: QPointF) -> None:
        """A guest is drawn to another seat; anywhere else the room itself moves."""
        if self._carries(pull.seat):
            self.setCursor(Qt.CursorShape.DragMoveCursor)
        else:
            self._corner, self._fitted = pull.corner + way, False
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def _paint_pull(self, on: QPainter) -> None:
        """From where to where the guest is being drawn."""
        pull = self._pull
        if pull is None or not pull.far or not self._carries(pull.seat):
            return
        there = self.seat_at(QPointF(self.mapFromGlobal(self.cursor().pos())))
        on.setBrush(Qt.BrushStyle.NoBrush)
        for name in filter(None, {pull.seat, there}):
            on.setPen(QPen(self._theme.tokens.colour("accent"), 3.0 * self._theme.px(1), Qt.PenStyle.DashLine))
            on.drawRect(self._painter.box(self.scene.tiles[name]).adjusted(-3, -3, 3, 3))

    def _step(self, across: int, down: int) -> None:
        """The next seat in this direction, over gaps and aisles."""
        tile = self.scene.tiles.get(self.seat)
        if tile is None:
            self.choose(next(iter(self.scene.tiles), ""))
            return
        steps = range(1, max(self.scene.width, self.scene.height) + 1)
        cells = (self._cells.get((tile.x + across * n, tile.y + down * n)) for n in steps)
        self.choose(next((name for name in cells if name), self.seat))

    def _zoom_at(self, point: QPointF, by: float) -> None:
        before = self._zoom
        self._set_zoom(self._zoom * by)
        self._corner = point - (point - self._corner) * (self._zoom / before)
        self._fitted = False
        self.update()

    def _set_zoom(self, zoom: float) -> None:
        self._zoom = min(_CLOSEST, max(_FARTHEST, zoom))
        self._painter = SeatPainter(self._theme, self._zoom)

    def _look_again(self) -> None:
        self._set_zoom(self._zoom)
        self.update()

    def _bring_into_view(self) -> None:
        if self.seat not in self.scene.tiles:
            return
        place, room = self.place_of(self.seat), QRectF(self.rect()).adjusted(12, 12, -12, -12)
        if not room.contains(place):
            self._corner += room.center() - place.center()
            self._fitted = False

    def _zone_room(self, zoom: float) -> float:
        """How wide a zone's name may be: its letters are never smaller than can be read."""
        return max(_ZONE_ROOM * zoom, _LEAST_ZONE_ROOM) * self._theme.px(100) / 100

    def _whole(self, zoom: float) -> QRectF:
        """The room with its stage and the zones' names, in pixels at this zoom."""
        unit = self._theme.px(100) / 100 * zoom
        scene = self.scene
        seats = QRectF(0, 0, scene.width * CELL[0] * unit, scene.height * CELL[1] * unit)
        thick, names = STAGE * 1.4 * unit, self._zone_room(zoom) + 10 * unit
        sides = {
            Stage.TOP: (0, -1, 0, 0),
            Stage.BOTTOM: (0, 0, 0, 1),
            Stage.LEFT: (-1, 0, 0, 0),
            Stage.RIGHT: (0, 0, 1, 0),
        }
        around = seats.adjusted(*(thick * side for side in sides[scene.stage]))
        left = names if any(not right for _, _, right in scene.zones) else 0
        right = names if any(right for _, _, right in scene.zones) else 0
        return around.adjusted(-left, 0, right, 0) if scene.tiles else QRectF()
