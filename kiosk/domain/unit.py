"""Who is invited: units, the letters that invite them, and why some of their guests stay away."""

from dataclasses import dataclass
from datetime import date

from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.unit_level import Level, level_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """An organisation as the guest list names it in `name`; invitations point to it by that name.

    `official` is its name in English, `short` its abbreviation. `weight` places it among the units of its block: the
    lowest first, 0 unplaced. A `host` comes after guests; a foreign delegation is of the `state` it stands for.
    `said_level` is the level somebody gave it; None: as its name says.
    """

    name: str
    block: str = ""
    official: str = ""
    short: str = ""
    weight: int = 0
    host: bool = False
    state: str = ""
    said_level: Level | None = None

    @property
    def level(self) -> Level | None:
        """None when nobody said it and the name does not tell."""
        return self.said_level or level_of(self.name, self.block)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The letter that invites a unit: its number as printed, its day, and how many may come; 0 places: not said."""

    number: str
    unit: str
    day: date | None = None
    places: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """Where the list puts a guest: a unit of a block."""

    block: str
    unit: str


@dataclass(frozen=True, slots=True)
class UnitMove:
    """Guests of one unit and block who became another's."""

    was: Home
    now: Home
    invitations: tuple[InvitationId, ...]


@dataclass(frozen=True, slots=True)
class TermsMoved:
    """A checkpoint that is for certain units or blocks follows when these get another name."""

    checkpoint: CheckpointId
    units: tuple[str, ...]
    blocks: tuple[str, ...]
    now_units: tuple[str, ...]
    now_blocks: tuple[str, ...]
