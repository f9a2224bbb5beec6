"""Is the file whole? SQLite's own check, the chain of the journal, and the projections against a rebuild."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import zip_longest
from sqlite3 import Connection
from typing import Any

from db import projections, retelling, search
from db.book import NO_FACT_YET, link_of
from db.fact_codec import read_entry
from db.file import fill, snapshot
from db.guests import Basket
from kiosk.app.care import Health, Problem
from kiosk.errors import BookUnreadable

_SCHEMA_ROW = "SELECT id, desk, at, kind, body, hash, position FROM fact ORDER BY position"


def verify(db: Connection, name: str) -> Health:
    """Reads the whole file at one moment and compares it with what its journal says; changes nothing."""
    with snapshot(db, name), _empty() as fresh:
        if missing := _lacking(db, fresh):
            said = (Problem("The table {table} is missing. Use a backup.", {"table": table}) for table in missing)
            return Health(0, tuple(said))
        facts = int(db.execute("SELECT count(*) FROM fact").fetchone()[0])
        problems = [*_pages(db), *_chain(db), *_projections(db, fresh), *_search(db)]
    return Health(facts, tuple(problems))


def missing_tables(db: Connection) -> list[str]:
    with _empty() as fresh:
        return _lacking(db, fresh)


@contextmanager
def _empty() -> Iterator[Connection]:
    """A file of this version without a fact, in memory."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        fill(fresh)
        yield fresh


def _lacking(db: Connection, fresh: Connection) -> list[str]:
    return sorted(_tables(fresh) - _tables(db))


def _tables(db: Connection) -> set[str]:
    return {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _pages(db: Connection) -> Iterator[Problem]:
    for (said,) in db.execute("PRAGMA integrity_check(20)").fetchall():
        if said != "ok":
            yield Problem("The file's structure is damaged: {said}.", {"said": said})


def _chain(db: Connection) -> Iterator[Problem]:
    """The first broken link; what follows it cannot be told from it."""
    before, expected = NO_FACT_YET, 1
    for id, desk, at, kind, body, link, position in db.execute(_SCHEMA_ROW):
        if position != expected:
            yield Problem("The journal lacks fact number {number}.", {"number": expected})
            return
        if link_of(before, id, desk, at, kind, body) != link:
            yield Problem(
                "The journal was altered at fact number {number} ({kind}, {at}).",
                {"number": position, "kind": kind, "at": at},
            )
            return
        before, expected = link, position + 1


def _projections(db: Connection, fresh: Connection) -> Iterator[Problem]:
    try:
        rebuild(db, fresh)
    except BookUnreadable as error:
        yield Problem(error.template, error.values)
        return
    for table in projections.TABLES:
        differing = _differing(db, fresh, table)
        if differing:
            yield Problem(
                "{count} rows of the table {table} differ from what the journal says.",
                {"count": differing, "table": table},
            )


def rebuild(journal: Connection, into: Connection) -> None:
    """Project every fact of one file's journal into an empty set of tables; where several desks share a log, in its
    order."""
    basket = Basket(into)
    for id, desk, at, kind, body, _, position in journal.execute(_SCHEMA_ROW):
        projections.project(into, read_entry(id, desk, at, kind, body), position, basket)
    retelling.retell(journal, into, retelling.displaced(journal), basket)
    basket.empty()


def _differing(db: Connection, fresh: Connection, table: str) -> int:
    return sum(ours != theirs for ours, theirs in zip_longest(_rows(db, table), _rows(fresh, table)))


def _rows(db: Connection, table: str) -> Iterator[tuple[Any, ...]]:
    keys = ", ".join(
        name for (name,) in db.execute("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", [table])
    )
    return iter(db.execute(f"SELECT * FROM {table} ORDER BY {keys}"))


def _search(db: Connection) -> Iterator[Problem]:
    if not search.check(db):
        yield Problem("The search index is out of step with the guest list; run verify with --repair.", {})
