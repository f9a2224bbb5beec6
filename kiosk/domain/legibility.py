"""Can the board be read from the back of the foyer? Sizes from the panel's inches, angles from the viewer's distance.

A capital letter is 0.70 em. Departure boards use a letter height of a 250th of the distance, 13.8 arc minutes; ISO 9241-303
asks for 16 at least and prefers 20 to 22. The table of the same figures is in docs/decisions/0026-legibility.md.
"""

from dataclasses import dataclass
from math import atan, degrees, hypot

LEAST = 13.8  # arc minutes
MOST_ZOOM = 1.3
CAPITAL = 0.70
_MM_PER_INCH = 25.4
_ROLES = (("clock", 9.0), ("title", 7.2), ("row", 4.5), ("meta", 3.4), ("foot", 2.9))
_READ = "row"


@dataclass(frozen=True, slots=True)
class Panel:
    """A screen of so many inches from corner to corner, in pixels, and how far away its last reader stands, in metres."""

    inches: float
    metres: float
    width: int
    height: int

    def __post_init__(self) -> None:
        if not (self.inches > 0 and self.metres > 0 and self.width > 0 and self.height > 0):
            raise ValueError("a panel has a size, and its reader a distance")

    @property
    def unit(self) -> float:
        """A hundredth of the short side, in millimetres."""
        diagonal = hypot(self.width, self.height)
        return self.inches * _MM_PER_INCH * min(self.width, self.height) / diagonal / 100


@dataclass(frozen=True, slots=True)
class Reading:
    """One size on the board: its letters in millimetres, and in arc minutes from where the last reader stands."""

    role: str
    millimetres: float
    arc_minutes: float


@dataclass(frozen=True, slots=True)
class Legibility:
    """`zoom` is how much larger everything is drawn so that rows can be read; fewer of them fit then."""

    zoom: float
    readings: tuple[Reading, ...]
    readable: bool
    farthest: float


def legibility(panel: Panel) -> Legibility:
    """At the zoom it takes, up to 1.3; `farthest` is how far away, in metres, rows are just readable then."""
    plain = _arc_minutes(_millimetres(panel, _em(_READ)), panel.metres)
    zoom = min(max(LEAST / plain, 1.0), MOST_ZOOM)
    readings = tuple(_reading(panel, role, em * zoom) for role, em in _ROLES)
    row = next(one for one in readings if one.role == _READ)
    farthest = row.millimetres / 1000 / (2 * _tan_of_half(LEAST))
    return Legibility(zoom, readings, row.arc_minutes >= LEAST - 0.05, farthest)


@dataclass(frozen=True, slots=True)
class Glass:
    """What is known of a screen before its window is there: inches from corner to corner, metres to its last reader."""

    inches: float
    metres: float


def zoom_for(glass: Glass | None, width: float, height: float) -> float:
    """1 where nothing is known of the screen."""
    if glass is None or width < 1 or height < 1:
        return 1.0
    return legibility(Panel(glass.inches, glass.metres, round(width), round(height))).zoom


def _reading(panel: Panel, role: str, em: float) -> Reading:
    millimetres = _millimetres(panel, em)
    return Reading(role, millimetres, _arc_minutes(millimetres, panel.metres))


def _em(role: str) -> float:
    return dict(_ROLES)[role]


def _millimetres(panel: Panel, em: float) -> float:
    return em * CAPITAL * panel.unit


def _arc_minutes(millimetres: float, metres: float) -> float:
    return degrees(2 * atan(millimetres / 1000 / 2 / metres)) * 60


def _tan_of_half(arc_minutes: float) -> float:
    """For angles as small as these the arc is the tangent, to a millionth."""
    return arc_minutes / 60 / 2 * 3.141592653589793 / 180
