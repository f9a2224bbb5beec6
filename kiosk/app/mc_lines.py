"""The lines of the MC sheet: who is named, a block named as one, who is gone; and what of them changed."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.abbreviations import spelled_out
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.facts import McSheetPrinted
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.mc_choice import McChoice, PrintedLine


class State(Enum):
    PRESENT = "present"
    LEFT = "left"
    EXPECTED = "expected"
    ABSENT = "absent"


class Mark(Enum):
    """Against the sheet that was printed last; SAME too while none was."""

    SAME = "same"
    NEW = "new"
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Named:
    """One person, as to be named. `text` is all that is said; `instead_of` the invited one, when another came.

    `entry` is the check-in by which they are here; `reason` why they are absent.
    """

    id: str
    guest: InvitationId
    state: State
    address: str
    name: str
    post: str
    unit: str
    spoken: str
    instead_of: str
    seat: str
    since: datetime | None
    desk: DeskId | None
    entry: FactId | None
    watched: bool
    reason: str
    text: str
    mark: Mark = Mark.SAME

    @property
    def called(self) -> str:
        return f"{self.address} {self.name}".strip()

    @property
    def about(self) -> str:
        """ ", Phó Giám đốc, Sở Y tế (đi thay Ông Trần Văn B, Giám đốc)": a unit that the post names is not said again."""
        again = spelled_out(self.unit) in spelled_out(self.post)
        parts = (self.post, "" if again else self.unit)
        instead = f" ({self.instead_of})" if self.instead_of else ""
        return "".join(f", {part}" for part in parts if part) + instead


@dataclass(frozen=True, slots=True)
class Group:
    """A collective block, named as one: of its `all` units `units` are here, with `people`."""

    id: str
    name: str
    units: int
    all: int
    people: int
    text: str
    mark: Mark = Mark.SAME


@dataclass(frozen=True, slots=True)
class Gone:
    """Stood on the printed sheet, and is not here any more."""

    id: str
    text: str
    mark: Mark = Mark.GONE


Line = Named | Group | Gone


@dataclass(frozen=True, slots=True)
class McSheet:
    """`present` in order, with those gone where they stood; the others in order too. `printed` is the last print.

    `watched` are all whom the protocol officer watches, named on the sheet or not.
    """

    place: Checkpoint
    event: Event | None
    at: datetime
    language: str
    present: tuple[Line, ...]
    left: tuple[Named, ...]
    expected: tuple[Named, ...]
    absent: tuple[Named, ...]
    watched: tuple[Named, ...]
    printed: McSheetPrinted | None
    choice: McChoice

    @property
    def named(self) -> tuple[Named | Group, ...]:
        return tuple(line for line in self.present if not isinstance(line, Gone))

    @property
    def changes(self) -> int:
        return sum(line.mark is not Mark.SAME for line in self.present)

    @property
    def lines(self) -> tuple[PrintedLine, ...]:
        """What a print of it shows, to be compared with later."""
        return tuple(PrintedLine(line.id, line.text) for line in self.named)
