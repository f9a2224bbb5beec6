"""How the file grew. A migration that shipped is never edited."""

import json
from collections.abc import Iterator
from contextlib import suppress
from sqlite3 import Connection
from typing import Any

from sqlite_utils import Database, Migrations

from db import declared, healing, log_tables, search, withdrawn
from db.fact_codec import decode
from db.values import decoder_of, encode_value
from kiosk.domain.facts import SessionsListed
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Session

migrations = Migrations("kiosk")
_SESSION_BODY = decoder_of(Session)

_JOURNAL = """
    CREATE TABLE fact (
        position INTEGER PRIMARY KEY,
        id       TEXT NOT NULL UNIQUE,
        desk     TEXT NOT NULL,
        at       TEXT NOT NULL,
        kind     TEXT NOT NULL,
        body     TEXT NOT NULL,
        hash     BLOB NOT NULL
    ) STRICT
"""
_EVENT = """
    CREATE TABLE event (
        one  INTEGER PRIMARY KEY CHECK (one = 1),
        body TEXT NOT NULL
    ) STRICT
"""
_CHECKPOINT = """
    CREATE TABLE checkpoint (
        row  INTEGER PRIMARY KEY,
        id   TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL
    ) STRICT
"""
_GUEST = """
    CREATE TABLE guest (
        row         INTEGER PRIMARY KEY,
        id          TEXT NOT NULL UNIQUE,
        code        TEXT NOT NULL,
        name        TEXT NOT NULL,
        unit        TEXT NOT NULL,
        block       TEXT NOT NULL,
        post        TEXT NOT NULL,
        title       TEXT NOT NULL,
        category    TEXT NOT NULL,
        seat        TEXT NOT NULL,
        phone       TEXT NOT NULL,
        email       TEXT NOT NULL,
        language    TEXT NOT NULL,
        note        TEXT NOT NULL,
        key         TEXT NOT NULL,
        attention   INTEGER NOT NULL CHECK (attention IN (0, 1)),
        walk_in     INTEGER NOT NULL CHECK (walk_in IN (0, 1)),
        standing    TEXT NOT NULL
            CHECK (standing IN ('valid', 'pending', 'unapproved', 'blocked', 'cancelled', 'revoked')),
        valid_from  TEXT,
        valid_until TEXT,
        wants       TEXT NOT NULL,
        extra       TEXT NOT NULL,
        same        INTEGER NOT NULL
    ) STRICT
"""
_AUDIENCE = """
    CREATE TABLE audience (
        category TEXT NOT NULL,
        block    TEXT NOT NULL,
        unit     TEXT NOT NULL,
        count    INTEGER NOT NULL,
        PRIMARY KEY (category, block, unit)
    ) STRICT, WITHOUT ROWID
"""
_PASSAGE = """
    CREATE TABLE passage (
        checkpoint TEXT NOT NULL,
        invitation TEXT NOT NULL,
        at         TEXT NOT NULL,
        fact       TEXT NOT NULL,
        position   INTEGER NOT NULL,
        direction  TEXT NOT NULL CHECK (direction IN ('entry', 'exit')),
        desk       TEXT NOT NULL,
        came       TEXT NOT NULL CHECK (came IN ('invited', 'representative', 'companion', 'walk_in')),
        PRIMARY KEY (checkpoint, invitation, at, fact)
    ) STRICT, WITHOUT ROWID
"""
_UNDONE = """
    CREATE TABLE undone (
        passage    TEXT NOT NULL,
        checkpoint TEXT NOT NULL,
        invitation TEXT NOT NULL,
        at         TEXT NOT NULL,
        reason     TEXT NOT NULL,
        PRIMARY KEY (passage, checkpoint, invitation)
    ) STRICT, WITHOUT ROWID
"""
_TALLY = """
    CREATE TABLE tally (
        checkpoint TEXT PRIMARY KEY,
        inside     INTEGER NOT NULL,
        came       INTEGER NOT NULL,
        walk_ins   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
"""
_SESSION = """
    CREATE TABLE session (
        id   TEXT PRIMARY KEY,
        gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
"""
_SESSION_CHANGE = """
    CREATE TABLE session_change (
        session TEXT NOT NULL,
        at      TEXT NOT NULL,
        fact    TEXT NOT NULL,
        kind    TEXT NOT NULL,
        body    TEXT NOT NULL,
        PRIMARY KEY (session, at, fact)
    ) STRICT, WITHOUT ROWID
"""
_FORMER_CODE = """
    CREATE TABLE former_code (
        code       TEXT NOT NULL,
        invitation TEXT NOT NULL,
        at         TEXT NOT NULL,
        successor  TEXT NOT NULL,
        reason     TEXT NOT NULL,
        PRIMARY KEY (code, invitation)
    ) STRICT, WITHOUT ROWID
"""
_EVENT_KEY = """
    CREATE TABLE event_key (
        id     TEXT PRIMARY KEY,
        public TEXT NOT NULL,
        tag    INTEGER NOT NULL,
        made   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
"""
_KEY_RETIREMENT = """
    CREATE TABLE key_retirement (
        key            TEXT NOT NULL,
        at             TEXT NOT NULL,
        fact           TEXT NOT NULL,
        honoured_until TEXT,
        reason         TEXT NOT NULL,
        PRIMARY KEY (key, at, fact)
    ) STRICT, WITHOUT ROWID
"""
_ATTENDEE = """
    CREATE TABLE attendee (
        passage    TEXT NOT NULL,
        checkpoint TEXT NOT NULL,
        invitation TEXT NOT NULL,
        at         TEXT NOT NULL,
        fact       TEXT NOT NULL,
        desk       TEXT NOT NULL,
        name       TEXT NOT NULL,
        post       TEXT NOT NULL,
        phone      TEXT NOT NULL,
        authority  TEXT NOT NULL CHECK (authority IN ('', 'letter', 'phone', 'message')),
        PRIMARY KEY (passage, checkpoint, invitation)
    ) STRICT, WITHOUT ROWID
"""
_SECRET_KEY = """
    CREATE TABLE secret_key (
        id      TEXT PRIMARY KEY,
        private TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
"""


def upgrade(connection: Connection) -> None:
    """Bring a file to this version; inside the caller's write, so that it is whole or not at all."""
    migrations.apply(_database(connection))


def newer(connection: Connection) -> bool:
    """Was the file written by a version that knows migrations we do not?"""
    with Database(memory=True, execute_plugins=False) as blank:
        known = {migration.name for migration in migrations.pending(blank)}
    return any(migration.name not in known for migration in migrations.applied(_database(connection)))


def _database(connection: Connection) -> Database:
    return Database(connection, recursive_triggers=False, execute_plugins=False)


@migrations()
def m001_journal_and_projections(db: Database) -> None:
    for table in (
        _JOURNAL,
        _EVENT,
        _CHECKPOINT,
        _GUEST,
        _AUDIENCE,
        _PASSAGE,
        _UNDONE,
        _TALLY,
        _SESSION,
        _SESSION_CHANGE,
    ):
        db.execute(table)
    db.execute("CREATE INDEX guest_code ON guest (code COLLATE NOCASE)")
    db.execute("CREATE INDEX guest_key ON guest (key) WHERE key <> ''")
    db.execute("CREATE INDEX guest_same ON guest (same)")
    db.execute("CREATE INDEX passage_newest ON passage (checkpoint, position)")


@migrations()
def m002_search(db: Database) -> None:
    for statement in search.SCHEMA:
        db.execute(statement)


@migrations()
def m003_codes(db: Database) -> None:
    for table in (_FORMER_CODE, _EVENT_KEY, _KEY_RETIREMENT, _SECRET_KEY):
        db.execute(table)
    db.execute("CREATE INDEX former_code_any_case ON former_code (code COLLATE NOCASE)")
    db.execute("CREATE INDEX former_code_of ON former_code (invitation)")
    db.execute("ALTER TABLE guest ADD COLUMN unlisted INTEGER NOT NULL DEFAULT 0 CHECK (unlisted IN (0, 1))")
    db.execute("CREATE INDEX guest_unlisted ON guest (row) WHERE unlisted = 1")
    _remember_codes_so_far(db)


def _remember_codes_so_far(db: Database) -> None:
    """What lists changed before this version: each guest's codes in the journal's order."""
    if not _listed_twice(db):
        return
    codes: dict[str, str] = {}
    for at, id, code in _codes_listed(db):
        before = codes.get(id, code)
        codes[id] = code
        if before == code:
            continue
        db.execute("DELETE FROM former_code WHERE code = ? AND invitation = ?", [code, id])
        if before:
            db.execute("INSERT OR REPLACE INTO former_code VALUES (?, ?, ?, ?, '')", [before, id, at, code])


def _listed_twice(db: Database) -> bool:
    listed = "SELECT ifnull(sum(json_array_length(body, '$.rows')), 0) FROM fact WHERE kind = 'GuestsListed' AND json_valid(body)"
    walked_in = "SELECT count(*) FROM fact WHERE kind = 'WalkInAdded'"
    told, known = db.execute(f"SELECT ({listed}) + ({walked_in}), (SELECT count(*) FROM guest)").fetchone()
    return bool(told != known)


def _codes_listed(db: Database) -> Iterator[tuple[str, str, str]]:
    rows = db.execute("SELECT at, kind, body FROM fact WHERE kind IN ('GuestsListed', 'WalkInAdded') ORDER BY position")
    for at, kind, body in rows:
        with suppress(ValueError, KeyError, TypeError):  # a damaged fact is for verify to tell, not for opening
            yield from ((at, id, code) for id, code in _codes_in(kind, json.loads(body)).items())


def _codes_in(kind: str, told: dict[str, Any]) -> dict[str, str]:
    if kind == "WalkInAdded":
        return {told["invitation"]["id"]: told["invitation"]["code"]}
    rows = (dict(zip(told["columns"], row, strict=True)) for row in told["rows"])
    return {row["id"]: row["code"] for row in rows}


@migrations()
def m004_healing(db: Database) -> None:
    """Apart from every other migration: it needs the guest table alone, and touches nothing but its own."""
    db.execute(healing.SCHEMA)
    healing.index_all(db.conn)


@migrations()
def m005_attendees(db: Database) -> None:
    """Names that check-ins carried before this version are kept as far as their facts can be read."""
    db.execute(_ATTENDEE)
    db.execute("ALTER TABLE passage ADD COLUMN along TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE tally ADD COLUMN companions INTEGER NOT NULL DEFAULT 0")
    db.execute(
        "INSERT INTO attendee SELECT fact.id, passage.checkpoint, passage.invitation, fact.at, fact.id, fact.desk, "
        "json_extract(fact.body, '$.person'), '', '', '' FROM passage JOIN fact ON fact.id = passage.fact "
        "WHERE passage.came IN ('representative', 'companion') AND json_valid(fact.body) "
        "AND ifnull(json_extract(fact.body, '$.person'), '') <> ''"
    )


@migrations()
def m006_declarations(db: Database) -> None:
    db.execute(declared.SCHEMA)
    for column in ("letter", "in_office", "born", "spoken", "needs"):
        db.execute(f"ALTER TABLE guest ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@migrations()
def m007_withdrawn_guests(db: Database) -> None:
    for statement in withdrawn.SCHEMA:
        db.execute(statement)


@migrations()
def m008_programme(db: Database) -> None:
    """Sessions learn what their programme itself said of them, as far as the journal can be read."""
    db.execute("ALTER TABLE session ADD COLUMN listed TEXT")
    bodies = [(id, _SESSION_BODY.decode(body)) for id, body in db.execute("SELECT id, body FROM session").fetchall()]
    db.conn.executemany("UPDATE session SET body = ? WHERE id = ?", [(encode_value(one), id) for id, one in bodies])
    listed = [(encode_value(session), id) for id, session in _listed_so_far(db).items()]
    db.conn.executemany("UPDATE session SET listed = ? WHERE id = ?", listed)


@migrations()
def m009_hub(db: Database) -> None:
    """Nothing is written into these until the event has a hub."""
    for statement in log_tables.SCHEMA:
        db.execute(statement)


def _listed_so_far(db: Database) -> dict[SessionId, Session]:
    found: dict[SessionId, Session] = {}
    for (body,) in db.execute("SELECT body FROM fact WHERE kind = 'SessionsListed' ORDER BY position").fetchall():
        with suppress(ValueError):  # a damaged fact is for verify to tell, not for opening
            fact = decode("SessionsListed", body)
            assert isinstance(fact, SessionsListed)  # the kind is in the row
            found |= {session.id: session for session in fact.sessions} if fact.source else {}
            found = {id: one for id, one in found.items() if not (fact.source and id in fact.gone)}
    return found
