"""A text as the modules of a QR code, as small and as robust as the text allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M, ERROR_CORRECT_Q
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

from kiosk.errors import BadInput
from kiosk.sheets.code_mask import Rows, Symbol, best, differences, rows_of, symbol_of

QUIET = 4
"""Modules of white that ISO/IEC 18004 wants around a code."""

_LARGEST_Q = 6
"""41 modules: a code that would be larger is read from farther with fewer, larger modules at level M."""

_LEVELS = {"Q": ERROR_CORRECT_Q, "M": ERROR_CORRECT_M, "L": ERROR_CORRECT_L}


@dataclass(frozen=True, slots=True)
class CodeMatrix:
    """The modules without the white around them, row by row, dark is True; `size` on each side."""

    text: str
    version: int
    level: str
    rows: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        return len(self.rows)


def code_matrix(text: str, levels: Sequence[str] = ("Q", "M", "L")) -> CodeMatrix:
    """The smallest code of level Q (a quarter of it may be damaged); what would be over 41 modules wide takes level M,
    very long texts L. So a code of ours has 21 modules (1-Q), its signed form 41 (6-M).

    `levels` are tried in their order: Q, M (a seventh) and L (a fourteenth).

    Raises BadInput when there is nothing to write, or more than any code holds (about 2,900 bytes).
    """
    if not text:
        raise BadInput("An empty text has no QR code.")
    for level in levels:
        made = _made(text, level, _LEVELS[level])
        if made:
            return made
    raise BadInput("A text of {count} characters is too long for a QR code.", count=len(text))


def _made(text: str, level: str, correction: int) -> CodeMatrix | None:
    maker = QRCode(error_correction=correction, border=0)
    maker.add_data(text)
    try:
        version = maker.best_fit()
        if version > _LARGEST_Q and level == "Q":
            return None
        maker.makeImpl(test=False, mask_pattern=0)
    except (DataOverflowError, ValueError):  # ValueError: a version 41 that does not exist
        return None
    size = len(maker.modules)
    symbol = best(symbol_of(maker.modules), _mask_changes(version, correction), size)
    return CodeMatrix(text, version, level, rows_of(symbol, size))


@cache
def _mask_changes(version: int, correction: int) -> tuple[Symbol, ...]:
    def drawn(mask: int) -> Rows:
        maker = QRCode(version, correction, border=0)
        maker.add_data("0")
        maker.makeImpl(test=False, mask_pattern=mask)
        return tuple(maker.modules)

    return differences(drawn)


def strokes_of(matrix: CodeMatrix) -> Iterator[tuple[int, int, int]]:
    """Runs of dark modules: column and line where each begins, and how long it is."""
    for y, row in enumerate(matrix.rows):
        run = 0
        for x, dark in enumerate((*row, False)):
            if not dark and run:
                yield x - run, y, run
            run = run + 1 if dark else 0
