"""Guests by kinds, and a few of them at a checkpoint: what is asked where a million are listed and few are named."""

from collections.abc import Iterator, Sequence
from sqlite3 import Connection
from typing import Any

from db.rows import GUEST, JOIN_ATTENDEE, PASSAGE, invitation_of
from db.values import encode_value
from kiosk.app.ports import GuestKind, Passer
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation

EXPECTED = "(guest.walk_in = 0 AND guest.standing IN ('valid', 'pending'))"
_GUEST = ", ".join(f"guest.{name}" for name in GUEST.split(", "))


def guest_kinds(db: Connection) -> tuple[GuestKind, ...]:
    rows = db.execute(
        "SELECT block, unit, post, category, count(*), min(row) - 1 FROM guest "
        f"WHERE {EXPECTED} GROUP BY 1, 2, 3, 4 ORDER BY 6"
    )
    return tuple(GuestKind(*row) for row in rows)


def of_kinds(db: Connection, kinds: Sequence[GuestKind]) -> Iterator[tuple[int, Invitation]]:
    wanted = encode_value([(kind.block, kind.unit, kind.post, kind.category) for kind in kinds])
    columns = ", ".join(f"json_extract(value, '$[{n}]')" for n in range(4))
    rows = db.execute(
        f"SELECT row - 1, {GUEST} FROM guest WHERE {EXPECTED} "
        f"AND (block, unit, post, category) IN (SELECT {columns} FROM json_each(?)) ORDER BY row",
        [wanted],
    )
    return ((row[0], invitation_of(row[1:])) for row in rows)


def passers(db: Connection, checkpoint: CheckpointId) -> Iterator[Passer]:
    rows = db.execute(
        f"SELECT guest.id, guest.block, guest.unit, guest.category, {EXPECTED}, "
        "max(passage.came = 'representative' OR attendee.passage IS NOT NULL) FROM passage "
        f"CROSS JOIN guest ON guest.id = passage.invitation {JOIN_ATTENDEE} "
        "WHERE passage.checkpoint = ? GROUP BY passage.invitation",
        [checkpoint],
    )
    return (Passer(id, block, unit, kind, bool(known), bool(told)) for id, block, unit, kind, known, told in rows)


def attended(db: Connection, checkpoint: CheckpointId, ids: Sequence[InvitationId]) -> Iterator[Any]:
    """Columns of GUEST and of PASSAGE, a guest's rows together."""
    return db.execute(
        f"SELECT {_GUEST}, {PASSAGE} FROM guest "
        f"LEFT JOIN passage ON passage.checkpoint = ? AND passage.invitation = guest.id {JOIN_ATTENDEE} "
        "WHERE guest.id IN (SELECT value FROM json_each(?)) ORDER BY guest.row",
        [checkpoint, encode_value(ids)],
    )
