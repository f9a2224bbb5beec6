"""What the drawn timetable shows of a day, made from its sessions without a widget: columns, blocks side by side, hours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from math import ceil, floor

from kiosk.domain.moment import in_zone, local
from kiosk.domain.ripple import is_fixed
from kiosk.domain.session import Slot
from kiosk.domain.timetable import rooms_of

ALL = -1
"""The column of a block that stands across all rooms."""
LEAST = 5.0  # minutes a block is drawn for at least
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_A_DAY = timedelta(hours=20)  # as long as this is no part of the day, but all of it
_LONGEST = timedelta(hours=36)
_WIDEST = 6  # blocks side by side for which a column grows


@dataclass(frozen=True, slots=True)
class Block:
    """A session on the sheet, in minutes from its top; `lane` of `lanes` where several meet in one room."""

    slot: Slot
    column: int
    start: float
    end: float
    track: int = -1
    lane: int = 0
    lanes: int = 1

    @property
    def id(self) -> str:
        return self.slot.session.id

    @property
    def band(self) -> bool:
        return self.column == ALL


@dataclass(frozen=True, slots=True)
class Sheet:
    """`top` (UTC) is where its first minute is; `weights` say how wide a column is beside the others; `hours` are
    (minute, what the clock says then).
    """

    day: date | None = None
    zone: str = "UTC"
    top: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    minutes: float = 0.0
    rooms: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
    blocks: tuple[Block, ...] = ()
    hours: tuple[tuple[float, str], ...] = ()

    def block(self, id: str) -> Block | None:
        return next((block for block in self.blocks if block.id == id), None)

    def minute_of(self, at: datetime) -> float:
        return (at - self.top) / _MINUTE

    def at(self, minute: float) -> datetime:
        return self.top + minute * _MINUTE


def sheet_of(slots: Sequence[Slot], day: date, zone: str, tracks: Sequence[str] = ()) -> Sheet:
    """`slots` are those of the day. What belongs to all rooms is a band across them: see `_is_band`."""
    if not slots:
        return Sheet(day, zone)
    slots = [replace(slot, start=slot.start.astimezone(UTC), end=slot.end.astimezone(UTC)) for slot in slots]
    top, bottom = _span(slots, day, zone)
    sheet = Sheet(day, zone, top, (bottom - top) / _MINUTE)
    bands = {slot.session.id for slot in slots if _is_band(slot, slots)}
    inside = [slot for slot in slots if slot.session.id not in bands]
    rooms = rooms_of(inside or slots)
    columns = {room: n for n, room in enumerate(rooms)}
    made = [
        Block(
            slot,
            ALL if inside and slot.session.id in bands else columns[slot.room],
            max(sheet.minute_of(slot.start), 0.0),
            min(sheet.minute_of(slot.end), sheet.minutes),
            tracks.index(slot.session.track) if slot.session.track in tracks else -1,
        )
        for slot in slots
    ]
    blocks = tuple(block for column in range(ALL, len(rooms)) for block in _side_by_side(made, column))
    weights = tuple(0.5 + min(_lanes(blocks, column), _WIDEST) / 2 for column in range(len(rooms)))
    return replace(sheet, rooms=rooms, weights=weights, blocks=blocks, hours=tuple(_hours(sheet)))


def beside(sheet: Sheet, id: str, across: int, down: int) -> str:
    """The session one gets to from another by an arrow: the next in its room, or the nearest in the next room."""
    here = sheet.block(id)
    if here is None:
        return _in_order(sheet.blocks)[0].id if sheet.blocks else ""
    if down:
        line = _in_order(block for block in sheet.blocks if here.band or block.band or block.column == here.column)
        at = line.index(here) + down
        return line[at].id if 0 <= at < len(line) else id
    lanes = [b for b in sheet.blocks if b.column == here.column and not here.band and _meet(b, here)]
    beyond = [block for block in lanes if (block.lane - here.lane) * across > 0]
    if beyond:
        return min(beyond, key=lambda block: abs(block.lane - here.lane)).id
    others = [block for block in sheet.blocks if not block.band and (block.column - here.column) * across > 0]
    if here.band:
        others = [block for block in sheet.blocks if not block.band]
    nearest = min(others, key=lambda b: (abs(b.column - here.column) * (not here.band), _far(b, here)), default=here)
    return nearest.id


def _span(slots: Sequence[Slot], day: date, zone: str) -> tuple[datetime, datetime]:
    """From the hour before the first to the hour after the last; what fills the day does not count, if there is more."""
    parts = [slot for slot in slots if slot.end - slot.start < _A_DAY] or slots
    first, last = min(slot.start for slot in parts), max(slot.end for slot in parts)
    if parts is slots:
        first = max(first, local(day, time(0), zone))
    offset = in_zone(first, zone).utcoffset() or timedelta(0)
    midnight = datetime(2000, 1, 1, tzinfo=UTC) - offset
    top = midnight + (floor((first - midnight) / _HOUR) - 1) * _HOUR
    bottom = midnight + (ceil((last - midnight) / _HOUR) + 1) * _HOUR
    return top, min(bottom, top + _LONGEST)


def _is_band(slot: Slot, slots: Sequence[Slot]) -> bool:
    """A break without a room; and what is a break, has no room or is a plenary by its title, with nothing beside it."""
    session = slot.session
    if session.pause and not slot.room:
        return True
    if slot.room and not session.pause and not is_fixed(slot, parallel=True):
        return False
    others = (other for other in slots if other is not slot and not other.cancelled)
    return not any(slot.start < other.end and other.start < slot.end for other in others)


def _side_by_side(made: Sequence[Block], column: int) -> Iterator[Block]:
    """Blocks of one column; those that meet share its width."""
    group: list[Block] = []
    ends: list[float] = []
    for block in sorted((b for b in made if b.column == column), key=lambda b: (b.start, -b.end, b.id)):
        if ends and block.start >= max(ends):
            yield from (replace(one, lanes=len(ends)) for one in group)
            group, ends = [], []
        lane = next((n for n, end in enumerate(ends) if end <= block.start), len(ends))
        ends[lane : lane + 1] = [max(block.end, block.start + LEAST)]
        group.append(replace(block, lane=lane))
    yield from (replace(one, lanes=len(ends)) for one in group)


def _lanes(blocks: Sequence[Block], column: int) -> int:
    return max((block.lanes for block in blocks if block.column == column), default=1)


def _hours(sheet: Sheet) -> Iterator[tuple[float, str]]:
    for minute in range(0, int(sheet.minutes) + 1, 60):
        yield float(minute), f"{in_zone(sheet.at(minute), sheet.zone):%H:%M}"


def _in_order(blocks: "Sequence[Block] | Iterator[Block]") -> list[Block]:
    return sorted(blocks, key=lambda block: (block.start, block.lane, block.column, block.end))


def _meet(one: Block, other: Block) -> bool:
    return (
        one is not other
        and one.start < max(other.end, other.start + LEAST)
        and other.start < max(one.end, one.start + LEAST)
    )


def _far(one: Block, other: Block) -> float:
    """How far apart they are in time; 0 when they meet, and then whose start is nearer."""
    gap = max(one.start - other.end, other.start - one.end, 0.0)
    return gap * 10_000 + abs(one.start - other.start)
