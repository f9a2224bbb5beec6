"""A headed table from any sheet: finds the heading row, names the columns, hands out clean columns in chunks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from kiosk.domain.names import fold
from kiosk.errors import BadInput
from kiosk.formats.cells import LONGEST_CELL, Cleaned, clean_column, plain
from kiosk.formats.content import columns_of, guesses
from kiosk.formats.draft import Complaint
from kiosk.formats.heading_rows import Headings, find_headings
from kiosk.formats.headings import IGNORED, Vocabulary, fields_of, perhaps_numbers
from kiosk.formats.layout import ABOVE, Layout, levels_of
from kiosk.formats.naming import base_of, free_of, titled, told, with_above, without_above
from kiosk.formats.row_kinds import Frame, framed, sections_of

CHUNK = 2_000
_HEADINGS_WITHIN = 30
_LOOKED_AT = 50
_COUNTED = _HEADINGS_WITHIN + _LOOKED_AT


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's rows as texts, blank ones included; `first` is the number of the first row.

    `done()` of `total` (bytes or rows) is read. `escaped`: cells may carry the apostrophe that keeps spreadsheets
    from taking them for formulas. `width`: all rows are so wide, headed or not; 0 where only the headings tell.
    `left`: the sheet's columns before the first one here. `complaints` speak of the whole file.
    `name`: what the workbook calls it; `wide`: rows (from 0) whose text is merged across most columns; `merged`: ranges
    of merged cells, first and last (row, column), both from 0 and columns as in `rows`.
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
    name: str = ""
    wide: frozenset[int] = frozenset()
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()


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
    """`fields[n]` is what column n holds, None when nobody knows; `kept[n]`: its cells are of use; `guessed` columns
    are known by their content alone. The last columns may be none of the sheet's: the unit and the block under whose
    name its rows stand. `chunks()` can be walked once.
    """

    headings: tuple[str, ...]
    fields: tuple[str | None, ...]
    sheet: Sheet
    kept: tuple[bool, ...]
    _rows: Iterator[list[str]]
    _first: int
    guessed: frozenset[int] = frozenset()
    complaints: tuple[Complaint, ...] = ()
    above: tuple[str, ...] = ()
    _layout: Layout | None = None

    def chunks(self) -> Iterator[Chunk]:
        number = self._first
        while batch := list(islice(self._rows, CHUNK)):
            yield self._chunk(number, batch)
            number += len(batch)

    def _chunk(self, first: int, batch: list[list[str]]) -> Chunk:
        numbers: Sequence[int] = range(first, first + len(batch))
        complaints: list[Complaint] = []
        if self._layout is not None:
            numbers, batch = self._layout.guests_of(numbers, batch, complaints)
        width = len(self.headings) - len(self.above)
        if set(map(len, batch)) != {width} or not all(map(any, batch)):
            numbers, batch = _evened(numbers, batch, width, complaints)
        columns = [list(column) for column in zip(*batch, strict=True)] or [[] for _ in range(width)]
        if self._layout is not None:
            columns += [self._layout.above(target, numbers) for target in self.above]
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
    """The sheet under its headings, which need not stand first; `mapping` (heading → field) beats guesses."""
    return tabled(topped(sheet), vocabulary, mapping or {})


@dataclass(slots=True)
class Topped:
    """A sheet of which the first rows were read; its headings are looked for once."""

    sheet: Sheet
    top: list[list[str]]
    _found: dict[frozenset[str], Headings | None] = field(default_factory=dict)

    def headings(self, vocabulary: Vocabulary, named: frozenset[str] = frozenset()) -> Headings | None:
        """`vocabulary` is always the same one; `named` are folded headings that a person named."""
        if named not in self._found:
            self._found[named] = find_headings(self.top[:_HEADINGS_WITHIN], vocabulary, named)
        return self._found[named]

    def names(self, vocabulary: Vocabulary, named: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """How the columns are called; nothing where there is no row to call them by."""
        found = self.headings(vocabulary, named)
        return _named(found.cells, self.sheet) if found else ()

    def score(self, vocabulary: Vocabulary) -> int:
        """How much its headings look like those of such a list."""
        found = self.headings(vocabulary)
        return vocabulary.score(found.cells) if found else 0


def topped(sheet: Sheet) -> Topped:
    return Topped(sheet, list(islice(sheet.rows, CHUNK)))


def tabled(seen: Topped, vocabulary: Vocabulary, mapping: Mapping[str, str], name: str = "") -> Table:
    """As headed; `name` is the unit or block that the sheet stands for as a whole, as far as it can be told."""
    sheet = seen.sheet
    found = seen.headings(vocabulary, frozenset(map(fold, mapping)))
    if found is None:
        raise BadInput("{file} is empty: there is no row of headings in it.", file=sheet.file)
    headings, persons = _named(found.cells, sheet), vocabulary.of_persons
    below = seen.top[found.below :]
    perhaps = [*perhaps_numbers(headings, vocabulary, mapping), *(_bare(found, headings, mapping) if persons else ())]
    numbering = [n for n in perhaps if _counts_up(below[:_COUNTED], n)]
    first = sheet.first + found.below
    fields = fields_of(headings, vocabulary, without_above(mapping), file=sheet.file, numbering=numbering)
    if not persons:
        return Table(headings, fields, sheet, _kept(fields, vocabulary), chain(below, sheet.rows), first)
    guessed = guesses(list(columns_of(below[:_COUNTED], len(headings))), found.cells, fields)
    fields = tuple(guessed.get(n, known) for n, known in enumerate(fields))
    frame = framed(Frame(fields, found.rows, vocabulary, sheet.wide), below, first)
    levels = levels_of(sections_of(below, first, frame), free_of(fields, mapping))
    base = base_of(name or titled(seen.top[: found.above]), levels, free_of(fields, mapping))
    above = tuple(target for target in ABOVE if target in levels.targets or target in base)
    headings = (*headings, *(ABOVE[target] for target in above))
    fields = with_above(fields, above, vocabulary, mapping)
    return Table(
        headings,
        fields,
        sheet,
        _kept(fields, vocabulary),
        chain(below, sheet.rows),
        first,
        frozenset(guessed),
        tuple(told(found.cells, headings, guessed, base, mapping)),
        above,
        Layout(frame, levels, base),
    )


def _bare(found: Headings, headings: Sequence[str], mapping: Mapping[str, str]) -> Iterator[int]:
    """The columns without a heading of which no person said what they hold."""
    said = set(map(fold, mapping))
    return (n for n, cell in enumerate(found.cells[: len(headings)]) if not cell and fold(headings[n]) not in said)


def _kept(fields: Sequence[str | None], vocabulary: Vocabulary) -> tuple[bool, ...]:
    return tuple(name != IGNORED and (name is not None or vocabulary.keeps_unknown) for name in fields)


def _counts_up(rows: Sequence[list[str]], column: int) -> bool:
    """1, 2, 3 … from the first filled cell on: what numbers rows so begins alike in every list, whoever is in it."""
    cells = [plain(row[column]) for row in rows if column < len(row)]
    filled = list(filter(None, cells))[:_LOOKED_AT]
    return bool(filled) and filled == [str(n) for n in range(1, len(filled) + 1)]


def _named(row: Sequence[str], sheet: Sheet) -> tuple[str, ...]:
    """Every column gets a name of its own: its letter where the heading is empty, a number where it repeats."""
    headings = [plain(cell).replace("\n", " ")[:LONGEST_CELL] for cell in row]
    filled = max((n for n, heading in enumerate(headings, 1) if heading), default=len(headings))
    width = sheet.width or filled
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
