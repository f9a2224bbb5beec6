"""Takes a colour from anywhere on the screen: a still picture of it, a lens at the pointer, a click."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QScreen
from PySide6.QtWidgets import QWidget

_SEEN, _LENS = 11, 132  # pixels of the screen, and how large they are drawn


def still_of(screen: QScreen) -> QImage:
    """A null image where the system lets no program see the screen."""
    return screen.grabWindow(0).toImage()


class Eyedropper(QWidget):
    """Covers its screen until a colour is taken, or Escape."""

    taken = Signal(str)  # "#RRGGBB"

    def __init__(self, still: QImage, place: QRect, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._still, self._at = still, place.center() - place.topLeft()
        self.setGeometry(place)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def colour_at(self, at: QPoint) -> str:
        return self._still.pixelColor(self._pixel(at)).name().upper()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position().toPoint()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(self.colour_at(event.position().toPoint()))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), self._still)
        middle = self._pixel(self._at)
        seen = QRect(0, 0, _SEEN, _SEEN)
        seen.moveCenter(middle)
        lens = QRect(self._at + QPoint(24, 24), QRect(0, 0, _LENS, _LENS).size())
        if not self.rect().contains(lens):
            lens.moveBottomRight(self._at - QPoint(24, 24))
        painter.fillRect(lens, QColor("black"))
        painter.drawImage(lens, self._still, seen)
        side = _LENS // _SEEN
        for colour, grown in (("white", 1), ("black", 0)):
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawRect(lens.adjusted(-grown, -grown, grown, grown))
            cell = QRect(lens.center() - QPoint(side // 2, side // 2), QRect(0, 0, side, side).size())
            painter.drawRect(cell.adjusted(-grown, -grown, grown, grown))
        painter.end()

    def _pixel(self, at: QPoint) -> QPoint:
        """Of a dense screen there are several pixels for each point."""
        x = at.x() * self._still.width() // max(1, self.width())
        y = at.y() * self._still.height() // max(1, self.height())
        return QPoint(min(max(x, 0), self._still.width() - 1), min(max(y, 0), self._still.height() - 1))
