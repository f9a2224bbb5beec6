"""Keyboard layouts as tables: which key writes which character, and what a scanner set to one writes on another.

A scanner that types knows nothing of the computer: it presses the keys that would write its code on the layout it
was set to, and the computer reads those keys by its own. Keys are named by their place: four rows of a keyboard with
48 keys and the space bar, left to right, the key beside the left Shift first in the lowest row and the one beside
Enter last in the third. The tables are those of Windows, whose AltGr level scanners use as well.
"""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from unicodedata import normalize

_NOTHING = "\0"
_MARKS = {"^": "\u0302", "¨": "\u0308", "´": "\u0301", "`": "\u0300", "~": "\u0303"}


@dataclass(frozen=True, slots=True)
class Layout:
    """`plain`, `shifted`: what each of the 48 keys writes; `third`: what AltGr with a key (by its plain) writes.

    `dead` characters wait for the next one and, where they can, go on top of it.
    """

    name: str
    plain: str
    shifted: str
    third: tuple[tuple[str, str], ...] = ()
    dead: frozenset[str] = frozenset()


def _layout(name: str, plain: str, shifted: str, third: str = "", dead: str = "") -> Layout:
    """The rows are parted by spaces, ∅ is a key that writes nothing; `third` has pairs of key and character."""
    keys = plain.replace(" ", "").replace("∅", _NOTHING)
    above = shifted.replace(" ", "").replace("∅", _NOTHING)
    return Layout(name, keys, above, tuple((pair[0], pair[1]) for pair in third.split()), frozenset(dead))


US = _layout(
    "us",
    r"`1234567890-= qwertyuiop[] asdfghjkl;'\ \zxcvbnm,./",
    r'~!@#$%^&*()_+ QWERTYUIOP{} ASDFGHJKL:"| |ZXCVBNM<>?',
)
UK = _layout(
    "uk",
    r"`1234567890-= qwertyuiop[] asdfghjkl;'# \zxcvbnm,./",
    r'¬!"£$%^&*()_+ QWERTYUIOP{} ASDFGHJKL:@~ |ZXCVBNM<>?',
    "`¦ 4€ eé uú ií oó aá",
)
FRENCH = _layout(
    "french",
    "²&é\"'(-è_çà)= azertyuiop^$ qsdfghjklmù* <wxcvbn,;:!",
    "∅1234567890°+ AZERTYUIOP¨£ QSDFGHJKLM%µ >WXCVBN?./§",
    "é~ \"# '{ ([ -| è` _\\ ç^ à@ )] =} e€ $¤",
    "^¨~`",
)
GERMAN = _layout(
    "german",
    "^1234567890ß´ qwertzuiopü+ asdfghjklöä# <yxcvbnm,.-",
    "°!\"§$%&/()=?` QWERTZUIOPÜ* ASDFGHJKLÖÄ' >YXCVBNM;:_",
    "2² 3³ 7{ 8[ 9] 0} ß\\ q@ e€ +~ <| mµ",
    "^´`",
)
ITALIAN = _layout(
    "italian",
    "\\1234567890'ì qwertyuiopè+ asdfghjklòàù <zxcvbnm,.-",
    '|!"£$%&/()=?^ QWERTYUIOPé* ASDFGHJKLç°§ >ZXCVBNM;:_',
    "è[ +] ò@ à# e€",
)
DVORAK = _layout(
    "dvorak",
    r"`1234567890[] ',.pyfgcrl/= aoeuidhtns-\ \;qjkxbmwvz",
    r'~!@#$%^&*(){} "<>PYFGCRL?+ AOEUIDHTNS_| |:QJKXBMWVZ',
)
VIETNAMESE = _layout(
    "vietnamese",
    "`ăâêô\u0300\u0309\u0303\u0301\u0323đ-₫ qwertyuiopươ asdfghjkl;'\\ \\zxcvbnm,./",
    '~ĂÂÊÔ%^&*(Đ_+ QWERTYUIOPƯƠ ASDFGHJKL:"| |ZXCVBNM<>?',
    "ă1 â2 ê3 ô4 \u03005 \u03096 \u03037 \u03018 \u03239 đ0 ư[ ơ] ₫=",
)
LAYOUTS = (US, UK, FRENCH, GERMAN, ITALIAN, DVORAK, VIETNAMESE)


def named(name: str) -> Layout | None:
    return next((layout for layout in LAYOUTS if layout.name == name), None)


def typed_on(text: str, scanner: Layout, computer: Layout, *, caps: bool = False) -> str:
    """What the computer reads when the scanner types `text`. Characters its layout has no key for are left out.

    `caps`: Caps Lock is on at the computer; letters change their case, everything else stays.
    """
    table = translation(scanner, computer)
    written = "".join(table.get(character, "") for character in text)
    if computer.dead and not computer.dead.isdisjoint(written):
        written = _composed(written, computer.dead)
    if not written.isascii():
        written = normalize("NFC", written)  # a tone of the Vietnamese layout goes on the letter before it
    return "".join(map(_other_case, written)) if caps else written


@cache
def translation(scanner: Layout, computer: Layout) -> MappingProxyType[str, str]:
    """By each character that the scanner can type, the one (or none, "") that the computer writes; without dead keys."""
    levels = (
        zip(scanner.plain, computer.plain, strict=True),
        zip(scanner.shifted, computer.shifted, strict=True),
        ((made, _third(computer, scanner.plain.index(key))) for key, made in scanner.third),
    )
    table = {" ": " "}
    for level in levels:
        for pressed, written in level:
            table.setdefault(pressed, written.replace(_NOTHING, ""))
    table.pop(_NOTHING, None)
    return MappingProxyType(table)


def _other_case(character: str) -> str:
    other = character.swapcase()
    return other if len(other) == 1 else character  # ß stays


def _third(layout: Layout, place: int) -> str:
    """AltGr on a layout that has none for the key: Ctrl and Alt with it, which writes nothing."""
    return dict(layout.third).get(layout.plain[place], "")


def _composed(text: str, dead: frozenset[str]) -> str:
    """With dead keys at work: the mark goes on the next character if there is such a one, else before it."""
    out: list[str] = []
    waiting = ""
    for character in text:
        if waiting:
            out.append(_together(waiting, character))
            waiting = ""
        elif character in dead:
            waiting = character
        else:
            out.append(character)
    return "".join(out)


def _together(mark: str, character: str) -> str:
    if character == " ":
        return mark
    joined = normalize("NFC", character + _MARKS[mark])
    return joined if len(joined) == 1 else mark + character
