"""The sponsors' logos at the foot: of one level equally large in area, and never at the cost of a legible programme."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import sqrt

from kiosk.app.branding import Look
from kiosk.domain.brand import Picture, levels_of
from ui.lobby.frame import GAP, Box, Frame, Shape
from ui.lobby.pages import stack_height
from ui.lobby.row_face import ROW_GAP, RowFace

EACH = 12  # seconds each of several groups is shown
_HEIGHT, _UPRIGHT_HEIGHT = 7.0, 8.0
_AIR, _SIDES, _BETWEEN = 0.75, 1.2, 1.4
_AREA, _WIDEST = 64.0, 26.0  # of a logo of the first level, in square u
_SHARES = (1.0, 0.74, 0.56, 0.44)  # of that area, level by level
_ROWS, _UPRIGHT_ROWS = 3, 5


@dataclass(frozen=True, slots=True)
class LogoFace:
    """A plate with its logo, in pixels of the rail; `picture` is its name."""

    key: str
    picture: str
    plateX: float
    plateY: float
    plateWidth: float
    plateHeight: float


@dataclass(frozen=True, slots=True)
class Rail:
    """Groups that take turns; a height of 0 takes no room."""

    groups: tuple[tuple[LogoFace, ...], ...] = ()
    height: float = 0.0

    def at(self, now: datetime) -> tuple[LogoFace, ...]:
        return self.groups[int(now.timestamp()) // EACH % len(self.groups)] if self.groups else ()


def rail_of(look: Look, frame: Frame) -> Rail:
    """All sponsors whose logo is there, in as few groups as the width allows."""
    u = frame.u
    height = (_UPRIGHT_HEIGHT if frame.shape is Shape.PORTRAIT else _HEIGHT) * u
    plates = list(_plates(look, height, u))
    if not plates:
        return Rail()
    groups = _groups(plates, frame.body.width, _BETWEEN * u)
    return Rail(tuple(_placed(group, frame.body.width, _BETWEEN * u) for group in groups), height)


def legible_rows(frame: Frame) -> int:
    """So many rows must stand beside the rail, or it is not shown."""
    return _UPRIGHT_ROWS if frame.shape is Shape.PORTRAIT else _ROWS


def railed(look: Look, frame: Frame, rows: Sequence[RowFace], need: float, under: float) -> tuple[Frame, Rail, Box]:
    """The frame above the rail; none where it would cost rows that a legible board needs. `need` is the hero's height,
    `under` the least that must be left beneath it.
    """
    rail = rail_of(look, frame)
    smaller, place = _above(frame, rail.height)
    least = min(_fitting(rows, frame, need), legible_rows(frame))
    if not rail.height or _crowded(smaller, need, under) or _fitting(rows, smaller, need) < least:
        return frame, Rail(), Box(place.x, place.y, place.width, 0.0)
    return smaller, rail, place


def _crowded(frame: Frame, need: float, under: float) -> bool:
    return need > frame.body.height or _below(frame, need) < under


def _above(frame: Frame, height: float) -> tuple[Frame, Box]:
    """The frame without the rail's room, and the rail at the body's foot."""
    body = frame.body
    place = Box(body.x, body.y + body.height - height, body.width, height)
    left = Box(body.x, body.y, body.width, body.height - height - GAP * frame.u)
    return replace(frame, body=left), place


def _fitting(rows: Sequence[RowFace], frame: Frame, need: float) -> int:
    """How many rows stand on the first page beside a hero, or under one, that takes no more than it needs."""
    counts, room = range(len(rows) + 1), _below(frame, need)
    return max(count for count in counts if not count or stack_height(rows[:count], ROW_GAP * frame.u) <= room)


def _below(frame: Frame, need: float) -> float:
    """What is left beneath a hero, or beside it."""
    beside = frame.shape is Shape.ULTRA_WIDE
    return frame.body.height - (0 if beside else need + GAP * frame.u)


def logo_size(picture: Picture, area: float, widest: float, tallest: float) -> tuple[float, float]:
    """Width and height of a logo of that area, or less where it would be too wide or too tall."""
    aspect = picture.width / picture.height
    width = min(sqrt(area * aspect), widest, tallest * aspect)
    return width, width / aspect


def _plates(look: Look, height: float, u: float) -> Iterator[LogoFace]:
    for n, level in enumerate(levels_of(look.sponsors)):
        share = _SHARES[min(n, len(_SHARES) - 1)]
        area, tallest = _AREA * share * u * u, (height - 2 * _AIR * u) * sqrt(share)
        for sponsor in level:
            picture = look.picture(sponsor.logo)
            if picture is not None:
                width, _ = logo_size(picture, area, _WIDEST * u, tallest)
                yield LogoFace(sponsor.id, picture.name, 0.0, 0.0, round(width + 2 * _SIDES * u), round(height))


def _groups(plates: Sequence[LogoFace], width: float, gap: float) -> list[list[LogoFace]]:
    """In their order, as many as fit side by side."""
    groups: list[list[LogoFace]] = [[]]
    for plate in plates:
        if groups[-1] and _wide([*groups[-1], plate], gap) > width:
            groups.append([])
        groups[-1].append(plate)
    return groups


def _wide(plates: Sequence[LogoFace], gap: float) -> float:
    return sum(plate.plateWidth for plate in plates) + gap * max(len(plates) - 1, 0)


def _placed(plates: Sequence[LogoFace], width: float, gap: float) -> tuple[LogoFace, ...]:
    """In the middle of the rail."""
    x, placed = (width - _wide(plates, gap)) / 2, []
    for plate in plates:
        placed.append(replace(plate, plateX=round(x)))
        x += plate.plateWidth + gap
    return tuple(placed)
