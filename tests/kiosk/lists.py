"""Guest lists and agendas as people send them, and importing them into a book in memory."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import xlsxwriter

from kiosk.app.import_diff import DiffRow, Kind
from kiosk.app.importing import Counts, GuestPlan, plan_guests, record_guests
from kiosk.domain.facts import Stamp
from kiosk.domain.ids import DeskId, FactId
from tests.kiosk.memory_book import MemoryBook

NOW = datetime(2019, 9, 1, 8, 0, tzinfo=UTC)
_NUMBERS = count(1)


def numbered(prefix: str):
    return lambda n: [f"{prefix}{next(_NUMBERS):06d}" for _ in range(n)]


def stamp() -> Stamp:
    return Stamp(FactId(f"fact{next(_NUMBERS):06d}"), DeskId("desk-1"), NOW)


def plan_of(book: MemoryBook, source: Path, **options) -> GuestPlan:
    with book.reading() as reader:
        return plan_guests(source, reader, make_ids=numbered("id"), make_codes=numbered("CODE"), **options)


def import_list(book: MemoryBook, source: Path, **options) -> Counts:
    return record_guests(plan_of(book, source, **options), book, stamp).counts


def rows_of(plan: GuestPlan, book: MemoryBook, kind: Kind) -> list[DiffRow]:
    return list(plan.diff.rows(book, kind))


def csv_of(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def xlsx_of(path: Path, rows: Sequence[Sequence[object]], *, at: int = 0, merged: Sequence[str] = ()) -> Path:
    """A sheet with these rows, the first of them in row `at` (0 is the top); `merged` like "B2:B4"."""
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Danh sách")
        times = book.add_format({"num_format": "hh:mm"})
        for number, row in enumerate(rows, at):
            for column, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write(number, column, cell, *([times] if hasattr(cell, "hour") else []))
        for area in merged:
            first = area.split(":")[0]
            held = rows[int(first[1:]) - 1 - at][ord(first[0]) - 65]
            sheet.merge_range(area, held)
    return path


def told(plan) -> list[tuple[int, str]]:
    """What is complained about: row and sentence."""
    return [(complaint.row, str(complaint)) for complaint in plan.complaints]
