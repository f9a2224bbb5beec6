"""A certificate on A4 across, to be framed: a double border, the name as large as it fits, both languages, room to sign."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.sheets.filling import Values, filled
from kiosk.sheets.fitting import balanced, fitted, height
from kiosk.sheets.page import (
    A4_ACROSS,
    Align,
    Art,
    Box,
    Ink,
    Mark,
    Paragraph,
    Picture,
    Ruler,
    Run,
    Sheet,
    Style,
    Text,
    Weight,
    plain,
)
from kiosk.sheets.template import Kind, Line, Template

OWN_FIELDS = (
    "lớp học",
    "tên tiếng Anh",
    "số",
    "ngày học",
    "date",
    "ngày cấp",
    "issued",
    "thời lượng",
    "hours",
    "tỷ lệ",
)
"""What a certificate may ask for besides the fields of letters."""

_WIDE, _HIGH = A4_ACROSS
_LEFT, _RIGHT = 34.0, _WIDE - 34.0
CONTENT = _RIGHT - _LEFT
_TOP, _SIGN_TOP = 24.0, 143.0
_MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_HEAD = Style(10, Weight.SEMIBOLD, Align.CENTRE, leading=1.4)
_TITLE = Style(30, Weight.EXTRABOLD, Align.CENTRE, Ink.NAVY, leading=1.25, spread=0.06)
_SECOND_TITLE = Style(14.5, Weight.SEMIBOLD, Align.CENTRE, Ink.GOLD, leading=1.4, spread=0.22)
_TEXT = Style(13, align=Align.CENTRE, leading=1.42)
_SECOND = Style(10.5, align=Align.CENTRE, ink=Ink.GREY, leading=1.42)
_NAME = Style(31, Weight.BOLD, Align.CENTRE, Ink.NAVY, leading=1.3)
_SMALLEST_NAME, _SMALLEST = 15.0, 8.0
_SIGN_WIDTH = 104.0
_SIGN_GAP = 24.0
_SECOND_WIDTH = CONTENT * 0.86
_BLANK = 3.2
_ABOVE_SIGNED = 6.0


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph in the middle, `gap` millimetres below what came before; `ruled` with a fine line below it."""

    paragraph: Paragraph
    gap: float
    ruled: bool = False


def certificate(template: Template, values: Values, logo: Art | None, ruler: Ruler) -> Sheet:
    """One page, whatever the texts: the name shrinks to its line, then all of it until it fits."""
    head, foot = list(_head(template, values, logo, ruler)), list(_signed(template, values, ruler))
    top = _TOP + (22.0 if head else 4.0)
    body = _body(template, values, ruler, _SIGN_TOP - _ABOVE_SIGNED - top)
    return Sheet(_WIDE, _HIGH, (*_border(), *head, *_middle(body, top, _SIGN_TOP - _ABOVE_SIGNED, ruler), *foot))


def _border() -> Iterator[Mark]:
    """Two frames, and a small square in each corner between them."""
    yield _frame(9.0, Ink.NAVY, 1.3)
    yield _frame(12.2, Ink.GOLD, 0.35)
    for x in (15.0, _WIDE - 15.0):
        for y in (15.0, _HIGH - 15.0):
            yield Box(x - 1.7, y - 1.7, 3.4, 3.4, Ink.GOLD, 0.5)
            yield Box(x - 0.6, y - 0.6, 1.2, 1.2, Ink.NAVY)


def _frame(around: float, ink: Ink, thick: float) -> Box:
    return Box(around, around, _WIDE - 2 * around, _HIGH - 2 * around, ink, thick)


def _head(template: Template, values: Values, logo: Art | None, ruler: Ruler) -> Iterator[Mark]:
    """Who gives it at the left, the nation at the right, the logo between them."""
    side = 92.0
    own = [
        (key, replace(_HEAD, weight=weight))
        for key, weight in (("superior", Weight.REGULAR), ("organisation", Weight.BOLD))
    ]
    left = [Paragraph(runs, style, side) for key, style in own if (runs := _runs(template, values, key))]
    number = _runs(template, values, "number")
    left += [Paragraph(number, replace(_HEAD, weight=Weight.REGULAR, ink=Ink.GREY), side)] if number else []
    yield from _stack(left, _LEFT - 8, side, ruler)
    if template.motto:
        yield from _stack(
            [plain(_MOTTO[0], replace(_HEAD, size=9.5), side), plain(_MOTTO[1], _HEAD, side)],
            _RIGHT + 8 - side,
            side,
            ruler,
        )
        yield Box(_RIGHT + 8 - side / 2 - 21, _TOP + 11.2, 42, 0.25, Ink.BLACK)
    if logo:
        yield Picture(_WIDE / 2 - 13, _TOP - 3, 26, 20, logo)


def _stack(paragraphs: list[Paragraph], x: float, width: float, ruler: Ruler) -> Iterator[Mark]:
    y = _TOP
    for paragraph in paragraphs:
        said = fitted(replace(paragraph, width=width), paragraph.style.line * 2 + 0.01, _SMALLEST, ruler)
        yield Text(x, y, said)
        y += height(said, ruler) + 0.3


def _body(template: Template, values: Values, ruler: Ruler, room: float) -> list[_Block]:
    """In its own sizes; where that is too much, all of it smaller by and by."""
    made: list[_Block] = []
    for scale in (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64):
        made = [*_titles(template, values, scale, ruler), *_texts(template, values, scale, ruler)]
        if _depth(made, ruler) <= room:
            return made
    return made


def _titles(template: Template, values: Values, scale: float, ruler: Ruler) -> Iterator[_Block]:
    for key, style, gap in (("heading", _TITLE, 0.0), ("subheading", _SECOND_TITLE, 0.5)):
        if runs := _runs(template, values, key):
            yield _Block(_one_line(Paragraph(runs, _scaled(style, scale), CONTENT), 2, ruler), gap)


def _texts(template: Template, values: Values, scale: float, ruler: Ruler) -> Iterator[_Block]:
    gap = 6.0 * scale
    for line in template.body:
        if line.kind is Kind.BLANK:
            gap = max(gap, _BLANK * scale)
        elif made := _text(line, values, scale, ruler):
            yield _Block(made, gap, line.kind is Kind.HEADING)
            gap = 1.6 if line.kind is Kind.HEADING else 0.4


def _text(line: Line, values: Values, scale: float, ruler: Ruler) -> Paragraph | None:
    runs = filled(line, values)
    if not runs:
        return None
    match line.kind:
        case Kind.HEADING:
            return _one_line(Paragraph(runs, _scaled(_NAME, scale), CONTENT), 1, ruler)
        case Kind.CENTRED:
            return balanced(Paragraph(runs, _scaled(_SECOND, scale), _SECOND_WIDTH), ruler)
        case _:
            return balanced(Paragraph(runs, _scaled(_TEXT, scale), CONTENT), ruler)


def _one_line(paragraph: Paragraph, lines: int, ruler: Ruler) -> Paragraph:
    """Smaller until it stands on so many lines; on twice as many when it is too small then; never cut."""
    smallest = min(_SMALLEST_NAME, paragraph.style.size)
    for most in (lines, 2 * lines, 4 * lines):
        tried = fitted(paragraph, most * paragraph.style.line + 0.01, smallest, ruler)
        if tried.text == paragraph.text and ruler.lines(tried) <= most:
            break
    said = tried if tried.text == paragraph.text else paragraph.sized(_SMALLEST)
    return balanced(said, ruler)


def _depth(blocks: list[_Block], ruler: Ruler) -> float:
    return sum(block.gap + height(block.paragraph, ruler) for block in blocks)


def _middle(blocks: list[_Block], top: float, foot: float, ruler: Ruler) -> Iterator[Mark]:
    """What room is left is shared above and below."""
    y = top + max(0.0, (foot - top - _depth(blocks, ruler)) * 0.42)
    for block in blocks:
        y += block.gap
        yield Text((_WIDE - block.paragraph.width) / 2, y, block.paragraph)
        y += height(block.paragraph, ruler)
        if block.ruled:
            yield Box(_WIDE / 2 - 32, y + 0.9, 64, 0.4, Ink.GOLD)


def _signed(template: Template, values: Values, ruler: Ruler) -> Iterator[Mark]:
    """At the right: place and day, for whom, room for the hand and the seal, the name."""
    y, x = _SIGN_TOP, _RIGHT - _SIGN_WIDTH + 6
    style = Style(11, align=Align.CENTRE, leading=1.4)
    for key, weight, gap in (
        ("dated", Weight.REGULAR, 0.0),
        ("signed for", Weight.BOLD, 0.6),
        ("signer post", Weight.SEMIBOLD, 0.0),
        ("signer", Weight.BOLD, _SIGN_GAP),
    ):
        if runs := _runs(template, values, key):
            said = Paragraph(runs, replace(style, weight=weight), _SIGN_WIDTH)
            said = fitted(said, style.line * 2 + 0.01, _SMALLEST, ruler)
            yield Text(x, y + gap, said)
            y += gap + height(said, ruler)


def _runs(template: Template, values: Values, key: str) -> tuple[Run, ...]:
    return filled(template.head[key], values) if key in template.head else ()


def _scaled(style: Style, scale: float) -> Style:
    return replace(style, size=style.size * scale)
