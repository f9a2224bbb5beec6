"""Exceptions placed by hand: someone right before or after someone else, whatever the table says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Identified(Protocol):
    @property
    def id(self) -> str: ...


C = TypeVar("C", bound=Identified)


@dataclass(frozen=True, slots=True)
class Pin:
    """`guest` stands right before or right after `other`."""

    guest: str
    other: str
    before: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """`held` are those whom a pin moved; `circles` pins that chase one another, and so move nobody."""

    ids: tuple[str, ...]
    held: frozenset[str]
    circles: tuple[tuple[str, ...], ...]


def placed(order: Sequence[str], pins: Iterable[Pin]) -> Placed:
    """The ids of `order` with the pins kept, of each guest the last one. A pin to or of someone who is not there waits until he is."""
    there = set(order)
    newest = {pin.guest: pin for pin in pins}
    usable = {guest: pin for guest, pin in newest.items() if guest in there and pin.other in there}
    circles = _circles({guest: pin.other for guest, pin in usable.items()})
    kept = {guest: pin for guest, pin in usable.items() if not any(guest in circle for circle in circles)}
    beside: dict[tuple[str, bool], list[str]] = {}
    for id in order:
        if id in kept:
            beside.setdefault((kept[id].other, kept[id].before), []).append(id)
    roots = (id for id in order if id not in kept)
    return Placed(tuple(one for root in roots for one in _around(root, beside)), frozenset(kept), circles)


def in_place(claims: Sequence[C], pins: Iterable[Pin]) -> tuple[tuple[C, ...], Placed]:
    """The same for claims that are in order already."""
    by_id = {claim.id: claim for claim in claims}
    result = placed([claim.id for claim in claims], pins)
    return tuple(by_id[id] for id in result.ids), result


def _around(root: str, beside: Mapping[tuple[str, bool], list[str]]) -> list[str]:
    """Who was placed before `root`, `root`, who was placed after; and each of them with their own, however deep."""
    found: list[str] = []
    waiting: list[tuple[str, bool]] = [(root, False)]
    while waiting:
        id, opened = waiting.pop()
        if opened:
            found.append(id)
            continue
        after = [(one, False) for one in reversed(beside.get((id, False), ()))]
        first = [(one, False) for one in reversed(beside.get((id, True), ()))]
        waiting += [*after, (id, True), *first]
    return found


def _circles(follows: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Each closed chain, beginning with its least id."""
    circles: dict[str, tuple[str, ...]] = {}
    done: set[str] = set()
    for start in follows:
        path: dict[str, int] = {}
        at = start
        while at in follows and at not in done and at not in path:
            path[at] = len(path)
            at = follows[at]
        if at in path:
            circle = list(path)[path[at] :]
            least = circle.index(min(circle))
            circles[circle[least]] = tuple(circle[least:] + circle[:least])
        done |= path.keys()
    return tuple(circles[least] for least in sorted(circles))
