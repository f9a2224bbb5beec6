"""Text made to fit its room: smaller, on more lines, and only at the very end cut."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.sheets.page import Paragraph, Ruler, Run

_STEP = 0.5  # points
_CUT = "…"


def height(paragraph: Paragraph, ruler: Ruler) -> float:
    """Millimetres from the top of its first line to the foot of its last."""
    return ruler.lines(paragraph) * paragraph.style.line


def fitted(paragraph: Paragraph, room: float, smallest: float, ruler: Ruler) -> Paragraph:
    """At the largest size, down to `smallest` points, at which it is at most `room` high and no word is broken.

    When even the smallest is too high its end is cut and says so with "…".
    """
    tried = paragraph
    for tried in _smaller(paragraph, smallest):
        if height(tried, ruler) <= room and not ruler.breaks_words(tried):
            return tried
    return _cut(tried, max(1, int(room / tried.style.line)), ruler)


def balanced(paragraph: Paragraph, ruler: Ruler) -> Paragraph:
    """As narrow as its lines allow: no single word is left over for the last one."""
    lines, best = ruler.lines(paragraph), paragraph
    for share in range(95, 45, -5) if lines > 1 else ():
        narrower = replace(paragraph, width=paragraph.width * share / 100)
        if ruler.lines(narrower) != lines or ruler.breaks_words(narrower):
            break
        best = narrower
    return best


def _smaller(paragraph: Paragraph, smallest: float) -> Iterator[Paragraph]:
    size = paragraph.style.size
    while size > smallest:
        yield paragraph.sized(size)
        size -= _STEP
    yield paragraph.sized(smallest)


def _cut(paragraph: Paragraph, lines: int, ruler: Ruler) -> Paragraph:
    """As much of its beginning as stands on so many lines."""
    if ruler.lines(paragraph) <= lines:
        return paragraph
    fits, too_long = 0, len(paragraph.text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        fits, too_long = (middle, too_long) if ruler.lines(_beginning(paragraph, middle)) <= lines else (fits, middle)
    return _beginning(paragraph, fits)


def _beginning(paragraph: Paragraph, length: int) -> Paragraph:
    kept: list[Run] = []
    for run in paragraph.runs:
        kept.append(Run(run.text[:length], run.bold, run.struck))
        length -= len(kept[-1].text)
    last = kept[-1]
    return Paragraph(
        (*kept[:-1], Run(last.text.rstrip() + _CUT, last.bold, last.struck)), paragraph.style, paragraph.width
    )
