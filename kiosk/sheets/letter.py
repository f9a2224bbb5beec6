"""An invitation letter on A4: the head of an office letter, the organiser's text, and the code to be shown."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.errors import BadInput
from kiosk.sheets.code_matrix import CodeMatrix
from kiosk.sheets.code_size import smallest_mm
from kiosk.sheets.filling import Values, filled, filled_label
from kiosk.sheets.fitting import balanced
from kiosk.sheets.flow import Room, Stretch, depth, set_down
from kiosk.sheets.letter_head import CONTENT, LEFT, RIGHT, head_marks
from kiosk.sheets.page import A4, Align, Art, Mark, Paragraph, Ruler, Run, Sheet, Style, Text, Weight, plain
from kiosk.sheets.strip import Ticket, strip_height, strip_marks
from kiosk.sheets.template import Kind, Line, Template

MOST_PAGES = 6
_TOP, _FOOT = 18.0, 14.0
_BODY, _LABEL = 11.5, 36.0
_BETWEEN, _BLANK, _BESIDE = 1.7, 2.6, 0.5
_SCALES = (1.1, 1.05, 1.0, 0.96, 0.92, 0.88)
"""A short text is set a little larger, one that just misses the page a little smaller; else there is a second page."""
_SIGNED_FROM, _SIGNATURE_ROOM = 84.0, 19.0


@dataclass(frozen=True, slots=True)
class Guest:
    """Whose letter it is: what is known of him, his code, and the code as people read it."""

    values: Values
    matrix: CodeMatrix
    caption: str


def letter(template: Template, guest: Guest, logo: Art | None, ruler: Ruler) -> tuple[Sheet, ...]:
    """The letter's pages; the code is on the first. Raises BadInput when the text would fill a book."""
    top, head = head_marks(template, guest.values, logo, _TOP, ruler)
    ticket = _ticket(template, guest)
    strip_top = A4[1] - _FOOT - strip_height(ticket)
    first = Room(LEFT, top, strip_top - 7)
    others = Room(LEFT, _TOP + 4, A4[1] - _FOOT - 10)
    flowed = set_down(_text(template, guest.values, first, ruler), first, others, ruler)
    if len(flowed) > MOST_PAGES:
        raise BadInput("This letter would take more than {count} pages. Shorten its text.", count=MOST_PAGES)
    strip = strip_marks(ticket, strip_top, ruler)
    pages = [(*head, *flowed[0], *strip), *flowed[1:]]
    return tuple(Sheet(*A4, (*marks, *_number(at, len(pages), guest.caption))) for at, marks in enumerate(pages, 1))


def _ticket(template: Template, guest: Guest) -> Ticket:
    line, values = template.head.get("scan"), guest.values
    said = "".join(run.text for run in filled(line, values)) if line else ""
    about = ", ".join(filter(None, (values.get("post", ""), values.get("unit", ""))))
    return Ticket(guest.matrix, smallest_mm(guest.matrix), guest.caption, said, values.get("name", ""), about)


def _text(template: Template, values: Values, room: Room, ruler: Ruler) -> list[Stretch]:
    """In the largest size in which it fits the first page; in the usual one when it must go on to a second."""
    for scale in _SCALES:
        made = list(_stretches(template, values, scale, ruler))
        if depth(made, ruler) <= room.foot - room.top:
            return made
    return list(_stretches(template, values, 1.0, ruler))


def _stretches(template: Template, values: Values, scale: float, ruler: Ruler) -> Iterator[Stretch]:
    gap = 0.0
    for line in template.body:
        if line.kind is Kind.BLANK:
            gap = max(gap, _BLANK * scale)
            continue
        made = _stretch(line, values, scale, ruler)
        if made:
            yield replace(
                made, gap=gap + (_BETWEEN if gap or line.label or line.kind is not Kind.PAIR else _BESIDE) * scale
            )
            gap = 0.0
    yield from _signature(template, values, scale)


def _stretch(line: Line, values: Values, scale: float, ruler: Ruler) -> Stretch | None:
    runs, style = filled(line, values), Style(_BODY * scale)
    if not runs:
        return None
    middle = replace(style, align=Align.CENTRE)
    match line.kind:
        case Kind.HEADING:
            large = replace(middle, size=15 * scale, weight=Weight.BOLD, leading=1.35)
            said = balanced(Paragraph(runs, large, CONTENT), ruler)
            return Stretch((((CONTENT - said.width) / 2, said),), whole=True)
        case Kind.CENTRED:
            return Stretch(((0.0, Paragraph(runs, middle, CONTENT)),))
        case Kind.POINT:
            dot = plain("–", style, 5.0)
            return Stretch(((3.0, dot), (8.0, Paragraph(runs, style, CONTENT - 8.0))))
        case Kind.PAIR:
            label = Paragraph(filled_label(line, values) or (Run(""),), style, _LABEL - 3)
            return Stretch(((0.0, label), (_LABEL, Paragraph(runs, style, CONTENT - _LABEL))))
        case _:
            return Stretch(((0.0, Paragraph(runs, style, CONTENT)),))


def _signature(template: Template, values: Values, scale: float) -> Iterator[Stretch]:
    """Who signs, at the right, with room for the hand and the seal."""
    gap = 5.0 * scale
    for key, weight, before in (
        ("signed for", Weight.BOLD, 0.0),
        ("signer post", Weight.SEMIBOLD, 0.0),
        ("signer", Weight.BOLD, _SIGNATURE_ROOM * scale),
    ):
        runs = filled(template.head[key], values) if key in template.head else ()
        if runs:
            style = Style(_BODY * scale, weight, Align.CENTRE)
            paragraph = Paragraph(runs, style, CONTENT - _SIGNED_FROM)
            yield Stretch(((_SIGNED_FROM, paragraph),), gap=gap + before, whole=True)
            gap = 0.0
    if "signed for" in template.head and "signer" not in template.head:
        yield Stretch(((_SIGNED_FROM, plain(" ", Style(1), 1)),), gap=_SIGNATURE_ROOM * scale, whole=True)


def _number(page: int, pages: int, caption: str) -> tuple[Mark, ...]:
    """From the second page on, whose page it is: letters are printed in piles."""
    if page == 1:
        return ()
    said = plain(f"{caption} · {page}/{pages}", Style(8.5, align=Align.CENTRE), RIGHT - LEFT)
    return (Text(LEFT, A4[1] - _FOOT - 4, said),)
