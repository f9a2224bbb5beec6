"""A button that shows the key doing the same: staff who glance at it need not reach for the mouse."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.fonts import digit_font, text_font
from ui.theme import Theme

_CAP, _TEXT, _KEY, _GAP, _PAD = 34, 17, 15, 9, 9


class KeyButton(QPushButton):
    """`key` as it is printed on the keyboard; the text is what it does."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFlat(True)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        text = QFontMetricsF(self._words()).horizontalAdvance(self.text())
        return QSize(round(self._cap_width() + px(_GAP) + text + 2) + px(_PAD), px(_CAP + 6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

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
        rest = QRectF(cap.right() + px(_GAP), 0, self.width(), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()

    def _cap_width(self) -> float:
        text = QFontMetricsF(self._digits()).horizontalAdvance(self._key)
        return max(self._theme.px(_CAP), text + self._theme.px(18))

    def _digits(self) -> QFont:
        return digit_font(self._theme.px(_KEY), QFont.Weight.DemiBold)

    def _words(self) -> QFont:
        return text_font(self._theme.px(_TEXT), QFont.Weight.Medium)
