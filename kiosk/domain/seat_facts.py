"""What is said about seats: how the room is drawn, whose a seat is, that held seats are released, and who may."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.domain.ids import NO_FACT, DeskId, FactId, InvitationId
from kiosk.domain.seat_plan import SeatPlan


@dataclass(frozen=True, slots=True)
class SeatPlanSet:
    """The room's seats were drawn, or drawn anew."""

    plan: SeatPlan

    @property
    def about(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class SeatGiven:
    """A person's seat since `at`; "" takes it away. Of a seat given twice the earliest has it.

    Without a `passage` it is the guest's, whoever decides it before or after he comes; with one it is the seat of the
    person who came with that check-in, or along with it, and falls with it. `void`: as if nothing had been said.
    """

    invitation: InvitationId
    seat: str
    at: datetime
    passage: FactId = NO_FACT
    reason: str = ""
    void: bool = False

    @property
    def about(self) -> str:
        return f"{self.invitation}\n{self.passage}"


@dataclass(frozen=True, slots=True)
class SeatsReleased:
    """Seats of a zone that are held for guests who did not come are free on that day; `void` holds them again."""

    zone: str
    day: date
    at: datetime
    reason: str = ""
    void: bool = False

    @property
    def about(self) -> str:
        return f"{self.zone}\n{self.day}"


@dataclass(frozen=True, slots=True)
class ProtocolKept:
    """Protocol is kept at this desk since `at`, and it may release held seats; or with `kept` false no more."""

    desk: DeskId
    at: datetime
    kept: bool = True
    reason: str = ""

    @property
    def about(self) -> str:
        return self.desk


SeatsChanged = SeatPlanSet | SeatGiven | SeatsReleased | ProtocolKept
