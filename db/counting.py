"""The roll-call of every unit and letter at one checkpoint, counted in the file and not guest by guest.

Nearly everyone came once and stayed: such guests are counted by the database. Everyone else (who left, came back, was
represented, brought someone, was taken back) is counted by kiosk.domain.roll_call, which says what counts as what.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from sqlite3 import Connection
from typing import Any

from db.dignitaries import EXPECTED as _EXPECTED
from db.rows import GUEST, JOIN_ATTENDEE, PASSAGE, invitation_of, passage_of
from db.values import encode_value
from kiosk.app.ports import GroupCount
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import InvitationId
from kiosk.domain.lateness import Lateness
from kiosk.domain.moment import stored
from kiosk.domain.presence import presence_of
from kiosk.domain.roll_call import NOBODY, RollCall, counted

_KIND = "guest.block, guest.unit, guest.letter, guest.category"
_GROUPS = (
    f"SELECT {_KIND}, count(*), sum({_EXPECTED}), min(row) - 1, max(row) - 1 FROM guest GROUP BY 1, 2, 3, 4 ORDER BY 7"
)
_SAME = "passage = p.fact AND checkpoint = p.checkpoint AND invitation = p.invitation"
_PLAIN = (
    "SELECT p.invitation, p.at FROM passage AS p WHERE p.checkpoint = ?1 AND p.direction = 'entry' AND p.came = 'invited' "
    "AND NOT EXISTS (SELECT 1 FROM passage AS q WHERE q.checkpoint = ?1 AND q.invitation = p.invitation AND q.fact <> p.fact) "
    f"AND NOT EXISTS (SELECT 1 FROM undone WHERE {_SAME}) AND NOT EXISTS (SELECT 1 FROM attendee WHERE {_SAME})"
)
_GUEST = ", ".join(f"guest.{name}" for name in GUEST.split(", "))
_WIDTH = len(GUEST.split(", "))
_Kind = tuple[str, str, str, str]


@dataclass(slots=True)
class _Sums:
    guests: int
    invited: int
    first: int
    last: int
    admitted: bool
    sums: RollCall


def group_counts(
    db: Connection, place: Checkpoint | None, late: Lateness, excused: Sequence[InvitationId]
) -> tuple[GroupCount, ...]:
    """kiosk.app.ports.Reader.group_counts"""
    groups: dict[tuple[str, str, str], _Sums] = {}
    for block, unit, letter, category, guests, expected, first, last in db.execute(_GROUPS):
        admitted = place is None or place.admits_kind(category, block, unit)
        sums = RollCall(expected=expected if admitted else 0)
        more = _Sums(guests, expected, first, last, admitted, sums)
        known = groups.get((block, unit, letter))
        groups[block, unit, letter] = _joined(known, more) if known else more
    if place is not None:
        for kind, sums in _who_came(db, place, late, excused):
            groups[kind].sums += sums
    return tuple(
        GroupCount(*kind, s.admitted, s.guests, s.invited, s.first, s.last, s.sums) for kind, s in groups.items()
    )


def _joined(one: _Sums, more: _Sums) -> _Sums:
    return _Sums(
        one.guests + more.guests,
        one.invited + more.invited,
        min(one.first, more.first),
        max(one.last, more.last),
        one.admitted or more.admitted,
        one.sums + more.sums,
    )


def _who_came(
    db: Connection, place: Checkpoint, late: Lateness, excused: Sequence[InvitationId]
) -> Iterator[tuple[tuple[str, str, str], RollCall]]:
    yield from _plain(db, place, late)
    for rows in _unusual(db, place):
        guest, passages = invitation_of(rows[0]), [passage_of(row[_WIDTH:]) for row in rows]
        sums = counted(place, guest, presence_of(passages), late=late)
        yield (guest.block, guest.unit, guest.letter), replace(sums, expected=0)
    for kind, admitted, count in _absent(db, place, excused):
        yield kind[:3], RollCall(excused=count) if admitted else NOBODY


def _plain(db: Connection, place: Checkpoint, late: Lateness) -> Iterator[tuple[tuple[str, str, str], RollCall]]:
    """Those who came once, as invited, and are in."""
    query = (
        f"SELECT {_KIND}, {_EXPECTED}, guest.walk_in, {_late(late)}, count(*) FROM ({_PLAIN}) AS came "
        "JOIN guest ON guest.id = came.invitation GROUP BY 1, 2, 3, 4, 5, 6, 7"
    )
    for block, unit, letter, category, expected, walk_in, tardy, count in db.execute(query, [place.id]):
        present = bool(expected) and place.admits_kind(category, block, unit)
        yield (
            (block, unit, letter),
            RollCall(
                present=count * present,
                walk_ins=count * (not present and bool(walk_in)),
                others=count * (not present and not walk_in),
                inside=count,
                late=count * (present and bool(tardy)),
            ),
        )


def _late(late: Lateness) -> str:
    """Whether came.at is late; the moments are written by us, in the file's own form."""
    spans = (f"came.at >= '{stored(since)}' AND came.at < '{stored(until)}'" for since, until in late.spans)
    return " OR ".join(spans) or "0"


def _unusual(db: Connection, place: Checkpoint) -> Iterator[Any]:
    """All passages of each guest whose story is longer; the first row's first columns are the guest."""
    rows = db.execute(
        f"SELECT {_GUEST}, {PASSAGE} FROM passage JOIN guest ON guest.id = passage.invitation {JOIN_ATTENDEE} "
        f"WHERE passage.checkpoint = ?1 AND passage.invitation NOT IN (SELECT invitation FROM ({_PLAIN})) "
        "ORDER BY passage.invitation",
        [place.id],
    )
    return (list(group) for _, group in groupby(rows, key=lambda row: row[0]))


def _absent(db: Connection, place: Checkpoint, excused: Sequence[InvitationId]) -> Iterable[tuple[_Kind, bool, int]]:
    """How many of these are expected and did not come: an entry that was taken back is none."""
    if not excused:
        return []
    rows = db.execute(
        f"SELECT {_KIND}, count(*) FROM json_each(?2) AS told CROSS JOIN guest ON guest.id = told.value "
        f"WHERE {_EXPECTED} AND NOT EXISTS (SELECT 1 FROM passage AS p WHERE p.checkpoint = ?1 "
        "AND p.invitation = guest.id AND p.direction = 'entry' AND p.came <> 'companion' "
        f"AND NOT EXISTS (SELECT 1 FROM undone WHERE {_SAME})) GROUP BY 1, 2, 3, 4",
        [place.id, encode_value(excused)],
    )
    return [((b, u, n, c), place.admits_kind(c, b, u), count) for b, u, n, c, count in rows]


def members(
    db: Connection, block: str, unit: str, letter: str | None, first: int, last: int, count: int
) -> tuple[tuple[int, Any], ...]:
    """kiosk.app.ports.Reader.members"""
    lettered = "" if letter is None else "AND letter = ?6 "
    rows = db.execute(
        f"SELECT row - 1, {GUEST} FROM guest WHERE row BETWEEN ?1 AND ?2 AND unit = ?3 AND block = ?4 {lettered}"
        "ORDER BY row LIMIT ?5",
        [first + 1, last + 1, unit, block, count, *([] if letter is None else [letter])],
    )
    return tuple((row[0], invitation_of(row[1:])) for row in rows)
