"""What the desk is told, and what it answers: to one guest and to a delegation."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.app.delegation import Delegation
from kiosk.app.holdings import Owed
from kiosk.app.lending import DeviceVerdict
from kiosk.domain.admission import Admit, AlreadyIn, Verdict
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.culprit import Culprit
from kiosk.domain.handing import Handing
from kiosk.domain.ids import DeskId, FactId
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Passage


@dataclass(frozen=True, slots=True)
class Undone:
    """A check-in or check-out was taken back."""

    invitation: Invitation
    passage: FactId
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk shows: `fact` is set once the passage is on disk, new or recorded a moment ago.

    `attendee` is the representative or companion who came on the invitation, `named` when that was recorded now.
    `excuse` is why the guest had said he would not come, when he just came all the same.
    At an item `loan` is what was given, lent or came back; at a door `owed` are the devices a guest leaves with.
    `unchecked`: recorded here, and the other desks could not be asked yet whether one of them was first.
    """

    text: str
    verdict: Verdict | Undone | DeviceVerdict
    checkpoint: Checkpoint
    at: datetime
    desk: DeskId
    fact: FactId | None = None
    healed: bool = False
    healed_by: Culprit | None = None
    attendee: Passage | None = None
    named: bool = False
    excuse: str = ""
    loan: Handing | None = None
    owed: tuple[Owed, ...] = ()
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class WalkIn:
    name: str
    unit: str = ""
    post: str = ""
    phone: str = ""
    category: str = ""
    note: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class Together:
    """What became of those of a delegation who were presented in one go, and how the delegation stands since."""

    answers: tuple[Answer, ...]
    delegation: Delegation
    checkpoint: Checkpoint
    at: datetime
    desk: DeskId

    @property
    def recorded(self) -> tuple[Answer, ...]:
        """Those whose check-in was written now."""
        return tuple(one for one in self.answers if isinstance(one.verdict, Admit) and one.verdict.replay_of is None)

    @property
    def refused(self) -> tuple[Answer, ...]:
        """Those who may not come in. Whoever was in already is none of them."""
        return tuple(one for one in self.answers if not isinstance(one.verdict, Admit | AlreadyIn))
