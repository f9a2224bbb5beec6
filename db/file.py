"""The event's file: how it is made and opened, and what its errors mean."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from sqlite3 import Connection

from kiosk.errors import BadInput, BookBusy, BookFull, BookReadOnly, BookTooNew, BookUnreadable

_MIGRATIONS = "db.migrations"
VERSION = 9  # how many migrations there are
APPLICATION_ID = 0x4B494F53  # "KIOS": tells an event file from any other SQLite file
SYNCHRONOUS = "FULL"  # a check-in must survive the plug being pulled
_WAIT_MS = 5_000
_CACHE_KIB = 16_000
_PRIMARY_CODE = 0xFF
_READ_ONLY = "{file} may not be written. Copy it to a folder of your own and open the copy."
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_NOT_OURS = frozenset({sqlite3.SQLITE_NOTADB})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT})
_WRITE_REFUSED = frozenset({sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH})
_DISK = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN})


def create_file(path: Path) -> Connection:
    """A new, empty event file. Raises BadInput when something stands there already."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise BadInput("{file} exists already. Choose another name, or open it.", file=path.name) from error
    except OSError as error:
        raise BookReadOnly(
            "{file} cannot be made in this folder: {why}. Choose a folder you may write to.",
            file=path.name,
            why=error.strerror or "",
        ) from error
    try:
        return _opened(path, new=True)
    except BaseException:
        for tail in ("", "-wal", "-shm"):
            path.with_name(path.name + tail).unlink(missing_ok=True)
        raise


def open_file(path: Path) -> Connection:
    """An event file, brought up to this version. Raises BookUnreadable, BookTooNew, BookReadOnly, BookBusy."""
    if not path.is_file():
        raise BookUnreadable("There is no event file at {file}. Check the name, or make a new event.", file=str(path))
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):  # the log stands beside the file
        raise BookReadOnly(_READ_ONLY, file=path.name)
    return _opened(path, new=False)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Which file stands at the path: its device and its number there; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _opened(path: Path, *, new: bool) -> Connection:
    with explained(path.name):
        db = sqlite3.connect(path, timeout=_WAIT_MS / 1000, cached_statements=256)
        try:
            if not new:
                _refuse_others(db, path)
            _prepare(db, path)
        except BaseException:
            db.close()
            raise
        return db


def _refuse_others(db: Connection, path: Path) -> None:
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise BookUnreadable("{file} is not an event file of this program. Choose another file.", file=path.name)


def _prepare(db: Connection, path: Path) -> None:
    db.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA fullfsync = ON")  # macOS: FULL alone stops at the drive's cache
    db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    if int(db.execute("PRAGMA user_version").fetchone()[0]) != VERSION:
        _upgrade(db, path)


def _upgrade(db: Connection, path: Path) -> None:
    """A new file, or one of another version; only for these is sqlite_utils loaded, which would slow every start."""
    if import_module(_MIGRATIONS).newer(db):
        raise BookTooNew(
            "{file} was written by a newer version of this program. Update this computer, then open it.", file=path.name
        )
    with writing(db, path.name):
        fill(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def fill(db: Connection) -> None:
    """Bring an empty or an old database to this version's tables, inside the caller's write."""
    import_module(_MIGRATIONS).upgrade(db)


@contextmanager
def writing(db: Connection, name: str) -> Iterator[None]:
    """One write, whole or not at all. IMMEDIATE, so that a second writer waits instead of failing halfway."""
    with explained(name):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            _roll_back(db)
            raise


@contextmanager
def snapshot(db: Connection, name: str) -> Iterator[None]:
    """Reads that see one moment of the file, however long they take."""
    with explained(name):
        db.execute("BEGIN")
        try:
            yield
        finally:
            _roll_back(db)


def _roll_back(db: Connection) -> None:
    if db.in_transaction:  # a full disk makes SQLite roll back by itself
        db.execute("ROLLBACK")


@contextmanager
def explained(name: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _sentence(getattr(error, "sqlite_errorcode", 0), name)
        if known is None:
            raise
        raise known from error


def _sentence(extended: int, name: str) -> Exception | None:
    code = extended & _PRIMARY_CODE
    if code in _BUSY:
        return BookBusy(
            "Another program is busy writing to {file}. Nothing was lost; try again in a few seconds.", file=name
        )
    if code == sqlite3.SQLITE_FULL or extended == sqlite3.SQLITE_IOERR_SHMSIZE:  # what is opened there needs room too
        return BookFull(
            "The disk is full: {file} could not take the last entry. Free some space, then try again; "
            "everything shown as recorded is safe.",
            file=name,
        )
    if code in _NOT_OURS:
        return BookUnreadable("{file} is not an event file of this program. Choose another file.", file=name)
    if code in _DAMAGED:
        return BookUnreadable("{file} is damaged. Use a backup, or run verify to see what can be read.", file=name)
    if code in _WRITE_REFUSED:
        return BookReadOnly(_READ_ONLY, file=name)
    if code in _DISK:
        return BookUnreadable("The disk did not answer for {file}. Check the drive, then try again.", file=name)
    return None
