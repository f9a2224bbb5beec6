"""The organiser's logo: PNG, JPEG or SVG from a file, checked before any letter is made."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.errors import BadInput
from kiosk.sheets.page import Art

LARGEST_FILE = 20_000_000
_SHARPEST = QSize(1200, 700)  # pixels: 600 dots an inch at the largest size a letter gives it
_SIDES = 30_000
_FORMATS = (b"png", b"jpeg")


def read_logo(file: Path) -> Art:
    """Raises BadInput when the file is no picture, or one that no letter can take."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadInput("The logo {file} cannot be read. Choose another file.", file=file.name) from error
    art = Art(file.name, data)
    picture_of(art)
    return art


def picture_of(art: Art) -> QImage:
    """Its pixels, no more of them than a printer shows. Raises BadInput when it is no picture."""
    picture = _from_svg(art.data) if b"<svg" in art.data[:4096] else _from_pixels(art.data)
    if len(art.data) > LARGEST_FILE or picture.isNull():
        raise BadInput("{file} is no picture for a letter. Choose a PNG, JPEG or SVG file.", file=art.name)
    return picture


def _from_pixels(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if reader.format().data() not in _FORMATS or max(size.width(), size.height()) > _SIDES:
        return QImage()
    if size.width() > _SHARPEST.width() or size.height() > _SHARPEST.height():
        reader.setScaledSize(size.scaled(_SHARPEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _from_svg(data: bytes) -> QImage:
    drawing = QSvgRenderer(QByteArray(data))
    size = drawing.defaultSize()
    if not drawing.isValid() or size.isEmpty():
        return QImage()
    size.scale(_SHARPEST, Qt.AspectRatioMode.KeepAspectRatio)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture
