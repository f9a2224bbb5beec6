"""The changes that can be undone: other keyboard layouts, Caps Lock, a character typed twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import combinations, islice, product
from types import MappingProxyType
from unicodedata import normalize

from kiosk.domain.culprit import Culprit
from kiosk.domain.layouts import DVORAK, FRENCH, GERMAN, ITALIAN, UK, US, VIETNAMESE, Layout, translation, typed_on
from kiosk.domain.mangling import RuleSet
from kiosk.domain.syllables import TONES

_RUNS = re.compile(f"[{TONES}]+|[^{TONES}]+")
_NO_TONES = {ord(tone): None for tone in TONES}
_DOT = TONES[-1]
_MOST_ORDERS = 300
_DEAD_MARKS = {"\u0302": "^", "\u0308": "¨", "\u0301": "´", "\u0300": "`", "\u0303": "~"}


@dataclass(frozen=True, slots=True)
class Pair:
    """A scanner set to one layout on a computer set to another."""

    culprit: Culprit
    scanner: Layout
    computer: Layout


_LOCKED_FRENCH = replace(FRENCH, plain=FRENCH.shifted, shifted=FRENCH.plain)  # its Caps Lock shifts every key
_OTHERS = (
    (Culprit.MICROSOFT, VIETNAMESE),
    (Culprit.FRENCH, FRENCH),
    (Culprit.GERMAN, GERMAN),
    (Culprit.ITALIAN, ITALIAN),
    (Culprit.UK, UK),
    (Culprit.DVORAK, DVORAK),
    (Culprit.FRENCH, _LOCKED_FRENCH),
)
PAIRS: tuple[Pair, ...] = (
    *(Pair(rule, US, layout) for rule, layout in _OTHERS),
    *(Pair(rule, layout, US) for rule, layout in _OTHERS[1:-1]),
)


def keyboard_sets() -> Iterator[RuleSet]:
    """Every layout, with Caps Lock and without, as rule sets."""
    for pair in PAIRS:
        name = f"scanner {pair.scanner.name}, computer {pair.computer.name}"
        if pair.computer is _LOCKED_FRENCH:
            yield RuleSet(f"{name}, Caps Lock as Shift", pair.culprit, partial(_typed_on, pair=pair))
            continue
        yield RuleSet(name, pair.culprit, partial(_typed_on, pair=pair))
        yield RuleSet(f"{name}, Caps Lock", pair.culprit, partial(_typed_on, pair=pair, caps=True))
    yield RuleSet("Caps Lock", Culprit.CAPS, str.swapcase)


def _typed_on(text: str, *, pair: Pair, caps: bool = False) -> str:
    return typed_on(text, pair.scanner, pair.computer, caps=caps)


def unmangled(text: str) -> Iterator[tuple[str, Culprit]]:
    """Every other text that would have arrived as this one, and who would have changed it; `text` in NFC.

    Layouts and Caps Lock are undone exactly; of characters that stand twice in a row, one is left out.
    """
    seen = {text}
    for candidate, rule in _undone(text):
        if candidate not in seen:
            seen.add(candidate)
            yield candidate, rule


def _undone(text: str) -> Iterator[tuple[str, Culprit]]:
    swapped = text.swapcase() if len(text.swapcase()) == len(text) else text
    if text.isascii():
        yield swapped, Culprit.CAPS
    for pair in PAIRS:
        for arrived in dict.fromkeys((text, swapped)):
            for typed in _typed(arrived, pair):
                yield typed, pair.culprit
    for place in range(1, len(text)):
        if text[place] == text[place - 1]:
            yield text[:place] + text[place + 1 :], Culprit.DOUBLED


def _typed(arrived: str, pair: Pair) -> Iterator[str]:
    """The texts that arrive as this one: mostly none or one."""
    table = _backwards(pair)
    try:
        orders = [
            _tones_in_any_order(part) if part[0] in TONES else (part,)
            for part in _RUNS.findall(_untoned(arrived, pair))
        ]
        for parts in islice(product(*orders), _MOST_ORDERS):
            typed = "".join([table[c] if c in table else _taken_apart(c, table) for c in "".join(parts)])
            if typed != arrived and typed_on(typed, pair.scanner, pair.computer) == arrived:
                yield typed
    except KeyError:
        return


def _untoned(arrived: str, pair: Pair) -> str:
    """On the Vietnamese layout tones are keys: they are taken off their letters."""
    if pair.computer is not VIETNAMESE or arrived.isascii():
        return arrived
    parts = (normalize("NFD", character) for character in arrived)
    return "".join(
        [normalize("NFC", part.translate(_NO_TONES)) + "".join(c for c in part if c in TONES) for part in parts]
    )


def _tones_in_any_order(tones: str) -> Iterator[str]:
    """NFC puts every dot below before the other tones of its run, wherever it was typed."""
    dots, others = tones.count(_DOT), tones.replace(_DOT, "")
    for places in combinations(range(len(tones)), dots):
        rest = iter(others)
        yield "".join(_DOT if place in places else next(rest) for place in range(len(tones)))


@cache
def _backwards(pair: Pair) -> MappingProxyType[str, str]:
    table: dict[str, str] = {}
    for typed, written in translation(pair.scanner, pair.computer).items():
        if written:
            table.setdefault(written, typed)
    return MappingProxyType(table)


def _taken_apart(character: str, table: MappingProxyType[str, str]) -> str:
    """The keys of a letter with a mark: the dead key, then the letter. Raises KeyError when it has none."""
    parts = normalize("NFD", character)
    if len(parts) != 2:
        raise KeyError(character)
    return table[_DEAD_MARKS[parts[1]]] + table[parts[0]]
