"""How the file grew. A migration that shipped is never edited."""

from sqlite3 import Connection

from sqlite_utils import Database, Migrations

from db import healing, search

migrations = Migrations("kiosk")

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
def m004_healing(db: Database) -> None:
    """Apart from every other migration: it needs the guest table alone, and touches nothing but its own."""
    db.execute(healing.SCHEMA)
    healing.index_all(db.conn)
