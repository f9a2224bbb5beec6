"""What windows know of the hub and ask of it: ports that kiosk.hub fulfils, loaded when somebody shares an event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.app.sharing import HubLink
from kiosk.domain.member import Role

if TYPE_CHECKING:
    from kiosk.app.care import EventFiles, Problem
    from kiosk.app.identity import Stamper
    from kiosk.app.ports import Audience

PORT = 4611


def membership_file(file: Path) -> Path:
    """Beside the event file; who has none shares the event with nobody."""
    return file.with_name(f"{file.stem}.member")


def is_joined(file: Path) -> bool:
    return membership_file(file).is_file()


@dataclass(frozen=True, slots=True)
class Joined:
    """This computer as a member. `may_lead`: it keeps the event's authority, so that it can be the hub."""

    name: str
    role: Role
    addresses: tuple[str, ...]
    may_lead: bool


@dataclass(frozen=True, slots=True)
class MemberSeen:
    """`alarm` is silent, idle, clock, twice or None; `clock_ahead` in seconds of the hub's, None when not heard.

    `venue` is empty where there is one venue only.
    """

    member: str
    name: str
    role: Role
    connected: bool
    heard: datetime | None = None
    clock_ahead: float | None = None
    unshared: int = 0
    check_ins: int = 0
    per_minute: float = 0.0
    alarm: str | None = None
    venue: str = ""


@dataclass(frozen=True, slots=True)
class VenueSeen:
    """Another venue, or (`leads`) the headquarters: `reached`, or not, `since` then. Of its log `read` lines came, of which
    `new` were not known here; `behind` are still to come. `trouble` stands in the way here, not on the line.
    """

    venue: str
    since: datetime
    leads: bool = False
    reached: bool = False
    read: int = 0
    new: int = 0
    behind: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class HubSeen:
    """`free` and `memory` in bytes; `room` is fine, low, full or restart; `awake` what keeps the computer awake."""

    event: str
    addresses: tuple[str, ...]
    facts: int
    free: int
    room: str
    awake: str
    copied: datetime | None
    every_write_on_disk: bool
    members: tuple[MemberSeen, ...] = ()
    revoked: tuple[str, ...] = ()
    venues: tuple[VenueSeen, ...] = ()


@dataclass(frozen=True, slots=True)
class JoinCode:
    """Twelve letters in three groups, the text of the QR code, and until when they count."""

    code: str
    qr: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Applicant:
    """Who asks to join; its own screen shows the same four digits."""

    id: str
    name: str
    role: Role
    digits: str


@dataclass(frozen=True, slots=True)
class MemberMoved:
    """A computer joined then, or was revoked, as the event's journal has it."""

    at: datetime
    name: str
    revoked: bool


@dataclass(frozen=True, slots=True)
class JoinWish:
    """`given` is what was typed or scanned; `place` the event file, or the folder to bring the event to."""

    given: str
    name: str
    place: Path
    addresses: tuple[str, ...] = ()
    role: Role = Role.DESK
    again: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """How joining goes: the hub of `event` answered; `ahead` seconds of its clock; `digits` once the organiser is asked."""

    event: str
    address: str
    ahead: float | None = None
    digits: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file of facts: `new` were added, `known` were here before, `refused` were not believed."""

    new: int
    known: int
    refused: int = 0


class RunningLink(HubLink, Protocol):
    """Started once and stopped once."""

    def start(self) -> None: ...

    def stop(self) -> None: ...


class HubOffice(Protocol):
    """Everything here reaches over the network or to the disk: call it on a lane. Raises KioskError."""

    def joined(self, file: Path) -> Joined | None:
        """None when this computer shares the event with nobody."""

    def link(self, file: Path, stamper: "Stamper", audience: "Audience") -> "RunningLink | None":
        """Not started yet; None when this computer has not joined."""

    def runs_here(self, file: Path) -> bool:
        """Does this computer's hub say that it runs, in whatever program?"""

    def status(self, file: Path) -> HubSeen: ...

    def open_code(self, file: Path, minutes: int) -> JoinCode: ...

    def close_code(self, file: Path) -> None: ...

    def asks(self, file: Path) -> tuple[Applicant, ...]: ...

    def decide(self, file: Path, id: str, *, admit: bool) -> None: ...

    def revoke(self, file: Path, name: str) -> None: ...

    def moves(self, file: Path) -> tuple[MemberMoved, ...]:
        """Every joining and revocation that the event's authority vouches for, the newest first."""

    def reach(self, address: str, file: Path | None) -> "tuple[bool, Problem]":
        """Does a hub answer at `host` or `host:port`? And the sentence that says what does, or why nothing does."""

    def join(self, wish: JoinWish, hear: Callable[[Step], None]) -> Path:
        """The event file, once this computer is a member. `hear` is called on this thread."""

    def give_up(self) -> None:
        """From another thread, and for good: `join` ends at once with BadInput, also one that only begins later."""

    def leave(self, file: Path) -> None:
        """Forget the membership. What was recorded stays in the file."""

    def carry(self, file: Path, target: Path) -> int:
        """Write the facts that no other computer has into a file; says how many."""

    def bring(self, file: Path, source: Path) -> Brought:
        """Take in the facts of such a file; those that are here already change nothing."""


HubOffices = Callable[["EventFiles"], HubOffice]
