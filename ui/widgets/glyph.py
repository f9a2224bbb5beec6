"""Small line drawings that say what a card is about: a keyboard, a plug, a camera, a loudspeaker, a picture."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

_SIDE, _STROKE, _TILE, _ROUND, _INSET = 24.0, 1.8, 34, 0.28, 0.22


class Glyph(Enum):
    KEYBOARD = "keyboard"
    PLUG = "plug"
    CAMERA = "camera"
    SPEAKER = "speaker"
    PICTURE = "picture"


class GlyphTile(QWidget):
    """One glyph on a tinted tile; it only decorates, and the words beside it say the same."""

    def __init__(self, theme: Theme, glyph: Glyph, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._glyph = theme, glyph
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_TILE), self._theme.px(_TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, box = QPainter(self), self._theme.tokens, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.colour("accent_ground"))
        painter.drawRoundedRect(box, box.width() * _ROUND, box.height() * _ROUND)
        inset = box.width() * _INSET
        paint_glyph(painter, box.adjusted(inset, inset, -inset, -inset), self._glyph, tokens.colour("accent"))
        painter.end()

    def _measure(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def paint_glyph(painter: QPainter, box: QRectF, glyph: Glyph, colour: QColor) -> None:
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width() / _SIDE, box.height() / _SIDE)
    pen = QPen(colour, _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(_PATHS[glyph](), pen)
    painter.restore()


def _keyboard() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1, 5, 22, 14), 3, 3)
    for x, y in ((6, 10), (10, 10), (14, 10), (18, 10)):
        _dot(path, x, y)
    _line(path, (8, 14.5), (16, 14.5))
    return path


def _plug() -> QPainterPath:
    path = QPainterPath()
    _line(path, (8, 1.5), (8, 6))
    _line(path, (16, 1.5), (16, 6))
    path.addRoundedRect(QRectF(5, 6, 14, 6.5), 2, 2)
    path.moveTo(7.5, 12.5)
    path.cubicTo(8, 17, 16, 17, 16.5, 12.5)
    _line(path, (12, 16), (12, 22.5))
    return path


def _camera() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(1.5, 6, 21, 14.5), 3, 3)
    path.addEllipse(QPointF(12, 13.2), 4.4, 4.4)
    _line(path, (8, 6), (9.5, 3), (14.5, 3), (16, 6))
    return path


def _speaker() -> QPainterPath:
    path = QPainterPath()
    _line(path, (2, 9), (6, 9), (12, 4), (12, 20), (6, 15), (2, 15), (2, 9))
    path.moveTo(16, 8.5)
    path.cubicTo(18, 10.5, 18, 13.5, 16, 15.5)
    path.moveTo(19, 5.5)
    path.cubicTo(23, 9, 23, 15, 19, 18.5)
    return path


def _picture() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(2, 3, 20, 18), 3, 3)
    path.addEllipse(QPointF(8, 8.8), 1.9, 1.9)
    _line(path, (3, 18), (9.5, 13), (13, 16), (16.5, 12), (21.5, 17))
    return path


def _line(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def _dot(path: QPainterPath, x: float, y: float) -> None:
    _line(path, (x, y), (x + 0.1, y))


_PATHS: dict[Glyph, Callable[[], QPainterPath]] = {
    Glyph.KEYBOARD: _keyboard,
    Glyph.PLUG: _plug,
    Glyph.CAMERA: _camera,
    Glyph.SPEAKER: _speaker,
    Glyph.PICTURE: _picture,
}
