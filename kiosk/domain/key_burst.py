"""Telling a scanner that types from a person who types, by the time between keys.

A USB scanner is a keyboard: it types a code in 1 to 20 ms steps and ends it with Enter, Tab or nothing. A person
rarely has four keys running closer than 35 ms. Keys are held back until it is clear who typed them: then they are a
scan, or go on to where they were meant for, in order. Vietnamese input methods that work by erasing and retyping
(UniKey and its kin) send bursts of their own; they give themselves away by starting with Backspace.
"""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeVar, assert_never

K = TypeVar("K")

GAP_MS = 35
LEAST = 4
SHORT, SHORT_GAP_MS = 6, 20  # without Enter or Tab, a burst shorter than this must be faster
TAIL_MS = 150  # a scanner's second line end, or one that comes late, is still the scanner's


class Kind(Enum):
    CHARACTER = "character"
    REPEAT = "repeat"  # a key held down
    ERASE = "erase"  # Backspace
    END = "end"  # Enter or Tab
    ASIDE = "aside"  # Shift, or a key coming up: no sign of anything
    OTHER = "other"  # arrows, shortcuts: a person


@dataclass(frozen=True, slots=True)
class Stroke(Generic[K]):
    """A key as it came: `at` in milliseconds of any steady clock, `key` whatever the caller wants back."""

    kind: Kind
    at: int
    key: K
    text: str = ""


@dataclass(frozen=True, slots=True)
class Burst(Generic[K]):
    """What is held back. `typed`: it is known to be a person's; `tail_until`: line ends until then are dropped."""

    held: tuple[Stroke[K], ...] = ()
    text: str = ""
    keys: int = 0
    widest: int = 0
    last_at: int | None = None
    typed: bool = False
    tail_until: int = -1

    @property
    def waiting(self) -> bool:
        return bool(self.held)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[K]):
    """First `released` goes to where it was meant for; then `scan` was read; `passes`: the key goes on by itself."""

    released: tuple[K, ...] = ()
    scan: str | None = None
    passes: bool = False


Step = tuple[Burst[K], Outcome[K]]


def step(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """One key came."""
    match stroke.kind:
        case Kind.CHARACTER:
            return _character(burst, stroke)
        case Kind.REPEAT:
            return _repeat(burst, stroke)
        case Kind.ERASE:
            return _erase(burst, stroke)
        case Kind.END:
            return _end(burst, stroke)
        case Kind.ASIDE:
            return _aside(burst, stroke)
        case Kind.OTHER:
            return _other(burst, stroke)
        case _:
            assert_never(stroke.kind)


def pause(burst: Burst[K]) -> Step[K]:
    """No key came for longer than GAP_MS."""
    if not _is_scan(burst, ended=False):
        return _let_go(burst)
    assert burst.last_at is not None
    return Burst(tail_until=burst.last_at + TAIL_MS), Outcome(scan=burst.text)


def give_way(burst: Burst[K]) -> Step[K]:
    """Something else wants the keyboard: an input method's text, a closing window. Nothing may be kept from it."""
    return _let_go(burst)


def _character(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    if _follows(burst, stroke.at):
        return _held(burst, stroke, burst.text + stroke.text), Outcome()
    fresh, outcome = _let_go(burst)
    return _held(fresh, stroke, stroke.text), outcome


def _repeat(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """A key held down starts no burst; inside one it is a scanner typing the same letter twice."""
    return _character(burst, stroke) if burst.waiting and _follows(burst, stroke.at) else _other(burst, stroke)


def _erase(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """Erasing what the burst itself wrote is an input method at work on a scan; erasing more is a person's text."""
    if burst.text and _follows(burst, stroke.at):
        return _held(burst, stroke, burst.text[:-1]), Outcome()
    after, outcome = _other(burst, stroke)
    return replace(after, typed=True, last_at=stroke.at), outcome


def _end(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    if stroke.at <= burst.tail_until and not burst.waiting:
        return burst, Outcome()
    if _follows(burst, stroke.at) and _is_scan(burst, ended=True):
        return Burst(tail_until=stroke.at + TAIL_MS), Outcome(scan=burst.text)
    return _other(burst, stroke)


def _aside(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    """Goes on at once, unless keys before it are held: then it keeps its place among them."""
    if not burst.waiting:
        return burst, Outcome(passes=True)
    return replace(burst, held=(*burst.held, stroke)), Outcome()


def _other(burst: Burst[K], stroke: Stroke[K]) -> Step[K]:
    after, outcome = _let_go(burst)
    return after, replace(outcome, passes=True)


def _follows(burst: Burst[K], at: int) -> bool:
    return burst.last_at is not None and 0 <= at - burst.last_at <= GAP_MS


def _held(burst: Burst[K], stroke: Stroke[K], text: str) -> Burst[K]:
    gap = stroke.at - burst.last_at if burst.last_at is not None else 0
    return replace(
        burst,
        held=(*burst.held, stroke),
        text=text,
        keys=burst.keys + 1,
        widest=max(burst.widest, gap) if burst.held else 0,
        last_at=stroke.at,
    )


def _is_scan(burst: Burst[K], *, ended: bool) -> bool:
    if burst.typed or len(burst.text) < LEAST:
        return False
    return ended or burst.keys >= SHORT or burst.widest <= SHORT_GAP_MS


def _let_go(burst: Burst[K]) -> Step[K]:
    return Burst(tail_until=burst.tail_until), Outcome(released=tuple(stroke.key for stroke in burst.held))
