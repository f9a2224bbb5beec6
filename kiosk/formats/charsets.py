"""The encodings that Vietnamese offices used before Unicode, as tables from their bytes to letters.

Sources: TCVN 5712:1993 (VN1) and RFC 1456 (VISCII) as the C library's iconv has them; the published charts of VPS (as
Wikipedia's article on VPSKeys gives it) and VNI-Windows (as its article on VNI does). TCVN3 is the upper half of TCVN
5712, with the punctuation of Windows below it: its fonts (.VnTime) have no capital letters with tones, and those whose
names end in H (.VnTimeH) show small letters as capitals.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

_TCVN_UPPER = " ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
_TCVN_LOWER = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
_TCVN_FIRST = dict(zip(b"\x01\x02\x04\x05\x06\x11\x12\x13\x14\x15\x16\x17", "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
_VISCII = "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
_VISCII_FIRST = dict(zip(b"\x02\x05\x06\x14\x19\x1e", "ẲẴẪỶỸỴ", strict=True))
_VPS = "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ\xa0ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ\xdfàáâãảạăçèéêẽìíîĩẴĐòóôõöƠụùúủ\xfcỶẼỳ"
_VPS_FIRST = dict(zip(b"\x02\x03\x04\x05\x06\x10\x11\x12\x13\x14\x15\x19\x1c\x1d", "ẠẬẶẸỆỊỌỘỢỤỰỴẪỮ", strict=True))
_VNI_MARKS = {
    "aeouyôö": {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"},
    "aeo": {"â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303"},
    "a": {"ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303"},
}
_VNI_LAST = {"aeo": {"ä": "\u0302\u0323"}, "a": {"ë": "\u0306\u0323"}}
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}


@dataclass(frozen=True, slots=True)
class Charset:
    """`letters`: what is written, in characters whose numbers are its bytes, to what it says."""

    name: str
    letters: Mapping[str, str]
    loses_capitals: bool = False

    def read(self, text: str) -> str:
        """The text in Unicode's composed form; `text` has a character for each byte, as Latin-1 gives them."""
        return unicodedata.normalize("NFC", _reader(self.name)(text))


def as_bytes(text: str) -> str:
    """A text that was shown in a Western font, with the characters whose numbers are the bytes it was stored as."""
    return text.translate(_WINDOWS)


def is_eight_bit(text: str) -> bool:
    """Can it be what an old encoding's bytes look like in a Western font? Vietnamese in Unicode mostly cannot."""
    return not text.isascii() and max(as_bytes(text)) < "\u0100"


def _eight_bit(upper: str, first: Mapping[int, str], start: int = 0x80) -> dict[str, str]:
    return {chr(byte): letter for byte, letter in [*first.items(), *enumerate(upper, start)] if chr(byte) != letter}


def _vni() -> dict[str, str]:
    """A letter and its marks are bytes of their own; capital letters take capital marks, and small ones by mistake."""
    small = dict(_VNI_ALONE)
    for bases, marks in (*_VNI_MARKS.items(), *_VNI_LAST.items()):
        for base in bases:
            letter = _VNI_ALONE.get(base, base)
            small |= {base + mark: unicodedata.normalize("NFC", letter + said) for mark, said in marks.items()}
    capital = {written.upper(): letter.upper() for written, letter in small.items()}
    mistaken = {written[0].upper() + written[1:]: letter.upper() for written, letter in small.items() if written[1:]}
    return small | mistaken | capital


_WINDOWS = {ord(char): byte for byte in range(0x80, 0xA0) if len(char := bytes([byte]).decode("cp1252", "ignore")) == 1}
_PUNCTUATION = {chr(byte): chr(char) for char, byte in _WINDOWS.items()}

TCVN3 = Charset(
    "TCVN3",
    _PUNCTUATION | {chr(n): c for n, c in enumerate(_TCVN_UPPER, 0xA0) if c.islower() or c in "ĂÂÊÔƠƯĐ"},
    loses_capitals=True,
)
TCVN5712 = Charset("TCVN 5712", _eight_bit(_TCVN_LOWER + _TCVN_UPPER, _TCVN_FIRST))
VNI = Charset("VNI", _PUNCTUATION | _vni())
VPS = Charset("VPS", _eight_bit(_VPS, _VPS_FIRST))
VISCII = Charset("VISCII", _eight_bit(_VISCII, _VISCII_FIRST))
WINDOWS1258 = Charset("Windows-1258", {chr(n): bytes([n]).decode("cp1258", "ignore") for n in range(0x80, 0x100)})
WESTERN = Charset("Windows-1252", _PUNCTUATION)
OLD_FONTS = (TCVN3, VNI, TCVN5712, VPS, VISCII)
_ALL = (*OLD_FONTS, WINDOWS1258, WESTERN)


@cache
def _reader(name: str) -> Callable[[str], str]:
    letters = next(charset.letters for charset in _ALL if charset.name == name)
    if all(len(written) == 1 for written in letters):
        table = str.maketrans(dict(letters))
        return lambda text: text.translate(table)
    pattern = re.compile("|".join(map(re.escape, sorted(letters, key=len, reverse=True))))
    return lambda text: pattern.sub(lambda found: letters[found[0]], text)
