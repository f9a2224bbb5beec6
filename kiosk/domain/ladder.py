"""Ladders of posts and of blocks: which step a text stands on, found by the words that it begins with."""

import re
from dataclasses import dataclass

from kiosk.domain.names import fold

UNKNOWN = 1_000_000
"""The weight of what a ladder does not know: after all it knows."""

STEP = 10
_DEPUTY, _STANDING_DEPUTY, _FORMER, _ACTING = 5, 4, 2, 1
_LEADS = {
    **dict.fromkeys(("pho", "deputy", "vice", "associate", "assistant"), _DEPUTY),
    **dict.fromkeys(("nguyen", "cuu", "former", "ex"), _FORMER),
    **dict.fromkeys(("quyen", "q", "acting", "interim", "phu trach"), _ACTING),
    **dict.fromkeys(("thuong truc", "standing", "permanent"), 0),
    **dict.fromkeys(("dong chi", "d c", "ong", "ba", "the", "mr", "ms", "mrs", "dr", "ts", "pgs", "gs", "ths"), 0),
}
_SHORT = {"pgd": "pho giam doc", "ptgd": "pho tong giam doc", "pct": "pho chu tich", "pbt": "pho bi thu"}
_STANDING = re.compile(r"\b(?:thuong truc|standing|permanent)\b")
_CLAUSES = re.compile(r"[,;|\n·•–—&]|\s-\s|\bkiêm\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step; all that `also` names stands on the same step. `collective`: named as one, and never ranked inside."""

    name: str
    also: tuple[str, ...] = ()
    collective: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return (self.name, *self.also)


Rungs = tuple[Rung, ...]


class Ladder:
    """Finds the rung whose words a text begins with, the longest words first; what was found once is not looked up again."""

    def __init__(self, rungs: Rungs) -> None:
        self.rungs = rungs
        self._at: dict[str, int] = {}
        for at, rung in enumerate(rungs):
            for word in filter(None, map(fold, rung.words)):
                self._at.setdefault(word, at)
        self._longest = max((len(words.split()) for words in self._at), default=0)
        self._weights: dict[str, int] = {}
        self._blocks: dict[tuple[str, str], int | None] = {}

    def weight_of(self, post: str) -> int:
        """See kiosk.domain.precedence.post_weight."""
        known = self._weights.get(post)
        if known is None:
            clauses = (fold(clause).split() for clause in _CLAUSES.split(post))
            known = self._weights[post] = min((self._of_clause(words) for words in clauses), default=UNKNOWN)
        return known

    def rung_of(self, block: str, unit: str) -> int | None:
        """Which rung, from 0: by the block's words, else by those the unit's name begins with."""
        if (block, unit) not in self._blocks:
            self._blocks[block, unit] = self._rung_of(block, unit)
        return self._blocks[block, unit]

    def _rung_of(self, block: str, unit: str) -> int | None:
        words = fold(block).split()
        named = words[1:] if words[:1] in (["khoi"], ["nhom"]) else words
        found = (self._find(text) for text in (words, named, fold(unit).split()))
        return next((at for at in found if at is not None), None)

    def _find(self, words: list[str]) -> int | None:
        lengths = range(min(self._longest, len(words)), 0, -1)
        found = (self._at.get(" ".join(words[:length])) for length in lengths)
        return next((at for at in found if at is not None), None)

    def _of_clause(self, words: list[str]) -> int:
        """Words that lead to a post are taken off one after the other, until the rest begins with a rung's."""
        words = _SHORT.get(words[0], words[0]).split() + words[1:] if words else words
        below = 0
        while words:
            if (at := self._find(words)) is not None:
                return (at + 1) * STEP + min(STEP - 1, below)
            taken = next((n for n in (2, 1) if " ".join(words[:n]) in _LEADS), 0)
            if not taken:
                break
            rank, words = _LEADS[" ".join(words[:taken])], words[taken:]
            if rank == _DEPUTY and _STANDING.search(" ".join(words)):
                rank, words = _STANDING_DEPUTY, _STANDING.sub(" ", " ".join(words)).split()
            below += rank
        return UNKNOWN


@dataclass(frozen=True, slots=True)
class Bare:
    """The ladder has no rung."""


@dataclass(frozen=True, slots=True)
class Nameless:
    """The rung at this place, counted from 1, has no name."""

    at: int


@dataclass(frozen=True, slots=True)
class Twice:
    """A word stands on two rungs, so that it is above and below itself; counted from 1."""

    word: str
    upper: int
    lower: int


Fault = Bare | Nameless | Twice


def fault_of_ladder(rungs: Rungs) -> Fault | None:
    """Why nothing can be placed by it; None when it is sound."""
    if not rungs:
        return Bare()
    seen: dict[str, int] = {}
    for at, rung in enumerate(rungs, 1):
        if not fold(rung.name):
            return Nameless(at)
        for word in filter(fold, rung.words):
            if (first := seen.setdefault(fold(word), at)) != at:
                return Twice(word, first, at)
    return None
