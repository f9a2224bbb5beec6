"""What is no guest among a list's rows: headings of the rows below, headings again, totals, the foot with its signatures."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import assert_never

from kiosk.domain.names import fold
from kiosk.formats.cells import plain
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import IGNORED, Vocabulary
from kiosk.formats.office_words import (
    begins_as_block,
    begins_as_unit,
    enumerated,
    has_clue,
    heads_rows,
    is_foot,
    is_title,
    is_total,
    number_style,
    tidied,
)

UNIT, BLOCK = "unit", "block"
ABOVE = {UNIT: "Unit above the rows", BLOCK: "Block above the rows"}
_SPARSE, _OTHER = 3, 3
_TOLD = 80


class Kind(Enum):
    """What a row is that is no guest's."""

    TITLE = "title"
    TOTAL = "total"
    FOOT = "foot"
    AGAIN = "again"
    OTHER_HEADINGS = "other headings"


_SECTION = {
    UNIT: "“{text}” was taken for the unit of the rows below it, not for a guest.",
    BLOCK: "“{text}” was taken for the block of the rows below it, not for a guest.",
}
_SAID = {
    Kind.TITLE: "“{text}” was taken for a title, not for a guest.",
    Kind.TOTAL: "“{text}” was taken for a total, not for a guest.",
    Kind.FOOT: "“{text}” was taken for the foot of the list, not for a guest.",
}
_OTHER_HEADINGS = "These are headings, but others than above: put the rows below them on a sheet of their own."


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the rows below it; `style` is how it is numbered."""

    number: int
    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known of a sheet's columns: `headings` are its raw heading rows, `wide` the rows (from 0) merged across.

    `of_offices`: its guests may be offices, so that a row with nothing but an office's name is a guest.
    """

    fields: tuple[str | None, ...]
    headings: tuple[tuple[str, ...], ...]
    vocabulary: Vocabulary
    wide: frozenset[int] = frozenset()
    of_offices: bool = False

    @property
    def name(self) -> int:
        return self.fields.index("name") if "name" in self.fields else -1

    def numbers_rows(self, column: int) -> bool:
        return column < len(self.fields) and self.fields[column] == IGNORED


@dataclass(frozen=True, slots=True)
class Levels:
    """For what sections stand: `outer` is the style of those that stand for blocks where there are two levels."""

    targets: frozenset[str]
    outer: str = ""

    def target(self, section: Section) -> str:
        """unit, block, or nothing when the list has columns for them."""
        above = (self.outer and section.style == self.outer) or begins_as_block(section.text)
        wanted = BLOCK if above else UNIT
        if wanted in self.targets:
            return wanted
        return next(iter(self.targets), "") if not self.outer else ""


def levels_of(sections: Sequence[Section], free: frozenset[str]) -> Levels:
    """`free`: which of unit and block no column holds. Two ways of numbering, one right below the other, are two levels."""
    outer = ""
    for first, second in pairwise(sections):
        if second.number == first.number + 1 and first.style != second.style:
            outer = first.style
            break
    levels = Levels(free, outer)
    return Levels(frozenset(filter(None, map(levels.target, sections))), outer)


def kind_of(row: Sequence[str], number: int, frame: Frame, *, at_foot: bool) -> Kind | Section | None:
    """What a row of few filled cells is; None for a guest's."""
    filled = [(n, text) for n, cell in enumerate(row) if (text := plain(cell))]
    if not filled or len(filled) > _SPARSE:
        return None
    texts = [text for _, text in filled]
    if is_total(texts[0], texts[1:]):
        return Kind.TOTAL
    numbered = frame.numbers_rows(filled[0][0]) and texts[0].strip(".").isdigit()
    if numbered:
        return None
    if is_title(texts[0]) or (len(texts) == 2 and filled[0][0] != frame.name and is_title(texts[1])):
        return Kind.TITLE
    section = _section(filled, number, frame)
    if section is None and (_begins_foot(filled, frame) or (at_foot and len(filled) <= _left_at_foot(row))):
        return Kind.FOOT
    return section


def _left_at_foot(row: Sequence[str]) -> int:
    return 2 if len(row) >= 4 else 1


def _begins_foot(filled: Sequence[tuple[int, str]], frame: Frame) -> bool:
    """Never a row that names somebody, whatever else it says."""
    if len(filled) > 2 or any(n == frame.name and not is_foot(text) for n, text in filled):
        return False
    return any(is_foot(text) for _, text in filled)


def _section(filled: Sequence[tuple[int, str]], number: int, frame: Frame) -> Section | None:
    if len(filled) == 2 and frame.numbers_rows(filled[0][0]):
        style = number_style(filled[0][1])
        return Section(number, style, tidied(filled[1][1])) if style in ("roman", "letter") else None
    if len(filled) != 1:
        return None
    column, text = filled[0]
    style, words = enumerated(text)
    if sum(map(str.isalpha, words)) < 2:
        return None
    wide = number - 1 in frame.wide
    return Section(number, style or "plain", words) if wide or _heads(column, text, style, words, frame) else None


def _heads(column: int, text: str, style: str, words: str, frame: Frame) -> bool:
    """Whether the only text of a row, in this column, heads those below: where guests could stand, only if it says so."""
    field = frame.fields[column] if column < len(frame.fields) else None
    if field == IGNORED:
        return True
    if (field != "name" and column != 0) or frame.of_offices:
        return False
    if heads_rows(words) and (style or begins_as_unit(words) or begins_as_block(words)):
        return True
    return style in ("roman", "letter") and words.isupper()


def framed(frame: Frame, rows: Sequence[Sequence[str]], first: int) -> Frame:
    """The frame, knowing whether most of the first rows would head others: then they are guests themselves."""
    filled = sum(any(row) for row in rows)
    return replace(frame, of_offices=2 * len(sections_of(rows, first, frame)) > filled)


def sections_of(rows: Iterable[Sequence[str]], first: int, frame: Frame) -> list[Section]:
    """The headings inside a list, among these rows from number `first` on."""
    kinds = (kind_of(row, n, frame, at_foot=False) for n, row in enumerate(rows, first) if _is_sparse(row))
    return [kind for kind in kinds if isinstance(kind, Section)]


class Layout:
    """Goes down a sheet's rows once; tells guests from the rest and remembers under which headings they stand."""

    def __init__(self, frame: Frame, levels: Levels, base: Mapping[str, str]) -> None:
        """`base`: what holds where no section says otherwise (the name of the sheet)."""
        self._frame, self._levels, self._base = frame, levels, dict(base)
        self._at_foot = self._told_again = False
        self._from, self._states = [0], [dict(base)]
        self._raw = [list(row) for row in frame.headings]
        self._marks = _marks(frame)

    def guests_of(
        self, numbers: Sequence[int], batch: list[list[str]], complaints: list[Complaint]
    ) -> tuple[Sequence[int], list[list[str]]]:
        """The rows that are guests', with their numbers; what is to be said about the others."""
        few = self._suspects(batch)
        heads = self._perhaps_headings(batch)
        if not (few or heads or self._at_foot):
            return numbers, batch
        kept: list[int] = []
        for n, row in enumerate(batch):
            kind = self._kind(row, numbers[n], heading=n in heads) if n in few or n in heads else None
            self._at_foot = kind is Kind.FOOT or (self._at_foot and not any(map(str.strip, row)))
            if kind is None:
                kept.append(n)
            else:
                complaints += self._said(kind, numbers[n], row)
        return [numbers[n] for n in kept], [batch[n] for n in kept]

    def above(self, target: str, numbers: Sequence[int]) -> list[str]:
        """The unit or block under whose heading each row stands."""
        at = bisect_right(self._from, numbers[0]) - 1 if numbers else 0
        if at == len(self._from) - 1:
            return [self._states[at].get(target, "")] * len(numbers)
        return [self._states[bisect_right(self._from, number) - 1].get(target, "") for number in numbers]

    def _suspects(self, batch: Sequence[list[str]]) -> set[int]:
        """The rows of few filled cells, in lists of few columns only those that say something no guest's row says."""
        few = {n: row for n, row in enumerate(batch) if _is_sparse(row)}
        lone = {n for n, row in few.items() if len(row) - row.count("") == 1}
        if 2 * len(few) < len(batch) or self._at_foot:
            return set(few)
        numbering = [n for n, field in enumerate(self._frame.fields) if field == IGNORED]
        lone |= {n for n, row in few.items() if any(at < len(row) and not row[at].isdigit() for at in numbering)}
        texts = {n: unicodedata.normalize("NFC", "\n".join(row)).lower() for n, row in few.items() if n not in lone}
        if has_clue("\n".join(texts.values())):
            lone |= {n for n, text in texts.items() if has_clue(text)}
        return lone if not any(is_foot(plain(cell)) for n in lone for cell in batch[n]) else set(few)

    def _perhaps_headings(self, batch: Sequence[list[str]]) -> set[int]:
        at, marks = self._marks
        found = {n for n, row in enumerate(batch) if at < len(row) and row[at] in marks}
        return found | {n for raw in self._raw for n, row in enumerate(batch) if row == raw}

    def _kind(self, row: list[str], number: int, *, heading: bool) -> Kind | Section | None:
        if self._stands_again(row):
            return Kind.AGAIN
        if heading and self._frame.vocabulary.score(map(plain, row)) >= _OTHER:
            return Kind.OTHER_HEADINGS
        return kind_of(row, number, self._frame, at_foot=self._at_foot) if _is_sparse(row) else None

    def _stands_again(self, row: Sequence[str]) -> bool:
        filled = {n: folded for n, cell in enumerate(row) if cell and (folded := fold(cell))}
        return len(filled) > 1 and any(
            filled == {n: folded for n, cell in enumerate(raw) if cell and (folded := fold(cell))} for raw in self._raw
        )

    def _said(self, kind: Kind | Section, number: int, row: Sequence[str]) -> Iterator[Complaint]:
        text = " | ".join(filter(None, map(plain, row)))
        text = text if len(text) <= _TOLD else f"{text[: _TOLD - 1]}…"
        match kind:
            case Section():
                yield self._headed(kind, text)
            case Kind.AGAIN:
                if not self._told_again:
                    yield Complaint(
                        number, "", "The headings stand here again. All such rows are passed over.", apart=True
                    )
                self._told_again = True
            case Kind.OTHER_HEADINGS:
                yield Complaint(number, "", _OTHER_HEADINGS, refused=True)
            case Kind.TOTAL | Kind.FOOT | Kind.TITLE:
                yield Complaint(number, "", _SAID[kind], {"text": text}, apart=True)
            case _:
                assert_never(kind)

    def _headed(self, section: Section, text: str) -> Complaint:
        target = self._levels.target(section)
        if not target:
            return Complaint(
                section.number, "", "“{text}” was taken for a heading and left out.", {"text": text}, apart=True
            )
        kept = self._states[-1] if target == UNIT else self._base
        self._from.append(section.number)
        self._states.append({**kept, target: section.text})
        return Complaint(section.number, "", _SECTION[target], {"text": text}, apart=True)


def _marks(frame: Frame) -> tuple[int, frozenset[str]]:
    """The column of names, and what it says in rows that may be headings."""
    at = max(frame.name, 0)
    own = {row[at] for row in frame.headings if at < len(row) and row[at]}
    known = frame.vocabulary.headings.get("name", ()) if frame.name >= 0 else ()
    return at, frozenset(own.union(*((word, word.upper(), word.capitalize(), word.title()) for word in known)))


def _is_sparse(row: Sequence[str]) -> bool:
    return 0 < len(row) - row.count("") <= _SPARSE
