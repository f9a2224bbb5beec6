"""Languages of the page: the one a browser asks for, and the one a title seems to be written in."""

import re
import unicodedata
from collections.abc import Sequence

SPOKEN = {"vi": "Tiếng Việt", "en": "English"}
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SCRIPTS = (
    ("HIRAGANA", "ja"),
    ("KATAKANA", "ja"),
    ("HANGUL", "ko"),
    ("CJK", "zh"),
    ("HEBREW", "he"),
    ("ARABIC", "ar"),
    ("THAI", "th"),
    ("CYRILLIC", "ru"),
)
_BEYOND_LATIN = "\u0370"
_MARKS = frozenset("ăđơưảẩẳẻểỉỏổởủửỷạậặẹệịọộợụựỵẫẵẽễĩỗỡũữỹấầắằếềốồớờứừ")


def preferred(accepted: str, first: str) -> str:
    """The language of an Accept-Language header that the page speaks and its sender likes best; else `first`, or English."""
    likings = sorted(
        (
            (_liking(part), -at, part.split(";")[0].strip().split("-")[0].lower())
            for at, part in enumerate(_parts(accepted))
        ),
        reverse=True,
    )
    spoken = (code for liking, _, code in likings if liking > 0 and code in SPOKEN)
    return next(spoken, first if first in SPOKEN else "en")


def _parts(accepted: str) -> list[str]:
    return accepted[:200].split(",")


def _liking(part: str) -> float:
    found = re.search(r";\s*q=([0-9.]{1,5})\s*$", part)
    try:
        return float(found[1]) if found else 1.0
    except ValueError:
        return 0.0


def language_of(text: str, languages: Sequence[str], told: str = "") -> str:
    """A BCP 47 code for a title, so that it is read aloud as what it is.

    Its script says most, then Vietnamese marks, then that it has none at all where the event speaks another language
    too; then what the programme says (`told`); else the event's first language.
    """
    if script := _script(text):
        return script
    if any(char in _MARKS for char in text.lower()):
        return "vi"
    if _CODE.fullmatch(told):
        return told
    if text.isascii() and "vi" in languages and "en" in languages:
        return "en"
    return languages[0] if languages else "en"


def _script(text: str) -> str:
    names = [unicodedata.name(char, "") for char in text[:80] if char >= _BEYOND_LATIN]
    return next((code for script, code in _SCRIPTS if any(script in name for name in names)), "")
