"""One soft pulse of a frame: something new stands here, though it looks the same as before."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QStyle, QWidget

from ui.theme import Theme

FADES_MS = 280
APART_MS = 500  # at most two a second: far from the three flashes that are dangerous to some
_WIDE, _ROUND = 10, 20


class Glow(QWidget):
    """Lies over its parent and lets the mouse through. It only fades, and is still where the system wants no motion."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = parent
        self._theme, self._colour = theme, "accent"
        self._since = QElapsedTimer()
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADES_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.valueChanged.connect(lambda _: self.update(self._ring()))
        self._fade.finished.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        parent.installEventFilter(self)

    def pulse(self, colour: str) -> None:
        """Once, in this colour of the theme; nothing while the last one is not long enough ago."""
        soon = self._since.isValid() and self._since.elapsed() < APART_MS
        if soon or not self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self):
            return
        self._since.start()
        self._colour = colour
        self._cover()
        self.show()
        self.raise_()
        self._fade.start()

    @property
    def strength(self) -> float:
        """1 when it has just begun, 0 when there is nothing to see."""
        return float(self._fade.currentValue()) if self.isVisible() else 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, wide = QPainter(self), self._theme.px(_WIDE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self.strength)
        painter.setPen(QPen(self._theme.tokens.colour(self._colour), wide))
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.drawRoundedRect(box, self._theme.px(_ROUND), self._theme.px(_ROUND))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._frame.rect())

    def _ring(self) -> QRegion:
        """Only the frame is painted anew, and not the panel within it."""
        inset = self._theme.px(_ROUND)
        return QRegion(self.rect()) - QRegion(self.rect().adjusted(inset, inset, -inset, -inset))
