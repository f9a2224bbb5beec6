"""Units that a list spells in several ways: the same words with other tones or links, or their abbreviation."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kiosk.domain.abbreviations import unit_words
from kiosk.domain.names import fold, fold_many
from kiosk.formats.draft import Complaint

_LINKS = frozenset(("va", "cua", "and", "of", "the"))
_MOST_TOLD, _MOST_SHOWN = 50, 6
_MOST_COMPARED = 2_000
_SHORTENED = re.compile(r"(?=[^\W_]{2})[A-ZĐ]+\d*")
_TOKEN = re.compile(r"[^\W_]+")
Words = tuple[str, ...]


class Spellings:
    """Sees the units of a list, and tells those that look like one."""

    def __init__(self) -> None:
        self._seen: dict[str, None] = {}

    def see(self, units: Sequence[str]) -> None:
        self._seen.update(dict.fromkeys(units))

    def complaints(self, heading: str) -> Iterator[Complaint]:
        """One for each such group, the first fifty; `heading` is the column's."""
        self._seen.pop("", None)
        alike = [spelt for spelt in self._groups().values() if len(spelt) > 1]
        for spelt in alike[:_MOST_TOLD]:
            shown = [*spelt[:_MOST_SHOWN], *(["…"] if len(spelt) > _MOST_SHOWN else [])]
            yield Complaint(0, heading, "These look like one unit: {units}.", {"units": "; ".join(shown)})

    def _groups(self) -> dict[Words, list[str]]:
        """Spellings by the words they share."""
        groups: dict[Words, list[str]] = {}
        units = list(self._seen)
        for unit, folded in zip(units, fold_many(units), strict=True):
            groups.setdefault(tuple(word for word in folded.split() if word not in _LINKS), []).append(unit)
        if len(groups) <= _MOST_COMPARED:
            _join_shortened(groups)
        return groups


def _join_shortened(groups: dict[Words, list[str]]) -> None:
    """An abbreviation goes to the unit it stands for, where it can be only one."""
    short = [
        words
        for words, spelt in groups.items()
        if any(_SHORTENED.fullmatch(token) for unit in spelt for token in _TOKEN.findall(unit))
    ]
    by_initials: defaultdict[str, list[Words]] = defaultdict(list)
    for words in groups if short else ():
        by_initials["".join(word if word.isdecimal() else word[:1] for word in words)].append(words)
    for words in short:
        told = unit_words(groups[words][0])
        likely = {long for form in told.forms for long in by_initials[form] if long != words}
        meant = [long for long in likely if len(long) > len(words) and _stands_for(groups[words][0], long)]
        if len(meant) == 1 and words in groups and meant[0] in groups:
            groups[meant[0]] += groups.pop(words)


def _stands_for(unit: str, long: Words) -> bool:
    """Is every part of the unit a word of the long one, or the initials of some, in their order?"""
    left = list(long)
    for token in _TOKEN.findall(unit):
        folded = fold(token)
        count = 1 if left[:1] == [folded] else _abbreviated(folded, left) if _SHORTENED.fullmatch(token) else 0
        if not count and folded not in _LINKS:
            return False
        del left[:count]
    return not left


def _abbreviated(initials: str, words: Sequence[str]) -> int:
    """Of how many of the first words these are the initials; numbers stand whole."""
    made = ""
    for count, word in enumerate(words, 1):
        made += word if word.isdecimal() else word[:1]
        if made == initials:
            return count
    return 0
