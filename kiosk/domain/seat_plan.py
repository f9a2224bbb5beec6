"""A room's seats as they are drawn: zones, rows, aisles, where the stage is, and for whom seats are kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

MOST_SEATS = 20_000


class Stage(Enum):
    """On which side of the drawing the stage is."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Whom:
    """For whom seats are: a block, category or unit by its name, and a post that one must have or outrank; "" anyone."""

    group: str = ""
    post: str = ""

    @property
    def anyone(self) -> bool:
        return not (self.group or self.post)


@dataclass(frozen=True, slots=True)
class Zone:
    """`hold`: its seats are held for their guests until so many minutes before the day's first session."""

    name: str
    hold: int = 0
    whom: Whom = Whom()


@dataclass(frozen=True, slots=True)
class SeatRow:
    """Seats beside one another from `x` on, at the height `y` of the drawing's grid; "" is an aisle or a gap."""

    zone: str
    cells: tuple[str, ...]
    y: int
    x: int = 0


@dataclass(frozen=True, slots=True)
class Reserved:
    """Seats kept for a group: collective blocks, the row of the press. Who sits there by name goes before."""

    seats: tuple[str, ...]
    whom: Whom


@dataclass(frozen=True, slots=True)
class Seat:
    name: str
    zone: str
    x: int
    y: int


@dataclass(frozen=True)
class SeatPlan:
    """`zones` stand from the most honoured to the least. Seats are named as kiosk.domain.seat_name names them."""

    zones: tuple[Zone, ...] = ()
    rows: tuple[SeatRow, ...] = ()
    stage: Stage = Stage.TOP
    reserved: tuple[Reserved, ...] = ()

    @cached_property
    def seats(self) -> dict[str, Seat]:
        """In the drawing's order: row by row, left to right."""
        return {
            name: Seat(name, row.zone, row.x + at, row.y)
            for row in sorted(self.rows, key=lambda row: (row.y, row.x))
            for at, name in enumerate(row.cells)
            if name
        }

    @cached_property
    def zone_of(self) -> dict[str, Zone]:
        return {zone.name: zone for zone in self.zones}

    @cached_property
    def reserved_for(self) -> dict[str, Whom]:
        return {name: one.whom for one in self.reserved for name in one.seats}

    @cached_property
    def width(self) -> int:
        return max((row.x + len(row.cells) for row in self.rows), default=0)

    @cached_property
    def height(self) -> int:
        return max((row.y + 1 for row in self.rows), default=0)

    def honour(self, seat: Seat) -> tuple[float, float, int]:
        """Lower is more honoured: near before far, centre outwards, right before left of whoever faces the stage."""
        far, aside = self._from_stage(seat)
        return far, abs(aside), 0 if aside >= 0 else 1

    def apart(self, one: Seat, other: Seat) -> tuple[int, int]:
        """How far two seats are from one another: rows count more than seats."""
        rows, seats = abs(one.y - other.y), abs(one.x - other.x)
        if self.stage in (Stage.LEFT, Stage.RIGHT):
            rows, seats = seats, rows
        return rows * 3 + seats, rows

    def _from_stage(self, seat: Seat) -> tuple[float, float]:
        """(rows from the stage, seats from the middle; those at the right of whoever faces it are positive)."""
        across, down = seat.x - (self.width - 1) / 2, seat.y - (self.height - 1) / 2
        match self.stage:
            case Stage.TOP:
                return seat.y, across
            case Stage.BOTTOM:
                return self.height - 1 - seat.y, -across
            case Stage.LEFT:
                return seat.x, -down
            case Stage.RIGHT:
                return self.width - 1 - seat.x, down


NO_PLAN = SeatPlan()


def named_twice(plan: SeatPlan) -> tuple[str, ...]:
    """Names that more than one seat has."""
    counted = Counter(name for row in plan.rows for name in row.cells if name)
    return tuple(name for name, count in counted.items() if count > 1)


def count_of(rows: Iterable[SeatRow]) -> int:
    return sum(1 for row in rows for name in row.cells if name)


def between(plan: SeatPlan, first: str, last: str) -> tuple[str, ...]:
    """The seats from one to another: of one row those between them, else of all rows from the one's to the other's."""
    ends = [plan.seats[name] for name in (first, last) if name in plan.seats]
    if len(ends) < 2:
        return ()
    left, right = sorted((ends[0].x, ends[1].x))
    top, bottom = sorted((ends[0].y, ends[1].y))
    return tuple(s.name for s in plan.seats.values() if left <= s.x <= right and top <= s.y <= bottom)
