"""What passages at one checkpoint add up to for one guest: in or out, since when, how often, and who it was that came."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import NO_DESK, DeskId, FactId
from kiosk.domain.person import Person


class Direction(Enum):
    ENTRY = "entry"
    EXIT = "exit"


class Came(Enum):
    """Who came on the invitation."""

    INVITED = "invited"
    REPRESENTATIVE = "representative"
    COMPANION = "companion"
    WALK_IN = "walk_in"


@dataclass(frozen=True, slots=True)
class Passage:
    """One check-in or check-out that happened, at the desk's own clock.

    `person` is told of a representative or a companion, as the desk `accepted_by` recorded it.
    """

    fact: FactId
    direction: Direction
    at: datetime
    desk: DeskId
    came: Came = Came.INVITED
    undone: bool = False
    person: Person | None = None
    accepted_by: DeskId = NO_DESK


def with_person(passage: Passage, person: Person, desk: DeskId) -> Passage:
    """Who came with it, as `desk` says: of a guest's entry it makes a representative's; who left is not told."""
    if passage.direction is Direction.EXIT or passage.came is Came.WALK_IN:
        return passage
    came = Came.COMPANION if passage.came is Came.COMPANION else Came.REPRESENTATIVE
    return replace(passage, came=came, person=person, accepted_by=desk)


@dataclass(frozen=True, slots=True)
class Presence:
    """Passages that stand, earliest first. Their order is (at, fact id), never the order of arrival.

    `companions` came along on the same invitation: they neither let the guest in nor keep him out.
    """

    passages: tuple[Passage, ...] = ()
    companions: tuple[Passage, ...] = ()

    @property
    def last(self) -> Passage | None:
        return self.passages[-1] if self.passages else None

    @property
    def inside(self) -> bool:
        return self.last is not None and self.last.direction is Direction.ENTRY

    @property
    def entries(self) -> tuple[Passage, ...]:
        return tuple(p for p in self.passages if p.direction is Direction.ENTRY)

    @property
    def exits(self) -> tuple[Passage, ...]:
        return tuple(p for p in self.passages if p.direction is Direction.EXIT)

    @property
    def ever(self) -> bool:
        return bool(self.entries)

    @property
    def attendee(self) -> Passage | None:
        """The entry that says who came: the last that tells of a representative, else the first."""
        entries = self.entries
        told = [entry for entry in entries if entry.came is Came.REPRESENTATIVE]
        return told[-1] if told else entries[0] if entries else None

    @property
    def company(self) -> tuple[Passage, ...]:
        """The companions inside now: they leave with the guest and come back with him."""
        last = self.last
        if last is None or last.direction is Direction.ENTRY:
            return self.companions
        return tuple(one for one in self.companions if (one.at, one.fact) > (last.at, last.fact))


NEVER = Presence()


def presence_of(passages: Iterable[Passage]) -> Presence:
    """The same passages in any order give the same presence; what was undone does not count."""
    standing = {p.fact: p for p in passages if not p.undone}
    ordered = sorted(standing.values(), key=lambda p: (p.at, p.fact))
    companions = tuple(p for p in ordered if p.came is Came.COMPANION)
    return Presence(
        tuple(p for p in ordered if p.came is not Came.COMPANION) if companions else tuple(ordered), companions
    )
