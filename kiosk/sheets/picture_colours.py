"""The colours of a logo that could be the brand's: the strong ones, the most frequent first."""

import re
from collections import Counter
from io import BytesIO

from PIL import Image

from kiosk.domain.brand import Picture
from kiosk.domain.colour import is_colour, shade_of

_SIDE, _KEPT, _APART = 96, 5, 0.09
_FADED, _PALE, _INKY = 0.05, 0.95, 0.12
_WRITTEN = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)


def colours_in(picture: Picture) -> tuple[str, ...]:
    """At most five as #RRGGBB, no two alike; without a strong one, the dark ones."""
    counted = _written(picture.data) if picture.kind == "svg" else _painted(picture.data)
    usable = [colour for colour, _ in counted.most_common() if shade_of(colour).light < _PALE]
    strong = [colour for colour in usable if shade_of(colour).chroma >= _FADED and shade_of(colour).light > _INKY]
    kept: list[str] = []
    for colour in strong or usable:
        if len(kept) < _KEPT and all(_apart(colour, other) > _APART for other in kept):
            kept.append(colour)
    return tuple(kept)


def _painted(data: bytes) -> Counter[str]:
    """Few colours, each the middle of many, as the picture looks on white."""
    image = Image.open(BytesIO(data)).convert("RGBA")
    image.thumbnail((_SIDE, _SIDE))
    flat = Image.new("RGB", image.size, "white")
    flat.paste(image, mask=image.getchannel("A"))
    few = flat.quantize(24, dither=Image.Dither.NONE).convert("RGB")
    return Counter({_hex(pixel): count for count, pixel in few.getcolors() or ()})


def _hex(pixel: object) -> str:
    assert isinstance(pixel, tuple)  # one of RGB
    return "#{:02X}{:02X}{:02X}".format(*pixel)


def _written(data: bytes) -> Counter[str]:
    found = (match[1].upper() for match in _WRITTEN.finditer(data.decode("utf-8", "replace")))
    colours = ("#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)) for digits in found)
    return Counter(colour for colour in colours if is_colour(colour))


def _apart(one: str, other: str) -> float:
    """How different two colours look: distance in OKLab, with lightness counting half."""
    a, b = shade_of(one), shade_of(other)
    hues = abs((a.hue - b.hue + 180) % 360 - 180) / 180 * min(a.chroma, b.chroma) * 2
    return abs(a.light - b.light) / 2 + abs(a.chroma - b.chroma) + hues
