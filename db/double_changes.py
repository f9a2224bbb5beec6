"""Of whom another desk changed the same: a change of ours that the log has after one that was not known here then."""

from collections.abc import Iterator
from itertools import islice
from sqlite3 import Connection

from db import retelling
from db.book import SqlitePage
from kiosk.app.double_changes import changes_of, clashes
from kiosk.app.sharing import Logged
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import Entry

KINDS = ("GuestsListed", "StandingChanged")
_MOST = 200  # of one fact: two lists that were imported while apart may differ in every guest


def changed_twice(db: Connection, page: SqlitePage, line: Logged) -> tuple[DoubleChange, ...]:
    """What to say of a change that has just been read in the log, as far as it was not said yet."""
    mine = page.passage(line.told.id)
    if mine is None or not changes_of(mine.fact):
        return ()
    fresh = (one for one in clashes(mine, _arrived_later(db, mine, line.seq)) if not _told(page, one))
    return tuple(islice(fresh, _MOST))


def _told(page: SqlitePage, said: DoubleChange) -> bool:
    return bool(page.declared_about(DoubleChange, [said.about, said.other_way]))


def _arrived_later(db: Connection, mine: Entry, seq: int) -> Iterator[Entry]:
    """What stands after it in the journal, and before it in the log."""
    which, values = retelling.about_guests(frozenset(changes_of(mine.fact)))
    return retelling.entries(
        db,
        f"fact.position > (SELECT position FROM fact WHERE id = ?) AND shared.seq < ? AND {which}",
        [mine.stamp.id, seq, *values],
    )
