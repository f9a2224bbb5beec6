"""Finds out in which encoding of the time before Unicode a text is, by which reading gives Vietnamese syllables."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from kiosk.domain.spelling import is_syllable
from kiosk.formats.capitals import with_capitals
from kiosk.formats.charsets import OLD_FONTS, WESTERN, WINDOWS1258, Charset, as_bytes, is_eight_bit

_TOKEN = re.compile(r"[^\s\d!-@\[\\\]_`{|}~\u2010-\u201f\u2026\xa0]+")
_ENOUGH = 3_000
_SURE, _LIKELY = 0.7, 0.4
_LEAST, _SHARE, _LEAST_MIXED = 2, 0.2, 3
_LATIN = re.compile(r"[\n -~\xa0-\u024f\u1e00-\u1eff\u2010-\u2026]*")


@dataclass(frozen=True, slots=True)
class Guess:
    """`sure` when at least seven of ten words read so are Vietnamese syllables. `mixed`: others are so in UTF-8."""

    charset: Charset
    sure: bool
    mixed: bool = False


def guessed(text: str) -> Guess:
    """The charset of a text of eight-bit characters, which is no UTF-8; Windows-1252 when nothing Vietnamese comes out."""
    everything = _odd_words([text], most=2 * _ENOUGH)
    words = [word for word in everything if not _is_utf8(word)][:_ENOUGH]
    mixed = len(everything) - len(words) >= _LEAST_MIXED
    best = max((WINDOWS1258, *OLD_FONTS), key=lambda charset: _readable(words, charset))
    share = _readable(words, best) / max(1, len(words))
    if share < _LIKELY:
        return Guess(WESTERN, sure=False, mixed=mixed)
    return Guess(best, share >= _SURE, mixed)


def fonts_seen(cells: Iterable[str]) -> tuple[Charset, ...]:
    """The old encodings that texts of a sheet were typed in, which shows as words that are nothing in Unicode.

    The one with most words first; empty when they do not explain most of these words.
    """
    words = [as_bytes(word) for word in _odd_words(cells) if not is_syllable(word)]
    seen: list[Charset] = []
    left = words
    while left:
        best = max(OLD_FONTS, key=lambda charset: _readable(left, charset))
        if _readable(left, best) < max(_LEAST, _SHARE * len(words)):
            break
        seen.append(best)
        left = [word for word in left if not is_syllable(best.read(word))]
    return tuple(seen) if len(words) - len(left) >= _SURE * len(words) else ()


def read_cell(cell: str, charset: Charset, *, shouting: bool = False) -> str:
    """One cell of an eight-bit file. A cell that is UTF-8 by itself was pasted in from elsewhere.

    `shouting`: the cells above and below it are all capitals.
    """
    if _plain(cell):
        return cell
    text = charset.read(cell)
    if (unicode := _as_utf8(cell, text)) is not None:
        return unicode
    return with_capitals(text, shouting=shouting) if charset.loses_capitals else text


def fonts_of(row: Sequence[str], seen: Sequence[Charset], *, mixed: bool) -> list[Charset | None]:
    """What each cell was typed in, None for Unicode: what makes most of its words Vietnamese.

    Where that leaves a doubt (chó, TCVN3's chú, is a word as well), what makes most of the whole row's, and then an old
    font unless the sheet is `mixed` with Unicode.
    """
    readings: list[Charset | None] = [None, *seen] if mixed else [*seen, None]
    counts = [[_worth(cell, reading) for cell in row] for reading in readings]
    totals = [sum(of_cells) for of_cells in counts]
    best = [max(range(len(readings)), key=lambda n: (counts[n][at], totals[n], -n)) for at in range(len(row))]
    return [readings[n] for n in best]


def _worth(cell: str, charset: Charset | None) -> int:
    """How many words are Vietnamese when read so."""
    if charset is None or cell.isascii():
        return _syllables(cell)
    return _syllables(charset.read(as_bytes(cell))) if is_eight_bit(cell) else 0


def _as_utf8(cell: str, otherwise: str) -> str | None:
    """The text that the bytes are in UTF-8, unless they are more when read otherwise."""
    try:
        text = cell.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
    here, there = _syllables(text), _syllables(otherwise)
    return text if here > there or (here == there and _LATIN.fullmatch(text)) else None


def _is_utf8(word: str) -> bool:
    """Is it a Vietnamese syllable when its bytes are read as UTF-8?"""
    try:
        return is_syllable(word.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return False


def _odd_words(cells: Iterable[str], most: int = _ENOUGH) -> list[str]:
    """The distinct words that are not of plain ASCII letters."""
    words = (
        word for cell in dict.fromkeys(cells) if not _plain(cell) for word in _TOKEN.findall(cell) if not _plain(word)
    )
    return list(dict.fromkeys(islice(words, most)))


def _plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _readable(words: Sequence[str], charset: Charset) -> int:
    return sum(is_syllable(charset.read(word)) for word in words)


def _syllables(text: str) -> int:
    return sum(is_syllable(word) for word in _TOKEN.findall(text) if not word.isascii())
