"""The camera's live picture: codes outlined the moment they are read, one line of advice, and calm words without it."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.camera_state import Camera, State
from kiosk.domain.picture_hint import Hint
from ui.fonts import text_font
from ui.reception.camera_signs import paint_camera, paint_hint, paint_tick
from ui.reception.camera_words import hint_text, read_text, telling_of
from ui.scanning.outline import Outline
from ui.theme import LIGHT, Theme

HEIGHT = 204
_CORNER, _PILL, _PAD = 16, 34, 12
_TITLE, _TEXT = 18, 16
OUTLINE_MS = 700  # an outline stays that long after the code was last read
_VEIL_DEPTH = 225  # of 255


class CameraView(QWidget):
    """`show_state`, `show_picture`, `show_outlines` and `show_hint` are what it shows; it decides nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("camera")
        self._theme = theme
        self._state = Camera()
        self._picture: QImage | None = None
        self._outlines: tuple[Outline, ...] = ()
        self._hint = Hint.NONE
        self.mirrored = False
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(OUTLINE_MS)
        self._fade.timeout.connect(lambda: self._outline(()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_state(self, state: Camera) -> None:
        self._state = state
        if state.told is not State.LIVE:
            self._picture, self._outlines, self._hint = None, (), Hint.NONE
        telling = telling_of(state)
        self.setAccessibleName(f"{telling.title}. {telling.advice}")
        self.update()

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def show_outlines(self, outlines: tuple[Outline, ...]) -> None:
        """The codes that are in view now; the last ones stay a moment, so that a missed frame does not flicker."""
        if outlines:
            self._fade.start()
            self._outline(outlines)

    def show_hint(self, hint: Hint) -> None:
        if hint is not self._hint:
            self._hint = hint
            self.update()

    def mirror(self, *, on: bool) -> None:
        """As a mirror, for guests who serve themselves; codes are read either way."""
        self.mirrored = on
        self.update()

    @property
    def line(self) -> str:
        """What the line over the picture says."""
        return read_text() if self._outlines else hint_text(self._hint)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(HEIGHT * 16 / 9), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(HEIGHT), self._theme.px(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state(self._state)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(box, self._theme.px(_CORNER), self._theme.px(_CORNER))
        painter.setClipPath(clip)
        if self._picture is None:
            self._paint_telling(painter, box)
        else:
            self._paint_live(painter, box, self._picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.tokens.colour("line"), self._theme.px(2)))
        painter.drawPath(clip)
        painter.end()

    def _outline(self, outlines: tuple[Outline, ...]) -> None:
        self._outlines = outlines
        self.update()

    def _paint_telling(self, painter: QPainter, box: QRectF) -> None:
        px, tokens = self._theme.px, self._theme.tokens
        painter.fillRect(box, tokens.colour("sunken"))
        telling, side = telling_of(self._state), px(46)
        working = self._state.told in (State.LOOKING, State.LIVE)
        text = box.adjusted(px(24), 0, -px(24), 0)
        title, advice = self._font(_TITLE, QFont.Weight.DemiBold), self._font(_TEXT)
        high = [_height(font, text.width(), said) for font, said in ((title, telling.title), (advice, telling.advice))]
        top = box.center().y() - (side + px(10) + sum(high) + px(2)) / 2
        sign = QRectF(box.center().x() - side / 2, top, side, side)
        paint_camera(painter, sign, tokens.colour("faint"), crossed=not working)
        for font, said, colour, y, height in (
            (title, telling.title, "ink", sign.bottom() + px(10), high[0]),
            (advice, telling.advice, "soft", sign.bottom() + px(12) + high[0], high[1]),
        ):
            painter.setFont(font)
            painter.setPen(tokens.colour(colour))
            painter.drawText(QRectF(text.left(), y, text.width(), height), _WRAPPED, said)

    def _paint_live(self, painter: QPainter, box: QRectF, picture: QImage) -> None:
        place = covering(QSize(picture.width(), picture.height()), box)
        painter.save()
        if self.mirrored:
            painter.translate(box.width(), 0)
            painter.scale(-1, 1)
        painter.drawImage(place, picture)
        painter.restore()
        for one in self._outlines:
            self._paint_outline(painter, place, box, one)
        self._paint_line(painter, box)

    def _paint_outline(self, painter: QPainter, place: QRectF, box: QRectF, outline: Outline) -> None:
        px = self._theme.px
        corners = [self._on_screen(x, y, place, box) for x, y in outline.corners]
        shape = QPolygonF(corners)
        for colour, width in (("surface", px(7)), ("accent", px(4))):
            pen = QPen(LIGHT.colour(colour), width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(shape)
        middle, side = shape.boundingRect().center(), px(30)
        sign = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_tick(painter, sign, LIGHT.colour("accent"), LIGHT.colour("surface"))

    def _on_screen(self, x: float, y: float, place: QRectF, box: QRectF) -> QPointF:
        across = place.left() + x * place.width()
        return QPointF(box.width() - across if self.mirrored else across, place.top() + y * place.height())

    def _paint_line(self, painter: QPainter, box: QRectF) -> None:
        """The advice on a dark pill: the picture behind it can be of any colour, in either theme."""
        px, font = self._theme.px, self._font(_TEXT, QFont.Weight.Medium)
        veil, bright = LIGHT.colour("ink"), LIGHT.colour("surface")
        veil.setAlpha(_VEIL_DEPTH)
        room = box.width() - 2 * px(_PAD) - px(56)
        text = QFontMetricsF(font).elidedText(self.line, Qt.TextElideMode.ElideRight, room)
        width = QFontMetricsF(font).horizontalAdvance(text) + px(58)
        pill = QRectF(box.center().x() - width / 2, box.bottom() - px(_PAD + _PILL), width, px(_PILL))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(veil)
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        sign = QRectF(pill.left() + px(14), pill.center().y() - px(9), px(18), px(18))
        if self._outlines:
            paint_tick(painter, sign, bright, LIGHT.colour("ink"))
        else:
            paint_hint(painter, sign, self._hint, bright)
        painter.setFont(font)
        painter.setPen(bright)
        rest = pill.adjusted(px(42), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return text_font(self._theme.px(size), weight)


_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def _height(font: QFont, width: float, text: str) -> float:
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1000), _WRAPPED, text).height()


def covering(size: QSize, box: QRectF) -> QRectF:
    """Where a picture of this size lies so that it fills the box from the middle, and is nowhere stretched."""
    scale = max(box.width() / size.width(), box.height() / size.height())
    width, height = size.width() * scale, size.height() * scale
    return QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
