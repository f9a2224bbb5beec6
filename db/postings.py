"""Posting lists as bit maps inside the event file: which guests carry a term, one row per 32,768 guests."""

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from sqlite3 import Connection

SHIFT = 15
SPAN = 1 << SHIFT  # a full bit map is one overflow page
_BYTES = SPAN // 8
_NOBODY = bytes(_BYTES)
_SPARSE = 256
_FEW = 32
_LEAP = 256
_BITS = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))
_ONE = tuple(1 << bit for bit in range(8))
_NOT_EMPTY = re.compile(rb"[^\0]")
_PAST_ANY = "\U0010ffff"
EVERYONE = "*"  # the term of every guest; no segment is without it

SCHEMA = (
    """
    CREATE TABLE search_term (
        term    TEXT NOT NULL,
        segment INTEGER NOT NULL,
        guests  BLOB NOT NULL,
        PRIMARY KEY (term, segment)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE search_key (
        segment INTEGER NOT NULL,
        key     TEXT NOT NULL,
        guest   INTEGER NOT NULL,
        PRIMARY KEY (segment, key, guest)
    ) STRICT, WITHOUT ROWID
    """,
)
_SEGMENTS = "WITH RECURSIVE s (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM s WHERE n < ?)"


def bits_of(places: Sequence[int], size: int = _BYTES) -> int:
    """A bit map with these bits set; `size` bytes hold the highest."""
    flags = bytearray(size)
    for place in places:
        flags[place >> 3] |= _ONE[place & 7]
    return int.from_bytes(flags, "little")


def places_of(bits: int, limit: int) -> list[int]:
    """The lowest `limit` places set in a bit map."""
    return list(islice(_places(bits), limit))


def _places(bits: int) -> Iterator[int]:
    flags = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    for start in range(0, len(flags), _LEAP):
        leap = flags[start : start + _LEAP]
        if leap != _NOBODY[: len(leap)]:
            yield from (start + met.start() << 3 | bit for met in _NOT_EMPTY.finditer(leap) for bit in _BITS[met[0][0]])


class Gathered:
    """Who carries which term, within one segment: short lists while they are short, bit maps otherwise."""

    def __init__(self) -> None:
        self._maps: defaultdict[str, int] = defaultdict(int)
        self._lists: defaultdict[str, list[int]] = defaultdict(list)

    def put(self, terms: Iterable[str], places: list[int], bits: int = 0) -> None:
        """These guests carry all these terms; `bits` are guests already in a bit map."""
        if bits or len(places) > _FEW:
            bits |= bits_of(places)
            for term in terms:
                self._maps[term] |= bits
            return
        for term in terms:
            self._lists[term] += places

    def items(self) -> Iterator[tuple[str, list[int], int]]:
        """Each term, in order, with its guests listed and its guests in a bit map; both count."""
        for term in sorted({*self._maps, *self._lists}):
            yield term, self._lists.get(term, []), self._maps.get(term, 0)

    def maps(self) -> dict[str, int]:
        return {term: bits_of(places) | bits for term, places, bits in self.items()}


def _packed(places: list[int], bits: int) -> bytes:
    """As stored, one form for each set of guests: few as 16-bit places, many as the bit map itself."""
    if not bits and len(few := set(places)) <= _SPARSE:
        return array("H", sorted(few)).tobytes()
    bits |= bits_of(places)
    return bits.to_bytes(_BYTES, "little") if bits.bit_count() > _SPARSE else array("H", _places(bits)).tobytes()


def _unpacked(blob: bytes) -> tuple[list[int], int]:
    return ([], int.from_bytes(blob, "little")) if len(blob) == _BYTES else (array("H", blob).tolist(), 0)


def merge(db: Connection, segment: int, terms: Gathered) -> None:
    """Adds the guests to each term's posting list."""
    old = _standing(db, segment)
    rows = ((term, segment, _merged(old(term), places, bits)) for term, places, bits in terms.items())
    db.executemany("INSERT OR REPLACE INTO search_term VALUES (?, ?, ?)", rows)


def _merged(old: bytes, places: list[int], bits: int) -> bytes:
    more, map_ = _unpacked(old)
    return _packed(places + more, bits | map_)


def clear(db: Connection, segment: int, terms: Gathered) -> None:
    """Takes the guests from each term's posting list; an empty list is deleted."""
    old = _standing(db, segment)
    left = [(term, _packed([], _map(old(term)) & ~bits)) for term, bits in terms.maps().items()]
    db.executemany(
        "INSERT OR REPLACE INTO search_term VALUES (?, ?, ?)", [(term, segment, blob) for term, blob in left if blob]
    )
    db.executemany(
        "DELETE FROM search_term WHERE term = ? AND segment = ?", [(term, segment) for term, blob in left if not blob]
    )


def stored(db: Connection, segment: int) -> dict[str, int]:
    rows = db.execute("SELECT term, guests FROM search_term WHERE segment = ?", [segment])
    return {term: _map(blob) for term, blob in rows}


def _map(blob: bytes) -> int:
    places, bits = _unpacked(blob)
    return bits | bits_of(places)


def _standing(db: Connection, segment: int) -> Callable[[str], bytes]:
    """What each term's list is now."""
    pick = "SELECT guests FROM search_term WHERE term = ? AND segment = ?"
    if db.execute(pick, [EVERYONE, segment]).fetchone() is None:
        return lambda term: b""

    def blob(term: str) -> bytes:
        row = db.execute(pick, (term, segment)).fetchone()
        return row[0] if row else b""

    return blob


class Shelf:
    """One query's view of the postings: each term is read once, for all guests, as one bit map."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._read: dict[tuple[str, bool], int] = {}
        newest = db.execute("SELECT max(segment) FROM search_term WHERE term = ?", [EVERYONE]).fetchone()[0]
        self._last = -1 if newest is None else newest

    def term(self, term: str) -> int:
        """The guests with exactly this term."""
        return self._bits(term, prefix=False)

    def terms(self, start: str) -> int:
        """The guests with any term that begins so."""
        return self._bits(start, prefix=True)

    def known(self, terms: Sequence[str]) -> list[str]:
        """Those that some guest has."""
        pick = "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM search_term WHERE term = value)"
        return [row[0] for row in self._db.execute(pick, [json.dumps(list(terms))])]

    def keys(self, start: str, limit: int) -> list[int]:
        """Guests with a key that begins so, at most `limit` of them."""
        pick = f"{_SEGMENTS} SELECT guest FROM s, search_key WHERE segment = n AND key >= ? AND key < ? LIMIT ?"
        return [row[0] for row in self._db.execute(pick, [self._last, start, start + _PAST_ANY, limit])]

    def bits(self, rows: Sequence[int]) -> int:
        return bits_of([row for row in rows if row >> SHIFT <= self._last], (self._last + 1) * _BYTES)

    def _bits(self, start: str, *, prefix: bool) -> int:
        if (start, prefix) not in self._read:
            self._read[start, prefix] = self._load(start, start + _PAST_ANY if prefix else start)
        return self._read[start, prefix]

    def _load(self, start: str, end: str) -> int:
        parts = [_NOBODY] * (self._last + 1)
        pick = "SELECT segment, guests FROM search_term WHERE term BETWEEN ? AND ?"
        for segment, blob in self._db.execute(pick, (start, end)):
            here = blob if len(blob) == _BYTES else _spread(blob)
            parts[segment] = here if parts[segment] is _NOBODY else _either(parts[segment], here)
        return int.from_bytes(b"".join(parts), "little")


def _spread(blob: bytes) -> bytes:
    flags = bytearray(_BYTES)
    for place in memoryview(blob).cast("H"):
        flags[place >> 3] |= _ONE[place & 7]
    return bytes(flags)


def _either(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "little") | int.from_bytes(other, "little")).to_bytes(_BYTES, "little")
