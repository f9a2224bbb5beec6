"""Classes and certificates as tables: half-day by half-day who sat how long, and the register of serials."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from kiosk.app.attendance_tables import without_the_usual
from kiosk.app.class_lists import ClassRow, class_list
from kiosk.app.classes import every_course, register
from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain.certificates import Paper
from kiosk.domain.course import Course, Outcome
from kiosk.domain.presence import Came
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

_OUTCOMES = {"earned": "Earned", "within_reach": "Can still be earned", "short": "Not earned"}
_CAME = {
    Came.INVITED: "Invited guest",
    Came.REPRESENTATIVE: "Representative",
    Came.COMPANION: "Companion",
    Came.WALK_IN: "Walk-in",
}
_PAPERS = {Paper.VALID: "Valid", Paper.REPLACED: "Replaced", Paper.VOID: "Withdrawn"}


def classes_report(reader: Reader, words: Words, chosen: Sequence[Course], now: datetime | None) -> Report:
    """Everyone of each class; minutes of each of its half-days, beginning with the first class's."""
    most = max((len(course.half_days) for course in chosen), default=0)
    names = [half.name for half in chosen[0].half_days] if len(chosen) == 1 else []
    halves = (
        Column(f"minutes_{n}", names[n - 1] if names else words.say("Half-day {number} (min)", number=n))
        for n in range(1, most + 1)
    )
    columns = (
        Column("class", words.say("Class")),
        Column("name", words.say("Name")),
        Column("post", words.say("Post")),
        Column("unit", words.say("Unit")),
        Column("block", words.say("Block")),
        Column("came", words.say("Who came"), saying(words, {came.value: said for came, said in _CAME.items()})),
        Column("invited", words.say("For whom")),
        *halves,
        Column("minutes", words.say("Minutes in all")),
        Column("share", words.say("Share (%)")),
        Column("outcome", words.say("Certificate"), saying(words, _OUTCOMES)),
        Column("missing", words.say("Minutes short")),
        Column("serial", words.say("Serial")),
    )
    rows = (_cells(course, row, most) for course in chosen for row in class_list(reader, course, now).rows)
    title = chosen[0].name if len(chosen) == 1 else words.say("Classes")
    return Report(title, columns, rows)


def classes_on_paper(reader: Reader, words: Words, chosen: Sequence[Course], now: datetime | None) -> Report:
    return without_the_usual(classes_report(reader, words, chosen, now), "came")


def _cells(course: Course, row: ClassRow, most: int) -> tuple[Cell, ...]:
    sums, who, guest = row.result, row.sitter, row.guest
    minutes: list[Cell] = [part.attended // 60 for part in sums.parts]
    came = who.came.value if any(part.arrived for part in sums.parts) else ""
    return (
        course.name,
        who.name,
        who.post,
        guest.unit,
        guest.block,
        came,
        guest.name if who.key else "",
        *minutes,
        *[None] * (most - len(minutes)),
        sums.attended // 60,
        sums.share,
        sums.outcome.value,
        -(-sums.missing // 60) if sums.outcome is not Outcome.EARNED else 0,
        row.certificate.serial if row.certificate else "",
    )


def certificates_report(reader: Reader, words: Words) -> Report:
    """Every serial that was ever given, with what became of it."""
    columns = (
        Column("class", words.say("Class")),
        Column("serial", words.say("Serial")),
        Column("title", words.say("Form of address")),
        Column("name", words.say("Name")),
        Column("post", words.say("Post")),
        Column("unit", words.say("Unit")),
        Column("share", words.say("Share (%)")),
        Column("issued", words.say("Issued")),
        Column("state", words.say("State"), saying(words, {paper.value: said for paper, said in _PAPERS.items()})),
        Column("replaces", words.say("Replaces")),
        Column("reason", words.say("Reason")),
    )
    return Report(words.say("Certificates"), columns, _papers(reader))


def _papers(reader: Reader) -> Iterator[Sequence[Cell]]:
    known = register(reader)
    for course in every_course(reader):
        for one in known.of(course.id):
            paper = one.certificate
            told = paper.serial, paper.title, paper.name, paper.post, paper.unit, paper.share, paper.issued
            reason = "; ".join(filter(None, (paper.reason, one.reason)))
            yield course.name, *told, known.paper(one).value, paper.replaces, reason
