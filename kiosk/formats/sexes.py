"""Lists with a column for men and one for women, Nam | Nữ: read as one column of what stands in them, and one of the sex.

In Vietnamese offices' lists a person's year of birth stands under Nam or under Nữ, both below "Năm sinh"; or a cross does,
below "Giới tính".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise

from kiosk.domain.names import fold
from kiosk.formats.cells import plain
from kiosk.formats.draft import Complaint
from kiosk.formats.table import Sheet

_WITHIN = 30
_LOOKED_AT = 80
_PAIRS = (("nam", "nu"), ("nu", "nam"), ("male", "female"), ("female", "male"), ("ong", "ba"))
_MARKS = frozenset(["x", "v", "o", "1", "+", "*", "×", "✓", "✔", "☑", "√", "có"])
_SEX, _BORN = "Giới tính", "Năm sinh"
_SAID = "“{first}” and “{second}” are two columns of one thing here: they were read as “{what}”, and who is which beside it."


@dataclass(frozen=True, slots=True)
class Pair:
    """`row` and `column` of the first of two headings, from 0; `group` is what stands over both, empty when nothing does.

    `marks`: below them stand crosses and no values.
    """

    row: int
    column: int
    names: tuple[str, str]
    group: str
    marks: bool

    @property
    def what(self) -> str:
        """The heading of the first column from now on; that of the second is the sex's, where it says more than that."""
        return _SEX if self.marks else self.group or _BORN


def with_sexes_joined(sheet: Sheet) -> Sheet:
    """The sheet with as many rows and columns as before, and a word about it; unchanged where there is no such pair."""
    seen = list(islice(sheet.rows, _LOOKED_AT))
    rows, pair = chain(seen, sheet.rows), _pair([list(map(plain, row)) for row in seen])
    if pair is None:
        return replace(sheet, rows=rows)
    first, second = pair.names
    said = Complaint(0, "", _SAID, {"first": first, "second": second, "what": pair.what})
    return replace(sheet, rows=_joined(rows, pair), complaints=(*sheet.complaints, said))


def _pair(top: Sequence[list[str]]) -> Pair | None:
    for n, row in enumerate(top[:_WITHIN]):
        for at, names in enumerate(pairwise(row)):
            if (fold(names[0]), fold(names[1])) in _PAIRS:
                return _told(top, n, at, names)
    return None


def _told(top: Sequence[list[str]], row: int, column: int, names: tuple[str, str]) -> Pair | None:
    """None where both columns are filled side by side: then they are two things."""
    below = [_two(cells, column) for cells in top[row + 1 :]]
    filled = [one or other for one, other in below if (one or other) and not (one and other)]
    both = sum(bool(one and other) for one, other in below)
    if len(filled) <= both:
        return None
    group = _two(top[row - 1], column)[0] if row and not _two(top[row - 1], column)[1] else ""
    marks = all(cell.lower() in _MARKS for cell in filled)
    return Pair(row, column, names, group, marks)


def _joined(rows: Iterator[list[str]], pair: Pair) -> Iterator[list[str]]:
    for n, row in enumerate(rows):
        if n < pair.row - 1 or (n == pair.row - 1 and not pair.group):
            yield row
        else:
            yield _with(row, pair.column, _cells(_two(row, pair.column), pair, heading=n <= pair.row))


def _cells(two: tuple[str, str], pair: Pair, *, heading: bool) -> tuple[str, str]:
    one, other = map(plain, two)
    beside = "" if pair.marks else _SEX
    if (one, other) == pair.names:
        return ("", "") if pair.group else (pair.what, beside)
    if (heading or fold(one) == fold(pair.group)) and pair.group and not other:
        return pair.what, beside
    if bool(one) == bool(other):
        return two
    sex = pair.names[0] if one else pair.names[1]
    return (sex, "") if pair.marks else (one or other, sex)


def _two(row: Sequence[str], column: int) -> tuple[str, str]:
    one, other = (row[n] if n < len(row) else "" for n in (column, column + 1))
    return one, other


def _with(row: list[str], column: int, cells: tuple[str, str]) -> list[str]:
    wide = row + [""] * (column + 2 - len(row)) if any(cells) else row
    return [*wide[:column], *cells, *wide[column + 2 :]] if len(wide) >= column + 2 else row
