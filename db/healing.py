"""The index that names the codes a damaged text can have been: numbers that no input method changes, by code.

Codes that no input method can change, as all of ours, have no rows here.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from sqlite3 import Connection

from db.search import Indexed
from db.values import encode_value
from kiosk.domain.healing import CROWD, keys_of

SCHEMA = """
    CREATE TABLE healing (
        key   INTEGER NOT NULL,
        guest INTEGER NOT NULL,
        PRIMARY KEY (key, guest)
    ) STRICT, WITHOUT ROWID
"""
_UNDER = """
    SELECT healing.key, code FROM json_each(?) AS wanted
    CROSS JOIN healing ON healing.key = wanted.value
    JOIN guest ON guest.row = healing.guest
"""
_PUT = "INSERT OR IGNORE INTO healing VALUES (?, ?)"


def add(db: Connection, rows: Sequence[Indexed]) -> None:
    """Index the codes of these guests; by the ten thousand it is cheapest."""
    db.executemany(_PUT, sorted(_entries(rows)))


def remove(db: Connection, rows: Sequence[Indexed]) -> None:
    """Forget them; their codes must be those they were added with."""
    db.executemany("DELETE FROM healing WHERE key = ? AND guest = ?", _entries(rows))


def _entries(rows: Sequence[Indexed]) -> Iterator[tuple[int, int]]:
    return ((key, row.row) for row in rows for key in keys_of(row.code))


def index_all(db: Connection) -> None:
    """Index the whole guest table, for a file that had no such index."""
    guests = db.execute("SELECT row, code FROM guest")
    while some := guests.fetchmany(50_000):
        db.executemany(_PUT, sorted((key, row) for row, code in some for key in keys_of(code)))


def codes_like(db: Connection, keys: Sequence[int]) -> tuple[str, ...] | None:
    """The codes under any of these keys, without repeats; None when one of them stands for a crowd."""
    found: dict[str, None] = {}
    crowds: Counter[int] = Counter()
    for key, code in db.execute(_UNDER, (encode_value(list(dict.fromkeys(keys))),)):
        crowds[key] += 1
        if crowds[key] > CROWD:
            return None
        found[code] = None
    return tuple(found)
