"""Who came where, guest by guest, and unit by unit with the totals that are read out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.app.ports import AttendanceRow, Reader
from kiosk.app.wording import saying
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import CheckpointId
from kiosk.domain.presence import Came
from kiosk.errors import NotFound
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_CAME = {
    Came.INVITED: "Invited guest",
    Came.REPRESENTATIVE: "Representative",
    Came.COMPANION: "Companion",
    Came.WALK_IN: "Walk-in",
}
_STATES = {"expected": "Not come", "in": "In", "out": "Out"}
_LEVELS = {"block": "Block total", "total": "Total"}


def checkpoints_named(reader: Reader, id: CheckpointId | None) -> tuple[Checkpoint, ...]:
    """The one asked for, or all."""
    places = tuple(place for place in reader.checkpoints() if id in (None, place.id))
    if id is not None and not places:
        raise NotFound("There is no such checkpoint in the event.")
    return places


def attendance_report(reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """Every guest of each checkpoint, come or not. Times are of the entries and exits that stand."""
    columns = (
        Column("checkpoint", words.say("Checkpoint")),
        Column("name", words.say("Name")),
        Column("post", words.say("Post")),
        Column("unit", words.say("Unit")),
        Column("block", words.say("Block")),
        Column("category", words.say("Category")),
        Column("code", words.say("Code")),
        Column("seat", words.say("Seat")),
        Column("state", words.say("State"), saying(words, _STATES)),
        Column("first_in", words.say("First in")),
        Column("last_out", words.say("Last out")),
        Column("desk", words.say("Desk")),
        Column("came", words.say("Who came"), saying(words, {came.value: text for came, text in _CAME.items()})),
        Column("undone", words.say("Undone")),
        Column("reasons", words.say("Why undone")),
    )
    title = places[0].name if len(places) == 1 else words.say("Attendance")
    rows = (_row(place, row) for place in places for row in reader.attendance(place.id))
    return Report(title, columns, rows)


def _row(place: Checkpoint, row: AttendanceRow) -> Sequence[Cell]:
    guest, entries, exits = row.invitation, row.presence.entries, row.presence.exits
    first = entries[0] if entries else None
    return (
        place.name,
        guest.name,
        guest.post,
        guest.unit,
        guest.block,
        guest.category,
        guest.code,
        guest.seat,
        "in" if row.presence.inside else "out" if entries else "expected",
        first.at if first else None,
        exits[-1].at if exits else None,
        first.desk if first else "",
        first.came.value if first else "",
        row.undone,
        "; ".join(row.reasons),
    )


@dataclass(slots=True)
class _Sums:
    """Of one unit, one block or all: invitations expected, and those of them and others that came, and how."""

    expected: int = 0
    came: int = 0
    inside: int = 0
    representatives: int = 0
    walk_ins: int = 0
    absent: int = 0

    def add(self, other: "_Sums") -> None:
        for field in self.__slots__:
            setattr(self, field, getattr(self, field) + getattr(other, field))

    def cells(self) -> tuple[int, ...]:
        return (self.expected, self.came, self.inside, self.representatives, self.walk_ins, self.absent)


def units_report(reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """Unit by unit in the list's order, a subtotal after each block and a total after each checkpoint."""
    columns = (
        Column("checkpoint", words.say("Checkpoint")),
        Column("level", words.say("Line"), saying(words, {"unit": "Unit", **_LEVELS})),
        Column("block", words.say("Block")),
        Column("unit", words.say("Unit")),
        Column("expected", words.say("Expected")),
        Column("came", words.say("Came")),
        Column("inside", words.say("Inside now")),
        Column("representatives", words.say("Representatives")),
        Column("walk_ins", words.say("Walk-ins")),
        Column("absent", words.say("Absent")),
    )
    return Report(words.say("By unit"), columns, (line for place in places for line in _lines(reader, place)))


def _lines(reader: Reader, place: Checkpoint) -> Iterator[Sequence[Cell]]:
    total = _Sums()
    for block, units in _counted(reader, place).items():
        subtotal = _Sums()
        for unit, sums in units.items():
            subtotal.add(sums)
            yield place.name, "unit", block, unit, *sums.cells()
        total.add(subtotal)
        yield place.name, "block", block, "", *subtotal.cells()
    yield place.name, "total", "", "", *total.cells()


def _counted(reader: Reader, place: Checkpoint) -> dict[str, dict[str, _Sums]]:
    """Block → unit → sums, both in the order they are met."""
    blocks: dict[str, dict[str, _Sums]] = {}
    for row in reader.attendance(place.id):
        guest = row.invitation
        sums = blocks.setdefault(guest.block, {}).setdefault(guest.unit, _Sums())
        sums.add(_sums_of(place, row))
    return blocks


def _sums_of(place: Checkpoint, row: AttendanceRow) -> _Sums:
    entries = row.presence.entries
    expected = row.invitation.expected and place.admits(row.invitation)
    came = entries[0].came if entries else None
    return _Sums(
        expected,
        bool(entries),
        row.presence.inside,
        came is Came.REPRESENTATIVE,
        came is Came.WALK_IN,
        expected and not entries,
    )
