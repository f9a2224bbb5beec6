"""What a desk asks of the others and knows of them: the port through which several desks share one truth."""

from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from kiosk.app.ports import Topic
from kiosk.domain.ids import FactId

if TYPE_CHECKING:  # a window that opens asks for none of these yet
    from kiosk.domain.facts import Entry


@dataclass(frozen=True, slots=True)
class Online:
    """Everything the others recorded is here, and everything recorded here is with them."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The hub answers; `count` facts are still on their way, in or out."""

    count: int


@dataclass(frozen=True, slots=True)
class Apart:
    """No answer from the hub since then, by this desk's clock."""

    since: datetime


LinkState = Online | Behind | Apart


@dataclass(frozen=True, slots=True)
class First:
    """The fact is in the log all desks share, and nobody's about the same thing came before it."""


@dataclass(frozen=True, slots=True)
class Later:
    """Another desk's fact about the same thing was first: this one."""

    winner: "Entry"


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The hub did not answer in time: the fact is safe here, and will be offered again until it is shared."""


Offered = First | Later | Unanswered


@dataclass(frozen=True, slots=True)
class Unsure:
    """An entry that is in no file yet was put forward and the hub did not answer in time: the log may have it."""


Proposed = Offered | Unsure


class HubLink(Protocol):
    """The way to the other desks; every method may be called from any thread."""

    @property
    def shared(self) -> bool:
        """Are there other desks to ask, whether they can be reached now or not?"""

    def state(self) -> LinkState: ...

    def unshared(self) -> int:
        """How many facts recorded here no other computer has yet."""

    def offer(self, fact: FactId) -> Offered:
        """Put forward a fact that is durable in the file; waits 600 ms at most, and not at all while apart.

        After Later the fact is kept back for a moment, so that it can be taken back before it is told to the others.
        """

    def propose(self, entry: "Entry", known: int) -> Proposed:
        """Put forward an entry that is in no file yet; waits as `offer` does.

        It was decided when `known` was the journal's last position, and competes with whatever came after that.
        After First it is in the log, and comes from there if it is not recorded here. After Later and Unanswered it is
        not, and never will be.
        """

    def set_aside(self) -> "tuple[Aside, ...]":
        """Lines of the log, and facts of ours, that are in nobody's way and that somebody should know of."""

    def obstacle(self) -> "Obstacle | None":
        """What keeps this computer from being a member like any other, as far as the hub says so."""

    def first(self) -> AbstractContextManager[None]:
        """While in it, a desk that is about to write is let by before the next lines of the log."""

    def nudge(self) -> None:
        """Something was recorded here that others want to know; it goes its way by itself."""


class Obstacle(Enum):
    """What stands between this computer and the hub that no waiting mends."""

    TWIN = "twin"  # another computer speaks under this one's name: the files of one were copied to the other
    PUT_OUT = "put out"  # the hub does not let it in any more
    STRANGER = "stranger"  # at the hub's address another one answers


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as text, column for column as in the journal: who does not know its kind passes it on as it came."""

    id: FactId
    desk: str
    at: str
    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class Voucher:
    """Who put a fact into the log first, and that member's signature; empty where members have no keys."""

    by: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Logged:
    """One line of the log that desks share; `rival` is what the fact competed for, empty when for nothing.

    `carrier` is the member who brought it, as the hub knows; not always its author.
    """

    seq: int
    told: Told
    rival: str = ""
    voucher: Voucher = Voucher()
    carrier: str = ""


class Amiss(Enum):
    """Why a line of the log, or a fact of ours, was set aside."""

    MALFORMED = "malformed"  # no message of ours
    OVERSIZED = "oversized"
    NEWER = "newer"  # of a later version of this program
    FORGED = "forged"  # carried by another, and its author's signature does not fit
    UNREADABLE = "unreadable"  # a kind we know, in a shape we do not
    CONTRADICTS = "contradicts"  # a fact with this id is here, and says something else
    REFUSED = "refused"  # the hub will not have it


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A line of the log that cannot be used. It is kept, so that a later version can read it."""

    seq: int
    why: Amiss
    subject: str
    data: bytes


Line = Logged | Spoilt


@dataclass(frozen=True, slots=True)
class Pending:
    """A fact of our journal that the log does not have: recorded here, or lost by the hub."""

    position: int
    told: Told
    rival: str = ""
    voucher: Voucher = Voucher()


@dataclass(frozen=True, slots=True)
class Aside:
    """What was set aside: a line of the log by its number there, or a fact of ours (`seq` is None).

    `alike`: how many there are for this reason; only the newest few of very many are told one by one.
    """

    seq: int | None
    why: Amiss
    what: str
    alike: int = 1


def aside_counts(asides: "Sequence[Aside]") -> "dict[Amiss, int]":
    """How many were set aside, by reason."""
    told = Counter(one.why for one in asides)
    return {why: max(told[why], *(one.alike for one in asides if one.why is why)) for why in Amiss if told[why]}


@dataclass(frozen=True, slots=True)
class Place:
    """How far the log was read: `epoch` names the log, empty when none was read yet; `cursor` is the last line."""

    epoch: str = ""
    cursor: int = 0


class Outbox(Protocol):
    """What the event file knows of the log. For one thread; raises KioskError as a book does."""

    def place(self) -> Place: ...

    def take(self, lines: Sequence[Line], cursor: int) -> frozenset[Topic]:
        """Apply lines in their order, and move the cursor there, in one write. Lines up to the cursor are ignored."""

    def pending(self, after: int, count: int) -> tuple[Pending, ...]:
        """Facts after this position of the journal that the log does not have, in order; set aside ones are not.

        Who is a member goes before everything else, so that whoever reads what members signed knows them.
        """

    def newest(self) -> int:
        """The journal's last position."""

    def offered(self, fact: FactId) -> Pending | None:
        """A fact recorded here as it competes with others, whether the log has it or not; None when it is not here."""

    def proposed(self, entry: "Entry", known: int) -> Pending:
        """An entry that is not recorded here, as it competes if it is the next after the journal's position `known`."""

    def unshared(self, known: Collection[FactId] = ()) -> int:
        """How many facts the log does not have, besides these, of which it is known that it has them by now."""

    def read(self, told: Told) -> "Entry | None":
        """The fact that a text tells; None when it is in a shape nobody here knows."""

    def agrees(self, seq: int, fact: FactId | None) -> bool:
        """Is the log's line `seq`, which is of this fact there (None: it has none), the one that was read?"""

    def turn_back(self, epoch: str, cursor: int) -> None:
        """The log agrees with ours up to the cursor; what was read after it has to be read or given again."""

    def lose(self, seqs: Sequence[int]) -> int:
        """The log has lost these lines. Says how many of their facts are here, and will be given again."""

    def adopt(self, facts: Sequence[Pending]) -> int:
        """Facts of another desk that were carried here by hand: they are recorded, and go into the log from here.

        Says how many were not here yet; what cannot be read is left out.
        """

    def bring(self, venue: str, lines: Sequence[Line], *, tells: bool) -> int:
        """Lines of another venue's log: they are recorded in one write that lasts, and go into our log from here.

        Says how many were not here yet. `tells`: where a guest was changed by two, that is said from here. What cannot be used is set aside under the venue's name.
        """

    def knows(self, facts: Collection[FactId]) -> frozenset[FactId]:
        """Which of these are in the journal?"""

    def stand_back(self, position: int) -> None:
        """Another's fact was first: this one goes into the log beside it, competing for nothing."""

    def put_aside(self, position: int, why: Amiss) -> None: ...

    def set_aside(self) -> tuple[Aside, ...]: ...

    def newer(self) -> tuple[Spoilt, ...]:
        """Lines of the log, in its order, that a version of this program could not read when they came."""

    def legible(self) -> tuple[int, ...]:
        """Numbers of lines whose fact was in a shape that nobody here knew, and that can be read by now."""

    def changed(self) -> bool:
        """Has another program, or another part of this one, written since the last question?"""

    def close(self) -> None: ...
