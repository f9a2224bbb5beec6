"""Sheets of labels as they are sold, and a contact sheet: the code at the left or above, its guest beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from kiosk.errors import BadInput
from kiosk.sheets.code_matrix import QUIET, CodeMatrix
from kiosk.sheets.code_size import smallest_mm
from kiosk.sheets.fitting import balanced, fitted, height
from kiosk.sheets.page import A4, Align, Box, Code, Face, Ink, Mark, Paragraph, Ruler, Sheet, Style, Text, Weight, plain

_EDGE = 2
"""Modules of white that a label itself must leave around its code; the rest of the white is the envelope's."""
_LARGEST_CODE, _LARGEST_ABOVE = 40.0, 38.0
_NAME = Style(11, Weight.SEMIBOLD, leading=1.3)
_UNIT = Style(8.5, ink=Ink.GREY, leading=1.32)
_CODE = Style(8, Weight.SEMIBOLD, face=Face.FIGURES, leading=1.3)
_HEADING = Style(12, Weight.BOLD, Align.CENTRE)
_ABOVE = 0.78  # of these sizes, below a code that stands above
_FOOT = Style(8, align=Align.CENTRE, face=Face.FIGURES)


@dataclass(frozen=True, slots=True)
class LabelFormat:
    """Millimetres on A4: the size of a label, where the first one begins, and how far it is to the next."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    pad: float = 2.5  # left and right on each label; more where labels reach the paper's edge, which printers spare
    headed: bool = False  # with a heading and page numbers: to look at, not to peel off

    @property
    def on_a_page(self) -> int:
        return self.columns * self.rows

    def place(self, number: int) -> tuple[float, float]:
        """The left upper corner of a label, counted from 0 along the rows."""
        row, column = divmod(number, self.columns)
        return self.left + column * self.across, self.top + row * self.down


FORMATS = {
    "labels-3x8": LabelFormat(3, 8, 70.0, 37.0, 0.0, 0.5, 70.0, 37.0, pad=5.0),
    "labels-3x7": LabelFormat(3, 7, 63.5, 38.1, 7.25, 15.15, 66.0, 38.1),
    "labels-2x7": LabelFormat(2, 7, 99.1, 38.1, 4.65, 15.15, 101.6, 38.1),
    "labels-2x5": LabelFormat(2, 5, 99.1, 57.0, 4.65, 6.0, 101.6, 57.0),
    "sheet": LabelFormat(4, 5, 48.0, 49.0, 9.0, 23.0, 48.0, 52.8, headed=True),
}


@dataclass(frozen=True, slots=True)
class Label:
    """Whose code it is, and the code as modules and as people read it aloud."""

    name: str
    unit: str
    caption: str
    matrix: CodeMatrix


def check_label(label: Label, form: LabelFormat) -> None:
    """Raises BadInput when the guest's code would be too small to be read on a label of this form."""
    least = smallest_mm(label.matrix)
    if least > _room(label.matrix, form):
        raise BadInput(
            "The code of {name} must be {mm:.0f} mm wide to be read, and a label of this kind is too small for it. "
            "Choose larger labels, or letters.",
            name=label.name,
            mm=least,
        )


def label_sheets(labels: Iterable[Label], form: LabelFormat, heading: str, count: int, ruler: Ruler) -> Iterator[Sheet]:
    """Pages of labels, one at a time; `count` labels in all, for "3 / 17" at the foot of contact sheets."""
    rest, number, pages = iter(labels), 0, max(1, -(-count // form.on_a_page))
    while here := list(islice(rest, form.on_a_page)):
        number += 1
        marks: list[Mark] = _around(heading, f"{number} / {max(number, pages)}", ruler) if form.headed else []
        for at, label in enumerate(here):
            marks += _label(label, form, *form.place(at), ruler)
        yield Sheet(*A4, tuple(marks))


def _around(heading: str, foot: str, ruler: Ruler) -> list[Mark]:
    width = A4[0] - 20
    title = fitted(plain(heading, _HEADING, width), _HEADING.line + 0.01, 7, ruler)
    rule = Box(10, 17.5, width, 0.2)
    return [Text(10, 9.5, title), rule, Text(10, A4[1] - 9, plain(foot, _FOOT, width))]


def _room(matrix: CodeMatrix, form: LabelFormat) -> float:
    """The widest symbol of so many modules that leaves its white on the label."""
    return _LARGEST_ABOVE if form.headed else form.height * matrix.size / (matrix.size + 2 * _EDGE)


def _label(label: Label, form: LabelFormat, x: float, y: float, ruler: Ruler) -> list[Mark]:
    size = _size(label.matrix, form)
    return (_upright if form.headed else _lying)(label, form, (x, y), size, ruler)


def _size(matrix: CodeMatrix, form: LabelFormat) -> float:
    """Its least width, and more where the label has room to spare."""
    least = smallest_mm(matrix)
    spare = form.width * 0.42 if not form.headed else least
    return max(least, min(_room(matrix, form), spare, _LARGEST_CODE))


def _lying(label: Label, form: LabelFormat, at: tuple[float, float], size: float, ruler: Ruler) -> list[Mark]:
    """The code at the left, the text right of it, in the middle of the label's height."""
    module = size / label.matrix.size
    x, middle = at[0] + max(form.pad, _EDGE * module), at[1] + form.height / 2
    beside = x + size + max(QUIET * module, 3.0)
    width = at[0] + form.width - form.pad - beside
    said = _said(label, width, form.height - 5.0, ruler)
    y = middle - sum(height(paragraph, ruler) + gap for paragraph, gap in said) / 2
    marks: list[Mark] = [Code(x, middle - size / 2, size, label.matrix)]
    return marks + _stacked(said, beside, y, ruler)


def _upright(label: Label, form: LabelFormat, at: tuple[float, float], size: float, ruler: Ruler) -> list[Mark]:
    """The code above, the text below it, all in the middle of the label's width."""
    width, below = form.width - 3.0, at[1] + size + QUIET * size / label.matrix.size
    said = _said(label, width, at[1] + form.height - below - 1.0, ruler, Align.CENTRE)
    marks: list[Mark] = [Code(at[0] + (form.width - size) / 2, at[1], size, label.matrix)]
    return marks + _stacked(said, at[0] + 1.5, below, ruler)


def _said(
    label: Label, width: float, room: float, ruler: Ruler, align: Align = Align.LEFT
) -> list[tuple[Paragraph, float]]:
    """Name, unit and code, each in its share of the height, with the gap above it."""
    scale = min(1.0, room / 24.0) if align is Align.LEFT else _ABOVE
    lines = (
        (label.name, _NAME, 0.42, 5.5, 0.0),
        (label.unit, _UNIT, 0.34, 5.0, 0.7),
        (label.caption, _CODE, 0.2, 4.5, 1.1),
    )
    made = [
        (plain(text, replace(style, align=align, size=style.size * scale), width), room * share, smallest, gap * scale)
        for text, style, share, smallest, gap in lines
        if text
    ]
    fitting = [(fitted(paragraph, high, smallest, ruler), gap) for paragraph, high, smallest, gap in made]
    return [(balanced(one, ruler) if align is Align.LEFT else one, gap) for one, gap in fitting]


def _stacked(said: list[tuple[Paragraph, float]], x: float, y: float, ruler: Ruler) -> list[Mark]:
    marks: list[Mark] = []
    for paragraph, gap in said:
        y += gap
        marks.append(Text(x, y, paragraph))
        y += height(paragraph, ruler)
    return marks
