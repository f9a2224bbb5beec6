"""Which way a text runs: rows of Arabic and Hebrew titles are mirrored, and mixed lines keep their parts together."""

import unicodedata
from collections.abc import Iterable

_TO_THE_LEFT = ("R", "AL")
_FIRST_STRONG, _END = "\u2068", "\u2069"


def runs_left(text: str) -> bool:
    """As its first letter says, which is how Unicode (UAX 9, P2) finds a paragraph's direction."""
    strong = (unicodedata.bidirectional(char) for char in text)
    return next((kind in _TO_THE_LEFT for kind in strong if kind in ("L", *_TO_THE_LEFT)), False)


def joined(parts: Iterable[str], separator: str) -> str:
    """Parts in one line. Where one runs the other way each is set apart, so that none takes the others' places."""
    said = [part for part in parts if part]
    if any(map(_has_other_letters, said)):
        said = [f"{_FIRST_STRONG}{part}{_END}" for part in said]
    return separator.join(said)


def _has_other_letters(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in _TO_THE_LEFT for char in text)
