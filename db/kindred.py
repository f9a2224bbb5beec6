"""Guests who share a name or a unit, found through the search index: no list is walked through."""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import islice
from sqlite3 import Connection

from db import postings
from db.rows import GUEST, invitation_of
from db.terms import ELSE, NAME, long_numbers
from db.values import encode_value
from kiosk.domain.ids import CheckpointId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import begins_words, fold, fold_many, words_of

_AT_ONCE = 200
_MOST_LOOKED_AT = 100_000
_NEWEST = 2_000


def namesakes(db: Connection, name: str, limit: int) -> tuple[Invitation, ...]:
    """Those whose folded name is this one's."""
    words, folded = words_of(name), fold(name)
    found = (guest for guest in _with(db, [NAME + word for word in words]) if fold(guest.name) == folded)
    return tuple(islice(found, limit))


def of_unit(db: Connection, unit: str, limit: int) -> tuple[Invitation, ...]:
    """A unit whose every word is a long number is in no index, and is walked to."""
    numbers = long_numbers(unit)
    terms = [ELSE + word for word in words_of(unit) if word not in numbers]
    guests = _with(db, terms) if terms else _everyone_of(db, unit)
    return tuple(islice((guest for guest in guests if guest.unit == unit), limit))


def came_instead(db: Connection, text: str, checkpoint: CheckpointId) -> list[InvitationId]:
    """Invitations on which somebody came whose name the words begin, the newest first; only the last names are looked at.

    Ids of facts are in the order of time, and the table in the order of ids.
    """
    words = words_of(text)
    if not words:
        return []
    pick = "SELECT name, invitation, checkpoint FROM attendee ORDER BY passage DESC LIMIT ?"
    rows = [(name, id) for name, id, place in db.execute(pick, [_NEWEST]) if place == checkpoint]
    names = fold_many([name for name, _ in rows])
    found = (id for (_, id), name in zip(rows, names, strict=True) if begins_words(words, name.split()))
    return list(dict.fromkeys(map(InvitationId, found)))


def _with(db: Connection, terms: Sequence[str]) -> Iterator[Invitation]:
    """The guests who have all the terms, in list order, read as they are wanted."""
    if not terms:
        return
    shelf = postings.Shelf(db)
    bits = reduce(lambda both, term: both and both & shelf.term(term), terms, -1)
    rows = iter(postings.places_of(bits, _MOST_LOOKED_AT))
    while some := list(islice(rows, _AT_ONCE)):
        pick = f"SELECT {GUEST} FROM guest WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row"
        yield from map(invitation_of, db.execute(pick, [encode_value(some)]).fetchall())


def _everyone_of(db: Connection, unit: str) -> Iterator[Invitation]:
    return map(
        invitation_of, db.execute(f"SELECT {GUEST} FROM guest WHERE unit = ? AND unit <> '' ORDER BY row", [unit])
    )
