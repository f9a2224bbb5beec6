"""Short facts about a guest side by side: block, category, seat."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import text_font
from ui.theme import Theme

_HIGH, _TEXT, _PAD, _GAP = 42, 20, 18, 12


class Chips(QWidget):
    """Wraps onto more lines when they do not stand in one; a chip wider than the place is elided."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self.setVisible(bool(texts))
        self.setAccessibleName(", ".join(texts))
        self.updateGeometry()
        self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        return self._texts

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return round(boxes[-1].bottom()) + 1 if boxes else 0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self.heightForWidth(max(self.width(), self._theme.px(200))))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, px = QPainter(self), self._theme.tokens, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font())
        metrics = QFontMetricsF(self._font())
        for text, box in zip(self._texts, self._boxes(self.width()), strict=True):
            painter.setPen(tokens.colour("edge"))
            painter.setBrush(tokens.colour("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
            painter.setPen(tokens.colour("ink"))
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 2 * px(_PAD) + 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, fitting)
        painter.end()

    def _boxes(self, width: int) -> list[QRectF]:
        metrics, px = QFontMetricsF(self._font()), self._theme.px
        boxes: list[QRectF] = []
        x, y = 0.0, 0.0
        for text in self._texts:
            wide = min(metrics.horizontalAdvance(text) + 2 * px(_PAD), float(width))
            if x and x + wide > width:
                x, y = 0.0, y + px(_HIGH + _GAP)
            boxes.append(QRectF(x, y, wide, px(_HIGH)))
            x += wide + px(_GAP)
        return boxes

    def _font(self) -> QFont:
        return text_font(self._theme.px(_TEXT), QFont.Weight.Medium)
