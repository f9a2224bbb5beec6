"""One code as a picture: PNG for screens and letters, SVG for printers; read back before anyone relies on it."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image

from kiosk.sheets.code_matrix import QUIET, CodeMatrix, strokes_of

ReadBack = Callable[[Image.Image], str | None]
"""Reads the code in a picture as a camera would; None when it finds none."""

MODULE_PX = 12
MODULE_MM = 0.8
_BLACK, _WHITE = 0, 255


def code_picture(matrix: CodeMatrix, module_px: int = MODULE_PX) -> Image.Image:
    """A grey picture, `module_px` pixels a module, with the four white modules every reader wants around it."""
    side = matrix.size + 2 * QUIET
    picture = Image.new("L", (side, side), _WHITE)
    picture.paste(_modules(matrix), (QUIET, QUIET))
    return picture.resize((side * module_px, side * module_px), Image.Resampling.NEAREST)


def reads_back(picture: Image.Image, text: str, read_back: ReadBack | None) -> bool:
    """Does the picture say what it should? Without a reader it is taken on trust."""
    return read_back is None or read_back(picture) == text


def png(picture: Image.Image, dpi: int = 300) -> bytes:
    made = BytesIO()
    picture.convert("1", dither=Image.Dither.NONE).save(made, "PNG", optimize=True, dpi=(dpi, dpi))
    return made.getvalue()


def svg(matrix: CodeMatrix, module_mm: float = MODULE_MM) -> str:
    """One path of horizontal strokes; the drawing's unit is a module, its size on paper is in millimetres."""
    side = matrix.size + 2 * QUIET
    strokes = "".join(f"M{x + QUIET} {y + QUIET}h{width}v1h-{width}z" for x, y, width in strokes_of(matrix))
    size = f"{side * module_mm:g}mm"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {side} {side}">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/>'
        f'<path fill="#000" shape-rendering="crispEdges" d="{strokes}"/></svg>\n'
    )


def _modules(matrix: CodeMatrix) -> Image.Image:
    greys = bytes(_BLACK if dark else _WHITE for row in matrix.rows for dark in row)
    return Image.frombytes("L", (matrix.size, matrix.size), greys)
