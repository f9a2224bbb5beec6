"""A brand's colour: typed, taken from a field of all colours, from the logo, or from anywhere on the screen."""

from collections.abc import Sequence
from functools import cache, partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from kiosk.app.branding import colour_typed
from kiosk.domain.colour import Shade, colour_of, shade_of
from kiosk.errors import BadInput
from ui.looks.eyedropper import Eyedropper, still_of
from ui.organiser.icons import icon
from ui.organiser.parts import Field, button, column, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_HUES, _LIGHTS, _CHROMA = 48, 14, 0.3
_LIGHTEST, _DARKEST, _STEP = 0.95, 0.2, 5.0
_TALL, _SWATCH = 58, 30


class Spectrum(QWidget):
    """All hues from left to right, light above and dark below; each as strong as a screen can show it."""

    moved = Signal(str)  # while it is dragged
    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._colour = theme, ""
        self._image = _spectrum()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_TALL))

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.moved.emit(self._at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.moved.emit(self._at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys go on by a little."""
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0),
            Qt.Key.Key_Right: (_STEP, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if event.key() not in steps:
            super().keyPressEvent(event)
            return
        hue, light = steps[Qt.Key(event.key())]
        shade = shade_of(self._colour or "#808080")
        lit = min(max(shade.light + light * 0.03, _DARKEST), _LIGHTEST)
        self.chosen.emit(colour_of(Shade(lit, _CHROMA, (shade.hue + hue) % 360)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        if self._colour:
            _draw_ring(painter, self._spot(), self._theme.px(7), self._colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(self._theme.tokens.colour("accent" if self.hasFocus() else "edge"), 2 if self.hasFocus() else 1)
        )
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _spot(self) -> QPointF:
        shade = shade_of(self._colour)
        down = (_LIGHTEST - shade.light) / (_LIGHTEST - _DARKEST)
        return QPointF(shade.hue / 360 * self.width(), min(max(down, 0.0), 1.0) * self.height())

    def _at(self, place: QPointF) -> str:
        across = min(max(place.x() / max(1, self.width()), 0.0), 1.0)
        down = min(max(place.y() / max(1, self.height()), 0.0), 1.0)
        return colour_of(Shade(_LIGHTEST - down * (_LIGHTEST - _DARKEST), _CHROMA, across * 359.9))


class Swatches(QWidget):
    """A few colours to take one of."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout: QHBoxLayout = row(spacing=theme.px(6))
        self.setLayout(self._layout)

    def offer(self, colours: Sequence[str]) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if old := item.widget():
                old.deleteLater()
        for colour in colours:
            made = button("swatch", partial(self.chosen.emit, colour))
            made.setIcon(_swatch_icon(colour, self._theme.px(_SWATCH - 8)))
            made.setToolTip(colour)
            made.setAccessibleName(colour)
            self._layout.addWidget(made)
        self._layout.addStretch(1)
        self.setVisible(bool(colours))


class ColourChooser(QWidget):
    """`moved` is told while a colour is looked for, `chosen` when it is found; empty for none."""

    moved = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, caption: str, parent: QWidget | None = None) -> None:
        """`caption` is translated here."""
        super().__init__(parent)
        self._theme, self._say, self._colour = theme, Speech(self), ""
        self._typed, self._spectrum, self._swatches = QLineEdit(), Spectrum(theme), Swatches(theme)
        self._typed.setMaxLength(9)
        self._typed.setPlaceholderText("#RRGGBB")
        self._field, named = Field(self._typed), text("caption")
        self._field.caption.hide()
        self._drop, self._clear = button("quiet", self._take), button("quiet", lambda: self._choose(""))
        for part in (self._drop, self._clear):
            part.setProperty("role", "small")
        self._say(named.setText, caption)
        head = row(named, None, self._drop, self._clear, spacing=0)
        self._say(self._drop.setToolTip, "Take a colour from the screen")
        self._say(self._drop.setAccessibleName, "Take a colour from the screen")
        self._say(self._clear.setToolTip, "The theme’s own colour")
        self._say(self._clear.setAccessibleName, "The theme’s own colour")
        self._typed.editingFinished.connect(self._read)
        self._spectrum.moved.connect(self._move)
        self._spectrum.chosen.connect(self._choose)
        self._swatches.chosen.connect(self._choose)
        self._swatches.offer(())
        self.setLayout(column(head, self._field, self._spectrum, self._swatches, spacing=theme.px(6)))
        theme.changed.connect(self._draw)
        self._draw()

    def show_colour(self, colour: str) -> None:
        self._colour = colour
        self._typed.setText(colour)
        self._field.complain("")
        self._spectrum.show_colour(colour)
        self._clear.setEnabled(bool(colour))

    def offer(self, colours: Sequence[str]) -> None:
        """Those of the logo."""
        self._swatches.offer(colours)

    def complain(self, said: str) -> None:
        self._field.complain(said)

    def _read(self) -> None:
        try:
            colour = colour_typed(self._typed.text())
        except BadInput:
            self._field.complain(tr("{text} is no colour. Write it like #C8102E.", text=self._typed.text()))
            return
        if colour != self._colour:
            self._choose(colour)

    def _move(self, colour: str) -> None:
        self._typed.setText(colour)
        self._spectrum.show_colour(colour)
        self.moved.emit(colour)

    def _choose(self, colour: str) -> None:
        self.show_colour(colour)
        self.chosen.emit(colour)

    def _take(self) -> None:
        screen = self.window().screen()
        still = still_of(screen)
        if not still.isNull():
            dropper = Eyedropper(still, screen.geometry(), self.window())
            dropper.taken.connect(self._choose)
            dropper.showFullScreen()

    def _draw(self) -> None:
        for made, name in ((self._drop, "dropper"), (self._clear, "close")):
            made.setIcon(icon(name, self._theme.tokens.soft, self._theme.px(20)))


@cache
def _spectrum() -> QImage:
    image = QImage(_HUES, _LIGHTS, QImage.Format.Format_RGB32)
    for y in range(_LIGHTS):
        light = _LIGHTEST - y / (_LIGHTS - 1) * (_LIGHTEST - _DARKEST)
        for x in range(_HUES):
            image.setPixelColor(x, y, QColor(colour_of(Shade(light, _CHROMA, x / _HUES * 360))))
    return image


def _draw_ring(painter: QPainter, at: QPointF, radius: int, colour: str) -> None:
    painter.setBrush(QColor(colour))
    for edge, wide in (("#000000", 4.0), ("#FFFFFF", 2.0)):
        painter.setPen(QPen(QColor(edge), wide))
        painter.drawEllipse(at, radius, radius)


def _swatch_icon(colour: str, side: int) -> QIcon:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(128, 128, 128, 120), 1))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(1, 1, side - 2, side - 2))
    painter.end()
    return QIcon(pixmap)
