"""Certificates on paper: one page for each, all in one PDF; what they say is the organiser's text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.app.care import Problem, Progress
from kiosk.app.letter_values import Occasion, days_said
from kiosk.app.paper import Stopped
from kiosk.app.ports import Reader
from kiosk.app.press import Pages, Press
from kiosk.domain.course import Certificate, Course
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.names import fold
from kiosk.errors import NotFound
from kiosk.formats.target import replacing
from kiosk.sheets.certificate import OWN_FIELDS, certificate
from kiosk.sheets.filling import Values, tidy
from kiosk.sheets.page import Art, Ruler, Sheet
from kiosk.sheets.template import Template, check_fields, template_of

TEXT = Path(__file__).resolve().parents[2] / "resources" / "certificates" / "certificate.txt"


def own_certificate_text() -> str:
    """Ours, to begin with."""
    return TEXT.read_text(encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Look:
    """What all certificates have in common: the text and the logo."""

    template: Template
    logo: Art | None = None


def look_of(text: str, logo: Art | None = None) -> Look:
    """Raises BadInput with the line in which the text asks for what nobody knows."""
    template = template_of(text or own_certificate_text())
    check_fields(template, OWN_FIELDS)
    return Look(template, logo)


def certificate_sheet(paper: Certificate, course: Course, event: Event | None, look: Look, ruler: Ruler) -> Sheet:
    return certificate(look.template, values_of(paper, course, event), look.logo, ruler)


def values_of(paper: Certificate, course: Course, event: Event | None) -> Values:
    """By the fields of letters, and by OWN_FIELDS folded."""
    zone = event.zone if event else "UTC"
    days = sorted({in_zone(half.start, zone).date() for half in course.half_days})
    issued = in_zone(paper.issued, zone).date()
    own = {
        "lớp học": course.name,
        "tên tiếng Anh": course.english or course.name,
        "số": paper.serial,
        "ngày học": _days(days, "vi"),
        "date": _days(days, "en"),
        "ngày cấp": days_said(issued, issued, "vi").partition(", ")[2],
        "issued": days_said(issued, issued, "en").partition(", ")[2],
        "thời lượng": _hours(course.seconds, "giờ", "phút"),
        "hours": _hours(course.seconds, "hours", "minutes"),
        "tỷ lệ": f"{paper.share} %",
    }
    told = {name: tidy(getattr(paper, name)) for name in ("name", "title", "post", "unit")}
    return {**Occasion(event).values("vi"), **told, **{fold(name): tidy(text) for name, text in own.items()}}


def _days(days: Sequence[date], language: str) -> str:
    return days_said(days[0], days[-1], language) if days else ""


def _hours(seconds: int, hours: str, minutes: str) -> str:
    """ "7 giờ", "6 giờ 30 phút"."""
    whole, rest = divmod(seconds // 60, 60)
    parts = [f"{whole} {hours}"] * bool(whole) + [f"{rest} {minutes}"] * bool(rest)
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Printed:
    """How many were printed; `refused`: those that no font here can draw. Nothing was written when it was `stopped`."""

    count: int
    refused: tuple[Problem, ...] = ()
    stopped: bool = False


def print_certificates(
    reader: Reader,
    target: Path,
    papers: Sequence[tuple[Certificate, Course]],
    look: Look,
    press: Press,
    progress: Progress | None = None,
) -> Printed:
    """Writes the PDF whole or not at all. Raises KioskError, also when there is nobody to print one for."""
    refused = tuple(problem for paper, _ in papers if (problem := _undrawable(paper, press.ruler)))
    drawable = [pair for pair in papers if not _undrawable(pair[0], press.ruler)]
    if not drawable:
        first = refused[0] if refused else Problem("There is no certificate to print yet. Issue them first.", {})
        raise NotFound(first.template, **first.values)
    try:
        with replacing(target) as path, press.pdf(path, f"{drawable[0][1].name} · {drawable[0][0].serial}") as pages:
            _add(pages, reader.event(), drawable, look, press.ruler, progress)
    except Stopped:
        return Printed(0, refused, stopped=True)
    if progress:
        progress(len(drawable), len(drawable))
    return Printed(len(drawable), refused)


def _undrawable(paper: Certificate, ruler: Ruler) -> Problem | None:
    missing = ruler.missing(f"{paper.title}{paper.name}{paper.post}{paper.unit}")
    if not missing:
        return None
    return Problem(
        "No font on this computer can draw {letters} for {name}, so certificate {serial} is not printed.",
        {"letters": missing, "name": paper.name, "serial": paper.serial},
    )


def _add(
    pages: Pages,
    event: Event | None,
    papers: Sequence[tuple[Certificate, Course]],
    look: Look,
    ruler: Ruler,
    progress: Progress | None,
) -> None:
    for number, (paper, course) in enumerate(papers):
        if progress and not progress(number, len(papers)):
            raise Stopped
        pages.add(certificate_sheet(paper, course, event, look, ruler))
