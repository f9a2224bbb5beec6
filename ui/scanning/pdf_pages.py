"""PDF pages as grey pixels: letters come as PDF. One page is in memory at a time."""

from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium

from kiosk.errors import BadInput
from ui.scanning.pictures import Page, Source

_DPI = 300
_POINTS = 72
_MOST_PIXELS = 16_000_000
_LEAST_SIDE = 400
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_MARK = b"%PDF-"
_MARK_WITHIN = 1024  # readers accept junk before the mark, up to here


def is_pdf(source: Source) -> bool:
    """By its first bytes, whatever its name."""
    if isinstance(source, bytes):
        return _MARK in source[:_MARK_WITHIN]
    try:
        with source.open("rb") as file:
            return _MARK in file.read(_MARK_WITHIN)
    except OSError:
        return False


def pdf_pages(source: Source, name: str) -> Iterator[Page]:
    """Every page, drawn at 300 dpi (less for posters). Raises BadInput, for a damaged page after all others."""
    document = _opened(source, name)
    damaged: list[str] = []
    try:
        count = len(document)
        for number in range(count):
            grey = _drawn(document, number)
            if grey is None:
                damaged.append(str(number + 1))
            else:
                yield Page(number + 1, count, (grey,))
    finally:
        document.close()
    if damaged:
        raise BadInput("{file}: these pages are damaged: {pages}.", file=name, pages=", ".join(damaged))


def _opened(source: Source, name: str) -> Any:
    try:
        return pdfium.PdfDocument(source)
    except pdfium.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise BadInput("{file} is locked with a password. Save it without one.", file=name) from error
        raise BadInput("{file} is a damaged PDF. Ask for it again.", file=name) from error


def _drawn(document: Any, number: int) -> Any | None:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        return None
    try:
        bitmap = page.render(scale=_scale(*page.get_size()), grayscale=True)
        grey = bitmap.to_numpy().copy()
        bitmap.close()
    except pdfium.PdfiumError:
        return None
    finally:
        page.close()
    return grey if grey.ndim == 2 else grey[:, :, 0]


def _scale(width: float, height: float) -> float:
    """Pixels a point: 300 dpi; more for a page the size of a stamp, less for a poster."""
    width, height = max(width, 1), max(height, 1)
    wanted = max(_DPI / _POINTS, _LEAST_SIDE / min(width, height))
    return float(min(wanted, (_MOST_PIXELS / (width * height)) ** 0.5))
