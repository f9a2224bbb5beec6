"""The head of an office letter: the organisation at the left, the national motto at the right, then what it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.sheets.filling import Values, filled
from kiosk.sheets.fitting import balanced, fitted, height
from kiosk.sheets.page import (
    A4,
    Align,
    Art,
    Box,
    Ink,
    Mark,
    Paragraph,
    Picture,
    Ruler,
    Run,
    Style,
    Text,
    Weight,
)
from kiosk.sheets.template import Template

LEFT, RIGHT = 25.0, A4[0] - 22.0
CONTENT = RIGHT - LEFT
_NARROW, _BETWEEN = 70.0, 5.0
_LOGO_HEIGHT = 21.0
_MOTTO = {
    "vi": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    "en": ("SOCIALIST REPUBLIC OF VIET NAM", "Independence - Freedom - Happiness"),
}
_PLAIN = Style(10, align=Align.CENTRE, leading=1.38)
_BOLD = replace(_PLAIN, weight=Weight.BOLD)
_NATION = replace(_BOLD, size=9.5)
_HEADING = Style(25, Weight.EXTRABOLD, Align.CENTRE, leading=1.3, spread=0.04)
_SUBHEADING = Style(13, Weight.SEMIBOLD, Align.CENTRE, leading=1.36)


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph of a column, or a rule when it has none, or the logo."""

    paragraph: Paragraph | None = None
    rule: float = 0.0
    gap: float = 0.0
    art: Art | None = None


def head_marks(
    template: Template, values: Values, logo: Art | None, top: float, ruler: Ruler
) -> tuple[float, list[Mark]]:
    """Where the text may begin, and everything above it. One column alone stands in the middle."""
    left = list(_office(template, values, logo))
    right = list(_nation(template, values))
    columns = [(LEFT, _NARROW, left), (LEFT + _NARROW + _BETWEEN, CONTENT - _NARROW - _BETWEEN, right)]
    if not (left and right):
        columns = [(LEFT, CONTENT, left or right)]
    marks: list[Mark] = []
    feet = [_column(items, x, width, top, marks, ruler) for x, width, items in columns]
    foot = max(feet) + (9.0 if left or right else 4.0)
    return _title(template, values, foot, marks, ruler), marks


def _office(template: Template, values: Values, logo: Art | None) -> Iterator[_Item]:
    if logo:
        yield _Item(art=logo)
    superior, own = _runs(template, values, "superior"), _runs(template, values, "organisation")
    if superior:
        yield _Item(_paragraph(superior, _PLAIN), gap=2.0 if logo else 0.0)
    if own:
        yield _Item(_paragraph(own, _BOLD), gap=0.0 if superior or not logo else 2.0)
        yield _Item(rule=0.34)
    if number := _runs(template, values, "number"):
        yield _Item(_paragraph(number, _PLAIN), gap=1.6)


def _nation(template: Template, values: Values) -> Iterator[_Item]:
    if template.motto:
        nation, motto = _MOTTO[template.language or "vi"]
        yield _Item(_paragraph((Run(nation),), _NATION))
        yield _Item(_paragraph((Run(motto),), _BOLD))
        yield _Item(rule=0.62)
    if dated := _runs(template, values, "dated"):
        yield _Item(_paragraph(dated, _PLAIN), gap=1.6 if template.motto else 0.0)


def _runs(template: Template, values: Values, key: str) -> tuple[Run, ...]:
    return filled(template.head[key], values) if key in template.head else ()


def _paragraph(runs: tuple[Run, ...], style: Style) -> Paragraph:
    return Paragraph(runs, style, CONTENT)


def _column(items: list[_Item], x: float, width: float, y: float, marks: list[Mark], ruler: Ruler) -> float:
    for item in items:
        y += item.gap
        if item.art:
            marks.append(Picture(x + 2, y, width - 4, _LOGO_HEIGHT, item.art))
            y += _LOGO_HEIGHT
        elif item.paragraph:
            said = fitted(replace(item.paragraph, width=width), _most(item.paragraph), 8.0, ruler)
            marks.append(Text(x, y, said))
            y += height(said, ruler)
        else:
            long = min(width, 78.0) * item.rule
            marks.append(Box(x + (width - long) / 2, y + 1.0, long, 0.25))
            y += 1.4
    return y


def _most(paragraph: Paragraph) -> float:
    """Two lines; the nation's name and the motto always stand on one."""
    one = paragraph.text in {text for both in _MOTTO.values() for text in both}
    return paragraph.style.line * (1 if one else 3) + 0.01


def _title(template: Template, values: Values, y: float, marks: list[Mark], ruler: Ruler) -> float:
    """GIẤY MỜI, and below it what for."""
    heading, below = _runs(template, values, "heading"), _runs(template, values, "subheading")
    if heading:
        y = _centred(fitted(Paragraph(heading, _HEADING, CONTENT), 2 * _HEADING.line, 15, ruler), y, marks, ruler)
    if below:
        y = _centred(fitted(Paragraph(below, _SUBHEADING, CONTENT), 3.2 * _SUBHEADING.line, 10, ruler), y, marks, ruler)
    if heading or below:
        long = 24.0
        marks.append(Box((LEFT + RIGHT - long) / 2, y + 2.0, long, 0.4, Ink.BLACK))
        y += 9.0
    return y


def _centred(said: Paragraph, y: float, marks: list[Mark], ruler: Ruler) -> float:
    """Puts it in the middle, its lines of about one length; where the next may begin."""
    said = balanced(said, ruler)
    marks.append(Text((LEFT + RIGHT - said.width) / 2, y, said))
    return y + height(said, ruler) + 1.5
