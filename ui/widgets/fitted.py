"""A label whose text is as large as its place allows: names are never clipped, and never smaller than readable."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.theme import Theme

Lines = tuple[str, ...]
_ALMOST = 0.72  # a line shrinks to this share of its largest size before it breaks in two


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font size bounds in theme units, and how many lines there may be."""

    largest: int
    smallest: int
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """`step` from line to line, the first baseline `ascent` below the top: all marks and tails are within."""

    font: QFont
    lines: tuple[str, ...]
    step: float
    ascent: float

    @property
    def height(self) -> float:
        return self.step * max(1, len(self.lines))


class FittedLabel(QLabel):
    """Its font's family and weight come from the style sheet; its size from the room there is."""

    def __init__(self, theme: Theme, sizes: Sizes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sizes = sizes
        self._for: tuple[str, int, str] | None = None
        self._fitted: Fitted | None = None
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._fit(width).height + 0.5)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self.heightForWidth(max(self.width(), self._theme.px(100))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(self._sizes.smallest))

    def paintEvent(self, event: QPaintEvent) -> None:
        fitted = self._fit(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(fitted.font)
        top = (self.height() - fitted.height) / 2
        for at, line in enumerate(fitted.lines):
            baseline = top + at * fitted.step + fitted.ascent
            painter.drawText(QPointF(self._left(line, fitted), baseline), line)
        painter.end()

    def _left(self, line: str, fitted: Fitted) -> float:
        """Names that run from right to left begin at the right."""
        return self.width() - QFontMetricsF(fitted.font).horizontalAdvance(line) if _runs_left(line) else 0.0

    def _fit(self, width: int) -> Fitted:
        key = (self.text(), width, self.font().key() + str(self._theme.scale))
        if self._fitted is None or self._for != key:
            self._for, self._fitted = key, self._fresh(width)
        return self._fitted

    def _fresh(self, width: int) -> Fitted:
        largest, smallest = self._theme.px(self._sizes.largest), self._theme.px(self._sizes.smallest)
        return fit(self.text(), self.font(), width, Sizes(largest, smallest, self._sizes.lines))


def fit(text: str, font: QFont, width: float, sizes: Sizes) -> Fitted:
    """The largest size in pixels at which the text stands in at most so many lines; elided only at the smallest."""
    for lines in range(1, sizes.lines + 1):
        last = lines == sizes.lines
        least = sizes.smallest if last else max(sizes.smallest, round(sizes.largest * _ALMOST))
        for pixels in range(sizes.largest, least - 1, -1):
            broken = _broken(text, _metrics(font, pixels), width, lines)
            if broken:
                return _laid(font, pixels, broken)
    metrics = _metrics(font, sizes.smallest)
    return _laid(font, sizes.smallest, _elided(text, metrics, width, sizes.lines))


def _broken(text: str, metrics: QFontMetricsF, width: float, lines: int) -> tuple[str, ...]:
    """The text in at most so many lines, or nothing when it does not fit. Two lines end where a part of it ends."""
    words = text.split()
    two = lines == 2
    ways = [*_parted(" ".join(words)), *_halved(words, metrics)] if two else [_filled(words, metrics, width)]
    return next((way for way in ways if len(way) <= lines and _widest(way, metrics) <= width), ())


def _parted(text: str) -> list[Lines]:
    """In two where the text itself parts: a middle dot is dropped, a full stop stays."""
    before, dot, after = text.partition(" · ")
    first, stop, rest = text.partition(". ")
    ways: list[Lines] = [(before, after)] if dot else []
    return [*ways, (first + ".", rest)] if stop and len(first) > len(text) / 3 else ways


def _halved(words: list[str], metrics: QFontMetricsF) -> list[Lines]:
    """In two about equally long lines."""
    ways: list[Lines] = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return sorted(ways, key=lambda way: _widest(way, metrics))[:1] or [tuple(words)]


def _widest(lines: tuple[str, ...], metrics: QFontMetricsF) -> float:
    return max(map(metrics.horizontalAdvance, lines), default=0.0)


def _filled(words: list[str], metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """Line after line, each as full as it goes."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _elided(text: str, metrics: QFontMetricsF, width: float, lines: int) -> tuple[str, ...]:
    filled = _filled(text.split(), metrics, width)
    kept = [*filled[: lines - 1], " ".join(filled[lines - 1 :])]
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in kept if line)


def _metrics(font: QFont, pixels: int) -> QFontMetricsF:
    return QFontMetricsF(_sized(font, pixels))


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized


def _laid(font: QFont, pixels: int, lines: tuple[str, ...]) -> Fitted:
    """Capitals with two marks (Ẫ) reach above the font's own ascent: the ink counts, not the promise."""
    sized = _sized(font, pixels)
    metrics = QFontMetricsF(sized)
    inks = [metrics.tightBoundingRect(line) for line in lines]
    ascent = max([metrics.ascent(), *(1 - ink.top() for ink in inks)])
    descent = max([metrics.descent(), *(1 + ink.bottom() for ink in inks)])
    return Fitted(sized, lines, ascent + descent, ascent)


def _runs_left(text: str) -> bool:
    return next((unicodedata.bidirectional(c) in ("R", "AL") for c in text if c.isalpha()), False)
