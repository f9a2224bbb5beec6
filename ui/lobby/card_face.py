"""A card for each session that is on, when several rooms are busy at once."""

from dataclasses import dataclass
from datetime import timedelta

from kiosk.app.board import Board, OnNow
from ui.lobby import words
from ui.lobby.direction import led, runs_left
from ui.lobby.fit import Step, fit, titled
from ui.lobby.frame import GAP, Box, Grid
from ui.lobby.hero_face import URGENT, share_of
from ui.lobby.tools import Tools, meta_of, old_room, track_of, wall_clock

_LADDERS = {
    False: (Step(5.0, 2), Step(4.6, 2), Step(4.2, 3), Step(3.8, 3), Step(3.6, 4)),
    True: (Step(4.6, 1), Step(4.2, 1), Step(3.8, 2), Step(3.5, 2)),
}
_SIDES = 5.0
_LOW = 28.0
_ROOM = (Step(3.7, 1), Step(3.4, 1), Step(3.1, 1), Step(2.8, 1))
_TIME, _APART = 3.4, 1.6
_SOON = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class CardFace:
    """Sizes are pixels; `share` is how far the session is, from 0 to 1; a low card has what is left in place of `until`."""

    key: str
    room: str
    roomSize: int
    until: str
    title: str
    titleSize: int
    titleWidth: float
    titleLines: int
    meta: str
    timeLeft: str
    share: float
    urgent: bool
    pause: bool
    moved: bool
    track: int
    mirrored: bool = False


def band_height(grid: Grid, u: float) -> float:
    """One line of cards stands as tall as a hero; more lines share a little more."""
    return (34.0, 47.5, 71.0, 94.0)[grid.lines - 1] * u


def cards_of(board: Board, grid: Grid, band: Box, u: float, tools: Tools) -> tuple[CardFace, ...]:
    width = (band.width - (grid.columns - 1) * GAP * u) / grid.columns - _SIDES * u
    low = band.height / grid.lines < _LOW * u
    return tuple(_card(on, board, width, u, tools, low=low) for on in board.now)


def _card(on: OnNow, board: Board, width: float, u: float, tools: Tools, *, low: bool) -> CardFace:
    session, first = on.slot.session, tools.first
    title, size = titled((session.title, on.slot.short), width, _LADDERS[low], u, tools.ruler.strong, most=3)
    room = on.slot.room or first.say(words.BREAK if session.pause else words.NOW)
    until, left = first.say(words.UNTIL, time=wall_clock(on.slot.end, board.event)), first.left(on.left)
    beside = left if low and on.left <= _SOON else until  # hours need no counting down, and their end is shorter
    taken = tools.ruler.strong(beside, round(_TIME * u)) + _APART * u
    return CardFace(
        key=session.id,
        room=room,
        roomSize=fit(room, width - taken, _ROOM, u, tools.ruler.bold).pixels,
        until=beside,
        title=led(title),
        titleSize=size.pixels,
        titleLines=size.lines,
        titleWidth=size.width,
        meta=meta_of(on.slot),
        timeLeft=left,
        share=share_of(on),
        urgent=on.left <= URGENT,
        pause=session.pause,
        moved=bool(old_room(on.slot)),
        track=track_of(on.slot, board),
        mirrored=runs_left(session.title),
    )
