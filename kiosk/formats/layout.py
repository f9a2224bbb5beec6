"""Goes down a list's rows: tells guests from the rest, and under which unit and block each of them stands."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import assert_never

from kiosk.domain.names import fold
from kiosk.formats.cells import plain
from kiosk.formats.draft import Complaint
from kiosk.formats.headings import IGNORED
from kiosk.formats.office_words import begins_as_block, has_clue, is_foot
from kiosk.formats.row_kinds import Frame, Kind, Section, is_sparse, kind_of

UNIT, BLOCK = "unit", "block"
ABOVE = {UNIT: "Unit above the rows", BLOCK: "Block above the rows"}
_OTHER = 3
_TOLD = 80
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
        few = {n: row for n, row in enumerate(batch) if is_sparse(row)}
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
        return kind_of(row, number, self._frame, at_foot=self._at_foot) if is_sparse(row) else None

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
