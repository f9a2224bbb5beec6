"""Sheets of paper as drawings in millimetres: what stands where, known to no painter."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from kiosk.sheets.code_matrix import CodeMatrix

A4 = (210.0, 297.0)
POINT = 25.4 / 72
"""Millimetres in a point."""


class Weight(Enum):
    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700
    EXTRABOLD = 800


class Align(Enum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Face(Enum):
    TEXT = "text"
    FIGURES = "figures"  # of one width, for codes


class Ink(Enum):
    BLACK = "black"
    GREY = "grey"
    LIGHT = "light"  # hairlines
    WHITE = "white"  # on a filled box


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points; `leading`: how far lines are apart, in sizes; `spread`: room between letters, in sizes."""

    size: float
    weight: Weight = Weight.REGULAR
    align: Align = Align.LEFT
    ink: Ink = Ink.BLACK
    face: Face = Face.TEXT
    leading: float = 1.42
    spread: float = 0.0

    def __hash__(self) -> int:
        """By the numbers alone: an enum's hash is slow, and every paragraph of every letter is looked up by its own."""
        return hash((self.size, self.leading, self.spread))

    @property
    def line(self) -> float:
        """The height of one line in millimetres."""
        return self.size * self.leading * POINT


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that is broken into lines `width` millimetres wide, between words where that is possible."""

    runs: tuple[Run, ...]
    style: Style
    width: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    def sized(self, size: float) -> "Paragraph":
        return replace(self, style=replace(self.style, size=size))


def plain(text: str, style: Style, width: float) -> Paragraph:
    return Paragraph((Run(text),), style, width)


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with its left upper corner at (x, y); of its lines only those from `first` to before `last`."""

    x: float
    y: float
    paragraph: Paragraph
    first: int = 0
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle; with `outline`, only its border, so many millimetres thick."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink = Ink.BLACK
    outline: float = 0.0


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code whose symbol, without the white around it, is `size` wide and has its corner at (x, y)."""

    x: float
    y: float
    size: float
    matrix: CodeMatrix


@dataclass(frozen=True, slots=True)
class Art:
    """A picture file's bytes as they are: PNG, JPEG or SVG."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as large as the box allows, in its own proportions, in the middle of the box."""

    x: float
    y: float
    width: float
    height: float
    art: Art


Mark = Text | Box | Code | Picture


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, `width` by `height` millimetres, with its marks in the order they are drawn."""

    width: float
    height: float
    marks: tuple[Mark, ...]


class Ruler(Protocol):
    """Knows how text comes out in the fonts there are; whoever paints has one."""

    def lines(self, paragraph: Paragraph) -> int:
        """How many lines it takes; 0 when there is nothing to see."""

    def breaks_words(self, paragraph: Paragraph) -> bool:
        """Is a word wider than the paragraph, so that it is broken inside?"""

    def missing(self, text: str) -> str:
        """The letters of `text` that no font here can draw."""
