"""Who pressed which key of a burst: a scanner lets a key go before it presses the next, a person holds it longer.

Measured from both: a scanner holds a key for 0 to 15 ms, a person for 50 to 150. So a key that someone happens to
press while a scanner types is found among the scanner's by how long it stays down, and handed on to where it was meant for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from kiosk.domain.key_stroke import WRITES, Kind, Stroke

K = TypeVar("K")

SLOW_MS = 30  # a key held longer among keys held shortly is another's
HUMAN_MS = 40  # keys that are all held longer are a person's


@dataclass(frozen=True, slots=True)
class Reading(Generic[K]):
    """`scanner`: its characters, erasings and ends in order; `person`: what goes on to where it was meant for.

    `held_ms`: how long the keys were down, the middle one; None when no key came up at all.
    """

    scanner: tuple[Stroke[K], ...]
    person: tuple[Stroke[K], ...]
    held_ms: float | None

    @property
    def text(self) -> str:
        return written(self.scanner)

    @property
    def ends(self) -> int:
        return sum(stroke.kind is Kind.END for stroke in self.scanner)

    @property
    def widest(self) -> int:
        """The longest step between two of its keys, its end included."""
        return max(self._steps(), default=0)

    @property
    def regular(self) -> bool:
        """All steps nearly alike, as no hand types."""
        steps = self._steps()
        return not steps or max(steps) <= min(steps) * 1.6 + 8

    def _steps(self) -> list[int]:
        return [after.at - before.at for before, after in pairwise(self.scanner)]

    @property
    def overdrawn(self) -> bool:
        """More was erased than the burst wrote: an input method at work on what stood in the field."""
        left = 0
        for stroke in self.scanner:
            left += -1 if stroke.kind is Kind.ERASE else stroke.kind is not Kind.END
            if left < 0:
                return True
        return False


def written(strokes: tuple[Stroke[K], ...]) -> str:
    """What the keys leave behind; an input method's Backspace takes back what came before it."""
    text: list[str] = []
    for stroke in strokes:
        if stroke.kind is not Kind.ERASE:
            text.append(stroke.text if stroke.kind is not Kind.END else "")
        elif text:
            text.pop()
    return "".join(text)


def read(held: tuple[Stroke[K], ...], now: int) -> Reading[K]:
    """The keys of a burst, told apart. `now` in the strokes' milliseconds: keys still down are held until then."""
    ups = _releases(held)
    downs = [n for n, stroke in enumerate(held) if stroke.kind in WRITES]
    spans = {n: (held[ups[n]].at if n in ups else now) - held[n].at for n in downs}
    released = [spans[n] for n in downs if n in ups]
    middle = _middle(released) if released else None
    slow = max(SLOW_MS, 2 * middle) if middle is not None else None
    theirs = {n for n in downs if slow is not None and spans[n] > slow}
    if middle is not None and _lets_go_first(held, downs, ups):
        theirs |= {n for n in downs[:-1] if n not in ups}
        theirs |= {downs[-1]} if downs[-1] not in ups and held[downs[-1]].kind is not Kind.END else set()
    theirs |= {ups[n] for n in theirs if n in ups}
    theirs |= {n for n, stroke in enumerate(held) if stroke.kind in (Kind.REPEAT, Kind.OTHER)}
    theirs |= _strays(held, ups)
    return Reading(
        tuple(held[n] for n in downs if n not in theirs),
        tuple(held[n] for n in sorted(theirs)),
        middle,
    )


def _releases(held: tuple[Stroke[K], ...]) -> dict[int, int]:
    """By the place of each key going down, the place of its coming up."""
    down: dict[int, list[int]] = {}
    ups: dict[int, int] = {}
    for n, stroke in enumerate(held):
        if stroke.kind is not Kind.RELEASE:
            down.setdefault(stroke.code, []).append(n)
        elif down.get(stroke.code):
            ups[down[stroke.code].pop()] = n
    return ups


def _lets_go_first(held: tuple[Stroke[K], ...], downs: list[int], ups: dict[int, int]) -> bool:
    """Nearly every key came up before the next one went down: so a key that is still down is another's."""
    pairs = [(ups[one], following) for one, following in pairwise(downs) if one in ups]
    return len(pairs) >= 3 and 3 * sum(up < following for up, following in pairs) >= 2 * len(pairs)


def _strays(held: tuple[Stroke[K], ...], ups: dict[int, int]) -> set[int]:
    """Keys coming up that went down before the burst, or that belong to no scanner's key."""
    paired = {up: down for down, up in ups.items()}
    loose = (Kind.REPEAT, Kind.OTHER)
    return {
        n
        for n, stroke in enumerate(held)
        if stroke.kind is Kind.RELEASE and (n not in paired or held[paired[n]].kind in loose)
    }


def _middle(numbers: Sequence[int]) -> float:
    """The median."""
    ordered, half = sorted(numbers), len(numbers) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
