"""Rows to frozen values and back: the only place that knows both the columns and the domain."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from db.values import decoder_of, encode_value
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.moment import parsed, stored
from kiosk.domain.names import fold_many
from kiosk.domain.person import Authority, Person
from kiosk.domain.presence import Came, Direction, Passage, with_person

GUEST = (
    "id, code, name, unit, block, post, title, category, seat, phone, email, language, note, key, "
    "attention, walk_in, standing, valid_from, valid_until, wants, extra, unlisted, "
    "letter, in_office, born, spoken, needs"
)
INSERT_GUEST = f"INSERT INTO guest ({GUEST}, same, row) VALUES ({', '.join('?' * 29)})"
UPDATE_GUEST = f"UPDATE guest SET {', '.join(f'{name} = ?' for name in (GUEST + ', same').split(', '))} WHERE row = ?"
UNDONE = (  # an undo that names another guest or another checkpoint than the passage's takes nothing back
    "(SELECT undone.reason FROM undone WHERE undone.passage IN (passage.fact, passage.along) AND undone.checkpoint = "
    "passage.checkpoint AND undone.invitation = passage.invitation ORDER BY undone.passage DESC LIMIT 1)"
)
PASSAGE = (
    "passage.fact, direction, passage.at, passage.desk, came, "
    "attendee.name, attendee.post, attendee.phone, attendee.authority, attendee.desk, "
    f"{UNDONE}"
)
PASSAGE_WIDTH = 11
JOIN_ATTENDEE = (
    "LEFT JOIN attendee ON attendee.passage = passage.fact "
    "AND attendee.checkpoint = passage.checkpoint AND attendee.invitation = passage.invitation"
)

_STANDINGS = {standing.value: standing for standing in Standing}
_DIRECTIONS = {direction.value: direction for direction in Direction}
_CAME = {came.value: came for came in Came}
_AUTHORITIES = {"": None, **{authority.value: authority for authority in Authority}}
_TEXTS = decoder_of(tuple[str, ...])
_PAIRS = decoder_of(tuple[tuple[str, str], ...])
_NONE = "[]"


moment_text = lru_cache(maxsize=16)(stored)
"""kiosk.domain.moment.stored; a check-in writes the same moment twice."""


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
        encode_value(i.wants) if i.wants else _NONE,
        encode_value(i.extra) if i.extra else _NONE,
        *(int(i.unlisted), i.letter, i.in_office, i.born, i.spoken, i.needs),
    )


def _text(at: datetime | None) -> str | None:
    return None if at is None else stored(at)


def invitation_of(row: Sequence[Any]) -> Invitation:
    """From the columns of GUEST, in that order."""
    (id, code, name, unit, block, post, title, category, seat, phone, email, language, note, key) = row[:14]
    attention, walk_in, standing, since, until, wants, extra, unlisted = row[14:22]
    letter, in_office, born, spoken, needs = row[22:27]
    return Invitation(
        id=id, code=code, name=name, unit=unit, block=block, post=post, title=title, category=category,
        seat=seat, phone=phone, email=email, language=language, note=note, key=key,
        attention=bool(attention), walk_in=bool(walk_in), standing=_STANDINGS[standing],
        valid_from=parsed(since) if since else None, valid_until=parsed(until) if until else None,
        wants=() if wants == _NONE else _TEXTS.decode(wants), extra=extra_of(extra),
        unlisted=bool(unlisted), letter=letter, in_office=in_office, born=born, spoken=spoken, needs=needs,
    )  # fmt: skip


def extra_of(text: str) -> tuple[tuple[str, str], ...]:
    return () if text == _NONE else _PAIRS.decode(text)


def passage_of(row: Sequence[Any]) -> Passage:
    """From the columns of PASSAGE, in that order."""
    fact, direction, at, desk, came, name, post, phone, authority, accepted_by, reason = row
    bare = Passage(FactId(fact), _DIRECTIONS[direction], parsed(at), DeskId(desk), _CAME[came], reason is not None)
    person = None if name is None else Person(name, post, phone, _AUTHORITIES[authority])
    return bare if person is None else with_person(bare, person, DeskId(accepted_by))


def invitation_id(text: str) -> InvitationId:
    return InvitationId(text)
