"""Which codes a damaged text can have been: guesses to look up, and the proof that a guess is right.

What layouts and Caps Lock do is undone on the text itself (`keyboards.unmangled`). What input methods do cannot be
undone: characters are gone. For those a code has keys (`keys_of`), numbers that no input method changes, because
everything that one may take, add or replace is left out of them. A list is indexed by its codes' keys once; the
text's own keys then name a few codes, and each is really typed through every rule set (`cause_of`) and must come
out as the text. So nothing is accepted that could not have been typed.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from unicodedata import normalize
from zlib import crc32

from kiosk.domain.culprit import Culprit
from kiosk.domain.mangling import METHOD_SETS, RuleSet
from kiosk.domain.syllables import BARE
from kiosk.domain.token import ALPHABET, LENGTH, Genuine, completed, read

SHORTEST = 8
CROWD = 500  # more codes than this under one key are too many to choose from: running numbers share them all
_STRIPPED = {ord(mark): None for mark in "\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b"}
_LOWER = bytes(range(256)).lower()
_TELEX_TAKES = b"aeodusfrxjzwcgknpqthi[]{}'`?~.^+(*\\"
_VNI_TAKES = b"0123456789"
_MICROSOFT_TAKES = b"0123456789!@#$%^&*()[]{}aeoud"
_OTHERS = tuple(one for one in METHOD_SETS if one.culprit is not Culprit.MICROSOFT)
_MICROSOFT = tuple(one for one in METHOD_SETS if one.culprit is Culprit.MICROSOFT)
_QUICK = b"chkptqugnifjw"
_VNI_TABLE = _LOWER.translate(bytes.maketrans(_QUICK, b"c" * len(_QUICK)))
_LIKE_C = re.compile(rb"c+")
_LETTER = re.compile("[A-Za-z]")
_FIRST_DIGITS = re.compile(rb"[0-9]*")
_INSERTED = b"blmvy-_"
_TURN = re.compile(r"[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])")
_LIKE_OURS = re.compile(f"(?:([{ALPHABET}])(?!\\1))+")
_GAPS = re.compile(r"[\s\-]+")
_DOUBLES = re.compile(r"(.)\1+")
_OWN = re.compile(f"[{ALPHABET}]+")
_FOLDED = str.maketrans("chkptqugnfjwCHKPTQUGNFJW", "iiiiiiiiiiiiIIIIIIIIIIII")
_LIKE_I = re.compile("(i)i+", re.IGNORECASE)


def keys_of(code: str) -> tuple[int, ...]:
    """The numbers to find a code under when an input method has changed it.

    None for digits alone and for letters in the manner of ours, which no input method changes, and for codes that
    hold more than ASCII, which no scanner types. Of codes that only count too much goes in the Microsoft method.
    """
    if not code.isascii() or not _LETTER.search(code) or _LIKE_OURS.fullmatch(code.upper()):
        return ()
    typed = code.encode()
    return (*_keys(typed), _microsoft_key(typed)) if sturdy(code) else _keys(typed)


def keys_for(text: str) -> tuple[int, ...]:
    """The numbers of the codes that an input method may have made this text of."""
    bare = _without_marks(text)
    if not bare.isascii():
        return ()
    arrived = bare.encode()
    return _keys(arrived) if text.isascii() else (*_keys(arrived), _microsoft_key(arrived))


def keys_with_one_more(text: str) -> tuple[int, ...]:
    """The numbers of the codes that lack one character in this text."""
    if not sturdy(text):
        return ()
    arrived = text.encode()
    skeleton, digits = _telex(arrived), len(_first_digits(arrived))
    longer = chain(
        (b"t" + one for one in _with_one_more(skeleton, len(skeleton), _INSERTED)),
        (b"v" + _vni(one) for one in _with_one_more(arrived, digits, _VNI_TAKES)),
    )
    return tuple(dict.fromkeys(chain(_keys(arrived), map(_number, longer))))


def _with_one_more(text: bytes, until: int, characters: bytes) -> Iterator[bytes]:
    """Each of the characters put in before every place up to `until`."""
    return (
        text[:place] + characters[n : n + 1] + text[place:]
        for place in range(until + 1)
        for n in range(len(characters))
    )


def cause_of(text: str, code: str) -> Culprit | None:
    """The input method that makes this text of the code, with Caps Lock or without; None when none does."""
    if text.isascii() and not sturdy(code):
        return None
    ways = ((typed, one) for typed in (code, code.swapcase()) for one in _ways(text, typed))
    return next((one.culprit for typed, one in ways if one.mangle(typed) == text != typed), None)


def _ways(text: str, code: str) -> Iterator[RuleSet]:
    """The rule sets that are worth trying, the likelier first."""
    likely = _plausible(text, code)
    if likely:
        yield from _OTHERS
    if likely or _microsoft(_without_marks(text).encode()) == _microsoft(code.encode()):
        yield from _MICROSOFT


def lacks_one(text: str, code: str) -> bool:
    """Is the text the code without one of its characters?"""
    if len(text) + 1 != len(code) or not sturdy(code):
        return False
    same = next((place for place, (a, b) in enumerate(zip(text, code, strict=False)) if a != b), len(text))
    return text[same:] == code[same + 1 :]


def sturdy(code: str) -> bool:
    """Random enough that one slip of a scanner, or of a finger, does not make it another guest's.

    Told by how often letters and digits, small and capital, take turns. Codes that only count, such as VIP-00012 or
    HOITHAO-2026-0012, do not pass, and nothing is guessed about them. Letters in the manner of ours do.
    """
    if len(code) < SHORTEST or not code.isascii():
        return False
    if len(code) >= LENGTH and _LIKE_OURS.fullmatch(code.upper()):
        return True
    return len(_TURN.findall(code)) >= max(3, len(code) * 0.12)


def own_guesses(text: str) -> Iterator[tuple[str, Culprit]]:
    """Codes of ours of which characters were doubled, or up to two lost.

    No letter of ours stands twice in a row, so whatever does was doubled; the check letters say what is missing. Of
    sixteen with a doubled one, one was changed rather than doubled and another lost: those are not completed.
    """
    letters = _GAPS.sub("", text).upper()
    if not _OWN.fullmatch(letters) or not LENGTH - 2 <= len(letters) <= 3 * LENGTH:
        return
    single = _DOUBLES.sub(r"\1", letters)
    if single != letters and isinstance(read(single), Genuine):
        yield single, Culprit.DOUBLED
    for code in dict.fromkeys(chain(completed(letters), completed(single) if len(letters) != LENGTH else ())):
        yield code, Culprit.DROPPED


def microsoft_guesses(text: str) -> Iterator[str]:
    """Texts that UniKey's Microsoft method, which takes digits for letters and tones, makes this one of."""
    if text.isascii():
        return
    table = _microsoft_keys()
    code = "".join([table.get(letter, letter) for letter in text])
    if any(rule_set.mangle(code) == text for rule_set in METHOD_SETS if rule_set.culprit is Culprit.MICROSOFT):
        yield code


@cache
def _microsoft_keys() -> dict[str, str]:
    tones = dict(zip("\u0300\u0309\u0303\u0301\u0323", "56789", strict=True))
    letters = {letter: letter for letter in "aeiouyAEIOUY"}
    letters |= dict(zip("ăâêôđươĂÂÊÔĐƯƠ", "12340[]!@#$){}", strict=True))
    toned = {
        normalize("NFC", letter + tone): key + typed for letter, key in letters.items() for tone, typed in tones.items()
    }
    return letters | toned


def _keys(code: bytes) -> tuple[int, ...]:
    return (_number(b"t" + _telex(code)), _number(b"v" + _vni(code)))


def _telex(code: bytes) -> bytes:
    return code.lower().translate(None, _TELEX_TAKES)


def _vni(code: bytes) -> bytes:
    """Digits are taken by the letters before them; those that come first stay."""
    return _first_digits(code) + _LIKE_C.sub(b"c", code.translate(_VNI_TABLE, _VNI_TAKES))


def _first_digits(code: bytes) -> bytes:
    first = _FIRST_DIGITS.match(code)
    return first[0] if first else b""


def _microsoft_key(code: bytes) -> int:
    return _number(b"m" + _microsoft(code))


def _microsoft(code: bytes) -> bytes:
    """Digits and brackets become letters, or tones of the letters before them."""
    return code.lower().translate(None, _MICROSOFT_TAKES)


def _number(bones: bytes) -> int:
    return crc32(bones) - (1 << 31)


def _without_marks(text: str) -> str:
    return normalize("NFD", text).translate(_STRIPPED).translate(BARE).replace("Đ", "D")


def _plausible(text: str, code: str) -> bool:
    """A quick no: what arrived must be in the code, in order, but for the letters that stand for each other."""
    arrived = _LIKE_I.sub(r"\1", _without_marks(text).translate(_FOLDED))
    left = iter(code.translate(_FOLDED))
    return all(character in left for character in arrived)
