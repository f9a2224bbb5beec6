"""An announcement as it stands on the board: one band above the footer, as tall as its words need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.notices import Announcement, current, plain
from ui.lobby.fit import Step, fit
from ui.lobby.frame import GAP, Box, Frame, Shape
from ui.lobby.tools import SEPARATOR, Tools

EACH = 12  # seconds each of several announcements is shown
_LADDER = (Step(4.6, 1), Step(4.2, 2), Step(3.8, 2), Step(3.4, 3))
_OTHER = (Step(3.4, 1), Step(3.1, 1), Step(2.8, 2))
_LINE = 1.3
_SIGN, _SIDE, _AIR = 9.0, 3.0, 2.6


@dataclass(frozen=True, slots=True)
class NoticeFace:
    """`count` says which of how many it is, empty when it is the only one; sizes are pixels."""

    text: str = ""
    textSize: int = 1
    textLines: int = 1
    other: str = ""
    otherSize: int = 1
    otherLines: int = 1
    count: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """The face and how tall it is; a height of 0 takes no room."""

    face: NoticeFace = NoticeFace()
    height: float = 0.0


def band_of(announcements: Sequence[Announcement], now: datetime, frame: Frame, tools: Tools) -> Band:
    on = current(announcements, now)
    if not on:
        return Band()
    at = int(now.timestamp()) // EACH % len(on)
    face = _fitted(on[at], f"{at + 1}/{len(on)}" if len(on) > 1 else "", frame, tools)
    tallest = max(_height(_fitted(one, face.count, frame, tools), frame.u) for one in on)  # no row moves when it turns
    return Band(face, tallest)


def under(frame: Frame, band: Band) -> tuple[Frame, Box]:
    """The frame without the band's room, and the band at the body's foot."""
    body = frame.body
    if not band.height:
        return frame, Box(body.x, body.y + body.height, body.width, 0.0)
    left = body.height - band.height - GAP * frame.u
    place = Box(body.x, body.y + body.height - band.height, body.width, band.height)
    return replace(frame, body=Box(body.x, body.y, body.width, left)), place


def _fitted(one: Announcement, count: str, frame: Frame, tools: Tools) -> NoticeFace:
    u, width = frame.u, frame.body.width - (_SIGN + _SIDE) * frame.u
    text = SEPARATOR.join(part for part in (plain(one.room), plain(one.text)) if part)
    room = width - (_SIGN * u if count else 0)
    big = fit(text, room, _ladder(frame), u, tools.ruler.strong)
    other = plain(one.other)
    small = fit(other, room, _OTHER, u, tools.ruler.strong)
    return NoticeFace(text, big.pixels, big.lines, other, small.pixels, small.lines, count)


def _ladder(frame: Frame) -> tuple[Step, ...]:
    """Upright screens have the height, not the width."""
    return (*_LADDER[:3], Step(3.4, 4)) if frame.shape is Shape.PORTRAIT else _LADDER


def _height(face: NoticeFace, u: float) -> float:
    other = face.otherSize * face.otherLines * _LINE if face.other else 0.0
    return face.textSize * face.textLines * _LINE + other + _AIR * u
