"""The event files of this computer: made, opened, checked, repaired, copied and brought back."""

import sqlite3
from pathlib import Path

from db import projections, search
from db.backup import back_up, hand_out
from db.book import SqliteBook
from db.file import explained, open_file, writing
from db.outbox import SqliteOutbox
from db.verify import missing_tables, rebuild, verify
from kiosk.app.care import Health, Progress
from kiosk.app.identity import Stamper
from kiosk.errors import BadInput, BookUnreadable

_TAIL = ("-wal", "-shm")


class SqliteFiles:
    """kiosk.app.care.EventFiles."""

    def create(self, path: Path) -> SqliteBook:
        return SqliteBook.create(path)

    def open(self, path: Path) -> SqliteBook:
        book = SqliteBook(path)
        _ = book.db
        return book

    def later(self, path: Path) -> SqliteBook:
        return SqliteBook(path)

    def verify(self, path: Path) -> Health:
        db = open_file(path)
        try:
            with explained(path.name):
                return verify(db, path.name)
        finally:
            db.close()

    def repair(self, path: Path) -> Health:
        db = open_file(path)
        try:
            if missing_tables(db):
                raise BookUnreadable(
                    "{file} is damaged. Use a backup, or run verify to see what can be read.", file=path.name
                )
            with writing(db, path.name):
                for table in projections.TABLES:
                    db.execute(f"DELETE FROM {table}")
                rebuild(db, db)
                search.rebuild(db)
        finally:
            db.close()
        return self.verify(path)

    def back_up(self, source: Path, target: Path, progress: Progress | None = None) -> None:
        back_up(source, target, progress)

    def hand_out(self, source: Path, target: Path) -> None:
        hand_out(source, target)

    def outbox(self, path: Path, member: str, stamper: Stamper) -> SqliteOutbox:
        return SqliteOutbox(path, member, stamper)

    def restore(self, backup: Path, target: Path, progress: Progress | None = None) -> Health:
        if target.exists() and target.samefile(backup):
            raise BadInput("{file} is the backup itself. Say where to put it.", file=target.name)
        health = self.verify(backup)
        if health.problems:
            raise BadInput(
                "{file} is not whole, so nothing was restored. Run verify on it to see why.", file=backup.name
            )
        kept = _set_aside(target)
        try:
            back_up(backup, target, progress)
        except BaseException:
            if kept is not None:
                kept.rename(target)
            raise
        return health


def _set_aside(target: Path) -> Path | None:
    """What stands at the target is kept as name.before-restore, name.before-restore-2, … and never lost."""
    if not target.exists():
        return None
    _fold_in_the_log(target)
    number = 1
    while (kept := target.with_name(f"{target.name}.before-restore{f'-{number}' if number > 1 else ''}")).exists():
        number += 1
    return target.rename(kept)


def _fold_in_the_log(target: Path) -> None:
    """Bring the write-ahead log into the file, so that the file alone is the event. Refuses when someone has it open."""
    try:
        connection = sqlite3.connect(target, timeout=1)
        try:
            mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError:
        mode = "delete"  # not readable any more: nothing to fold in, the file is kept as it is
    if mode != "delete" or any(target.with_name(target.name + tail).exists() for tail in _TAIL):
        raise BookUnreadable("{file} is open in another window. Close it there, then restore.", file=target.name)
