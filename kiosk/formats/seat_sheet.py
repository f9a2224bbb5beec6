"""Seat plans as offices draw them: a sheet with one cell a seat, or a list of rows with their first and last number."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kiosk.domain.seat_plan import SeatPlan
from kiosk.errors import BadInput
from kiosk.formats.csv_file import csv_sheet
from kiosk.formats.draft import Complaint
from kiosk.formats.seat_grid import grid_plan
from kiosk.formats.seat_list import columns_of, list_plan
from kiosk.formats.survey import Cards, Text, Workbook, survey
from kiosk.formats.table import Sheet
from kiosk.formats.xlsx_file import workbook_sheets

_MOST_ROWS, _MOST_COLUMNS = 2_000, 1_000


@dataclass(frozen=True, slots=True)
class SeatDraft:
    """`listed`: the file was a list of rows, and no drawing."""

    plan: SeatPlan
    complaints: tuple[Complaint, ...]
    listed: bool


def read_seats(path: Path) -> SeatDraft:
    """The plan in a CSV, XLSX, XLS or ODS file. Raises BadInput for what is no plan at all."""
    with _sheet(path) as sheet:
        rows = _rows(sheet)
    first, headings = next(((at, row) for at, row in enumerate(rows) if any(row)), (0, []))
    columns = columns_of(headings)
    if columns:
        plan, complaints = list_plan(rows[first + 1 :], columns, sheet.first + first + 1)
    else:
        plan, complaints = grid_plan(rows, sheet.first)
    if not plan.rows:
        raise BadInput(
            "{file} holds no seats. Draw one cell a seat, or list the columns zone, row, from, to.", file=path.name
        )
    return SeatDraft(plan, tuple(complaints), bool(columns))


@contextmanager
def _sheet(path: Path) -> Iterator[Sheet]:
    match survey(path):
        case Workbook():
            with workbook_sheets(path) as sheets:
                yield sheets.shown[0]
        case Cards():
            raise BadInput("{file} holds contacts (vCard), and no table.", file=path.name)
        case Text() as text:
            with csv_sheet(path, text) as sheet:
                yield sheet


def _rows(sheet: Sheet) -> list[list[str]]:
    rows = [[" ".join(cell.split()) for cell in row] for row in islice(sheet.rows, _MOST_ROWS + 1)]
    if len(rows) > _MOST_ROWS or any(len(row) > _MOST_COLUMNS for row in rows):
        raise BadInput("{file} is larger than any hall: no plan has more than 2,000 rows.", file=sheet.file)
    return rows
