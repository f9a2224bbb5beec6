"""Declarations: of all that was said about one thing, the newest by (time, id) stands, in any order of arrival."""

from collections.abc import Sequence
from datetime import datetime
from sqlite3 import Connection
from typing import TypeVar

from db.fact_codec import decode, encode
from db.rows import moment_text
from db.values import encode_value
from kiosk.domain import declarations, facts
from kiosk.domain.moment import parsed

D = TypeVar("D", bound=declarations.Declaration)
SCHEMA = """
    CREATE TABLE declared (
        kind  TEXT NOT NULL,
        about TEXT NOT NULL,
        at    TEXT NOT NULL,
        fact  TEXT NOT NULL,
        body  TEXT NOT NULL,
        PRIMARY KEY (kind, about)
    ) STRICT, WITHOUT ROWID
"""


def put(db: Connection, stamp: facts.Stamp, said: declarations.Declaration) -> None:
    kind, body = encode(said)
    db.execute(
        "INSERT INTO declared VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, about) DO UPDATE "
        "SET at = excluded.at, fact = excluded.fact, body = excluded.body WHERE (excluded.at, excluded.fact) > (at, fact)",
        [kind, said.about, moment_text(stamp.at), stamp.id, body],
    )


def standing(db: Connection, kind: type[D]) -> tuple[D, ...]:
    """What stands of one kind, by what it is about."""
    rows = db.execute("SELECT body FROM declared WHERE kind = ? ORDER BY about", [kind.__name__])
    return tuple(_said(kind, body) for (body,) in rows)


def standing_when(db: Connection, kind: type[D]) -> tuple[tuple[datetime, D], ...]:
    """What stands of one kind and when it was said, the oldest first."""
    rows = db.execute("SELECT at, body FROM declared WHERE kind = ? ORDER BY at, fact", [kind.__name__])
    return tuple((parsed(at), _said(kind, body)) for at, body in rows)


def about(db: Connection, kind: type[D], thing: str) -> D | None:
    row = db.execute("SELECT body FROM declared WHERE kind = ? AND about = ?", [kind.__name__, thing]).fetchone()
    return None if row is None else _said(kind, row[0])


def about_any(db: Connection, kind: type[D], things: Sequence[str]) -> dict[str, D]:
    rows = db.execute(
        "SELECT about, body FROM declared WHERE kind = ? AND about IN (SELECT value FROM json_each(?))",
        [kind.__name__, encode_value(things)],
    )
    return {thing: _said(kind, body) for thing, body in rows}


def any_of(db: Connection, kind: type[D]) -> bool:
    """Was anything of this kind ever declared?"""
    return db.execute("SELECT 1 FROM declared WHERE kind = ? LIMIT 1", [kind.__name__]).fetchone() is not None


def _said(kind: type[D], body: str) -> D:
    fact = decode(kind.__name__, body)
    assert isinstance(fact, kind)  # the kind is in the row
    return fact
