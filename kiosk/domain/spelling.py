"""Whether a word is spelt as a Vietnamese syllable is: what tells a text read rightly from one in another encoding."""

import unicodedata
from functools import cache

from kiosk.domain.syllables import CODAS, FINISHED, ONSETS, STOPPED, TONES, VOWEL_LETTERS, fits

_LONGEST = 7
_LETTERS = frozenset("bcdđghklmnpqrstvxz") | frozenset(
    unicodedata.normalize("NFC", vowel + tone) for vowel in VOWEL_LETTERS for tone in ("", *TONES)
)
_AFTER_STOP = {"", "\u0301", "\u0323"}


def is_syllable(word: str) -> bool:
    """One syllable such as "Nguyễn" or "ĐẶNG", in any case; with at most one tone, and the parts that go together."""
    composed = unicodedata.normalize("NFC", word).lower()
    return len(composed) <= _LONGEST and _LETTERS.issuperset(composed) and _is_syllable(composed)


@cache
def _is_syllable(word: str) -> bool:
    toneless, tones = _without_tone(word)
    return len(tones) <= 1 and any(_parts_fit(onset, toneless[len(onset) :], tones) for onset in _onsets(toneless))


def _without_tone(word: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in decomposed if char in TONES)
    bare = "".join(char for char in decomposed if char not in TONES)
    return unicodedata.normalize("NFC", bare), tones


def _onsets(word: str) -> list[str]:
    return ["", *(onset for onset in ONSETS if word.startswith(onset))]


def _parts_fit(onset: str, rest: str, tone: str) -> bool:
    """ "gì" is gi without a vowel of its own."""
    if onset == "gi" and not rest:
        return True
    return any(_rhymes(onset, rest[:n], rest[n:], tone) for n in range(1, len(rest) + 1))


def _rhymes(onset: str, vowel: str, coda: str, tone: str) -> bool:
    if vowel not in FINISHED or (coda and coda not in CODAS.get(vowel, ())):
        return False
    return fits(onset, vowel, coda) and (coda not in STOPPED or tone in _AFTER_STOP)
