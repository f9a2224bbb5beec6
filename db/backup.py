"""Copies of the event file while it is in use: backup, and what a restore checks first."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from db.file import explained, open_file
from kiosk.errors import BadInput, BookFull

_PAGES_AT_ONCE = 2_000


def back_up(source: Path, target: Path, progress: Callable[[int, int], bool] | None = None) -> None:
    """A whole, consistent copy at `target`, which must not exist; desks go on working meanwhile.

    `progress` is told (pages done, pages in all) and returns False to stop. The copy is made beside the
    target under another name and moved into place when it is on disk, so a half copy is never left.
    """
    if target.exists():
        raise BadInput("{file} exists already. Choose another name for the copy.", file=str(target))
    if not target.parent.is_dir():
        raise BadInput("There is no folder {folder}. Make it first, or choose another.", folder=str(target.parent))
    part = target.with_name(f".{target.name}.part")
    try:
        _copy(source, part, progress)
        _to_disk(part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def hand_out(source: Path, target: Path) -> None:
    """A copy for another computer, without what is this file's alone; what was taken out cannot be read back."""
    back_up(source, target)
    with explained(target.name):
        copy = sqlite3.connect(target)
        try:
            copy.execute("PRAGMA secure_delete = ON")
            with copy:
                copy.execute("DELETE FROM secret_key")
        finally:
            copy.close()


def _copy(source: Path, part: Path, progress: Callable[[int, int], bool] | None) -> None:
    book = open_file(source)
    try:
        with explained(source.name):
            copy = sqlite3.connect(part)
            try:
                book.backup(copy, pages=_PAGES_AT_ONCE, progress=_told(progress))
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
    finally:
        book.close()


def _told(progress: Callable[[int, int], bool] | None) -> Callable[[int, int, int], None]:
    def tell(_status: int, remaining: int, total: int) -> None:
        if progress is not None and not progress(total - remaining, total):
            raise BadInput("The copy was stopped. Nothing was left behind.")

    return tell


def _to_disk(part: Path) -> None:
    try:
        with part.open("rb+") as file:
            os.fsync(file.fileno())
    except OSError as error:
        raise BookFull("The copy could not be written: {why}.", why=error.strerror or "") from error
