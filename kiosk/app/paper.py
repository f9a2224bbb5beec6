"""Reports as PDF: walked over three times, so that a table of any length is fitted, numbered and drawn in little memory."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from kiosk.app.care import Progress
from kiosk.app.press import Press
from kiosk.formats.report import Cell, Column, Report
from kiosk.formats.target import replacing
from kiosk.sheets.leaf import ACROSS, UPRIGHT
from kiosk.sheets.page import Sheet
from kiosk.sheets.table_columns import LARGE, SIZES, Measuring, Scale, TableColumn, TableRow, Wish, measured, settled
from kiosk.sheets.table_sheet import Caption, Numbers, Plan, planned, row_lines, table_sheets
from kiosk.words import Words

_EVERY = 64  # rows between two looks at whether it is to stop
_LONGEST = 4000
"""Characters of a cell that are printed: a page is full of them."""


class TablePress(Press, Protocol):
    """A press whose ruler tells widths too."""

    @property
    def ruler(self) -> Scale: ...


class Stopped(Exception):
    """Whoever waits wants no more of it."""


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the paper. `make` gives the report anew for each walk; `left_out` columns stay in the spreadsheet.

    `quiet` columns are left out when all rows say the same, which then stands in the heading. `levels`: the rows of a
    block and the total are bold and named in the column `unit`. `ticked`: a last column of boxes to be ticked by hand.
    """

    make: Callable[[], Report]
    left_out: frozenset[str] = frozenset()
    quiet: frozenset[str] = frozenset()
    levels: bool = False
    signed: tuple[tuple[str, str], ...] = ()
    ticked: bool = False
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What all sections share: the event's name and zone, when it is printed, who waits for it."""

    event: str
    zone: str
    printed: datetime | None
    words: Words
    progress: Progress | None = None


def print_tables(target: Path, sections: Sequence[Section], press: TablePress, paper: Paper) -> bool:
    """Writes the PDF whole; False when `progress` stopped it, and then nothing is left. Raises KioskError."""
    watch = _Watch(paper.progress)
    try:
        with replacing(target) as path:
            tables = [_Table(section, paper, press.ruler, watch) for section in sections]
            watch.expect(sum(table.count for table in tables))
            for table in tables:
                table.plan_pages()
            _draw(path, tables, press, paper)
    except Stopped:
        return False
    watch.end()
    return True


def _draw(path: Path, tables: Sequence["_Table"], press: TablePress, paper: Paper) -> None:
    title = " · ".join(filter(None, (tables[0].title, paper.event)))
    with press.pdf(path, title) as pages:
        for sheet in _sheets(tables):
            pages.add(sheet)


def _sheets(tables: Sequence["_Table"]) -> Iterator[Sheet]:
    """Numbered through."""
    all_pages, first = sum(len(table.plan.slices) for table in tables), 1
    for table in tables:
        yield from table.sheets(Numbers(first, all_pages))
        first += len(table.plan.slices)


class _Watch:
    """Counts rows of the second and third walk against what the first one found."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._done = self._total = self._since = 0

    def expect(self, rows: int) -> None:
        self._total = 2 * rows

    def row(self) -> None:
        self._done += bool(self._total)
        self._since += 1
        if self._since >= _EVERY:
            self._since = 0
            self._tell()

    def _tell(self) -> None:
        """Of the first walk nobody knows how long it is."""
        done = min(self._done, max(0, self._total - 1))
        if self._progress and not self._progress(done, self._total or 1):
            raise Stopped

    def end(self) -> None:
        if self._progress:
            self._progress(max(1, self._total), max(1, self._total))


class _Table:
    """One section on its way to paper: measured when it is made, then planned, then drawn."""

    def __init__(self, section: Section, paper: Paper, scale: Scale, watch: _Watch) -> None:
        self._section, self._paper, self._scale, self._watch = section, paper, scale, watch
        self._by = Measuring(scale)
        report = section.make()
        figures = [True] * len(report.columns)
        columns = [TableColumn(column.heading) for column in report.columns]
        columns += [TableColumn("✓", tick=True)] * section.ticked
        wishes, self.count = measured(columns, self._rows(report, figures), self._by)
        kept = [n for n, column in enumerate(report.columns) if self._keeps(column, wishes[n])]
        self._kept = (kept or list(range(len(report.columns)))) + list(range(len(report.columns), len(columns)))
        said = [w.same for w, c in zip(wishes, report.columns, strict=False) if c.name in section.quiet and w.same]
        self.title = report.title
        self._about = " · ".join(dict.fromkeys(text for text in said if text != report.title))
        self._head = [replace(columns[n], figures=n < len(figures) and figures[n]) for n in self._kept]
        self._leaf = UPRIGHT if section.upright else ACROSS
        self._columns = settled([wishes[n] for n in self._kept], self._leaf.width, LARGE if section.ticked else SIZES)
        self.plan: Plan

    def plan_pages(self) -> None:
        rows = self._again()
        lines = array("H", (min(60_000, row_lines(row, self._columns, self._by, self._scale)) for row in rows))
        self.plan = planned(self._columns, self._head, lines, self._caption(), self._scale, self._leaf)

    def sheets(self, numbers: Numbers) -> Iterator[Sheet]:
        return table_sheets(self.plan, self._head, self._again(), self._caption(), numbers)

    def _again(self) -> Iterator[TableRow]:
        report = self._section.make()
        for row in self._rows(report, [True] * len(report.columns)):
            yield TableRow(tuple(row.cells[n] for n in self._kept), row.bold)

    def _keeps(self, column: Column, wish: Wish) -> bool:
        section = self._section
        if column.name in section.left_out or (section.levels and column.name in ("level", "block")):
            return False
        return wish.filled and not (column.name in section.quiet and wish.same)

    def _rows(self, report: Report, figures: list[bool]) -> Iterator[TableRow]:
        """As they are printed; `figures` learns which columns hold nothing but numbers."""
        shows, names = [column.show for column in report.columns], report.names
        zone = ZoneInfo(self._paper.zone)
        for raw in report.rows:
            self._watch.row()
            for n, cell in enumerate(raw):
                figures[n] = figures[n] and (cell is None or isinstance(cell, int))
            shown = (show(cell) if show else cell for show, cell in zip(shows, raw, strict=True))
            cells = [_text(cell, zone) for cell in shown]
            level = str(raw[names.index("level")]) if self._section.levels else "unit"
            if level != "unit":
                cells[names.index("unit")] = self._whose(level, str(raw[names.index("block")]))
            yield TableRow((*cells, "") if self._section.ticked else tuple(cells), level != "unit")

    def _whose(self, level: str, block: str) -> str:
        words = self._paper.words
        return words.say("All together") if level == "total" else block or words.say("Without a block")

    def _caption(self) -> Caption:
        words, at, section = self._paper.words, self._paper.printed, self._section
        printed = (
            words.say("Printed {time}", time=f"{at.astimezone(ZoneInfo(self._paper.zone)):%d/%m/%Y %H:%M}")
            if at
            else ""
        )
        return Caption(
            title=" · ".join(filter(None, (self.title, self._about))),
            event=self._paper.event,
            printed=printed,
            page=words.say("Page {page} of {pages}", page="{page}", pages="{pages}"),
            signed=section.signed,
            dated=words.say("…………, day …… month …… year ………") if section.signed else "",
        )


def _text(cell: Cell, zone: ZoneInfo) -> str:
    """One line of text; the year of a moment is the event's, which stands above."""
    if isinstance(cell, datetime):
        return f"{cell.astimezone(zone):%d/%m %H:%M}"
    if cell is None:
        return ""
    said = str(cell)
    return said if said.isprintable() and len(said) <= _LONGEST else _tidied(said)


def _tidied(said: str) -> str:
    shown = "".join(char if char.isprintable() else " " for char in said)
    return " ".join(shown.split())[:_LONGEST]
