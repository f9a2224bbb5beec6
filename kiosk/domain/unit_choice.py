"""Finding a unit of the event by what someone begins to type: part of its name, its abbreviation, without tones."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.abbreviations import unit_words
from kiosk.domain.names import fold, from_telex, from_vni, words_of

_SAME, _BEGINS, _WORDS, _SHORT = range(4)


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit of the event with its block; `short` is the abbreviation that was declared for it."""

    name: str
    block: str = ""
    short: str = ""


def fitting(units: Sequence[KnownUnit], text: str, limit: int) -> tuple[KnownUnit, ...]:
    """Best first: the same name, names that begin so, names with all the words, names the words abbreviate.

    What only fits as raw keys of Telex or VNI comes where nothing else does.
    """
    for reading in (text, *(" ".join(map(by, text.split())) for by in (from_telex, from_vni))):
        graded = [(grade, at) for at, unit in enumerate(units) if (grade := _grade(unit, reading)) is not None]
        if graded:
            return tuple(units[at] for _, at in sorted(graded)[:limit])
    return ()


def same_unit(units: Sequence[KnownUnit], text: str) -> KnownUnit | None:
    """The unit that is meant by its whole name, whatever its tones and case, or by its declared abbreviation."""
    wanted = fold(text)
    return next((unit for unit in units if wanted and wanted in (fold(unit.name), fold(unit.short))), None)


def _grade(unit: KnownUnit, text: str) -> int | None:
    words, wanted = words_of(text), fold(text)
    if not words:
        return None
    known = unit_words(unit.name)
    if wanted in (" ".join(known.words), fold(unit.short)):
        return _SAME
    if " ".join(known.words).startswith(wanted):
        return _BEGINS
    begun = [any(one.startswith(word) for one in known.words) for word in words]
    if all(begun):
        return _WORDS
    short = fold(unit.short)
    told = (
        fits or known.abbreviated_by(word) or short.startswith(word) for word, fits in zip(words, begun, strict=True)
    )
    return _SHORT if all(told) else None
