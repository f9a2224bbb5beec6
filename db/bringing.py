"""Lines of another venue's log, on their way into the journal: recorded here, and to be put into the log of this venue."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from sqlite3 import Connection

import msgspec

from db import double_changes, passing, taking
from db.book import SqlitePage
from db.rows import moment_text
from kiosk.app.sharing import Amiss, Line, Logged, Spoilt, Told
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import Entry

_Read = tuple[Logged, Entry]
_ASIDE = (
    "INSERT INTO aside (why, subject, data) SELECT ?, ?, ? "
    "WHERE NOT EXISTS (SELECT 1 FROM aside WHERE subject = ? AND data = ?)"
)


def bring(
    db: Connection, page: SqlitePage, venue: str, lines: Sequence[Line], *, tells: bool
) -> tuple[int, tuple[DoubleChange, ...]]:
    """In their order, in the caller's write: how many were new, and (where this file `tells` it) what somebody else changed too.

    What cannot be used is set aside under the venue's name, once, and the rest flows.
    """
    fresh = list(_new(db, venue, lines))
    changes = [entry for line, entry in fresh if tells and line.told.kind in double_changes.KINDS]
    twice = tuple(double_changes.brought_twice(db, page, changes))
    for _, some in groupby(fresh, key=_alike):
        _record(db, page, list(some))
    return len(fresh), twice


def _alike(read: _Read) -> object:
    """Neighbours that only tell who came and went go together; every other line is by itself."""
    line, entry = read
    return passing.together(entry.fact) or line.told.id


def _new(db: Connection, venue: str, lines: Sequence[Line]) -> Iterator[_Read]:
    here = taking.here(db, [line for line in lines if isinstance(line, Logged)])
    known = {id: told for id, (_, told) in here.items()}
    for line in lines:
        if isinstance(line, Spoilt):
            _keep_aside(db, venue, line.why, line.subject, line.data)
        elif known.get(line.told.id) == line.told:
            continue
        elif (entry := taking.entry_of(line.told)) is None:
            _keep_aside(db, venue, Amiss.UNREADABLE, line.told.kind, msgspec.json.encode(line))
        elif (told := known.setdefault(line.told.id, mine := _as_kept(line.told, entry))) is mine:
            yield line, entry
        elif told != mine:
            _keep_aside(db, venue, Amiss.CONTRADICTS, line.told.kind, msgspec.json.encode(line))


def _as_kept(told: Told, entry: Entry) -> Told:
    return Told(told.id, told.desk, moment_text(entry.stamp.at), told.kind, told.body)


def _record(db: Connection, page: SqlitePage, some: Sequence[_Read]) -> None:
    first = page.position() + 1
    if passing.together(some[0][1].fact):
        page.record_passages([(entry, line.told.kind, line.told.body) for line, entry in some])
    else:
        for line, entry in some:
            page.record_told(entry, line.told.kind, line.told.body)
    rows = [(at, None, line.rival, *_voucher(line)) for at, (line, _) in enumerate(some, first)]
    db.executemany(taking.SHARED, rows)


def _voucher(line: Logged) -> tuple[str, str]:
    return line.voucher.by, line.voucher.signature


def _keep_aside(db: Connection, venue: str, why: Amiss, what: str, data: bytes) -> None:
    subject = f"{venue}: {what}"
    db.execute(_ASIDE, [why.value, subject, data, subject, data])
