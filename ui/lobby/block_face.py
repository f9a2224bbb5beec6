"""One session in the timetable: what of it fits into its block, title first, then when, then who."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.app.board import Board
from kiosk.domain.agenda import remaining
from kiosk.domain.session import SessionState, Slot
from ui.lobby.direction import led, runs_left
from ui.lobby.fit import Fitted, Step, titled
from ui.lobby.frame import Box
from ui.lobby.row_face import FRESH, Chip, chip_of
from ui.lobby.tools import SEPARATOR, Tools, meta_of, old_room, old_start, track_of, wall_clock, words_in

AXIS, BETWEEN = 13.0, 0.8
LINE = 1.24
_SIZES, _NARROW_SIZES, _NARROW = (4.4, 4.0, 3.6, 3.3, 3.0), (3.7, 3.4, 3.2, 3.0), 64.0
_LEAST, _HEADER, _META = 3.2, 3.9, 3.6
_PADDING, SIDES = 1.2, 3.0
_CHIP, _TIME = 2.8, 2.9
_ANY = 1_000_000
_NEEDED = (Step(_LEAST, 1), Step(_LEAST, 2), Step(_NARROW_SIZES[-1], 3))


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a session stands across, in pixels from the timetable's left; `across` all rooms or in one."""

    slot: Slot
    x: float
    width: float
    across: bool


@dataclass(frozen=True, slots=True)
class BlockFace:
    """Sizes are pixels; `tone` as a row's; `share` is how far it is, below 0 when it is not on; without a `time` there was no
    room for the line that says when.
    """

    key: str
    across: float
    down: float
    blockWidth: float
    blockHeight: float
    time: str
    oldTime: str
    chip: str
    tone: str
    title: str
    titleSize: int
    titleLines: int
    meta: str
    track: int
    share: float
    pause: bool
    mirrored: bool
    fresh: bool
    words: int


def need_of(lane: Lane, u: float, tools: Tools) -> float:
    """Up to three lines of title; and a line for what changed, which must be said."""
    _, title = titled(_names(lane.slot), lane.width - SIDES * u, _NEEDED, u, tools.ruler.strong, most=3)
    size = _LEAST if title.lines < 3 else _NARROW_SIZES[-1]
    return (title.lines * size * LINE + _PADDING + BETWEEN + _HEADER * _changed(lane.slot)) * u


def common_size(faces: Sequence[BlockFace]) -> int:
    """The title size, in pixels, that three quarters of these blocks have room for: side by side they look alike then."""
    sizes = sorted(face.titleSize for face in faces)
    return sizes[len(sizes) // 4] if sizes else 0


def block_of(
    lane: Lane, place: Box, share: float, board: Board, u: float, tools: Tools, largest: int = _ANY
) -> BlockFace:
    """`largest`: no title is larger, in pixels."""
    slot, session = lane.slot, lane.slot.session
    width = lane.width - SIDES * u
    told = _changed(slot) or _has_room_for_time(_names(slot), width, place.height, u, tools)
    room = place.height - (_PADDING + _HEADER * told) * u
    said, title = _title(_names(slot), width, room, u, tools, largest)
    chip, tone = _chip(slot, share, board, tools)
    spare = room - title.lines * title.pixels * LINE >= _META * u
    meta = _meta(lane) if spare else ""
    return BlockFace(
        key=session.id,
        across=place.x,
        down=place.y,
        blockWidth=place.width,
        blockHeight=place.height,
        time=_when(slot, board) if told else "",
        oldTime=old_start(slot, board) if told else "",
        chip=_short(chip, slot, board, lane.width, u, tools) if told else "",
        tone=tone,
        title=led(said),
        titleSize=title.pixels,
        titleLines=title.lines,
        meta=meta,
        track=track_of(slot, board),
        share=share,
        pause=session.pause,
        mirrored=runs_left(said),
        fresh=slot.changed_at is not None and slot.changed_at >= board.at - FRESH,
        words=words_in(said, meta, chip) + 1,
    )


def _chip(slot: Slot, share: float, board: Board, tools: Tools) -> Chip:
    """What is on and goes as planned says how long still."""
    if share >= 0 and not _changed(slot):
        return tools.first.left(remaining(slot, board.at)), "soon"
    return chip_of(slot, board, tools)


def _has_room_for_time(names: tuple[str, str], width: float, height: float, u: float, tools: Tools) -> bool:
    """Beside the axis a session's time is no news: its whole title goes before it."""
    room = height - (_PADDING + _HEADER) * u
    return room >= _LEAST * LINE * u and not _title(names, width, room, u, tools)[1].cut


def _changed(slot: Slot) -> bool:
    return slot.state is not SessionState.SCHEDULED


def _title(
    names: tuple[str, str], width: float, height: float, u: float, tools: Tools, largest: int = _ANY
) -> tuple[str, Fitted]:
    """As large as its lines have room for."""
    offered = _NARROW_SIZES if width < _NARROW * u else _SIZES
    sizes = [size for size in offered if round(size * u) <= largest] or offered[-1:]
    lines = [(size, int(height / (size * LINE * u) + 0.02)) for size in sizes]
    ladder = tuple(Step(size, count) for size, count in lines if count) or (Step(sizes[-1], 1),)
    return titled(names, width, ladder, u, tools.ruler.strong, most=9)


def _names(slot: Slot) -> tuple[str, str]:
    return slot.session.title, slot.short


def _when(slot: Slot, board: Board) -> str:
    start, end = (wall_clock(at, board.event) for at in (slot.start, slot.end))
    return f"{start}–{end}"


def _short(chip: str, slot: Slot, board: Board, width: float, u: float, tools: Tools) -> str:
    """Said when there is room for it beside the time."""
    old = old_start(slot, board)
    when = tools.ruler.strong(f"{_when(slot, board)} {old}", round(_TIME * u))
    said = tools.ruler.bold(chip, round(_CHIP * u))
    return chip if when + said + (SIDES + 3.6) * u <= width else ""


def _meta(lane: Lane) -> str:
    slot = lane.slot
    room = slot.room if lane.across else ""
    moved = f"{old_room(slot)} → {slot.room}" if old_room(slot) else room
    return SEPARATOR.join(part for part in (moved, meta_of(slot)) if part)
