"""Reading codes in pictures, with the decoder that reads most of them (field study: zxing-cpp)."""

import zxingcpp
from PIL.Image import Image


def read_back(picture: Image) -> str | None:
    """The text of the one QR code in a picture just made; None when it cannot be read or is not alone."""
    found = zxingcpp.read_barcodes(
        picture.convert("L"), formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    )
    return found[0].text if len(found) == 1 else None
