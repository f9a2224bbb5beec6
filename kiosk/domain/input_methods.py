"""What Vietnamese input methods make of the self-test's words, as far as every one of them agrees.

Engines differ in what they do to nonsense (spell checks put some of it back), so the words they are tried on are short:
one vowel and one key. Rules after the engines' own descriptions of Telex, Simple Telex, VNI and OpenKey's quick Telex.
"""

from collections.abc import Callable
from functools import partial
from unicodedata import normalize

TELEX, SIMPLE_TELEX, QUICK_TELEX, VNI = "telex", "simple_telex", "quick_telex", "vni"
METHODS = ("", TELEX, SIMPLE_TELEX, QUICK_TELEX, VNI)

_ROOF, _HORN, _BREVE = "\u0302", "\u031b", "\u0306"
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_BRACKETS = {"[": "ơ", "]": "ư", "{": "Ơ", "}": "Ư"}
_W = {"a": _BREVE, "o": _HORN, "u": _HORN}
_QUICK = {"cc": "h", "gg": "i", "kk": "h", "nn": "g", "qq": "u", "pp": "h", "tt": "h"}
_VOWELS = frozenset("aeiouyâăêôơư")


def rewritten(text: str, method: str) -> str:
    """`text` as it stands when it was typed with the input method on; "" is none."""
    press = _PRESS.get(method)
    if press is None:
        return text
    return " ".join(_word(word, press) for word in text.split(" "))


def _word(word: str, press: Callable[[str, str], str | None]) -> str:
    written = ""
    for key in word:
        changed = press(written, key)
        written = written + key if changed is None else changed
    return written


def _telex(written: str, key: str, *, simple: bool = False, quick: bool = False) -> str | None:
    """The word after the key, or None when the key is just written."""
    low, last = key.lower(), written[-1:].lower()
    if low == last and low in "aeo":
        return _marked(written, _ROOF)
    if low == "d" == last:
        return written[:-1] + ("Đ" if written[-1].isupper() else "đ")
    if low == "w" and last in _W:
        return _marked(written, _W[last])
    if not simple and (low == "w" or key in _BRACKETS):
        return written + _BRACKETS.get(key, "Ư" if key == "W" else "ư")
    if quick and low + last in _QUICK:
        return written + _case(_QUICK[low + last], key)
    return _toned(written, _TELEX_TONES.get(low))


def _vni(written: str, key: str) -> str | None:
    last = written[-1:].lower()
    marks = {"6": ("aeo", _ROOF), "7": ("ou", _HORN), "8": ("a", _BREVE)}
    if key == "9" and last == "d":
        return written[:-1] + ("Đ" if written[-1].isupper() else "đ")
    if key in marks and last and last in marks[key][0]:
        return _marked(written, marks[key][1])
    return _toned(written, _VNI_TONES.get(key))


def _marked(written: str, mark: str) -> str:
    return normalize("NFC", written + mark)


def _toned(written: str, tone: str | None) -> str | None:
    at = next((n for n in reversed(range(len(written))) if written[n].lower() in _VOWELS), None)
    if tone is None or at is None:
        return None
    return written[:at] + normalize("NFC", written[at] + tone) + written[at + 1 :]


def _case(letter: str, like: str) -> str:
    return letter.upper() if like.isupper() else letter


_PRESS: dict[str, Callable[[str, str], str | None]] = {
    TELEX: _telex,
    SIMPLE_TELEX: partial(_telex, simple=True),
    QUICK_TELEX: partial(_telex, quick=True),
    VNI: _vni,
}
