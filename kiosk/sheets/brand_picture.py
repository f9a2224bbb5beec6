"""A logo or a picture that someone brings, made fit to travel in the event file: small, still, upright and harmless."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree import ElementTree

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

from kiosk.domain.brand import Picture
from kiosk.errors import BadInput

Image.MAX_IMAGE_PIXELS = None  # the limit below is ours, and says a sentence

MOST_GIVEN, MOST_KEPT = 30_000_000, 1_500_000  # bytes of the file given, and of the picture kept
_MOST_PIXELS = 80_000_000
_LOGO_SIDE, _BACKDROP_SIDE, _LEAST = 1200, 2560, 24
_FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF")
_QUALITIES = (88, 80, 70, 58)
_SVG_UNIT = re.compile(r"\s*([\d.]+)\s*(?:px|pt|mm|cm|in|pc)?\s*")
_SVG_KEEPS_OUT = ("script", "foreignObject", "animate", "animateTransform", "animateMotion", "set", "handler")
_REFERS = re.compile(r"url\(\s*['\"]?(?!#|data:)|@import", re.IGNORECASE)
_SHRINK = 0.8


def logo_of(data: bytes, file: str) -> Picture:
    """PNG with its transparency, or SVG as it is. Raises BadInput with what is wrong with `file`."""
    if _is_svg(data):
        return _drawing(data, file)
    return _kept(_logo_tries(_opened(data, file)), "png", file)


def backdrop_of(data: bytes, file: str) -> Picture:
    """A JPEG without anything hidden in it, or SVG as it is. Raises BadInput with what is wrong with `file`."""
    if _is_svg(data):
        return _drawing(data, file)
    return _kept(_backdrop_tries(_opened(data, file)), "jpeg", file)


def _opened(data: bytes, file: str) -> Image.Image:
    if len(data) > MOST_GIVEN:
        raise BadInput("{file} is larger than {most} MB. Save it smaller.", file=file, most=MOST_GIVEN // 1_000_000)
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise BadInput("{file} is no picture that can be used. Choose a PNG, JPEG, WebP or SVG.", file=file) from error
    if getattr(picture, "n_frames", 1) > 1:
        raise BadInput("{file} moves or has several pages. Choose a picture that stands still.", file=file)
    if picture.width * picture.height > _MOST_PIXELS:
        raise BadInput("{file} has too many pixels: {width} × {height}. Save it smaller.", file=file, **_size(picture))
    if max(picture.size) < _LEAST:
        raise BadInput("{file} is too small to be seen: {width} × {height} pixels.", file=file, **_size(picture))
    return _upright(picture, file)


def _size(picture: Image.Image) -> dict[str, int]:
    return {"width": picture.width, "height": picture.height}


def _upright(picture: Image.Image, file: str) -> Image.Image:
    """As the camera meant it, in plain colours."""
    try:
        with _half_a_picture_is_none():
            return ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:  # what Pillow's readers say of broken files
        raise BadInput("{file} is damaged and cannot be read. Save it anew, or choose another.", file=file) from error


@contextmanager
def _half_a_picture_is_none() -> Iterator[None]:
    """The readers of codes let Pillow take half a photo for a whole one; a logo must be whole."""
    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _logo_tries(picture: Image.Image) -> Iterator[tuple[Image.Image, bytes]]:
    """From the best on; what is transparent all around is cut away."""
    box = picture.getchannel("A").point(lambda alpha: 255 if alpha > 8 else 0).getbbox()
    small = _within(picture.crop(box) if box else picture, _LOGO_SIDE)
    while True:
        yield small, _written(small, "PNG")
        if max(small.size) < _LOGO_SIDE / 4:
            return
        small = _within(small, round(max(small.size) * _SHRINK))


def _backdrop_tries(picture: Image.Image) -> Iterator[tuple[Image.Image, bytes]]:
    flat = Image.new("RGB", picture.size, "white")
    flat.paste(picture, mask=picture.getchannel("A"))
    small = _within(flat, _BACKDROP_SIDE)
    for quality in _QUALITIES:
        yield small, _written(small, "JPEG", quality=quality, optimize=True, progressive=True)
    half = _within(small, _BACKDROP_SIDE // 2)
    yield half, _written(half, "JPEG", quality=_QUALITIES[-1])


def _within(picture: Image.Image, side: int) -> Image.Image:
    if max(picture.size) <= side:
        return picture
    scale = side / max(picture.size)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _written(picture: Image.Image, kind: str, **how: object) -> bytes:
    made = BytesIO()
    picture.save(made, kind, **how)
    return made.getvalue()


def _kept(tries: Iterator[tuple[Image.Image, bytes]], kind: str, file: str) -> Picture:
    for picture, data in tries:
        if len(data) <= MOST_KEPT:
            return _named(kind, picture.width, picture.height, data)
    raise BadInput("{file} stays too large for the event file. Choose a simpler picture.", file=file)


def _named(kind: str, width: int, height: int, data: bytes) -> Picture:
    return Picture(hashlib.sha256(data).hexdigest(), kind, width, height, data)


def _is_svg(data: bytes) -> bool:
    return b"<svg" in data[:4096].lower() and not data.startswith((b"\x89PNG", b"\xff\xd8"))


def _drawing(data: bytes, file: str) -> Picture:
    """Nothing in it may run, move, or reach for what is not in it."""
    if len(data) > MOST_KEPT:
        raise BadInput("{file} stays too large for the event file. Choose a simpler picture.", file=file)
    if b"<!ENTITY" in data:
        raise BadInput("{file} holds more than a drawing. Save it as a plain SVG, or as PNG.", file=file)
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise BadInput("{file} is damaged and cannot be read. Save it anew, or choose another.", file=file) from error
    if any(_reaches_out(part) for part in root.iter()):
        raise BadInput("{file} holds more than a drawing. Save it as a plain SVG, or as PNG.", file=file)
    width, height = _svg_size(root)
    if _plain(root.tag) != "svg" or min(width, height) <= 0:
        raise BadInput("{file} does not say how large it is. Save it as a plain SVG, or as PNG.", file=file)
    scale = 1000 / max(width, height)
    return _named("svg", max(1, round(width * scale)), max(1, round(height * scale)), data)


def _reaches_out(part: ElementTree.Element) -> bool:
    links = [value for name, value in part.attrib.items() if _plain(name) == "href"]
    outside = any(not value.startswith(("#", "data:image/png", "data:image/jpeg")) for value in links)
    runs = any(_plain(name).lower().startswith("on") for name in part.attrib)
    styled = _REFERS.search(" ".join((part.text or "", *part.attrib.values()))) is not None
    return outside or runs or styled or _plain(part.tag) in _SVG_KEEPS_OUT


def _plain(name: object) -> str:
    return str(name).rpartition("}")[2]


def _svg_size(root: ElementTree.Element) -> tuple[float, float]:
    """Of the drawing's own units only the proportions count."""
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if len(box) == 4 and all(re.fullmatch(r"-?[\d.]+(?:e-?\d+)?", part) for part in box):
        return float(box[2]), float(box[3])
    sides = [_SVG_UNIT.fullmatch(root.get(name, "")) for name in ("width", "height")]
    found = [float(side[1]) for side in sides if side]
    return (found[0], found[1]) if len(found) == 2 else (0.0, 0.0)
