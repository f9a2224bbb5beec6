"""A headed table from any sheet: finds the heading row, names the columns, hands out clean columns in chunks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from kiosk.domain.names import fold
from kiosk.errors import BadInput
from kiosk.formats.cells import LONGEST_CELL, Cleaned, clean_column, plain
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import IGNORED, Vocabulary, fields_of, perhaps_numbers

CHUNK = 2_000
_HEADINGS_WITHIN = 30
_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's rows as texts, blank ones included; `first` is the number of the first row.

    `done()` of `total` (bytes or rows) is read. `escaped`: cells may carry the apostrophe that keeps spreadsheets
    from taking them for formulas. `width`: all rows are so wide, headed or not; 0 where only the headings tell.
    `left`: the sheet's columns before the first one here. `complaints` speak of the whole file.
    """

    file: str
    rows: Iterator[list[str]]
    total: int
    done: Callable[[], int]
    first: int = 1
    escaped: bool = False
    width: int = 0
    left: int = 0
    complaints: tuple[Complaint, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """Up to 2,000 rows: their numbers in the sheet, and their cells column by column, in the headings' order."""

    numbers: Sequence[int]
    columns: list[list[str]]
    complaints: list[Complaint]

    def rows(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        return zip(self.numbers, zip(*self.columns, strict=True), strict=True)


@dataclass(frozen=True, slots=True)
class Table:
    """`fields[n]` is what column n holds, None when nobody knows; `kept[n]`: its cells are of use.

    `chunks()` can be walked once.
    """

    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    sheet: Sheet
    kept: tuple[bool, ...]
    _rows: Iterator[list[str]]
    _first: int

    def chunks(self) -> Iterator[Chunk]:
        number = self._first
        while batch := list(islice(self._rows, CHUNK)):
            yield self._chunk(number, batch)
            number += len(batch)

    def _chunk(self, first: int, batch: list[list[str]]) -> Chunk:
        numbers: Sequence[int] = range(first, first + len(batch))
        complaints: list[Complaint] = []
        width = len(self.headings)
        if set(map(len, batch)) != {width} or not all(map(any, batch)):
            numbers, batch = _evened(numbers, batch, width, complaints)
        columns = [list(column) for column in zip(*batch, strict=True)] or [[] for _ in self.headings]
        return self._cleaned(numbers, columns, complaints)

    def _cleaned(self, numbers: Sequence[int], columns: list[list[str]], complaints: list[Complaint]) -> Chunk:
        too_long: set[int] = set()
        for at, heading in enumerate(self.headings):
            cleaned = clean_column(columns[at], escaped=self.sheet.escaped)
            columns[at] = cleaned.cells
            if self.kept[at]:
                complaints += _about(cleaned, numbers, heading)
                too_long.update(cleaned.too_long)
        if too_long:
            kept = [n for n in range(len(numbers)) if n not in too_long]
            numbers, columns = [numbers[n] for n in kept], [[column[n] for n in kept] for column in columns]
        return Chunk(numbers, columns, complaints)


def headed(sheet: Sheet, vocabulary: Vocabulary, mapping: Mapping[str, str] | None = None) -> Table:
    """The sheet under its heading row, which need not be the first; `mapping` (heading → field) beats guesses."""
    mapping = mapping or {}
    top = list(islice(sheet.rows, _HEADINGS_WITHIN))
    place = _heading_row(top, vocabulary, frozenset(map(fold, mapping)))
    if place is None:
        raise BadInput("{file} is empty: there is no row of headings in it.", file=sheet.file)
    headings = _named(top[place], sheet)
    below = [*top[place + 1 :], *islice(sheet.rows, _LOOKED_AT)]
    numbering = [n for n in perhaps_numbers(headings, vocabulary, mapping) if _counts_up(below, n)]
    fields = fields_of(headings, vocabulary, mapping, file=sheet.file, numbering=numbering)
    kept = tuple(field != IGNORED and (field is not None or vocabulary.keeps_unknown) for field in fields)
    return Table(headings, fields, sheet, kept, chain(below, sheet.rows), sheet.first + place + 1)


def _counts_up(rows: Sequence[list[str]], column: int) -> bool:
    """1, 2, 3 … from the first filled cell on: what numbers rows so begins alike in every list, whoever is in it."""
    cells = [plain(row[column]) for row in rows if column < len(row)]
    filled = list(filter(None, cells))[:_LOOKED_AT]
    return bool(filled) and filled == [str(n) for n in range(1, len(filled) + 1)]


def _heading_row(top: Sequence[list[str]], vocabulary: Vocabulary, named: frozenset[str]) -> int | None:
    """The row with most known headings; else the first with two cells filled; else the first that is not empty."""
    scores = [vocabulary.score(map(plain, row), named) for row in top]
    if any(scores):
        return scores.index(max(scores))
    filled = [sum(map(bool, map(plain, row))) for row in top]
    return next((n for least in (2, 1) for n, count in enumerate(filled) if count >= least), None)


def _named(row: Sequence[str], sheet: Sheet) -> tuple[str, ...]:
    """Every column gets a name of its own: its letter where the heading is empty, a number where it repeats."""
    headings = [plain(cell).replace("\n", " ")[:LONGEST_CELL] for cell in row]
    width = sheet.width or max(n for n, heading in enumerate(headings, 1) if heading)
    names: list[str] = []
    for column, heading in enumerate(headings[:width]):
        name = heading or letter(sheet.left + column)
        names.append(f"{name} ({headings[:column].count(name) + 1})" if name in names else name)
    return tuple(names)


def letter(column: int) -> str:
    """A column's letter as spreadsheets show it: 0 is A, 26 is AA."""
    return (letter(column // 26 - 1) if column >= 26 else "") + chr(65 + column % 26)


def _evened(
    numbers: Sequence[int], batch: list[list[str]], width: int, complaints: list[Complaint]
) -> tuple[list[int], list[list[str]]]:
    """Blank rows left out, short ones filled up, over-full ones refused."""
    kept: list[tuple[int, list[str]]] = []
    for number, row in zip(numbers, batch, strict=True):
        if not any(map(str.strip, row)):
            continue
        if any(map(str.strip, row[width:])):
            complaints.append(_too_full(number, len(row), width))
            continue
        if len(row) < width:
            complaints.append(_too_short(number, len(row), width))
        kept.append((number, [*row[:width], *[""] * (width - len(row))]))
    return [number for number, _ in kept], [row for _, row in kept]


def _too_full(number: int, found: int, width: int) -> Complaint:
    return Complaint(
        number,
        "",
        "The row has {found} cells under {width} headings: a separator inside a cell needs quotation marks.",
        {"found": found, "width": width},
        refused=True,
    )


def _too_short(number: int, found: int, width: int) -> Complaint:
    return Complaint(
        number,
        "",
        "The row has only {found} cells under {width} headings; the missing ones were taken as empty.",
        {"found": found, "width": width},
    )


def _about(cleaned: Cleaned, numbers: Sequence[int], heading: str) -> Iterator[Complaint]:
    for n in cleaned.controls:
        yield Complaint(numbers[n], heading, "Invisible control characters were taken out.")
    for n in cleaned.too_long:
        yield Complaint(
            numbers[n], heading, "The cell is longer than {limit} characters.", {"limit": LONGEST_CELL}, refused=True
        )
