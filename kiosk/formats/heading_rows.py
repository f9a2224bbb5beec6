"""Finds the headings of a sheet: in whichever row they stand, in two rows one over the other, or nowhere at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kiosk.formats.cells import plain
from kiosk.formats.content import looks_like_a_guest
from kiosk.formats.headings import Vocabulary

_DIGITS = re.compile(r"\(?(\d{1,2}|[A-ZĐ])\)?\.?")
_LEAST_NUMBERED = 3


@dataclass(frozen=True, slots=True)
class Headings:
    """The cells that head the columns; `rows` as they stand in the sheet, to know them again; `below`: where data begin.

    A sheet without headings has empty `cells` as wide as its first row, and no `rows`.
    """

    cells: list[str]
    rows: tuple[tuple[str, ...], ...]
    below: int

    @property
    def above(self) -> int:
        """How many rows stand before them."""
        return self.below - len(self.rows)


def find_headings(
    top: Sequence[list[str]], vocabulary: Vocabulary, named: frozenset[str] = frozenset()
) -> Headings | None:
    """The row with most known headings (those `named` by a person count most), with the half of it above or below;
    else the first with two cells filled; else the first that is not empty. None where nothing is filled."""
    rows = [list(map(plain, row)) for row in top]
    place = _best(rows, vocabulary, named)
    if place is None:
        return None
    if vocabulary.of_persons and (first := _without_headings(rows, place, vocabulary, named)) is not None:
        return Headings([""] * _width(rows[first]), (), first)
    return _numbered(rows, _whole(rows, place, vocabulary, named))


def _best(rows: Sequence[list[str]], vocabulary: Vocabulary, named: frozenset[str]) -> int | None:
    scores = [vocabulary.score(row, named) for row in rows]
    if any(scores):
        return scores.index(max(scores))
    filled = [sum(map(bool, row)) for row in rows]
    return next((n for least in (2, 1) for n, count in enumerate(filled) if count >= least), None)


def _without_headings(
    rows: Sequence[list[str]], place: int, vocabulary: Vocabulary, named: frozenset[str]
) -> int | None:
    """Where the data begin of a sheet whose best row of headings is a guest's; None where it has headings."""
    if vocabulary.score(rows[place], named) > 1 or not looks_like_a_guest(rows[place]):
        return None
    return next(n for n, row in enumerate(rows) if looks_like_a_guest(row))


def _whole(rows: Sequence[list[str]], place: int, vocabulary: Vocabulary, named: frozenset[str]) -> Headings:
    """The row, joined with its neighbour where both are halves of one heading."""
    alone = Headings(rows[place], (tuple(rows[place]),), place + 1)
    for upper, lower in ((place, place + 1), (place - 1, place)):
        if upper < 0 or lower >= len(rows) or not _are_halves(rows[upper], rows[lower], vocabulary):
            continue
        both = _joined(rows[upper], rows[lower])
        more = vocabulary.score(both, named) > vocabulary.score(rows[place], named)
        if more or _repeats(rows[upper], rows[lower]):
            return Headings(both, (tuple(rows[upper]), tuple(rows[lower])), lower + 1)
    return alone


def _are_halves(upper: Sequence[str], lower: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the lower row only names parts of what the upper one heads: most of it known, all of it below a group."""
    filled = [(n, cell) for n, cell in enumerate(lower) if cell]
    known = sum((vocabulary.whole(cell) or vocabulary.beginning(cell)) is not None for _, cell in filled)
    return 2 * known > len(filled) and all(_is_part(upper, n, cell) for n, cell in filled)


def _is_part(upper: Sequence[str], n: int, cell: str) -> bool:
    """Below nothing, below a cell that is followed by nothing (a group), or the same again (merged downward)."""
    own = upper[n] if n < len(upper) else ""
    after = upper[n + 1] if n + 1 < len(upper) else ""
    return not own or not after or own == cell


def _repeats(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether the lower row says nothing of its own: cells merged over both, and gaps where what it said was read already."""
    own = zip(lower, [*upper, *[""] * len(lower)], strict=False)
    return any(lower) and all(below in ("", above) for below, above in own)


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """The lower cell where there is one, else the upper; a part that stands twice is named with its group."""
    width = max(len(upper), len(lower))
    uppers, lowers = (list(row) + [""] * (width - len(row)) for row in (upper, lower))
    groups = list(uppers)
    for left, right in pairwise(range(width)):
        groups[right] = groups[right] or (groups[left] if lowers[right] else "")
    return [_named(n, uppers[n], lowers, groups[n]) for n in range(width)]


def _named(n: int, upper: str, lowers: Sequence[str], group: str) -> str:
    part = lowers[n]
    if part and group and group != part and part in lowers[:n]:
        return f"{group}: {part}"
    return part or upper


def _numbered(rows: Sequence[list[str]], found: Headings) -> Headings:
    """A row that only numbers the columns, (1) (2) (3) …, belongs to the headings."""
    if found.below >= len(rows):
        return found
    row = rows[found.below]
    numbers = [_DIGITS.fullmatch(cell) for cell in row if cell]
    told = [number[1] for number in numbers if number]
    digits = [int(number) for number in told if number.isdigit()]
    if len(told) < max(_LEAST_NUMBERED, len(numbers)) or digits != list(range(1, len(digits) + 1)) or len(digits) < 2:
        return found
    if len(numbers) < _width(found.cells) - 1:
        return found
    return Headings(found.cells, (*found.rows, tuple(row)), found.below + 1)


def _width(row: Sequence[str]) -> int:
    return max((n for n, cell in enumerate(row, 1) if cell), default=0)
