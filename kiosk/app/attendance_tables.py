"""Who came where, guest by guest, and unit by unit with the totals that are read out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.app.absence_notes import absences_in, lateness_at
from kiosk.app.attendee_sentences import AUTHORITIES
from kiosk.app.ports import AttendanceRow, Reader
from kiosk.app.wording import saying
from kiosk.domain.absence import Absences
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.lateness import Lateness
from kiosk.domain.presence import Came, Passage
from kiosk.domain.roll_call import NOBODY, RollCall
from kiosk.domain.seat_name import seat_text
from kiosk.errors import NotFound
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_CAME = {
    Came.INVITED: "Invited guest",
    Came.REPRESENTATIVE: "Representative",
    Came.COMPANION: "Companion",
    Came.WALK_IN: "Walk-in",
}
_AUTHORITIES = {authority.value: text for authority, text in AUTHORITIES.items()}
_STATES = {"expected": "Not come", "in": "In", "out": "Out"}
_LEVELS = {"block": "Block total", "total": "Total"}


def checkpoints_named(reader: Reader, id: CheckpointId | None) -> tuple[Checkpoint, ...]:
    """The one asked for, or every door; what is handed out has tables of its own."""
    places = tuple(one for one in reader.checkpoints() if one.id == id) if id else doors(reader.checkpoints())
    if id is not None and not places:
        raise NotFound("There is no such checkpoint in the event.")
    return places


def attendance_report(reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """Every guest of each checkpoint, come or not, and under each a row for every companion.

    Times are of the entries and exits that stand; of a representative the last columns tell.
    """
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
        Column("attendee", words.say("Person who came")),
        Column("attendee_post", words.say("Their post")),
        Column("attendee_phone", words.say("Their phone")),
        Column("authority", words.say("On what authority"), saying(words, _AUTHORITIES)),
        Column("accepted_by", words.say("Accepted by")),
        Column("late", words.say("Late"), saying(words, {"late": "late"})),
        Column("absence", words.say("Reason for absence")),
    )
    told = absences_in(reader)
    title = places[0].name if len(places) == 1 else words.say("Attendance")
    rows = (
        line
        for place in places
        for late in [lateness_at(reader, place)]
        for row in reader.attendance(place.id)
        for line in _rows(place, row, late, told)
    )
    return Report(title, columns, rows)


def attendance_on_paper(reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """The same for readers on paper: how someone came, and who, is told only of those who were not the guest himself."""
    return without_the_usual(attendance_report(reader, words, places), "came", "attendee", "attendee_post")


def without_the_usual(report: Report, *names: str) -> Report:
    """The report with these columns empty where the guest came himself, which the first of them tells."""
    told = [report.names.index(name) for name in names]

    def rows() -> Iterator[Sequence[Cell]]:
        for row in report.rows:
            himself = row[told[0]] in ("", Came.INVITED.value)
            yield [None if himself and n in told else cell for n, cell in enumerate(row)]

    return Report(report.title, report.columns, rows())


def _rows(place: Checkpoint, row: AttendanceRow, late: Lateness, told: Absences) -> Iterator[Sequence[Cell]]:
    presence, reasons = row.presence, "; ".join(row.reasons)
    entries, exits = presence.entries, presence.exits
    first = entries[0] if entries else None
    note = told.of(place.id, row.invitation.id)
    yield (
        *_guest(place, row.invitation),
        "in" if presence.inside else "out" if entries else "expected",
        first.at if first else None,
        exits[-1].at if exits else None,
        first.desk if first else "",
        *_came(row.invitation, presence.attendee, row.undone, reasons),
        "late" if first and late(first.at) else "",
        note.reason if note else "",
    )
    for one in presence.companions:
        state = "in" if one in presence.company else "out"
        yield *_guest(place, row.invitation), state, one.at, None, one.desk, *_came(row.invitation, one, 0, ""), "", ""


def _guest(place: Checkpoint, guest: Invitation) -> tuple[str, ...]:
    return (
        place.name,
        guest.name,
        guest.post,
        guest.unit,
        guest.block,
        guest.category,
        guest.code,
        seat_text(guest.seat),
    )


def _came(guest: Invitation, attendee: Passage | None, undone: int, reasons: str) -> tuple[Cell, ...]:
    """How the person came, what was undone, and who it was: guests who came themselves by name and post."""
    if attendee is None:
        return "", undone, reasons, "", "", "", "", ""
    person = attendee.person
    if person is None:
        himself = attendee.came in (Came.INVITED, Came.WALK_IN)
        known = (guest.name, guest.post) if himself else ("", "")
        return attendee.came.value, undone, reasons, *known, "", "", ""
    authority = person.authority.value if person.authority else ""
    told = person.name, person.post, person.phone, authority, attendee.accepted_by
    return attendee.came.value, undone, reasons, *told


@dataclass(frozen=True, slots=True)
class CountedLine:
    """`level` is "unit", "block" or "total"; `block` and `unit` are empty where the line is not one's own."""

    level: str
    block: str
    unit: str
    sums: RollCall


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
        Column("present", words.say("Present")),
        Column("companions", words.say("Companions")),
        Column("extra", words.say("Additional guests")),
        Column("late", words.say("Late")),
        Column("excused", words.say("Absent with a reason")),
        Column("unexcused", words.say("Absent without a reason")),
    )
    lines = ((place.name, *_cells(line)) for place in places for line in roll_call_lines(reader, place))
    return Report(words.say("By unit"), columns, lines)


def _cells(line: CountedLine) -> tuple[Cell, ...]:
    s = line.sums
    told = s.expected, s.came, s.inside, s.representatives, s.walk_ins, s.absent, s.present, s.companions, s.extra
    return line.level, line.block, line.unit, *told, s.late, s.excused, s.unexcused


def units_on_paper(reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """As it is read aloud: who is present comes right after who was expected."""
    report = units_report(reader, words, places)
    order = list(range(len(report.columns)))
    order.insert(report.names.index("expected") + 1, order.pop(report.names.index("present")))
    rows = ([row[n] for n in order] for row in report.rows)
    return Report(report.title, tuple(report.columns[n] for n in order), rows)


def roll_call_lines(reader: Reader, place: Checkpoint) -> Iterator[CountedLine]:
    """Units in the list's order, their block after them, the total at the end."""
    total = RollCall()
    for block, units in _counted(reader, place).items():
        subtotal = RollCall()
        for unit, sums in units.items():
            subtotal += sums
            yield CountedLine("unit", block, unit, sums)
        total += subtotal
        yield CountedLine("block", block, "", subtotal)
    yield CountedLine("total", "", "", total)


def _counted(reader: Reader, place: Checkpoint) -> dict[str, dict[str, RollCall]]:
    """Block → unit → sums, both in the order they are met; of units the place is not for, those someone came of."""
    blocks: dict[str, dict[str, RollCall]] = {}
    for group in reader.group_counts(place, lateness_at(reader, place), absences_in(reader).excused(place.id)):
        if group.admitted or group.sums != NOBODY:
            units = blocks.setdefault(group.block, {})
            units[group.unit] = units.get(group.unit, NOBODY) + group.sums
    return blocks
