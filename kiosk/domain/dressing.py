"""An event's brand laid over a theme: every colour that would be read badly is moved until it is read well."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from kiosk.domain.brand import NO_PICTURE, Brand
from kiosk.domain.colour import (
    BLACK,
    SIGNS,
    WHITE,
    WORDS,
    ColourName,
    Shade,
    colour_of,
    contrast,
    mix,
    name_of,
    readable,
    shade_of,
)
from kiosk.domain.palette import DAYS, NIGHTS, Palette, grounds_of, head_grounds

_SURFACES = ("ground", "deep", "raised", "row", "rule", "line", "track")
_VEIL_BY_NIGHT, _VEIL_BY_DAY = 0.8, 0.86  # how much of the ground lies over a picture: the rest shows through
_STRONGEST, _COLOURED = 0.09, 0.03
_SPARE = 0.1  # for the grain of the painted ground
_DARK_INK = "#1A1413"
_AT_EASE = 7.0  # dark words on a bright band
_DIM = 0.44  # a band is no lighter than this by night, where words on it are white


class Use(Enum):
    """What a brand colour was wanted for when it was moved."""

    WORDS_ON_LIGHT = "words on light"
    WORDS_ON_DARK = "words on dark"
    UNDER_WHITE = "under white words"
    SIGN = "a mark"


@dataclass(frozen=True, slots=True)
class Repair:
    """The colour `given` was shown as `shown`, so that it can be read; `darker` says which way it went."""

    use: Use
    name: ColourName
    given: str
    shown: str

    @property
    def darker(self) -> bool:
        return shade_of(self.shown).light < shade_of(self.given).light


@dataclass(frozen=True, slots=True)
class Dress:
    """`veil`: how much of the ground lies over the picture behind, 1 where there is none."""

    palette: Palette
    repairs: tuple[Repair, ...] = ()
    veil: float = 1.0


def dressed(brand: Brand, *, night: bool) -> Dress:
    """Every pair of kiosk.domain.palette.word_pairs has a contrast of 4.5 or more, whatever the brand's colours are."""
    base = (NIGHTS if night else DAYS)[brand.theme]
    veil = 1.0 if brand.backdrop == NO_PICTURE else _VEIL_BY_NIGHT if night else _VEIL_BY_DAY
    seen = _seen_through(base, veil)
    palette, repairs = base, list[Repair]()
    if brand.main:
        palette = _with_main(palette, brand.main, repairs, seen, night=night)
    if brand.second:
        palette = _with_second(palette, brand.second, repairs)
    return Dress(_sound(palette, _seen_through(palette, veil)), tuple(dict.fromkeys(repairs)), veil)


def _with_main(palette: Palette, main: str, repairs: list[Repair], seen: Sequence[str], *, night: bool) -> Palette:
    """The brand's colour in the ground's tint, in what is on now, in the mark and in the band."""
    if palette.manner.glow:
        surfaces: dict[str, Any] = {name: _tinted(getattr(palette, name), main) for name in _SURFACES}
        palette = replace(palette, **surfaces)
    own_ground = _tinted(palette.liveGround, main)
    palette = replace(palette, liveGround=own_ground, glow=main, otherGlow=main)
    live = _words(main, (*grounds_of(palette), own_ground, *seen))
    if live != main:
        repairs.append(Repair(Use.WORDS_ON_DARK if night else Use.WORDS_ON_LIGHT, name_of(main), main, live))
    palette = replace(palette, live=live)
    if palette.manner.band:
        return _with_band(palette, main, repairs, night=night)
    return replace(palette, head=palette.ground, mark=_sign(main, palette.ground))


def _with_band(palette: Palette, main: str, repairs: list[Repair], *, night: bool) -> Palette:
    """White words where the colour bears them, dark ones where it is bright; else it is darkened for white ones."""
    if contrast(main, _DARK_INK) >= _AT_EASE and not night:
        return replace(palette, head=main, headInk=_DARK_INK, headSoft=_DARK_INK, mark=_DARK_INK)
    shade = shade_of(main)
    dim = colour_of(replace(shade, light=_DIM)) if night and shade.light > _DIM else main
    head = _words(dim, (WHITE,))
    if head != main:
        repairs.append(Repair(Use.UNDER_WHITE, name_of(main), main, head))
    gold = shade_of(palette.mark).hue
    near = abs((shade.hue - gold + 180) % 360 - 180) < 40
    mark = WHITE if near else palette.mark
    return replace(palette, head=head, headInk=WHITE, headSoft=mix(head, WHITE, 0.9), mark=_sign(mark, head))


def _with_second(palette: Palette, second: str, repairs: list[Repair]) -> Palette:
    palette = replace(palette, otherGlow=second)
    mark = _sign(second, *head_grounds(palette))
    if mark != second:
        repairs.append(Repair(Use.SIGN, name_of(second), second, mark))
    return replace(palette, mark=mark)


def _sound(palette: Palette, seen: Sequence[str]) -> Palette:
    """Whatever was moved above, each colour of words is read on each of its grounds, and each bar is seen."""
    grounds = (*grounds_of(palette), *seen)
    beneath = head_grounds(palette) if palette.manner.band else (*head_grounds(palette), *seen)
    stands_on = {
        "ink": (*grounds, palette.changedGround),
        "soft": (*grounds, palette.changedGround),
        "faint": grounds,
        "pause": grounds,
        "live": (*grounds, palette.liveGround),
        "changed": (*grounds, palette.changedGround),
        "gone": (*grounds, palette.goneGround),
        "headInk": beneath,
        "headSoft": beneath,
    }
    words: dict[str, Any] = {name: _words(getattr(palette, name), on) for name, on in stands_on.items()}
    bars = tuple(_sign(track, palette.row, palette.raised) for track in palette.tracks)
    return replace(palette, **words, tracks=bars, mark=_sign(palette.mark, *beneath))


def _seen_through(palette: Palette, veil: float) -> tuple[str, ...]:
    """The lightest and the darkest that open ground can be over any picture under this veil."""
    if veil >= 1:
        return ()
    return tuple(mix(end, ground, veil) for end in (WHITE, BLACK) for ground in (palette.ground, palette.deep))


def _tinted(surface: str, main: str) -> str:
    """As light as it was, in the brand's hue; a grey brand takes the hue out."""
    was, wanted = shade_of(surface), shade_of(main)
    chroma = min(was.chroma, _STRONGEST) if wanted.chroma >= _COLOURED else was.chroma * wanted.chroma / _COLOURED
    return colour_of(Shade(was.light, chroma, wanted.hue))


def _words(colour: str, grounds: Sequence[str]) -> str:
    return readable(colour, grounds, WORDS + _SPARE)


def _sign(colour: str, *grounds: str) -> str:
    return readable(colour, grounds, SIGNS + _SPARE)
