"""Text shaped by Qt in the bundled fonts: how many lines it takes, and the lines themselves."""

import re
from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kiosk.sheets.page import POINT, Align, Face, Paragraph, Run, Style
from ui.fonts import DIGIT_FACE, TEXT_FACE

UNITS = 1200 / 25.4
"""Units of text in a millimetre: as a printer with 1200 dots an inch, so that nothing is rounded that is seen."""

_KEPT = 384  # paragraphs: those that all letters share stay, those of one guest pass through
_FALLBACK = ["Noto Sans", "Segoe UI", "sans-serif"]
_ALIGNED = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}
_ORDINARY = re.compile("[\\s\u0021-\u024f\u02b0-\u036f\u1e00-\u1eff\u2010-\u2027\u2066-\u2069\u20ab]*")
"""What the bundled fonts are known to have."""


class Typesetter:
    """The Ruler (kiosk.sheets.page) whose lines are drawn. Belongs to one thread at a time."""

    def __init__(self) -> None:
        self.laid = lru_cache(_KEPT)(_laid)

    def lines(self, paragraph: Paragraph) -> int:
        return self.laid(paragraph).lineCount()

    def breaks_words(self, paragraph: Paragraph) -> bool:
        return self.laid(paragraph).minimumWidth() > paragraph.width * UNITS + 1

    def missing(self, text: str) -> str:
        if _ORDINARY.fullmatch(text):
            return ""
        layout = QTextLayout(text, font_of(Style(11)))
        _break(layout, 1e9)
        return "".join(dict.fromkeys(_undrawn(layout, text)))


def font_of(style: Style) -> QFont:
    font = QFont()
    faces = [TEXT_FACE] if style.face is Face.TEXT else [DIGIT_FACE, TEXT_FACE]
    font.setFamilies([*faces, *_FALLBACK])
    font.setPixelSize(max(1, round(style.size * POINT * UNITS)))
    font.setWeight(QFont.Weight(style.weight.value))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.spread:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spread * font.pixelSize())
    if style.face is Face.FIGURES:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _laid(paragraph: Paragraph) -> QTextLayout:
    layout = QTextLayout(paragraph.text, font_of(paragraph.style))
    option = QTextOption(_ALIGNED[paragraph.style.align])
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_parts(paragraph))
    layout.setCacheEnabled(True)
    _break(layout, paragraph.width * UNITS, paragraph.style.line * UNITS)
    return layout


def _parts(paragraph: Paragraph) -> list[QTextLayout.FormatRange]:
    """Counted as Qt counts, in UTF-16: a letter beyond the first plane counts twice."""
    made, at = [], 0
    for run in paragraph.runs:
        length = len(run.text.encode("utf-16-le")) // 2
        if run.bold or run.struck:
            made.append(_part(at, length, run))
        at += length
    return made


def _part(start: int, length: int, run: Run) -> QTextLayout.FormatRange:
    part, look = QTextLayout.FormatRange(), QTextCharFormat()
    if run.bold:
        look.setFontWeight(QFont.Weight.Bold)
    look.setFontStrikeOut(run.struck)
    part.start, part.length, part.format = start, length, look
    return part


def _break(layout: QTextLayout, width: float, line_height: float = 0.0) -> None:
    """Into lines of one height, whatever fonts are in them; each baseline stands at the same place in its line."""
    layout.beginLayout()
    y, ascent = 0.0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ascent = ascent or QFontMetricsF(layout.font()).ascent()
        line.setPosition(QPointF(0.0, y + ascent - line.ascent()))
        y += line_height
    layout.endLayout()


def _undrawn(layout: QTextLayout, text: str) -> Iterator[str]:
    wide = text.encode("utf-16-le")
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    glyphs = (pair for run in runs for pair in zip(run.glyphIndexes(), run.stringIndexes(), strict=True))
    for at in (at for glyph, at in glyphs if glyph == 0):
        yield wide[2 * at : 2 * at + 4].decode("utf-16-le", "ignore")[:1]
