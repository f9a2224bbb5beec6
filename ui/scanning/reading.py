"""From a file, or the bytes of one, to the codes in it, page by page. Qt is not needed for it."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from kiosk.domain.scan import Corner, Looked, Sighting
from ui.scanning.finding import find
from ui.scanning.pdf_pages import is_pdf, pdf_pages
from ui.scanning.pictures import Page, Source, picture_pages


def read_picture(source: Source, name: str, *, every_format: bool = False) -> Iterator[Looked]:
    """What is seen on each page or frame of a picture or PDF, as it is looked at. Raises BadInput with a sentence.

    `name` is how the file is called in that sentence. A code that shows in many frames of a moving picture is told
    once. `every_format` also reads bar codes of other kinds.
    """
    told: set[tuple[str, str]] = set()
    for page in pdf_pages(source, name) if is_pdf(source) else picture_pages(source, name):
        looked = _look_at(page, every_format=every_format)
        if page.moving:
            looked = replace(looked, sightings=tuple(one for one in looked.sightings if _key(one) not in told))
            told.update(map(_key, looked.sightings))
        yield looked


def _look_at(page: Page, *, every_format: bool) -> Looked:
    begun = perf_counter()
    seen = (find(grey, every_format=every_format) for grey in page.greys)
    found = next((some for some in seen if some), ())
    ms = (perf_counter() - begun) * 1000
    return Looked(page.number, page.count, tuple(_scaled(one, page.scale) for one in found), ms)


def _scaled(sighting: Sighting, by: float) -> Sighting:
    if by == 1:
        return sighting
    one, two, three, four = (_times(corner, by) for corner in sighting.corners)
    return Sighting(sighting.text, sighting.format, (one, two, three, four))


def _times(corner: Corner, by: float) -> Corner:
    return round(corner[0] * by), round(corner[1] * by)


def _key(sighting: Sighting) -> tuple[str, str]:
    return sighting.text, sighting.format
