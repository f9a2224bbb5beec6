"""Measures texts in the lobby's face; what was measured once is remembered."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from ui.fonts import text_font

_REMEMBERED = 2048  # what fits is remembered by itself (fit.py); here only parts of texts are


class Ruler:
    """Widths in pixels, in the two weights the board uses for what must fit."""

    def __init__(self) -> None:
        self._metrics = lru_cache(256)(_metrics)
        self._width = lru_cache(_REMEMBERED)(self._measured)

    def bold(self, text: str, pixels: int) -> float:
        return self._width(text, pixels, QFont.Weight.Bold)

    def strong(self, text: str, pixels: int) -> float:
        return self._width(text, pixels, QFont.Weight.DemiBold)

    def _measured(self, text: str, pixels: int, weight: QFont.Weight) -> float:
        return self._metrics(pixels, weight).horizontalAdvance(text)


def _metrics(pixels: int, weight: QFont.Weight) -> QFontMetricsF:
    return QFontMetricsF(text_font(pixels, weight))
