"""The guests in order of precedence, why each stands where he does, and what the table could not tell."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from kiosk.app.ports import Reader
from kiosk.domain.facts import GuestWatched, PlacedByHand, PrecedenceSet, UnitSet
from kiosk.domain.invitation import Invitation
from kiosk.domain.ladder import UNKNOWN, fault_of_ladder
from kiosk.domain.placing import Pin, placed
from kiosk.domain.precedence import Claim, Ground, Precedence, Rank, Ranker, claim_of, ground_of, ranker
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
    judge = ranker(rules.table)
    guests: dict[str, tuple[Invitation, Claim]] = {
        guest.id: (guest, claim_of(guest, rules.units, row))
        for row, guest in enumerate(reader.guests())
        if guest.expected
    }
    ranks = {claim.id: judge.rank(claim) for _, claim in guests.values()}
    result = placed(sorted(ranks, key=ranks.__getitem__), rules.pins)
    grounds = [_ground(result.held, ranks, *pair) for pair in pairwise(result.ids)]
    ranked = tuple(
        Ranked(place, *guests[id], ground)
        for place, (id, ground) in enumerate(zip_longest(result.ids, grounds, fillvalue=None), 1)
        if id is not None
    )
    circles = tuple(tuple(guests[id][0].name for id in circle) for circle in result.circles)
    return Ranking(rules, ranked, _doubts(judge, ranked, circles))


def _ground(held: frozenset[str], ranks: Mapping[str, Rank], one: str, other: str) -> Ground:
    return Ground.BY_HAND if one in held or other in held else ground_of(ranks[one], ranks[other])


def _doubts(judge: Ranker, ranked: tuple[Ranked, ...], circles: tuple[tuple[str, ...], ...]) -> Doubts:
    single = [one for one in ranked if not judge.collective(one.claim.unit.block, one.claim.unit.name)]
    posts = Counter(
        one.claim.post for one in single if one.claim.post and judge.posts.weight_of(one.claim.post) == UNKNOWN
    )
    blocks = Counter(
        one.claim.unit.block or one.claim.unit.name
        for one in ranked
        if judge.block_weight(one.claim.unit.block, one.claim.unit.name) == UNKNOWN
    )
    dates = tuple((one.guest.name, text) for one in single for text in _unclear(one.guest))
    equal = tuple(
        (one.guest.name, other.guest.name)
        for one, other in pairwise(single)
        if one.ground in (Ground.LIST, Ground.NOTHING) and other.place == one.place + 1
    )
    return Doubts(tuple(posts.most_common()), tuple(blocks.most_common()), dates, equal, circles)


def _unclear(guest: Invitation) -> Iterable[str]:
    return (text for text in (guest.in_office, guest.born) if text and isinstance(written_date(text), Unclear))
