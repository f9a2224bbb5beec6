"""Spreadsheets out: text stays text, times are times, the headings stay in sight and can be filtered by."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, count, islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from kiosk.formats.report import Cell, Report

ROWS_A_SHEET = 1_048_576 - 1
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\0-\x1f]")
_WIDEST, _NARROWEST = 60, 8
_TIME_WIDTH = 19
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(path: Path, reports: Iterable[Report], zone: ZoneInfo) -> None:
    """One sheet for each report, in order; a report too long for one goes on in the next."""
    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            writer = _Writer(book, zone)
            for report in reports:
                writer.add(report)
    except FileCreateError as error:
        raise OSError(*_cause(error)) from error


def _cause(error: FileCreateError) -> tuple[Any, ...]:
    """What the system said, when XlsxWriter wrapped it."""
    inner = error.args[0] if error.args else None
    return inner.args if isinstance(inner, OSError) else (None, str(error))


class _Writer:
    def __init__(self, book: xlsxwriter.Workbook, zone: ZoneInfo) -> None:
        self._book = book
        self._zone = zone
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self._time = book.add_format({"num_format": "dd/mm/yyyy hh:mm:ss", "align": "left"})
        self._names: set[str] = set()

    def add(self, report: Report) -> None:
        rows = report.shown()
        first = list(islice(rows, 1))
        rest: Iterator[Sequence[Cell]] = chain(first, rows)
        while True:
            self._sheet(report, islice(rest, ROWS_A_SHEET))
            following = next(rest, None)
            if following is None:
                return
            rest = chain([following], rest)

    def _sheet(self, report: Report, rows: Iterable[Sequence[Cell]]) -> None:
        sheet = self._book.add_worksheet(self._name(report.title))
        widths = [min(_WIDEST, max(_NARROWEST, len(heading) + 3)) for heading in report.headings]
        for column, heading in enumerate(report.headings):
            sheet.write_string(0, column, heading, self._bold)
        last = 0
        for last, row in enumerate(rows, 1):
            self._row(sheet, last, row, widths)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(_WIDEST, width))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(widths) - 1)

    def _row(self, sheet: Any, number: int, row: Sequence[Cell], widths: list[int]) -> None:
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(number, column, cell[:_LONGEST_TEXT])
                    widths[column] = max(widths[column], len(cell) + 1)
            elif isinstance(cell, datetime):
                sheet.write_datetime(number, column, cell.astimezone(self._zone).replace(tzinfo=None), self._time)
                widths[column] = max(widths[column], _TIME_WIDTH)
            elif cell is not None:
                sheet.write_number(number, column, cell)

    def _name(self, title: str) -> str:
        """A name Excel takes, and no other sheet has, whatever the case."""
        bare = _NOT_IN_NAMES.sub(" ", title).strip().strip("'").strip() or "–"
        for n in count(1):
            end = f" ({n})" if n > 1 else ""
            name = bare[: _LONGEST_NAME - len(end)] + end
            if name.casefold() not in self._names and name.casefold() != "history":
                break
        self._names.add(name.casefold())
        return name
