"""Classes as data and as lines of text, for scripts and terminals."""

from typing import Any
from zoneinfo import ZoneInfo

from kiosk.app.class_lists import ClassRow, outcome_sentence
from kiosk.app.ports import Reader
from kiosk.domain.certificates import Paper
from kiosk.domain.course import Certificate, Course, Mark
from kiosk.words import Words

_SIGNS = {Mark.PRESENT: "●", Mark.LATE: "◐", Mark.LEFT: "◑", Mark.ABSENT: "○", Mark.AHEAD: "·"}


def course_data(course: Course, reader: Reader) -> dict[str, Any]:
    event = reader.event()
    zone = ZoneInfo(event.zone if event else "UTC")
    names = {place.id: place.name for place in reader.checkpoints()}
    halves = [
        {
            "name": half.name,
            "checkpoint": names.get(half.checkpoint, half.checkpoint),
            "start": half.start.astimezone(zone).isoformat(timespec="minutes"),
            "end": half.end.astimezone(zone).isoformat(timespec="minutes"),
            "minutes": half.seconds // 60,
            "whole": half.whole,
        }
        for half in course.half_days
    ]
    return {
        "id": course.id,
        "name": course.name,
        "english": course.english,
        "threshold": course.threshold,
        "numbering": course.numbering,
        "minutes": course.seconds // 60,
        "half_days": halves,
    }


def row_data(course: Course, row: ClassRow, words: Words) -> dict[str, Any]:
    sums = row.result
    halves = [
        {"name": half.name, "minutes": part.attended // 60, "mark": part.mark.value}
        for half, part in zip(course.half_days, sums.parts, strict=True)
    ]
    return {
        "class": course.name,
        "guest": row.guest.id,
        "name": row.sitter.name,
        "post": row.sitter.post,
        "unit": row.guest.unit,
        "block": row.guest.block,
        "came": row.sitter.came.value,
        "invited": row.guest.name,
        "half_days": halves,
        "minutes": sums.attended // 60,
        "share": sums.share,
        "outcome": sums.outcome.value,
        "missing": -(-sums.missing // 60),
        "sentence": outcome_sentence(sums, words),
        "serial": row.certificate.serial if row.certificate else "",
    }


def row_text(row: ClassRow, words: Words) -> str:
    marks = "".join(_SIGNS[part.mark] for part in row.result.parts)
    serial = row.certificate.serial if row.certificate else ""
    told = (row.sitter.name or "?", row.guest.unit, outcome_sentence(row.result, words), serial)
    return "  ".join((f"{marks} {row.result.share:3d} %", *filter(None, told)))


def paper_data(paper: Certificate, state: Paper) -> dict[str, Any]:
    names = ("serial", "title", "name", "post", "unit", "share", "replaces", "reason")
    return {
        **{name: getattr(paper, name) for name in names},
        "guest": paper.invitation,
        "issued": paper.issued.isoformat(timespec="seconds"),
        "state": state.value,
    }
