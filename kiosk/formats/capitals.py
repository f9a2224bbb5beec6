"""Gives back the capital letters that TCVN3 cannot write: it has none with tones, so "NGUYỄN" arrives as "NGUYễN"."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
_TONED = frozenset(_SMALL)
_CAPITAL = "A-ZĂÂĐÊÔƠƯ"
_PERHAPS = re.compile(rf"(?<![^\W\d_])[{_SMALL}]|[{_SMALL}][{_CAPITAL}]|[{_CAPITAL}]{{2}}")
_PROPER = re.compile(
    "úc|ủy ban|uỷ ban|ấn độ|ả rập|ứng hòa|ứng hoà|á châu|á đông|á âu|(châu|đông|nam|bắc|trung) á", re.IGNORECASE
)


def with_capitals(text: str, *, shouting: bool = False) -> str:
    """The text with capitals where its other letters say that one was meant; `shouting`: texts beside it are capitals.

    A word whose sure letters are capitals, two at least or one in a text of capitals, is all capitals. A small
    letter with a tone that begins a word becomes a capital where the text begins with it, where all other words begin
    with one (a name), and in a few names that stand in the midst of others' (Văn phòng Ủy ban, Đại sứ quán Ấn Độ).
    """
    if not shouting and not _PERHAPS.search(text):
        return text
    words = _WORD.findall(text)
    shouted, named = _shouted(words, otherwise=shouting), _named(words)
    begins = [named or not at or any(map(_PROPER.fullmatch, _phrases(words, at))) for at in range(len(words))]
    told = iter(zip(words, begins, strict=True))
    return _WORD.sub(lambda _: _repaired(*next(told), shouted=shouted), text)


def _named(words: list[str]) -> bool:
    """Does every word whose first letter's case was written begin with a capital?"""
    known = [word[0].isupper() for word in words if word[0] not in _TONED]
    return bool(known) and all(known)


def _phrases(words: list[str], at: int) -> tuple[str, str, str]:
    """The word, with the one before it, with the one after it."""
    return words[at], " ".join(words[max(0, at - 1) : at + 1]), " ".join(words[at : at + 2])


def _repaired(word: str, begins: bool, *, shouted: bool) -> str:  # noqa: FBT001  (from a zip)
    if not _toned(word):
        return word
    sure = _sure(word)
    if (sure.isupper() and (len(sure) > 1 or shouted)) or (not sure and shouted):
        return word.upper()
    return word[0].upper() + word[1:] if begins and word[0] in _TONED else word


def is_shouted(text: str) -> bool:
    """Is the text all capitals, as far as TCVN3 can tell?"""
    return _shouted(_WORD.findall(text), otherwise=False)


def _shouted(words: list[str], *, otherwise: bool) -> bool:
    """Are the words capitals throughout? A word with one sure letter tells nothing, such as "Hà"."""
    telling = [sure for word in words if len(sure := _sure(word)) > 1]
    return all(sure.isupper() for sure in telling) if telling else otherwise


def _sure(word: str) -> str:
    """The letters whose case was written."""
    return "".join(char for char in word if char not in _TONED)


def _toned(word: str) -> bool:
    return any(char in _TONED for char in word)
