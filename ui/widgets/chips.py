"""Short facts about a guest side by side: block, category, seat."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import text_font
from ui.theme import Theme

_HIGH, _TEXT, _PAD, _GAP = 42, 20, 18, 12


class Chips(QWidget):
    """Always one line: when they do not stand in it, the widest are elided, and the tool tip has them whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self.setVisible(bool(texts))
        self.setAccessibleName(", ".join(texts))
        self.setToolTip("\n".join(texts))
        self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        return self._texts

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        texts = [metrics.horizontalAdvance(text) + 1 for text in self._texts]
        room = width - len(texts) * 2 * px(_PAD) - (len(texts) - 1) * px(_GAP)
        boxes: list[QRectF] = []
        x = 0.0
        for wide in shares(texts, room):
            boxes.append(QRectF(x, 0, wide + 2 * px(_PAD), px(_HIGH)))
            x = boxes[-1].right() + px(_GAP)
        return boxes

    def _font(self) -> QFont:
        return text_font(self._theme.px(_TEXT), QFont.Weight.Medium)


def shares(widths: list[float], room: float) -> list[float]:
    """Everyone what it needs; when that is too much, the widest give way, all to the same width."""
    left, shared = room, dict[int, float]()
    for rank, at in enumerate(sorted(range(len(widths)), key=widths.__getitem__)):
        shared[at] = max(0.0, min(widths[at], left / (len(widths) - rank)))
        left -= shared[at]
    return [shared[at] for at in range(len(widths))]
