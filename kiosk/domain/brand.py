"""An event's own look on its screens: a theme, a colour or two, a logo, a picture behind, and when it is day."""

from dataclasses import dataclass
from datetime import time
from enum import Enum

from kiosk.domain.palette import ThemeName

NO_PICTURE = ""


class Light(Enum):
    """`CLOCK`: by day from `dawn`, by night from `dusk`, as the clock at the venue has it."""

    DAY = "day"
    NIGHT = "night"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Brand:
    """`main` and `second` are "#RRGGBB", or empty for the theme's own; `logo` and `backdrop` name pictures."""

    theme: ThemeName = ThemeName.NIGHT
    light: Light = Light.NIGHT
    main: str = ""
    second: str = ""
    logo: str = NO_PICTURE
    backdrop: str = NO_PICTURE
    dawn: time = time(7)
    dusk: time = time(18)


@dataclass(frozen=True, slots=True)
class Picture:
    """`name` is the SHA-256 of `data`, in hexadecimal; `kind` is png, jpeg or svg; width and height are its own."""

    name: str
    kind: str
    width: int
    height: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Sponsor:
    """`place` orders them, and so their levels; `logo` names a picture."""

    id: str
    name: str
    level: str = ""
    logo: str = NO_PICTURE
    place: int = 0


def is_night(brand: Brand, at: time) -> bool:
    """At this time of the day at the venue."""
    if brand.light is not Light.CLOCK:
        return brand.light is Light.NIGHT
    if brand.dawn <= brand.dusk:
        return not brand.dawn <= at < brand.dusk
    return brand.dusk <= at < brand.dawn


def levels_of(sponsors: tuple[Sponsor, ...]) -> tuple[tuple[Sponsor, ...], ...]:
    """In their order, those of one level together: a level stands where its first sponsor stands."""
    found: dict[str, list[Sponsor]] = {}
    for sponsor in sorted(sponsors, key=lambda one: (one.place, one.id)):
        found.setdefault(sponsor.level.casefold(), []).append(sponsor)
    return tuple(map(tuple, found.values()))
