"""One row of the board as it is written: what is to come, with what changed beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kiosk.app.board import Board
from kiosk.domain.agenda import until
from kiosk.domain.session import SessionState, Slot
from ui.lobby import words
from ui.lobby.direction import led, runs_left
from ui.lobby.fit import Fitted, Step, fit, titled
from ui.lobby.tools import Tools, meta_of, old_room, old_start, track_of, wall_clock, words_in

Chip = tuple[str, str]  # what it says, and its tone
ROW_GAP = 1.1
PINNED, SOON, FRESH = timedelta(minutes=10), timedelta(minutes=30), timedelta(seconds=3)
_LADDER = (Step(4.8, 1), Step(4.5, 1), Step(4.2, 1), Step(4.3, 2), Step(4.0, 2), Step(4.0, 3), Step(3.8, 4))
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_ROOM, _CHIP, _OLD = 3.9, 3.2, 3.0
_CHIP_PADDING, _SIDES, _BETWEEN = 2.6, 5.6, 2.2
TIME_COLUMN = 19.0
_WIDEST_ROOM = 30.0
_ROOMS = (Step(_ROOM, 1), Step(3.5, 1), Step(3.5, 2))


@dataclass(frozen=True, slots=True)
class RowFace:
    """Sizes and `rowHeight` are pixels; `tone` is "", "soon", "changed" or "gone"; `track` as track_of counts.

    `pinned` is what starts soon, `held` what a person pinned. `mirrored`: its title runs to the left. `fresh`: it changed
    only just now. `heading`: nothing but a title over others.
    """

    key: str
    time: str
    oldTime: str
    title: str
    titleSize: int
    titleLines: int
    titleWidth: float
    meta: str
    room: str
    roomSize: int
    roomLines: int
    oldRoom: str
    chip: str
    tone: str
    track: int
    rowHeight: float
    pinned: bool
    words: int
    held: bool = False
    mirrored: bool = False
    fresh: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where rows stand: their width and that of the room's column, in pixels; `stacked` puts the room underneath."""

    width: float
    u: float
    stacked: bool
    room: float


def row_place(slots: Sequence[Slot], width: float, u: float, tools: Tools, *, stacked: bool) -> RowPlace:
    """The room's column is as wide as the widest room, so that names align and titles get the rest."""
    pixels, old = round(_ROOM * u), round(_OLD * u)
    widths = [tools.ruler.bold(slot.room, pixels) for slot in slots]
    widths += [tools.ruler.strong(slot.session.room, old) for slot in slots if slot.session.room != slot.room]
    return RowPlace(width, u, stacked, min(max(widths, default=0.0) * 1.02, _WIDEST_ROOM * u))


def row_of(slot: Slot, board: Board, place: RowPlace, tools: Tools, said: Chip | None = None) -> RowFace:
    """`said` is what its chip says, when that is not what follows from its state."""
    chip, tone = said or chip_of(slot, board, tools)
    room = fit(slot.room, place.width * 0.4 if place.stacked else place.room, _ROOMS, place.u, tools.ruler.bold)
    meta, names = meta_of(slot), (slot.session.title, slot.short)
    title, fitted = titled(names, _title_width(place, chip, tools), _LADDER, place.u, tools.ruler.strong)
    return RowFace(
        key=slot.session.id,
        time=wall_clock(slot.start, board.event),
        oldTime=old_start(slot, board),
        title=led(title),
        titleSize=fitted.pixels,
        titleLines=fitted.lines,
        titleWidth=fitted.width,
        meta=meta,
        room=slot.room,
        roomSize=room.pixels,
        roomLines=room.lines,
        oldRoom=old_room(slot),
        chip=chip,
        tone=tone,
        track=track_of(slot, board),
        rowHeight=_height(fitted, bool(meta), place),
        pinned=not slot.cancelled and until(slot, board.at) <= PINNED,
        words=words_in(title, meta, slot.room, chip) + 1,
        held=slot.pinned,
        mirrored=runs_left(title),
        fresh=slot.changed_at is not None and slot.changed_at >= board.at - FRESH,
    )


def _title_width(place: RowPlace, chip: str, tools: Tools) -> float:
    rest = place.width - (TIME_COLUMN + _SIDES) * place.u
    if place.stacked:
        return rest
    chip_width = tools.ruler.bold(chip, round(_CHIP * place.u)) + (_CHIP_PADDING + _BETWEEN) * place.u if chip else 0
    return rest - chip_width - (place.room + _BETWEEN * place.u if place.room else 0)


def _height(title: Fitted, meta: bool, place: RowPlace) -> float:  # noqa: FBT001
    air = 0.5 if title.lines == 1 else 1.5
    text = (title.lines * 1.21 + 0.05) * title.pixels + (air + 3.6 * meta) * place.u
    return text + 7.4 * place.u if place.stacked else max(text, 10.2 * place.u)


def chip_of(slot: Slot, board: Board, tools: Tools) -> Chip:
    """The one thing to know about this row, and its tone."""
    match slot.state:
        case SessionState.CANCELLED:
            return tools.first.say(words.CANCELLED), "gone"
        case SessionState.MOVED:
            return tools.first.say(words.NEW_ROOM), "changed"
        case SessionState.DELAYED:
            return _shift(slot.start - slot.session.start, tools), "changed"
        case SessionState.SCHEDULED:
            return _soon(until(slot, board.at), tools)


def _shift(by: timedelta, tools: Tools) -> str:
    minutes = abs(by) // _MINUTE
    if abs(by) >= _HOUR or not minutes:
        return tools.first.say(words.NEW_TIME)
    return tools.first.say(words.LATER if by > timedelta(0) else words.EARLIER, n=minutes)


def _soon(ahead: timedelta, tools: Tools) -> Chip:
    if ahead > SOON:
        return "", ""
    return (tools.first.say(words.STARTING) if ahead < _MINUTE else tools.first.ahead(ahead)), "soon"
