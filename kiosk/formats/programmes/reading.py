"""Opens a programme whatever it is: a schedule, a calendar, a sheet, a page; what counts is what the file holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

from kiosk.errors import BadInput
from kiosk.formats.programmes.decoding import text_of
from kiosk.formats.programmes.draft import Programme
from kiosk.formats.programmes.frab_json import frab_json, is_frab
from kiosk.formats.programmes.indico import indico, is_indico
from kiosk.formats.programmes.kinds import Kind, kind_of
from kiosk.formats.programmes.records import Records, names_in
from kiosk.formats.programmes.rows import Row, drafts_of
from kiosk.formats.programmes.script import script_values
from kiosk.formats.programmes.sheets import Asked, grid_sheet, programme_of, sheets_programme


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader is told beside the file. `languages` are the event's, its first one first; `name` is what to call
    the file when that is not its own."""

    asked: Asked = field(default_factory=Asked)
    languages: Sequence[str] = ()
    name: str = ""


def read_programme(path: Path, wanted: Wanted) -> Programme:
    """Everything that can be read of it, with what is odd told beside it.

    BadInput for a file that holds no programme at all.
    """
    found = _read(kind_of(path), path, wanted)
    return replace(found, file=wanted.name or found.file)


def _read(kind: Kind, path: Path, wanted: Wanted) -> Programme:
    data, file = b"" if kind in (Kind.TABLE, Kind.DOCUMENT) else path.read_bytes(), path.name
    match kind:
        case Kind.FRAB_XML:
            return _programme(_late("frab_xml").frab_xml(data, file))
        case Kind.CALENDAR:
            return _programme(_late("ical").ical(text_of(data), file))
        case Kind.JSON:
            return _of_json(_json(data, file), file, wanted)
        case Kind.SCRIPT:
            return _of_records(script_values(text_of(data), file), file, wanted)
        case Kind.PAGE:
            return _of_page(_late("page").read_page(text_of(data).encode(), file, "utf-8"), file, wanted)
        case Kind.DOCUMENT:
            page = _late("page").page_of(_late("word").document_tree(path), written=True)
            return _of_page(page, file, wanted)
        case Kind.TABLE:
            return sheets_programme(path, wanted.asked)


def _late(name: str) -> Any:
    """A reader whose library takes a tenth of a second to load, for whoever needs it."""
    return import_module(f"kiosk.formats.programmes.{name}")


def _programme(found: Any) -> Programme:
    assert isinstance(found, Programme)
    return found


def _json(data: bytes, file: str) -> Any:
    try:
        return msgspec.json.decode(text_of(data))
    except (msgspec.DecodeError, RecursionError) as error:
        raise BadInput(
            "{file} is no JSON that can be read: it is damaged, or its end is missing.", file=file
        ) from error


def _of_json(value: Any, file: str, wanted: Wanted) -> Programme:
    if is_frab(value):
        return frab_json(value, file, wanted.languages)
    if is_indico(value):
        return indico(value, file, wanted.languages)
    return _of_records(value, file, wanted)


def _of_records(value: Any, file: str, wanted: Wanted) -> Programme:
    records = Records(wanted.languages, names_in(value))
    rows = [Row(number, told, list(told.values())) for number, told in records.rows(value)]
    told = frozenset(records.fields) | {name for row in rows for name in row.told}
    return _of_rows(rows, told, file, wanted.asked)


def _of_page(page: Any, file: str, wanted: Wanted) -> Programme:
    """Its tables where some are programmes, else its lines."""
    sheets = [grid_sheet(file, n, grid.rows, grid.merged, grid.days) for n, grid in enumerate(page.tables, 1)]
    if sheets:
        try:
            return programme_of(sheets, (), wanted.asked)
        except BadInput:
            pass
    found = _of_rows(list(_late("page").timeline(page.lines)), frozenset({"title", "start"}), file, wanted.asked)
    if not found.sessions:
        raise _without_programme(page, file)
    return found


def _without_programme(page: Any, file: str) -> BadInput:
    said = page.title or (page.lines[0][:80] if page.lines else "")
    if page.written:
        return BadInput(
            "{file} is a document without a programme: no table in it has titles and times, and no line begins with "
            "a time. It says “{title}”.",
            file=file,
            title=said,
        )
    return BadInput(
        "{file} is a web page without a programme: it says “{title}”. Is it the right address?", file=file, title=said
    )


def _of_rows(rows: Sequence[Row], told: frozenset[str], file: str, asked: Asked) -> Programme:
    """Rows that no sheet heads."""
    sessions, complaints = drafts_of(rows, asked.days, asked.default_room)
    return Programme(file=file, sessions=tuple(sessions), complaints=tuple(complaints), told=told)
