"""What lies between the event file and the log that desks share: what was read of it, and what it does not have yet.

A fact the log has stands in `shared` with its number there. Every other fact of the journal is to be put into it: those
recorded here since, and those that the hub lost. A file that never joined a hub has no row in these tables.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from db import bringing, double_changes, retelling, taking
from db.book import SqliteBook, SqlitePage
from db.double_entries import double_of
from db.fact_codec import encode, read_entry
from db.rows import moment_text
from db.values import encode_value
from kiosk.app.identity import Stamper
from kiosk.app.ports import Topic
from kiosk.app.rivals import competes, rival
from kiosk.app.sharing import Amiss, Aside, Line, Logged, Pending, Place, Spoilt, Told, Voucher
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import CheckedIn, Entry
from kiosk.domain.ids import NO_FACT, FactId

_TOLD = "fact.id, fact.desk, fact.at, fact.kind, fact.body"
_WAITING = (
    "LEFT JOIN shared ON shared.position = fact.position WHERE fact.position > ? AND shared.seq IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM aside WHERE aside.position = fact.position)"
)
_THERE = "SELECT count(*) FROM shared WHERE seq IS NOT NULL"
_ASIDE = "SELECT count(*) FROM aside LEFT JOIN shared USING (position) WHERE aside.position IS NOT NULL AND shared.seq IS NULL"
_BESIDES = (
    "SELECT count(*) FROM json_each(?) AS known CROSS JOIN fact ON fact.id = known.value "
    "LEFT JOIN shared USING (position) WHERE shared.seq IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM aside WHERE aside.position = fact.position)"
)
_BEFORE = (  # what was known of the guest there when the fact was recorded
    "SELECT fact FROM passage WHERE checkpoint = ? AND invitation = ? AND position < ? AND came <> 'companion' "
    "ORDER BY at DESC, fact DESC LIMIT 1"
)
_KNOWN = "SELECT id FROM fact WHERE id IN (SELECT value FROM json_each(?))"
_MEMBERS = "FROM declared CROSS JOIN fact ON declared.kind = 'MemberSet' AND fact.id = declared.fact"
_MOST_TOLD = 20  # of one reason, one by one
_SET_ASIDE = (
    "SELECT seq, why, what, alike FROM (SELECT aside.n, aside.seq, why, ifnull(fact.kind, subject) AS what, "
    "count(*) OVER (PARTITION BY why) AS alike, row_number() OVER (PARTITION BY why ORDER BY n DESC) AS nth "
    "FROM aside LEFT JOIN fact USING (position)) WHERE nth <= ? ORDER BY n"
)
_NOTHING: frozenset[Topic] = frozenset()
_RETOLD = frozenset({Topic.EVENT, Topic.GUESTS, Topic.CODES, Topic.AGENDA})


class SqliteOutbox:
    """kiosk.app.sharing.Outbox of one event file, for one thread. `member` is who we are among those who share it."""

    def __init__(self, path: Path, member: str, stamper: Stamper) -> None:
        self._book = SqliteBook(path)
        self._member = member
        self._stamper = stamper
        self._seen = -1

    @property
    def _db(self) -> Connection:
        return self._book.db

    def close(self) -> None:
        self._book.close()

    def place(self) -> Place:
        with self._book.reading():
            return Place(*self._db.execute("SELECT epoch, cursor FROM log").fetchone() or ())

    def take(self, lines: Sequence[Line], cursor: int) -> frozenset[Topic]:
        with self._relaxed() as page:
            read = self._cursor()
            fresh = [line for line in lines if line.seq > read]
            topics = [taking.apply(self._db, page, fresh)]
            topics += [self._judged(page, line) for line in fresh]
            self._db.execute("UPDATE log SET cursor = ? WHERE cursor < ?", [cursor, cursor])
            self._settle()
        return _NOTHING.union(*topics)

    def pending(self, after: int, count: int) -> tuple[Pending, ...]:
        with self._book.reading() as reader:
            after = max(after, self._settled())
            rows = self._waiting(after, "ORDER BY fact.position LIMIT ?", count, _MEMBERS)
            first = {row[0] for row in rows}
            rows += [
                row for row in self._waiting(after, "ORDER BY fact.position LIMIT ?", count) if row[0] not in first
            ]
            return tuple(self._pending(reader.checkpoint, row) for row in rows[:count])

    def newest(self) -> int:
        with self._book.reading() as reader:
            return reader.position()

    def offered(self, fact: FactId) -> Pending | None:
        with self._book.reading() as reader:
            row = self._db.execute(f"SELECT position, {_TOLD} FROM fact WHERE id = ?", [fact]).fetchone()
            return self._fresh(reader.checkpoint, *row) if row else None

    def proposed(self, entry: Entry, known: int) -> Pending:
        stamp, body = entry.stamp, encode(entry.fact)
        with self._book.reading() as reader:
            return self._fresh(reader.checkpoint, known + 1, stamp.id, stamp.desk, moment_text(stamp.at), *body)

    def unshared(self, known: Collection[FactId] = ()) -> int:
        """Reckoned from what is shared: among a million facts read while a few of ours wait, looking for those takes long."""
        with self._book.reading() as reader:
            newest = reader.position()
            if newest <= self._settled():
                return 0
            there, aside, besides = (int(self._db.execute(*one).fetchone()[0]) for one in _counts(known))
            return newest - there - aside - besides

    def read(self, told: Told) -> Entry | None:
        return taking.entry_of(told)

    def agrees(self, seq: int, fact: FactId | None) -> bool:
        with self._book.reading():
            ours = self._db.execute(
                "SELECT id FROM shared JOIN fact USING (position) WHERE shared.seq = ?", [seq]
            ).fetchone()
            if ours is not None or fact is None:
                return ours is None or fact == ours[0]
            return self._db.execute("SELECT 1 FROM fact WHERE id = ?", [fact]).fetchone() is not None

    def turn_back(self, epoch: str, cursor: int) -> None:
        with self._reordering() as db:
            db.execute("UPDATE shared SET seq = NULL WHERE seq > ?", [cursor])
            db.execute("DELETE FROM aside WHERE seq > ?", [cursor])
            db.execute("INSERT OR REPLACE INTO log VALUES (1, ?, ?, 0)", [epoch, cursor])

    def lose(self, seqs: Sequence[int]) -> int:
        with self._reordering() as db:
            db.execute("UPDATE log SET settled = 0")
            which = "seq IN (SELECT value FROM json_each(?))"
            return db.execute(f"UPDATE shared SET seq = NULL WHERE {which}", [encode_value(seqs)]).rowcount

    def adopt(self, facts: Sequence[Pending]) -> int:
        read = [(one, entry) for one in facts if (entry := self.read(one.told)) is not None]
        with self._book.writing() as page:
            twice = tuple(double_changes.brought_twice(self._db, page, [entry for _, entry in read]))
            count = sum(self._adopt(page, *one) for one in read)
            self._say(page, twice)
        return count

    def _adopt(self, page: SqlitePage, one: Pending, entry: Entry) -> bool:
        before = page.position()
        page.record_told(entry, one.told.kind, one.told.body)
        if page.position() == before:
            return False
        self._db.execute(taking.SHARED, [page.position(), None, one.rival, one.voucher.by, one.voucher.signature])
        return True

    def bring(self, venue: str, lines: Sequence[Line], *, tells: bool) -> int:
        with self._book.writing() as page:
            new, twice = bringing.bring(self._db, page, venue, lines, tells=tells)
            self._say(page, twice)
        return new

    def knows(self, facts: Collection[FactId]) -> frozenset[FactId]:
        with self._book.reading():
            rows = self._db.execute(_KNOWN, [encode_value(list(facts))])
            return frozenset(FactId(id) for (id,) in rows)

    def stand_back(self, position: int) -> None:
        with self._relaxed():
            self._db.execute(
                "INSERT INTO shared VALUES (?, NULL, '', '', '') ON CONFLICT (position) DO UPDATE SET rival = '' "
                "WHERE seq IS NULL",
                [position],
            )

    def put_aside(self, position: int, why: Amiss) -> None:
        with self._relaxed():
            taking.keep_aside(self._db, None, position, why)
            self._settle()

    def set_aside(self) -> tuple[Aside, ...]:
        with self._book.reading():
            rows = self._db.execute(_SET_ASIDE, [_MOST_TOLD])
            return tuple(Aside(seq, Amiss(why), what, alike) for seq, why, what, alike in rows)

    def newer(self) -> tuple[Spoilt, ...]:
        return tuple(Spoilt(seq, Amiss.NEWER, subject, data) for seq, subject, data in self._lines_aside(Amiss.NEWER))

    def legible(self) -> tuple[int, ...]:
        lines = self._lines_aside(Amiss.UNREADABLE)
        return tuple(seq for seq, _, data in lines if taking.entry_of(taking.kept_line(data).told) is not None)

    def changed(self) -> bool:
        before, self._seen = self._seen, self._book.changes()
        return self._seen != before

    def _lines_aside(self, why: Amiss) -> list[tuple[int, str, bytes]]:
        """Of the log, in its order: number, subject, data."""
        query = "SELECT seq, subject, data FROM aside WHERE why = ? AND seq IS NOT NULL ORDER BY seq"
        with self._book.reading():
            return self._db.execute(query, [why.value]).fetchall()

    def _relaxed(self) -> AbstractContextManager[SqlitePage]:
        """A write that a power cut may take back: what it says can be read from the log again, or asked again."""
        self._db.execute("PRAGMA synchronous = NORMAL")
        return self._book.writing()

    @contextmanager
    def _reordering(self) -> Iterator[Connection]:
        """A write after which facts may stand in another order than before it."""
        with self._relaxed() as page:
            before = retelling.displaced(self._db)
            yield self._db
            self._settle()
            retelling.retell(self._db, self._db, before | retelling.displaced(self._db), page.basket)

    def _cursor(self) -> int:
        row = self._db.execute("SELECT cursor FROM log").fetchone()
        return int(row[0]) if row else 0

    def _settled(self) -> int:
        row = self._db.execute("SELECT settled FROM log").fetchone()
        return int(row[0]) if row else 0

    def _waiting(self, after: int, more: str, value: object, among: str = "FROM fact") -> list[tuple[Any, ...]]:
        columns = f"fact.position, {_TOLD}, shared.rival, shared.by, shared.signature"
        return self._db.execute(f"SELECT {columns} {among} {_WAITING} {more}", [after, value]).fetchall()

    def _settle(self) -> None:
        waiting = self._db.execute(
            f"SELECT fact.position FROM fact {_WAITING} ORDER BY fact.position LIMIT 1", [self._settled()]
        ).fetchone()
        newest = self._db.execute("SELECT ifnull(max(position), 0) FROM fact").fetchone()[0]
        self._db.execute("UPDATE log SET settled = ?", [waiting[0] - 1 if waiting else newest])

    def _pending(self, checkpoint: Any, row: Sequence[Any]) -> Pending:
        position, *columns, key, by, signature = row
        if key is None:
            return self._fresh(checkpoint, position, *columns)
        return Pending(position, Told(*columns), key, Voucher(by, signature))

    def _fresh(self, checkpoint: Any, position: int, *columns: str) -> Pending:
        rival = self._rival(checkpoint, read_entry(*columns), position)
        return Pending(position, Told(FactId(columns[0]), *columns[1:]), rival)

    def _rival(self, checkpoint: Any, entry: Entry, position: int) -> str:
        fact = entry.fact
        if not isinstance(fact, CheckedIn) or not competes(fact, checkpoint(fact.checkpoint)):
            return ""
        before = self._db.execute(_BEFORE, [fact.checkpoint, fact.invitation, position]).fetchone()
        return rival(fact.checkpoint, fact.invitation, FactId(before[0]) if before else NO_FACT)

    def _judged(self, page: SqlitePage, line: Line) -> frozenset[Topic]:
        """What happened twice is said in the log; nobody is put out, and nothing undone, by a machine."""
        return self._say(page, self._twice(page, line)) if isinstance(line, Logged) else _NOTHING

    def _twice(self, page: SqlitePage, line: Logged) -> Sequence[DoubleAdmission | DoubleChange]:
        """Of an entry whoever put it there knows; of a change whoever made it, who knows what he had not seen."""
        by, carrier = line.voucher.by, line.carrier or line.voucher.by
        if line.told.kind in double_changes.KINDS and (by or carrier) == self._member:
            return double_changes.changed_twice(self._db, page, line)
        if line.told.kind != "CheckedIn" or carrier != self._member:
            return ()
        said = double_of(self._db, page, line, own=by == self._member)
        return (said,) if said else ()

    def _say(self, page: SqlitePage, twice: Sequence[DoubleAdmission | DoubleChange]) -> frozenset[Topic]:
        return _NOTHING.union(*(page.record(Entry(self._stamper.stamp(), said)) for said in twice))


def _counts(known: Collection[FactId]) -> tuple[tuple[str, Sequence[Any]], ...]:
    """How many facts are in the log, were set aside, and wait but are among the known."""
    return (_THERE, ()), (_ASIDE, ()), (_BESIDES, [encode_value(list(known))])
