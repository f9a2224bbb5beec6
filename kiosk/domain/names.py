"""Names as people search, compare and order them: Vietnamese first, every other script unharmed.

Sources, all gathered in the field notes on names: Vietnamese lists go by tên, tên đệm, họ; the alphabet is
a ă â b c d đ e ê …; the tones are ordered không, huyền, hỏi, ngã, sắc, nặng (ICU's `vi` agrees), with a habit
of putting sắc second. `hoà` and `hòa` stay different strings even after NFC, and `đ` has no decomposition.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum
from itertools import chain

_CHUNK = 256
_SEPARATOR = "\n"
_APOSTROPHES = "'’‘ʼ`´"
_LATIN_MARKS = tuple("\u0301\u0300\u0302\u0323\u0303\u0309\u0306\u031b\u0308\u0327\u030c\u030a\u0307")
_ASCII = bytes(
    ord(c.lower()) if c.isalnum() and c.isascii() else ord(c if c == _SEPARATOR else " ") for c in map(chr, range(256))
)
_PLAIN = {"ð": "d", "ɖ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "ı": "i", "ȷ": "j", "ŋ": "n", "ё": "е"}
_LATIN_WITH = re.compile(r"LATIN SMALL LETTER ([A-Z]{1,2}) WITH ")
_CYRILLIC_MARKED = re.compile("[\u0400-\u052f][\u0300-\u036f]+")
_DROPPED_MARKS = frozenset(
    chain(
        map(chr, range(0x0300, 0x0370)),
        map(chr, range(0x0591, 0x05BE)),
        "\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u0670",
        map(chr, range(0x064B, 0x0660)),
        map(chr, range(0x1AB0, 0x1B00)),
        map(chr, range(0x1DC0, 0x1E00)),
        map(chr, range(0x20D0, 0x2100)),
        map(chr, range(0xFE20, 0xFE30)),
    )
)


class _Letters(dict[int, str]):
    """What each character of a decomposed, case-folded text becomes; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _letter(chr(code))
        return found


def _letter(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    kind = unicodedata.category(char)
    if char in _APOSTROPHES or char in _DROPPED_MARKS or kind == "Cf":
        return ""
    if latin := _LATIN_WITH.match(unicodedata.name(char, "")):
        return latin[1].lower()
    return char if kind[0] in "LMN" else " "


_LETTERS = _Letters()


def fold(text: str) -> str:
    """`text` for searching: lower case, no diacritics on Latin letters, words one space apart.

    NFC, NFD and NFKD of a text, either tone placement, any case and any punctuation fold alike; đ and the
    look-alike ð become d. Apostrophes vanish (O'Brien is one word). Letters of other scripts stay.
    """
    return _fold_chunk([text])[0]


def fold_many(texts: Sequence[str]) -> list[str]:
    """`fold` of each text, hundreds in one pass: under a microsecond each for Latin names."""
    chunks = (texts[start : start + _CHUNK] for start in range(0, len(texts), _CHUNK))
    return [folded for chunk in chunks for folded in _fold_chunk(chunk)]


def _fold_chunk(texts: Sequence[str]) -> list[str]:
    """All of them as one Latin text where that is possible, else halves of them, else letter by letter."""
    folded = _fold_latin(texts)
    if folded is not None:
        return folded
    if len(texts) == 1:
        return [_fold_any(texts[0])]
    half = len(texts) // 2
    return _fold_chunk(texts[:half]) + _fold_chunk(texts[half:])


def _fold_latin(texts: Sequence[str]) -> list[str] | None:
    joined = _SEPARATOR.join(texts)
    if joined.count(_SEPARATOR) != len(texts) - 1:
        return None
    if not joined.isascii():
        joined = unicodedata.normalize("NFKD", joined).replace("đ", "d").replace("Đ", "D")
        for mark in _LATIN_MARKS:
            joined = joined.replace(mark, "")
    if not joined.isascii() or joined.count(_SEPARATOR) != len(texts) - 1:
        return None
    words = joined.encode("ascii").translate(_ASCII, b"'`").decode("ascii")
    while "  " in words:
        words = words.replace("  ", " ")
    return words.replace(" \n", _SEPARATOR).replace("\n ", _SEPARATOR).strip(" ").split(_SEPARATOR)


def _fold_any(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    kept = _CYRILLIC_MARKED.sub(lambda marked: unicodedata.normalize("NFC", marked[0]), decomposed)
    return " ".join(unicodedata.normalize("NFC", kept.translate(_LETTERS)).split())


def words_of(text: str) -> list[str]:
    """The folded words, in the order they stand."""
    return fold(text).split()


def begins_words(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Does each of the words typed begin one of these, in any order?"""
    return all(any(word.startswith(begun) for word in words) for begun in typed)


def initials(text: str) -> str:
    """The first letter of each folded word: Nguyễn Văn Anh is nva."""
    return "".join(word[0] for word in words_of(text))


_OLD_PLACEMENT = re.compile(r"([òóỏõọ])([ae])(?!\w)|([ùúủũụ])(y)(?!\w)")


def exact(text: str) -> str:
    """`text` for comparing tones and all: lower case, NFC, one spelling for either tone placement.

    In an open syllable in oa, oe or uy the old school marks the first vowel (hòa, thúy), the new the second
    (hoà, thuý); the new is returned. quý and giá have but one spelling and stay; words are one space apart.
    """
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).lower()).replace("ð", "đ")
    return " ".join(_OLD_PLACEMENT.sub(_new_placement, lowered).split())


def _new_placement(old: re.Match[str]) -> str:
    marked, plain = (old[1], old[2]) if old[1] else (old[3], old[4])
    decomposed = unicodedata.normalize("NFD", marked)
    return decomposed[0] + unicodedata.normalize("NFC", plain + decomposed[1:])


class Tones(Enum):
    """The order of the tones: no tone first, then these."""

    DICTIONARY = "\u0300\u0309\u0303\u0301\u0323"
    ACUTE_SECOND = "\u0301\u0300\u0309\u0303\u0323"


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_ALPHABET)}
_NEXT_PART, _TONES_FOLLOW, _NEXT_WORD = "\x01", "\x02", "\x03"
_TONED = {
    unicodedata.normalize("NFC", vowel + tone): (vowel, tone)
    for vowel in "aăâeêioôơuưy"
    for tone in Tones.DICTIONARY.value
}


def sort_key(name: str, tones: Tones = Tones.DICTIONARY) -> str:
    """A text whose code point order is the order of a Vietnamese list: tên, then đệm, then họ.

    The last word is the tên and the first the họ, which also puts foreign names under their surname. Within
    a word letters decide before tones. Case and tone placement make no difference; other scripts follow z.
    """
    words = exact(name).split()
    parts = (words[-1:], words[1:-1], words[:-1][:1])
    return _NEXT_PART.join(_NEXT_WORD.join(_word_key(word, tones.value) for word in part) for part in parts)


def _word_key(word: str, tones: str) -> str:
    pairs = [_TONED.get(char) or (char, "") for char in word]
    letters = "".join(_rank(letter) for letter, _ in pairs)
    marks = "".join(str(tones.index(tone) + 1) if tone else "0" for _, tone in pairs)
    return f"{letters}{_TONES_FOLLOW}{marks.rstrip('0')}"


def _rank(letter: str) -> str:
    return _RANKS.get(letter) or "".join(_RANKS.get(plain, plain) for plain in fold(letter))


_TELEX_SYLLABLE = re.compile(r"([^aeiouyw]*)([aeiouyw].*)")


def from_telex(word: str) -> str:
    """The folded word that raw Telex keystrokes mean: nguyeenx is nguyen, ddawng is dang, twf is tu.

    After the first vowel s f r x j z are tones, w a horn or breve, a second a, e or o a circumflex and, in
    a word that begins with d, another d its bar. A word without a vowel is folded only.
    """
    folded = fold(word).replace(" ", "")
    syllable = _TELEX_SYLLABLE.fullmatch(folded)
    if not syllable:
        return folded
    onset, rest = syllable[1].replace("dd", "d"), syllable[2]
    rest = ("u" + rest[1:] if rest[0] == "w" else rest).translate({ord(key): None for key in "sfrxjzw"})
    if onset.startswith("d"):
        rest = rest.replace("d", "")
    for vowel in "aeo":
        first = rest.find(vowel) + 1
        rest = rest[:first] + rest[first:].replace(vowel, "")
    return onset + rest


_VNI_WORD = re.compile(r"d9|[a-z]*[aeiouy]")


def from_vni(word: str) -> str:
    """The folded word that raw VNI keystrokes mean: digits after a vowel or a d are tones and marks (nguye6n4, d9)."""
    folded = fold(word).replace(" ", "")
    return re.sub(r"(?<=[a-z])\d+", "", folded) if _VNI_WORD.match(folded) else folded


def phone_digits(text: str) -> str:
    """The digits as dialled inside Vietnam: +84 903 …, 0084903… and (+84) 0903 … are all 0903….

    Numbers of other countries keep their country code; text without digits is empty.
    """
    plain = text.isascii() and text.isdecimal()
    digits = text if plain else "".join(str(unicodedata.decimal(char)) for char in text if char.isdecimal())
    digits = digits.removeprefix("00") if digits.startswith("0084") else digits
    national = digits.removeprefix("84")
    return "0" + national.lstrip("0") if digits.startswith("84") and len(national) >= 9 else digits
