"""A list's rows that wait to be matched with the book, and which of them say just what it holds already."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter

from kiosk.app.guest_rows import KEPT_WHEN_EMPTY, Rows
from kiosk.app.guest_spool import Shelf
from kiosk.app.ports import Reader
from kiosk.domain.ids import InvitationId

_KEPT = KEPT_WHEN_EMPTY | {"extra"}
_TOGETHER = 2_000
_WORTH = 10  # so many guests are read in the time it takes to match one row with them
Fields = tuple[str, ...]


class WaitingRows:
    """Chunks of rows in their order. The rows' numbers and fingerprints stay at hand, the rows themselves do not."""

    def __init__(self) -> None:
        self.shelf = Shelf(Rows, lambda rows: len(rows.numbers))
        self.numbers = array("q")
        self._prints = array("q")
        self._fields: list[Fields] = []
        self._filled: dict[Fields, set[str]] = {}

    def put(self, rows: Rows) -> None:
        if not rows.numbers:
            return
        self.shelf.put(replace(rows, prints=[]))
        self.numbers.extend(rows.numbers)
        self._prints.extend(rows.prints)
        names = tuple(sorted(rows.fields))
        self._fields.append(names)
        filled = self._filled.setdefault(names, set())
        filled |= {name for name in names if name not in filled and any(rows.fields[name])}
        if "extra" not in filled and any(rows.extra):
            filled.add("extra")

    def known(self, reader: Reader, guests: int, looked: Callable[[int], None]) -> list[InvitationId | None]:
        """For each row the guest who is in the book of `guests` as the row has him, in every column of the list.

        `looked` is told of how many guests were read so far, and may raise to stop.
        Told by fingerprints of 64 bits, so that a list that was imported before is passed over without looking at it.
        """
        found: list[InvitationId | None] = [None] * len(self.numbers)
        taken: set[InvitationId] = set()
        for names, filled in self._filled.items():
            places = [at for at, own in enumerate(self._fields) if own == names]
            ranges = [range(self.shelf.start(at), self.shelf.start(at + 1)) for at in places]
            if sum(map(len, ranges)) * _WORTH >= guests:
                told = [name if name in filled or name not in _KEPT else "" for name in (*names, "extra")]
                book = _book(reader, told, looked)
                for some in ranges:
                    ids = _untaken([book.get(one) for one in self._prints[some.start : some.stop]], taken)
                    found[some.start : some.stop] = ids
        return found


def _book(reader: Reader, names: Sequence[str], looked: Callable[[int], None]) -> dict[int, InvitationId]:
    """Of guests who are alike in all of these fields, the first of the list."""
    book: dict[int, InvitationId] = {}
    rows, count = reader.texts([*names, "id"]), 0
    while some := list(islice(rows, _TOGETHER)):
        looked(count)
        prints = map(hash, map(itemgetter(slice(-1)), some))  # as prints_of
        book.update(zip(prints, map(itemgetter(-1), some), strict=True))
        count += len(some)
    return book


def _untaken(ids: list[InvitationId | None], taken: set[InvitationId]) -> list[InvitationId | None]:
    """Each guest once, whatever sheets he stands on."""
    fresh = {id for id in ids if id}
    if not taken.isdisjoint(fresh):
        ids = [id if id not in taken else None for id in ids]
    taken |= fresh
    return ids
