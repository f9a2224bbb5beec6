"""Opens a list whatever kind of file it is: what counts is what the file holds, not what its name ends in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from kiosk.formats.csv_file import csv_sheet
from kiosk.formats.headings import Vocabulary
from kiosk.formats.survey import Workbook, survey
from kiosk.formats.table import Table, headed
from kiosk.formats.xlsx_file import workbook_sheet


@contextmanager
def opened_table(path: Path, vocabulary: Vocabulary, mapping: Mapping[str, str] | None = None) -> Iterator[Table]:
    """The table of a CSV, XLSX, XLS or ODS file; refuses with a sentence what is none."""
    kind = survey(path)
    opening = workbook_sheet(path, vocabulary) if isinstance(kind, Workbook) else csv_sheet(path, kind)
    with opening as sheet:
        yield headed(sheet, vocabulary, mapping)
