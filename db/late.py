"""Event files before they are needed: a window that opens reads the first things, and all else is loaded at the first wish."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from sqlite3 import Connection
from typing import TYPE_CHECKING

from db.file import identity_of, open_file, snapshot
from db.glance import SqliteGlance

if TYPE_CHECKING:
    from db.book import SqliteBook
    from db.files import SqliteFiles
    from kiosk.app.care import Health, Progress
    from kiosk.app.identity import Stamper
    from kiosk.app.ports import Glance, Page, Reader
    from kiosk.app.sharing import Outbox


class LateBook:
    """kiosk.app.care.OpenBook over one connection, which is opened at the first use and stays with that thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db: Connection | None = None
        self._file: tuple[int, int] | None = None
        self._whole: SqliteBook | None = None

    def open(self) -> Connection:
        """Raises BookUnreadable, BookTooNew, BookReadOnly, BookBusy."""
        if self._db is None:
            self._db = open_file(self.path)
            self._file = identity_of(self.path)
        return self._db

    @property
    def whole(self) -> "SqliteBook":
        """The book itself; it takes over the connection."""
        if self._whole is None:
            made: SqliteBook = import_module("db.book").SqliteBook(self.path, self._db, self._file)
            self._whole = made
        return self._whole

    @contextmanager
    def glancing(self) -> "Iterator[Glance]":
        if self._whole is not None:
            with self._whole.reading() as reader:
                yield reader
            return
        db = self.open()
        with snapshot(db, self.path.name):
            yield SqliteGlance(db)

    def reading(self) -> "AbstractContextManager[Reader]":
        return self.whole.reading()

    def writing(self) -> "AbstractContextManager[Page]":
        return self.whole.writing()

    def changes(self) -> int:
        return self.whole.changes()

    def close(self) -> None:
        if self._whole is not None:
            self._whole.close()
        elif self._db is not None:
            self._db.close()
            self._db = None


class LateFiles:
    """kiosk.app.care.EventFiles."""

    def create(self, path: Path) -> "SqliteBook":
        return _files().create(path)

    def open(self, path: Path) -> LateBook:
        book = LateBook(path)
        book.open()
        return book

    def later(self, path: Path) -> LateBook:
        return LateBook(path)

    def verify(self, path: Path) -> "Health":
        return _files().verify(path)

    def repair(self, path: Path) -> "Health":
        return _files().repair(path)

    def back_up(self, source: Path, target: Path, progress: "Progress | None" = None) -> None:
        _files().back_up(source, target, progress)

    def hand_out(self, source: Path, target: Path) -> None:
        _files().hand_out(source, target)

    def outbox(self, path: Path, member: str, stamper: "Stamper") -> "Outbox":
        return _files().outbox(path, member, stamper)

    def restore(self, backup: Path, target: Path, progress: "Progress | None" = None) -> "Health":
        return _files().restore(backup, target, progress)


def _files() -> "SqliteFiles":
    made: SqliteFiles = import_module("db.files").SqliteFiles()
    return made
