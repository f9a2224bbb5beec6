"""Cells made fit to keep: NFC, trimmed, without what nobody can see; and the apostrophe that guards CSV cells."""

import re
import unicodedata
from dataclasses import dataclass, field

LONGEST_CELL = 1_000
_EDGE = "|"
_GUARDED = re.compile(r"'+[=+\-@\t\r\0]")
_DANGEROUS = re.compile(r"'*[=+\-@\t\r\0]")
_FIRSTS = frozenset("'=+-@\t\r\0")
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSEEN = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n[ \n]*")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A column's cells, and the places of those that had control characters or are too long to keep."""

    cells: list[str]
    controls: list[int] = field(default_factory=list)
    too_long: list[int] = field(default_factory=list)


def clean_column(column: list[str], *, escaped: bool) -> Cleaned:
    """The cells as they are kept. Almost all columns are clean, and found so without looking at each cell."""
    cells, controls = column, list[int]()
    if not _is_clean(_EDGE.join(["", *cells, ""]), escaped=escaped):
        cells = list(map(str.strip, map(unguarded, cells) if escaped else cells))
        controls = [n for n, cell in enumerate(cells) if _CONTROLS.search(cell)]
        cells = list(map(plain, cells))
    if max(map(len, cells), default=0) <= LONGEST_CELL:
        return Cleaned(cells, controls)
    return Cleaned(cells, controls, [n for n, cell in enumerate(cells) if len(cell) > LONGEST_CELL])


def _is_clean(cells: str, *, escaped: bool) -> bool:
    """Whether the cells, between edges, are as they are kept: no blanks about them, nothing to be taken out or joined."""
    if not cells.isprintable() or "  " in cells or f"{_EDGE} " in cells or f" {_EDGE}" in cells:
        return False
    return not (escaped and "'" in cells) and unicodedata.is_normalized("NFC", cells)


def plain(cell: str) -> str:
    """NFC, no control or invisible characters, single spaces; line breaks stay, as one each."""
    text = unicodedata.normalize("NFC", cell.replace("\r\n", "\n").replace("\r", "\n"))
    text = _SPACES.sub(" ", _UNSEEN.sub("", _CONTROLS.sub("", text)))
    return _AROUND_BREAKS.sub("\n", text).strip()


def guarded(cell: str) -> str:
    """A CSV cell that no spreadsheet takes for a formula (OWASP ASVS 1.2.10): an apostrophe goes before it.

    `unguarded(guarded(cell)) == cell` for every text, so our own files come back as they were.
    """
    return f"'{cell}" if cell[:1] in _FIRSTS and _DANGEROUS.match(cell) else cell


def unguarded(cell: str) -> str:
    """Without the apostrophe that guards a cell; an apostrophe before anything else is the cell's own."""
    return cell[1:] if _GUARDED.match(cell) else cell
