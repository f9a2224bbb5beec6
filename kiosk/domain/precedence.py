"""Precedence: who is named, greeted and seated before whom, by a table that the organiser may edit.

The order is block, guests before hosts, the unit's own place, its level, the state of a foreign delegation, post, date in
office, age, Vietnamese name order; what is equal in all of it stays as the guest list has it. Sources and choices: decision 20.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from kiosk.domain.invitation import Invitation
from kiosk.domain.ladder import STEP, UNKNOWN, Ladder, Rung
from kiosk.domain.names import Tones, fold, sort_key
from kiosk.domain.person import Person
from kiosk.domain.unit import Unit
from kiosk.domain.unit_level import OWN, Level
from kiosk.domain.written_date import Dated, written_date


class Hosts(Enum):
    """Where the units of the house stand: khách trước, chủ sau."""

    LAST_OF_BLOCK = "last_of_block"
    LAST_OF_ALL = "last_of_all"
    AS_GUESTS = "as_guests"


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedence:
    """The table. Both ladders are from the highest down; `source` says whose rule it is.

    `levels`: inside a block the bodies of the city go before those of its districts, and those before the wards'.
    """

    blocks: tuple[Rung, ...] = ()
    posts: tuple[Rung, ...] = ()
    hosts: Hosts = Hosts.LAST_OF_BLOCK
    tones: Tones = Tones.DICTIONARY
    source: str = ""
    levels: bool = True


def post_weight(table: Precedence, post: str) -> int:
    """The lower, the higher the rank. Of several posts ("Uỷ viên Bộ Chính trị, Bí thư Thành uỷ") the highest counts.

    A rung is found by the words a post begins with. Where the ladder does not name a deputy himself, he stands right
    below his head, a standing deputy before the others; someone acting, and someone formerly in the post, right after
    who holds it. What is not on the ladder weighs UNKNOWN (kiosk.domain.ladder), and so does no post at all.
    """
    return ranker(table).posts.weight_of(post)


def block_weight(table: Precedence, block: str, unit: str = "") -> int:
    """Of the block as the list names it; where the ladder does not know that, of the words the unit's name begins with."""
    return ranker(table).block_weight(block, unit)


def collective(table: Precedence, block: str, unit: str = "") -> bool:
    """Is this block named as a whole, in the list's own order?"""
    return ranker(table).collective(block, unit)


NO_UNIT = Unit(name="")


@dataclass(frozen=True, slots=True)
class Claim:
    """What counts for someone's place; `row` is where the guest list has them, and decides last of all.

    `stands_for` names who was invited when another came: the place is by the own post.
    """

    id: str
    name: str
    post: str = ""
    unit: Unit = NO_UNIT
    in_office: str = ""
    born: str = ""
    row: int = 0
    stands_for: str = ""


def claim_of(guest: Invitation, units: Mapping[str, Unit], row: int = 0) -> Claim:
    """Of the guest as invited; `units` by name."""
    unit = unit_of(guest.block, guest.unit, units)
    return Claim(guest.id, guest.name, guest.post, unit, guest.in_office, guest.born, row)


def claim_of_representative(guest: Invitation, person: Person, units: Mapping[str, Unit], row: int = 0) -> Claim:
    """Of whoever came instead: of the same unit, by his own post, since nobody's place can be handed on."""
    return Claim(
        f"{guest.id}/{fold(person.name)}",
        person.name,
        person.post,
        unit_of(guest.block, guest.unit, units),
        row=row,
        stands_for=guest.name,
    )


def unit_of(block: str, unit: str, units: Mapping[str, Unit]) -> Unit:
    """The list's word about the block counts before the unit's own."""
    known = units.get(unit) or Unit(name=unit)
    return replace(known, block=block) if block and block != known.block else known


class Rank(NamedTuple):
    """Someone's place: compare two of them, and the first difference is why."""

    house: bool
    block: int
    host: bool
    unit: int
    level: int
    state: str
    post: int
    office: date
    born: date
    name: str
    row: int
    id: str


class Ranker:
    """A table made ready: for many questions, each of which alone would look the whole table up again."""

    def __init__(self, table: Precedence) -> None:
        self.table = table
        self.posts, self.blocks = Ladder(table.posts), Ladder(table.blocks)

    def block_weight(self, block: str, unit: str) -> int:
        at = self.blocks.rung_of(block, unit)
        return UNKNOWN if at is None else (at + 1) * STEP

    def collective(self, block: str, unit: str) -> bool:
        return self.collective_rung(block, unit) is not None

    def collective_rung(self, block: str, unit: str) -> int | None:
        """Which rung of the blocks, when it is a collective one."""
        at = self.blocks.rung_of(block, unit)
        return at if at is not None and self.table.blocks[at].collective else None

    def rank(self, claim: Claim) -> Rank:
        """Two different claims never have the same rank. Of a collective block only the list's own order counts."""
        unit, table = claim.unit, self.table
        whole = self.collective(unit.block, unit.name)
        return Rank(
            house=unit.host and table.hosts is Hosts.LAST_OF_ALL,
            block=self.block_weight(unit.block, unit.name),
            host=unit.host and table.hosts is Hosts.LAST_OF_BLOCK,
            unit=unit.weight or UNKNOWN,
            level=0 if whole or not table.levels else _LEVELS.index(unit.level or OWN),
            state=_state_key(unit.state, table.tones) if unit.state else "",
            post=0 if whole else self.posts.weight_of(claim.post),
            office=date.max if whole else _last_day(claim.in_office),
            born=date.max if whole else _last_day(claim.born),
            name="" if whole else _name_key(claim.name, table.tones),
            row=claim.row,
            id=claim.id,
        )


_LEVELS = tuple(Level)


@lru_cache(8)
def ranker(table: Precedence) -> Ranker:
    return Ranker(table)


@lru_cache(8192)
def _last_day(text: str) -> date:
    """Who can show a date goes before whose is missing or unclear; a year alone counts as its last day."""
    said = written_date(text)
    return said.last if isinstance(said, Dated) else date.max


@lru_cache(16384)
def _name_key(name: str, tones: Tones) -> str:
    return sort_key(name, tones) if name else ""


@lru_cache(512)
def _state_key(state: str, tones: Tones) -> str:
    """States go by their first words, not by the last as people do."""
    return " ".join(sort_key(word, tones) for word in state.split())


def before(table: Precedence, one: Claim, other: Claim) -> bool:
    made = ranker(table)
    return made.rank(one) < made.rank(other)


def order(table: Precedence, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """From the highest down; the same people in any order give the same order."""
    return tuple(sorted(claims, key=ranker(table).rank))


class Ground(Enum):
    """What put one before another."""

    HOUSE = "house"
    BLOCK = "block"
    HOST = "host"
    UNIT = "unit"
    LEVEL = "level"
    STATE = "state"
    POST = "post"
    OFFICE = "office"
    AGE = "born"
    NAME = "name"
    LIST = "row"
    NOTHING = "id"
    BY_HAND = "by hand"


def ground_between(table: Precedence, one: Claim, other: Claim) -> Ground:
    """The first thing in which the two differ; LIST and NOTHING say that the rules do not tell them apart."""
    made = ranker(table)
    return ground_of(made.rank(one), made.rank(other))


def ground_of(one: Rank, other: Rank) -> Ground:
    """The same of their ranks."""
    pairs = zip(Rank._fields, one, other, strict=True)
    return Ground(next((name for name, a, b in pairs if a != b), "id"))
