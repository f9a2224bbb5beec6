"""How far a guest is from what was typed, among those that fit it alike."""

from collections.abc import Sequence

from kiosk.domain.names import words_of

Words = tuple[str, ...]
Distance = tuple[int, int]
"""How far from a text that can have been meant, and which of these texts: likelier ones come first."""
SAME, REORDERED, WITHIN, _ENDS, _HOLDS, ELSEWHERE = range(6)
FARTHEST = (1_000, 0)


def nearest(typed: Sequence[Words], name: Sequence[str], seat: str) -> Distance:
    """The least distance from any of the texts. All folded, but the seat."""
    return min((_distance(words, name, seat), at) for at, words in enumerate(typed))


def _distance(typed: Words, name: Sequence[str], seat: str) -> int:
    """The whole name or seat, its words in another order, with others; its end, a part; else by how few are in it."""
    if typed == tuple(name) or (seat and list(typed) == words_of(seat)):
        return SAME
    unsaid, others = _compared(typed, name)
    if not unsaid:
        return WITHIN if others else REORDERED
    said, sought = f" {' '.join(name)}", f" {' '.join(typed)}"
    if said.endswith(sought):
        return _ENDS
    return _HOLDS if sought in said else ELSEWHERE + others


def _compared(typed: Words, name: Sequence[str]) -> tuple[int, int]:
    """How many words of the name were not typed, and how many typed are not the name's; a word twice counts twice."""
    unsaid, others = list(name), 0
    for word in typed:
        if word in unsaid:
            unsaid.remove(word)
        else:
            others += 1
    return len(unsaid), others
