"""Who came, who is invited, what was handed out and what happened: as tables, in the reader's language, into files."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Literal, get_args

from kiosk.app.attendance_tables import attendance_report, checkpoints_named, units_report
from kiosk.app.guest_table import guests_report
from kiosk.app.item_tables import items_named, items_report, unreturned_report
from kiosk.app.journal_table import journal_report
from kiosk.app.ports import Reader
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import CheckpointId
from kiosk.errors import BadInput
from kiosk.formats.report import Report
from kiosk.formats.writing import save_csv, save_json, save_xlsx
from kiosk.words import Words

What = Literal["attendance", "guests", "units", "journal", "items"]
As = Literal["csv", "xlsx", "json", "pdf"]
WHATS: tuple[What, ...] = get_args(What)
FORMATS: tuple[As, ...] = get_args(As)


def export(
    what: What, as_: As, target: Path, reader: Reader, words: Words, *, checkpoint: CheckpointId | None = None
) -> None:
    """Writes `target` whole, or leaves what was there and says why.

    `checkpoint` narrows attendance and units to one; without it every checkpoint is told of: one sheet for each in
    XLSX (for attendance one more by unit, for items one of what is not back), one table with a column for the checkpoint in CSV and JSON. Headings and
    words are in the language of `words`, JSON keys and values are always the same; times are the event's zone's.
    """
    event = reader.event()
    zone = event.zone if event else "UTC"
    places = items_named(reader, checkpoint) if what == "items" else checkpoints_named(reader, checkpoint)
    match as_:
        case "xlsx":
            save_xlsx(target, _sheets(what, reader, words, places), zone)
        case "csv":
            save_csv(target, _table(what, reader, words, places), zone)
        case "json":
            save_json(target, _table(what, reader, words, places), zone)
        case _:
            raise BadInput("Export to {format} is not there yet. Choose CSV, XLSX or JSON.", format=as_.upper())


def _table(what: What, reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Report:
    """All of it as one table."""
    match what:
        case "attendance":
            return attendance_report(reader, words, places)
        case "units":
            return units_report(reader, words, places)
        case "guests":
            return guests_report(reader, words)
        case "journal":
            return journal_report(reader, words)
        case "items":
            return items_report(reader, words, places)
        case _:
            raise BadInput("There is no export of “{what}”. Choose one of: {whats}.", what=what, whats=", ".join(WHATS))


def _sheets(what: What, reader: Reader, words: Words, places: tuple[Checkpoint, ...]) -> Iterable[Report]:
    if what == "attendance" and places:
        return chain(_each(attendance_report, reader, words, places), [units_report(reader, words, places)])
    if what == "units" and places:
        return _each(units_report, reader, words, places)
    if what == "items":
        return [items_report(reader, words, places), unreturned_report(reader, words, places)]
    return [_table(what, reader, words, places)]


def _each(
    report: Callable[[Reader, Words, tuple[Checkpoint, ...]], Report],
    reader: Reader,
    words: Words,
    places: tuple[Checkpoint, ...],
) -> Iterator[Report]:
    return (report(reader, words, (place,)) for place in places)
