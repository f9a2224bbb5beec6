"""Invitation codes of our own: how they are made, printed and told from everything else that a reader types.

Sixteen letters that every Vietnamese input method, keyboard layout and Caps Lock leave alone, never one twice in a
row. The last two are a check: the letters are a word of an extended Reed-Solomon code over GF(16) with distance 3
(sum of all letters zero, sum of all letters times their places' weights zero, the weights being the field's 16
elements). Any one or two wrong letters and any two swapped ones are noticed, and letters made up at random 255
times of 256.

A code may also be shown in its signed form (kiosk/domain/signed.py): 152 of the same letters that carry the sixteen,
and a signature over them.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

ALPHABET = "BCGHKLMNPQRSTVXZ"
LENGTH = 16
SIGNED_LENGTH = 152
LONGEST = 512
_WEIGHTS = (0, 1, 2, 4, 8, 3, 6, 12, 11, 5, 10, 7, 14, 15, 13, 9)  # all of GF(16): 0, then the powers of 2
_DOUBLED = re.compile(r"(.)\1+")
_PRINTED_GAPS = re.compile(r"[\s\-‐‑‒–—]+")
_OURS = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
_SIGNED = re.compile(f"[{ALPHABET}]{{{SIGNED_LENGTH - 8},{SIGNED_LENGTH + 8}}}")
_PLACES = {letter: place for place, letter in enumerate(ALPHABET)}
_NO_TEXT = frozenset({"Cc", "Cs"})


@dataclass(frozen=True, slots=True)
class Genuine:
    """One of ours, in its canonical form: 16 capital letters."""

    code: str


@dataclass(frozen=True, slots=True)
class Forged:
    """Sixteen letters as ours are, and the check does not fit: mistyped, or made up."""

    code: str


@dataclass(frozen=True, slots=True)
class Sealed:
    """Letters as the signed form has them, in capitals; a few may be missing or doubled. Nothing is checked yet."""

    letters: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Anything else that could be a code: a supplier's, a ticket, a web address. Trimmed, in NFC."""

    text: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Empty, over 512 characters, or with control characters inside: no code that anyone prints."""


Token = Genuine | Forged | Sealed | Foreign | Unreadable


def read(text: str) -> Token:
    """What a presented text is by its looks alone.

    The desk looks the text up in the guest list first: a supplier's code that happens to look like ours is in
    the list and is right, whatever `Forged` says here. Case and the gaps of the printed form do not matter.
    """
    bare = unicodedata.normalize("NFC", text[: LONGEST * 4].strip())
    if not bare or len(bare) > LONGEST or any(unicodedata.category(c) in _NO_TEXT for c in bare):
        return Unreadable()
    ours = _PRINTED_GAPS.sub("", bare).upper()
    if not _OURS.fullmatch(ours):
        return Sealed(ours) if _SIGNED.fullmatch(undoubled(ours)) else Foreign(bare)
    return Genuine(ours) if _fits(ours) else Forged(ours)


def printed(code: str) -> str:
    """A code as people read it aloud: groups of four. Codes that are not ours stay as they are."""
    return " ".join(code[n : n + 4] for n in range(0, LENGTH, 4)) if _OURS.fullmatch(code) else code


def undoubled(letters: str) -> str:
    """Every letter once where it stands several times in a row, as no code of ours has it."""
    return _DOUBLED.sub(r"\1", letters)


def number_of(letters: str) -> int | None:
    """Letters as a number: the first counts 16, each next one 15 (those unlike the one before it). None when doubled."""
    number, before = 0, -1
    for place in map(_PLACES.__getitem__, letters):
        if place == before:
            return None
        number = number * 15 + (place - (place > before)) if before >= 0 else place
        before = place
    return number


def letters_of(number: int, count: int) -> str:
    """The `count` letters that number_of takes for this number; `number` is less than 16 · 15 ** (count - 1)."""
    digits: list[int] = []
    for _ in range(count - 1):
        number, digit = divmod(number, 15)
        digits.append(digit)
    places = [number]
    for digit in reversed(digits):
        places.append(digit + (digit >= places[-1]))
    return "".join(ALPHABET[place] for place in places)


def with_check(letters: str) -> str | None:
    """The code that begins with these fourteen letters; None when its check would double a letter."""
    code = letters + _checks()[_sums(letters, 0)]
    return code if _fits(code) else None


def is_ours(code: str) -> bool:
    """Is it one of ours, in its canonical form?"""
    return bool(_OURS.fullmatch(code)) and _fits(code)


def new_codes(count: int, random_bytes: Callable[[int], bytes]) -> list[str]:
    """`count` different new codes with 54 bits of chance each; `random_bytes(n)` gives n bytes, as os.urandom."""
    made: dict[str, None] = {}
    while len(made) < count:
        made.update(dict.fromkeys(_drawn((count - len(made)) * 5 // 4 + 8, random_bytes)))
    return list(made)[:count]


def _drawn(count: int, random_bytes: Callable[[int], bytes]) -> Iterator[str]:
    """About `count` codes; those with a doubled letter where two parts meet fall away."""
    w = _words()
    one, two, three, four, five = (_numbers(count, len(words), random_bytes) for words in w.texts)
    triples, pairs = w.texts[0], w.texts[4]
    s1, s2, s3, s4, s5 = w.sums
    candidates = [
        triples[a] + triples[b] + triples[c] + triples[d] + pairs[e] + w.checks[s1[a] ^ s2[b] ^ s3[c] ^ s4[d] ^ s5[e]]
        for a, b, c, d, e in zip(one, two, three, four, five, strict=False)
    ]
    doubled = {match.start() // (LENGTH + 1) for match in _DOUBLED.finditer("\n".join(candidates))}
    return (code for n, code in enumerate(candidates) if n not in doubled)


def _numbers(count: int, below: int, random_bytes: Callable[[int], bytes]) -> list[int]:
    """Some `count` numbers under `below`, all equally likely: draws past the last whole multiple are dropped."""
    fair = 65536 // below * below
    return [n % below for n in array("H", random_bytes(2 * count)) if n < fair]


@dataclass(frozen=True, slots=True)
class _Words:
    """The parts codes are put together from: four of three letters, one of two, and the check for every sum.

    `sums[n][i]` is what `texts[n][i]` adds at its place to both sums, packed into one byte.
    """

    texts: tuple[list[str], ...]
    sums: tuple[list[int], ...]
    checks: list[str]


@cache
def _words() -> _Words:
    triples, pairs = _without_doubles(3), _without_doubles(2)
    texts = (triples, triples, triples, triples, pairs)
    sums = tuple([_sums(text, 3 * place) for text in part] for place, part in enumerate(texts))
    return _Words(texts, sums, _checks())


def _without_doubles(length: int) -> list[str]:
    texts = ("".join(letters) for letters in product(ALPHABET, repeat=length))
    return [text for text in texts if not _DOUBLED.search(text)]


@cache
def _checks() -> list[str]:
    """By the sums of the first fourteen letters, the two letters that bring both to zero."""
    return [
        pair for _, pair in sorted((_sums(one + two, LENGTH - 2), one + two) for one in ALPHABET for two in ALPHABET)
    ]


def _sums(text: str, first_place: int) -> int:
    packed = 0
    for parts, letter in zip(_parts()[first_place:], text, strict=False):
        packed ^= parts[letter]
    return packed


@cache
def _parts() -> tuple[dict[str, int], ...]:
    """What each letter adds to both sums, by its place."""
    return tuple({letter: n << 4 | _times(weight, n) for n, letter in enumerate(ALPHABET)} for weight in _WEIGHTS)


def _fits(code: str) -> bool:
    return _sums(code, 0) == 0 and not _DOUBLED.search(code)


def _times(one: int, other: int) -> int:
    """Multiplication in GF(16), modulo x^4 + x + 1."""
    product_ = 0
    for bit in range(4):
        product_ ^= (one << bit) if other >> bit & 1 else 0
    for bit in (6, 5, 4):
        product_ ^= (0b10011 << (bit - 4)) if product_ >> bit & 1 else 0
    return product_


def completed(letters: str) -> Iterator[str]:
    """The codes of ours of which one or two letters are missing here; the two sums of the check say which."""
    missing = LENGTH - len(letters)
    if missing not in (1, 2):
        return
    numbers = [ALPHABET.index(letter) for letter in letters]
    products = _products()
    for gaps in combinations(range(LENGTH), missing):
        places = [place for place in range(LENGTH) if place not in gaps]
        plain = weighted = 0
        for place, number in zip(places, numbers, strict=True):
            plain ^= number
            weighted ^= products[_WEIGHTS[place]][number]
        code = _filled(letters, gaps, _lacking(gaps, plain, weighted))
        if _fits(code):
            yield code


def _lacking(gaps: tuple[int, ...], plain: int, weighted: int) -> tuple[int, ...]:
    """The numbers at the gaps that bring both sums to zero."""
    if len(gaps) == 1:
        return (plain,)
    one, two = (_WEIGHTS[gap] for gap in gaps)
    rest = weighted ^ _times(two, plain)
    first = _products()[one ^ two].index(rest)
    return (first, first ^ plain)


def _filled(letters: str, gaps: tuple[int, ...], numbers: tuple[int, ...]) -> str:
    code = list(letters)
    for gap, number in zip(gaps, numbers, strict=True):
        code.insert(gap, ALPHABET[number])
    return "".join(code)


@cache
def _products() -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(_times(one, other) for other in range(16)) for one in range(16))
