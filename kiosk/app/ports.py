"""What the desk needs from outside: the time, a book to read and write, and someone to tell."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId, SessionId
from kiosk.domain.invitation import Invitation
from kiosk.domain.person import Person
from kiosk.domain.presence import Came, Direction, Passage, Presence

if TYPE_CHECKING:  # a window that opens asks for none of these yet
    from kiosk.domain.declarations import Declaration
    from kiosk.domain.event import Event
    from kiosk.domain.facts import Entry
    from kiosk.domain.former_code import FormerCode
    from kiosk.domain.keys import EventKey, KeyId
    from kiosk.domain.lateness import Lateness
    from kiosk.domain.notices import Emergency
    from kiosk.domain.roll_call import RollCall
    from kiosk.domain.session import Session, Slot

D = TypeVar("D", bound="Declaration")


class Topic(Enum):
    EVENT = "event"
    GUESTS = "guests"
    ARRIVALS = "arrivals"
    AGENDA = "agenda"
    CODES = "codes"
    REGISTERS = "registers"  # declarations: units, letters, absences …


class Clock(Protocol):
    def now(self) -> datetime: ...


class Audience(Protocol):
    def tell(self, topics: frozenset[Topic]) -> None: ...


class Signatures(Protocol):
    """Keys are 64 hexadecimal digits each."""

    def new_key(self) -> tuple[str, str]:
        """(private, public)"""

    def sign(self, private: str, message: bytes) -> bytes: ...

    def verify(self, public: str, message: bytes, signature: bytes) -> bool: ...


class Nobody:
    """An audience of none: a command, or a new file, has no windows to tell."""

    def tell(self, topics: frozenset[Topic]) -> None:
        return


@dataclass(frozen=True, slots=True)
class Tally:
    """At one checkpoint: invitations it is for, people inside now, people who ever came, and among these
    walk-ins and companions.
    """

    expected: int
    inside: int
    came: int
    walk_ins: int
    companions: int = 0


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A check-in or check-out with its guest, newest first in lists; `undone` carries the reason.

    `person` is the representative or the companion, where one was named.
    """

    fact: FactId
    checkpoint: CheckpointId
    direction: Direction
    at: datetime
    desk: DeskId
    came: Came
    invitation: Invitation
    undone: str | None = None
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One guest at one checkpoint: presence is empty for those who did not come."""

    invitation: Invitation
    presence: Presence
    undone: int
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Guests of one unit and letter at a checkpoint, `guests` of them from place `first` to `last` in the list.

    `admitted`: the checkpoint is for some of them. `invited` of them are expected somewhere. An unknown letter is empty.
    """

    block: str
    unit: str
    letter: str
    admitted: bool
    guests: int
    invited: int
    first: int
    last: int
    sums: "RollCall"


@dataclass(frozen=True, slots=True)
class GuestKind:
    """Guests who are expected, alike in block, unit, post and category: how many, and where in the list the first is."""

    block: str
    unit: str
    post: str
    category: str
    count: int
    first: int


@dataclass(frozen=True, slots=True)
class Passer:
    """A guest with a passage at a checkpoint, even one taken back. `told`: it was said who came instead or along."""

    guest: InvitationId
    block: str
    unit: str
    category: str
    expected: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Sought:
    """A guest found by what staff typed, whether he is in at the checkpoint asked for, and by which entry he came."""

    invitation: Invitation
    inside: bool
    since: datetime | None
    attendee: Passage | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What the book knows about a row of a list being imported: invitations that could be the same one.

    `by_former` are codes that were a guest's and are no longer any guest's.
    """

    by_key: dict[str, InvitationId]
    by_code: dict[str, InvitationId]
    by_name: dict[tuple[str, str], tuple[InvitationId, ...]]
    by_former: dict[str, InvitationId] = field(default_factory=dict)


class Glance(Protocol):
    """What a window that opens asks first; answering it needs little of the program."""

    def event(self) -> "Event | None": ...

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """In the order they were added."""

    def guest_count(self) -> int: ...

    def tally(self, checkpoint: CheckpointId) -> Tally: ...

    def recent(self, checkpoint: CheckpointId, limit: int) -> tuple[PassageRow, ...]: ...

    def emergency(self) -> "Emergency | None":
        """The last word about one."""


class Reader(Glance, Protocol):
    """Read-only questions; every answer is from one moment of the file, and readers never wait for a writer."""

    def position(self) -> int:
        """The newest fact's place in the journal; 0 when there is none."""

    def invitation(self, id: InvitationId) -> Invitation | None: ...

    def invitations(self, ids: Sequence[InvitationId]) -> dict[InvitationId, Invitation]: ...

    def guests(self) -> Iterator[Invitation]:
        """All invitations in list order, one at a time: memory stays flat at a million."""

    def guest_page(self, first: int, count: int) -> tuple[Invitation, ...]:
        """Guests number `first` (from 0) and the next ones, in list order; as quick at the end as at the beginning."""

    def texts(self, fields: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """These fields of every guest a list brought, as the file holds them, the last guest first.

        `extra` is its pairs, or an empty text when there are none; a field that is none is empty. No invitation is
        built, so a million rows take seconds.
        """

    def passed(self, ids: Sequence[InvitationId], since: datetime | None = None) -> frozenset[InvitationId]:
        """Those of them who went in or out anywhere, at `since` or later; a passage that was taken back counts too."""

    def find(self, text: str, limit: int, checkpoint: CheckpointId | None = None) -> tuple[Sought, ...]: ...

    def entries_by_desk(self) -> dict[str, int]:
        """How many went in at each desk, at all checkpoints together; those that were taken back count too."""

    def presence(self, checkpoint: CheckpointId, invitation: InvitationId) -> Presence: ...

    def passages(
        self, checkpoint: CheckpointId, invitation: InvitationId | None = None
    ) -> "Iterator[tuple[Entry, str | None]]":
        """The check-ins and check-outs at a checkpoint as they were recorded, of all or one guest, by (time, id).

        Each with the reason it was taken back; None when it stands.
        """

    def replacements(self, checkpoint: CheckpointId) -> int:
        """How many things that stand were given in place of another."""

    def attendance(self, checkpoint: CheckpointId) -> Iterator[AttendanceRow]:
        """Everyone the checkpoint is for, and everyone else who came, in list order."""

    def arrivals(self, checkpoint: CheckpointId) -> tuple[datetime, ...]:
        """When each person first came in there, companions too, in no order."""

    def seated(self, checkpoint: CheckpointId, ids: Sequence[InvitationId]) -> Iterator[AttendanceRow]:
        """Guests to whom the list gives a seat, those who passed the checkpoint, and those of `ids`, in list order."""

    def attended(self, checkpoint: CheckpointId, ids: Sequence[InvitationId]) -> Iterator[AttendanceRow]:
        """These guests at the checkpoint, whether they came or not, in list order."""

    def passers(self, checkpoint: CheckpointId) -> Iterator[Passer]:
        """Everyone who passed there, in no order."""

    def guest_kinds(self) -> tuple[GuestKind, ...]:
        """All who are expected, by kinds; one walk over the list."""

    def of_kinds(self, kinds: Sequence[GuestKind]) -> Iterator[tuple[int, Invitation]]:
        """(place in the list, guest) of everyone of these kinds; one walk over the list."""

    def group_counts(
        self, place: Checkpoint | None, late: "Lateness", excused: Sequence[InvitationId]
    ) -> tuple[GroupCount, ...]:
        """The roll-call of each unit and letter, in the list's order; without a place only who is expected at all."""

    def members(
        self, block: str, unit: str, letter: str | None, first: int, last: int, count: int
    ) -> tuple[tuple[int, Invitation], ...]:
        """Guests of a unit (of one letter, when it is not None) from place `first` in the list on: (place, guest)."""

    def slots(self) -> "tuple[Slot, ...]":
        """All sessions as they stand, by start, then room, then title."""

    def slot(self, id: SessionId) -> "Slot | None": ...

    def programme(self) -> "dict[SessionId, Session]":
        """What the programme last said of its sessions, those that a person took off the agenda among them."""

    def journal(self, after: int = 0) -> "Iterator[tuple[int, Entry]]": ...

    def known(self, keys: Sequence[str], codes: Sequence[str], names: Sequence[tuple[str, str]]) -> Known:
        """`names` are (folded name, folded unit) pairs, as `kiosk.domain.names.fold` makes them."""

    def keys(self) -> "tuple[EventKey, ...]":
        """The event's keys, in the order they were made."""

    def secret(self, key: "KeyId") -> str | None:
        """The private half; None when the key was made in another file."""

    def former_codes(self, invitation: InvitationId) -> "tuple[FormerCode, ...]":
        """The guest's codes that count no more, oldest first."""

    def declared(self, kind: type[D]) -> tuple[D, ...]:
        """What stands of one kind of declaration, by what each is about (`about`)."""

    def declared_when(self, kind: type[D]) -> tuple[tuple[datetime, D], ...]:
        """The same with the time of each word, by the clock of whoever said it; the oldest first."""

    def declaration(self, kind: type[D], about: str) -> D | None: ...

    def declared_about(self, kind: type[D], things: Sequence[str]) -> dict[str, D]:
        """Of these things the ones about which something of this kind stands, in one look."""

    def namesakes(self, name: str, limit: int) -> tuple[Invitation, ...]:
        """Guests whose name is the same once tones, case and punctuation are left out, in list order."""

    def of_unit(self, unit: str, limit: int) -> tuple[Invitation, ...]:
        """Guests of exactly this unit, in list order."""

    def invited_units(self) -> tuple[tuple[str, str], ...]:
        """(block, unit) of everyone who is expected, each once, in order of their names' characters."""

    def walk_ins(self) -> Iterator[Invitation]:
        """Everyone who was added at the door, in list order."""

    def unlisted(self) -> Iterator[Invitation]:
        """Guests whom a signed code vouches for and no list has brought yet, in list order."""

    def passage(self, fact: FactId) -> "Entry | None":
        """The journal's line with this id, whatever its kind."""


class Page(Reader, Protocol):
    """The book, held open by one writer: nothing read here can change before it is written."""

    def find_code(self, text: str) -> tuple[Invitation, ...]:
        """Invitations with exactly this code; else those whose code differs only in case."""

    def find_former(self, text: str) -> "tuple[FormerCode, ...]":
        """Former codes with exactly this text; else those that differ only in case."""

    def keep_secret(self, key: "KeyId", private: str) -> None:
        """Beside the journal, never in it."""

    def codes_like(self, keys: Sequence[int]) -> tuple[str, ...] | None:
        """Codes that have one of these numbers (`kiosk.domain.healing.keys_of`).

        None when more than CROWD have the same: of some of them it could not be told that only one fits.
        """

    def checkpoint(self, id: CheckpointId) -> Checkpoint | None: ...

    def undone(self, passage: FactId) -> str | None:
        """The reason a passage was taken back; None when it stands."""

    def record(self, entry: "Entry") -> frozenset[Topic]:
        """Append and project; a fact already recorded changes nothing and tells nothing."""


class Book(Protocol):
    def writing(self) -> AbstractContextManager[Page]:
        """One write, whole or not at all; durable on disk when the block ends."""

    def reading(self) -> AbstractContextManager[Reader]: ...

    def glancing(self) -> AbstractContextManager[Glance]: ...
