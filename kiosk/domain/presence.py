"""What passages at one checkpoint add up to for one guest: in or out, since when, how often."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import DeskId, FactId


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
    """One check-in or check-out that happened, at the desk's own clock."""

    fact: FactId
    direction: Direction
    at: datetime
    desk: DeskId
    came: Came = Came.INVITED
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Presence:
    """Passages that stand, earliest first. Their order is (at, fact id), never the order of arrival."""

    passages: tuple[Passage, ...] = ()

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


NEVER = Presence()


def presence_of(passages: Iterable[Passage]) -> Presence:
    """The same passages in any order give the same presence; what was undone does not count."""
    standing = {p.fact: p for p in passages if not p.undone}
    return Presence(tuple(sorted(standing.values(), key=lambda p: (p.at, p.fact))))
