"""The colours and manners of a lobby screen: three themes, each by day and by night."""

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.colour import mix


class ThemeName(Enum):
    """`NIGHT` is deep ink with light in it, `PAPER` is calm paper and ink, `CIVIC` a banner over bright linen."""

    NIGHT = "night"
    PAPER = "paper"
    CIVIC = "civic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What a theme has besides colours. `round`: how round corners are, from 0 to 1; `band`: the header lies on a band
    of its own; `glow`: how much of the brand shines into the ground; a row rises by `rise` u, in milliseconds.
    """

    round: float
    band: bool
    glow: float
    rise: float
    leaving: int
    arriving: int
    stagger: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as #RRGGBB; a tone and its ground belong together, and are never the only sign.

    The ground runs from `ground` to `deep`; `raised` and `row` lie on it, edged with `rule`. The header's words stand on
    `head`, beside a `mark`. `glow` and `otherGlow` shine into the ground.
    """

    ground: str
    deep: str
    raised: str
    row: str
    rule: str
    line: str
    track: str
    ink: str
    soft: str
    faint: str
    live: str
    liveGround: str
    changed: str
    changedGround: str
    gone: str
    goneGround: str
    pause: str
    head: str
    headInk: str
    headSoft: str
    mark: str
    glow: str
    otherGlow: str
    tracks: tuple[str, ...]
    manner: Manner


_GLIDING = Manner(round=1.0, band=False, glow=0.15, rise=1.5, leaving=120, arriving=280, stagger=45)
_STILL = Manner(round=0.3, band=False, glow=0.0, rise=0.0, leaving=160, arriving=420, stagger=0)
_MARCHING = Manner(round=0.12, band=True, glow=0.06, rise=0.8, leaving=100, arriving=240, stagger=30)
_LIGHT_TRACKS = ("#3FD0C9", "#8AA2FF", "#FF8FA3", "#FFD166", "#7BD88F", "#D6A2FF", "#6FC3FF", "#FFA06B")
_DARK_TRACKS = ("#077075", "#3F57C8", "#B4285A", "#8A6100", "#1F7A3D", "#7A35B5", "#1769A8", "#A8470F")

NIGHT = Palette(
    ground="#0B1020",
    deep="#0F1631",
    raised="#1A2757",
    row="#151E42",
    rule="#1F2C58",
    line="#34437C",
    track="#33427C",
    ink="#F5F7FF",
    soft="#B9C2DD",
    faint="#8E9AC0",
    live="#3FD0C9",
    liveGround="#123F46",
    changed="#FFB020",
    changedGround="#4A3410",
    gone="#FF9DB0",
    goneGround="#4A1B2C",
    pause="#A9B8FF",
    head="#0B1020",
    headInk="#F5F7FF",
    headSoft="#B9C2DD",
    mark="#3FD0C9",
    glow="#2E6BFF",
    otherGlow="#12B5A6",
    tracks=_LIGHT_TRACKS,
    manner=_GLIDING,
)
MORNING = Palette(
    ground="#EEF2FB",
    deep="#E2E9F8",
    raised="#FFFFFF",
    row="#F9FBFF",
    rule="#D3DCEF",
    line="#C3CEE6",
    track="#D5DDEF",
    ink="#0F1733",
    soft="#3E4969",
    faint="#545F7C",
    live="#006A73",
    liveGround="#D3F0F0",
    changed="#934300",
    changedGround="#FFE9CF",
    gone="#A01C48",
    goneGround="#FBE1E9",
    pause="#3F4FB8",
    head="#EEF2FB",
    headInk="#0F1733",
    headSoft="#3E4969",
    mark="#006A73",
    glow="#9DB8FF",
    otherGlow="#8FE3DB",
    tracks=_DARK_TRACKS,
    manner=_GLIDING,
)
PAPER = Palette(
    ground="#F6F4EF",
    deep="#F0ECE3",
    raised="#FFFDF9",
    row="#FAF8F3",
    rule="#D8D0C0",
    line="#CFC6B4",
    track="#DDD6C8",
    ink="#1D1A16",
    soft="#4F483D",
    faint="#675F51",
    live="#0B6357",
    liveGround="#DCEFE8",
    changed="#934300",
    changedGround="#FBE8CC",
    gone="#9B2340",
    goneGround="#F7E0E2",
    pause="#4A4E9A",
    head="#F6F4EF",
    headInk="#1D1A16",
    headSoft="#4F483D",
    mark="#C03A2B",
    glow="#F6F4EF",
    otherGlow="#F6F4EF",
    tracks=_DARK_TRACKS,
    manner=_STILL,
)
LAMPLIGHT = Palette(
    ground="#15130F",
    deep="#1B1813",
    raised="#28241C",
    row="#1F1C16",
    rule="#3D372C",
    line="#544C3D",
    track="#4A4335",
    ink="#F7F1E5",
    soft="#D0C7B5",
    faint="#A89E8A",
    live="#86D6B6",
    liveGround="#17392E",
    changed="#F4B74C",
    changedGround="#443210",
    gone="#F5A7A7",
    goneGround="#4A2023",
    pause="#CBBCEB",
    head="#15130F",
    headInk="#F7F1E5",
    headSoft="#D0C7B5",
    mark="#E2725B",
    glow="#15130F",
    otherGlow="#15130F",
    tracks=_LIGHT_TRACKS,
    manner=_STILL,
)
CIVIC = Palette(
    ground="#FBF7EE",
    deep="#F5EDDC",
    raised="#FFFFFF",
    row="#FFFDF8",
    rule="#E4D6B8",
    line="#DACBAB",
    track="#E3D7BE",
    ink="#241714",
    soft="#57463E",
    faint="#6C5B51",
    live="#AE0F18",
    liveGround="#FCE6DF",
    changed="#8A4700",
    changedGround="#FFEBC8",
    gone="#59545E",
    goneGround="#EAE6EA",
    pause="#3A4C9C",
    head="#B00E18",
    headInk="#FFFFFF",
    headSoft="#FFE6AE",
    mark="#FFD23F",
    glow="#FFD23F",
    otherGlow="#F08A5D",
    tracks=_DARK_TRACKS,
    manner=_MARCHING,
)
GALA = Palette(
    ground="#180A0B",
    deep="#220E10",
    raised="#3B181B",
    row="#2B1214",
    rule="#51272A",
    line="#6E3E3C",
    track="#613534",
    ink="#FFF6EA",
    soft="#E5D0C0",
    faint="#C1A797",
    live="#FFCF4D",
    liveGround="#4A3708",
    changed="#FFA777",
    changedGround="#552710",
    gone="#CBC5CE",
    goneGround="#40393F",
    pause="#BCC6FF",
    head="#8C0C15",
    headInk="#FFFFFF",
    headSoft="#FFE1A6",
    mark="#FFD23F",
    glow="#C4161F",
    otherGlow="#B8860B",
    tracks=_LIGHT_TRACKS,
    manner=_MARCHING,
)
DAYS = {ThemeName.NIGHT: MORNING, ThemeName.PAPER: PAPER, ThemeName.CIVIC: CIVIC}
NIGHTS = {ThemeName.NIGHT: NIGHT, ThemeName.PAPER: LAMPLIGHT, ThemeName.CIVIC: GALA}

_ON_OPEN_GROUND = ("ink", "soft", "faint", "live", "changed", "gone", "pause")
_ON_THEIR_OWN = (("live", "liveGround"), ("changed", "changedGround"), ("gone", "goneGround"))
_IN_A_BAND = ("ink", "soft")  # an announcement's words, on changedGround


def open_grounds(palette: Palette) -> tuple[str, ...]:
    """What words may stand on where nothing is raised, in and out of the glow."""
    fields = (palette.glow, palette.otherGlow)
    shine = (mix(ground, field, palette.manner.glow) for ground in (palette.ground, palette.deep) for field in fields)
    return tuple(dict.fromkeys((palette.ground, palette.deep, *shine)))


def grounds_of(palette: Palette) -> tuple[str, ...]:
    """What any word of the board may stand on."""
    return (*open_grounds(palette), palette.raised, palette.row)


def head_grounds(palette: Palette) -> tuple[str, ...]:
    """What the header's words stand on."""
    return (palette.head,) if palette.manner.band else open_grounds(palette)


def word_pairs(palette: Palette) -> tuple[tuple[str, str], ...]:
    """(words, ground) of everything that is written on a board in these colours."""
    anywhere = [(getattr(palette, name), ground) for name in _ON_OPEN_GROUND for ground in grounds_of(palette)]
    own = [(getattr(palette, name), getattr(palette, ground)) for name, ground in _ON_THEIR_OWN]
    band = [(getattr(palette, name), palette.changedGround) for name in _IN_A_BAND]
    head = [(words, ground) for words in (palette.headInk, palette.headSoft) for ground in head_grounds(palette)]
    return (*anywhere, *own, *band, *head)


def sign_pairs(palette: Palette) -> tuple[tuple[str, str], ...]:
    """(sign, ground) of bars and marks without words."""
    bars = [(track, ground) for track in palette.tracks for ground in (palette.row, palette.raised)]
    return (*bars, *((palette.mark, ground) for ground in head_grounds(palette)))
