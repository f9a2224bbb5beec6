"""Opening pictures that people have: any format, any depth, turned, see-through, moving, cut off, or no picture at all.

Pages come one at a time as grey pixels, so that memory does not grow with their number. What the imaging library
would only warn of is judged here.
"""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageFile, ImageOps

from kiosk.errors import BadInput

Image.MAX_IMAGE_PIXELS = None  # the limits below are ours, by format, and say a sentence
ImageFile.LOAD_TRUNCATED_IMAGES = True  # half a photo may hold a whole code

_MOST_PIXELS = 72_000_000
_MOST_PHOTO_PIXELS = 250_000_000  # JPEG can be opened at an eighth of its size
_WORKING_PIXELS = 16_000_000
_MOST_PAGES = 10_000
_MOVING = frozenset({"GIF", "WEBP", "PNG", "AVIF"})
_MOST_MOVING_PIXELS = 100_000_000  # of all frames together
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    ZeroDivisionError,
    MemoryError,
    RuntimeError,
)
"""What the imaging library raises over damaged files, by format; none of it is a bug of ours."""

Source = Path | bytes
ACCEPTED = "PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF, PDF"


@dataclass(frozen=True, slots=True)
class Page:
    """A page or frame, from 1; `count` is how many there are. `greys` are the ways to see it, the likeliest first.

    `scale` is how many pixels of the original one pixel stands for; `moving` says that frames show one thing.
    """

    number: int
    count: int
    greys: tuple[Any, ...]
    scale: float = 1.0
    moving: bool = False


def picture_pages(source: Source, name: str) -> Iterator[Page]:
    """The pages of a picture file, or of its bytes, upright. Raises BadInput with a sentence that names it."""
    with _opened(source, name) as picture:
        _refuse_giants(picture, name)
        count = _frames(picture)
        for number in range(count):
            page = _page(picture, number, count)
            if page is None and not number:
                raise _no_picture(name)
            if page is None:
                return
            yield page


def _opened(source: Source, name: str) -> Image.Image:
    try:
        with _without_warnings():
            return Image.open(BytesIO(source) if isinstance(source, bytes) else source)
    except FileNotFoundError as error:
        raise BadInput("There is no file {file}.", file=name) from error
    except PermissionError as error:
        raise BadInput("{file} may not be read. Ask who owns it.", file=name) from error
    except _BROKEN as error:
        raise _no_picture(name) from error


def _frames(picture: Image.Image) -> int:
    """How many to look at: all pages of a document, of a moving picture as many as there is time for."""
    try:
        with _without_warnings():
            count: int = getattr(picture, "n_frames", 1)
    except _BROKEN:
        return 1
    if picture.format in _MOVING:
        return max(1, min(count, _MOST_MOVING_PIXELS // (picture.width * picture.height)))
    return min(count, _MOST_PAGES)


def _no_picture(name: str) -> BadInput:
    return BadInput("{file} is no picture that can be read. These are: {formats}.", file=name, formats=ACCEPTED)


def _refuse_giants(picture: Image.Image, name: str) -> None:
    width, height = picture.size
    if width * height > (_MOST_PHOTO_PIXELS if picture.format == "JPEG" else _MOST_PIXELS):
        raise BadInput(
            "{file} is too large: {width} × {height} pixels. Make it smaller, or cut out the part with the code.",
            file=name,
            width=width,
            height=height,
        )


def _page(picture: Image.Image, number: int, count: int) -> Page | None:
    """None when nothing of it can be read."""
    try:
        with _without_warnings():
            if number:
                picture.seek(number)
            scale, greys = _looks(picture)
    except _BROKEN:
        return None
    return Page(number + 1, count, greys, scale, count > 1 and picture.format in _MOVING)


def _looks(picture: Image.Image) -> tuple[float, tuple[Any, ...]]:
    """The pixels of the original that one pixel stands for, and the ways to see it."""
    width = picture.width
    _draft(picture)
    drafted = width / picture.width
    upright = ImageOps.exif_transpose(picture) if _turned(picture) else picture
    by = _shrink(upright)
    greys = tuple(np.asarray(grey.reduce(by) if by > 1 else grey) for grey in _greys(upright))
    return by * drafted, greys


def _draft(picture: Image.Image) -> None:
    """A large JPEG is decoded at a half, a quarter or an eighth of its size, in a fraction of the time."""
    if picture.format == "JPEG" and picture.width * picture.height > _WORKING_PIXELS:
        side = (_WORKING_PIXELS / (picture.width * picture.height)) ** 0.5
        picture.draft(None, (round(picture.width * side * 0.75), round(picture.height * side * 0.75)))


def _shrink(picture: Image.Image) -> int:
    by = 1
    while picture.width * picture.height > _WORKING_PIXELS * by * by:
        by += 1
    return by


def _turned(picture: Image.Image) -> bool:
    """A camera's note on how it was held; a damaged note says nothing."""
    try:
        return picture.getexif().get(0x0112, 1) in range(2, 9)
    except _BROKEN:
        return False


def _greys(picture: Image.Image) -> Iterator[Image.Image]:
    """See-through pictures are seen on white, and on black too: either may hide the code."""
    if picture.mode.startswith("I") or picture.mode == "F":
        yield _to_bytes(picture)
    elif picture.has_transparency_data:
        layered = picture.convert("RGBA")
        for ground in ("white", "black"):
            yield Image.alpha_composite(Image.new("RGBA", layered.size, ground), layered).convert("L")
    elif picture.mode in {"L", "1"}:
        yield picture.convert("L")
    else:
        yield picture.convert("RGB").convert("L")


def _to_bytes(picture: Image.Image) -> Image.Image:
    """Greys of 16 bits and more, from the darkest to the lightest that there is."""
    values = np.nan_to_num(np.asarray(picture).astype(np.float32), posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    return Image.fromarray(((values - low) * (255 / max(high - low, 1e-9))).astype(np.uint8))


@contextmanager
def _without_warnings() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
