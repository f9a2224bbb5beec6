"""What a scanner's text may become before it arrives: rule sets with a name that people know, and what they do.

The rates at which each damages common kinds of codes were measured on the engines themselves; the tests hold these
models to them. Sources: UniKey's engine (ibus-unikey, fcitx-unikey), OpenKey's engine, Microsoft's keyboard layouts
(kbdvntc, kbdfr, kbdgr, kbdit, kbduk, kbddv).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from unicodedata import normalize

from kiosk.domain.culprit import Culprit
from kiosk.domain.openkey import Line
from kiosk.domain.openkey_word import Options
from kiosk.domain.unikey import Word


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One way of typing: `mangle` gives what arrives of a text, in NFC."""

    name: str
    culprit: Culprit
    mangle: Callable[[str], str]


_TONES = {key: ("tone", str(tone)) for tone, key in enumerate("zsfrxj")}
_ROOFS = {"a": ("roof", "â"), "e": ("roof", "ê"), "o": ("roof", "ô"), "d": ("dd", "")}
_HOOK_UO = ("hook", "ơư")
_BRACKETS = {key: ("map", letter) for key, letter in zip("[]{}", "ơưƠƯ", strict=True)}
_UNIKEY: dict[str, tuple[Culprit, Mapping[str, tuple[str, str]]]] = {
    "Telex": (Culprit.TELEX, {**_TONES, **_ROOFS, **_BRACKETS, "w": ("w", "")}),
    "VNI": (
        Culprit.VNI,
        {
            **{str(tone): ("tone", str(tone)) for tone in range(6)},
            "6": ("roof", ""),
            "7": _HOOK_UO,
            "8": ("hook", "ă"),
            "9": ("dd", ""),
        },
    ),
    "Simple Telex": (Culprit.SIMPLE_TELEX, {**_TONES, **_ROOFS, "w": ("hook", "ăơư")}),
    "Microsoft method": (
        Culprit.MICROSOFT,
        {
            **{
                key: ("tone", tone)
                for keys, tone in zip(("5%", "6^", "7&", "8*", "9("), "23415", strict=True)
                for key in keys
            },
            **{key: ("map", letter) for key, letter in zip("1!2@3#4$0)[{]}", "ăĂâÂêÊôÔđĐưƯơƠ", strict=True)},
        },
    ),
    "VIQR": (
        Culprit.VIQR,
        {
            **{key: ("tone", str(tone)) for tone, key in enumerate("0'`?~.")},
            "^": ("roof", ""),
            "+": _HOOK_UO,
            "*": _HOOK_UO,
            "(": ("hook", "ă"),
            "d": ("dd", ""),
        },
    ),
}
_OPENKEY = {
    "Telex": (Culprit.TELEX, Options()),
    "VNI": (Culprit.VNI, Options(vni=True)),
    "Simple Telex": (Culprit.SIMPLE_TELEX, Options(simple=True)),
    "Quick Telex": (Culprit.QUICK_TELEX, Options(quick=True)),
    "Quick Telex with VNI": (Culprit.QUICK_TELEX, Options(quick=True, vni=True)),
    "Quick Telex and consonants": (Culprit.QUICK_TELEX, Options(quick=True, quick_ends=True)),
}


def _through_unikey(text: str, *, keys: Mapping[str, tuple[str, str]], spelling: bool, restoring: bool) -> str:
    word = Word(keys, spelling=spelling, restoring=restoring)
    for key in text:
        word.type(key)
    return normalize("NFC", word.text())


def _through_openkey(text: str, *, options: Options) -> str:
    line = Line(options)
    for key in text:
        line.type(key)
    return normalize("NFC", line.text())


def _unikey_sets() -> Iterator[RuleSet]:
    ways = (("", True, True), (", no restoring", True, False), (", no spelling check", False, False))
    for name, (rule, keys) in _UNIKEY.items():
        for what, spelling, restoring in ways:
            through = partial(_through_unikey, keys=keys, spelling=spelling, restoring=restoring)
            yield RuleSet(f"UniKey {name}{what}", rule, through)


def _openkey_sets() -> Iterator[RuleSet]:
    for name, (rule, options) in _OPENKEY.items():
        ways = (
            ("", options.spelling, True),
            (", no Enter after it", options.spelling, False),
            (", no spelling check", False, False),
        )
        for what, spelling, ended in ways:
            way = Options(options.vni, options.simple, spelling, options.quick, options.quick_ends, ended)
            yield RuleSet(f"OpenKey {name}{what}", rule, partial(_through_openkey, options=way))


METHOD_SETS: tuple[RuleSet, ...] = (*_unikey_sets(), *_openkey_sets())
