"""A second pair of eyes for still pictures: quirc, through deqr, reads warped codes that the first decoder does not.

It is there where deqr is (see decision 0008); elsewhere nothing is found a second time, and the rest goes on.
"""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from kiosk.domain.scan import Sighting

_HAS = find_spec("deqr") is not None
MOST_PIXELS = 1_500_000
LEAST_SIDE = 21
_QR = "QRCode"
_KANJI = 8  # a mode of ISO/IEC 18004, table 2


def look_again(grey: Any) -> tuple[Sighting, ...]:
    """The QR codes in a 2-D uint8 array. Larger or smaller pictures than it is good for are passed over.

    A text whose bytes are neither UTF-8 nor kanji is left out: its character set would be a guess.
    """
    height, width = grey.shape
    if not _HAS or min(height, width) < LEAST_SIDE or height * width > MOST_PIXELS:
        return ()
    return tuple(Sighting(text, _QR, _corners(code)) for code in _codes(grey.copy()) if (text := _text(code)))


def _codes(grey: Any) -> list[Any]:
    """It paints black and white into what it is given, and stumbles over a code that holds nothing."""
    try:
        codes: list[Any] = import_module("deqr").QuircDecoder().decode(grey, convert_data=False)
    except ValueError:
        return []
    return codes


def _text(code: Any) -> str | None:
    parts = [(entry.type.value, bytes(entry.data)) for entry in code.data_entries]
    try:
        return "".join(data.decode("shift_jis" if mode == _KANJI else "utf-8") for mode, data in parts)
    except UnicodeDecodeError:
        return None


def _corners(code: Any) -> Any:
    return tuple((int(x), int(y)) for x, y in code.corners)
