"""A plan as a drawing in a sheet: one cell a seat, empty cells are aisles, lines of words name the stage and the zones."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kiosk.domain.names import fold
from kiosk.domain.seat_making import letters
from kiosk.domain.seat_name import names_a_seat, seat_name
from kiosk.domain.seat_plan import SeatPlan, SeatRow, Stage, Zone
from kiosk.formats.draft import Complaint

_STAGE = re.compile(r"\b(san khau|stage|buc|chu toa|doan chu tich|podium|presidium|man hinh|screen)\b")
_TITLE = re.compile(r"^(so do|seat|seating|plan|danh sach|ban ve)\b")
_LABEL = re.compile(r"(?:(?:hang|day|row)\s*)?[a-z]{1,3}|(?:hang|day|row)\s*\d{1,3}")
_MARKS = frozenset("xo0□☐■▢◻◼●○*#")
_NUMBER = re.compile(r"\d{1,3}")


@dataclass(slots=True)
class _Drawing:
    """The plan while its lines are read, from the top down."""

    rows: list[SeatRow] = field(default_factory=list)
    zones: dict[str, Zone] = field(default_factory=lambda: dict[str, Zone]())
    zone: str = ""
    stage: Stage | None = None
    y: int = 0
    numbers: dict[int, str] = field(default_factory=lambda: dict[int, str]())  # of the columns, where a line gives them


def grid_plan(rows: Sequence[Sequence[str]], first: int) -> tuple[SeatPlan, list[Complaint]]:
    """`first`: the sheet's number of the first row."""
    drawing, complaints = _Drawing(), list[Complaint]()
    for number, row in enumerate(rows, first):
        filled = [(at, cell) for at, cell in enumerate(row) if cell]
        if not filled:
            drawing.y += bool(drawing.rows)  # an empty line is an aisle
        elif _is_words(filled):
            _hear(drawing, filled[0][1])
        elif _numbers_columns(filled, rows[number - first + 1 :]):
            drawing.numbers = dict(filled)
        else:
            _draw(drawing, filled, number, complaints)
    left = min((row.x for row in drawing.rows), default=0)
    kept = tuple(SeatRow(row.zone, row.cells, row.y, row.x - left) for row in drawing.rows)
    used = {row.zone for row in kept}
    zones = tuple(zone for zone in drawing.zones.values() if zone.name in used)
    return SeatPlan(zones, kept, drawing.stage or Stage.TOP), complaints


def _is_words(filled: Sequence[tuple[int, str]]) -> bool:
    """A line of one text only (a merged title says it once, or in every cell), which is no seat."""
    texts = {cell for _, cell in filled}
    only = next(iter(texts))
    return len(texts) == 1 and not _is_seat(only) and len(fold(only)) > 1


def _numbers_columns(filled: Sequence[tuple[int, str]], below: Sequence[Sequence[str]]) -> bool:
    """Only numbers, above a row of mere marks: they are the seats' numbers for all the rows below."""
    row = next(([(at, cell) for at, cell in enumerate(row) if cell] for row in below if any(row)), [])
    numbers = len(filled) > 1 and all(_NUMBER.fullmatch(cell) for _, cell in filled)
    return numbers and len(row) > 1 and all(_is_mark(cell) for _, cell in _labelled(row)[1])


def _hear(drawing: _Drawing, text: str) -> None:
    folded = fold(text)
    if _STAGE.search(folded):
        drawing.stage = Stage.BOTTOM if drawing.rows else Stage.TOP
    elif not _TITLE.match(folded):
        drawing.zone = text


def _draw(drawing: _Drawing, filled: Sequence[tuple[int, str]], number: int, complaints: list[Complaint]) -> None:
    label, seats = _labelled(filled)
    if not label and any(not names_a_seat(cell.split(" ")[0]) for _, cell in seats):
        label = letters(len(drawing.rows))
        complaints.append(Complaint(number, "", "The row has no name, so it was called {row}.", {"row": label}))
    marked = bool(drawing.numbers) and all(_is_mark(cell) for _, cell in seats)
    seats = [(at, drawing.numbers.get(at, cell)) for at, cell in seats] if marked else seats
    named = dict(_named(label, seats))
    x = seats[0][0]
    cells = tuple(named.get(at, "") for at in range(x, seats[-1][0] + 1))
    drawing.rows.append(SeatRow(drawing.zone, cells, drawing.y, x))
    drawing.zones.setdefault(drawing.zone, Zone(drawing.zone))
    drawing.y += 1


def _labelled(filled: Sequence[tuple[int, str]]) -> tuple[str, Sequence[tuple[int, str]]]:
    """The row's name, written before its seats, after them or both; and its seats."""
    seats, label = list(filled), ""
    for end in (0, -1):
        cell = fold(seats[end][1])
        others = [text for at, text in seats if at != seats[end][0]]
        if others and _LABEL.fullmatch(cell) and not all(_is_mark(text) for text in (seats[end][1], *others)):
            label = label or seats[end][1]
            seats.pop(end)
    return label, seats


def _named(label: str, seats: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """A seat's own name where its cell has one, its number in the row, else how many stand before it."""
    for count, (at, cell) in enumerate(seats, 1):
        own = cell.split(" ")[0]
        if names_a_seat(cell) or names_a_seat(own):
            yield at, seat_name(cell if names_a_seat(cell) else own)
        elif _NUMBER.fullmatch(own) and own != "0":
            yield at, seat_name(f"{label} {own}")
        else:
            yield at, seat_name(f"{label} {count}")


def _is_seat(text: str) -> bool:
    return _is_mark(text) or names_a_seat(text) or bool(_NUMBER.fullmatch(text))


def _is_mark(text: str) -> bool:
    return len(text) == 1 and text.casefold() in _MARKS
