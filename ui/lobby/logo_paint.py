"""Logos drawn for the board: as they are where they are seen, else on a plate; on plates of one kind in the rail."""

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.domain.brand import Picture
from kiosk.domain.colour import contrast

_SAMPLE = 40
_WEAK, _MUCH = 1.7, 0.25  # a logo of which so much has less contrast than this is not seen
_LIGHT_PLATE, _DARK_PLATE = "#FFFFFF", "#15181F"
_BESIDE, _ABOVE = 0.17, 0.105  # the plate around a logo, as shares of its height
_DRAWN_SIDE = 1600


def image_of(picture: Picture, size: QSize | None = None) -> QImage:
    """As large as it is, or a drawing as large as it is wanted; a null image when it cannot be read any more."""
    if picture.kind != "svg":
        return QImage.fromData(QByteArray(picture.data))
    wanted = QSize(picture.width, picture.height)
    box = size or QSize(_DRAWN_SIDE, _DRAWN_SIDE)
    image = QImage(wanted.scaled(box, Qt.AspectRatioMode.KeepAspectRatio), QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        return image
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(picture.data)).render(painter, QRectF(image.rect()))
    painter.end()
    return image


def mark_picture(picture: Picture, size: QSize, ground: str, round: float) -> QImage:
    """The logo alone where it is seen on `ground`; on a plate where too much of it is not."""
    if weak_share(picture, ground) <= _MUCH:
        return _drawn(picture, size, None, round)
    return plate_picture(picture, size, round)


def plate_picture(picture: Picture, size: QSize, round: float) -> QImage:
    """On the plate on which more of it is seen: light, unless the logo is made for dark grounds."""
    light = weak_share(picture, _LIGHT_PLATE)
    plate = _DARK_PLATE if light > _MUCH and weak_share(picture, _DARK_PLATE) < light else _LIGHT_PLATE
    return _drawn(picture, size, plate, round)


def weak_share(picture: Picture, ground: str) -> float:
    """How much of what is painted, from 0 to 1, would hardly be seen on this ground."""
    image = image_of(picture, QSize(_SAMPLE, _SAMPLE)).convertToFormat(QImage.Format.Format_ARGB32)
    if image.isNull():
        return 1.0
    image = image.scaled(
        _SAMPLE, _SAMPLE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    painted = [pixel.name().upper() for pixel in pixels if pixel.alphaF() > 0.5]
    weak = sum(contrast(colour, ground) < _WEAK for colour in painted)
    return weak / len(painted) if painted else 1.0


def _drawn(picture: Picture, size: QSize, plate: str | None, round: float) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    box = QRectF(image.rect())
    if plate is not None:
        radius = box.height() * 0.2 * round
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(plate))
        painter.drawRoundedRect(box, radius, radius)
        beside, above = _BESIDE * box.height(), _ABOVE * box.height()
        box = box.adjusted(beside, above, -beside, -above)
    _put(painter, picture, box)
    painter.end()
    return image


def _put(painter: QPainter, picture: Picture, room: QRectF) -> None:
    """As large as it fits, in the middle of the room."""
    fitted = QSizeF(picture.width, picture.height).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    whole = fitted.toSize().expandedTo(QSize(1, 1))
    logo = image_of(picture, whole)
    if logo.isNull():
        return
    mode = Qt.TransformationMode.SmoothTransformation
    small = logo.scaled(whole, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    painter.drawImage(room.center().toPoint() - small.rect().center(), small)
