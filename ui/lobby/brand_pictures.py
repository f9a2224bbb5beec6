"""What QML asks for by address: the painted ground, the event's logo and the sponsors', at the size they are shown."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.app.branding import Look
from kiosk.domain.brand import NO_PICTURE
from kiosk.domain.dressing import Dress
from ui.lobby.ground_paint import ground_picture
from ui.lobby.logo_paint import image_of, mark_picture, plate_picture

NAME = "brand"
_SMALLEST = QSize(1, 1)


class BrandPictures(QQuickImageProvider):
    """Answers image://brand/<what>/<name>/<stamp>: `ground`, `mark` (the logo on the header) and `plate` (in the rail).

    The stamp is in the address so that another look is another picture.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._dress: Dress | None = None
        self._look = Look()

    def wear(self, dress: Dress, look: Look) -> None:
        self._dress, self._look = dress, look

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        what, name, *_ = (*id.split("/"), "")
        wanted = requested.expandedTo(_SMALLEST)
        picture = self._look.picture(name)
        if self._dress is None or (picture is None and what != "ground"):
            return QImage(_SMALLEST, QImage.Format.Format_ARGB32_Premultiplied)
        if picture is None:
            return ground_picture(self._dress, self._backdrop(wanted), wanted)
        manner = self._dress.palette.manner
        if what == "mark":
            return mark_picture(picture, wanted, self._dress.palette.head, manner.round)
        return plate_picture(picture, wanted, manner.round)

    def _backdrop(self, size: QSize) -> QImage | None:
        name = self._look.brand.backdrop
        picture = self._look.picture(name) if name != NO_PICTURE else None
        image = image_of(picture, size) if picture else QImage()
        return None if image.isNull() else image
