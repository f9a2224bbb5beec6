"""Opens a list whatever kind of file it is: what counts is what the file holds, not what its name ends in."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kiosk.errors import BadInput
from kiosk.formats.csv_file import csv_sheet
from kiosk.formats.headings import Vocabulary
from kiosk.formats.listing import Listing, joined, likeliest, single
from kiosk.formats.sexes import with_sexes_joined
from kiosk.formats.survey import Cards, Text, Workbook, survey
from kiosk.formats.table import Table, headed, tabled, topped
from kiosk.formats.vcard_file import cards_sheet
from kiosk.formats.xlsx_file import workbook_sheets


@contextmanager
def opened_table(path: Path, vocabulary: Vocabulary, mapping: Mapping[str, str] | None = None) -> Iterator[Table]:
    """The table of a CSV, XLSX, XLS or ODS file, in its likeliest sheet; refuses with a sentence what is none."""
    match survey(path):
        case Workbook():
            with workbook_sheets(path) as sheets:
                yield tabled(
                    likeliest([topped(sheet) for sheet in sheets.shown], vocabulary), vocabulary, mapping or {}
                )
        case Cards():
            raise BadInput("{file} holds contacts (vCard), and no table.", file=path.name)
        case Text() as text:
            with csv_sheet(path, text) as sheet:
                yield headed(sheet, vocabulary, mapping)


@contextmanager
def opened_list(
    path: Path, vocabulary: Vocabulary, mapping: Mapping[str, str] | None = None, sheets: Sequence[str] = ()
) -> Iterator[Listing]:
    """All of a file that is a list of persons: every sheet of a workbook, or those of `sheets`; a CSV file; cards.

    `mapping` (heading → field) beats guesses. BadInput for what is no list, and where `sheets` are asked of a file
    that has none.
    """
    match survey(path):
        case Workbook():
            with workbook_sheets(path) as found:
                yield joined(
                    [with_sexes_joined(one) for one in found.shown], found.hidden, vocabulary, mapping or {}, sheets
                )
        case Cards() as cards:
            _refuse_sheets(path, sheets)
            with cards_sheet(path, cards) as sheet:
                yield single(sheet, replace(vocabulary, of_persons=False), mapping or {})
        case Text() as text:
            _refuse_sheets(path, sheets)
            with csv_sheet(path, text) as sheet:
                yield single(with_sexes_joined(sheet), vocabulary, mapping or {})


def _refuse_sheets(path: Path, sheets: Sequence[str]) -> None:
    if sheets:
        raise BadInput("{file} is no spreadsheet, so no sheet of it can be chosen.", file=path.name)
