"""The real book without a file: for properties that try hundreds of them and say nothing about the disk."""

import sqlite3
from functools import cache
from pathlib import Path

from db.book import SqliteBook
from db.file import fill
from db.verify import verify


def book_in_memory() -> SqliteBook:
    db = sqlite3.connect(":memory:")
    db.deserialize(_empty())
    return SqliteBook(Path("in memory.kiosk"), db)


def close_whole(book: SqliteBook) -> None:
    """It says what its journal does."""
    assert verify(book.db, book.path.name).problems == ()
    book.close()


@cache
def _empty() -> bytes:
    db = sqlite3.connect(":memory:")
    fill(db)
    db.commit()
    made = db.serialize()
    db.close()
    return made
