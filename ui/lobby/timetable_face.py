"""The timetable: rooms across, time down, and sessions where they belong; what is for all lies across."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from kiosk.app.board import Board
from kiosk.domain.agenda import Phase
from kiosk.domain.ripple import is_fixed
from kiosk.domain.session import Slot
from ui.lobby.block_face import AXIS, BETWEEN, BlockFace, Lane, block_of, common_size, need_of
from ui.lobby.fit import Step, fit
from ui.lobby.frame import Box, Frame, Shape
from ui.lobby.timetable_axis import Axis, Scale, Span, axis_of
from ui.lobby.tools import Tools, wall_clock

MOST_ROOMS = {Shape.LANDSCAPE: 4, Shape.SQUARE: 3, Shape.PORTRAIT: 3, Shape.ULTRA_WIDE: 4}
_HEAD = 6.2
_ROOMY, _FEWER = 1.12, 1
_ROOM = (Step(3.9, 1), Step(3.5, 1), Step(3.2, 1), Step(2.9, 2))
_FIVE, _BACK, _SHORTEST = timedelta(minutes=5), timedelta(minutes=30), timedelta(minutes=5)
_MARK = 4.6


@dataclass(frozen=True, slots=True)
class RoomFace:
    """A column's heading, in pixels from the timetable's left."""

    key: str
    across: float
    roomWidth: float
    name: str
    nameSize: int
    nameLines: int


@dataclass(frozen=True, slots=True)
class MarkFace:
    """When something begins, beside the axis."""

    key: str
    down: float
    time: str


@dataclass(frozen=True, slots=True)
class TimetableFace:
    """`nowY` is where the moment is, below 0 when the axis does not reach it; all in pixels from the timetable's corner."""

    head: float = 0.0
    axis: float = 0.0
    foot: float = 0.0
    nowY: float = -1.0


@dataclass(frozen=True, slots=True)
class Timetable:
    face: TimetableFace
    rooms: tuple[RoomFace, ...]
    marks: tuple[MarkFace, ...]
    blocks: tuple[BlockFace, ...]

    @property
    def words(self) -> int:
        return sum(block.words for block in self.blocks)


NO_TIMETABLE = Timetable(TimetableFace(), (), (), ())


def most_rooms(shape: Shape, zoom: float) -> int:
    return MOST_ROOMS[shape] - (_FEWER if zoom > _ROOMY else 0)


def timetable_of(board: Board, frame: Frame, tools: Tools) -> Timetable | None:
    """None when nothing is left of the day."""
    shown = [on.slot for on in board.now] + [slot for slot in board.rows if _ends(slot) > board.at]
    if not shown or not board.halls or board.phase is Phase.CALLED_OFF:
        return None
    body, u = frame.body, frame.u
    lanes = tuple(_lanes(shown, board, body, u))
    spans = [Span(lane.slot.start, _ends(lane.slot), need_of(lane, u, tools)) for lane in lanes]
    spans += _clear(shown, u)
    axis = axis_of(spans, _begin(board), body.height - _HEAD * u, Scale(0.1 * u, 0.85 * u))
    return None if axis is None else _timetable(board, lanes, axis, body, u, tools)


def _timetable(board: Board, lanes: Sequence[Lane], axis: Axis, body: Box, u: float, tools: Tools) -> Timetable:
    seen = [lane for lane in lanes if lane.slot.start < axis.ends and _ends(lane.slot) > axis.begins]
    blocks = _blocks(seen, axis, board, u, tools)
    now = round(axis.y(board.at) + _HEAD * u) if axis.begins <= board.at < axis.ends else -1.0
    face = TimetableFace(_HEAD * u, AXIS * u, _HEAD * u + axis.height, now)
    return Timetable(face, tuple(_rooms(board, body, u, tools)), tuple(_marks(seen, axis, board, u)), blocks)


def _blocks(lanes: Sequence[Lane], axis: Axis, board: Board, u: float, tools: Tools) -> tuple[BlockFace, ...]:
    """Those in columns are of one size, as far as they have room for it; those across are headings of their own."""
    places = [(lane, _place(lane, axis, u), _share(lane.slot, axis, board)) for lane in lanes]
    faces = [block_of(*place, board, u, tools) for place in places]
    size = common_size([face for face, lane in zip(faces, lanes, strict=True) if not lane.across])
    return tuple(
        face if lane.across or face.titleSize <= size else block_of(lane, box, share, board, u, tools, size)
        for face, (lane, box, share) in zip(faces, places, strict=True)
    )


def _place(lane: Lane, axis: Axis, u: float) -> Box:
    top, end = axis.y(lane.slot.start), axis.y(_ends(lane.slot))
    return Box(lane.x, _HEAD * u + top, lane.width, max(end - top - BETWEEN * u, u))


def _share(slot: Slot, axis: Axis, board: Board) -> float:
    """How much of its block lies before now, to a hundredth."""
    if slot.cancelled or not slot.start <= board.at < slot.end:
        return -1.0
    top, end = axis.y(slot.start), axis.y(_ends(slot))
    return round((axis.y(board.at) - top) / (end - top), 2)


def _begin(board: Board) -> datetime:
    """A little before now, so that what is on is seen to be on; in steps, so that nothing creeps."""
    started = min((on.slot.start for on in board.now), default=board.at)
    first = max(started, board.at - _BACK)
    coming = min((slot.start for slot in board.rows if not slot.cancelled), default=first)
    if not board.now and coming - board.at > _BACK:
        first = coming - _BACK  # nothing for long: no room is spent on it
    return first if first == started and board.now else _down(first)


def _down(at: datetime) -> datetime:
    return at - timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)


def _ends(slot: Slot) -> datetime:
    return max(slot.end, slot.start + _SHORTEST)


def _column(board: Board, body: Box, u: float) -> float:
    count = len(board.halls)
    return (body.width - AXIS * u - (count - 1) * BETWEEN * u) / count


def _rooms(board: Board, body: Box, u: float, tools: Tools) -> Iterator[RoomFace]:
    width = _column(board, body, u)
    for n, name in enumerate(board.halls):
        size = fit(name, width - 2 * u, _ROOM, u, tools.ruler.bold)
        yield RoomFace(name, AXIS * u + n * (width + BETWEEN * u), width, name, size.pixels, size.lines)


def _clear(slots: Sequence[Slot], u: float) -> Iterator[Span]:
    """Room between two beginnings, so that both have their mark."""
    starts = sorted({slot.start for slot in slots})
    return (Span(one, other, _MARK * u, empty=True) for one, other in pairwise(starts))


def _marks(lanes: Sequence[Lane], axis: Axis, board: Board, u: float) -> Iterator[MarkFace]:
    """Beginnings, as many as stand clear of each other."""
    last = -_MARK * u * 2
    for at in sorted({lane.slot.start for lane in lanes if lane.slot.start >= axis.begins}):
        y = axis.y(at)
        if y - last >= _MARK * u - 1:
            last = y
            yield MarkFace(at.isoformat(), y + _HEAD * u, wall_clock(at, board.event))


def _lanes(slots: Sequence[Slot], board: Board, body: Box, u: float) -> Iterator[Lane]:
    """Where each stands across; those that overlap in one room share its column."""
    width, parallel = _column(board, body, u), len(board.halls) > 1
    across = [slot for slot in slots if _for_all(slot, slots, board, parallel=parallel)]
    for slot in across:
        yield Lane(slot, AXIS * u, body.width - AXIS * u, across=True)
    beside = [slot for slot in slots if slot not in across]
    for n, room in enumerate(board.halls):
        x = AXIS * u + n * (width + BETWEEN * u)
        yield from _shared([slot for slot in beside if slot.room == room], x, width, u)


def _for_all(slot: Slot, slots: Sequence[Slot], board: Board, *, parallel: bool) -> bool:
    """Breaks, what has no room of its own, and what its title says is for all, unless something else is on then."""
    if slot.room not in board.halls:
        return True
    everyone = slot.session.pause or is_fixed(slot, parallel=parallel)
    return everyone and not any(_meet(slot, other) for other in slots if other is not slot and not other.cancelled)


def _meet(one: Slot, other: Slot) -> bool:
    return one.start < _ends(other) and other.start < _ends(one)


def _shared(slots: Sequence[Slot], x: float, width: float, u: float) -> Iterator[Lane]:
    for group in _groups(sorted(slots, key=lambda slot: slot.start)):
        tracks = _tracks(group)
        count = max(tracks) + 1
        each = (width - (count - 1) * BETWEEN / 2 * u) / count
        for slot, track in zip(group, tracks, strict=True):
            yield Lane(slot, x + track * (each + BETWEEN / 2 * u), each, across=False)


def _groups(slots: Sequence[Slot]) -> Iterator[list[Slot]]:
    """Sessions that overlap, each with one before it, go together."""
    group: list[Slot] = []
    for slot in slots:
        if group and slot.start >= max(map(_ends, group)):
            yield group
            group = []
        group.append(slot)
    if group:
        yield group


def _tracks(group: Sequence[Slot]) -> list[int]:
    """For each the first track that is free at its start."""
    free: list[datetime] = []
    found: list[int] = []
    for slot in group:
        at = next((n for n, end in enumerate(free) if end <= slot.start), len(free))
        free[at : at + 1] = [_ends(slot)]
        found.append(at)
    return found
