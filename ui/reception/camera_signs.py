"""Small drawings for the camera's picture: the camera itself, and one for each piece of advice."""

from collections.abc import Callable
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.domain.picture_hint import Hint

_SIDE = 100.0
_STROKE = 9.0


def paint_camera(painter: QPainter, box: QRectF, colour: QColor, *, crossed: bool) -> None:
    path = QPainterPath()
    path.addRoundedRect(QRectF(8, 26, 84, 54), 12, 12)
    path.moveTo(34, 26)
    path.lineTo(40, 15)
    path.lineTo(60, 15)
    path.lineTo(66, 26)
    path.addEllipse(QPointF(50, 53), 15, 15)
    if crossed:
        path.moveTo(12, 92)
        path.lineTo(88, 8)
    _stroke(painter, box, path, colour)


def paint_hint(painter: QPainter, box: QRectF, hint: Hint, colour: QColor) -> None:
    _stroke(painter, box, _HINTS[hint](), colour)


def paint_tick(painter: QPainter, box: QRectF, body: QColor, mark: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(body)
    painter.drawEllipse(box)
    path = QPainterPath(QPointF(28, 52))
    path.lineTo(44, 68)
    path.lineTo(73, 34)
    _stroke(painter, box, path, mark)


def _stroke(painter: QPainter, box: QRectF, path: QPainterPath, colour: QColor) -> None:
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / _SIDE, box.height() / _SIDE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)
    painter.restore()


def _lines(*runs: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for (x, y), *rest in runs:
        path.moveTo(x, y)
        for point in rest:
            path.lineTo(*point)
    return path


def _code() -> QPainterPath:
    return _lines(
        ((10, 34), (10, 10), (34, 10)),
        ((66, 10), (90, 10), (90, 34)),
        ((90, 66), (90, 90), (66, 90)),
        ((34, 90), (10, 90), (10, 66)),
    )


def _sun() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(50, 50), 18, 18)
    for at in range(8):
        x, y = cos(at * pi / 4), sin(at * pi / 4)
        path.addPath(_lines(((50 + 33 * x, 50 + 33 * y), (50 + 43 * x, 50 + 43 * y))))
    return path


def _tilted_phone() -> QPainterPath:
    return _lines(
        ((38, 14), (72, 26), (52, 88), (18, 76), (38, 14)),
        ((84, 44), (94, 48)),
        ((76, 64), (88, 74)),
    )


def _away() -> QPainterPath:
    return _lines(
        ((58, 42), (88, 12)), ((66, 12), (88, 12), (88, 34)), ((42, 58), (12, 88)), ((12, 66), (12, 88), (34, 88))
    )


def _still() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(33, 10, 34, 80), 9, 9)
    path.addPath(_lines(((14, 34), (14, 66)), ((86, 34), (86, 66))))
    return path


_HINTS: dict[Hint, Callable[[], QPainterPath]] = {
    Hint.NONE: _code,
    Hint.DARK: _sun,
    Hint.GLARE: _tilted_phone,
    Hint.CLOSE: _away,
    Hint.STILL: _still,
}
