"""Which way a text runs: rows of Arabic and Hebrew titles are mirrored, and mixed lines keep their parts together."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

_TO_THE_LEFT = ("R", "AL")
_REMEMBERED = 2048  # texts: those of a board are asked about again and again
_MARK, _FIRST_STRONG, _END = "\u200f", "\u2068", "\u2069"


@lru_cache(_REMEMBERED)
def runs_left(text: str) -> bool:
    """As most of its letters do: many Arabic titles begin with the Latin name of a product."""
    if text.isascii():
        return False
    kinds = Counter(map(unicodedata.bidirectional, text))
    return sum(kinds[kind] for kind in _TO_THE_LEFT) > kinds["L"]


@lru_cache(_REMEMBERED)
def led(text: str) -> str:
    """A text that runs to the left is told to, though its first letter says otherwise (UAX 9, P2)."""
    strong = (unicodedata.bidirectional(char) for char in text)
    first = next((kind for kind in strong if kind in ("L", *_TO_THE_LEFT)), "L")
    return f"{_MARK}{text}" if first == "L" and runs_left(text) else text


def joined(parts: Iterable[str], separator: str) -> str:
    """Parts in one line. Where one runs the other way each is set apart, so that none takes the others' places."""
    said = [part for part in parts if part]
    if any(map(_has_other_letters, said)):
        said = [f"{_FIRST_STRONG}{part}{_END}" for part in said]
    return separator.join(said)


def _has_other_letters(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(char) in _TO_THE_LEFT for char in text)
