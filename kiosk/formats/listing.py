"""One list from all the sheets of a file that are guest lists, each row under a number of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.names import fold
from kiosk.errors import BadInput
from kiosk.formats.cells import plain
from kiosk.formats.content import is_full_name
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import Vocabulary, enumerated
from kiosk.formats.layout import ABOVE
from kiosk.formats.naming import name_of
from kiosk.formats.table import Chunk, Sheet, Table, Topped, tabled, topped

_NAMES_LOOKED_AT, _NAMES = 100, 0.3
_SAY_NAMES = ("ho ten", "ho va ten", "full name", "guest", "dai bieu", "khach")


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """A sheet of the file, and whether its rows are read as guests."""

    name: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Places:
    """Which row of which sheet a number means; `names` are the sheets', none where the file has only one.

    `offsets` are what is added to each sheet's own row numbers.
    """

    offsets: tuple[int, ...] = (0,)
    names: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether places are told with the names of sheets."""
        return bool(self.names)

    def of(self, number: int) -> tuple[str, int]:
        """Sheet and row as a person finds them; the sheet is empty where the file has only one."""
        at = next((n for n in reversed(range(len(self.offsets))) if self.offsets[n] < number), 0)
        return self.names[at] if self.names else "", number - self.offsets[at] if number else 0


@dataclass(frozen=True, slots=True)
class Listing:
    """`tables` in the order of the sheets; `seen` are all of the file's sheets, none where it has but one or is text.

    Rows are numbered through all tables; `places` says which row of which sheet a number means.
    """

    file: str
    tables: tuple[Table, ...]
    seen: tuple[SheetSeen, ...] = ()
    complaints: tuple[Complaint, ...] = ()

    @property
    def columns(self) -> dict[str, str | None]:
        """Heading → field, over all sheets; where they disagree, the first that knows."""
        found: dict[str, str | None] = {}
        for table in self.tables:
            for heading, field in zip(table.headings, table.fields, strict=True):
                found[heading] = found.get(heading) or field
        return found

    @property
    def guessed(self) -> frozenset[str]:
        """The headings of columns that are known by their content alone."""
        return frozenset(table.headings[n] for table in self.tables for n in table.guessed)

    @property
    def total(self) -> int:
        return sum(table.sheet.total for table in self.tables)

    def done(self) -> int:
        return sum(table.sheet.done() for table in self.tables)

    def chunks(self) -> Iterator[tuple[Table, Chunk]]:
        """Every table's rows, once, under numbers that count through all of them."""
        for table, offset in zip(self.tables, self.offsets, strict=True):
            for chunk in table.chunks():
                yield table, _shifted(chunk, offset) if offset else chunk

    def place(self, number: int) -> tuple[str, int]:
        """Places.of, of this listing."""
        return self.places.of(number)

    @property
    def places(self) -> Places:
        names = tuple(table.sheet.name for table in self.tables) if self.seen else ()
        return Places(tuple(self.offsets), names)

    @property
    def offsets(self) -> list[int]:
        """What is added to each table's own row numbers."""
        heights = [table.sheet.total for table in self.tables[:-1]]
        return [sum(heights[:n]) for n in range(len(self.tables))]


def _shifted(chunk: Chunk, offset: int) -> Chunk:
    numbers: Sequence[int] = [number + offset for number in chunk.numbers]
    return Chunk(numbers, chunk.columns, [replace(c, row=c.row + offset) for c in chunk.complaints])


def single(sheet: Sheet, vocabulary: Vocabulary, mapping: Mapping[str, str]) -> Listing:
    """A list of one sheet: a text file, or cards."""
    table = tabled(topped(sheet), vocabulary, mapping)
    return Listing(sheet.file, (table,), (), (*sheet.complaints, *table.complaints))


def joined(
    sheets: Sequence[Sheet],
    hidden: Sequence[str],
    vocabulary: Vocabulary,
    mapping: Mapping[str, str],
    wanted: Sequence[str] = (),
) -> Listing:
    """A workbook's sheets as one list: the `wanted` ones, else all that are lists of guests, else the likeliest.

    BadInput for a wanted sheet or a mapped column that no sheet has.
    """
    file = sheets[0].file
    tops = _wanted([topped(sheet) for sheet in sheets], wanted)
    said = frozenset(fold(heading) for heading, field in mapping.items() if field == "name")
    lists = tops if wanted else _lists(tops, vocabulary, said)
    lists = lists or [likeliest(tops, vocabulary)]
    several = len(lists) > 1
    tables = tuple(_table(one, vocabulary, mapping, several=several) for one in lists)
    _refuse_unknown(mapping, tables, file)
    taken = [id(one) for one in lists]
    names = {one.sheet.name for one in lists}
    seen = tuple(SheetSeen(sheet.name, sheet.name in names) for sheet in sheets) if len(sheets) > 1 else ()
    left = [one.sheet.name for one in tops if id(one) not in taken]
    return Listing(file, tables, seen, tuple(_told(tables, left, [] if wanted else hidden, named=bool(seen))))


def likeliest(tops: Sequence[Topped], vocabulary: Vocabulary) -> Topped:
    """The sheet whose headings know most; the first of those that know alike."""
    return max(tops, key=lambda one: one.score(vocabulary))


def _wanted(tops: Sequence[Topped], wanted: Sequence[str]) -> list[Topped]:
    names = {fold(one.sheet.name): one for one in tops}
    for name in wanted:
        if fold(name) not in names:
            raise BadInput(
                "{file} has no visible sheet “{sheet}” with anything in it. Its sheets are: {sheets}.",
                file=tops[0].sheet.file,
                sheet=name,
                sheets=enumerated([one.sheet.name for one in tops]),
            )
    asked = set(map(fold, wanted))
    return [one for one in tops if not wanted or fold(one.sheet.name) in asked]


def _lists(tops: Sequence[Topped], vocabulary: Vocabulary, named: frozenset[str]) -> list[Topped]:
    """The sheets that name persons, under a heading that says so, or as the likeliest sheet heads its names."""
    best = likeliest(tops, vocabulary)
    heads = {fold(heading) for heading in _name_headings(tabled(best, vocabulary, {}), named)}
    if len(tops) == 1 or not heads:
        return [best]
    return [one for one in tops if one is best or _names_persons(one, vocabulary, named, heads)]


def _name_headings(table: Table, named: frozenset[str]) -> list[str]:
    found = [heading for heading, field in zip(table.headings, table.fields, strict=True) if field == "name"]
    return found or [heading for heading in table.headings if fold(heading) in named]


def _names_persons(one: Topped, vocabulary: Vocabulary, named: frozenset[str], heads: set[str]) -> bool:
    table = tabled(one, vocabulary, {})
    found = _name_headings(table, named)
    if not found:
        return False
    if any(fold(heading) in heads or fold(heading).startswith(_SAY_NAMES) for heading in found):
        return True
    column = table.headings.index(found[0])
    cells = [plain(row[column]) for row in one.top[:_NAMES_LOOKED_AT] if column < len(row) and row[column]]
    return sum(map(is_full_name, cells)) >= _NAMES * max(1, len(cells))


def _table(one: Topped, vocabulary: Vocabulary, mapping: Mapping[str, str], *, several: bool) -> Table:
    own = set(map(fold, (*one.names(vocabulary, frozenset(map(fold, mapping))), *ABOVE.values())))
    said = {heading: field for heading, field in mapping.items() if fold(heading) in own}
    return tabled(one, vocabulary, said, name_of(one.sheet.name, among_several=several))


def _refuse_unknown(mapping: Mapping[str, str], tables: Sequence[Table], file: str) -> None:
    known = {fold(heading): heading for table in tables for heading in table.headings}
    for heading in mapping:
        if fold(heading) not in known and fold(heading) not in set(map(fold, ABOVE.values())):
            raise BadInput(
                "{file} has no column “{column}”. Its columns are: {columns}.",
                file=file,
                column=heading,
                columns=enumerated(list(known.values())),
            )


def _told(tables: Sequence[Table], left: Sequence[str], hidden: Sequence[str], *, named: bool) -> Iterator[Complaint]:
    for table in tables:
        for complaint in (*table.sheet.complaints, *table.complaints):
            yield replace(complaint, sheet=table.sheet.name if named else "")
    for name in left:
        yield Complaint(0, "", "This sheet was left out: no column of it holds guests’ names.", apart=True, sheet=name)
    for name in hidden:
        yield Complaint(0, "", "This sheet is hidden, so it was left out.", apart=True, sheet=name)
