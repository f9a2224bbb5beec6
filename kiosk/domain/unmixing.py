"""Two scanners that typed at once: whose letter is whose, when both codes are ours and their keys keep step.

Each scanner types at a step of its own. The keys that keep the first one's step are taken as its own and the others
as the second's, in the few ways that the first steps allow; it counts only when one way alone makes two whole codes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.domain.token import ALPHABET, LENGTH, Genuine, read

_ENDS = "\r\t"


@dataclass(frozen=True, slots=True)
class Mark:
    """One letter (or "\\r" or "\\t", the end of a code) and when it came, in milliseconds."""

    text: str
    at: int


def only_our_letters(text: str) -> bool:
    return bool(text) and set(text.upper()) <= set(ALPHABET)


def is_whole(text: str) -> bool:
    return isinstance(read(text), Genuine)


def unmix(marks: tuple[Mark, ...]) -> tuple[str, str] | None:
    """The two codes in the order in which they ended, or None when that is not certain."""
    ends = sum(mark.text in _ENDS for mark in marks)
    if len(marks) != 2 * LENGTH + ends or ends not in (0, 2):
        return None
    found = {pair for step in _steps(marks) for late in (False, True) if (pair := _apart(marks, step, late=late))}
    return found.pop() if len(found) == 1 else None


def _steps(marks: tuple[Mark, ...]) -> Iterator[int]:
    """How far the first scanner's second key can lie from its first: one of the next few keys."""
    yield from sorted({mark.at - marks[0].at for mark in marks[1:5]} - {0})


def _apart(marks: tuple[Mark, ...], step: int, *, late: bool) -> tuple[str, str] | None:
    """The codes when the first scanner keeps `step`; `late`: of two keys equally near, the second is its own."""
    own = _keeping_step(marks, step, late=late)
    one = "".join(marks[n].text for n in sorted(own))
    other = "".join(mark.text for n, mark in enumerate(marks) if n not in own)
    if not (_is_code(one) and _is_code(other)):
        return None
    first, second = (one, other) if max(own) < len(marks) - 1 else (other, one)
    return first.rstrip(_ENDS), second.rstrip(_ENDS)


def _keeping_step(marks: tuple[Mark, ...], step: int, *, late: bool) -> set[int]:
    own, at = {0}, marks[0].at
    for _ in range(len(marks) // 2 - 1):
        rest = range(max(own) + 1, len(marks))
        if not rest:
            break
        nearest = min(rest, key=lambda n: (abs(marks[n].at - at - step), -n if late else n))
        own.add(nearest)
        at = marks[nearest].at
    return own


def _is_code(text: str) -> bool:
    return is_whole(text.rstrip(_ENDS)) and (len(text) == LENGTH or text[-1] in _ENDS)
