"""How large a text can be in a given room: one line, else two that end where a part of it ends."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

Lines = tuple[str, ...]
_ALMOST = 0.72  # a line shrinks to this share of its largest size before it breaks in two
_NEARLY = 0.85  # a break where the text parts is worth this much of the size


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font size bounds, and how many lines there may be."""

    largest: int
    smallest: int
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """`step` from line to line, the first baseline `ascent` below the top: all marks and tails are within."""

    font: QFont
    lines: Lines
    step: float
    ascent: float

    @property
    def height(self) -> float:
        return self.step * max(1, len(self.lines))


def fit(text: str, font: QFont, width: float, sizes: Sizes) -> Fitted:
    """The largest size in pixels at which the text stands in at most so many lines; elided only at the smallest."""
    words = text.split()
    for lines in range(1, sizes.lines + 1):
        least = sizes.smallest if lines == sizes.lines else max(sizes.smallest, round(sizes.largest * _ALMOST**lines))
        bounds = Sizes(sizes.largest, least, lines)
        found = _in_few(words, font, width, bounds) if lines <= 2 else _in_many(words, font, width, bounds)
        if found is not None:
            return found
    metrics = _metrics(font, sizes.smallest)
    return _laid(font, sizes.smallest, _elided(text, metrics, width, sizes.lines))


def smaller(fitted: Fitted, pixels: int) -> Fitted:
    """The same lines at another size."""
    return _laid(fitted.font, pixels, fitted.lines)


def runs_left(text: str) -> bool:
    """Is it written from right to left?"""
    return next((unicodedata.bidirectional(c) in ("R", "AL") for c in text if c.isalpha()), False)


def _in_few(words: list[str], font: QFont, width: float, sizes: Sizes) -> Fitted | None:
    """In one line, or in two: the way that reads best, unless another is much larger."""
    text = " ".join(words)
    ways = [(text,)] if sizes.lines == 1 else [*_parted(text), *_halved(words, _metrics(font, sizes.largest))]
    sized = [(_pixels(way, font, width, sizes), way) for way in ways]
    largest = max((pixels for pixels, _ in sized), default=0)
    good = (found for found in sized if found[0] >= max(sizes.smallest, largest * _NEARLY))
    pixels, way = next(good, (0, ()))
    return _laid(font, pixels, way) if pixels else None


def _in_many(words: list[str], font: QFont, width: float, sizes: Sizes) -> Fitted | None:
    for pixels in range(sizes.largest, sizes.smallest - 1, -1):
        metrics = _metrics(font, pixels)
        way = _filled(words, metrics, width)
        if len(way) <= sizes.lines and _widest(way, metrics) <= width:
            return _laid(font, pixels, way)
    return None


def _pixels(way: Lines, font: QFont, width: float, sizes: Sizes) -> int:
    """The largest size at which these lines fit, 0 for none: widths grow with the size, nearly in proportion."""
    widest = max(_widest(way, _metrics(font, sizes.largest)), 1.0)
    pixels = min(sizes.largest, int(sizes.largest * width / widest) + 1)
    while pixels >= sizes.smallest and _widest(way, _metrics(font, pixels)) > width:
        pixels -= 1
    return pixels if pixels >= sizes.smallest else 0


def _parted(text: str) -> list[Lines]:
    """In two where the text itself parts: a middle dot is dropped, a full stop stays."""
    before, dot, after = text.partition(" · ")
    first, stop, rest = text.partition(". ")
    ways: list[Lines] = [(before, after)] if dot else []
    return [*ways, (first + ".", rest)] if stop and len(first) > len(text) / 3 else ways


def _halved(words: list[str], metrics: QFontMetricsF) -> list[Lines]:
    """In two about equally long lines."""
    wide = [metrics.horizontalAdvance(word + " ") for word in words]
    at = min(range(1, len(words)), key=lambda at: max(sum(wide[:at]), sum(wide[at:])), default=0)
    return [(" ".join(words[:at]), " ".join(words[at:]))] if at else [tuple(words)]


def _filled(words: list[str], metrics: QFontMetricsF, width: float) -> Lines:
    """Line after line, each as full as it goes."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _elided(text: str, metrics: QFontMetricsF, width: float, lines: int) -> Lines:
    filled = _filled(text.split(), metrics, width)
    kept = [*filled[: lines - 1], " ".join(filled[lines - 1 :])]
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in kept if line)


def _widest(lines: Lines, metrics: QFontMetricsF) -> float:
    return max((metrics.horizontalAdvance(line) for line in lines), default=0.0)


def _metrics(font: QFont, pixels: int) -> QFontMetricsF:
    return QFontMetricsF(_sized(font, pixels))


def _sized(font: QFont, pixels: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    return sized


def _laid(font: QFont, pixels: int, lines: Lines) -> Fitted:
    """Capitals with two marks (Ẫ) reach above the font's own ascent: the ink counts, not the promise."""
    sized = _sized(font, pixels)
    metrics = QFontMetricsF(sized)
    inks = [metrics.tightBoundingRect(line) for line in lines]
    ascent = max([metrics.ascent(), *(1 - ink.top() for ink in inks)])
    descent = max([metrics.descent(), *(1 + ink.bottom() for ink in inks)])
    return Fitted(sized, lines, ascent + descent, ascent)
