"""reimport: planning 50,000 rows with the diff, fresh, all known and a twentieth changed, against reading them raw."""

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
from bench.made import empty_event, guest_list, remove_file
from bench.runner import Figure, Task
from db.book import SqliteBook
from kiosk.app.identity import Stamper, SystemClock
from kiosk.app.import_diff import Kind
from kiosk.app.import_undo import undo_import
from kiosk.app.importing import GuestPlan, plan_guests, record_guests
from kiosk.domain.ids import DeskId
from kiosk.domain.token import new_codes

_GUESTS, _SHOWN, _EVERY = 50_000, 100, 20
Work = Callable[[], object]


def measure(task: Task) -> Iterator[Figure]:
    size = min(_GUESTS, task.sizes[-1])
    lists = _lists(task, size)
    stamper = Stamper(DeskId("bench"), SystemClock())
    event = empty_event(task.folder / "reimport.kiosk")
    with closing(SqliteBook(event)) as book:
        task.tell(f"{size:,} rows, fresh …")
        yield from _figures(task, book, stamper, lists, "fresh")
        record_guests(_plan(book, lists["csv"], stamper), book, stamper.stamp)
        task.tell(f"{size:,} rows, all known …")
        yield from _figures(task, book, stamper, lists, "all known")
        task.tell(f"{size:,} rows, one of {_EVERY} changed …")
        changed = {form: _changed(task, path) for form, path in lists.items()}
        yield from _figures(task, book, stamper, changed, f"1 of {_EVERY} changed")
        yield from _undoing(book, stamper, changed["csv"], lists["csv"])
    remove_file(event)


def _figures(task: Task, book: SqliteBook, stamper: Stamper, lists: dict[str, Path], what: str) -> Iterator[Figure]:
    """The raw reading is measured beside each plan, so that both find the machine equally busy."""
    for form, path in lists.items():
        raw, plan = _side_by_side(task, partial(_raw, path), partial(_plan_and_show, book, path, stamper))
        most = 2.0 if form == "xlsx" else None
        yield Figure("reimport", f"diff : reading raw, {form}, {what}", plan / raw, "", most=most)
        yield Figure("reimport", f"diff, {form}, {what}", plan, "s")


def _side_by_side(task: Task, *works: Work) -> list[float]:
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(2 * task.rounds + 1):
        for work, times in zip(works, taken, strict=True):
            before = time.process_time()
            work()
            times.append(time.process_time() - before)
    return [median(times) for times in taken]


def _undoing(book: SqliteBook, stamper: Stamper, changed: Path, source: Path) -> Iterator[Figure]:
    """Taking back a twentieth, against recording it; afterwards the first list says nothing new."""
    plan = _plan(book, changed, stamper)
    recording, undoing = (
        _seconds(work)
        for work in (lambda: record_guests(plan, book, stamper.stamp), lambda: undo_import(book, stamper.stamp))
    )
    counts = _plan(book, source, stamper).counts
    if counts.new or counts.changed:
        raise RuntimeError("an import that was taken back left something behind")
    yield Figure("reimport", f"undo : record, 1 of {_EVERY} changed", undoing / recording, "", most=2.0)


def _seconds(work: Work) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def _plan(book: SqliteBook, source: Path, stamper: Stamper) -> GuestPlan:
    with book.reading() as reader:
        make_codes = partial(new_codes, random_bytes=os.urandom)
        return plan_guests(source, reader, make_ids=stamper.ids, make_codes=make_codes)


def _plan_and_show(book: SqliteBook, source: Path, stamper: Stamper) -> None:
    """The plan, and the first page of every kind as the window shows it."""
    plan = _plan(book, source, stamper)
    with book.reading() as reader:
        for kind in Kind:
            plan.diff.at(reader, kind, range(min(_SHOWN, plan.diff.count(kind))))


def _raw(source: Path) -> int:
    if source.suffix == ".csv":
        with source.open(encoding="utf-8", newline="") as file:
            return sum(map(len, csv.reader(file)))
    book = calamine.CalamineWorkbook.from_path(str(source))
    return sum(map(len, book.get_sheet_by_index(0).iter_rows()))


def _lists(task: Task, size: int) -> dict[str, Path]:
    source = guest_list(task, size)
    return {"csv": source, "xlsx": _workbook(_rows(source), task.folder / f"reimport-{size}.xlsx")}


def _changed(task: Task, source: Path) -> Path:
    """Another post in every twentieth row."""
    path = task.folder / f"changed-{source.name}"
    rows = _rows(source.with_name(f"guests-{source.stem.rpartition('-')[2]}.csv"))
    for n in range(_EVERY, len(rows), _EVERY):
        rows[n][2] = f"Trưởng ban {n}"
    if source.suffix == ".xlsx":
        return _workbook(rows, path)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def _rows(source: Path) -> list[list[str]]:
    with source.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _workbook(rows: list[list[str]], path: Path) -> Path:
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as made:
        sheet = made.add_worksheet("Danh sách")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return path
