"""How wide a code must be printed to be read at arm's length, and the form of a text that needs the least room.

From the field study of codes: widths of the symbol without the white around it that a plain 720p camera with a
wide lens reads at 30 cm though it is out of focus – 30 mm up to version 3, 38 mm for versions 4 to 6, 49 mm for
version 7, 65 mm for version 10; between them and beyond in proportion to the modules.
"""

from kiosk.errors import BadInput
from kiosk.sheets.code_matrix import CodeMatrix, code_matrix

_SMALLEST = ((3, 30.0), (6, 38.0), (7, 49.0), (8, 54.0), (9, 60.0), (10, 65.0))
_MODULES_OF_LAST, _WIDEST = 57, 65.0
LARGEST_VERSION = 40


def smallest_mm(matrix: CodeMatrix) -> float:
    """The least width in print, in millimetres, of the symbol without its white margin."""
    return next(
        (mm for version, mm in _SMALLEST if matrix.version <= version), _WIDEST * matrix.size / _MODULES_OF_LAST
    )


def printable_matrix(text: str) -> CodeMatrix:
    """The code of `text` that may be printed smallest; among those, the one that bears most damage.

    Raises BadInput when there is nothing to write, or more than any code holds.
    """
    best = code_matrix(text)
    if smallest_mm(best) == _SMALLEST[0][1]:
        return best
    try:
        lighter = code_matrix(text, ("M",))
    except BadInput:
        return best
    return lighter if smallest_mm(lighter) < smallest_mm(best) else best
