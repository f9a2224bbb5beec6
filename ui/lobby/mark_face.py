"""The event's logo in the header: which picture, and how large."""

from dataclasses import dataclass

from kiosk.app.branding import Look
from ui.lobby.frame import Frame, Shape
from ui.lobby.rail_face import logo_size

_AREA, _WIDEST, _WIDEST_UPRIGHT, _TALLEST = 130.0, 26.0, 12.5, 12.0
_AIR, _BESIDE = 1.6, 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """`picture` is its name; sizes are pixels, `room` is what it takes from the event's name."""

    picture: str = ""
    width: float = 0.0
    height: float = 0.0
    room: float = 0.0


NO_MARK = Mark()


def mark_of(look: Look, frame: Frame) -> Mark:
    """By area, so that neither long nor tall logos shout."""
    picture, u = look.picture(look.brand.logo), frame.u
    if picture is None:
        return NO_MARK
    widest = (_WIDEST_UPRIGHT if frame.shape is Shape.PORTRAIT else _WIDEST) * u
    width, height = logo_size(picture, _AREA * u * u, widest, min(frame.header.height - _AIR * u, _TALLEST * u))
    return Mark(picture.name, float(round(width)), float(round(height)), width + _BESIDE * u)
