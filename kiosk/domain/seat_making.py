"""Seat plans made from a few numbers: so many rows of so many seats, an aisle after the tenth, numbered as halls do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import count, islice

from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import SeatPlan, SeatRow, Stage, Zone


class Numbering(Enum):
    """From the left, from the right, or from the centre outwards: odd numbers to the right of it, even to the left."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """`aisles`: after which seats, counted from the left; `skip`: numbers that no seat has (4, 13);
    `skip_rows`: names that no row has (I, O); `zones`: (name, how many rows) from the stage on, the last takes the rest.
    """

    rows: int
    seats: int
    aisles: tuple[int, ...] = ()
    numbering: Numbering = Numbering.LEFT
    first_row: str = "A"
    skip: tuple[int, ...] = ()
    skip_rows: tuple[str, ...] = ()
    zones: tuple[tuple[Zone, int], ...] = ()
    stage: Stage = Stage.TOP


def hall_plan(hall: Hall) -> SeatPlan:
    names = list(islice(_row_names(hall.first_row, hall.skip_rows), hall.rows))
    numbers = numbered(hall.seats, hall.numbering, hall.skip)
    zones = [zone for zone, rows in hall.zones for _ in range(rows)]
    last = hall.zones[-1][0] if hall.zones else Zone("")
    rows = tuple(
        SeatRow((zones[at] if at < len(zones) else last).name, _cells(name, numbers, hall.aisles), at)
        for at, name in enumerate(names)
    )
    kept = tuple(dict.fromkeys(zone for zone, _ in hall.zones)) or (last,)
    return turned(SeatPlan(kept, rows), hall.stage)


def turned(plan: SeatPlan, stage: Stage) -> SeatPlan:
    """The same hall seen with its stage below: its first row is the last drawn. At the sides rows stay rows."""
    if stage is not Stage.BOTTOM:
        return SeatPlan(plan.zones, plan.rows, stage, plan.reserved)
    rows = tuple(SeatRow(row.zone, row.cells, plan.height - 1 - row.y, row.x) for row in plan.rows)
    return SeatPlan(plan.zones, rows, stage, plan.reserved)


def numbered(seats: int, numbering: Numbering, skip: Sequence[int] = ()) -> list[int]:
    """The numbers of a row's seats from the left to the right; numbers to be skipped leave no gap."""
    if numbering is not Numbering.CENTRE:
        numbers = list(islice((n for n in count(1) if n not in skip), seats))
        return numbers if numbering is Numbering.LEFT else numbers[::-1]
    right = seats - seats // 2
    odd = list(islice((n for n in count(1, 2) if n not in skip), right))
    even = list(islice((n for n in count(2, 2) if n not in skip), seats // 2))
    return even[::-1] + odd


def letters(number: int) -> str:
    """0 is A, 25 Z, 26 AA."""
    return (letters(number // 26 - 1) if number >= 26 else "") + chr(65 + number % 26)


def _row_names(first: str, skip: Sequence[str]) -> Iterator[str]:
    """A, B, C … or 1, 2, 3 … from the first on."""
    if first.isdecimal():
        return (str(n) for n in count(int(first)) if str(n) not in skip)
    start = next((n for n in range(26 * 27) if letters(n) == first.upper()), 0)
    return (letters(n) for n in count(start) if letters(n) not in skip)


def _cells(row: str, numbers: Sequence[int], aisles: Sequence[int]) -> tuple[str, ...]:
    cells: list[str] = []
    for at, number in enumerate(numbers, 1):
        cells.append(seat_name(f"{row} {number}"))
        cells += [""] * (at in aisles)
    return tuple(cells)
