"""What a guest is indexed under: the terms that a word, a text or a telephone number stands for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kiosk.domain.names import exact, fold, words_of

SHORT = 2  # beginnings up to this long have a posting list of their own
TAIL = 3  # a telephone number is indexed by its last digits together and by as many before them one by one
_LONG_NUMBER = re.compile(r"(?=.*\d).{5,}")
_EXACT_WORD = re.compile(r"[^\W_]+")

# What a term's first letter says: whose word it is, folded or with its tones; in small letters, how it begins.
NAME, NAME_EXACT, ELSE, ELSE_EXACT = "NEOX"
FAMILY, GIVEN, _PHONE = "^$#"


@lru_cache(maxsize=20_000)
def name_terms(word: str) -> tuple[str, ...]:
    return tuple({*_lettered(NAME, words_of(word)), *_lettered(NAME_EXACT, exact_words(word))})


def first_terms(word: str) -> tuple[str, ...]:
    return (*name_terms(word), FAMILY + fold(word)[:1])


def last_terms(word: str) -> tuple[str, ...]:
    return (*name_terms(word), GIVEN + fold(word)[:1])


def tail_terms(digits: str) -> tuple[str, ...]:
    return (_PHONE + digits,) if len(digits) == TAIL else ()


def head_terms(digits: str) -> tuple[str, ...]:
    """One for each digit before the tail: which digit, and how far from the tail."""
    return tuple(f"{_PHONE}{digit}<{distance}" for distance, digit in enumerate(reversed(digits)))


@lru_cache(maxsize=20_000)
def other_terms(text: str) -> tuple[str, ...]:
    words = [word for word in words_of(text) if not _LONG_NUMBER.match(word)]
    return tuple({*_lettered(ELSE, words), *_lettered(ELSE_EXACT, exact_words(text))})


def _lettered(kind: str, words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield kind + word
        yield from (kind.lower() + word[:length] for length in range(1, min(SHORT, len(word)) + 1))


def exact_words(text: str) -> list[str]:
    return _EXACT_WORD.findall(exact(text).replace("'", "").replace("’", ""))


def long_numbers(text: str) -> list[str]:
    return [word for word in words_of(text) if _LONG_NUMBER.match(word)]
