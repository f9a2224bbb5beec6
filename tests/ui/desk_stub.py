"""A desk that answers what the test tells it, and the windows' surroundings."""

from datetime import UTC, date, datetime, timedelta

from kiosk.app.desk import Answer, Overview, Undone
from kiosk.app.identity import Stamper, StoppedClock
from kiosk.app.notices import Announcer
from kiosk.app.ports import Nobody, PassageRow, Sought, Tally
from kiosk.app.unit_register import known_units
from kiosk.domain.admission import Admit, Exit
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId, DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.domain.presence import Came, Direction
from kiosk.errors import NotFound
from tests.kiosk.memory_book import MemoryBook

ZONE = "Asia/Ho_Chi_Minh"
EVENT = Event(name="Hội thảo", zone=ZONE, first_day=date(2019, 9, 25), last_day=date(2019, 9, 26))
DOOR = Checkpoint(id=CheckpointId("door"), name="Cửa chính · Hội thảo 25/9")
CLASS = Checkpoint(id=CheckpointId("class"), name="Lớp tập huấn sáng 26/9")
DESK = DeskId("Quầy 1")
MORNING = datetime(2019, 9, 25, 1, 47, 12, tzinfo=UTC)


def guest(id: str = "1", name: str = "Nguyễn Thị Thuỳ Dương", **more) -> Invitation:
    return Invitation(id=InvitationId(id), code=more.pop("code", f"CODE{id}"), name=name, **more)


class NoSeats:
    """No seats are drawn."""

    def drawn(self) -> bool:
        return False


class StubDesk:
    """Admits everyone it knows, unless `verdict` or `error` says otherwise. `asked` is what it was asked."""

    def __init__(self, guests=(), checkpoints=(DOOR, CLASS)) -> None:
        self.guests = list(guests)
        self.checkpoints = tuple(checkpoints)
        self.now = MORNING
        self.verdict = None
        self.error = None
        self.seats = NoSeats()
        self.asked: list[tuple] = []
        self.rows: list[PassageRow] = []

    def present(self, text, checkpoint, *, direction=Direction.ENTRY, source=None, answers=()):
        self._ask("present", text, checkpoint, direction, answers)
        known = next((one for one in self.guests if one.code == text), None)
        return self._answer(text, known, direction)

    def present_all(self, texts, checkpoint, *, direction=Direction.ENTRY, source=None):
        return tuple(self.present(text, checkpoint, direction=direction, source=source) for text in texts)

    def present_invitation(self, id, checkpoint, *, direction=Direction.ENTRY, source=None, answers=(), sure=True):
        self._ask("guest", id, checkpoint, direction, answers)
        return self._answer("", next(one for one in self.guests if one.id == id), direction)

    def announcer(self):
        return Announcer(MemoryBook(), Stamper(DESK, StoppedClock(self.now)), Nobody())

    def walk_in(self, walk_in, checkpoint, *, sure=True):
        self._ask("walk_in", walk_in, checkpoint)
        known = guest("w", walk_in.name or walk_in.unit, unit=walk_in.unit, walk_in=True)
        return self._answer("", known, Direction.ENTRY)

    def known_units(self):
        return known_units(self)

    def declared(self, _kind):
        return ()

    def invited_units(self):
        return tuple(sorted({(one.block, one.unit) for one in self.guests if one.unit}))

    def undo(self, passage, reason):
        self._ask("undo", passage, reason)
        row = next((row for row in self.rows if row.fact == passage), None)
        if row is None:
            raise NotFound("There is nothing to undo: that check-in was already taken back.")
        return Answer("", Undone(row.invitation, passage, reason), DOOR, self.now, DESK, FactId("u"))

    def find(self, text, limit, checkpoint=None):
        self._ask("find", text)
        inside = {row.invitation.id: row.at for row in self.rows}
        fitting = [one for one in self.guests if fold(text) in fold(f"{one.name} {one.unit} {one.code}")]
        return tuple(Sought(one, one.id in inside, inside.get(one.id)) for one in fitting[:limit])

    def overview(self, checkpoint, recent):
        self._ask("overview", checkpoint)
        tally = Tally(400, len(self.rows), len(self.rows), 0)
        return Overview(EVENT, self.checkpoints, tally, tuple(self.rows[:recent]), len(self.guests))

    def came(self, invitation, minutes_ago=0, **more):
        """Someone who has passed before."""
        at = self.now - timedelta(minutes=minutes_ago)
        fact = FactId(f"f{len(self.rows)}")
        row = PassageRow(
            fact,
            DOOR.id,
            more.get("direction", Direction.ENTRY),
            at,
            more.get("desk", DESK),
            more.get("came", Came.INVITED),
            invitation,
            more.get("undone"),
        )
        self.rows.append(row)
        return row

    def _answer(self, text, known, direction):
        verdict = self.verdict or (Admit(known) if direction is Direction.ENTRY else Exit(known))
        recorded = isinstance(verdict, Admit | Exit)
        fact = FactId(f"f{len(self.rows)}") if recorded else None
        if recorded:
            self.rows.insert(0, PassageRow(fact, DOOR.id, direction, self.now, DESK, Came.INVITED, known))
        return Answer(text, verdict, DOOR, self.now, DESK, fact)

    def _ask(self, *question) -> None:
        self.asked.append(question)
        if self.error is not None and question[0] not in ("overview", "find"):
            raise self.error
