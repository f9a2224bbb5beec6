"""Rows to frozen values and back: the only place that knows both the columns and the domain."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from db.values import decoder_of
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.moment import parsed, stored
from kiosk.domain.person import Authority, Person
from kiosk.domain.presence import Came, Direction, Passage, with_person

GUEST = (
    "id, code, name, unit, block, post, title, category, seat, phone, email, language, note, key, "
    "attention, walk_in, standing, valid_from, valid_until, wants, extra, unlisted, "
    "letter, in_office, born, spoken, needs"
)
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
NONE = "[]"


moment_text = lru_cache(maxsize=16)(stored)
"""kiosk.domain.moment.stored; a check-in writes the same moment twice."""


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
        wants=() if wants == NONE else _TEXTS.decode(wants), extra=extra_of(extra),
        unlisted=bool(unlisted), letter=letter, in_office=in_office, born=born, spoken=spoken, needs=needs,
    )  # fmt: skip


def extra_of(text: str) -> tuple[tuple[str, str], ...]:
    return () if text == NONE else _PAIRS.decode(text)


def passage_of(row: Sequence[Any]) -> Passage:
    """From the columns of PASSAGE, in that order."""
    fact, direction, at, desk, came, name, post, phone, authority, accepted_by, reason = row
    bare = Passage(FactId(fact), _DIRECTIONS[direction], parsed(at), DeskId(desk), _CAME[came], reason is not None)
    person = None if name is None else Person(name, post, phone, _AUTHORITIES[authority])
    return bare if person is None else with_person(bare, person, DeskId(accepted_by))


def invitation_id(text: str) -> InvitationId:
    return InvitationId(text)
