"""Guests as rows to be written: the columns, and a fingerprint by which a later list finds the same guest."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from db.rows import GUEST, NONE
from db.values import encode_value
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import stored
from kiosk.domain.names import fold_many

INSERT_GUEST = f"INSERT INTO guest ({GUEST}, same, row) VALUES ({', '.join('?' * 29)})"
UPDATE_GUEST = f"UPDATE guest SET {', '.join(f'{name} = ?' for name in (GUEST + ', same').split(', '))} WHERE row = ?"


def same_person(name: str, unit: str) -> int:
    """A number for a folded (name, unit), to find the same guest again in a later list; not proof by itself."""
    digest = hashlib.blake2b(f"{name}\x1f{unit}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def guest_rows(invitations: Sequence[Invitation], numbers: Sequence[int]) -> list[tuple[Any, ...]]:
    """For INSERT_GUEST and UPDATE_GUEST: the columns, the fingerprint, the row number."""
    names = fold_many([i.name for i in invitations])
    units = fold_many([i.unit for i in invitations])
    return [
        (*_columns(invitation), same_person(name, unit), number)
        for invitation, name, unit, number in zip(invitations, names, units, numbers, strict=True)
    ]


def _columns(i: Invitation) -> tuple[Any, ...]:
    return (
        *(i.id, i.code, i.name, i.unit, i.block, i.post, i.title, i.category, i.seat, i.phone, i.email, i.language),
        *(i.note, i.key, int(i.attention), int(i.walk_in), i.standing.value),
        *(_text(i.valid_from), _text(i.valid_until)),
        encode_value(i.wants) if i.wants else NONE,
        encode_value(i.extra) if i.extra else NONE,
        *(int(i.unlisted), i.letter, i.in_office, i.born, i.spoken, i.needs),
    )


def _text(at: datetime | None) -> str | None:
    return None if at is None else stored(at)
