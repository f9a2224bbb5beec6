"""Where things stand on the screen: boxes in pixels from the window's size, in units of its short side."""

from dataclasses import dataclass
from enum import Enum
from math import pi, sin

MARGIN, GAP = 4.0, 1.6
_ROOMY = 1.12
_ULTRA_WIDE, _NARROW, _UPRIGHT = 2.2, 1.45, 0.95


class Shape(Enum):
    LANDSCAPE = "landscape"
    SQUARE = "square"
    PORTRAIT = "portrait"
    ULTRA_WIDE = "ultra_wide"


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Frame:
    """What follows from the window's size alone; `u` is a hundredth of its short side, or more where viewers stand far away."""

    u: float
    shape: Shape
    header: Box
    body: Box
    footer: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards of the sessions that are on: columns and lines of one page."""

    columns: int
    lines: int

    @property
    def places(self) -> int:
        return self.columns * self.lines


def frame_of(width: float, height: float, zoom: float = 1.0) -> Frame:
    """`zoom` above 1 draws everything larger, for viewers far away, and less fits."""
    u = max(min(width, height), 1.0) / 100 * zoom
    shape = _shape(width / max(height, 1.0))
    top, head, foot = (4.0, 20.0, 12.0) if shape is Shape.PORTRAIT else (2.2, 12.0, 6.2)
    wide, begin = width - 2 * MARGIN * u, (top + head + 1.0) * u
    end = height - foot * u
    return Frame(
        u=u,
        shape=shape,
        header=Box(MARGIN * u, top * u, wide, head * u),
        body=Box(MARGIN * u, begin, wide, end - 0.8 * u - begin),
        footer=Box(MARGIN * u, end, wide, (foot - 2.2) * u),
    )


def _shape(aspect: float) -> Shape:
    if aspect > _ULTRA_WIDE:
        return Shape.ULTRA_WIDE
    if aspect < _UPRIGHT:
        return Shape.PORTRAIT
    return Shape.SQUARE if aspect < _NARROW else Shape.LANDSCAPE


def hero_width(frame: Frame, *, rows: bool) -> float:
    beside = frame.shape is Shape.ULTRA_WIDE and rows
    return frame.body.width * 0.48 if beside else frame.body.width


def hero_box(frame: Frame, height: float, *, rows: bool) -> Box:
    """The hero at the top of the body; all of it when no rows follow; at its left on an ultra-wide screen."""
    body = frame.body
    whole = not rows or frame.shape is Shape.ULTRA_WIDE
    return Box(body.x, body.y, hero_width(frame, rows=rows), body.height if whole else min(height, body.height))


def rows_box(frame: Frame, hero: Box) -> Box:
    """What the hero leaves of the body: beneath it, or beside it."""
    body, gap = frame.body, GAP * frame.u
    if frame.shape is Shape.ULTRA_WIDE:
        return Box(hero.x + hero.width + gap, body.y, body.width - hero.width - gap, body.height)
    return Box(body.x, hero.y + hero.height + gap, body.width, body.height - hero.height - gap)


def rows_width(frame: Frame) -> float:
    return rows_box(frame, hero_box(frame, 0, rows=True)).width


def grid_of(shape: Shape, count: int, zoom: float = 1.0) -> Grid:
    """As few lines as the shape allows, and fewer cards when all is larger; what does not fit on one page turns."""
    if zoom > _ROOMY:
        return _larger(shape, count)
    match shape:
        case Shape.PORTRAIT:
            return Grid(1, min(count, 4))
        case Shape.ULTRA_WIDE:
            return Grid(1, min(count, 3))
        case Shape.SQUARE:
            return Grid(2, 1 if count == 2 else 2)
        case Shape.LANDSCAPE:
            return Grid(count, 1) if count <= 3 else Grid(2 if count == 4 else 3, 2)


def _larger(shape: Shape, count: int) -> Grid:
    match shape:
        case Shape.PORTRAIT:
            return Grid(1, min(count, 3))
        case Shape.ULTRA_WIDE:
            return Grid(1, min(count, 2))
        case Shape.SQUARE | Shape.LANDSCAPE:
            return Grid(min(count, 2), 1)


def orbit(seconds: float, u: float) -> tuple[float, float]:
    """Where the whole scene stands this minute: a slow figure against burn-in, at most 0.4 u from its place."""
    minute = seconds // 60
    return 0.4 * u * sin(2 * pi * minute / 7), 0.4 * u * sin(2 * pi * minute / 11)
