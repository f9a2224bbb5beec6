"""The whole board as it is drawn: from what is known, the moment and the window's size, in one pure step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.app.board import Board
from kiosk.app.branding import NO_LOOK, Look
from kiosk.domain.notices import Announcement, Emergency, standing
from kiosk.domain.session import Slot
from kiosk.domain.showing import Showing
from ui.lobby.alarm_face import NO_EXIT, AlarmFace, Exit, alarm_face
from ui.lobby.band import bands_of, fitting, grid_for, hero_in, need_of
from ui.lobby.change_rows import Group, all_of, change_pages, groups_of, least_of
from ui.lobby.corner_face import Corner, CornerFace, corner_of
from ui.lobby.frame import Box, Frame, Grid, Shape, frame_of, hero_box, rows_box, rows_width
from ui.lobby.freshness import Source, age_of
from ui.lobby.hero_face import HeroFace, hero_of, promoted, short_of
from ui.lobby.mark_face import mark_of
from ui.lobby.notice_face import NoticeFace, band_of, under
from ui.lobby.pages import WHOLE_ROUND, pages_of, stack_height
from ui.lobby.rail_face import Rail, railed
from ui.lobby.row_face import ROW_GAP, RowFace, RowPlace, row_of, row_place
from ui.lobby.signs import Signs, signs_of
from ui.lobby.timetable_face import NO_TIMETABLE, Timetable, most_rooms, timetable_of
from ui.lobby.tools import Tools, wall_clock
from ui.lobby.turns import Bands, Pages, Turn, left_for, turns_of

_TALL = 44.0
_SHOWN = 60  # more than a minute of pages holds on any screen


@dataclass(frozen=True, slots=True)
class Sight:
    """What the scene is drawn from. `stale` is when the file was last read, if it cannot be read now.

    `way_out` is this screen's way out, `phone` the address of the page for phones; `source` the address that the programme
    follows.
    """

    board: Board | None
    now: datetime
    width: float
    height: float
    stale: datetime | None = None
    announcements: tuple[Announcement, ...] = ()
    emergency: Emergency | None = None
    way_out: Exit = NO_EXIT
    zoom: float = 1.0
    source: Source | None = None
    showing: Showing = Showing.ALL
    phone: str = ""
    look: Look = NO_LOOK


@dataclass(frozen=True, slots=True)
class Scene:
    """`turns` are shown one after the other: the `pages` of the programme with `bands` of cards over them, and what else
    there is. `room` is the width of the rows' room column in pixels; a `tall` hero has the height of the body.
    """

    frame: Frame
    hero_box: Box
    rows_box: Box
    body_box: Box
    room: float
    grid: Grid
    signs: Signs
    hero: HeroFace
    bands: Bands
    pages: Pages
    timetable: Timetable
    turns: tuple[Turn, ...]
    notice: NoticeFace
    notice_box: Box
    alarm: AlarmFace
    corner: CornerFace
    rail: Rail
    rail_box: Box

    @property
    def tall(self) -> bool:
        return self.hero_box.height > _TALL * self.frame.u

    @property
    def dwells(self) -> tuple[timedelta, ...]:
        return tuple(turn.dwell for turn in self.turns)

    def turn(self, number: int) -> Turn:
        return self.turns[number % len(self.turns)]


def scene_of(sight: Sight, tools: Tools) -> Scene:
    whole, board = frame_of(sight.width, sight.height, sight.zoom), sight.board
    told = band_of(sight.announcements, sight.now, whole, tools)
    frame, notice_box = under(whole, told)
    rows, face, short = _row_slots(board), hero_of(board, tools), short_of(board)
    grid = grid_for(board, frame, sight.zoom)
    corner = _corner(sight, rows, need_of(face, short, grid, frame, tools), frame, tools)
    frame, u = corner.frame, corner.frame.u
    place = _place(rows, frame, corner.room, tools)
    faces, changed, gap = _rows(rows, board, place, tools), _changed(sight, place, tools), ROW_GAP * u
    grid, least = fitting(grid, _least(gap, faces, changed), frame), max(corner.least, _least(gap, faces, changed))
    frame, rail, rail_box = railed(sight.look, frame, faces, need_of(face, short, grid, frame, tools), least)
    hero, band = hero_in(face, short, grid, frame, max(corner.tall, _tallest(gap, faces, all_of(changed))), tools)
    below = rows_box(frame, band)
    body = corner.narrowed(frame.body)
    timetable, bands = _timetable(sight, replace(frame, body=body), tools), bands_of(board, grid, band, u, tools)
    changes = change_pages(changed, faces, below.height, gap)
    pages = pages_of(faces, below.height, gap, left_for(changes, timetable, WHOLE_ROUND))
    turns = turns_of(sight.showing, pages, changes, bands, timetable)
    return Scene(
        frame=frame,
        hero_box=band,
        rows_box=corner.narrowed(below),
        body_box=body,
        room=place.room,
        grid=grid,
        signs=_signs(sight, frame, tools, _left_out(rows, turns, timetable)),
        hero=hero,
        bands=bands,
        pages=pages,
        timetable=timetable or NO_TIMETABLE,
        turns=turns,
        notice=told.face,
        notice_box=notice_box,
        alarm=_alarm(sight, whole, tools),
        corner=corner.placed(below),
        rail=rail,
        rail_box=rail_box,
    )


def _place(rows: Sequence[Slot], frame: Frame, corner: float, tools: Tools) -> RowPlace:
    width = rows_width(frame) - corner
    return row_place(rows, width, frame.u, tools, stacked=frame.shape is not Shape.LANDSCAPE)


def _corner(sight: Sight, rows: Sequence[Slot], need: float, frame: Frame, tools: Tools) -> Corner:
    """Beneath the hero when it takes no more than it needs, if rows are there."""
    below = rows_box(frame, hero_box(frame, need, rows=True))
    return corner_of(sight.phone, frame, tools, under=below.height if rows else 0.0)


def _least(gap: float, rows: Sequence[RowFace], changed: Sequence[Group]) -> float:
    """What any page needs: its tallest row, or one that changed under its heading."""
    return max([*(row.rowHeight for row in rows), least_of(changed, gap)])


def _tallest(gap: float, *lists: Sequence[RowFace]) -> float:
    return max(stack_height(rows, gap) for rows in lists)


def _rows(rows: Sequence[Slot], board: Board | None, place: RowPlace, tools: Tools) -> list[RowFace]:
    """As many as there may be time for, and those that a person pinned."""
    if board is None:
        return []
    return [row_of(slot, board, place, tools) for n, slot in enumerate(rows) if n < _SHOWN or slot.pinned]


def _changed(sight: Sight, place: RowPlace, tools: Tools) -> tuple[Group, ...]:
    """What was changed today; nothing when that is not shown."""
    if sight.board is None or sight.showing not in (Showing.ALL, Showing.CHANGES):
        return ()
    return groups_of(sight.board, place, tools)


def _timetable(sight: Sight, frame: Frame, tools: Tools) -> Timetable | None:
    """In turn with the rest where it says more than they: from two rooms on, and as many as can be read."""
    board = sight.board
    least = {Showing.ALL: 2, Showing.GRID: 1}.get(sight.showing)
    if board is None or least is None or not least <= len(board.halls) <= most_rooms(frame.shape, sight.zoom):
        return None
    return timetable_of(board, frame, tools)


def _alarm(sight: Sight, frame: Frame, tools: Tools) -> AlarmFace:
    emergency = standing(sight.emergency, sight.now)
    if emergency is None or sight.board is None:
        return AlarmFace()
    since = wall_clock(emergency.at, sight.board.event)
    return alarm_face(emergency, sight.way_out, frame, tools.ruler, since)


def _row_slots(board: Board | None) -> Sequence[Slot]:
    if board is None:
        return ()
    hero = promoted(board)
    return [slot for slot in board.rows if slot is not hero]


def _signs(sight: Sight, frame: Frame, tools: Tools, left_out: int) -> Signs:
    if sight.board is None:
        return Signs()
    age = age_of(sight.now, sight.stale, sight.source)
    return signs_of(sight.board, sight.now, age, mark_of(sight.look, frame), frame, tools, left_out)


def _left_out(rows: Sequence[Slot], turns: Sequence[Turn], timetable: Timetable | None) -> int:
    """How many of the day's sessions stand nowhere."""
    shown = {row.key for turn in turns for row in turn.rows}
    shown |= {block.key for block in timetable.blocks} if timetable else set()
    return sum(slot.session.id not in shown for slot in rows)
