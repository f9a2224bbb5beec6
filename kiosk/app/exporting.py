"""Who came, who is invited, what was handed out and what happened: as tables, in the reader's language, into files."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Literal, get_args

from kiosk.app.arrival_tables import arrivals_report
from kiosk.app.attendance_tables import (
    attendance_on_paper,
    attendance_report,
    checkpoints_named,
    units_on_paper,
    units_report,
)
from kiosk.app.care import Progress
from kiosk.app.class_tables import certificates_report, classes_on_paper, classes_report
from kiosk.app.classes import courses
from kiosk.app.guest_table import guests_report
from kiosk.app.item_tables import items_named, items_report, unreturned_report
from kiosk.app.journal_table import journal_report
from kiosk.app.overlapping import checked_places, overlap_report
from kiosk.app.paper import Paper, Section, TablePress, print_tables
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.ids import CheckpointId
from kiosk.errors import BadInput
from kiosk.formats.report import Report
from kiosk.formats.writing import save_csv, save_json, save_xlsx
from kiosk.words import Words

What = Literal["attendance", "guests", "units", "journal", "classes", "certificates", "overlap", "arrivals", "items"]
As = Literal["csv", "xlsx", "json", "pdf"]
WHATS: tuple[What, ...] = get_args(What)
FORMATS: tuple[As, ...] = get_args(As)
# Columns that stay in the spreadsheet: too wide, or for programs.
_NOT_ON_PAPER = {
    "attendance": frozenset({"block", "code", "category", "desk", "undone", "reasons", "attendee_phone"}),
    "guests": frozenset({"language", "key", "email"}),
    "journal": frozenset({"fact"}),
    "classes": frozenset({"block"}),
    "units": frozenset({"came", "inside"}),
}

_QUIET = frozenset({"checkpoint", "class", "standing"})
_LEVELS = frozenset({"units", "overlap"})
_EACH = frozenset({"attendance", "units"})


@dataclass(frozen=True, slots=True)
class Printing:
    """What a PDF needs: who draws, when it is, who waits, and whether those who made and checked it sign at the end."""

    press: TablePress
    now: datetime | None = None
    progress: Progress | None = None
    signed: bool = False


def export(
    what: What,
    as_: As,
    target: Path,
    reader: Reader,
    words: Words,
    *,
    checkpoint: CheckpointId | None = None,
    among: Sequence[CheckpointId] = (),
    now: datetime | None = None,
    printing: Printing | None = None,
) -> bool:
    """Writes `target` whole, or leaves what was there and says why; False when whoever waited stopped it.

    `checkpoint` narrows attendance and units to one; without it every checkpoint is told of: one sheet for each in
    XLSX (for attendance one more by unit, for items one of what is not back), one part for each in PDF, one table with a column for the checkpoint in CSV
    and JSON. `among` are the checkpoints of an overlap, all when empty; classes are told as they stand at `now`.
    Headings and words are in the language of `words`, JSON keys and values are always the same; times are the event's
    zone's.
    """
    event = reader.event()
    zone = event.zone if event else "UTC"
    named = items_named if what == "items" else checkpoints_named
    chosen = _Chosen(reader, words, named(reader, checkpoint), tuple(among), now)
    match as_:
        case "xlsx":
            save_xlsx(target, _sheets(what, chosen), zone)
        case "csv":
            save_csv(target, _table(what, chosen), zone)
        case "json":
            save_json(target, _table(what, chosen), zone)
        case "pdf" if printing:
            paper = Paper(event.name if event else "", zone, printing.now, words, printing.progress)
            return print_tables(target, _sections(what, chosen, signed=printing.signed), printing.press, paper)
        case _:
            raise BadInput("There is no export as {format}. Choose CSV, XLSX, JSON or PDF.", format=as_.upper())
    return True


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What is told of, and how."""

    reader: Reader
    words: Words
    places: tuple[Checkpoint, ...]
    among: tuple[CheckpointId, ...]
    now: datetime | None


def _table(what: What, of: _Chosen) -> Report:
    """All of it as one table."""
    match what:
        case "attendance":
            return attendance_report(of.reader, of.words, of.places)
        case "units":
            return units_report(of.reader, of.words, of.places)
        case "guests":
            return guests_report(of.reader, of.words)
        case "journal":
            return journal_report(of.reader, of.words)
        case "classes":
            return classes_report(of.reader, of.words, courses(of.reader), of.now)
        case "certificates":
            return certificates_report(of.reader, of.words)
        case "arrivals":
            return arrivals_report(of.reader, of.words, of.places)
        case "overlap":
            return overlap_report(of.reader, of.words, _among(of))
        case "items":
            return items_report(of.reader, of.words, of.places)
        case _:
            raise BadInput("There is no export of “{what}”. Choose one of: {whats}.", what=what, whats=", ".join(WHATS))


def _among(of: _Chosen) -> tuple[Checkpoint, ...]:
    there = {place.id: place for place in doors(of.reader.checkpoints())}
    return checked_places([there[id] for id in of.among or there if id in there])


def _sheets(what: What, of: _Chosen) -> Iterable[Report]:
    if what == "attendance" and of.places:
        return chain((make() for make in _each(attendance_report, of)), [units_report(of.reader, of.words, of.places)])
    if what == "units" and of.places:
        return (make() for make in _each(units_report, of))
    if what == "classes" and (chosen := courses(of.reader)):
        return (classes_report(of.reader, of.words, (course,), of.now) for course in chosen)
    if what == "items":
        return [_table(what, of), unreturned_report(of.reader, of.words, of.places)]
    return [_table(what, of)]


def _each(
    report: Callable[[Reader, Words, tuple[Checkpoint, ...]], Report], of: _Chosen
) -> Iterator[Callable[[], Report]]:
    return (partial(report, of.reader, of.words, (place,)) for place in of.places)


def _sections(what: What, of: _Chosen, *, signed: bool) -> list[Section]:
    """The parts of the paper, each beginning on a page of its own."""
    words = of.words
    hint = words.say("(signature and full name)")
    both = ((words.say("Drawn up by"), hint), (words.say("Secretary"), hint)) if signed else ()
    makes: Iterable[Callable[[], Report]] = [partial(_table, what, of)]
    if what in _EACH and of.places:
        makes = _each(attendance_on_paper if what == "attendance" else units_on_paper, of)
    elif what == "classes" and (chosen := courses(of.reader)):
        makes = [partial(classes_on_paper, of.reader, words, (course,), of.now) for course in chosen]
    left_out = _NOT_ON_PAPER.get(what, frozenset())
    return [Section(make, left_out, _QUIET, what in _LEVELS, both) for make in makes]
