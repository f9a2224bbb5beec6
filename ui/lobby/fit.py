"""Sizes at which a text fits its place, found once in Python instead of in every animated frame."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from math import ceil

Measure = Callable[[str, int], float]
_SAFE = 0.985
_REMEMBERED = 2048  # more than all pages of one moment show in 92 rooms


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: a size in units of the screen, and how many lines it may take there."""

    size: float
    lines: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """`width` is where lines break evenly, so that no word is left alone on the last; `cut`: not all of it is seen."""

    pixels: int
    lines: int
    width: float
    cut: bool = False


@lru_cache(_REMEMBERED)
def fit(text: str, width: float, ladder: tuple[Step, ...], u: float, measure: Measure) -> Fitted:
    """The first rung on which the text fits; on the last it is cut by an ellipsis.

    `measure(text, pixels)` is its width in pixels at that pixel size.
    """
    for step in ladder:
        pixels = max(1, round(step.size * u))
        at_size = partial(_at, measure, pixels)
        lines = lines_needed(text, width * _SAFE, at_size)
        if lines <= step.lines:
            return Fitted(pixels, lines, _even(text, width, lines, at_size))
    return Fitted(max(1, round(ladder[-1].size * u)), ladder[-1].lines, width, cut=True)


def titled(
    names: tuple[str, str], width: float, ladder: tuple[Step, ...], u: float, measure: Measure, most: int = 2
) -> tuple[str, Fitted]:
    """A title and its size; where it would not fit on `most` lines, the short one in its place, if there is one."""
    title, short = names
    whole = fit(title, width, ladder, u, measure)
    if not short or (whole.lines <= most and not whole.cut):
        return title, whole
    return short, fit(short, width, ladder, u, measure)


def _even(text: str, width: float, lines: int, measure: Callable[[str], float]) -> float:
    """The narrowest width, to a fiftieth, that needs no more lines."""
    narrower = (width * share / 50 for share in range(50 // lines, 50))
    return next((w for w in narrower if lines > 1 and lines_needed(text, w * _SAFE, measure) == lines), width)


def _at(measure: Measure, pixels: int, text: str) -> float:
    return measure(text, pixels)


def lines_needed(text: str, width: float, measure: Callable[[str], float]) -> int:
    """Lines when wrapped at words; a word wider than the place is broken."""
    lines, line = 1, ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        lines += (1 if line else 0) + ceil(measure(word) / max(width, 1)) - 1
        line = word
    return lines
