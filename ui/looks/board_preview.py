"""The true board, small: as it looks on one kind of screen, by day or by night."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.organiser.chips import OneOf
from ui.organiser.parts import column, row
from ui.organiser.speech import mark
from ui.theme import Theme

SHAPES = {"wide": QSize(1280, 720), "upright": QSize(720, 1280)}
_SHAPES = (("wide", mark("Wide")), ("upright", mark("Upright")))
_LIGHTS = (("clock", mark("Now")), ("day", mark("Day")), ("night", mark("Night")))


class Glass(QWidget):
    """Paints the picture as large as it fits, like a screen in its frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._image = theme, QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(320), theme.px(180))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(600), self._theme.px(340))

    @property
    def image(self) -> QImage:
        return self._image

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        edge = self._theme.px(6)
        room = self.rect().adjusted(edge, edge, -edge, -edge)
        fitted = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(room.center().x() - fitted.width() / 2, room.top(), fitted.width(), fitted.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.colour("edge"))
        painter.drawRoundedRect(box.adjusted(-edge, -edge, edge, edge), edge, edge)
        painter.drawImage(box, self._image)
        painter.end()


class BoardPreview(QWidget):
    """`wished` asks for a new picture: another kind of screen, or another light."""

    wished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.glass = Glass(theme)
        self._shape, self._light = OneOf(theme, _SHAPES), OneOf(theme, _LIGHTS)
        for one in (self._shape, self._light):
            one.chosen.connect(lambda _: self.wished.emit())
        bar = row(self._light, None, self._shape, spacing=theme.px(8))
        whole = column(bar, self.glass, spacing=theme.px(8))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    @property
    def size_wanted(self) -> QSize:
        return SHAPES[self._shape.choice]

    @property
    def night(self) -> bool | None:
        """None: as the brand and the clock have it."""
        return {"day": False, "night": True}.get(self._light.choice)

    def choose(self, shape: str, light: str) -> None:
        self._shape.choose(shape)
        self._light.choose(light)
