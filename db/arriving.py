"""When people first came in at a checkpoint."""

from datetime import datetime
from sqlite3 import Connection

from db.rows import UNDONE
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import parsed

_ENTRIES = f"FROM passage WHERE checkpoint = ? AND direction = 'entry' AND {UNDONE} IS NULL"


def first_entries(db: Connection, checkpoint: CheckpointId) -> tuple[datetime, ...]:
    """Of each guest the first that stands, and of each companion his own."""
    rows = db.execute(
        f"SELECT min(at) {_ENTRIES} AND came <> 'companion' GROUP BY invitation "
        f"UNION ALL SELECT at {_ENTRIES} AND came = 'companion'",
        [checkpoint, checkpoint],
    )
    return tuple(parsed(at) for (at,) in rows)
