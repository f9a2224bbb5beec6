"""Where and for what attendance is recorded, whom it admits, when, and by which rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation


class Entry(Enum):
    ONCE = "once"
    MANY = "many"


class Kind(Enum):
    """What is recorded there: people who come in, things given for good, things lent by their serial numbers."""

    DOOR = "door"
    HAND_OUT = "hand_out"
    LOAN = "loan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A door, a day, a session; or an item that is handed out or lent.

    Empty `categories`, `blocks` and `units` admit everyone. `entry` once: a second entry needs an exit
    before it, and `reentry`. `rule` is a rule in the JSON form of kiosk.domain.rules, empty for none.
    Of items only: `stock` is how many there are, None when nobody counts; `companions` get one as well.
    What is not `in_use` any more is offered nowhere, and its facts stay.
    Of doors only, where the event is shared: at a `strict` one nobody comes in of whom the other desks were not asked.
    """

    id: CheckpointId
    name: str
    entry: Entry = Entry.ONCE
    reentry: bool = True
    opens: datetime | None = None
    closes: datetime | None = None
    categories: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    admits_pending: bool = False
    rule: str = ""
    kind: Kind = Kind.DOOR
    companions: bool = False
    stock: int | None = None
    in_use: bool = True
    strict: bool = False

    def __post_init__(self) -> None:
        for moment in (self.opens, self.closes):
            if moment is not None and moment.tzinfo is None:
                raise ValueError("a checkpoint's hours need a time zone")
        if self.opens and self.closes and self.closes <= self.opens:
            raise ValueError("a checkpoint must close after it opens")

    @property
    def is_door(self) -> bool:
        return self.kind is Kind.DOOR

    def admits(self, invitation: Invitation) -> bool:
        """Is the guest among those this checkpoint is for?"""
        return self.admits_kind(invitation.category, invitation.block, invitation.unit)

    def admits_kind(self, category: str, block: str, unit: str) -> bool:
        return (
            (not self.categories or category in self.categories)
            and (not self.blocks or block in self.blocks)
            and (not self.units or unit in self.units)
        )


def doors(checkpoints: Iterable[Checkpoint]) -> tuple[Checkpoint, ...]:
    """Where people are counted."""
    return tuple(place for place in checkpoints if place.is_door and place.in_use)


def items(checkpoints: Iterable[Checkpoint]) -> tuple[Checkpoint, ...]:
    """What is handed out and lent."""
    return tuple(place for place in checkpoints if not place.is_door and place.in_use)


def current(checkpoints: Sequence[Checkpoint], now: datetime) -> Checkpoint | None:
    """The door a desk or a screen begins with: the first that is open now, else the first to open, else the last."""
    places = doors(checkpoints)
    is_open = [c for c in places if (c.opens is None or c.opens <= now) and (c.closes is None or now <= c.closes)]
    ahead = sorted((c for c in places if c.opens and c.opens > now), key=lambda c: c.opens or now)
    return next(iter([*is_open, *ahead, *places[-1:]]), None)
