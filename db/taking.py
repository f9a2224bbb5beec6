"""Lines of the log that desks share, on their way into the journal: one after the other, and many arrivals at once."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from sqlite3 import Connection

import msgspec

from db import passing, retelling
from db.book import SqlitePage
from db.fact_codec import read_entry
from db.rows import moment_text
from db.values import encode_value
from kiosk.app.ports import Topic
from kiosk.app.sharing import Amiss, Line, Logged, Spoilt, Told
from kiosk.domain.facts import Entry
from kiosk.domain.ids import FactId
from kiosk.errors import BookUnreadable

SHARED = (
    "INSERT INTO shared VALUES (?, ?, ?, ?, ?) ON CONFLICT (position) DO UPDATE SET seq = excluded.seq, "
    "rival = excluded.rival, by = excluded.by, signature = excluded.signature WHERE shared.seq IS NULL"
)
_NOTHING: frozenset[Topic] = frozenset()
_RETOLD = frozenset({Topic.EVENT, Topic.GUESTS, Topic.CODES, Topic.AGENDA})
_HERE = "SELECT id, position, desk, at, kind, body FROM fact WHERE id IN (SELECT value FROM json_each(?))"
_Read = tuple[Logged, Entry]
_Here = Mapping[FactId, tuple[int, Told]]


def apply(db: Connection, page: SqlitePage, lines: Sequence[Line]) -> frozenset[Topic]:
    """In their order, in the caller's write; a line that cannot be used is set aside, and the rest flows."""
    topics = _NOTHING
    for some in _runs(db, lines):
        topics |= _together(db, page, some) if len(some) > 1 else _alone(db, page, *some[0])
    return topics


def entry_of(told: Told) -> Entry | None:
    """None when it is in a shape nobody here knows."""
    try:
        return read_entry(told.id, told.desk, told.at, told.kind, told.body)
    except BookUnreadable:
        return None


def kept_line(data: bytes) -> Logged:
    """What was set aside as UNREADABLE."""
    return msgspec.json.decode(data, type=Logged)


def keep_aside(
    db: Connection, seq: int | None, position: int | None, why: Amiss, subject: str = "", data: bytes = b""
) -> None:
    db.execute(
        "INSERT OR IGNORE INTO aside (seq, position, why, subject, data) VALUES (?, ?, ?, ?, ?)",
        [seq, position, why.value, subject, data],
    )


def _runs(db: Connection, lines: Sequence[Line]) -> Iterator[list[_Read]]:
    """Neighbours that only tell who came and went; every other line is by itself. What cannot be read is set aside."""
    seen: set[FactId] = set()

    def alike(read: _Read) -> int:
        """A fact that comes twice is applied twice."""
        line, entry = read
        twice = line.told.id in seen
        seen.add(line.told.id)
        return 0 if passing.together(entry.fact) and not twice else line.seq

    for _, some in groupby(_readable(db, lines), key=alike):
        yield list(some)


def _readable(db: Connection, lines: Sequence[Line]) -> Iterator[_Read]:
    for line in lines:
        if isinstance(line, Spoilt):
            keep_aside(db, line.seq, None, line.why, line.subject, line.data)
        elif (entry := entry_of(line.told)) is None:
            _aside(db, line, Amiss.UNREADABLE)
        else:
            yield line, entry


def _alone(db: Connection, page: SqlitePage, line: Logged, entry: Entry) -> frozenset[Topic]:
    before, topics = page.position(), page.record_told(entry, line.told.kind, line.told.body)
    position = page.position() if page.position() > before else _known(db, here(db, [line]), line, entry)
    db.execute(SHARED, _row(position, line))
    return topics | _retold(db, page, position, entry)


def _together(db: Connection, page: SqlitePage, some: Sequence[_Read]) -> frozenset[Topic]:
    """The order of passages among themselves changes nothing (kiosk.domain.presence), so none is told again."""
    there = here(db, [line for line, _ in some])
    known = [(_known(db, there, line, entry), line) for line, entry in some if line.told.id in there]
    new = [(line, entry) for line, entry in some if line.told.id not in there]
    first = page.position() + 1
    topics = page.record_passages([(entry, line.told.kind, line.told.body) for line, entry in new])
    recorded = enumerate((line for line, _ in new), first)
    db.executemany(SHARED, [_row(position, line) for position, line in (*known, *recorded)])
    return topics


def _row(position: int, line: Logged) -> tuple[int, int, str, str, str]:
    """For SHARED."""
    return position, line.seq, line.rival, line.voucher.by, line.voucher.signature


def here(db: Connection, lines: Sequence[Logged]) -> _Here:
    """Where facts stand that are in the journal already, and what they say there."""
    rows = db.execute(_HERE, [encode_value([line.told.id for line in lines])])
    return {FactId(id): (position, Told(FactId(id), *told)) for id, position, *told in rows}


def _known(db: Connection, there: _Here, line: Logged, entry: Entry) -> int:
    """Where it stands; should it say something else there, the line is set aside."""
    told, (position, kept) = line.told, there[line.told.id]
    if kept != Told(told.id, told.desk, moment_text(entry.stamp.at), told.kind, told.body):
        _aside(db, line, Amiss.CONTRADICTS)
    return position


def _aside(db: Connection, line: Logged, why: Amiss) -> None:
    keep_aside(db, line.seq, None, why, line.told.kind, msgspec.json.encode(line))


def _retold(db: Connection, page: SqlitePage, position: int, entry: Entry) -> frozenset[Topic]:
    """A fact that comes before others in the log, and after them here, may change what they left."""
    kind = type(entry.fact).__name__
    things = retelling.overtaken(db, position, entry.fact) if kind in retelling.KINDS else frozenset()
    retelling.retell(db, db, things, page.basket)
    return _RETOLD if things else _NOTHING
