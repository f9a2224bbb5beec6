"""sheets: planning the import of a workbook of 50,000 guests, against reading it raw with the same library."""

import csv
import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import python_calamine as calamine
import xlsxwriter

from bench.gauge import median
from bench.made import empty_event, guest_list
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.importing import GuestPlan, plan_guests, record_guests
from kiosk.domain.ids import DeskId
from kiosk.domain.token import new_codes

_GUESTS, _SHEETS = 50_000, 50


def measure(task: Task) -> Iterator[Figure]:
    size = min(_GUESTS, task.sizes[-1])
    for sheets in (1, _SHEETS):
        task.tell(f"{size:,} guests, sheets: {sheets} …")
        source = _workbook(task, size, sheets)
        event = empty_event(task.folder / "sheets.kiosk")
        with closing(SqliteBook(event)) as book:
            yield from _figures(task, book, source, f"{size:,} rows, sheets: {sheets}", 2.0 if sheets == 1 else 3.0)
        event.unlink()
        source.unlink()


def _figures(task: Task, book: SqliteBook, source: Path, what: str, most: float) -> Iterator[Figure]:
    stamper = Stamper(DeskId("bench"), SystemClock())
    raw, new = (_seconds(task, work) for work in (partial(_read, source), partial(_plan, book, source, stamper)))
    yield Figure("sheets", f"reading raw, {what}", raw, "s")
    yield Figure("sheets", f"plan : reading raw, {what}, all new", new / raw, "", most=most)
    record_guests(_plan(book, source, stamper), book, stamper.stamp)
    known = _seconds(task, partial(_plan, book, source, stamper))
    yield Figure("sheets", f"plan : reading raw, {what}, all known", known / raw, "")


def _seconds(task: Task, work: Callable[[], object]) -> float:
    taken: list[float] = []
    for _ in range(task.rounds):
        before = time.process_time()
        work()
        taken.append(time.process_time() - before)
    return median(taken)


def _read(source: Path) -> int:
    book = calamine.CalamineWorkbook.from_path(str(source))
    return sum(len(row) for name in book.sheet_names for row in book.get_sheet_by_name(name).iter_rows())


def _plan(book: SqliteBook, source: Path, stamper: Stamper) -> GuestPlan:
    with book.reading() as reader:
        make_codes = partial(new_codes, random_bytes=os.urandom)
        return plan_guests(source, reader, make_ids=stamper.ids, make_codes=make_codes)


def _workbook(task: Task, size: int, sheets: int) -> Path:
    """The list on so many sheets, each with its headings; on several the sheet's name stands for the unit."""
    path = task.folder / f"guests-{sheets}.xlsx"
    with guest_list(task, size).open(encoding="utf-8", newline="") as file:
        headings, *rows = csv.reader(file)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as made:
        for n in range(sheets):
            sheet = made.add_worksheet(f"Sở {n + 1}")
            for at, row in enumerate([headings, *rows[n::sheets]]):
                sheet.write_row(at, 0, row)
    return path
