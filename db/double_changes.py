"""Of whom another desk changed the same: a change of ours that the log has after one that was not known here then."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sqlite3 import Connection

from db import retelling
from db.book import SqlitePage
from kiosk.app.double_changes import changes_of, clashes
from kiosk.app.sharing import Logged
from kiosk.domain.double_change import DoubleChange
from kiosk.domain.facts import Entry
from kiosk.domain.ids import InvitationId

KINDS = ("GuestsListed", "StandingChanged")
_MOST = 200  # of one fact: two lists that were imported while apart may differ in every guest


def changed_twice(db: Connection, page: SqlitePage, line: Logged) -> tuple[DoubleChange, ...]:
    """What to say of a change that has just been read in the log, as far as it was not said yet."""
    mine = page.passage(line.told.id)
    if mine is None or not changes_of(mine.fact):
        return ()
    return tuple(_fresh(page, mine, _arrived_later(db, mine, line.seq)))


def brought_twice(db: Connection, page: SqlitePage, entries: Sequence[Entry]) -> Iterator[DoubleChange]:
    """What to say of changes that were carried here by hand, in their order, before any of them is recorded.

    Where a guest stands otherwise than their desk ever saw him, somebody else changed him.
    """
    told = [(one, change) for one in entries if page.passage(one.stamp.id) is None and (change := changes_of(one.fact))]
    here = page.invitations([id for _, change in told for id in change])
    seen: set[tuple[InvitationId, str, object]] = set()
    for mine, change in told:
        said = [(id, name, values) for id, fields in change.items() for name, values in fields.items() if id in here]
        seen |= {(id, name, value) for id, name, values in said for value in values}
        if any((id, name, getattr(here[id], name)) not in seen for id, name, _ in said):
            yield from _fresh(page, mine, retelling.entries(db, *retelling.about_guests(frozenset(change))))


def _fresh(page: SqlitePage, mine: Entry, others: Iterable[Entry]) -> Iterator[DoubleChange]:
    return islice((one for one in clashes(mine, others) if not _told(page, one)), _MOST)


def _told(page: SqlitePage, said: DoubleChange) -> bool:
    return bool(page.declared_about(DoubleChange, [said.about, said.other_way]))


def _arrived_later(db: Connection, mine: Entry, seq: int) -> Iterator[Entry]:
    """What stands after it in the journal, and before it in the log."""
    which, values = retelling.about_guests(frozenset(changes_of(mine.fact)))
    return retelling.entries(
        db,
        # the texts last: after an import of a million guests they are long, and hardly any of them is wanted
        f"fact.position > (SELECT position FROM fact WHERE id = ?) AND CASE WHEN shared.seq < ? THEN {which} END",
        [mine.stamp.id, seq, *values],
    )
