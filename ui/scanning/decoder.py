"""Finding codes in grey pixels, with the decoder that reads most of them (field study: zxing-cpp); nothing else knows it."""

from typing import Any

import zxingcpp
from PIL.Image import Image

from kiosk.domain.scan import Corner, Sighting

_QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_EVERY = zxingcpp.BarcodeFormats([])


def look(grey: Any, *, first: bool = False, thorough: bool = True, every_format: bool = False) -> tuple[Sighting, ...]:
    """The codes in a picture of grey pixels: a 2-D uint8 array (any strides, not copied) or a pillow "L" picture.

    `first` stops at the first code; `thorough` also looks for rotated, inverted and very large codes, for three
    times the time; `every_format` looks for bar codes of all kinds, for ten to twenty times the time: never in a
    camera's loop. The interpreter is free for other threads meanwhile.
    """
    read = _first if first else zxingcpp.read_barcodes
    found = read(
        grey,
        formats=_EVERY if every_format else _QR,
        try_rotate=thorough and every_format,
        try_downscale=thorough,
        try_invert=thorough,
    )
    return tuple(_sighting(barcode) for barcode in found)


def read_back(picture: Image) -> str | None:
    """The text of the one QR code in a picture just made; None when it cannot be read or is not alone."""
    found = look(picture.convert("L"))
    return found[0].text if len(found) == 1 else None


def _first(grey: Any, **options: Any) -> list[Any]:
    barcode = zxingcpp.read_barcode(grey, **options)
    return [barcode] if barcode is not None else []


def _sighting(barcode: Any) -> Sighting:
    at = barcode.position
    corners = (_corner(at.top_left), _corner(at.top_right), _corner(at.bottom_right), _corner(at.bottom_left))
    return Sighting(barcode.text, barcode.format.name, corners)


def _corner(point: Any) -> Corner:
    return int(point.x), int(point.y)
