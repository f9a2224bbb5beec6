"""The whole board as it is drawn: from what is known, the moment and the window's size, in one pure step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.app.board import Board
from kiosk.app.branding import NO_LOOK, Look
from kiosk.domain.agenda import Phase
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Announcement, Emergency, standing
from kiosk.domain.session import Slot
from kiosk.domain.showing import Showing
from ui.lobby import words
from ui.lobby.alarm_face import NO_EXIT, AlarmFace, Exit, alarm_face
from ui.lobby.card_face import band_height, cards_of
from ui.lobby.change_rows import change_pages, change_rows, heading_of
from ui.lobby.corner_face import CornerFace, corner_of
from ui.lobby.fit import Step, fit
from ui.lobby.frame import GAP, Box, Frame, Grid, Shape, frame_of, grid_of, hero_box, hero_width, rows_box, rows_width
from ui.lobby.freshness import Age, Source, age_of
from ui.lobby.hero_face import HeroFace, fitted, height_of, hero_of, promoted, short_of, soon_of, tomorrow_of
from ui.lobby.mark_face import NO_MARK, Mark, mark_of
from ui.lobby.notice_face import NoticeFace, band_of, under
from ui.lobby.pages import WHOLE_ROUND, banded, pages_of, stack_height
from ui.lobby.rail_face import Rail, railed
from ui.lobby.row_face import ROW_GAP, RowFace, RowPlace, row_of, row_place
from ui.lobby.timetable_face import NO_TIMETABLE, Timetable, most_rooms, timetable_of
from ui.lobby.tools import SEPARATOR, Tools, wall_clock
from ui.lobby.turns import Bands, Pages, Turn, left_for, turns_of

_ONE = Grid(1, 1)
_NAME = (Step(4.4, 1), Step(4.0, 1), Step(3.7, 1), Step(3.5, 2), Step(3.1, 2))
_UPRIGHT_NAME = (Step(4.4, 1), Step(4.2, 2), Step(3.6, 3), Step(3.3, 4))
_CLOCK = 37.0
_TALL, _AIR = 44.0, 6.0
_HAIR = 0.01  # of a pixel, so that rows that just fit are not one too many
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
class Signs:
    """Header and footer."""

    name: str = ""
    nameSize: int = 1
    nameLines: int = 1
    nameWidth: float = 0.0
    subtitle: str = ""
    clock: str = ""
    date: str = ""
    foot: str = ""
    asOf: str = ""
    old: bool = False
    hint: str = ""
    mark: Mark = NO_MARK


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
    tall: bool
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
    def dwells(self) -> tuple[timedelta, ...]:
        return tuple(turn.dwell for turn in self.turns)

    def turn(self, number: int) -> Turn:
        return self.turns[number % len(self.turns)]


def scene_of(sight: Sight, tools: Tools) -> Scene:
    whole, board = frame_of(sight.width, sight.height, sight.zoom), sight.board
    band_below = band_of(sight.announcements, sight.now, whole, tools)
    frame, notice_box = under(whole, band_below)
    rows = _row_slots(board)
    corner = corner_of(sight.phone, frame, tools, rows=bool(rows))
    frame, grid = corner.frame, _grid(board, corner.frame, sight.zoom)
    place = _place(rows, frame, corner.room, tools)
    faces, different, gap = _rows(rows, board, place, tools), _different(sight, place, tools), ROW_GAP * frame.u
    face, short = hero_of(board, tools), short_of(board)
    frame, rail, rail_box = railed(sight.look, frame, faces, _need(face, short, grid, frame, tools))
    hero, band = _hero(face, short, grid, frame, max(corner.tall, _tallest(gap, faces, different)), tools)
    below = rows_box(frame, band)
    changes = change_pages(different[1:], faces, below.height, gap, heading_of(place, tools))
    beside = replace(frame, body=replace(frame.body, width=frame.body.width - corner.room))
    timetable = _timetable(sight, beside, tools)
    pages = pages_of(faces, below.height, gap, left_for(changes, timetable, WHOLE_ROUND))
    bands = _bands(board, grid, band, frame.u, tools)
    turns = turns_of(sight.showing, pages, changes, bands, timetable)
    return Scene(
        frame=frame,
        hero_box=band,
        rows_box=corner.narrowed(below),
        body_box=beside.body,
        room=place.room,
        tall=band.height > _TALL * frame.u,
        grid=grid,
        signs=_signs(sight, frame, tools, _left_out(rows, turns, timetable)),
        hero=hero,
        bands=bands,
        pages=pages,
        timetable=timetable or NO_TIMETABLE,
        turns=turns,
        notice=band_below.face,
        notice_box=notice_box,
        alarm=_alarm(sight, whole, tools),
        corner=corner.placed(below),
        rail=rail,
        rail_box=rail_box,
    )


def _place(rows: Sequence[Slot], frame: Frame, corner: float, tools: Tools) -> RowPlace:
    width = rows_width(frame) - corner
    return row_place(rows, width, frame.u, tools, stacked=frame.shape is not Shape.LANDSCAPE)


def _tallest(gap: float, *lists: Sequence[RowFace]) -> float:
    return max(stack_height(rows, gap) for rows in lists)


def _grid(board: Board | None, frame: Frame, zoom: float) -> Grid:
    """Of cards: one for each session that is on, unless only breaks are and something begins soon."""
    several = board is not None and len(board.now) > 1 and not soon_of(board)
    return grid_of(frame.shape, len(board.now), zoom) if board and several else _ONE


def _rows(rows: Sequence[Slot], board: Board | None, place: RowPlace, tools: Tools) -> list[RowFace]:
    """As many as there may be time for, and those that a person pinned."""
    if board is None:
        return []
    return [row_of(slot, board, place, tools) for n, slot in enumerate(rows) if n < _SHOWN or slot.pinned]


def _different(sight: Sight, place: RowPlace, tools: Tools) -> list[RowFace]:
    """The heading and the rows of what changed today; nothing when that is not shown."""
    board = sight.board
    if board is None or not board.changes or sight.showing not in (Showing.ALL, Showing.CHANGES):
        return []
    return [heading_of(place, tools), *change_rows(board, place, tools)]


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


def _need(face: HeroFace, short: str, grid: Grid, frame: Frame, tools: Tools) -> float:
    """How tall the hero, or the cards in its place, must be."""
    small = fitted(face, hero_width(frame, rows=True), frame.u, tools, tall=False, short=short)
    return height_of(small, frame.u) if grid is _ONE else band_height(grid, frame.u)


def _hero(face: HeroFace, short: str, grid: Grid, frame: Frame, rows: float, tools: Tools) -> tuple[HeroFace, Box]:
    """The hero and its box: as tall as it needs, and taller when rows that all fit leave room; then bigger, too."""
    u, width = frame.u, hero_width(frame, rows=rows > 0)
    small = fitted(face, width, u, tools, tall=False, short=short)
    need = height_of(small, u) if grid is _ONE else band_height(grid, u)
    box = hero_box(frame, max(need, frame.body.height - rows - GAP * u - _HAIR), rows=rows > 0)
    big = fitted(face, width, u, tools, tall=True, short=short)
    return (big if height_of(big, u) + _AIR * u < box.height else small), box


def _row_slots(board: Board | None) -> Sequence[Slot]:
    if board is None:
        return ()
    hero = promoted(board)
    return [slot for slot in board.rows if slot is not hero]


def _bands(board: Board | None, grid: Grid, band: Box, u: float, tools: Tools) -> Bands:
    if board is None or grid is _ONE:
        return ()
    cards = cards_of(board, grid, band, u, tools)
    return banded(cards, grid.places, [on.slot.pinned for on in board.now])


def _signs(sight: Sight, frame: Frame, tools: Tools, left_out: int) -> Signs:
    board = sight.board
    if board is None:
        return Signs()
    event, here = board.event, in_zone(sight.now, board.event.zone)
    age, mark = age_of(sight.now, sight.stale, sight.source), mark_of(sight.look, frame)
    left = frame.header.width - _CLOCK * frame.u - mark.room
    name = fit(event.name, left, _names(frame), frame.u, tools.ruler.strong)
    return Signs(
        name=event.name,
        nameSize=name.pixels,
        nameLines=name.lines,
        nameWidth=name.width,
        subtitle=event.subtitle,
        clock=wall_clock(sight.now, event),
        date=tools.first.date(here),
        foot=SEPARATOR.join(part for part in _foot(board, tools) if part),
        asOf=_as_of(age, board, tools),
        old=age.old,
        hint=_hint(board, left_out, tools),
        mark=mark,
    )


def _as_of(age: Age, board: Board, tools: Tools) -> str:
    return tools.first.say(words.AS_OF, time=wall_clock(age.as_of, board.event)) if age.as_of else ""


def _names(frame: Frame) -> tuple[Step, ...]:
    return _UPRIGHT_NAME if frame.shape is Shape.PORTRAIT else _NAME


def _left_out(rows: Sequence[Slot], turns: Sequence[Turn], timetable: Timetable | None) -> int:
    """How many of the day's sessions stand nowhere."""
    shown = {row.key for turn in turns for row in turn.rows}
    shown |= {block.key for block in timetable.blocks} if timetable else set()
    return sum(slot.session.id not in shown for slot in rows)


def _hint(board: Board, left_out: int, tools: Tools) -> str:
    """What else there is to know: more than the pages hold, or tomorrow, unless the hero says so."""
    if left_out:
        return tools.first.say(words.MORE_LATER, n=left_out)
    return "" if board.phase is Phase.DAY_OVER else tomorrow_of(board, tools)


def _foot(board: Board, tools: Tools) -> tuple[str, ...]:
    came = board.arrivals
    return (
        tools.first.say(words.ARRIVALS, came=came.came, expected=came.expected)
        if came and came.came and came.expected
        else "",
        tools.first.say(words.ILLUSTRATIVE) if board.event.illustrative else "",
    )
