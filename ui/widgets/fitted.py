"""A label whose text is as large as its place allows: names are never clipped, and never smaller than readable."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme
from ui.widgets.fitting import Fitted, Sizes, fit, runs_left, smaller

_REMEMBERED = 12
_LEAST = 13  # theme units
_A_LITTLE = 0.8


class FittedLabel(QLabel):
    """Its font's family and weight come from the style sheet; its size, in theme units, from the room there is."""

    def __init__(self, theme: Theme, sizes: Sizes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes = sizes
        self._fits: dict[tuple[str, int, str, float], Fitted] = {}
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self.setToolTip(text)
            self.updateGeometry()
        self.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._fit(width).height + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self.heightForWidth(max(self.width(), self._theme.px(100))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(self._sizes.smallest))

    def paintEvent(self, event: QPaintEvent) -> None:
        fitted = self._fit_within(self.height())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(fitted.font)
        top = max(0.0, (self.height() - fitted.height) / 2)
        for at, line in enumerate(fitted.lines):
            baseline = top + at * fitted.step + fitted.ascent
            painter.drawText(QPointF(self._left(line, fitted), baseline), line)
        painter.end()

    def _left(self, line: str, fitted: Fitted) -> float:
        """Names that run from right to left begin at the right."""
        return self.width() - QFontMetricsF(fitted.font).horizontalAdvance(line) if runs_left(line) else 0.0

    def _fit(self, width: int) -> Fitted:
        """Layouts ask for several widths, and again: what was found is kept for a while."""
        key = (self.text(), width, self.font().key(), self._theme.scale)
        if key not in self._fits:
            if len(self._fits) >= _REMEMBERED:
                self._fits.clear()
            self._fits[key] = self._fresh(width)
        return self._fits[key]

    def _fit_within(self, height: int) -> Fitted:
        """Where a crowded panel leaves less height than was asked for, smaller than the smallest beats cut off.

        The same lines a little smaller go before other lines much smaller.
        """
        wanted = self._fit(self.width())
        if wanted.height <= height + 1:
            return wanted
        largest, least = wanted.font.pixelSize() - 1, self._theme.px(_LEAST)
        ways = [smaller(wanted, pixels) for pixels in range(largest, max(least, round(largest * _A_LITTLE)), -1)]
        return next((way for way in ways if way.height <= height + 1), None) or self._refitted(largest, least, height)

    def _refitted(self, largest: int, least: int, height: int) -> Fitted:
        for pixels in range(largest, least - 1, -1):
            sizes = Sizes(pixels, min(pixels, self._theme.px(self._sizes.smallest)), self._sizes.lines)
            fitted = fit(self.text(), self.font(), self.width(), sizes)
            if fitted.height <= height + 1:
                break
        return fitted

    def _fresh(self, width: int) -> Fitted:
        largest, smallest = self._theme.px(self._sizes.largest), self._theme.px(self._sizes.smallest)
        return fit(self.text(), self.font(), width, Sizes(largest, smallest, self._sizes.lines))
