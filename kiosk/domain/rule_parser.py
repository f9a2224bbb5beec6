"""A checkpoint's rule as text becomes a closed tree of conditions, or is refused as malformed."""

import json
import math
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import Literal, cast

_DEEPEST = 20
_LONGEST = 20_000

Operator = Literal["<", "<=", ">", ">=", "==", "!="]
_OPERATORS = ("<", "<=", ">", ">=", "==", "!=")
_MIRRORED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
NUMBERS = (
    "entries_number",
    "entries_today",
    "entries_days",
    "minutes_since_first_entry",
    "minutes_since_last_entry",
    "now_isoweekday",
)
NUMBERS_AT = ("entries_since", "entries_before", "entries_days_since", "entries_days_before")
WORDS = ("entry_status", "category", "block", "unit")


class BadRule(ValueError):
    """The text is no rule; the message says what is wrong, for whoever wrote it."""


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of the check."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A moment; without an offset it is wall-clock time at the venue."""

    at: datetime


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """This wall-clock time on the day of the check."""

    at: time


Moment = Now | Fixed | TimeOfDay


@dataclass(frozen=True, slots=True)
class Number:
    """A number known from what happened before; `at` when it counts from or up to a moment."""

    name: str
    at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Always:
    holds: bool


@dataclass(frozen=True, slots=True)
class Timed:
    """`left` is before (or after) `right`, give or take `tolerance` minutes in the guest's favour."""

    before: bool
    left: Moment
    right: Moment
    tolerance: float


@dataclass(frozen=True, slots=True)
class Compared:
    number: Number
    operator: Operator
    other: float | Number


@dataclass(frozen=True, slots=True)
class Among:
    word: str
    choices: frozenset[str]


@dataclass(frozen=True, slots=True)
class Opposite:
    part: "Node"


@dataclass(frozen=True, slots=True)
class Every:
    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Some:
    parts: tuple["Node", ...]


Leaf = Always | Timed | Compared | Among
Node = Leaf | Opposite | Every | Some


@lru_cache(maxsize=256)
def parsed(rule: str) -> Node:
    """The tree of a rule in JSON logic. Raises BadRule."""
    if len(rule) > _LONGEST:
        raise BadRule("the rule is too long")
    try:
        return _node(json.loads(rule), _DEEPEST)
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadRule("the rule is not JSON") from error


def _node(raw: object, depth: int) -> Node:
    if depth == 0:
        raise BadRule("the rule is nested too deeply")
    if isinstance(raw, bool):
        return Always(raw)
    name, arguments = _call(raw)
    if name in ("and", "or"):
        parts = tuple(_node(part, depth - 1) for part in _some(name, arguments))
        return Every(parts) if name == "and" else Some(parts)
    if name in ("not", "!"):
        return Opposite(_node(_just(name, arguments, 1)[0], depth - 1))
    if name in _OPERATORS:
        return _comparison(cast(Operator, name), *_just(name, arguments, 2))
    return _leaf(name, arguments)


def _leaf(name: str, arguments: list[object]) -> Leaf:
    if name in ("isBefore", "isAfter"):
        left, right, tolerance = (*_just(name, arguments[:2], 2), _tolerance(arguments[2:]))
        return Timed(name == "isBefore", _moment(left), _moment(right), tolerance)
    if name in ("inList", "in"):
        word, choices = _just(name, arguments, 2)
        return Among(_word(word), frozenset(_choices(choices)))
    raise BadRule(f"{name} is not known")


def _call(raw: object) -> tuple[str, list[object]]:
    if not isinstance(raw, dict) or len(raw) != 1:
        raise BadRule("every part of a rule is an object with one key")
    name, arguments = next(iter(raw.items()))
    return name, arguments if isinstance(arguments, list) else [arguments]


def _some(name: str, arguments: list[object]) -> list[object]:
    if not arguments:
        raise BadRule(f"{name} needs something to join")
    return arguments


def _just(name: str, arguments: list[object], count: int) -> list[object]:
    if len(arguments) != count:
        raise BadRule(f"{name} needs {count} values")
    return arguments


def _comparison(operator: Operator, left: object, right: object) -> Node:
    if isinstance(right, dict) and not isinstance(left, dict):
        return _comparison(_MIRRORED[operator], right, left)
    if isinstance(right, str):
        if operator not in ("==", "!="):
            raise BadRule("words can only be equal or different")
        same = Among(_word(left), frozenset({right}))
        return same if operator == "==" else Opposite(same)
    return Compared(_number(left), operator, _number(right) if isinstance(right, dict) else _amount(right))


def _number(raw: object) -> Number:
    name, arguments = _call(raw)
    if name == "var" and arguments[:1] != [] and arguments[0] in NUMBERS:
        return Number(str(arguments[0]))
    if name in NUMBERS_AT:
        return Number(name, _moment(*_just(name, arguments, 1)))
    raise BadRule(f"{arguments[0] if name == 'var' and arguments else name} is no number this program knows")


def _word(raw: object) -> str:
    name, arguments = _call(raw)
    if name == "var" and arguments and arguments[0] in WORDS:
        return str(arguments[0])
    raise BadRule(f"{arguments[0] if name == 'var' and arguments else name} is no word this program knows")


def _amount(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float) or not math.isfinite(raw):
        raise BadRule("a number is compared with something that is none")
    return raw


def _tolerance(rest: list[object]) -> float:
    if len(rest) > 1:
        raise BadRule("a time takes one tolerance")
    return _amount(rest[0]) if rest and rest[0] is not None else 0


def _choices(raw: object) -> list[str]:
    """A list of texts, or the peers' objectList of lookups: [kind, id, label]."""
    if isinstance(raw, dict):
        name, raw = _call(raw)
        raw = [_looked_up(one) for one in raw] if name == "objectList" else None
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        raise BadRule("a list of choices holds texts")
    return raw


def _looked_up(raw: object) -> object:
    name, arguments = _call(raw)
    if name != "lookup" or len(arguments) < 2:
        raise BadRule("an objectList holds lookups")
    return arguments[1]


def _moment(raw: object) -> Moment:
    name, arguments = _call(raw)
    if name == "var" and arguments == ["now"]:
        return Now()
    if name == "buildTime" and len(arguments) == 2 and isinstance(arguments[1], str):
        return _built(arguments[0], arguments[1])
    raise BadRule("a time is now, a custom moment or a customtime")


def _built(kind: object, text: str) -> Moment:
    try:
        if kind == "custom":
            return Fixed(datetime.fromisoformat(text))
        if kind == "customtime":
            return TimeOfDay(time.fromisoformat(text).replace(tzinfo=None))
    except ValueError as error:
        raise BadRule(f"{text} is no time") from error
    raise BadRule("a time is now, a custom moment or a customtime")
