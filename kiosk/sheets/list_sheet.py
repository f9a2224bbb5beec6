"""A list on paper: a title, columns with headings on every page, a line under each row, and the page's number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.sheets.page import A4, Align, Box, Ink, Mark, Ruler, Sheet, Style, Text, Weight, plain

_MARGIN, _FOOT = 15.0, 18.0
_PAD, _GAP = 1.4, 2.0
_LINE = 0.2
_TITLE = Style(16, Weight.BOLD)
_ABOUT = Style(9.5, ink=Ink.GREY)
_HEAD = Style(9, Weight.SEMIBOLD)
_CELL = Style(9.5)
_NUMBER = Style(8.5, align=Align.RIGHT, ink=Ink.GREY)
_TICK = 4.0


@dataclass(frozen=True, slots=True)
class Head:
    """A column `width` millimetres wide; of a `tick` column each row has a box to be ticked by hand."""

    text: str
    width: float
    tick: bool = False


@dataclass(frozen=True, slots=True)
class _Row:
    marks: tuple[Mark, ...]
    height: float


def list_sheets(
    title: str, about: str, heads: Sequence[Head], rows: Sequence[Sequence[str]], ruler: Ruler
) -> tuple[Sheet, ...]:
    """Upright A4 pages, one at least; the heads should be 180 millimetres wide together."""
    width = A4[0] - 2 * _MARGIN
    top = [
        Text(_MARGIN, _MARGIN, plain(title, _TITLE, width)),
        Text(_MARGIN, _MARGIN + 8.5, plain(about, _ABOUT, width)),
    ]
    begin = _MARGIN + 8.5 + ruler.lines(plain(about, _ABOUT, width)) * _ABOUT.line + 3
    pages = [*_pages(heads, rows, ruler, begin)]
    return tuple(
        Sheet(*A4, (*(top if not at else ()), *marks, _number(at + 1, len(pages), width)))
        for at, marks in enumerate(pages)
    )


def _pages(
    heads: Sequence[Head], rows: Sequence[Sequence[str]], ruler: Ruler, begin: float
) -> Iterator[tuple[Mark, ...]]:
    head = _row(heads, [one.text for one in heads], _HEAD, ruler, ticks=False)
    foot = A4[1] - _FOOT
    marks, y = list(_moved(head, begin)), begin + head.height
    for cells in rows:
        row = _row(heads, cells, _CELL, ruler, ticks=True)
        if y + row.height > foot and len(marks) > len(head.marks):
            yield tuple(marks)
            marks, y = list(_moved(head, _MARGIN)), _MARGIN + head.height
        marks += _moved(row, y)
        y += row.height
    yield tuple(marks)


def _row(heads: Sequence[Head], cells: Sequence[str], style: Style, ruler: Ruler, *, ticks: bool) -> _Row:
    """Its marks as if it began at the top, with the line below it."""
    marks: list[Mark] = []
    x, lines = _MARGIN, 1
    for head, cell in zip(heads, cells, strict=True):
        paragraph = plain(cell, style, head.width - _GAP)
        lines = max(lines, ruler.lines(paragraph))
        if head.tick and ticks:
            marks.append(Box(x + _GAP, _PAD, _TICK, _TICK, outline=0.3))
        elif cell:
            marks.append(Text(x, _PAD, paragraph))
        x += head.width
    height = max(lines * style.line, _TICK) + 2 * _PAD
    marks.append(Box(_MARGIN, height - _LINE, x - _MARGIN, _LINE, Ink.GREY if not ticks else Ink.LIGHT))
    return _Row(tuple(marks), height)


def _moved(row: _Row, by: float) -> tuple[Mark, ...]:
    return tuple(_down(mark, by) for mark in row.marks)


def _down(mark: Mark, by: float) -> Mark:
    if isinstance(mark, Text):
        return Text(mark.x, mark.y + by, mark.paragraph, mark.first, mark.last)
    assert isinstance(mark, Box)  # a row has nothing else
    return Box(mark.x, mark.y + by, mark.width, mark.height, mark.ink, mark.outline)


def _number(page: int, pages: int, width: float) -> Text:
    return Text(_MARGIN, A4[1] - 12, plain(f"{page} / {pages}", _NUMBER, width))
