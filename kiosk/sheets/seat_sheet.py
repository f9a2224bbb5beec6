"""A seat plan on paper: every seat a box whose border and letter say how it stands, with its guest's name where it fits."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.domain.seat_plan import Stage
from kiosk.domain.seating import SeatState
from kiosk.sheets.fitting import fitted, height
from kiosk.sheets.page import Align, Box, Face, Ink, Mark, Paragraph, Ruler, Sheet, Style, Text, Weight, plain

SIZES = {"a4": (297.0, 210.0), "a3": (420.0, 297.0)}
_EDGE, _HEAD, _FOOT, _STAGE_ROOM, _ZONE_ROOM = 12.0, 17.0, 12.0, 11.0, 24.0
_WIDEST, _HIGHEST = 24.0, 15.0
_SMALLEST_WHOLE, _SMALLEST_NAME, _SMALLEST_LABEL = 5.5, 4.5, 3.5
_LABEL_SHARE, _LETTERS_FROM = 0.55, 8.0  # points of the label for a millimetre of the seat; the letter beside it
_TITLE = Style(15, Weight.BOLD, leading=1.25)
_ASIDE = Style(8.5, ink=Ink.GREY)
_ZONE = Style(8, Weight.SEMIBOLD, leading=1.25)
_NAME = Style(7.5, leading=1.18)
_LABEL = Style(6.5, Weight.SEMIBOLD, face=Face.FIGURES, leading=1.2)
_STAGE = Style(9, Weight.SEMIBOLD, Align.CENTRE, spread=0.12)
_LEGEND = Style(8.5)
_BORDERS = {
    SeatState.PRESENT: (Ink.BLACK, 0.75),
    SeatState.HELD: (Ink.BLACK, 0.25),
    SeatState.VACATED: (Ink.BLACK, 0.25),
    SeatState.RESERVED: (Ink.GREY, 0.2),
    SeatState.FREE: (Ink.LIGHT, 0.2),
}


@dataclass(frozen=True, slots=True)
class SeatBox:
    """`letter` stands for the state; "" of free seats. `name` may be given in several lengths, the longest first."""

    x: int
    y: int
    label: str
    letter: str
    state: SeatState
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatPage:
    """`zones`: (name, row where it begins, is it at the right). `legend`: (state, letter, what it means)."""

    title: str
    aside: str
    width: int
    height: int
    stage: Stage
    stage_word: str
    boxes: tuple[SeatBox, ...]
    zones: tuple[tuple[str, int, bool], ...]
    legend: tuple[tuple[SeatState, str, str], ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the boxes go, in millimetres."""

    left: float
    top: float
    across: float
    down: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        return self.left + x * self.across, self.top + y * self.down


def seat_sheet(page: SeatPage, size: str, ruler: Ruler) -> Sheet:
    """One page, the plan as large as it goes on it."""
    paper = SIZES[size]
    grid = _grid(page, paper)
    marks: list[Mark] = [*_head(page, paper, ruler), *_stage(page, grid, ruler), *_zones(page, grid, ruler)]
    for box in page.boxes:
        marks += _seat(box, grid, ruler)
    return Sheet(*paper, (*marks, *_legend(page, paper)))


def _grid(page: SeatPage, paper: tuple[float, float]) -> _Grid:
    sides = _STAGE_ROOM if page.stage in (Stage.LEFT, Stage.RIGHT) else 0.0
    ends = _STAGE_ROOM if page.stage in (Stage.TOP, Stage.BOTTOM) else 0.0
    wide = paper[0] - 2 * _EDGE - 2 * _ZONE_ROOM - 2 * sides
    high = paper[1] - 2 * _EDGE - _HEAD - _FOOT - ends
    across = min(_WIDEST, wide / max(1, page.width))
    down = min(_HIGHEST, high / max(1, page.height), across * 1.1)
    left = (paper[0] - across * page.width) / 2
    top = _EDGE + _HEAD + (ends if page.stage is Stage.TOP else 0.0)
    return _Grid(left, top, across, down)


def _head(page: SeatPage, paper: tuple[float, float], ruler: Ruler) -> Iterator[Mark]:
    width = paper[0] - 2 * _EDGE
    yield Text(_EDGE, _EDGE - 2, fitted(plain(page.title, _TITLE, width * 0.68), _TITLE.line + 0.01, 9, ruler))
    yield Text(_EDGE + width * 0.7, _EDGE, plain(page.aside, replace(_ASIDE, align=Align.RIGHT), width * 0.3))


def _stage(page: SeatPage, grid: _Grid, ruler: Ruler) -> Iterator[Mark]:
    wide, high = grid.across * page.width, grid.down * page.height
    match page.stage:
        case Stage.TOP:
            yield from _bar(grid.left, grid.top - 9, wide, page.stage_word)
        case Stage.BOTTOM:
            yield from _bar(grid.left, grid.top + high + 2, wide, page.stage_word)
        case Stage.LEFT:
            yield Box(grid.left - 5, grid.top, 2.5, high, Ink.GREY)
            yield Text(grid.left - 24, grid.top - 6, plain(page.stage_word, _ZONE, 30))
        case Stage.RIGHT:
            yield Box(grid.left + wide + 2.5, grid.top, 2.5, high, Ink.GREY)
            yield Text(grid.left + wide - 6, grid.top - 6, plain(page.stage_word, _ZONE, 30))


def _bar(x: float, y: float, width: float, word: str) -> Iterator[Mark]:
    yield Box(x, y, width, 6.5, Ink.GREY, 0.35)
    yield Text(x, y + 1.1, plain(word, _STAGE, width))


def _zones(page: SeatPage, grid: _Grid, ruler: Ruler) -> Iterator[Mark]:
    """Beside their first row; one line of the plan has room for two."""
    room = _ZONE_ROOM - 3
    for name, row, right in page.zones:
        y = grid.at(0, row)[1] + 0.6
        x = grid.at(page.width, 0)[0] + 2 if right else grid.left - _ZONE_ROOM + 1
        style = _ZONE if right else replace(_ZONE, align=Align.RIGHT)
        yield Text(x, y, fitted(plain(name, style, room), max(grid.down * 2, 6.8), 5.5, ruler))


def _seat(box: SeatBox, grid: _Grid, ruler: Ruler) -> Iterator[Mark]:
    x, y = grid.at(box.x, box.y)
    wide, high = grid.across * 0.93, grid.down * 0.9
    yield from _frame(box.state, x, y, wide, high)
    style = replace(_LABEL, size=max(_SMALLEST_LABEL, min(_LABEL.size, wide * _LABEL_SHARE)))
    label = fitted(plain(box.label, style, wide - 1), high / 2.2, _SMALLEST_LABEL, ruler)
    if wide < 3.2 or ruler.breaks_words(label):
        return
    top = y + 0.45
    yield Text(x + 0.8, top, label)
    if box.letter and wide > _LETTERS_FROM:
        yield Text(x + 0.8, top, plain(box.letter, replace(label.style, align=Align.RIGHT), wide - 1.7))
    below = top + label.style.line
    name = _name(box.names, wide - 1.6, y + high - below - 0.3, ruler)
    if name is not None:
        yield Text(x + 0.8, below, name)


def _name(names: tuple[str, ...], width: float, room: float, ruler: Ruler) -> Paragraph | None:
    """The longest of the names that fits; None when not even the shortest does."""
    for name in names:
        size, least = _NAME.size, _SMALLEST_WHOLE if name == names[0] else _SMALLEST_NAME
        while size >= least:
            tried = plain(name, replace(_NAME, size=size), width)
            if height(tried, ruler) <= room and not ruler.breaks_words(tried):
                return tried
            size -= 0.5
    return None


def _frame(state: SeatState, x: float, y: float, wide: float, high: float) -> Iterator[Mark]:
    """Told apart without colours: thick, thin, doubled, with a bar, faint."""
    ink, thick = _BORDERS[state]
    yield Box(x, y, wide, high, ink, thick)
    if state is SeatState.VACATED and wide > 2.5:
        yield Box(x + 0.55, y + 0.55, wide - 1.1, high - 1.1, ink, 0.2)
    if state is SeatState.RESERVED:
        yield Box(x, y + high - 0.9, wide, 0.9, Ink.GREY)


def _legend(page: SeatPage, paper: tuple[float, float]) -> Iterator[Mark]:
    step = min(52.0, (paper[0] - 2 * _EDGE) / max(1, len(page.legend)))
    y = paper[1] - _EDGE - 4
    for at, (state, letter, text) in enumerate(page.legend):
        x = _EDGE + at * step
        yield from _frame(state, x, y, 7.5, 5)
        yield Text(x, y + 0.9, plain(letter, replace(_LABEL, align=Align.CENTRE), 7.5))
        yield Text(x + 9, y + 0.1, plain(text, _LEGEND, step - 10))
