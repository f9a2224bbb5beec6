"""The light on top that says how this desk stands with the others; not there while the event is shared with nobody."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from ui.reception.hub_face import LightFace
from ui.theme import Theme
from ui.widgets.look import set_look
from ui.widgets.sign import paint_sign

translate = QCoreApplication.translate
_SIDE = 20
_SHARP = 2


class HubLight(QPushButton):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hub_light")
        self._theme = theme
        self._face: LightFace | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(theme.px(_SIDE), theme.px(_SIDE)))
        theme.changed.connect(self._draw)

    def show_face(self, face: LightFace) -> None:
        if face == self._face:
            return
        self._face = face
        self.setText(f" {face.text}")  # a gap after the sign
        self.setAccessibleName(face.text)
        self.setToolTip(translate("Hub", "Several desks (F10)"))
        set_look("light", face.light, self)
        self._draw()

    def _draw(self) -> None:
        face = self._face
        if face is None:
            return
        side = self._theme.px(_SIDE) * _SHARP
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        tokens = self._theme.tokens
        paint_sign(painter, QRectF(0, 0, side, side), face.sign, tokens.colour(face.body), tokens.colour(face.mark))
        painter.end()
        picture.setDevicePixelRatio(_SHARP)
        self.setIconSize(QSize(side // _SHARP, side // _SHARP))
        self.setIcon(QIcon(picture))
