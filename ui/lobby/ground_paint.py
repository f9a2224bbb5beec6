"""The ground of the board as one picture: a still gradient, the brand's light in it, or a picture dimmed behind it."""

import random
from functools import cache
from struct import pack

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QRadialGradient

from kiosk.domain.dressing import Dress

_NOISE_SIDE = 128
_FAR = 0.62  # a field's radius as a share of the diagonal: two in opposite corners do not meet at full strength
_SOFT_SIDE, _GRAIN_SIDE = 480, 1920  # what is soft is painted small, then drawn large; grain need be no finer
_SMOOTH, _AS_ASKED = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio


def ground_picture(dress: Dress, backdrop: QImage | None, size: QSize) -> QImage:
    """Opaque, exactly `size`. Wherever words may stand it is as kiosk.domain.dressing has reckoned."""
    return _soft(dress, size) if backdrop is None else _dimmed(dress, backdrop, size)


def _soft(dress: Dress, size: QSize) -> QImage:
    """In steps of a 65,536th, with grain where they become a 256th, so that slow dark gradients show no bands."""
    image = QImage(_within(size, _SOFT_SIDE), QImage.Format.Format_RGBX64)
    painter = QPainter(image)
    _gradient(painter, dress, QRectF(image.rect()), 1.0)
    _shine(painter, dress, QRectF(image.rect()))
    painter.end()
    large = image.scaled(_within(size, _GRAIN_SIDE), _AS_ASKED, _SMOOTH)
    painter = QPainter(large)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
    painter.fillRect(large.rect(), QBrush(_noise()))
    painter.end()
    flat = large.convertToFormat(QImage.Format.Format_RGB32)
    return flat if flat.size() == size else flat.scaled(size, _AS_ASKED, _SMOOTH)


def _within(size: QSize, side: int) -> QSize:
    most = QSize(side, side)
    fits = size.width() <= side and size.height() <= side
    return size if fits else size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _gradient(painter: QPainter, dress: Dress, box: QRectF, strength: float) -> None:
    way = QLinearGradient(box.topLeft(), QPointF(box.left() + box.width() * 0.25, box.bottom()))
    for at, name in ((0.0, dress.palette.ground), (1.0, dress.palette.deep)):
        colour = QColor(name)
        colour.setAlphaF(strength)
        way.setColorAt(at, colour)
    painter.fillRect(box, way)


def _shine(painter: QPainter, dress: Dress, box: QRectF) -> None:
    """One field of the brand's colour above at the right, one below at the left."""
    palette = dress.palette
    radius = _FAR * (box.width() ** 2 + box.height() ** 2) ** 0.5
    for name, where in ((palette.glow, box.topRight()), (palette.otherGlow, box.bottomLeft())):
        field = QRadialGradient(where, radius)
        for at, share in ((0.0, 1.0), (0.35, 0.62), (0.7, 0.18), (1.0, 0.0)):
            colour = QColor(name)
            colour.setAlphaF(palette.manner.glow * share)
            field.setColorAt(at, colour)
        painter.fillRect(box, field)


def _dimmed(dress: Dress, backdrop: QImage, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(dress.palette.ground))
    covering = QSize(backdrop.size()).scaled(size, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    large = backdrop.scaled(covering, _AS_ASKED, _SMOOTH)
    painter = QPainter(image)
    painter.drawImage((size.width() - large.width()) // 2, (size.height() - large.height()) // 2, large)
    _gradient(painter, dress, QRectF(image.rect()), dress.veil)
    painter.end()
    return image


@cache
def _noise() -> QImage:
    """Less than a 256th of brightness, here more and there less."""
    chance = random.Random(7)
    grains = (chance.randrange(257) for _ in range(_NOISE_SIDE * _NOISE_SIDE))
    pixels = b"".join(pack("<4H", grain, grain, grain, 0) for grain in grains)
    return QImage(pixels, _NOISE_SIDE, _NOISE_SIDE, 8 * _NOISE_SIDE, QImage.Format.Format_RGBA64_Premultiplied).copy()
