"""The book: facts go in, and where everyone stands comes out."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from db import codes, passing, projections
from db.declared import D, any_of
from db.fact_codec import encode
from db.file import create_file, identity_of, open_file, snapshot, writing
from db.guests import Basket
from db.reading import SqliteReader
from db.rows import moment_text
from kiosk.app.ports import Sought, Topic
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.event import Event
from kiosk.domain.facts import CheckedIn, CheckedOut, Entry, Stamp
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.keys import KeyId
from kiosk.domain.presence import Presence
from kiosk.errors import BookUnreadable

NO_FACT_YET = bytes(32)
_LOST = "{file} was moved or deleted while it was open. Nothing was recorded; put it back, then try again."
_APPEND = "INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?)"
_NOTHING: frozenset[Topic] = frozenset()
_ARRIVALS = frozenset({Topic.ARRIVALS})


class SqliteBook:
    """One event file. It is opened at the first use, on the thread that uses it, and stays with that thread.

    `db`: it was opened already, when its file was `file` (`db.file.identity_of`).
    """

    def __init__(self, path: Path, db: Connection | None = None, file: tuple[int, int] | None = None) -> None:
        self.path = path
        self._db = db
        self._file = file
        self._terms = Terms()

    @classmethod
    def create(cls, path: Path) -> "SqliteBook":
        book = cls(path)
        book._db = create_file(path)
        book._file = identity_of(path)
        return book

    @property
    def db(self) -> Connection:
        if self._db is None:
            self._db = open_file(self.path)
            self._file = identity_of(self.path)
        return self._db

    @contextmanager
    def writing(self) -> Iterator["SqlitePage"]:
        self._keep_to_the_path()
        db = self.db
        terms, self._terms = self._terms, Terms()
        with writing(db, self.path.name):
            page = SqlitePage(db, terms)
            yield page
            page.basket.empty()
            self._refuse_a_lost_file()
        self._terms = page.terms()

    @contextmanager
    def reading(self) -> Iterator[SqliteReader]:
        db = self.db
        with snapshot(db, self.path.name):
            yield SqliteReader(db)

    glancing = reading

    def changes(self) -> int:
        """A number that differs after another program, or another connection, wrote to the file."""
        self._keep_to_the_path()
        return int(self.db.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def _keep_to_the_path(self) -> None:
        """A file that was deleted or renamed while open would still take facts, and nobody would find them again."""
        if self._db is None or (now := identity_of(self.path)) == self._file:
            return
        self.close()
        if now is None:
            raise BookUnreadable(_LOST, file=self.path.name)

    def _refuse_a_lost_file(self) -> None:
        if identity_of(self.path) != self._file:
            raise BookUnreadable(_LOST, file=self.path.name)


class Terms:
    """Event, checkpoints and which kinds were ever declared, as it stood when the journal ended with the fact of this hash.

    They change by facts alone, so while the journal still ends there they need not be read again.
    """

    def __init__(self, hash: bytes = NO_FACT_YET) -> None:
        self.hash = hash
        self.event: Event | None = None
        self.checkpoints: dict[CheckpointId, Checkpoint | None] = {}
        self.declared: dict[type, bool] = {}


class SqlitePage(SqliteReader):
    """One write: what is read here cannot change before it is written."""

    def __init__(self, db: Connection, terms: Terms) -> None:
        super().__init__(db)
        row = db.execute("SELECT position, hash FROM fact ORDER BY position DESC LIMIT 1").fetchone()
        self._position: int = row[0] if row else 0
        self._hash: bytes = row[1] if row else NO_FACT_YET
        self.basket = Basket(db)
        self._looked: tuple[CheckpointId, InvitationId, Presence] | None = None
        self._listed: set[InvitationId] = set()  # read in this write, and so in the list
        self._terms = terms if terms.hash == self._hash else Terms()

    def terms(self) -> Terms:
        self._terms.hash = self._hash
        return self._terms

    def position(self) -> int:
        return self._position

    def event(self) -> Event | None:
        if self._terms.event is None:
            self._terms.event = super().event()
        return self._terms.event

    def checkpoint(self, id: CheckpointId) -> Checkpoint | None:
        known = self._terms.checkpoints
        if id not in known:
            known[id] = super().checkpoint(id)
        return known[id]

    def presence(self, checkpoint: CheckpointId, invitation: InvitationId) -> Presence:
        seen = super().presence(checkpoint, invitation)
        self._looked = (checkpoint, invitation, seen)
        return seen

    def find_code(self, text: str) -> tuple[Invitation, ...]:
        found = super().find_code(text)
        self._listed.update(one.id for one in found)
        return found

    def invitations(self, ids: Sequence[InvitationId]) -> dict[InvitationId, Invitation]:
        found = super().invitations(ids)
        self._listed.update(found)
        return found

    def declared_about(self, kind: type[D], things: Sequence[str]) -> dict[str, D]:
        known = self._terms.declared
        if kind not in known:
            known[kind] = any_of(self._db, kind)
        return super().declared_about(kind, things) if known[kind] else {}

    def codes_like(self, keys: Sequence[int]) -> tuple[str, ...] | None:
        self.basket.empty()
        return super().codes_like(keys)

    def find(self, text: str, limit: int, checkpoint: CheckpointId | None = None) -> tuple[Sought, ...]:
        self.basket.empty()
        return super().find(text, limit, checkpoint)

    def keep_secret(self, key: KeyId, private: str) -> None:
        codes.keep_secret(self._db, key, private)

    def record(self, entry: Entry) -> frozenset[Topic]:
        return self.record_told(entry, *encode(entry.fact))

    def record_told(self, entry: Entry, kind: str, body: str) -> frozenset[Topic]:
        """An entry that came as text: kept as it came, with whatever a later version may have put into it."""
        if not self._append(entry.stamp, kind, body):
            return _NOTHING
        read = projections.JustRead(self._just_seen(entry), self._just_listed(entry))
        topics = projections.project(self._db, entry, self._position, self.basket, read)
        self._looked = None
        self._terms.declared.pop(type(entry.fact), None)
        if Topic.GUESTS in topics:
            self._listed.clear()
        if Topic.EVENT in topics:
            self._terms = Terms()
        return topics

    def record_passages(self, told: Sequence[tuple[Entry, str, str]]) -> frozenset[Topic]:
        """Entries (with kind and body, as they came) that are not in the journal, and of which `passing.together` is true."""
        rows = [self._next(entry.stamp, kind, body) for entry, kind, body in told]
        self._db.executemany(_APPEND, rows)
        arrivals = [
            passing.arrival(entry.stamp, entry.fact, row[3], row[0])
            for (entry, _, _), row in zip(told, rows, strict=True)
            if isinstance(entry.fact, CheckedIn | CheckedOut)
        ]
        passing.pass_all(self._db, arrivals, self.basket)
        self._looked = None
        return _ARRIVALS if rows else _NOTHING

    def _append(self, stamp: Stamp, kind: str, body: str) -> bool:
        position, link = self._position, self._hash
        if self._db.execute(f"{_APPEND} ON CONFLICT (id) DO NOTHING", self._next(stamp, kind, body)).rowcount == 1:
            return True
        self._position, self._hash = position, link
        return False

    def _next(self, stamp: Stamp, kind: str, body: str) -> tuple[int, str, str, str, str, str, bytes]:
        """The journal's next row, for _APPEND; from now on it is the last."""
        at = moment_text(stamp.at)
        self._position += 1
        self._hash = link_of(self._hash, stamp.id, stamp.desk, at, kind, body)
        return self._position, stamp.id, stamp.desk, at, kind, body, self._hash

    def _just_seen(self, entry: Entry) -> Presence | None:
        """The presence read a moment ago for this very guest, so that it is not read twice."""
        fact = entry.fact
        if self._looked is None or not isinstance(fact, CheckedIn | CheckedOut):
            return None
        checkpoint, invitation, presence = self._looked
        return presence if (checkpoint, invitation) == (fact.checkpoint, fact.invitation) else None

    def _just_listed(self, entry: Entry) -> bool:
        """Was the guest read in the list by this very write?"""
        fact = entry.fact
        return isinstance(fact, CheckedIn | CheckedOut) and fact.invitation in self._listed


def link_of(before: bytes, id: str, desk: str, at: str, kind: str, body: str) -> bytes:
    """A fact's link in the chain: SHA-256 over the link before it and its own columns, NUL between them."""
    return hashlib.sha256(before + b"\0" + "\0".join((id, desk, at, kind, body)).encode()).digest()
