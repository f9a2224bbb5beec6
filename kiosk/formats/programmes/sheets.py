"""A programme on sheets: lists with a row for each session, timetables with a column for each room, one or many."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from kiosk.domain.names import fold
from kiosk.errors import BadInput
from kiosk.formats.clock_text import when
from kiosk.formats.csv_file import csv_sheet
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import AGENDA, IGNORED, enumerated
from kiosk.formats.listing import likeliest
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.matrix import Matrix, matrix_of
from kiosk.formats.programmes.rows import Row, drafts_of, nth_day
from kiosk.formats.survey import Cards, Text, Workbook, survey
from kiosk.formats.table import Sheet, Table, Topped, tabled, topped
from kiosk.formats.xlsx_file import workbook_sheets

_SPAN = re.compile(r"\d\s*[-–—]\s*\d+\s*[/.]|\d\s*[/.]\s*\d+\s*[-–—]|\d\s*(?:đến|và|to|and|&)\s")
_SOON = timedelta(days=14)
_MATRIX_TELLS = frozenset({"title", "start", "end", "room"})


class ColumnsUnclear(BadInput):
    """A table whose columns a person has to name."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person or the event says about the sheets: columns, the event's days, the room where none is told."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    days: Sequence[date] = ()
    default_room: str = ""


@dataclass(slots=True)
class _Found:
    asked: Asked
    several: bool
    sessions: list[SessionDraft] = field(default_factory=list)
    complaints: list[Complaint] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    columns: dict[str, str | None] = field(default_factory=dict)

    def take(
        self,
        sheet: Sheet,
        rows: Sequence[Row],
        told: Iterator[str] | frozenset[str],
        above: Sequence[Sequence[str]],
    ) -> None:
        """`above` are the sheet's rows before its headings."""
        name = sheet.name if self.several else ""
        room = sheet.name if self.several and _is_room(sheet.name) else self.asked.default_room
        day = _day_above(above, self.asked.days)
        day = day or (_day_of(sheet.name, self.asked.days) if self.several else None)
        sessions, complaints = drafts_of(rows, self.asked.days, room, day)
        self.sessions += [replace(draft, sheet=name) for draft in sessions]
        self.complaints += [replace(c, sheet=name) for c in (*sheet.complaints, *complaints)]
        self.told |= {*told, *(["room"] if room else [])}


def sheets_programme(path: Path, asked: Asked) -> Programme:
    """A workbook's or a text file's programme; BadInput where no sheet is one."""
    match survey(path):
        case Workbook():
            with workbook_sheets(path) as sheets:
                return programme_of(sheets.shown, sheets.hidden, asked)
        case Cards():
            raise BadInput("{file} holds contacts (vCard), and no table.", file=path.name)
        case Text() as text:
            with csv_sheet(path, text) as sheet:
                return programme_of([sheet], [], asked)


def programme_of(sheets: Sequence[Sheet], hidden: Sequence[str], asked: Asked) -> Programme:
    """All sheets that are programmes, in their order; the others are named."""
    tops = [topped(sheet) for sheet in sheets]
    taken = [(one, how) for one in tops if (how := _how(one, asked)) is not None]
    found = _Found(asked, several=len(tops) > 1)
    for one, how in taken:
        _read(one, how, found)
    if not taken:
        _refuse_unusable(tabled(likeliest(tops, AGENDA), AGENDA, asked.mapping))
    found.complaints += _left(tops, [one for one, _ in taken], hidden) if len(tops) > 1 else []
    return Programme(
        file=sheets[0].file,
        sessions=tuple(found.sessions),
        complaints=tuple(found.complaints),
        told=frozenset(found.told),
        columns=found.columns,
    )


def _how(one: Topped, asked: Asked) -> Table | Matrix | None:
    """As a list where its headings, or a person, name titles and times; else as a timetable where it is one."""
    own = {fold(name) for name in one.names(AGENDA, frozenset(map(fold, asked.mapping)))}
    mapping = {heading: name for heading, name in asked.mapping.items() if fold(heading) in own}
    if own:
        table = tabled(one, AGENDA, mapping)
        if is_list(table.fields):
            return table
    return matrix_of(one.top, one.sheet.merged, one.sheet.first)


def is_list(fields: Sequence[str | None]) -> bool:
    return "title" in fields and bool({"start", "time"} & set(fields))


def _read(one: Topped, how: Table | Matrix, found: _Found) -> None:
    match how:
        case Table() as table:
            told = frozenset(f for f in table.fields if f and f != IGNORED)
            found.columns |= dict(zip(table.headings, table.fields, strict=True))
            heads = one.headings(AGENDA, frozenset(map(fold, found.asked.mapping)))
            found.take(table.sheet, list(_rows(table, found)), told, one.top[: heads.above if heads else 0])
        case Matrix() as matrix:
            rest = list(one.sheet.rows)
            whole = matrix_of([*one.top, *rest], one.sheet.merged, one.sheet.first) if rest else matrix
            matrix = whole or matrix
            found.take(one.sheet, list(matrix.sessions()), _MATRIX_TELLS, matrix.rows[: matrix.heads.row])


def _rows(table: Table, found: _Found) -> Iterator[Row]:
    for chunk in table.chunks():
        found.complaints += chunk.complaints
        for number, cells in chunk.rows():
            told = {f: cell for f, cell in zip(table.fields, cells, strict=True) if f and f != IGNORED}
            yield Row(number, told, [cell for cell in cells if cell])


def _refuse_unusable(table: Table) -> None:
    raise ColumnsUnclear(
        "{file} has no columns that could be recognised as the sessions' titles and starts. "
        "Its columns are: {columns}. Say which they are.",
        file=table.sheet.file,
        columns=enumerated(table.headings),
    )


def _is_room(name: str) -> bool:
    return (AGENDA.whole(name) or AGENDA.beginning(name)) == "room"


def _day_of(name: str, days: Sequence[date]) -> date | None:
    """A sheet called "25-9", "Ngày 2" or "2019.09.25" is that day's."""
    year = days[0].year if days else 1
    return when(name, year).day or nth_day(name, days)


def _day_above(rows: Sequence[Sequence[str]], days: Sequence[date]) -> date | None:
    """A line of its own above the headings, "Thứ Ba, 25/9/2019", when it is one of the event's days, or comes soon
    after them, and is the only one.

    The date of a letterhead is before the event; a span of days ("25-26/9") is no day at all.
    """
    year = days[0].year if days else 1
    alone = [cells[0] for row in rows if len(cells := [*dict.fromkeys(filter(None, map(str.strip, row)))]) == 1]
    said = {told.day for text in alone if not _SPAN.search(text) and not (told := when(text, year)).minutes}
    said = said & set(days) or {day for day in said if day and days and days[0] <= day <= days[-1] + _SOON}
    return said.pop() if len(said) == 1 else None


def _left(tops: Sequence[Topped], taken: Sequence[Topped], hidden: Sequence[str]) -> Iterator[Complaint]:
    used = set(map(id, taken))
    for one in tops:
        if id(one) not in used:
            template = "This sheet was left out: it is no programme."
            yield AgendaComplaint(0, "", template, apart=True, sheet=one.sheet.name)
    for name in hidden:
        yield AgendaComplaint(0, "", "This sheet is hidden, so it was left out.", apart=True, sheet=name)


def grid_sheet(
    file: str,
    number: int,
    rows: Sequence[list[str]],
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]],
    above: Sequence[str] = (),
) -> Sheet:
    """A table of a page as a sheet of its own, under the lines that stand `above` it; its own first row is row 1."""
    width, down = max(map(len, rows), default=0), len(above)
    even = [[*row, *[""] * (width - len(row))] for row in (*([line] for line in above), *rows)]
    ranges = tuple(((a + down, b), (c + down, d)) for (a, b), (c, d) in merged)
    return Sheet(
        *(file, chain(even), len(even), lambda: len(even)), first=1 - down, width=width, merged=ranges, name=f"{number}"
    )
