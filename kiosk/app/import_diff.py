"""Every row of an import before it is written: who is new, who changes and how, who is gone, what is refused and why."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum

from kiosk.app.flag_words import YES
from kiosk.app.guest_rows import Rows
from kiosk.app.guest_spool import Shelf, shelf_of_lists
from kiosk.app.new_guests import new_invitation
from kiosk.app.ports import Reader
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.names import fold_many, words_of
from kiosk.formats.draft import Complaint
from kiosk.formats.listing import Places
from kiosk.words import Words

_TEXTS = tuple(f.name for f in fields(Invitation) if f.name not in {"id", "extra", "unlisted"})
_SOUGHT = ("name", "unit", "post", "block", "code", "seat", "phone", "email", "category", "note")
_TOGETHER = 500


class Kind(Enum):
    """CHECK: rows that are taken and should be looked at, homonyms among them. REFUSED: and rows that are nobody's."""

    NEW = "new"
    CHANGED = "changed"
    CHECK = "check"
    REFUSED = "refused"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a guest, before and after the import; `field` is the invitation's, or a heading of the sheet."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One row of the diff, the `number`th of its kind from 0; `row` of `sheet` is its place in the file, 0: in no row.

    `invitation` as the import will leave it; None where a complaint is about no guest. `differences` from now.
    `box`: the row, new or changed, that is taken or left out by ticking this one; None where nothing can be ticked.
    """

    kind: Kind
    number: int
    row: int
    sheet: str = ""
    invitation: Invitation | None = None
    differences: tuple[Difference, ...] = ()
    complaint: Complaint | None = None
    box: tuple[Kind, int] | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """A chunk of guests who change."""

    numbers: list[int]
    before: list[Invitation]
    after: list[Invitation]


class Diff:
    """Filled while a list is planned, then read by pages; the rows wait on disk. For one thread at a time.

    `reader` is asked for guests who are gone: their details are read where they are shown.
    """

    def __init__(self, places: Places) -> None:
        self.places = places
        self.new = Shelf(Rows, lambda rows: len(rows.numbers))
        self.changed = Shelf(Changes, lambda changes: len(changes.numbers))
        self.gone = shelf_of_lists(InvitationId)
        self._told = shelf_of_lists(Complaint)
        self._rows = {Kind.NEW: array("q"), Kind.CHANGED: array("q")}
        self._complaints = {Kind.CHECK: array("q"), Kind.REFUSED: array("q")}
        self._told_rows = array("q")

    def add_new(self, rows: Rows) -> None:
        self.new.put(replace(rows, prints=[]))
        self._rows[Kind.NEW].extend(rows.numbers)

    def add_changed(self, changes: Changes) -> None:
        self.changed.put(changes)
        self._rows[Kind.CHANGED].extend(changes.numbers)

    def tell(self, complaints: Sequence[Complaint]) -> None:
        for at, told in enumerate(complaints, len(self._told_rows)):
            self._complaints[Kind.REFUSED if told.refused or told.apart else Kind.CHECK].append(at)
        self._told_rows.extend(told.row for told in complaints)
        self._told.put(list(complaints))

    def close(self) -> None:
        """The list is at its end: complaints stand by rows from now on."""
        for kind, places in self._complaints.items():
            self._complaints[kind] = array("q", sorted(places, key=self._told_rows.__getitem__))

    def count(self, kind: Kind) -> int:
        match kind:
            case Kind.NEW | Kind.CHANGED:
                return len(self._rows[kind])
            case Kind.CHECK | Kind.REFUSED:
                return len(self._complaints[kind])
            case Kind.GONE:
                return self.gone.rows

    def rows(self, reader: Reader, kind: Kind) -> Iterator[DiffRow]:
        """All of a kind, hundreds at a time."""
        for first in range(0, self.count(kind), _TOGETHER):
            yield from self.at(reader, kind, range(first, min(first + _TOGETHER, self.count(kind))))

    def at(self, reader: Reader, kind: Kind, numbers: Sequence[int]) -> tuple[DiffRow, ...]:
        """These rows of a kind, as many as there still are."""
        if kind is not Kind.GONE:
            return tuple(self._row(kind, n) for n in numbers)
        ids = [chunk[place] for chunk, place in map(self.gone.find, numbers)]
        guests = reader.invitations(ids)
        pairs = zip(numbers, ids, strict=True)
        return tuple(DiffRow(kind, n, 0, "", guests[id], box=(kind, n)) for n, id in pairs if id in guests)

    def box(self, kind: Kind, number: int) -> tuple[Kind, int] | None:
        """DiffRow.box of this row, told without reading anything: on any thread, once the list is at its end."""
        match kind:
            case Kind.CHECK:
                return self._row_in(self._told_rows[self._complaints[kind][number]])
            case Kind.REFUSED:
                return None
            case _:
                return kind, number

    def complaints(self, limit: int) -> tuple[Complaint, ...]:
        """The first ones, by row."""
        places = sorted(range(len(self._told_rows)), key=self._told_rows.__getitem__)[:limit]
        return tuple(self._complaint(at) for at in places)

    def seek(
        self, reader: Reader, kind: Kind, text: str, say: Callable[[Complaint], str], go_on: Callable[[], bool]
    ) -> Sequence[int] | None:
        """The rows of a kind in which every word of `text` begins a word; None when `go_on` said no."""
        words, found = [f" {word}" for word in words_of(text)], array("q")
        for first in range(0, self.count(kind), _TOGETHER):
            if not go_on():
                return None
            some = self.at(reader, kind, range(first, min(first + _TOGETHER, self.count(kind))))
            texts = fold_many([_sought(row, say) for row in some])
            fits = (n for n, sought in enumerate(texts) if all(word in f" {sought}" for word in words))
            found.extend(some[n].number for n in fits)
        return found

    def _row(self, kind: Kind, number: int) -> DiffRow:
        match kind:
            case Kind.NEW:
                rows, at = self.new.find(number)
                sheet, row = self.places.of(rows.numbers[at])
                return DiffRow(kind, number, row, sheet, new_invitation(rows, at), box=(kind, number))
            case Kind.CHANGED:
                changes, at = self.changed.find(number)
                sheet, row = self.places.of(changes.numbers[at])
                said = differences(changes.before[at], changes.after[at])
                return DiffRow(kind, number, row, sheet, changes.after[at], said, box=(kind, number))
            case _:
                return self._doubt(kind, number)

    def _doubt(self, kind: Kind, number: int) -> DiffRow:
        told = self._complaint(self._complaints[kind][number])
        box = self.box(kind, number)
        about = self._row(*box) if box else None
        guest, said = (about.invitation, about.differences) if about else (None, ())
        return DiffRow(kind, number, told.row, told.sheet, guest, said, told, box)

    def _row_in(self, row: int) -> tuple[Kind, int] | None:
        for kind, rows in self._rows.items():
            at = bisect_left(rows, row)
            if row and at < len(rows) and rows[at] == row:
                return kind, at
        return None

    def _complaint(self, place: int) -> Complaint:
        chunk, at = self._told.find(place)
        return _placed(chunk[at], self.places)


def said_in(words: Words) -> Callable[[Complaint], str]:
    """Complaints in these words, for `Diff.seek`."""
    return lambda told: words.say(told.template, **told.values)


def differences(before: Invitation, after: Invitation) -> tuple[Difference, ...]:
    """Field by field, the sheet's unknown columns too."""
    own = (Difference(f, _text(getattr(before, f)), _text(getattr(after, f))) for f in _TEXTS)
    was, now = dict(before.extra), dict(after.extra)
    others = (Difference(heading, was.get(heading, ""), now.get(heading, "")) for heading in {**was, **now})
    return tuple(d for d in (*own, *others) if d.before != d.after)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    return value.value if isinstance(value, Standing) else str(value)


def _sought(row: DiffRow, say: Callable[[Complaint], str]) -> str:
    guest = row.invitation
    told = [getattr(guest, name) for name in _SOUGHT] if guest else []
    told += [text for difference in row.differences for text in (difference.before, difference.after)]
    return " ".join([*told, say(row.complaint), row.complaint.column] if row.complaint else told)


def _placed(complaint: Complaint, places: Places) -> Complaint:
    """With the row's number in its sheet; other rows that the sentence names, too."""
    if not complaint.row or not places.named:
        return complaint
    sheet, row = places.of(complaint.row)
    values = dict(complaint.values)
    if "row" in values:
        other, number = places.of(values["row"])
        values["row"] = number if other == sheet else f"{number} ({other})"
    return replace(complaint, row=row, sheet=sheet, values=values)
