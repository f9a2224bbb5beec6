"""Who was let in twice: an entry of ours that the log has after another desk's, when both stand."""

from collections.abc import Sequence
from sqlite3 import Connection

from db.book import SqlitePage
from kiosk.app.rivals import competes, doubled
from kiosk.app.sharing import Logged
from kiosk.domain.double_admission import DoubleAdmission
from kiosk.domain.facts import CheckedIn, Entry
from kiosk.domain.presence import Passage

_SEQ_OF = (  # what was known here when the entry was recorded here is no double of it: that was decided knowingly
    "SELECT seq FROM shared JOIN fact USING (position) WHERE fact.id = ? AND seq < ? "
    "AND (position > (SELECT position FROM fact WHERE id = ?) OR ?)"
)


def double_of(db: Connection, page: SqlitePage, line: Logged, *, own: bool) -> DoubleAdmission | None:
    """What to say of an entry that has just been read in the log; `own`: it was recorded in this file."""
    mine = page.passage(line.told.id)
    if mine is None or not isinstance(mine.fact, CheckedIn):
        return None
    if not competes(mine.fact, page.checkpoint(mine.fact.checkpoint)):
        return None
    presence = page.presence(mine.fact.checkpoint, mine.fact.invitation)
    first = _first(db, page, line, doubled(presence, line.told.id), own=own)
    return _said(mine, mine.fact, first) if first else None


def _first(db: Connection, page: SqlitePage, line: Logged, others: Sequence[Passage], *, own: bool) -> Passage | None:
    """Which of these other entries the log had first; None when it had none before, or that was said already."""
    mine = line.told.id
    rows = [
        (found[0], other)
        for other in others
        if (found := db.execute(_SEQ_OF, [other.fact, line.seq, mine, not own]).fetchone()) is not None
    ]
    said = [page.declaration(DoubleAdmission, fact) for fact in (mine, *(other.fact for _, other in rows))]
    known = any(word is not None and mine in (word.first, word.second) for word in said)
    return None if known or not rows else min(rows, key=lambda row: int(row[0]))[1]


def _said(mine: Entry, fact: CheckedIn, first: Passage) -> DoubleAdmission:
    stamp = mine.stamp
    return DoubleAdmission(
        *(fact.checkpoint, fact.invitation, stamp.id, stamp.desk, stamp.at),
        *(first.fact, first.desk, first.at),
    )
