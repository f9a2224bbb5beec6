"""How wide the columns of a printed table are: measured row by row, so that a table of any length needs no more memory."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from kiosk.sheets.page import Ruler, Style, Weight

_AT = 10.0
"""Points at which texts are measured; widths grow with the size."""

SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
LARGE = (9.5, 9.0)
"""For lists that are held in the hand: rather two lines than small ones."""

_NEARLY_ALL = 0.97
"""So many of a column's cells are meant to stand on one line; the rest may take more."""

_WIDEST_WORD, _WIDEST = 42.0, 110.0
_WRAPPED = 1.08
"""A size is large enough when the columns would like no more than so many times the room there is."""

_KEPT = 8192
_SPARE = 1.03  # letters set together may be a little wider than their sum
_TICK = 6.0  # millimetres for a box to be ticked, at `_AT` points
_TELLING = 2  # different texts that show that a column says something
PAD = 1.3
"""Millimetres left and right of a cell's text."""


class Scale(Ruler, Protocol):
    """A ruler that can also tell how wide a text is on one line."""

    def width(self, text: str, style: Style) -> float: ...


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`figures` stand at the right; of a `tick` column each row has a box to be ticked by hand, and no text."""

    heading: str
    figures: bool = False
    tick: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """`bold`: a total."""

    cells: tuple[str, ...]
    bold: bool = False


class Measuring:
    """Widths of texts at `_AT` points: a sum of its letters', each asked for once; a little more than when they are set."""

    def __init__(self, scale: Scale) -> None:
        self._letters: dict[tuple[str, bool], float] = {}
        self._scale = scale
        self.of = lru_cache(_KEPT)(self._of)
        self.word = lru_cache(_KEPT)(self._longest_word)

    def _of(self, text: str, bold: bool) -> float:  # noqa: FBT001 - part of what is remembered
        return sum(self._letter(letter, bold) for letter in text)

    def _longest_word(self, text: str, bold: bool) -> float:  # noqa: FBT001
        return max((self._of(word, bold) for word in text.split()), default=0.0)

    def _letter(self, letter: str, bold: bool) -> float:  # noqa: FBT001
        known = self._letters.get((letter, bold))
        if known is None:
            style = Style(_AT, Weight.SEMIBOLD if bold else Weight.REGULAR)
            known = self._letters[letter, bold] = self._scale.width(letter, style)
        return known


@dataclass(slots=True)
class Wish:
    """What one column has been seen to hold; millimetres at `_AT` points."""

    least: float = 0.0
    most: float = 0.0
    seen: Counter[int] = field(default_factory=Counter)
    texts: set[str] = field(default_factory=set)
    boxed: bool = False

    @property
    def filled(self) -> bool:
        return bool(self.texts - {""})

    @property
    def same(self) -> str:
        """What every row says; empty when they differ."""
        return next(iter(self.texts)) if len(self.texts) == 1 else ""

    def add(self, text: str, width: float, word: float) -> None:
        if len(self.texts) < _TELLING:
            self.texts.add(text)
        width *= _SPARE
        self.least = max(self.least, min(word * _SPARE, _WIDEST_WORD))
        self.most = max(self.most, min(width, _WIDEST))
        self.seen[int(width) + 1] += 1

    @property
    def usual(self) -> float:
        """Room for nearly all of its cells on one line."""
        if self.boxed:
            return self.least
        wanted, told = self.seen.total() * _NEARLY_ALL, 0
        for width in sorted(self.seen):
            told += self.seen[width]
            if told >= wanted:
                return max(self.least, min(float(width), self.most))
        return self.least


def measured(columns: Sequence[TableColumn], rows: Iterable[TableRow], by: Measuring) -> tuple[list[Wish], int]:
    """What each column would like, and how many rows there are."""
    wishes, count = [Wish() for _ in columns], 0
    for count, row in enumerate(rows, 1):  # noqa: B007 - told at the end
        for wish, cell in zip(wishes, row.cells, strict=True):
            wish.add(cell, by.of(cell, row.bold), by.word(cell, row.bold))
    for wish, column in zip(wishes, columns, strict=True):
        bold = True
        wish.boxed = column.tick
        if column.tick:
            wish.least = wish.most = _TICK
            continue
        wish.least = max(wish.least, min(by.word(column.heading, bold) * _SPARE, _WIDEST_WORD))
        wish.most = max(wish.most, wish.least, by.of(column.heading, bold) / 2)
    return wishes, count


@dataclass(frozen=True, slots=True)
class Columns:
    """`widths` in millimetres with the room around the text; `size` of the text in points."""

    size: float
    widths: tuple[float, ...]


def settled(wishes: Sequence[Wish], room: float, sizes: Sequence[float] = SIZES) -> Columns:
    """The largest of the sizes at which words stay whole and most cells on one line; at the smallest, words may be broken."""
    texts = room - 2 * PAD * len(wishes)
    size = next((size for size in sizes if _fits(wishes, texts, size / _AT)), sizes[-1])
    return Columns(size, tuple(width + 2 * PAD for width in _shared(wishes, texts, size / _AT)))


def _fits(wishes: Sequence[Wish], texts: float, by: float) -> bool:
    return sum(w.least for w in wishes) * by <= texts and sum(w.usual for w in wishes) * by <= texts * _WRAPPED


def _shared(wishes: Sequence[Wish], texts: float, by: float) -> list[float]:
    """First what each must have, then what most of its cells need, then what its longest needs, then alike."""
    widths = [wish.least * by for wish in wishes]
    if sum(widths) > texts:
        return [width * texts / sum(widths) for width in widths]
    for wanted in ([wish.usual * by for wish in wishes], [wish.most * by for wish in wishes]):
        lacking = [max(0.0, want - width) for want, width in zip(wanted, widths, strict=True)]
        poured = _poured(lacking, texts - sum(widths))
        widths = [width + more for width, more in zip(widths, poured, strict=True)]
    growing = sum(width for width, wish in zip(widths, wishes, strict=True) if not wish.boxed)
    left = (texts - sum(widths)) / growing if growing else 0.0
    return [width if wish.boxed else width * (1 + left) for width, wish in zip(widths, wishes, strict=True)]


def _poured(lacking: Sequence[float], room: float) -> list[float]:
    """Everyone the same, until he has what he lacks: short texts are not broken for the sake of long ones."""
    given = [0.0] * len(lacking)
    order = sorted(range(len(lacking)), key=lacking.__getitem__)
    for left, at in zip(range(len(order), 0, -1), order, strict=True):
        given[at] = min(lacking[at], max(0.0, room) / left)
        room -= given[at]
    return given
