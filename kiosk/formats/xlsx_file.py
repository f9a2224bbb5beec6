"""Spreadsheets in: xlsx, xlsb, xls and ods, with the values their formulas had when they were saved."""

import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from pathlib import Path
from typing import Any

import python_calamine as calamine

from kiosk.errors import BadInput
from kiosk.formats.converting import repaired
from kiosk.formats.survey import opened
from kiosk.formats.table import Sheet

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_UNPACKED_LIMIT = 2 << 30
_BLOCK = 200
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Sheets:
    """A workbook's visible sheets that hold something, in their order, and the names of those that a person hid."""

    shown: list[Sheet]
    hidden: list[str]


@contextmanager
def workbook_sheets(path: Path) -> Iterator[Sheets]:
    """The sheets of a workbook, of which rows are taken as they are asked for."""
    _refuse_unusable(path)
    try:
        with opened(path) as file, calamine.CalamineWorkbook.from_filelike(file) as book:
            hidden = [one.name for one in book.sheets_metadata if one.visible is calamine.SheetVisibleEnum.Hidden]
            yield Sheets([repaired(_sheet(path, sheet)) for sheet in _filled(path, book)], hidden)
    except calamine.PasswordError as error:
        raise _locked(path) from error
    except (calamine.CalamineError, calamine.XmlError, calamine.ZipError, calamine.WorksheetNotFound) as error:
        raise BadInput(
            "{file} is damaged or is no spreadsheet. Open it in a spreadsheet program and save it as XLSX.",
            file=path.name,
        ) from error


def _locked(path: Path) -> BadInput:
    return BadInput("{file} is locked with a password. Save a copy without one and import that.", file=path.name)


def _refuse_unusable(path: Path) -> None:
    with opened(path) as file:
        if not zipfile.is_zipfile(file):
            file.seek(0)
            if any(_LOCKED in block for block in iter(lambda: file.read(1 << 24), b"")):
                raise _locked(path)
            return
        with zipfile.ZipFile(file) as parts:
            unpacked = sum(part.file_size for part in parts.infolist())
    if unpacked > _UNPACKED_LIMIT:
        raise BadInput("{file} unpacks to more than 2 GB, so it was not opened. Save the list as CSV.", file=path.name)


def _filled(path: Path, book: calamine.CalamineWorkbook) -> list[calamine.CalamineSheet]:
    shown = [
        book.get_sheet_by_name(sheet.name)
        for sheet in book.sheets_metadata
        if sheet.typ is calamine.SheetTypeEnum.WorkSheet and sheet.visible is calamine.SheetVisibleEnum.Visible
    ]
    filled = [sheet for sheet in shown if sheet.width]
    if not filled:
        raise BadInput("{file} is empty: no visible sheet of it has a cell filled.", file=path.name)
    return filled


def _sheet(path: Path, sheet: calamine.CalamineSheet) -> Sheet:
    seen = [0]
    left = (sheet.start or (0, 0))[1]
    merged = sheet.merged_cell_ranges or []
    rows = _texts(sheet.iter_rows(), seen)
    rows = _filled_down(rows, merged, left) if merged else rows
    wide = frozenset(top for (top, first), (_, last) in merged if 2 * (last - first + 1) > sheet.width > 1)
    height = (sheet.end or (0, 0))[0] + 1
    areas = tuple(((top, first - left), (bottom, last - left)) for (top, first), (bottom, last) in merged)
    whole = Sheet(path.name, rows, height, lambda: seen[0], width=sheet.width, left=left, name=sheet.name, wide=wide)
    return replace(whole, merged=areas)


def _filled_down(rows: Iterator[list[str]], merged: Sequence[Merged], left: int) -> Iterator[list[str]]:
    """Cells merged over several rows (one unit, many guests) hold for each of them."""
    starts = {start: end[0] for start, end in merged if end[0] > start[0]}
    columns = sorted({column - left for _, column in starts})
    held: dict[int, tuple[int, str]] = {}
    for number, row in enumerate(rows):
        for column in columns:
            if (number, column + left) in starts:
                held[column] = (starts[number, column + left], row[column])
            until, text = held.get(column, (-1, ""))
            row[column] = text if number <= until else row[column]
        yield row


def _texts(rows: Iterator[list[Any]], seen: list[int]) -> Iterator[list[str]]:
    """Most blocks of rows are texts already; `seen` counts the rows that were read."""
    while block := list(islice(rows, _BLOCK)):
        seen[0] += len(block)
        if set(map(type, chain.from_iterable(block))) != {str}:
            block = [[cell if type(cell) is str else text_of(cell) for cell in row] for row in block]
        yield from block


def text_of(cell: object) -> str:
    """A cell's value as text: whole numbers without a point, days and times in ISO form, as CSV would have them."""
    match cell:
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else repr(cell)
        case datetime():
            return cell.isoformat(" ")
        case date() | time():
            return cell.isoformat()
        case timedelta():
            minutes, seconds = divmod(round(cell.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02d}" + (f":{seconds:02d}" if seconds else "")
        case _:
            return str(cell)
