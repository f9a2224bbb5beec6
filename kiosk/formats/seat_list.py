"""A plan as a list: each line a row of seats with its zone, its first and last number, and what is special about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.domain.names import fold
from kiosk.domain.seat_making import Numbering, numbered
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import MOST_SEATS, SeatPlan, SeatRow, Whom, Zone
from kiosk.formats.draft import Complaint

_HEADINGS = {
    "zone": ("zone", "area", "block", "khu", "khu vuc", "vung", "khoi"),
    "row": ("row", "hang", "day", "hang ghe", "day ghe"),
    "from": ("from", "first", "tu", "tu ghe", "tu so", "ghe dau"),
    "to": ("to", "last", "den", "den ghe", "den so", "ghe cuoi"),
    "whom": ("for", "reserved for", "danh cho", "doi tuong"),
    "post": ("post", "from post", "chuc vu", "chuc vu tu", "chuc danh"),
    "hold": ("hold", "hold minutes", "giu", "giu truoc", "giu den truoc", "phut giu"),
    "aisle": ("aisle", "aisle after", "loi di", "loi di sau"),
    "skip": ("skip", "without", "bo", "bo so", "khong co so"),
    "numbering": ("numbering", "danh so", "cach danh so"),
}
_NUMBERINGS = {
    **dict.fromkeys(("right", "from right", "phai", "tu phai", "phai sang trai"), Numbering.RIGHT),
    **dict.fromkeys(("centre", "center", "giua", "tu giua", "chan le", "odd even"), Numbering.CENTRE),
}
_GAP = 1


@dataclass(slots=True)
class _Drawing:
    """The plan while its lines are read: where each row is, and how far to the right it goes so far."""

    rows: list[SeatRow] = field(default_factory=list)
    zones: dict[str, Zone] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    reach: dict[int, int] = field(default_factory=dict)
    seats: int = 0


def columns_of(headings: Sequence[str]) -> Mapping[str, int]:
    """Column → its place, when these are the headings of such a list; else nothing."""
    known = {text: name for name, texts in _HEADINGS.items() for text in texts}
    found = {known[fold(cell)]: at for at, cell in reversed(list(enumerate(headings))) if fold(cell) in known}
    return found if {"row", "to"} <= set(found) else {}


def list_plan(
    rows: Sequence[Sequence[str]], columns: Mapping[str, int], first: int
) -> tuple[SeatPlan, list[Complaint]]:
    """`first`: the sheet's number of the first of these rows. Rows that make no seats are refused, each with a sentence."""
    drawing, complaints = _Drawing(), list[Complaint]()
    for number, row in enumerate(rows, first):
        told = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        if any(told.values()):
            _add(drawing, told, number, complaints)
    return SeatPlan(tuple(drawing.zones.values()), tuple(drawing.rows)), complaints


def _add(drawing: _Drawing, told: Mapping[str, str], number: int, complaints: list[Complaint]) -> None:
    begin, end = _number(told.get("from") or "1"), _number(told["to"])
    if not told["row"] or begin is None or end is None:
        complaints.append(
            Complaint(number, "", "A row of seats needs its name, and its first and last number.", refused=True)
        )
        return
    low, high = sorted((begin, end))
    if drawing.seats + high - low >= MOST_SEATS:
        complaints.append(
            Complaint(number, "", "{count} seats are more than any hall has.", {"count": high - low + 1}, refused=True)
        )
        return
    _draw(drawing, told, _cells(told, begin, end))


def _cells(told: Mapping[str, str], begin: int, end: int) -> tuple[str, ...]:
    """Numbers as they stand from the left to the right: backwards where the list says so, or from the centre."""
    low, high = sorted((begin, end))
    skipped, aisles = set(_numbers(told.get("skip", ""))), _numbers(told.get("aisle", ""))
    numbering = _NUMBERINGS.get(fold(told.get("numbering", "")), Numbering.LEFT)
    numbers = [n for n in range(low, high + 1) if n not in skipped]
    if numbering is Numbering.CENTRE:
        numbers = [numbers[n - 1] for n in numbered(len(numbers), numbering)]
    elif (numbering is Numbering.RIGHT) != (begin > end):
        numbers = numbers[::-1]
    cells: list[str] = []
    for n in numbers:
        cells.append(seat_name(f"{told['row']} {n}"))
        cells += [""] * (n in aisles)
    return tuple(cells)


def _draw(drawing: _Drawing, told: Mapping[str, str], cells: tuple[str, ...]) -> None:
    """A row named again goes on at the right of an aisle."""
    zone, line = told.get("zone", ""), fold(told["row"])
    y = drawing.lines.setdefault(line, len(drawing.lines))
    x = drawing.reach[y] + _GAP if y in drawing.reach else 0
    drawing.rows.append(SeatRow(zone, cells, y, x))
    drawing.reach[y] = x + len(cells)
    drawing.seats += sum(map(bool, cells))
    whom = Whom(told.get("whom", ""), told.get("post", ""))
    known = drawing.zones.get(zone)
    hold = _number(told.get("hold", "")) or (known.hold if known else 0)
    drawing.zones[zone] = Zone(zone, hold, known.whom if known and whom.anyone else whom)


def _number(text: str) -> int | None:
    digits = "".join(char for char in text if char.isdecimal())
    return int(digits) if digits and len(digits) <= 6 else None


def _numbers(text: str) -> list[int]:
    parts = "".join(char if char.isdecimal() else " " for char in text).split()
    return [int(part) for part in parts if len(part) <= 6]
