"""Finding codes in grey pixels, with the decoder that reads most of them (field study: zxing-cpp); nothing else knows it."""

from dataclasses import dataclass
from typing import Any

import zxingcpp
from PIL.Image import Image

from kiosk.domain.scan import Corner, Sighting

Corners = tuple[Corner, Corner, Corner, Corner]
_AS_WRITTEN = zxingcpp.TextMode.Plain  # control characters as themselves, not as <GS>; bytes by their own character set


@dataclass(frozen=True, slots=True)
class Glance:
    """What was read, and where something stands that looks like a code and could not be read."""

    found: tuple[Sighting, ...] = ()
    suspects: tuple[Corners, ...] = ()


def look(grey: Any, *, first: bool = False, thorough: bool = True, every_format: bool = False) -> tuple[Sighting, ...]:
    """The codes in a picture of grey pixels: a 2-D uint8 array (any strides, not copied) or a pillow "L" picture.

    `first` stops at the first code; `thorough` also looks for rotated, inverted and very large codes, for three
    times the time; `every_format` looks for bar codes of all kinds, for ten to twenty times the time: never in a
    camera's loop. The interpreter is free for other threads meanwhile.
    """
    read = _first if first else zxingcpp.read_barcodes
    found = read(
        grey,
        formats=_formats(every_format=every_format),
        try_rotate=thorough and every_format,
        try_downscale=thorough,
        try_invert=thorough,
        text_mode=_AS_WRITTEN,
    )
    return tuple(_sighting(barcode) for barcode in found)


def glance(grey: Any, *, one_threshold: bool = False, every_format: bool = False) -> Glance:
    """As a thorough `look`, and where codes were seen that could not be read.

    `one_threshold` tells dark from light by one value for the whole picture, which reads some flat pictures that
    the local way does not, in half the time.
    """
    binarizer = zxingcpp.Binarizer.GlobalHistogram if one_threshold else zxingcpp.Binarizer.LocalAverage
    barcodes = zxingcpp.read_barcodes(
        grey,
        formats=_formats(every_format=every_format),
        try_rotate=every_format,
        text_mode=_AS_WRITTEN,
        binarizer=binarizer,
        return_errors=True,
    )
    found = tuple(_sighting(barcode) for barcode in barcodes if barcode.valid)
    return Glance(found, tuple(_corners(barcode) for barcode in barcodes if not barcode.valid))


def read_back(picture: Image) -> str | None:
    """The text of the one QR code in a picture just made; None when it cannot be read or is not alone."""
    found = look(picture.convert("L"))
    return found[0].text if len(found) == 1 else None


def _formats(*, every_format: bool) -> Any:
    """Made anew each time, under a microsecond: one that is kept is reported as leaked when the program ends."""
    return zxingcpp.BarcodeFormats([] if every_format else [zxingcpp.BarcodeFormat.QRCode])


def _first(grey: Any, **options: Any) -> list[Any]:
    barcode = zxingcpp.read_barcode(grey, **options)
    return [barcode] if barcode is not None else []


def _sighting(barcode: Any) -> Sighting:
    return Sighting(barcode.text, barcode.format.name, _corners(barcode))


def _corners(barcode: Any) -> Corners:
    at = barcode.position
    return _corner(at.top_left), _corner(at.top_right), _corner(at.bottom_right), _corner(at.bottom_left)


def _corner(point: Any) -> Corner:
    return int(point.x), int(point.y)
