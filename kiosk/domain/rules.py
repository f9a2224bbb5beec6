"""A checkpoint's rule: a small closed language over the clock, the guest and what happened before.

The language is the JSON logic that peers use for their check-in lists (field notes on check-in, the rules
language): and, or, not; isBefore, isAfter; comparisons of counts; inList. Only entries count, never exits.
"""

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.presence import Presence
from kiosk.domain.rule_parser import (
    Always,
    Among,
    BadRule,
    Compared,
    Every,
    Fixed,
    Leaf,
    Moment,
    Node,
    Now,
    Number,
    Opposite,
    Some,
    Timed,
    TimeOfDay,
    parsed,
)

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_NEGATED = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
# The peers' order of what to explain: the lower, the more the guest or the desk can do about it.
_WEIGHTS = {
    "entry_status": 20,
    "minutes_since_first_entry": 80,
    "minutes_since_last_entry": 90,
    "entries_days": 100,
    "entries_since": 105,
    "entries_before": 105,
    "entries_days_since": 110,
    "entries_days_before": 110,
    "entries_number": 120,
    "entries_today": 140,
    "time": 200,
    "now_isoweekday": 210,
    "category": 1000,
    "block": 1000,
    "unit": 1000,
}
_UNEXPLAINED = 2000


@dataclass(frozen=True, slots=True)
class Circumstances:
    now: datetime
    zone: str
    invitation: Invitation
    presence: Presence


@dataclass(frozen=True, slots=True)
class Because:
    """Why a rule refuses: an English sentence with `{names}`, the key of its translations, and its values."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


BROKEN = Because("The rule of this checkpoint cannot be applied: ask the organiser")
_FORBIDDEN = Because("The rule of this checkpoint does not allow it")


@dataclass(frozen=True, slots=True)
class _Failing:
    weight: float
    because: Because


def because(rule: str, circumstances: Circumstances) -> Because | None:
    """None when the rule is satisfied, else the reason the guest can do most about. Never raises: a broken rule refuses."""
    try:
        failing = _failing(parsed(rule), circumstances, wanted=True)
    except (BadRule, OverflowError, ValueError):
        return BROKEN
    return failing.because if failing else None


def _failing(node: Node, circumstances: Circumstances, *, wanted: bool) -> _Failing | None:
    """Of all that must hold, the hardest to change; of alternatives, the easiest."""
    match node:
        case Opposite(part):
            return _failing(part, circumstances, wanted=not wanted)
        case Every(parts) | Some(parts):
            each = [_failing(part, circumstances, wanted=wanted) for part in parts]
            together = isinstance(node, Every) is wanted
            return _hardest(each) if together else _easiest(each)
        case _:
            return None if _holds(node, circumstances) is wanted else _explained(node, circumstances, wanted=wanted)


def _hardest(each: Sequence[_Failing | None]) -> _Failing | None:
    return max((one for one in each if one), key=lambda failing: failing.weight, default=None)


def _easiest(each: Sequence[_Failing | None]) -> _Failing | None:
    failing = [one for one in each if one]
    return min(failing, key=lambda one: one.weight) if len(failing) == len(each) else None


def _holds(leaf: Leaf, circumstances: Circumstances) -> bool:
    match leaf:
        case Always(holds):
            return holds
        case Timed(before, left, right, tolerance):
            earlier, later = (left, right) if before else (right, left)
            return _at(earlier, circumstances) < _at(later, circumstances) + timedelta(minutes=tolerance)
        case Compared(number, comparison, other):
            than = _count(other, circumstances) if isinstance(other, Number) else other
            return _COMPARE[comparison](_count(number, circumstances), than)
        case Among(word, choices):
            return _own(word, circumstances) in choices
    assert_never(leaf)


def _at(moment: Moment, circumstances: Circumstances) -> datetime:
    match moment:
        case Now():
            return circumstances.now
        case Fixed(at):
            return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(circumstances.zone))
        case TimeOfDay(at):
            today = in_zone(circumstances.now, circumstances.zone).date()
            return datetime.combine(today, at, ZoneInfo(circumstances.zone))
    assert_never(moment)


def _count(number: Number, circumstances: Circumstances) -> int:
    zone, now = circumstances.zone, circumstances.now
    entries = [passage.at for passage in circumstances.presence.entries]
    if number.at is not None:
        limit = _at(number.at, circumstances)
        entries = [at for at in entries if (at < limit) is number.name.endswith("_before")]
    if number.name == "entries_today":
        return sum(in_zone(at, zone).date() == in_zone(now, zone).date() for at in entries)
    if number.name.startswith("entries_days"):
        return len({in_zone(at, zone).date() for at in entries})
    if number.name.startswith("minutes_since"):
        since = entries[:1] if number.name == "minutes_since_first_entry" else entries[-1:]
        return int((now - since[0]) / timedelta(minutes=1)) if since else -1
    return in_zone(now, zone).isoweekday() if number.name == "now_isoweekday" else len(entries)


def _own(word: str, circumstances: Circumstances) -> str:
    invitation = circumstances.invitation
    values = {"category": invitation.category, "block": invitation.block, "unit": invitation.unit}
    return values.get(word) or ("present" if circumstances.presence.inside else "absent") * (word == "entry_status")


def _explained(leaf: Leaf, circumstances: Circumstances, *, wanted: bool) -> _Failing:
    match leaf:
        case Always():
            return _Failing(_UNEXPLAINED, _FORBIDDEN)
        case Timed():
            return _Failing(_WEIGHTS["time"], _timed(leaf, circumstances, wanted=wanted))
        case Compared(number, comparison, other):
            comparison_wanted = comparison if wanted else _NEGATED[comparison]
            return _Failing(_WEIGHTS[number.name], _counted(number, comparison_wanted, other, circumstances))
        case Among(word, choices):
            return _Failing(_WEIGHTS[word], _chosen(word, choices, circumstances, wanted=wanted))
    assert_never(leaf)


def _timed(leaf: Timed, circumstances: Circumstances, *, wanted: bool) -> Because:
    before = leaf.before if isinstance(leaf.left, Now) else not leaf.before
    edge = leaf.right if isinstance(leaf.left, Now) else leaf.left
    if isinstance(edge, Now) or not (isinstance(leaf.left, Now) or isinstance(leaf.right, Now)):
        return _FORBIDDEN
    tolerance = timedelta(minutes=leaf.tolerance)
    time = (("time", _clock(_at(edge, circumstances) + (tolerance if before else -tolerance), circumstances)),)
    return Because("Only until {time}", time) if before is wanted else Because("Only from {time}", time)


def _clock(at: datetime, circumstances: Circumstances) -> str:
    here, today = in_zone(at, circumstances.zone), in_zone(circumstances.now, circumstances.zone).date()
    return f"{here:%H:%M}" if here.date() == today else f"{here:%Y-%m-%d %H:%M}"


_AT_MOST = {
    "entries_number": "No more than {count} check-ins",
    "entries_today": "No more than {count} check-ins a day",
    "entries_since": "No more than {count} check-ins since {time}",
    "entries_before": "No more than {count} check-ins before {time}",
    "entries_days": "On no more than {count} days",
    "entries_days_since": "On no more than {count} days since {time}",
    "entries_days_before": "On no more than {count} days before {time}",
    "minutes_since_first_entry": "Only within {count} minutes of the first check-in",
    "minutes_since_last_entry": "Only within {count} minutes of the last check-in",
}
_AT_LEAST = {
    "entries_number": "Only after {count} check-ins",
    "entries_today": "Only after {count} check-ins today",
    "entries_since": "Only after {count} check-ins since {time}",
    "entries_before": "Only after {count} check-ins before {time}",
    "entries_days": "Only after check-ins on {count} days",
    "entries_days_since": "Only after check-ins on {count} days since {time}",
    "entries_days_before": "Only after check-ins on {count} days before {time}",
    "minutes_since_first_entry": "Only {count} minutes after the first check-in",
    "minutes_since_last_entry": "Only {count} minutes after the last check-in",
}
_OTHER_NUMBERS = {"now_isoweekday": "Not on this day of the week"}


def _counted(number: Number, comparison: str, other: float | Number, circumstances: Circumstances) -> Because:
    """What would satisfy `number comparison other`; the check-in being asked for is counted in a maximum of check-ins."""
    if isinstance(other, Number) or number.name not in _AT_MOST or comparison in ("==", "!="):
        return Because(_OTHER_NUMBERS[number.name]) if number.name in _OTHER_NUMBERS else _FORBIDDEN
    time = [("time", _clock(_at(number.at, circumstances), circumstances))] if number.at else []
    if comparison in ("<", "<="):
        one_more = comparison == "<=" and number.name.startswith("entries")
        return Because(_AT_MOST[number.name], (("count", f"{other + one_more:g}"), *time))
    above = comparison == ">" and number.name.startswith("entries")
    return Because(_AT_LEAST[number.name], (("count", f"{other + above:g}"), *time))


_NOT_FOR = {
    "category": "Not for the category {value}",
    "block": "Not for the block {value}",
    "unit": "Not for the unit {value}",
}


def _chosen(word: str, choices: frozenset[str], circumstances: Circumstances, *, wanted: bool) -> Because:
    own = _own(word, circumstances)
    if word == "entry_status":
        inside = ("present" in choices) is wanted
        return Because("Only for guests who are inside") if inside else Because("Only for guests who are outside")
    return Because(_NOT_FOR[word], (("value", own),)) if own else Because("Not for this guest")
