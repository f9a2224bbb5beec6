"""Facts: what happened, once, somewhere. They are never edited, only followed by others."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.declarations import Declaration
from kiosk.domain.event import Event
from kiosk.domain.handing import Handed, Returned
from kiosk.domain.ids import NO_FACT, CheckpointId, FactId, InvitationId, SessionId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.keys import KeyId
from kiosk.domain.person import Person
from kiosk.domain.presence import Came
from kiosk.domain.session import Session
from kiosk.domain.stamp import Stamp as Stamp


class Source(Enum):
    """How the guest was presented at the desk."""

    SCAN = "scan"
    SEARCH = "search"
    WALK_IN = "walk_in"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class EventDescribed:
    event: Event


@dataclass(frozen=True, slots=True)
class CheckpointSet:
    """A checkpoint was added, or its terms changed: the newest word stands."""

    checkpoint: Checkpoint


@dataclass(frozen=True, slots=True)
class GuestsListed:
    """Invitations as the organiser's list has them, or as a person made them; one chunk of it.

    `before`: how those of them stood who were guests already. Of each of these the fact says only what differs from
    that, so that what another desk says of other fields stands too, and so that it can be taken back. The others are
    told whole.
    """

    source: str
    invitations: tuple[Invitation, ...]
    before: tuple[Invitation, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingChanged:
    """`was`: how it stood before, so that it can be taken back; None where an earlier version did not say."""

    invitation: InvitationId
    standing: Standing
    reason: str = ""
    was: Standing | None = None


@dataclass(frozen=True, slots=True)
class WalkInAdded:
    invitation: Invitation


@dataclass(frozen=True, slots=True)
class SignedGuestAdded:
    """Someone came with a signed code whose invitation was not in this file yet: `key` vouches for it."""

    invitation: Invitation
    key: KeyId


@dataclass(frozen=True, slots=True)
class NewCode:
    """`old` is what the guest's code was; empty when there was none."""

    invitation: InvitationId
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class CodesReissued:
    """These guests got new codes; the old ones are remembered as replaced. One chunk of a re-issue."""

    codes: tuple[NewCode, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CodeRevoked:
    """The code counts no more, and none takes its place yet."""

    invitation: InvitationId
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class CodeRestored:
    """A former code is the guest's again; the one in force until now is remembered as replaced by it."""

    invitation: InvitationId
    code: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeyMade:
    """A key to sign codes with. Its private half is no fact: it never leaves the file it was made in."""

    key: KeyId
    public: str
    tag: int


@dataclass(frozen=True, slots=True)
class KeyRetired:
    """It signs no more; codes signed with it count until then, or for good when that is None."""

    key: KeyId
    honoured_until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """`along`: a companion came along with this earlier check-in, and is taken back with it.

    At an item it is a thing given, and `handed` says which one of its kind.
    """

    checkpoint: CheckpointId
    invitation: InvitationId
    came: Came = Came.INVITED
    source: Source = Source.SCAN
    person: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    along: FactId = NO_FACT
    handed: Handed | None = None


@dataclass(frozen=True, slots=True)
class AttendeeNamed:
    """Who it was that came with a check-in: `passage` names its fact, and undoing that undoes this. The newest stands.

    Of a guest's check-in it says that `person` came in the guest's place, of a companion's who that is.
    """

    checkpoint: CheckpointId
    invitation: InvitationId
    passage: FactId
    person: Person


@dataclass(frozen=True, slots=True)
class CheckedOut:
    """At an item it is a device that came back, or will not: `returned` says which loan that ends."""

    checkpoint: CheckpointId
    invitation: InvitationId
    source: Source = Source.SCAN
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class PassageUndone:
    """A check-in or check-out was a mistake; `passage` names its fact."""

    checkpoint: CheckpointId
    invitation: InvitationId
    passage: FactId
    reason: str


@dataclass(frozen=True, slots=True)
class SessionsListed:
    """Sessions as a programme or the editor has them, whole; `gone` are no longer in the programme.

    `source` is the programme's file or address, empty where a person typed. `told`: what the programme says of those
    that stand otherwise because a person edited them.
    """

    source: str
    sessions: tuple[Session, ...]
    gone: tuple[SessionId, ...] = ()
    told: tuple[Session, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionDelayed:
    """`shorter`: it is so many minutes shorter as well, as a break is that takes a delay up."""

    session: SessionId
    minutes: int
    shorter: int = 0


@dataclass(frozen=True, slots=True)
class SessionMoved:
    session: SessionId
    room: str | None = None
    start: datetime | None = None


@dataclass(frozen=True, slots=True)
class SessionCancelled:
    session: SessionId
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionRestored:
    session: SessionId


@dataclass(frozen=True, slots=True)
class GuestsWithdrawn:
    """An import was taken back, and these are guests no more whom it brought; one chunk of it.

    Whoever of them was seen at a checkpoint, before or after, on whatever desk, is a guest all the same.
    """

    invitations: tuple[InvitationId, ...]


SessionChanged = SessionDelayed | SessionMoved | SessionCancelled | SessionRestored
GuestsChanged = GuestsListed | GuestsWithdrawn | WalkInAdded | SignedGuestAdded | StandingChanged
CodesChanged = CodesReissued | CodeRevoked | CodeRestored
KeysChanged = KeyMade | KeyRetired
Passed = CheckedIn | CheckedOut
Fact = (
    EventDescribed
    | CheckpointSet
    | GuestsListed
    | StandingChanged
    | WalkInAdded
    | SignedGuestAdded
    | CodesReissued
    | CodeRevoked
    | CodeRestored
    | KeyMade
    | KeyRetired
    | CheckedIn
    | CheckedOut
    | PassageUndone
    | AttendeeNamed
    | SessionsListed
    | SessionDelayed
    | SessionMoved
    | SessionCancelled
    | SessionRestored
    | GuestsWithdrawn
    | Declaration
)


@dataclass(frozen=True, slots=True)
class Unfamiliar:
    """A fact of a kind this version does not know: kept and passed on untouched, and otherwise ignored."""

    kind: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    stamp: Stamp
    fact: Fact | Unfamiliar
