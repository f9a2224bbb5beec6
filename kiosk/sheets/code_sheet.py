"""Contact sheets: many codes on A4 pages, each with its guest's name, unit and the code in letters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from PIL import Image, ImageDraw

from kiosk.sheets.code_image import code_picture
from kiosk.sheets.code_matrix import QUIET, CodeMatrix
from kiosk.sheets.lettering import BOLD, FIGURES, REGULAR, SEMIBOLD, balanced, draw_lines, font, wrapped

DPI = 300.0
PAGE = (2480, 3508)
_MARGIN, _HEAD, _FOOT = 100, 170, 70
_COLUMNS, _LINES = 4, 6
PER_PAGE = _COLUMNS * _LINES
_CELL = ((PAGE[0] - 2 * _MARGIN) / _COLUMNS, (PAGE[1] - 2 * _MARGIN - _HEAD - _FOOT) / _LINES)
_CODE = 262
_HEADINGS = (52, 44, 36, 31)
_AT_ONCE = 4
_GREY, _BLACK, _WHITE = 90, 0, 255


@dataclass(frozen=True, slots=True)
class Label:
    """One cell: whose code it is, and the code as modules and as people read it aloud."""

    name: str
    unit: str
    caption: str
    matrix: CodeMatrix


def sheet_pages(labels: Iterable[Label], heading: str, count: int) -> Iterator[Image.Image]:
    """A4 pages at 300 dpi in grey, one at a time; `count` labels in all, for "3 / 17" at the foot."""
    rest, number, pages = iter(labels), 0, max(1, -(-count // PER_PAGE))
    while cells := list(islice(rest, PER_PAGE)):
        number += 1
        yield _page(cells, heading, f"{number} / {max(number, pages)}")


def save_pdf(pages: Iterable[Image.Image], file: Path, title: str) -> None:
    """The pages as a PDF, a few in memory at a time: pure black and white, so that codes stay sharp."""
    bits = (page.convert("1", dither=Image.Dither.NONE) for page in pages)
    said = {"title": title}
    while batch := list(islice(bits, _AT_ONCE)):
        first, *others = batch
        first.save(file, "PDF", resolution=DPI, save_all=True, append_images=others, append=file.exists(), **said)
        others.clear()  # pillow ties the pages to this list and back: they would stay until the collector comes
        said = {}


def _page(labels: list[Label], heading: str, foot: str) -> Image.Image:
    page = Image.new("L", PAGE, _WHITE)
    draw = ImageDraw.Draw(page)
    _heading(draw, heading)
    draw.text((PAGE[0] / 2, PAGE[1] - _MARGIN), foot, font=font(FIGURES, 34), fill=_BLACK, anchor="ms")
    for place, label in enumerate(labels):
        left = _MARGIN + place % _COLUMNS * _CELL[0]
        top = _MARGIN + _HEAD + place // _COLUMNS * _CELL[1]
        _cell(page, draw, label, round(left), round(top))
    return page


def _heading(draw: ImageDraw.ImageDraw, heading: str) -> None:
    width = PAGE[0] - 2 * _MARGIN
    sizes = (font(BOLD, px) for px in _HEADINGS)
    title = next((face for face in sizes if face.getlength(heading) <= width), font(BOLD, _HEADINGS[-1]))
    draw_lines(draw, wrapped(heading, title, width, 1), title, PAGE[0] / 2, _MARGIN - 10)
    draw.line((_MARGIN, _MARGIN + 100, PAGE[0] - _MARGIN, _MARGIN + 100), fill=_BLACK, width=3)


def _cell(page: Image.Image, draw: ImageDraw.ImageDraw, label: Label, left: int, top: int) -> None:
    picture = code_picture(label.matrix, max(1, _CODE // (label.matrix.size + 2 * QUIET)))
    centre, width = left + _CELL[0] / 2, _CELL[0] - 40
    page.paste(picture, (round(centre - picture.width / 2), top))
    name, unit, figures = font(SEMIBOLD, 34), font(REGULAR, 25), font(FIGURES, 27)
    below = draw_lines(draw, balanced(label.name, name, width, 2), name, centre, top + picture.height - 8)
    below = draw_lines(draw, balanced(label.unit, unit, width, 2), unit, centre, below + 6, _GREY)
    draw_lines(draw, wrapped(label.caption, figures, width, 1), figures, centre, below + 6)
