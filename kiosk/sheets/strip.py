"""The strip at the foot of a letter that is shown at the desk: the code, what to do with it, and whose it is."""

from dataclasses import dataclass

from kiosk.sheets.code_matrix import QUIET, CodeMatrix
from kiosk.sheets.fitting import fitted, height
from kiosk.sheets.letter_head import CONTENT, LEFT
from kiosk.sheets.page import Align, Box, Code, Face, Ink, Mark, Paragraph, Ruler, Style, Text, Weight, plain

_USUAL = 34.0
_CAPTION_ROOM = 9.0
_PAD = 1.5
_CAPTION = Style(9.5, Weight.SEMIBOLD, Align.CENTRE, face=Face.FIGURES, leading=1.3)
_SAID = Style(10.5, leading=1.4)
_NAME = Style(14, Weight.BOLD, leading=1.32)
_ABOUT = Style(9.5, ink=Ink.GREY, leading=1.4)


@dataclass(frozen=True, slots=True)
class Ticket:
    """`least`: millimetres the symbol must have; `said` is the instruction, `about` post and unit."""

    matrix: CodeMatrix
    least: float
    caption: str
    said: str
    name: str
    about: str

    @property
    def size(self) -> float:
        return max(_USUAL, self.least)

    @property
    def quiet(self) -> float:
        """The white around the symbol."""
        return self.size / self.matrix.size * QUIET


def strip_height(ticket: Ticket) -> float:
    return ticket.size + 2 * ticket.quiet + _CAPTION_ROOM - 3.0


def strip_marks(ticket: Ticket, top: float, ruler: Ruler) -> list[Mark]:
    """From the left margin to the right one, `strip_height` high."""
    side = ticket.size + 2 * ticket.quiet
    marks: list[Mark] = [
        Box(LEFT, top, CONTENT, strip_height(ticket), Ink.LIGHT, outline=0.3),
        Code(LEFT + _PAD + ticket.quiet, top + ticket.quiet, ticket.size, ticket.matrix),
    ]
    under = fitted(plain(ticket.caption, _CAPTION, side), _CAPTION_ROOM - 3.5, 5.5, ruler)
    marks.append(Text(LEFT + _PAD, top + side - 2.4, under))
    x = LEFT + _PAD + side + 3.0
    return marks + _beside(ticket, x, LEFT + CONTENT - 6.0 - x, top, ruler)


def _beside(ticket: Ticket, x: float, width: float, top: float, ruler: Ruler) -> list[Mark]:
    """What to do, the guest, and his unit: together in the middle of the strip's height."""
    room = strip_height(ticket) - 8.0
    said = [
        (fitted(plain(text, style, width), room * share, 6.5, ruler), gap)
        for text, style, share, gap in (
            (ticket.name, _NAME, 0.36, 0.0),
            (ticket.about, _ABOUT, 0.3, 0.8),
            (ticket.said, _SAID, 0.3, 3.4),
        )
        if text
    ]
    y = top + (strip_height(ticket) - _together(said, ruler)) / 2
    marks: list[Mark] = []
    for paragraph, gap in said:
        y += gap
        marks.append(Text(x, y, paragraph))
        y += height(paragraph, ruler)
    return marks


def _together(said: list[tuple[Paragraph, float]], ruler: Ruler) -> float:
    return sum(height(paragraph, ruler) + gap for paragraph, gap in said)
