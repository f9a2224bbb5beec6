"""The questions of a window that opens: event, checkpoints, figures, the last passages. It is loaded before all else."""

from collections.abc import Sequence
from importlib import import_module
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from db import withdrawn
from db.rows import GUEST, JOIN_ATTENDEE, PASSAGE, PASSAGE_WIDTH, invitation_of, passage_of
from db.values import decoder_of
from kiosk.app.ports import PassageRow, Tally
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId

if TYPE_CHECKING:
    from kiosk.domain.notices import Emergency

GUEST_OF_TABLE = ", ".join(f"guest.{name}" for name in GUEST.split(", "))
_EVENT = decoder_of(Event)
_CHECKPOINT = decoder_of(Checkpoint)
_EMERGENCY = "SELECT body FROM declared WHERE kind = 'EmergencySet' AND about = ''"


class SqliteGlance:
    """kiosk.app.ports.Glance over one connection; open it inside a snapshot."""

    def __init__(self, db: Connection) -> None:
        self._db = db

    def event(self) -> Event | None:
        row = self._db.execute("SELECT body FROM event").fetchone()
        return None if row is None else _EVENT.decode(row[0])

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        return tuple(
            _CHECKPOINT.decode(body) for (body,) in self._db.execute("SELECT body FROM checkpoint ORDER BY row")
        )

    def checkpoint(self, id: CheckpointId) -> Checkpoint | None:
        row = self._db.execute("SELECT body FROM checkpoint WHERE id = ?", [id]).fetchone()
        return None if row is None else _CHECKPOINT.decode(row[0])

    def guest_count(self) -> int:
        return withdrawn.count(self._db)

    def tally(self, checkpoint: CheckpointId) -> Tally:
        place = self.checkpoint(checkpoint)
        kinds = self._db.execute("SELECT category, block, unit, count FROM audience")
        expected = sum(count for *kind, count in kinds if place and place.admits_kind(*kind))
        row = self._db.execute(
            "SELECT inside, came, walk_ins, companions FROM tally WHERE checkpoint = ?", [checkpoint]
        ).fetchone()
        return Tally(expected, *(row or (0, 0, 0)))

    def recent(self, checkpoint: CheckpointId, limit: int) -> tuple[PassageRow, ...]:
        rows = self._db.execute(
            f"SELECT {PASSAGE}, {GUEST_OF_TABLE} FROM passage JOIN guest ON guest.id = passage.invitation {JOIN_ATTENDEE} "
            "WHERE passage.checkpoint = ? ORDER BY position DESC LIMIT ?",
            [checkpoint, limit],
        )
        return tuple(_passage_row(checkpoint, row) for row in rows)

    def emergency(self) -> "Emergency | None":
        """What facts are is loaded only where one was declared."""
        row = self._db.execute(_EMERGENCY).fetchone()
        said = None if row is None else import_module("db.fact_codec").decode("EmergencySet", row[0])
        emergency: Emergency | None = said and said.emergency
        return emergency


def _passage_row(checkpoint: CheckpointId, row: Sequence[Any]) -> PassageRow:
    passage = passage_of(row[:PASSAGE_WIDTH])
    return PassageRow(
        passage.fact,
        checkpoint,
        passage.direction,
        passage.at,
        passage.desk,
        passage.came,
        invitation_of(row[PASSAGE_WIDTH:]),
        row[PASSAGE_WIDTH - 1],
        passage.person,
    )
