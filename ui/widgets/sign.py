"""The shapes that say a verdict without colour: a tick in a circle, a triangle, a square."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_SIDE = 100.0
_STROKE = 11.0


class Sign(Enum):
    TICK = "tick"
    TICK_APART = "tick_apart"
    WARNING = "warning"
    STOP = "stop"
    ASK = "ask"
    OUT = "out"
    BACK = "back"
    READY = "ready"
    BUSY = "busy"
    NONE = "none"


class SignLabel(QWidget):
    """Fills its place with one sign: `body` is the shape's colour, `mark` that of what stands in it."""

    def __init__(self, theme: Theme, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self._sign = Sign.NONE
        self._colours = ("ink", "surface")

    def show_sign(self, sign: Sign, body: str, mark: str) -> None:
        self._sign, self._colours = sign, (body, mark)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._side), self._theme.px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, (body, mark) = self._theme.tokens, self._colours
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_sign(painter, box, self._sign, tokens.colour(body), tokens.colour(mark))
        painter.end()


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, body: QColor, mark: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _SIDE, box.height() / _SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(body)
    if sign in _BODIES:
        painter.drawPath(_BODIES[sign]())
    lines = _MARKS.get(sign)
    if lines:
        round_pen = QPen(mark if sign in _BODIES else body, _STROKE)
        round_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        round_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(lines(), round_pen)
    painter.restore()


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(2, 2, 96, 96))
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(6, 6, 88, 88), 14, 14)
    return path


def _triangle() -> QPainterPath:
    """Rounded by stroking its outline, so that no corner looks sharp."""
    core = QPainterPath()
    core.addPolygon(QPolygonF([QPointF(50, 16), QPointF(90, 86), QPointF(10, 86)]))
    core.closeSubpath()
    return core.united(_thickened(core, 14))


def _diamond() -> QPainterPath:
    core = QPainterPath()
    core.addPolygon(QPolygonF([QPointF(50, 10), QPointF(90, 50), QPointF(50, 90), QPointF(10, 50)]))
    core.closeSubpath()
    return core.united(_thickened(core, 12))


def _thickened(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _lines(*runs: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for (x, y), *rest in runs:
        path.moveTo(x, y)
        for point in rest:
            path.lineTo(*point)
    return path


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(37, 40))
    path.cubicTo(37, 20, 64, 22, 63, 39)
    path.cubicTo(62, 50, 50, 49, 50, 60)
    path.addPath(_lines(((50, 76), (50.1, 76))))
    return path


def _turned() -> QPainterPath:
    path = QPainterPath(QPointF(32, 40))
    path.lineTo(58, 40)
    path.cubicTo(82, 40, 82, 72, 58, 72)
    path.lineTo(40, 72)
    path.addPath(_lines(((45, 26), (31, 40), (45, 54))))
    return path


def _tick_apart() -> QPainterPath:
    """The tick of those who may come in, in a ring that is not closed yet."""
    path, ring = _lines(((30, 52), (44, 66), (70, 36))), QRectF(7, 7, 86, 86)
    for corner in (45, 135, 225, 315):
        path.arcMoveTo(ring, corner - 27)
        path.arcTo(ring, corner - 27, 54)
    return path


def _frame() -> QPainterPath:
    """The corners of a code being looked at, and the line that reads it."""
    return _lines(
        ((8, 30), (8, 8), (30, 8)),
        ((70, 8), (92, 8), (92, 30)),
        ((92, 70), (92, 92), (70, 92)),
        ((30, 92), (8, 92), (8, 70)),
        ((24, 50), (76, 50)),
    )


_BODIES: dict[Sign, Callable[[], QPainterPath]] = {
    Sign.TICK: _circle,
    Sign.WARNING: _triangle,
    Sign.STOP: _square,
    Sign.ASK: _diamond,
    Sign.OUT: _circle,
    Sign.BACK: _circle,
    Sign.BUSY: _circle,
}
_MARKS: dict[Sign, Callable[[], QPainterPath]] = {
    Sign.TICK: lambda: _lines(((28, 52), (44, 68), (73, 34))),
    Sign.WARNING: lambda: _lines(((50, 40), (50, 61)), ((50, 77), (50.1, 77))),
    Sign.STOP: lambda: _lines(((33, 33), (67, 67)), ((67, 33), (33, 67))),
    Sign.ASK: _question,
    Sign.OUT: lambda: _lines(((26, 50), (72, 50)), ((54, 31), (73, 50), (54, 69))),
    Sign.BACK: _turned,
    Sign.BUSY: lambda: _lines(((30, 50), (30.1, 50)), ((50, 50), (50.1, 50)), ((70, 50), (70.1, 50))),
    Sign.READY: _frame,
    Sign.TICK_APART: _tick_apart,
}
