"""Where everything is on the drawn timetable, in pixels from its own top left corner; and back from pixels to places."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF

from kiosk.domain.timetable import STEP, Place, on_step
from ui.organiser.timetable_sheet import LEAST, Block, Sheet

_GAP = 3.0
_NO_LENGTH = 1.7  # what has no length is drawn high enough for its title


@dataclass(frozen=True, slots=True)
class Grid:
    """`xs` are the columns' left edges and the right one of the last; `a_minute` is its height, `least` a block's."""

    sheet: Sheet
    xs: tuple[float, ...]
    a_minute: float
    least: float

    @property
    def width(self) -> float:
        return self.xs[-1]

    @property
    def height(self) -> float:
        return self.sheet.minutes * self.a_minute

    def column_at(self, x: float) -> int:
        """The nearest column, also outside of them."""
        inner = sum(edge <= x for edge in self.xs[1:-1])
        return max(0, min(inner, len(self.xs) - 2))

    def column(self, number: int) -> QRectF:
        return QRectF(self.xs[number], 0, self.xs[number + 1] - self.xs[number], self.height)

    def box(self, block: Block) -> QRectF:
        return self.place(block.column, block.start, block.end, block.lane, block.lanes)

    def place(self, column: int, start: float, end: float, lane: int = 0, lanes: int = 1) -> QRectF:
        left, right = (0.0, self.width) if column < 0 else (self.xs[column], self.xs[column + 1])
        wide = (right - left - _GAP) / lanes
        high = max((max(end, start + LEAST) - start) * self.a_minute, self.least * (1 if end > start else _NO_LENGTH))
        gap = _GAP if wide > 4 * _GAP else 1.0
        return QRectF(left + _GAP + lane * wide, start * self.a_minute + 1, wide - gap, max(high - 2, 2.0))

    def block_at(self, point: QPointF) -> Block | None:
        """What is there; a card before the band it lies on."""
        return next((block for block in reversed(self.sheet.blocks) if self.box(block).contains(point)), None)

    def seen(self, part: QRectF) -> Sequence[tuple[Block, QRectF]]:
        """The blocks in a part of it, bands first."""
        boxes = ((block, self.box(block)) for block in self.sheet.blocks)
        return [(block, box) for block, box in boxes if box.intersects(part)]

    def first_in(self, part: QRectF) -> str:
        """The earliest session in a part of it."""
        seen = [block for block, _ in self.seen(part)]
        return min(seen, key=lambda block: (block.start, block.column)).id if seen else ""


@dataclass(frozen=True, slots=True)
class Pull:
    """A block is being drawn somewhere: held `grip` minutes below its start, in `column`; or its lower edge is."""

    block: Block
    column: int
    grip: float
    end: bool = False


def grid_of(sheet: Sheet, width: float, column: float, a_minute: float, least: float) -> Grid:
    """Columns take all the width there is, and at least `column` pixels each, more where sessions stand side by side."""
    whole = max(sum(sheet.weights), 1)
    unit = max(column, width / whole)
    return Grid(sheet, tuple(accumulate((w * unit for w in sheet.weights or (1,)), initial=0.0)), a_minute, least)


def pulled(grid: Grid, pull: Pull, point: QPointF) -> Place:
    """Where the block would be with the hand at a point: on five minutes, in that room."""
    sheet, slot = grid.sheet, pull.block.slot
    minute = point.y() / grid.a_minute
    if pull.end:
        end = max(on_step(sheet.at(minute - pull.grip)), on_step(slot.start + STEP))
        return Place(slot.session.id, slot.room, slot.start, end)
    column = grid.column_at(point.x())
    room = slot.room if column == pull.column else sheet.rooms[column]
    start = on_step(sheet.at(minute - pull.grip))
    if abs((start - slot.start) / STEP) < 0.5:
        start = slot.start  # where it was, though that is between two steps
    return Place(slot.session.id, room, start, start + (slot.end - slot.start))
