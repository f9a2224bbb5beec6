"""CSV in and out: any encoding and separator that offices send, streaming; UTF-8 and formula-safe when we write."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from kiosk.errors import BadInput
from kiosk.formats.cells import guarded
from kiosk.formats.converting import read_rows, repaired
from kiosk.formats.survey import Text, opened
from kiosk.formats.table import Sheet

SEPARATORS = ",;\t|"
_SAMPLE = 1 << 16
_SAMPLE_LINES = 60
_SAID = re.compile(r"\ufeff?sep=(.)\r?\n", re.IGNORECASE)


@contextmanager
def csv_sheet(path: Path, text: Text) -> Iterator[Sheet]:
    """The file's records, one at a time: memory stays flat however long it is."""
    separator, first = _separator(path, text)
    with opened(path) as raw, _text_of(raw, text, text.errors) as stream:
        if first:
            stream.readline()
        rows = _told(path.name, csv.reader(stream, delimiter=separator))
        if text.charset is not None:
            rows = read_rows(rows, text.charset)
        sheet = Sheet(path.name, rows, path.stat().st_size, raw.tell, escaped=True, complaints=text.complaints)
        yield sheet if text.charset is not None else repaired(sheet)


def _text_of(raw: BinaryIO, text: Text, errors: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(raw, encoding=text.encoding, errors=errors, newline="")


def _separator(path: Path, text: Text) -> tuple[str, bool]:
    """As the first line says (`sep=;`, told by True: it is no row), else as the data show."""
    with opened(path) as raw, _text_of(raw, text, "replace") as stream:
        sample = stream.read(_SAMPLE)
    if said := _SAID.match(sample):
        return said[1], True
    whole_lines = sample if len(sample) < _SAMPLE else sample[: sample.rfind("\n") + 1]
    return max(SEPARATORS, key=lambda separator: _evenness(whole_lines or sample, separator)), False


def _evenness(sample: str, separator: str) -> tuple[int, int]:
    """How many lines hold rows that agree on a number of cells greater than one, and on which number.

    Lines, not rows: the wrong separator tears the rows that go over several lines, and would have more of them.
    """
    rows = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    widths: Counter[int] = Counter()
    before = 0
    try:
        for row in rows:
            widths[len(row)] += rows.line_num - before
            before = rows.line_num
            if before >= _SAMPLE_LINES:
                break
    except csv.Error:
        return 0, 0
    return max(((agreed, width) for width, agreed in widths.items() if width > 1), default=(0, 0))


def _told(file: str, rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """The same rows; what the reader stumbles over becomes a sentence."""
    number = 0
    try:
        for number, row in enumerate(rows, 1):  # noqa: B007 - told when the next one fails
            yield row
    except csv.Error as error:
        raise BadInput(
            "{file} cannot be read past row {row}: a cell goes on and on. Is a quotation mark not closed there?",
            file=file,
            row=number + 1,
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("{file} cannot be read any more after row {row}.", file=file, row=number) from error


def write_csv(stream: io.TextIOBase, rows: Iterable[Iterable[str]]) -> None:
    """Rows of texts as CSV with CRLF; cells that a spreadsheet would take for formulas are guarded."""
    csv.writer(stream).writerows(map(guarded, row) for row in rows)
