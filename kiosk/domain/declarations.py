"""Declarations: facts of which, about each thing (`about`), the newest word stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from kiosk.domain.brand_facts import Branded
from kiosk.domain.course import Certificate, Course
from kiosk.domain.double_admission import DoubleAdmission as DoubleAdmission
from kiosk.domain.double_change import DoubleChange as DoubleChange
from kiosk.domain.ids import CheckpointId, FactId, InvitationId, SessionId
from kiosk.domain.mc_choice import McChoice, PrintedLine
from kiosk.domain.member import MemberSet
from kiosk.domain.names import exact
from kiosk.domain.notices import Announcement, Emergency
from kiosk.domain.precedence import Precedence
from kiosk.domain.seat_facts import SeatsChanged
from kiosk.domain.showing import Showing
from kiosk.domain.steady import NO_VERSION, Steadiness
from kiosk.domain.unit import Letter, TermsMoved, Unit, UnitMove
from kiosk.domain.welcome import Welcomed


@dataclass(frozen=True, slots=True)
class UnitSet:
    """What is known of a unit besides its guests."""

    unit: Unit

    @property
    def about(self) -> str:
        return self.unit.name


@dataclass(frozen=True, slots=True)
class LetterSet:
    """A letter of invitation was entered, or corrected; `gone`: it was none."""

    letter: Letter
    gone: bool = False

    @property
    def about(self) -> str:
        return f"{self.letter.unit}\n{self.letter.number}"


@dataclass(frozen=True, slots=True)
class AbsenceNoted:
    """The guest will not come to this checkpoint, or to none when it is empty. `excused` without a reason takes it back."""

    invitation: InvitationId
    checkpoint: CheckpointId
    reason: str
    excused: bool = True

    @property
    def about(self) -> str:
        return f"{self.checkpoint}\n{self.invitation}"


@dataclass(frozen=True, slots=True)
class AnnouncementSet:
    """An announcement for the screens was made or corrected; `gone`: it was withdrawn."""

    announcement: Announcement
    gone: bool = False

    @property
    def about(self) -> str:
        return self.announcement.id


@dataclass(frozen=True, slots=True)
class EmergencySet:
    """What every screen shows above all else, or with Alarm.NONE no longer; there is one at a time."""

    emergency: Emergency

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class CourseSet:
    """A class, its half-days and its threshold as they are now; `gone`: there is no such class any more."""

    course: Course
    gone: bool = False

    @property
    def about(self) -> str:
        return self.course.id


@dataclass(frozen=True, slots=True)
class CertificateIssued:
    """A certificate got its serial number; said again with `void` when it was withdrawn. A serial stays used."""

    certificate: Certificate
    void: bool = False
    reason: str = ""

    @property
    def about(self) -> str:
        """With whom it is for: should two desks that are apart give one serial twice, both stand and it is seen."""
        paper = self.certificate
        return f"{paper.serial}\n{paper.course}\n{paper.invitation}\n{paper.person}"


@dataclass(frozen=True, slots=True)
class PrecedenceSet:
    """The event's own table of precedence; until one is set, the shipped one counts."""

    table: Precedence

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class PlacedByHand:
    """The guest stands right before (or after) `other`, whatever the table says; with no `other`, as the table says."""

    invitation: InvitationId
    other: InvitationId
    before: bool = True

    @property
    def about(self) -> str:
        return self.invitation


@dataclass(frozen=True, slots=True)
class GuestWatched:
    """The protocol officer wants to be told when this guest comes, or does no more."""

    invitation: InvitationId
    watched: bool = True

    @property
    def about(self) -> str:
        return self.invitation


@dataclass(frozen=True, slots=True)
class McSheetChosen:
    """Who stands on the MC sheet, and how they are addressed."""

    choice: McChoice

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class McSheetPrinted:
    """What the MC sheet of this checkpoint said when it was printed for the `number`th time."""

    checkpoint: CheckpointId
    number: int
    lines: tuple[PrintedLine, ...]
    at: datetime

    @property
    def about(self) -> str:
        return self.checkpoint


@dataclass(frozen=True, slots=True)
class ProgrammeFollowed:
    """The agenda follows this address, and is read from it again every so many minutes; 0: only when asked. An empty
    address: it follows none any more."""

    address: str
    minutes: int = 0

    @property
    def about(self) -> str:
        return "programme"


@dataclass(frozen=True, slots=True)
class ProgrammeRead:
    """An address was read well at this moment: by what its server knows the version, and which versions were taken."""

    address: str
    at: datetime
    etag: str = ""
    modified: str = ""
    steadiness: Steadiness = NO_VERSION

    @property
    def about(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True)
class ImportMade:
    """One import as a whole: `entries` are its facts, GuestsListed and StandingChanged, in their order."""

    source: str
    entries: tuple[FactId, ...]
    new: int
    changed: int
    cancelled: int = 0
    left_out: int = 0

    @property
    def about(self) -> str:
        return self.entries[0]


@dataclass(frozen=True, slots=True)
class ImportUndone:
    """The import that began with the fact `made` was taken back."""

    made: FactId

    @property
    def about(self) -> str:
        return self.made


@dataclass(frozen=True, slots=True)
class LatenessSet:
    """From which hour of the day at the venue ("08:00") a first entry here counts as late; empty: as the agenda says."""

    checkpoint: CheckpointId
    clock: str

    @property
    def about(self) -> str:
        return self.checkpoint


@dataclass(frozen=True, slots=True)
class UnitsMoved:
    """Guests went to another unit or block: what each had before, so that it can be taken back. One part of a move.

    `letters` went along, as they were; `doubles` are those whose number the unit they joined had already.
    """

    move: str
    part: int
    moves: tuple[UnitMove, ...]
    letters: tuple[Letter, ...] = ()
    doubles: tuple[Letter, ...] = ()
    terms: tuple[TermsMoved, ...] = ()
    undone: bool = False

    @property
    def about(self) -> str:
        return f"{self.move}\n{self.part:06}"


@dataclass(frozen=True, slots=True)
class UnitsToldApart:
    """These names look alike and mean different units: they are not offered for merging again."""

    names: tuple[str, ...]
    apart: bool = True

    @property
    def about(self) -> str:
        return "\n".join(sorted(self.names))


@dataclass(frozen=True, slots=True)
class GlossarySet:
    """The event's own English for a name, a word of one, or a post; empty: as the shipped glossary has it."""

    vietnamese: str
    english: str

    @property
    def about(self) -> str:
        return exact(self.vietnamese)


class Judgement(Enum):
    """What the organiser says of a walk-in afterwards; OPEN takes a word back."""

    APPROVED = "approved"
    REFUSED = "refused"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class WalkInJudged:
    """Whether someone who came uninvited is accepted as a guest. It opens no door and closes none, and no figure moves."""

    invitation: InvitationId
    judgement: Judgement
    reason: str = ""

    @property
    def about(self) -> str:
        return self.invitation


@dataclass(frozen=True, slots=True)
class ShowingChosen:
    """What the event's lobby screens show, unless one is told otherwise by its own computer."""

    showing: Showing

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class ShortTitleSet:
    """What the screens call a session where its title does not fit; empty: only its title."""

    session: SessionId
    title: str

    @property
    def about(self) -> str:
        return self.session


@dataclass(frozen=True, slots=True)
class SessionPinned:
    """The session stands on every page of its day's board until it is over; or with `pinned` false no longer."""

    session: SessionId
    pinned: bool = True

    @property
    def about(self) -> str:
        return self.session


OnTheWall = ShortTitleSet | SessionPinned | ShowingChosen
Protocolled = PrecedenceSet | PlacedByHand | GuestWatched | McSheetChosen | McSheetPrinted
Declaration = (  # of each the newest word about the same thing stands
    UnitSet
    | LetterSet
    | AbsenceNoted
    | AnnouncementSet
    | EmergencySet
    | CourseSet
    | CertificateIssued
    | Protocolled
    | Branded
    | SeatsChanged
    | ProgrammeFollowed
    | ProgrammeRead
    | ImportMade
    | ImportUndone
    | LatenessSet
    | UnitsMoved
    | UnitsToldApart
    | GlossarySet
    | WalkInJudged
    | Welcomed
    | MemberSet
    | DoubleAdmission
    | DoubleChange
    | OnTheWall
)
