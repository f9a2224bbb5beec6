"""A button that shows the key doing the same: staff who glance at it need not reach for the mouse."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.fonts import digit_font, text_font
from ui.theme import Theme

_CAP, _TEXT, _KEY, _GAP, _PAD = 34, 17, 15, 9, 9
_CLOSER = 0.6  # of a further line's height: the first one leaves room beside the key


class KeyButton(QPushButton):
    """`key` as it is printed on the keyboard; the text is what it does."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        metrics, lines = QFontMetricsF(self._words()), self.text().split("\n")
        text = max(metrics.horizontalAdvance(line) for line in lines)
        high = px(_CAP + 6) + round((len(lines) - 1) * metrics.height() * _CLOSER)
        return QSize(round(self._cap_width() + px(_GAP) + text + 2) + px(_PAD), high)

    def minimumSizeHint(self) -> QSize:
        """In a narrow place the words are cut, and the key is not."""
        return QSize(round(self._cap_width()) + self._theme.px(_PAD + _GAP), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, tokens = QPainter(self), self._theme.px, self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.isEnabled() and (self.underMouse() or self.hasFocus())
        quiet = "soft" if self.isEnabled() else "faint"
        cap = QRectF(2, (self.height() - px(_CAP)) / 2, self._cap_width(), px(_CAP))
        pen = QPen(tokens.colour("accent" if strong else "edge"), 2 if strong else 1)
        painter.setPen(pen)
        painter.setBrush(tokens.colour("sunken" if self.isDown() else "surface"))
        painter.drawRoundedRect(cap, px(8), px(8))
        painter.setPen(tokens.colour("ink" if self.isEnabled() else "faint"))
        painter.setFont(self._digits())
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.setFont(self._words())
        painter.setPen(tokens.colour("ink" if strong else quiet))
        rest = QRectF(cap.right() + px(_GAP), 0, self.width() - cap.right() - px(_GAP), self.height())
        metrics, lines = QFontMetricsF(self._words()), self.text().split("\n")
        fitting = "\n".join(metrics.elidedText(line, Qt.TextElideMode.ElideRight, rest.width() + 1) for line in lines)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        painter.end()

    def _cap_width(self) -> float:
        text = QFontMetricsF(self._digits()).horizontalAdvance(self._key)
        return max(self._theme.px(_CAP), text + self._theme.px(18))

    def _digits(self) -> QFont:
        return digit_font(self._theme.px(_KEY), QFont.Weight.DemiBold)

    def _words(self) -> QFont:
        return text_font(self._theme.px(_TEXT), QFont.Weight.Medium)
