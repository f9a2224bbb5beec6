"""A kept picture as the organiser's windows show it: small."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from kiosk.domain.brand import Picture
from ui.lobby.logo_paint import image_of

_SIDE = 320


def pixmap_of(picture: Picture) -> QPixmap:
    return QPixmap.fromImage(image_of(picture, QSize(_SIDE, _SIDE)))
