"""What each fact changes: applied in the transaction that appends it, and again by a rebuild."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from sqlite3 import Connection
from typing import assert_never

from db import codes, declared, guests
from db.rows import JOIN_ATTENDEE, PASSAGE, moment_text, passage_of
from db.values import encode_value
from kiosk.app.ports import Topic
from kiosk.domain import declarations, facts
from kiosk.domain.ids import NO_FACT, CheckpointId, FactId, InvitationId
from kiosk.domain.moment import stored
from kiosk.domain.person import Person
from kiosk.domain.presence import NEVER, Came, Direction, Passage, Presence, presence_of
from kiosk.domain.session import CancelledSession, Change, Delayed, Moved, Restored

TABLES = (
    *("event", "checkpoint", "guest", "audience", "passage", "undone", "tally", "session", "session_change"),
    *("former_code", "event_key", "key_retirement"),
    *("healing", "attendee", "declared", "withdrawn", "gap"),
)
INSERT_PASSAGE = "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
TALLY = range(4)  # its columns, as `difference` gives them
_ARRIVALS = frozenset({Topic.ARRIVALS})
_AGENDA = frozenset({Topic.AGENDA})
_GUESTS = frozenset({Topic.GUESTS})
_EVENT = frozenset({Topic.EVENT})
_CODES = frozenset({Topic.CODES})
_REGISTERS = frozenset({Topic.REGISTERS})
_GUESTS_AND_CODES = _GUESTS | _CODES


@dataclass(frozen=True, slots=True)
class JustRead:
    """What the same write has read of the guest a fact is about: his presence at its checkpoint, and that he is listed."""

    presence: Presence | None = None
    listed: bool = False


_NOTHING_READ = JustRead()


def project(
    db: Connection, entry: facts.Entry, position: int, basket: guests.Basket, read: JustRead = _NOTHING_READ
) -> frozenset[Topic]:
    """`basket` takes the guests to be indexed, until the caller empties it; `read` saves looking twice."""
    fact = entry.fact
    if isinstance(fact, declarations.Declaration):
        declared.put(db, entry.stamp, fact)
        return _AGENDA if isinstance(fact, declarations.OnTheWall) else _REGISTERS
    match fact:
        case facts.CheckedIn() | facts.CheckedOut():
            if not read.listed:
                guests.bring_back(db, fact.invitation, basket)
            return _pass(db, entry.stamp, fact, position, read.presence)
        case facts.PassageUndone():
            return _undo(db, entry.stamp, fact)
        case facts.AttendeeNamed():
            return _name(db, entry.stamp, fact)
        case facts.SessionDelayed() | facts.SessionMoved() | facts.SessionCancelled() | facts.SessionRestored():
            return _change_session(db, entry.stamp, fact)
        case facts.GuestsListed() | facts.WalkInAdded() | facts.SignedGuestAdded():
            return _change_guests(db, entry.stamp, fact, basket)
        case facts.GuestsWithdrawn() | facts.StandingChanged():
            return _change_guests(db, entry.stamp, fact, basket)
        case facts.CodesReissued() | facts.CodeRevoked() | facts.CodeRestored():
            codes.change(db, entry.stamp, fact, basket)
            return _GUESTS_AND_CODES
        case facts.KeyMade() | facts.KeyRetired():
            codes.change_keys(db, entry.stamp, fact)
            return _CODES
        case facts.EventDescribed(event):
            db.execute("INSERT OR REPLACE INTO event VALUES (1, ?)", [encode_value(event)])
            return _EVENT
        case facts.CheckpointSet(checkpoint):
            return _set_checkpoint(db, checkpoint.id, encode_value(checkpoint))
        case facts.SessionsListed():
            return _list_sessions(db, fact)
        case facts.Unfamiliar():
            return frozenset()
        case _:
            assert_never(fact)


def _change_guests(
    db: Connection, stamp: facts.Stamp, fact: facts.GuestsChanged, basket: guests.Basket
) -> frozenset[Topic]:
    match fact:
        case facts.GuestsListed(_, invitations, before):
            codes.put(db, stamp, invitations, basket, before=before)
        case facts.WalkInAdded(invitation):
            codes.put(db, stamp, [invitation], basket)
        case facts.SignedGuestAdded(invitation):
            unheard_of = [] if guests.by_id(db, [invitation.id]) else [invitation]
            codes.put(db, stamp, unheard_of, basket)
        case facts.GuestsWithdrawn(ids):
            guests.withdraw(db, ids, basket)
        case facts.StandingChanged(id, standing):
            guests.change_standing(db, id, standing, basket)
        case _:
            assert_never(fact)
    return _GUESTS


def presence(db: Connection, checkpoint: CheckpointId, invitation: InvitationId) -> Presence:
    rows = db.execute(
        f"SELECT {PASSAGE} FROM passage {JOIN_ATTENDEE} WHERE passage.checkpoint = ? AND passage.invitation = ?",
        [checkpoint, invitation],
    ).fetchall()
    return presence_of(map(passage_of, rows)) if rows else NEVER


def _pass(
    db: Connection, stamp: facts.Stamp, fact: facts.Passed, position: int, before: Presence | None
) -> frozenset[Topic]:
    was = presence(db, fact.checkpoint, fact.invitation) if before is None else before
    db.execute(INSERT_PASSAGE, passage_row(passage_in(stamp, fact), fact, moment_text(stamp.at), position))
    name_who_came(db, stamp, fact)
    if undone(db, stamp.id, fact) is None:
        now = presence_of((*was.passages, *was.companions, passage_in(stamp, fact)))
        add_to_tally(db, fact.checkpoint, difference(was, now))
    return _ARRIVALS


def passage_in(stamp: facts.Stamp, fact: facts.Passed) -> Passage:
    if isinstance(fact, facts.CheckedIn):
        return Passage(stamp.id, Direction.ENTRY, stamp.at, stamp.desk, fact.came)
    return Passage(stamp.id, Direction.EXIT, stamp.at, stamp.desk)


def passage_row(told: Passage, fact: facts.Passed, at: str, position: int) -> tuple[object, ...]:
    """For INSERT_PASSAGE; `at` as it is stored."""
    return (
        *(fact.checkpoint, fact.invitation, at, told.fact, position),
        *(told.direction.value, told.desk, told.came.value, along_of(fact)),
    )


def name_who_came(db: Connection, stamp: facts.Stamp, fact: facts.Passed) -> None:
    """Of a representative or a companion whose name was told with the entry."""
    if not isinstance(fact, facts.CheckedIn) or not fact.person:
        return
    if fact.came in (Came.REPRESENTATIVE, Came.COMPANION):
        _name(db, stamp, facts.AttendeeNamed(fact.checkpoint, fact.invitation, stamp.id, Person(fact.person)))


def undone(db: Connection, passage: FactId, fact: facts.Passed) -> str | None:
    """Why a passage was taken back, or the one it came along with.

    An undo may arrive before what it undoes, when desks share a journal.
    """
    row = db.execute(
        "SELECT reason FROM undone WHERE passage IN (?, ?) AND checkpoint = ? AND invitation = ? "
        "ORDER BY passage DESC LIMIT 1",
        (passage, along_of(fact), fact.checkpoint, fact.invitation),
    ).fetchone()
    return None if row is None else str(row[0])


def along_of(fact: facts.Passed) -> FactId:
    return fact.along if isinstance(fact, facts.CheckedIn) else NO_FACT


def _name(db: Connection, stamp: facts.Stamp, fact: facts.AttendeeNamed) -> frozenset[Topic]:
    """The newest word stands, whichever arrives last; whoever it names, as many have come as before."""
    person = fact.person
    authority = person.authority.value if person.authority else ""
    db.execute(
        "INSERT INTO attendee VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (passage, checkpoint, invitation) "
        "DO UPDATE SET at = excluded.at, fact = excluded.fact, desk = excluded.desk, name = excluded.name, "
        "post = excluded.post, phone = excluded.phone, authority = excluded.authority "
        "WHERE (excluded.at, excluded.fact) > (at, fact)",
        [
            *(fact.passage, fact.checkpoint, fact.invitation, moment_text(stamp.at), stamp.id, stamp.desk),
            *(person.name, person.post, person.phone, authority),
        ],
    )
    return _ARRIVALS


def _undo(db: Connection, stamp: facts.Stamp, fact: facts.PassageUndone) -> frozenset[Topic]:
    was = presence(db, fact.checkpoint, fact.invitation)
    db.execute(
        "INSERT INTO undone VALUES (?, ?, ?, ?, ?) ON CONFLICT (passage, checkpoint, invitation) DO UPDATE "
        "SET at = excluded.at, reason = excluded.reason WHERE (excluded.at, excluded.reason) < (at, reason)",
        [fact.passage, fact.checkpoint, fact.invitation, stored(stamp.at), fact.reason],
    )
    add_to_tally(db, fact.checkpoint, difference(was, presence(db, fact.checkpoint, fact.invitation)))
    return _ARRIVALS


def difference(was: Presence, now: Presence) -> list[int]:
    """What a change of one guest's presence adds to each column of the tally."""
    return [after - before for after, before in zip(_figures(now), _figures(was), strict=True)]


def add_to_tally(db: Connection, checkpoint: CheckpointId, change: Sequence[int]) -> None:
    if any(change):
        db.execute(
            "INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT (checkpoint) DO UPDATE SET "
            "inside = inside + excluded.inside, came = came + excluded.came, walk_ins = walk_ins + excluded.walk_ins, "
            "companions = companions + excluded.companions",
            [checkpoint, *change],
        )


def _figures(presence: Presence) -> tuple[int, int, int, int]:
    """On one invitation: people inside now, people who ever came, walk-ins and companions among them."""
    came = [passage.came for passage in presence.passages if passage.direction is Direction.ENTRY]
    companions = len(presence.companions)
    inside = int(presence.inside) + len(presence.company)
    return inside, int(bool(came)) + companions, int(Came.WALK_IN in came), companions


def _set_checkpoint(db: Connection, id: CheckpointId, body: str) -> frozenset[Topic]:
    db.execute(
        "INSERT INTO checkpoint (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
        [id, body],
    )
    return _EVENT


def _list_sessions(db: Connection, fact: facts.SessionsListed) -> frozenset[Topic]:
    """What a person typed leaves what the programme says as it was, so that the next import can tell them apart."""
    bodies = [(session.id, encode_value(session)) for session in fact.sessions]
    db.executemany(
        "INSERT INTO session VALUES (?, 0, ?, ?) ON CONFLICT (id) DO UPDATE SET gone = 0, body = excluded.body, "
        "listed = ifnull(excluded.listed, listed)",
        [(id, body, body if fact.source else None) for id, body in bodies],
    )
    told = [(encode_value(session), session.id) for session in fact.told]
    db.executemany("UPDATE session SET listed = ? WHERE id = ?", told)
    listed = ", listed = NULL" if fact.source else ""
    db.executemany(f"UPDATE session SET gone = 1{listed} WHERE id = ?", [(id,) for id in fact.gone])
    return _AGENDA


def _change_session(db: Connection, stamp: facts.Stamp, fact: facts.SessionChanged) -> frozenset[Topic]:
    change = change_of(fact)
    db.execute(
        "INSERT INTO session_change VALUES (?, ?, ?, ?, ?)",
        [fact.session, stored(stamp.at), stamp.id, type(change).__name__, encode_value(change)],
    )
    return _AGENDA


def change_of(fact: facts.SessionChanged) -> Change:
    match fact:
        case facts.SessionDelayed(_, minutes, shorter):
            return Delayed(timedelta(minutes=minutes), timedelta(minutes=shorter))
        case facts.SessionMoved(_, room, start):
            return Moved(room, start)
        case facts.SessionCancelled(_, reason):
            return CancelledSession(reason)
        case facts.SessionRestored():
            return Restored()
        case _:
            assert_never(fact)
