"""What kind of row it is that is no guest's: a heading of those below it, a title, a total, the foot of the list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.formats.cells import plain
from kiosk.formats.headings import IGNORED, Vocabulary
from kiosk.formats.office_words import (
    begins_as_block,
    begins_as_unit,
    enumerated,
    heads_rows,
    is_foot,
    is_title,
    is_total,
    number_style,
    tidied,
)

_SPARSE = 3


class Kind(Enum):
    """What a row is that is no guest's."""

    TITLE = "title"
    TOTAL = "total"
    FOOT = "foot"
    AGAIN = "again"
    OTHER_HEADINGS = "other headings"


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
    kinds = (kind_of(row, n, frame, at_foot=False) for n, row in enumerate(rows, first) if is_sparse(row))
    return [kind for kind in kinds if isinstance(kind, Section)]


def is_sparse(row: Sequence[str]) -> bool:
    """Whether so few cells are filled that it may be no guest's."""
    return 0 < len(row) - row.count("") <= _SPARSE
