"""The projection of codes that count no more and of the event's keys; and, beside it, the keys' private halves."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from sqlite3 import Connection

from db import guests
from db.rows import moment_text
from kiosk.domain import facts
from kiosk.domain.facts import Stamp
from kiosk.domain.former_code import FormerCode
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.keys import EventKey, KeyId, Retirement
from kiosk.domain.moment import parsed

FORMER = "code, invitation, at, successor, reason"


def put(
    db: Connection,
    stamp: Stamp,
    invitations: Sequence[Invitation],
    basket: guests.Basket,
    reason: str = "",
    before: Sequence[Invitation] = (),
) -> None:
    """guests.put, and whose code changed by it is remembered with the code before."""
    changed = guests.put(db, invitations, basket, before)
    if changed:
        _remember(db, stamp, changed, reason)


def change(db: Connection, stamp: Stamp, fact: facts.CodesChanged, basket: guests.Basket) -> None:
    """A guest this file has not heard of yet stays unheard of."""
    match fact:
        case facts.CodesReissued(codes, reason):
            wanted = {one.invitation: one.new for one in codes}
        case facts.CodeRevoked(invitation, code, reason):
            wanted = {invitation: ""} if _current(db, invitation) == code else {}
        case facts.CodeRestored(invitation, code, reason):
            wanted = {invitation: code}
    known = guests.by_id(db, list(wanted))
    put(db, stamp, [replace(guest, code=wanted[guest.id]) for guest in known], basket, reason)


def _current(db: Connection, invitation: InvitationId) -> str | None:
    return next((guest.code for guest in guests.by_id(db, [invitation])), None)


def _remember(db: Connection, stamp: Stamp, changed: Iterable[tuple[Invitation, Invitation]], reason: str) -> None:
    """Each guest before and after; a code that came back is former no more."""
    at = moment_text(stamp.at)
    for before, after in changed:
        db.execute("DELETE FROM former_code WHERE code = ? AND invitation = ?", [after.code, after.id])
        if before.code:
            db.execute(
                "INSERT OR REPLACE INTO former_code VALUES (?, ?, ?, ?, ?)",
                [before.code, before.id, at, after.code, reason],
            )


def former_of(db: Connection, invitation: InvitationId) -> tuple[FormerCode, ...]:
    rows = db.execute(f"SELECT {FORMER} FROM former_code WHERE invitation = ? ORDER BY at, code", [invitation])
    return tuple(map(_former, rows))


def find_former(db: Connection, text: str) -> tuple[FormerCode, ...]:
    rows = db.execute(
        f"SELECT {FORMER} FROM former_code WHERE code = ? COLLATE NOCASE "
        "AND EXISTS (SELECT 1 FROM guest WHERE guest.id = invitation) ORDER BY at, invitation",
        [text],
    )
    found = tuple(map(_former, rows))
    return tuple(one for one in found if one.code == text) or found


def _former(row: Sequence[str]) -> FormerCode:
    code, invitation, at, successor, reason = row
    return FormerCode(code, InvitationId(invitation), parsed(at), successor, reason)


def change_keys(db: Connection, stamp: Stamp, fact: facts.KeysChanged) -> None:
    at = moment_text(stamp.at)
    if isinstance(fact, facts.KeyMade):
        made = [fact.key, fact.public, fact.tag, at]
        db.execute("INSERT INTO event_key VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING", made)
        return
    until = None if fact.honoured_until is None else moment_text(fact.honoured_until)
    db.execute("INSERT INTO key_retirement VALUES (?, ?, ?, ?, ?)", [fact.key, at, stamp.id, until, fact.reason])


def keys(db: Connection) -> tuple[EventKey, ...]:
    """Of several retirements of a key the latest word stands."""
    said = db.execute("SELECT key, at, honoured_until, reason FROM key_retirement ORDER BY at, fact").fetchall()
    retired = {key: Retirement(parsed(at), parsed(until) if until else None, why) for key, at, until, why in said}
    rows = db.execute("SELECT id, public, tag, made FROM event_key ORDER BY made, id")
    return tuple(EventKey(KeyId(id), public, tag, parsed(made), retired.get(id)) for id, public, tag, made in rows)


def secret(db: Connection, key: KeyId) -> str | None:
    row = db.execute("SELECT private FROM secret_key WHERE id = ?", [key]).fetchone()
    return None if row is None else str(row[0])


def keep_secret(db: Connection, key: KeyId, private: str) -> None:
    db.execute("INSERT INTO secret_key VALUES (?, ?)", [key, private])
