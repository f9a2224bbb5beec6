"""Who has which seat, as a list in columns: for the doors, where a drawing is too small to find a name in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.sheets.fitting import fitted
from kiosk.sheets.page import Align, Box, Face, Ink, Mark, Ruler, Sheet, Style, Text, Weight, plain

_EDGE, _HEAD, _LINE, _COLUMN = 12.0, 14.0, 8.2, 92.0
_TITLE = Style(13, Weight.BOLD, leading=1.25)
_ASIDE = Style(8.5, ink=Ink.GREY)
_SEAT = Style(9, Weight.SEMIBOLD, face=Face.FIGURES)
_NAME = Style(9, Weight.SEMIBOLD, leading=1.2)
_UNIT = Style(7, ink=Ink.GREY, leading=1.2)


@dataclass(frozen=True, slots=True)
class SeatLine:
    seat: str
    letter: str
    name: str
    unit: str


def roll_sheets(
    title: str, aside: str, lines: Sequence[SeatLine], paper: tuple[float, float], ruler: Ruler
) -> list[Sheet]:
    """As many pages as it takes, read down the columns; none when there is nobody."""
    columns = int((paper[0] - 2 * _EDGE + 6) // _COLUMN)
    rows = int((paper[1] - 2 * _EDGE - _HEAD) // _LINE)
    pages = (lines[at : at + columns * rows] for at in range(0, len(lines), columns * rows))
    wide = (paper[0] - 2 * _EDGE) / columns
    return [Sheet(*paper, (*_head(title, aside, paper, ruler), *_page(here, rows, wide, ruler))) for here in pages]


def _head(title: str, aside: str, paper: tuple[float, float], ruler: Ruler) -> Iterator[Mark]:
    width = paper[0] - 2 * _EDGE
    yield Text(_EDGE, _EDGE - 2, fitted(plain(title, _TITLE, width * 0.68), _TITLE.line + 0.01, 9, ruler))
    yield Text(_EDGE + width * 0.7, _EDGE - 1, plain(aside, replace(_ASIDE, align=Align.RIGHT), width * 0.3))
    yield Box(_EDGE, _EDGE + 7, width, 0.2)


def _page(lines: Sequence[SeatLine], rows: int, column: float, ruler: Ruler) -> Iterator[Mark]:
    for at, line in enumerate(lines):
        x, y = _EDGE + (at // rows) * column, _EDGE + _HEAD + (at % rows) * _LINE
        width = column - 26
        yield Text(x, y, plain(line.seat, _SEAT, 16))
        yield Text(x + 16, y, plain(line.letter, replace(_UNIT, size=8), 5))
        yield Text(x + 21, y - 0.4, fitted(plain(line.name, _NAME, width), _NAME.line + 0.01, 6.5, ruler))
        if line.unit:
            yield Text(x + 21, y + 3.6, fitted(plain(line.unit, _UNIT, width), _UNIT.line + 0.01, 5.5, ruler))
