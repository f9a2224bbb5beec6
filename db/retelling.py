"""Facts of which the order matters: they count in the order of the log that desks share, and what is not in it comes last.

A fact is applied when it arrives. When it belongs before others that were applied already and tell of the same thing,
what stands of that thing is told again from the journal, in the log's order.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from sqlite3 import Connection
from typing import Any

from db import guests, projections
from db.fact_codec import read_entry
from db.rows import moment_text
from db.values import encode_value
from kiosk.domain import facts
from kiosk.domain.facts import Entry
from kiosk.domain.guest_change import merged
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation

_KINDS = (
    "'GuestsListed', 'WalkInAdded', 'SignedGuestAdded', 'StandingChanged', 'CodesReissued', 'CodeRevoked', "
    "'CodeRestored', 'SessionsListed', 'EventDescribed', 'CheckpointSet'"
)
_ORDERED = f"kind IN ({_KINDS})"
KINDS = frozenset(_KINDS.replace("'", "").split(", "))
INDEX = f"CREATE INDEX fact_ordered ON fact (position) WHERE {_ORDERED}"
_FEW = 20  # guests that are looked for in the journal by their ids
_COLUMNS = "fact.id, fact.desk, fact.at, fact.kind, fact.body"
_EVENT, _SESSIONS, _CHECKPOINT, _GUEST = "event", "sessions", "checkpoint ", "guest "
Things = frozenset[str]


def touched(fact: facts.Fact | facts.Unfamiliar) -> Things:
    """What a fact tells of, as far as the order of telling matters."""
    match fact:
        case facts.EventDescribed():
            return frozenset({_EVENT})
        case facts.SessionsListed():
            return frozenset({_SESSIONS})
        case facts.CheckpointSet(place):
            return frozenset({_CHECKPOINT + place.id})
    return frozenset(_GUEST + id for id in _told_of(fact))


def _told_of(fact: facts.Fact | facts.Unfamiliar) -> Iterable[InvitationId]:
    match fact:
        case facts.GuestsListed(_, invitations):
            return (one.id for one in invitations)
        case facts.WalkInAdded(invitation) | facts.SignedGuestAdded(invitation):
            return (invitation.id,)
        case facts.CodesReissued(codes):
            return (one.invitation for one in codes)
        case facts.StandingChanged(id) | facts.CodeRevoked(id) | facts.CodeRestored(id):
            return (id,)
    return ()


def overtaken(db: Connection, position: int, fact: facts.Fact | facts.Unfamiliar) -> Things:
    """Of the things this fact tells of, those that others told of which stand before it here and after it in the log."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM fact LEFT JOIN shared ON shared.position = fact.position "
        f"WHERE {_ORDERED} AND fact.position < ? AND shared.seq IS NULL "
        "AND (fact.position > (SELECT settled FROM log) OR fact.position IN (SELECT position FROM aside))",
        [position],
    ).fetchall()
    mine = touched(fact) if rows else frozenset()
    return mine & frozenset[str]().union(*(touched(read_entry(*row).fact) for row in rows))


def displaced(db: Connection) -> Things:
    """All things of which the journal tells in another order than the log."""
    things, last = set[str](), 0
    for *columns, seq in db.execute(_in_journal_order()):
        if seq is not None and seq > last >= 0:
            last = seq
        elif seq is None:
            last = -1  # nothing in the log comes after what is not in it
        else:
            things |= touched(read_entry(*columns).fact)
    return frozenset(things)


def _in_journal_order() -> str:
    return (
        f"SELECT {_COLUMNS}, shared.seq FROM fact LEFT JOIN shared ON shared.position = fact.position "
        f"WHERE {_ORDERED} ORDER BY fact.position"
    )


def retell(journal: Connection, into: Connection, things: Things, basket: guests.Basket) -> None:
    """Make what stands of these things what the journal tells of them in the log's order."""
    if not things:
        return
    wanted = frozenset(InvitationId(one.removeprefix(_GUEST)) for one in things if one.startswith(_GUEST))
    if wanted:
        _retell_guests(into, entries(journal, *about_guests(wanted)), wanted, basket)
    others = [one for one in things if not one.startswith(_GUEST)]
    if _SESSIONS in others:
        into.execute("DELETE FROM session")
    for entry in entries(journal, "kind IN ('SessionsListed', 'EventDescribed', 'CheckpointSet')") if others else ():
        if touched(entry.fact) & things:
            projections.project(into, entry, 0, basket)


def about_guests(wanted: frozenset[InvitationId]) -> tuple[str, Sequence[Any]]:
    """For `entries`: those that may tell of these guests."""
    if len(wanted) > _FEW:
        return "1", []
    return "EXISTS (SELECT 1 FROM json_each(?) AS one WHERE instr(fact.body, one.value))", [
        encode_value(sorted(wanted))
    ]


def entries(journal: Connection, which: str, values: Sequence[Any] = ()) -> Iterator[Entry]:
    """Facts of which the order matters, in the log's order, and what is not in it last."""
    rows = journal.execute(
        f"SELECT {_COLUMNS} FROM fact LEFT JOIN shared ON shared.position = fact.position "
        f"WHERE {_ORDERED} AND {which} ORDER BY shared.seq IS NULL, shared.seq, fact.position",
        values,
    ).fetchall()
    return (read_entry(*row) for row in rows)


@dataclass(slots=True)
class _Known:
    """A guest as told so far, and the codes that were his: (at, successor, reason) of each."""

    guest: Invitation | None = None
    former: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def hear(self, entry: Entry, id: InvitationId) -> None:
        before, after = self.guest, _after(self.guest, entry.fact, id)
        self.guest = after
        if before is None or after is None or before.code == after.code:
            return
        self.former.pop(after.code, None)
        if before.code:
            reason = getattr(entry.fact, "reason", "")
            self.former[before.code] = (moment_text(entry.stamp.at), after.code, reason)


def _after(guest: Invitation | None, fact: facts.Fact | facts.Unfamiliar, id: InvitationId) -> Invitation | None:
    match fact:
        case facts.GuestsListed(_, invitations, before):
            told = next(one for one in reversed(invitations) if one.id == id)
            return merged(guest, next((one for one in reversed(before) if one.id == id), None), told)
        case facts.WalkInAdded(invitation):
            return invitation
        case facts.SignedGuestAdded(invitation):
            return guest or invitation
    return guest and _changed(guest, fact)


def _changed(guest: Invitation, fact: facts.Fact | facts.Unfamiliar) -> Invitation:
    match fact:
        case facts.StandingChanged(_, standing):
            return replace(guest, standing=standing)
        case facts.CodesReissued(codes):
            return replace(
                guest, code=next((one.new for one in reversed(codes) if one.invitation == guest.id), guest.code)
            )
        case facts.CodeRevoked(_, code) if guest.code == code:
            return replace(guest, code="")
        case facts.CodeRestored(_, code):
            return replace(guest, code=code)
    return guest


def _retell_guests(
    into: Connection, entries: Iterable[Entry], wanted: frozenset[InvitationId], basket: guests.Basket
) -> None:
    known = {id: _Known() for id in wanted}
    for entry in entries:
        for id in wanted.intersection(_told_of(entry.fact)):
            known[id].hear(entry, id)
    ids = encode_value(sorted(wanted))
    into.execute("DELETE FROM former_code WHERE invitation IN (SELECT value FROM json_each(?))", [ids])
    into.executemany(
        "INSERT INTO former_code VALUES (?, ?, ?, ?, ?)",
        [(code, id, *told) for id, one in known.items() for code, told in one.former.items()],
    )
    guests.put(into, [guest for _, one in sorted(known.items()) if (guest := one.guest)], basket)
