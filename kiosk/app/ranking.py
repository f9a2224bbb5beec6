"""The guests in order of precedence, why each stands where he does, and what the table could not tell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kiosk.app.ports import Reader
from kiosk.domain.facts import GuestWatched, PlacedByHand, PrecedenceSet, UnitSet
from kiosk.domain.invitation import Invitation
from kiosk.domain.ladder import UNKNOWN, fault_of_ladder
from kiosk.domain.placing import Pin, in_place
from kiosk.domain.precedence import (
    Claim,
    Ground,
    Precedence,
    block_weight,
    claim_of,
    collective,
    ground_between,
    order,
    post_weight,
)
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.domain.unit import Unit
from kiosk.domain.written_date import Unclear, written_date


@dataclass(frozen=True, slots=True)
class Rules:
    """What decides the order in one event. `shipped`: the table is ours, not the event's own."""

    table: Precedence
    shipped: bool
    units: Mapping[str, Unit]
    pins: tuple[Pin, ...]
    watched: frozenset[str]


def rules_of(reader: Reader) -> Rules:
    """A table that cannot be used, of another desk say, does not count: the shipped one stands."""
    table = table_of(reader)
    pins = tuple(Pin(p.invitation, p.other, p.before) for p in reader.declared(PlacedByHand) if p.other)
    watched = frozenset(said.invitation for said in reader.declared(GuestWatched) if said.watched)
    units = {said.unit.name: said.unit for said in reader.declared(UnitSet)}
    return Rules(table or STATE_EVENTS, table is None, units, pins, watched)


def table_of(reader: Reader) -> Precedence | None:
    """The event's own table; None while the shipped one counts."""
    said = reader.declaration(PrecedenceSet, "")
    return said.table if said is not None and sound(said.table) else None


def sound(table: Precedence) -> bool:
    return fault_of_ladder(table.blocks) is None and fault_of_ladder(table.posts) is None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A guest at his place, counted from 1. `ground`: what puts him before the next; None for the last."""

    place: int
    guest: Invitation
    claim: Claim
    ground: Ground | None


@dataclass(frozen=True, slots=True)
class Doubts:
    """What the table does not know, with how many guests each; dates that are unclear; guests whom nothing tells apart."""

    posts: tuple[tuple[str, int], ...] = ()
    blocks: tuple[tuple[str, int], ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    equal: tuple[tuple[str, str], ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Ranking:
    rules: Rules
    ranked: tuple[Ranked, ...]
    doubts: Doubts


def ranking(reader: Reader) -> Ranking:
    """All who are expected, from the highest down; one walk over the guest list."""
    rules = rules_of(reader)
    guests: dict[str, tuple[Invitation, int]] = {
        guest.id: (guest, row) for row, guest in enumerate(reader.guests()) if guest.expected
    }
    claims = order(rules.table, (claim_of(guest, rules.units, row) for guest, row in guests.values()))
    claims, result = in_place(claims, rules.pins)
    grounds = (*(_ground(rules.table, result.held, *pair) for pair in pairwise(claims)), None)
    ranked = tuple(
        Ranked(place, guests[claim.id][0], claim, ground)
        for place, (claim, ground) in enumerate(zip(claims, grounds, strict=True) if claims else (), 1)
    )
    names = {claim.id: claim.name for claim in claims}
    circles = tuple(tuple(names[id] for id in circle) for circle in result.circles)
    return Ranking(rules, ranked, _doubts(rules.table, ranked, circles))


def _ground(table: Precedence, held: frozenset[str], one: Claim, other: Claim) -> Ground:
    return Ground.BY_HAND if one.id in held or other.id in held else ground_between(table, one, other)


def _doubts(table: Precedence, ranked: tuple[Ranked, ...], circles: tuple[tuple[str, ...], ...]) -> Doubts:
    ranked_alone = [one for one in ranked if not collective(table, one.claim.unit.block, one.claim.unit.name)]
    posts = Counter(one.claim.post for one in ranked_alone if one.claim.post and unknown_post(table, one.claim.post))
    blocks = Counter(
        one.claim.unit.block or one.claim.unit.name
        for one in ranked
        if block_weight(table, one.claim.unit.block, one.claim.unit.name) == UNKNOWN
    )
    dates = tuple((one.guest.name, text) for one in ranked_alone for text in _unclear(one.guest))
    equal = tuple(
        (one.guest.name, other.guest.name)
        for one, other in pairwise(ranked_alone)
        if one.ground in (Ground.LIST, Ground.NOTHING) and other.place == one.place + 1
    )
    return Doubts(tuple(posts.most_common()), tuple(blocks.most_common()), dates, equal, circles)


def unknown_post(table: Precedence, post: str) -> bool:
    return post_weight(table, post) == UNKNOWN


def _unclear(guest: Invitation) -> Iterable[str]:
    return (text for text in (guest.in_office, guest.born) if isinstance(written_date(text), Unclear))
