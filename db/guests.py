"""The guest projection: the invitations as they stand, who is expected by kind, and the search index."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from sqlite3 import Connection

from db import healing, search, withdrawn
from db.guest_rows import INSERT_GUEST, UPDATE_GUEST, guest_rows
from db.rows import GUEST, invitation_of
from db.values import encode_value
from kiosk.domain.guest_change import merged
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing

_BASKET = 30_000
Kind = tuple[str, str, str]


class Basket:
    """Guests waiting to be indexed: by the ten thousand the index costs a third. Empty it before the commit."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._rows: list[search.Indexed] = []

    def put(self, rows: Sequence[search.Indexed]) -> None:
        self._rows += rows
        if len(self._rows) >= _BASKET:
            self.empty()

    def empty(self) -> None:
        if self._rows:
            search.add(self._db, self._rows)
            healing.add(self._db, self._rows)
            self._rows.clear()


def put(
    db: Connection, invitations: Sequence[Invitation], basket: Basket, before: Sequence[Invitation] = ()
) -> list[tuple[Invitation, Invitation]]:
    """Add the new ones at the end of the list, change the ones that are there, in place; the withdrawn stay so.

    Of those who are among `before` only what differs from that is changed. Says whose code is another one now: each
    guest before and after.
    """
    latest = {invitation.id: invitation for invitation in invitations}
    known = {invitation.id: invitation for invitation in before}
    aside = withdrawn.among(db, list(latest))
    renewed = {id: merged(was, known.get(id), latest.pop(id)) for id, was in aside.items()}
    withdrawn.keep(db, renewed)
    recoded = [(was, renewed[id]) for id, was in aside.items() if was and was.code != renewed[id].code]
    return recoded + _put(db, latest, known, basket)


def _put(
    db: Connection, told: Mapping[InvitationId, Invitation], known: Mapping[InvitationId, Invitation], basket: Basket
) -> list[tuple[Invitation, Invitation]]:
    old = _standing_rows(db, list(told))
    latest = {**told, **{id: merged(was, known.get(id), told[id]) for id, (_, was) in old.items()}}
    new = [invitation for id, invitation in latest.items() if id not in old]
    changed = [latest[id] for id in old]
    _insert(db, new, basket)
    _update(db, changed, [old[i.id] for i in changed], basket)
    _count(db, [i for _, i in old.values()], -1)
    _count(db, latest.values(), +1)
    return [(was, latest[id]) for id, (_, was) in old.items() if was.code != latest[id].code]


def by_id(db: Connection, ids: Sequence[InvitationId]) -> list[Invitation]:
    """The withdrawn too."""
    listed = [guest for _, guest in _standing_rows(db, ids).values()]
    return [*listed, *filter(None, withdrawn.among(db, ids).values())]


def change_standing(db: Connection, id: InvitationId, standing: Standing, basket: Basket) -> None:
    """A guest this file has not heard of yet stays unheard of: his list comes with his standing."""
    put(db, [replace(guest, standing=standing) for guest in by_id(db, [id])], basket)


def withdraw(db: Connection, ids: Sequence[InvitationId], basket: Basket) -> None:
    """They are guests no more, unless they were seen at a checkpoint."""
    seen = withdrawn.passed(db, ids)
    leaving = [id for id in ids if id not in seen]
    aside = withdrawn.among(db, leaving)
    old = _standing_rows(db, leaving)
    numbers, gone = [row for row, _ in old.values()], [guest for _, guest in old.values()]
    basket.empty()
    search.remove(db, indexed(gone, numbers))
    healing.remove(db, indexed(gone, numbers))
    db.executemany("DELETE FROM guest WHERE row = ?", [(row,) for row in numbers])
    _count(db, gone, -1)
    withdrawn.leave_gaps(db, numbers)
    withdrawn.keep(db, {id: old[id][1] if id in old else None for id in leaving if id not in aside})


def bring_back(db: Connection, id: InvitationId, basket: Basket) -> None:
    """Someone withdrawn was seen at a checkpoint, and is a guest again, at the end of the list."""
    aside = withdrawn.among(db, [id])
    if id not in aside:
        return
    withdrawn.forget(db, id)
    _put(db, {id: guest for id, guest in aside.items() if guest}, {}, basket)


def _standing_rows(db: Connection, ids: Sequence[InvitationId]) -> dict[InvitationId, tuple[int, Invitation]]:
    rows = db.execute(
        f"SELECT row, {GUEST} FROM guest WHERE id IN (SELECT value FROM json_each(?)) ORDER BY row", [encode_value(ids)]
    )
    return {row[1]: (row[0], invitation_of(row[1:])) for row in rows}


def _insert(db: Connection, new: Sequence[Invitation], basket: Basket) -> None:
    if not new:
        return
    first = db.execute("SELECT ifnull(max(row), 0) + 1 FROM guest").fetchone()[0]
    numbers = range(first, first + len(new))
    db.executemany(INSERT_GUEST, guest_rows(new, numbers))
    basket.put(indexed(new, numbers))


def _update(
    db: Connection, changed: Sequence[Invitation], old: Sequence[tuple[int, Invitation]], basket: Basket
) -> None:
    if not changed:
        return
    numbers = [row for row, _ in old]
    db.executemany(UPDATE_GUEST, guest_rows(changed, numbers))
    before, after = indexed([invitation for _, invitation in old], numbers), indexed(changed, numbers)
    differing = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    if differing:
        basket.empty()  # an old row can only be taken out of the index when it is in it
        search.remove(db, [was for was, _ in differing])
        healing.remove(db, [was for was, _ in differing])
        basket.put([now for _, now in differing])


def indexed(invitations: Sequence[Invitation], numbers: Sequence[int]) -> list[search.Indexed]:
    return [
        search.Indexed(number, i.name, i.unit, i.post, i.code, i.phone, i.seat, i.email)
        for i, number in zip(invitations, numbers, strict=True)
    ]


def _count(db: Connection, invitations: Iterable[Invitation], sign: int) -> None:
    kinds: Counter[Kind] = Counter((i.category, i.block, i.unit) for i in invitations if i.expected)
    db.executemany(
        "INSERT INTO audience VALUES (?, ?, ?, ?) "
        "ON CONFLICT (category, block, unit) DO UPDATE SET count = count + excluded.count",
        [(*kind, sign * count) for kind, count in kinds.items()],
    )
    if sign < 0:
        db.execute("DELETE FROM audience WHERE count = 0")
