"""Makes Unicode of a sheet's rows that were written in an encoding, or typed in a font, from before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from kiosk.formats.capitals import is_shouted
from kiosk.formats.charsets import Charset, as_bytes, is_eight_bit
from kiosk.formats.draft import Complaint
from kiosk.formats.old_texts import fonts_of, fonts_seen, read_cell
from kiosk.formats.table import Sheet

_LOOKED_AT = 500


def read_rows(rows: Iterator[list[str]], charset: Charset) -> Iterator[list[str]]:
    """The rows of an eight-bit file, whose cells have a character for each byte."""
    shouting, rows = _shouting(rows, [charset])
    return ([read_cell(cell, charset, shouting=_at(shouting, n)) for n, cell in enumerate(row)] for row in rows)


def repaired(sheet: Sheet) -> Sheet:
    """The sheet, with texts typed in old fonts (.VnTime, VNI-Times) made Unicode, and a word about it.

    Only where words of its first rows are Vietnamese when read so, and nothing when they are not.
    """
    top = list(islice(sheet.rows, _LOOKED_AT))
    seen = fonts_seen(cell for row in top for cell in row)
    rows = chain(top, sheet.rows)
    if not seen:
        return replace(sheet, rows=rows)
    complaints = (*sheet.complaints, *map(_typed_in, seen))
    mixed = any(not cell.isascii() and not is_eight_bit(cell) for row in top for cell in row)
    return replace(sheet, rows=_repaired(rows, seen, mixed=mixed), complaints=complaints)


def _repaired(rows: Iterator[list[str]], seen: Sequence[Charset], *, mixed: bool) -> Iterator[list[str]]:
    shouting, rows = _shouting(rows, seen)
    for row in rows:
        fonts = enumerate(zip(row, fonts_of(row, seen, mixed=mixed), strict=True))
        yield [_in_unicode(cell, font, shouting=_at(shouting, n)) for n, (cell, font) in fonts]


def _in_unicode(cell: str, font: Charset | None, *, shouting: bool) -> str:
    return cell if font is None else read_cell(as_bytes(cell), font, shouting=shouting)


def _shouting(rows: Iterator[list[str]], seen: Sequence[Charset]) -> tuple[list[bool], Iterator[list[str]]]:
    """Which columns are written in capitals, by the first rows below the headings; and the rows again.

    Only capitals that an encoding cannot write are in doubt: without such a one no column is looked at.
    """
    lossy = next((charset for charset in seen if charset.loses_capitals), None)
    if lossy is None:
        return [], rows
    top = list(islice(rows, _LOOKED_AT))
    width = max(map(len, top), default=0)
    read = [[lossy.read(as_bytes(cell)) for cell in row] for row in top[1:]]
    return [_is_shouting([row[n] for row in read if n < len(row)]) for n in range(width)], chain(top, rows)


def _at(shouting: Sequence[bool], column: int) -> bool:
    return column < len(shouting) and shouting[column]


def _is_shouting(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if any(map(str.isalpha, cell))]
    return sum(map(is_shouted, filled)) * 2 > len(filled)


def _typed_in(charset: Charset) -> Complaint:
    return Complaint(
        0,
        "",
        "Texts of this list were typed in a font from before Unicode ({charset}) and were converted: look at the names.",
        {"charset": charset.name},
    )
