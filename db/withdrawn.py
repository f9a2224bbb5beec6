"""Guests that an import brought and that are none any more: set aside whole, and the gaps they left in the list.

Whoever of them was seen at a checkpoint is a guest all the same, in whatever order the facts arrive.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from sqlite3 import Connection

from db.rows import moment_text
from db.values import decoder_of, encode_value
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation

SCHEMA = (
    # body: the guest as known so far, empty when the list that brings him has not arrived yet
    "CREATE TABLE withdrawn (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE gap (row INTEGER PRIMARY KEY) STRICT",
)
_GUEST = decoder_of(Invitation)
_PLACES = (  # every checkpoint with a passage: each found by one step in the index
    "WITH RECURSIVE place (id) AS (SELECT min(checkpoint) FROM passage UNION ALL "
    "SELECT (SELECT min(checkpoint) FROM passage WHERE checkpoint > place.id) FROM place WHERE place.id IS NOT NULL)"
)


def passed(db: Connection, ids: Sequence[InvitationId], since: datetime | None = None) -> frozenset[InvitationId]:
    """Those who went in or out anywhere, at `since` or later; a passage that was taken back counts too."""
    rows = db.execute(
        f"{_PLACES} SELECT DISTINCT wanted.value FROM place CROSS JOIN json_each(?) AS wanted CROSS JOIN passage "
        "ON passage.checkpoint = place.id AND passage.invitation = wanted.value AND passage.at >= ?",
        [encode_value(ids), moment_text(since) if since else ""],
    )
    return frozenset(InvitationId(id) for (id,) in rows)


def among(db: Connection, ids: Sequence[InvitationId]) -> dict[InvitationId, Invitation | None]:
    """Those of them who are set aside, as they are known."""
    if db.execute("SELECT 1 FROM withdrawn LIMIT 1").fetchone() is None:
        return {}
    rows = db.execute(
        "SELECT id, body FROM withdrawn WHERE id IN (SELECT value FROM json_each(?))", [encode_value(ids)]
    )
    return {InvitationId(id): _GUEST.decode(body) if body else None for id, body in rows}


def keep(db: Connection, guests: Mapping[InvitationId, Invitation | None]) -> None:
    """Set them aside as they are now known."""
    db.executemany(
        "INSERT OR REPLACE INTO withdrawn VALUES (?, ?)",
        [(id, encode_value(guest) if guest else "") for id, guest in guests.items()],
    )


def forget(db: Connection, id: InvitationId) -> None:
    db.execute("DELETE FROM withdrawn WHERE id = ?", [id])


def leave_gaps(db: Connection, rows: Sequence[int]) -> None:
    """These rows were taken out of the list; after its last row there are no gaps."""
    db.executemany("INSERT INTO gap VALUES (?)", [(row,) for row in rows])
    db.execute("DELETE FROM gap WHERE row > (SELECT ifnull(max(row), 0) FROM guest)")


def count(db: Connection) -> int:
    """How many guests there are: rows are numbered from 1, and those that are missing stand among the gaps."""
    last, gaps = db.execute("SELECT (SELECT ifnull(max(row), 0) FROM guest), (SELECT count(*) FROM gap)").fetchone()
    return int(last - gaps)


def row_before(db: Connection, place: int) -> int:
    """The row after which the guest number `place` (from 0) comes in the list."""
    if db.execute("SELECT 1 FROM gap LIMIT 1").fetchone() is None:
        return place
    low, high = place, place + int(db.execute("SELECT count(*) FROM gap").fetchone()[0])
    while low < high:
        middle = (low + high) // 2
        gaps = int(db.execute("SELECT count(*) FROM gap WHERE row <= ?", [middle]).fetchone()[0])
        low, high = (low, middle) if middle - gaps >= place else (middle + 1, high)
    return low
