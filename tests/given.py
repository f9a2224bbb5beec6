"""Invented guests, checkpoints, sessions and facts that tests share."""

from datetime import UTC, date, datetime, timedelta

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.facts import (
    CheckedIn,
    CheckedOut,
    CheckpointSet,
    Entry,
    EventDescribed,
    GuestsListed,
    PassageUndone,
    SessionsListed,
    Stamp,
)
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId, SessionId
from kiosk.domain.invitation import Invitation
from kiosk.domain.session import Session
from tests.conftest import NOON

DOOR = Checkpoint(id=CheckpointId("door"), name="Cửa chính")
DESK = DeskId("Quầy 1")
EVENT = Event(
    name="Hội thảo AI",
    subtitle="AI conference",
    zone="Asia/Ho_Chi_Minh",
    first_day=date(2026, 5, 1),
    last_day=date(2026, 5, 2),
)
AN = Invitation(
    id=InvitationId("g-an"), code="AN-0001", name="Nguyễn Văn An", unit="Sở Y tế", block="Sở, ngành", post="Giám đốc"
)
BINH = Invitation(
    id=InvitationId("g-binh"),
    code="BINH-02",
    name="Trần Thị Bình",
    unit="Báo Sáng",
    block="Báo chí",
    category="Báo chí",
)
OPENING = Session(
    id=SessionId("s-open"),
    title="Khai mạc",
    start=datetime(2026, 5, 1, 1, 0, tzinfo=UTC),
    end=datetime(2026, 5, 1, 1, 30, tzinfo=UTC),
    room="Hội trường A",
)


def stamp(n: int, *, desk: DeskId = DESK, at: datetime | None = None) -> Stamp:
    return Stamp(FactId(f"f{n:06}"), desk, at or NOON + timedelta(seconds=n))


def entry(n: int, fact, **more) -> Entry:
    return Entry(stamp(n, **more), fact)


def check_in(n: int, guest: Invitation = AN, *, door: Checkpoint = DOOR, **more) -> Entry:
    return entry(n, CheckedIn(door.id, guest.id), **more)


def check_out(n: int, guest: Invitation = AN, *, door: Checkpoint = DOOR, **more) -> Entry:
    return entry(n, CheckedOut(door.id, guest.id), **more)


def undo(n: int, of: int, guest: Invitation = AN, reason: str = "nhầm người", **more) -> Entry:
    return entry(n, PassageUndone(DOOR.id, guest.id, FactId(f"f{of:06}"), reason), **more)


def opening_facts() -> list[Entry]:
    return [
        entry(1, EventDescribed(EVENT)),
        entry(2, CheckpointSet(DOOR)),
        entry(3, GuestsListed("khách.csv", (AN, BINH))),
        entry(4, SessionsListed("chương trình.csv", (OPENING,))),
    ]


def read(book, question):
    with book.reading() as reader:
        return question(reader)


def write(book, *entries: Entry) -> None:
    with book.writing() as page:
        for one in entries:
            page.record(one)
