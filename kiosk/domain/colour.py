"""Colours as "#RRGGBB": how well one is read on another, and the nearest shade of it that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import atan2, cos, degrees, hypot, radians, sin

WORDS, SIGNS = 4.5, 3.0  # WCAG 2.2: contrast of words, and of signs without words
WHITE, BLACK = "#FFFFFF", "#000000"
_STEPS = 14  # halvings: finer than a 255th
_GREY = 0.03
_HUES = ((15.0, "pink"), (36.0, "red"), (72.0, "orange"), (118.0, "yellow"), (165.0, "green"), (215.0, "teal"))
_MORE_HUES = ((285.0, "blue"), (325.0, "violet"), (361.0, "pink"))
_BROWN_UNDER, _BLACK_UNDER, _WHITE_OVER = 0.55, 0.25, 0.93


class ColourName(Enum):
    """What people call it."""

    RED = "red"
    ORANGE = "orange"
    BROWN = "brown"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    PINK = "pink"
    BLACK = "black"
    GREY = "grey"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class Shade:
    """OKLCH (Ottosson 2020): lightness 0 to 1, chroma from 0 (grey) on, hue in degrees."""

    light: float
    chroma: float
    hue: float


def is_colour(text: str) -> bool:
    return len(text) == 7 and text[0] == "#" and all(digit in "0123456789ABCDEFabcdef" for digit in text[1:])


def luminance(colour: str) -> float:
    """Relative luminance of WCAG: 0 for black, 1 for white."""
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def worst(colour: str, grounds: Sequence[str]) -> float:
    """The contrast where it is least."""
    return min(contrast(colour, ground) for ground in grounds)


def mix(one: str, other: str, share: float) -> str:
    """`share` of `other` laid over `one`, as a painter does it."""
    return _hex(tuple(a + (b - a) * share for a, b in zip(_parts(one), _parts(other), strict=True)))


def readable(colour: str, grounds: Sequence[str], least: float = WORDS) -> str:
    """The colour itself where it is read on all grounds, else the nearest lighter or darker shade of it that is.

    Where no shade is (the grounds are too far apart), that of itself, white and black which is read best.
    """
    if worst(colour, grounds) >= least:
        return colour
    shade = shade_of(colour)
    found = [_toward(shade, end, grounds, least) for end in (1.0, 0.0) if worst(_grey(end), grounds) >= least]
    if not found:
        return max((colour, WHITE, BLACK), key=lambda one: worst(one, grounds))
    return colour_of(min(found, key=lambda one: abs(one.light - shade.light)))


def shade_of(colour: str) -> Shade:
    red, green, blue = map(_linear, _parts(colour))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    light = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Shade(light, hypot(a, b), degrees(atan2(b, a)) % 360)


def colour_of(shade: Shade) -> str:
    """As strong as a screen can show it at that lightness and hue."""
    low, high = 0.0, 1.0
    parts = _rgb(shade)
    if _shown(parts):
        return _hex(parts)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        fits = _shown(_rgb(Shade(shade.light, shade.chroma * middle, shade.hue)))
        low, high = (middle, high) if fits else (low, middle)
    return _hex(_rgb(Shade(shade.light, shade.chroma * low, shade.hue)))


def name_of(colour: str) -> ColourName:
    shade = shade_of(colour)
    if shade.light < _BLACK_UNDER and shade.chroma < 2 * _GREY:
        return ColourName.BLACK
    if shade.chroma < _GREY:
        return ColourName.WHITE if shade.light > _WHITE_OVER else ColourName.GREY
    said = next(name for until, name in (*_HUES, *_MORE_HUES) if shade.hue < until)
    return ColourName.BROWN if said in ("orange", "yellow") and shade.light < _BROWN_UNDER else ColourName(said)


def _toward(shade: Shade, end: float, grounds: Sequence[str], least: float) -> Shade:
    """The nearest shade on the way to white (1) or black (0) that is read; that end itself is."""
    near, far = shade.light, end
    for _ in range(_STEPS):
        middle = (near + far) / 2
        read = worst(colour_of(Shade(middle, shade.chroma, shade.hue)), grounds) >= least
        near, far = (near, middle) if read else (middle, far)
    return Shade(far, shade.chroma, shade.hue)


def _grey(light: float) -> str:
    return WHITE if light else BLACK


def _parts(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))


def _hex(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _bent(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _shown(parts: Sequence[float]) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in parts)


def _rgb(shade: Shade) -> tuple[float, ...]:
    a, b = shade.chroma * cos(radians(shade.hue)), shade.chroma * sin(radians(shade.hue))
    long = (shade.light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (shade.light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (shade.light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return tuple(_bent(part) for part in linear)
