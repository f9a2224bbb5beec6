"""A letter's text set down line after line, from one page to the next when it must be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.sheets.page import Paragraph, Ruler, Text

_LEAST_LINES = 2
"""So many lines of a paragraph stay together at the foot of a page, and at the head of the next."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Paragraphs beside one another, each with its distance from the left, `gap` millimetres below what came before.

    `whole` ones are not divided between two pages, and `near` ones stay with the stretch that follows them.
    """

    parts: tuple[tuple[float, Paragraph], ...]
    gap: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Where the text of one page goes: from `top` down to `foot`, `left` millimetres from the edge."""

    left: float
    top: float
    foot: float


@dataclass(frozen=True, slots=True)
class _Pen:
    """How far the text is: on which page, how far down, with what marks on each page."""

    rooms: tuple[Room, Room]
    pages: tuple[tuple[Text, ...], ...]
    y: float

    @property
    def room(self) -> Room:
        return self.rooms[0] if len(self.pages) == 1 else self.rooms[1]

    @property
    def fresh(self) -> bool:
        return not self.pages[-1]

    def turned(self) -> "_Pen":
        return replace(self, pages=(*self.pages, ()), y=self.rooms[1].top)


def set_down(stretches: Iterable[Stretch], first: Room, others: Room, ruler: Ruler) -> tuple[tuple[Text, ...], ...]:
    """The texts of each page; one page at least, the first with the room `first`."""
    pen = _Pen((first, others), ((),), first.top)
    for stretch in stretches:
        pen = _put(pen, stretch, ruler)
    return pen.pages


def depth(stretches: Sequence[Stretch], ruler: Ruler) -> float:
    """How many millimetres they take on one page."""
    return sum(stretch.gap + _height(stretch, _lines(stretch, ruler)) for stretch in stretches)


def _put(pen: _Pen, stretch: Stretch, ruler: Ruler) -> _Pen:
    total = _lines(stretch, ruler)
    gap = 0.0 if pen.fresh else stretch.gap
    if stretch.whole and _height(stretch, total) > pen.room.foot - pen.y - gap and not pen.fresh:
        return _write(pen.turned(), stretch, 0, total, total)
    return _write(replace(pen, y=pen.y + gap), stretch, 0, total, total)


def _write(pen: _Pen, stretch: Stretch, begun: int, total: int, left: int) -> _Pen:
    """The lines from `begun` on, as many as this page takes, the rest on the next."""
    while left:
        here = min(left, _fitting(pen, stretch))
        here = here - 1 if 0 < here == left - 1 else here  # no last line alone at the head of a page
        here = 0 if 0 < here < min(_LEAST_LINES, left) and not pen.fresh else here
        if here == 0 and not pen.fresh:
            pen = pen.turned()
            continue
        here = max(1, here)
        pen = _lines_down(pen, stretch, begun, begun + here)
        begun, left = begun + here, left - here
        pen = pen.turned() if left else pen
    return pen


def _fitting(pen: _Pen, stretch: Stretch) -> int:
    line = max(part.style.line for _, part in stretch.parts)
    return int((pen.room.foot - pen.y + 0.01) / line)


def _lines_down(pen: _Pen, stretch: Stretch, first: int, last: int) -> _Pen:
    texts = tuple(Text(pen.room.left + x, pen.y, part, first, last) for x, part in stretch.parts)
    pages = (*pen.pages[:-1], (*pen.pages[-1], *texts))
    return replace(pen, pages=pages, y=pen.y + _height(stretch, last - first))


def _lines(stretch: Stretch, ruler: Ruler) -> int:
    return max(ruler.lines(part) for _, part in stretch.parts)


def _height(stretch: Stretch, lines: int) -> float:
    return lines * max(part.style.line for _, part in stretch.parts)
