"""A guest list's rows, checked among themselves: who has no name, who stands there twice."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import TypeVar

from kiosk.app.flag_words import YES, flag_of
from kiosk.app.odd_names import odd_names
from kiosk.app.standing_words import standing_of
from kiosk.domain.names import fold
from kiosk.domain.token import LONGEST as LONGEST_CODE
from kiosk.errors import BadInput
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import EXTRA, IGNORED, enumerated
from kiosk.formats.name_parts import FAMILY, joined_names
from kiosk.formats.table import Chunk, Table

MANY_LINES = frozenset({"note"})
KEPT_WHEN_EMPTY = frozenset({"code", "key", "note", "standing", "name"})
_REPEATED = frozenset({"unit", "block", "post", "category", "title"})
_DITTOS = frozenset(
    f"{before}{word}{after}"
    for word in ("nt", "n.t", "ntr", "như trên", "Như trên", "//", '"', "”", "〃", "ditto")
    for before, after in (("", ""), ("-", "-"), ("- ", " -"), ("(", ")"))
)
Extra = tuple[tuple[str, str], ...]
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Rows:
    """Up to 2,000 rows fit to be taken: their numbers, their fields column by column, their unknown columns.

    `prints` are their fingerprints, as far as they were taken.
    """

    numbers: list[int]
    fields: dict[str, list[str]]
    extra: list[Extra]
    prints: list[int] = field(default_factory=list)

    def only(self, kept: Sequence[object]) -> "Rows":
        """Those rows where `kept` is true."""
        if all(kept):
            return self
        return Rows(
            list(compress(self.numbers, kept)),
            {field: list(compress(column, kept)) for field, column in self.fields.items()},
            list(compress(self.extra, kept)),
            list(compress(self.prints, kept)),
        )

    def row(self, n: int) -> "Rows":
        """Row n alone."""
        return Rows([self.numbers[n]], {field: [column[n]] for field, column in self.fields.items()}, [self.extra[n]])


def prints_of(rows: Iterable[tuple[Hashable, ...]]) -> list[int]:
    """A number for each row: its fields' texts by the fields' names, then its unknown columns. For this run only."""
    return list(map(hash, rows))


def _told(extra: Sequence[Extra]) -> Sequence[Extra | str]:
    return [one or "" for one in extra]


class Sieve:
    """Goes through a table once and remembers what it saw: codes, ids and persons, each with its row's number."""

    def __init__(self, tables: Sequence[Table]) -> None:
        """`tables` are read one after the other; the same person on two of them is one."""
        self.complaints: list[Complaint] = []
        self.codes: dict[str, int] = {}
        self.keys: dict[str, int] = {}
        self._whole: dict[int, int] = {}
        self._persons: dict[int, int] = {}
        self._headings: dict[str, str] = {}
        self._begun, self._begins = tables[0], 0
        self._posts: dict[int, str] | None = {} if len(tables) > 1 else None
        self._above: dict[str, str] = {}
        self._dittos_told: set[str] = set()
        for table in tables:
            _refuse_nameless(table)

    def heading(self, field: str) -> str:
        """How the column that holds the field is headed in the table gone through last; empty where there is none."""
        return self._headings.get(field, "")

    def sift(self, table: Table, chunk: Chunk) -> Rows:
        """The rows that can be taken; what is to be said about the others is in `complaints`."""
        self._headings = {field: h for field, h in zip(table.fields, table.headings, strict=True) if field}
        if table is not self._begun:
            self._begun, self._begins = table, chunk.numbers[0] if chunk.numbers else self._begins
            self._above.clear()
        self.complaints += chunk.complaints
        rows = whole = self._named(self._written_out(_rows(table, chunk)))
        rows = self._without_repeats(rows) if rows.numbers else rows
        for name, seen in (("code", self.codes), ("key", self.keys)):
            if name in rows.fields:
                rows = self._once(rows, name, seen)
        rows = self._homonyms(rows)
        self.complaints += odd_names(rows.numbers, rows.fields["name"], self.heading("name"))
        self.complaints = named(self.complaints, whole) if self.complaints else self.complaints
        return rows

    def _written_out(self, rows: Rows) -> Rows:
        """ "-nt-" (như trên) is what the cell above it says."""
        for name in _REPEATED & rows.fields.keys():
            column, above = rows.fields[name], self._above.get(name, "")
            if _DITTOS.isdisjoint(column):
                self._above[name] = next(filter(None, reversed(column)), above)
                continue
            for n, cell in enumerate(column):
                if cell in _DITTOS and above:
                    column[n] = above
                    self._tell_ditto(rows.numbers[n], name, cell)
                above = column[n] or above
            self._above[name] = above
        return rows

    def _tell_ditto(self, number: int, field: str, text: str) -> None:
        if field not in self._dittos_told:
            self._dittos_told.add(field)
            self._doubt(number, field, "“{text}” was read as the cell above it, here and below.", text=text)

    def _named(self, rows: Rows) -> Rows:
        """Without the blank rows and those that name nobody; an invitation to a post bears the post's name."""
        names = rows.fields.setdefault("name", [""] * len(rows.numbers))
        kept = [True] * len(names)
        for n in (n for n, name in enumerate(names) if not name):
            unit, post = (rows.fields[field][n] if field in rows.fields else "" for field in ("unit", "post"))
            names[n] = post if unit else ""
            kept[n] = bool(names[n])
            if not names[n] and (rows.extra[n] or any(column[n] for column in rows.fields.values())):
                self._refuse(rows.numbers[n], "name", "The row has no name, nor a unit with a post to invite.")
        return self._usable_codes(rows, kept)

    def _usable_codes(self, rows: Rows, kept: list[bool]) -> Rows:
        codes = rows.fields.get("code", ())
        for n in (n for n, code in enumerate(codes) if len(code) > LONGEST_CODE):
            kept[n] = False
            self._refuse(rows.numbers[n], "code", "The code is longer than {limit} characters.", limit=LONGEST_CODE)
        return self._known_standings(rows if all(kept) else rows.only(kept))

    def _known_standings(self, rows: Rows) -> Rows:
        standings = rows.fields.get("standing", [])
        for n, text in enumerate(standings):
            found = standing_of(text)
            if text and found is None:
                self._doubt(rows.numbers[n], "standing", "“{text}” is no standing, so it was left as it is.", text=text)
            standings[n] = found.value if found else ""
        return self._flags(rows)

    def _flags(self, rows: Rows) -> Rows:
        """A cell of the attention column is a flag, whatever marks it; words that mean more are doubted."""
        flags = rows.fields.get("attention", [])
        for n, text in enumerate(flags):
            flagged = flag_of(text)
            if flagged is None:
                self._doubt(rows.numbers[n], "attention", "“{text}” was taken as a mark for attention.", text=text)
            flags[n] = "" if flagged is False else YES
        return rows

    def _without_repeats(self, rows: Rows) -> Rows:
        """Without the rows that repeat an earlier one in every column, the row number's own column aside."""
        whole = prints_of(zip(*(rows.fields[field] for field in sorted(rows.fields)), _told(rows.extra), strict=True))
        first = _firsts(whole, rows.numbers, self._whole)
        for number, earlier in first.items():
            self._refuse(number, "", "The row is the same as row {row}.", row=earlier)
        rows = replace(rows, prints=whole)
        return rows.only([number not in first for number in rows.numbers]) if first else rows

    def _once(self, rows: Rows, field: str, seen: dict[str, int]) -> Rows:
        filled = list(filter(None, rows.fields[field]))
        numbers = rows.numbers if len(filled) == len(rows.numbers) else list(compress(rows.numbers, rows.fields[field]))
        first = _firsts(filled, numbers, seen)
        for number, earlier in first.items():
            self._refuse(number, field, _TWICE[field], row=earlier)
        return rows.only([number not in first for number in rows.numbers]) if first else rows

    def _homonyms(self, rows: Rows) -> Rows:
        """Doubted, but on another sheet than the first a repeat, unless another post says that they are two."""
        names = "\n".join(rows.fields["name"]).casefold().split("\n")
        units = "\n".join(rows.fields.get("unit", [""] * len(names))).casefold().split("\n")
        persons = list(map(hash, zip(names, units, strict=True))) if rows.numbers else []
        found = _firsts(persons, rows.numbers, self._persons)
        again = self._on_two_sheets(rows, found) if self._posts is not None else frozenset()
        for number, earlier in found.items():
            if number in again:
                self._refuse(number, "name", "The same guest stands on another sheet, in row {row}.", row=earlier)
            else:
                self._doubt(number, "name", "The same name in the same unit stands in row {row}.", row=earlier)
        return rows.only([number not in again for number in rows.numbers]) if again else rows

    def _on_two_sheets(self, rows: Rows, found: Mapping[int, int]) -> frozenset[int]:
        assert self._posts is not None
        posts = dict(zip(rows.numbers, rows.fields.get("post") or [""] * len(rows.numbers), strict=True))
        self._posts.update(posts)
        elsewhere = {number: first for number, first in found.items() if first < self._begins}
        told = {n: {fold(self._posts[first]), fold(posts[n])} for n, first in elsewhere.items()}
        return frozenset(n for n, said in told.items() if len(said - {""}) < 2)

    def _refuse(self, number: int, field: str, template: str, **values: object) -> None:
        self.complaints.append(Complaint(number, self._headings.get(field, ""), template, values, refused=True))

    def _doubt(self, number: int, field: str, template: str, **values: object) -> None:
        self.complaints.append(Complaint(number, self._headings.get(field, ""), template, values))


def _rows(table: Table, chunk: Chunk) -> Rows:
    columns = list(zip(table.fields, table.headings, chunk.columns, strict=True))
    fields = {
        field: column if field in MANY_LINES else _one_line(column)
        for field, _, column in columns
        if field and field not in (IGNORED, EXTRA)
    }
    unknown = [(heading, column) for field, heading, column in columns if field in (None, EXTRA)]
    return Rows(list(chunk.numbers), joined_names(fields), _extra(unknown, len(chunk.numbers)))


_TWICE = {
    "code": "The code stands in row {row} already.",
    "key": "The id stands in row {row} already.",
}


def named(complaints: Sequence[Complaint], rows: Rows) -> list[Complaint]:
    """The complaints about these rows with the rows' names (`who`): sentences may not say them, a table of them does."""
    names = dict(zip(rows.numbers, rows.fields["name"], strict=True))
    return [
        replace(told, values={**told.values, "who": names[told.row]}) if names.get(told.row) else told
        for told in complaints
    ]


def _refuse_nameless(table: Table) -> None:
    if {"name", FAMILY} & set(table.fields) or {"unit", "post"} <= set(table.fields):
        return
    raise BadInput(
        "{file} has no column for names that could be recognised. Its columns are: {columns}. "
        "Say which of them holds the names.",
        file=table.sheet.file,
        columns=enumerated(table.headings),
    )


def _firsts(items: Sequence[T], numbers: Sequence[int], seen: dict[T, int]) -> dict[int, int]:
    """For the rows whose item was seen before: row → the row it was first seen in. Remembers the others."""
    if len(set(items)) == len(items) and seen.keys().isdisjoint(items):
        seen.update(zip(items, numbers, strict=True))
        return {}
    found = ((number, seen.setdefault(item, number)) for item, number in zip(items, numbers, strict=True))
    return {number: first for number, first in found if first != number}


def _one_line(column: list[str]) -> list[str]:
    return [cell.replace("\n", " ") for cell in column] if "\n" in "".join(column) else column


def _extra(unknown: Sequence[tuple[str, Sequence[str]]], count: int) -> list[Extra]:
    """Each row's filled cells under the headings nobody knows."""
    if not unknown:
        return [()] * count
    headings = [heading for heading, _ in unknown]
    cells: Iterable[tuple[str, ...]] = zip(*(column for _, column in unknown), strict=True)
    return [tuple((h, cell) for h, cell in zip(headings, row, strict=True) if cell) for row in cells]
