"""What is known of a guest, put into the lines of a letter: nothing missing leaves a gap, nothing given is markup."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby

from kiosk.domain.names import fold
from kiosk.sheets.page import Run
from kiosk.sheets.template import Kind, Line, Piece

Values = Mapping[str, str]
"""By the names of template.FIELDS, and by the folded headings of the list's own columns; empty is not known."""

_LEFT_OVER = re.compile(r"^[\s,;·–-]+|[\s,;·–-]+$|\s+(?=[\s,.;:!?)])|[,;](?=\s*[,.;)])|\(\s*\)|(?<=\()\s+")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ISOLATE, _END = "\u2068", "\u2069"


def tidy(value: str) -> str:
    """One line of composed text without control characters; right-to-left text is kept apart from its surroundings."""
    kept = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in value)
    line = unicodedata.normalize("NFC", " ".join(kept.split()))
    return _ISOLATE + line + _END if _RIGHT_TO_LEFT.search(line) else line


def filled(line: Line, values: Values) -> tuple[Run, ...]:
    """The line's text with everything put in; empty when the line is to be left out.

    Left out are: a line of which nothing remains, one of which only a "label:" remains, a pair whose right
    side is empty, and a `? ` line that lacks anything it asks for.
    """
    said = [(_value(piece, values), piece) for piece in line.pieces]
    lacking = [piece for text, piece in said if piece.hole and not text]
    if lacking and line.kind is Kind.IF_KNOWN:
        return ()
    runs = _joined((text, piece.bold) for text, piece in said)
    return _without_gaps(runs, line) if lacking else runs


def filled_label(line: Line, values: Values) -> tuple[Run, ...]:
    return _joined((_value(piece, values), piece.bold) for piece in line.label)


def words_in(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _value(piece: Piece, values: Values) -> str:
    if not piece.hole:
        return piece.text
    return values.get(piece.text) or values.get(fold(piece.text), "")


def _without_gaps(runs: tuple[Run, ...], line: Line) -> tuple[Run, ...]:
    chars = [(char, run.bold) for run in runs for char in run.text]
    before = -1
    while len(chars) != before:
        before = len(chars)
        text = "".join(char for char, _ in chars)
        gone = {at for found in _LEFT_OVER.finditer(text) for at in range(*found.span())}
        chars = [one for at, one in enumerate(chars) if at not in gone]
    text = "".join(char for char, _ in chars)
    everything = all(not piece.hole for piece in line.pieces) or not any(char.isalnum() for char in text)
    return () if everything or text.endswith(":") else _joined(chars)


def _joined(parts: Iterable[tuple[str, bool]]) -> tuple[Run, ...]:
    said = (part for part in parts if part[0])
    return tuple(Run("".join(text for text, _ in group), bold) for bold, group in groupby(said, lambda part: part[1]))
