"""What may be meant where nothing fits as it was typed: a unit's abbreviation, or one slip of a finger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from sqlite3 import Connection

from kiosk.domain.abbreviations import UnitWords, unit_words

MOST_UNITS = 40
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEYS = {letter: (x, y) for y, row in enumerate(("qwertyuiop", "asdfghjkl", "zxcvbnm")) for x, letter in enumerate(row)}
_BESIDE = {
    letter: "".join(other for other, (ox, oy) in _KEYS.items() if other != letter and max(abs(x - ox), abs(y - oy)) < 2)
    for letter, (x, y) in _KEYS.items()
}


@dataclass(frozen=True, slots=True)
class MeantUnit:
    """A unit that some of the words abbreviate: its own folded words, and the words that mean something else."""

    words: tuple[str, ...]
    others: tuple[str, ...]


def meant_units(db: Connection, asked: Sequence[str]) -> list[MeantUnit]:
    """The units that are meant by most of the words, at least one of them an abbreviation."""
    units = _units(tuple(unit for (unit,) in db.execute("SELECT DISTINCT unit FROM audience")))
    short = [word for word in asked if (len(word) > 1 and word in units.initials) or f"\n{word}" in units.written_out]
    meant = [found for unit in units.known if (found := _meant(unit, asked, short))] if short else []
    return sorted(meant, key=lambda one: len(one.others))[:MOST_UNITS]


@dataclass(frozen=True, slots=True)
class _Units:
    """All units, and what any of them can be abbreviated by, a line each: most words are nowhere in it."""

    known: tuple[UnitWords, ...]
    initials: str
    written_out: str


@lru_cache(maxsize=2)
def _units(names: tuple[str, ...]) -> _Units:
    known = tuple(map(unit_words, names))
    initials = "\n".join(form for unit in known for form in unit.forms)
    return _Units(known, initials, "\n".join(["", *{word for unit in known for word in unit.written_out}]))


def _meant(unit: UnitWords, asked: Sequence[str], short: Sequence[str]) -> MeantUnit | None:
    stands = {word for word in short if unit.abbreviated_by(word)}
    if not stands:
        return None
    others = (word for word in asked if word not in stands)
    return MeantUnit(unit.words, tuple(w for w in others if not any(one.startswith(w) for one in unit.words)))


def slips(words: Sequence[str], places: Sequence[int], known: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The words with one slip taken back: a letter wrong, missing, doubled or exchanged, a space too many or missing.

    Only in the words at these places, and only words that are `known` come instead.
    """
    for at in places:
        before, after = tuple(words[:at]), tuple(words[at + 1 :])
        yield from ((*before, near, *after) for near in nearby(words[at]) if near in known)
        yield from ((*before, *parts, *after) for parts in halves(words[at]) if known.issuperset(parts))
    for at, joined in enumerate(map("".join, pairwise(words))):
        if joined in known:
            yield (*words[:at], joined, *words[at + 2 :])


def candidates(words: Sequence[str], places: Sequence[int]) -> set[str]:
    """All words that `slips` may ask for."""
    some = [words[at] for at in places]
    made = {near for word in some for near in nearby(word)}
    made |= {part for word in some for parts in halves(word) for part in parts}
    return made | set(map("".join, pairwise(words)))


def nearby(word: str) -> list[str]:
    """Two letters exchanged, one left out, put in or changed; likelier slips first, as to a key beside the right one."""
    if not word.isalpha():
        return []
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    left_out = [head + tail[1:] for head, tail in parts if tail]
    exchanged = [head + tail[1] + tail[0] + tail[2:] for head, tail in parts if len(tail) > 1]
    beside = [head + letter + tail[1:] for head, tail in parts if tail for letter in _BESIDE.get(tail[0], "")]
    put_in = [head + letter + tail for head, tail in parts for letter in _LETTERS]
    changed = [head + letter + tail[1:] for head, tail in parts if tail for letter in _LETTERS]
    return list(dict.fromkeys([*exchanged, *left_out, *beside, *put_in, *changed]))


def halves(word: str) -> list[tuple[str, str]]:
    """The word as two, of two letters each at least."""
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)] if word.isalpha() else []
