"""The whole board as it is drawn: from what is known, the moment and the window's size, in one pure step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from kiosk.app.board import Board
from kiosk.app.branding import NO_LOOK, Look
from kiosk.domain.agenda import Phase
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Announcement, Emergency, standing
from kiosk.domain.session import Slot
from ui.lobby import words
from ui.lobby.alarm_face import NO_EXIT, AlarmFace, Exit, alarm_face
from ui.lobby.card_face import CardFace, band_height, cards_of
from ui.lobby.corner_face import CornerFace, corner_of
from ui.lobby.fit import Step, fit
from ui.lobby.frame import GAP, Box, Frame, Grid, Shape, frame_of, grid_of, hero_box, hero_width, rows_box, rows_width
from ui.lobby.hero_face import HeroFace, fitted, height_of, hero_of, promoted, short_of, tomorrow_of
from ui.lobby.mark_face import NO_MARK, Mark, mark_of
from ui.lobby.notice_face import NoticeFace, band_of, under
from ui.lobby.pages import banded, dwell, pages_of, stack_height
from ui.lobby.rail_face import Rail, railed
from ui.lobby.row_face import ROW_GAP, RowFace, row_of, row_place
from ui.lobby.tools import SEPARATOR, Tools, wall_clock, words_in

T = TypeVar("T")
Pages = tuple[tuple[T, ...], ...]
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

    `way_out` is this screen's way out, `phone` the address of the page for phones.
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
    hint: str = ""
    mark: Mark = NO_MARK


@dataclass(frozen=True, slots=True)
class Scene:
    """`pages` and `bands` turn together, after `dwells`: one when there is nothing to turn; `room` is the width of the rows' room column in pixels; a `tall` hero has
    the height of the body.
    """

    frame: Frame
    hero_box: Box
    rows_box: Box
    room: float
    tall: bool
    grid: Grid
    signs: Signs
    hero: HeroFace
    bands: tuple[tuple[CardFace, ...], ...]
    pages: tuple[tuple[RowFace, ...], ...]
    dwells: tuple[timedelta, ...]
    notice: NoticeFace
    notice_box: Box
    alarm: AlarmFace
    corner: CornerFace
    rail: Rail
    rail_box: Box

    def page(self, number: int) -> tuple[RowFace, ...]:
        return _turned(self.pages, number)

    def band(self, number: int) -> tuple[CardFace, ...]:
        return _turned(self.bands, number)


def scene_of(sight: Sight, tools: Tools) -> Scene:
    whole, board = frame_of(sight.width, sight.height, sight.zoom), sight.board
    band_below = band_of(sight.announcements, sight.now, whole, tools)
    frame, notice_box = under(whole, band_below)
    rows = _row_slots(board)
    corner = corner_of(sight.phone, frame, tools, rows=bool(rows))
    frame = corner.frame
    grid = grid_of(frame.shape, len(board.now), sight.zoom) if board and len(board.now) > 1 else _ONE
    width = rows_width(frame) - corner.room
    place = row_place(rows, width, frame.u, tools, stacked=frame.shape is not Shape.LANDSCAPE)
    faces = (
        [row_of(slot, board, place, tools) for n, slot in enumerate(rows) if n < _SHOWN or slot.pinned] if board else []
    )
    face, short = hero_of(board, tools), short_of(board)
    height = max(stack_height(faces, ROW_GAP * frame.u), corner.tall)
    frame, rail, rail_box = railed(sight.look, frame, faces, _need(face, short, grid, frame, tools))
    hero, band = _hero(face, short, grid, frame, height, tools)
    below = rows_box(frame, band)
    pages = pages_of(faces, below.height, ROW_GAP * frame.u)
    bands = _bands(board, grid, band, frame.u, tools)
    left_out = len(rows) - len({face.key for page in pages for face in page})
    return Scene(
        frame=frame,
        hero_box=band,
        rows_box=corner.narrowed(below),
        room=place.room,
        tall=band.height > _TALL * frame.u,
        grid=grid,
        signs=_signs(sight, frame, tools, left_out),
        hero=hero,
        bands=bands,
        pages=pages,
        dwells=_dwells(pages, bands),
        notice=band_below.face,
        notice_box=notice_box,
        alarm=_alarm(sight, whole, tools),
        corner=corner.placed(below),
        rail=rail,
        rail_box=rail_box,
    )


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


def _bands(board: Board | None, grid: Grid, band: Box, u: float, tools: Tools) -> tuple[tuple[CardFace, ...], ...]:
    if board is None or grid is _ONE:
        return ()
    cards = cards_of(board, grid, band, u, tools)
    return banded(cards, grid.places, [on.slot.pinned for on in board.now])


def _signs(sight: Sight, frame: Frame, tools: Tools, left_out: int) -> Signs:
    board = sight.board
    if board is None:
        return Signs()
    event, here = board.event, in_zone(sight.now, board.event.zone)
    mark = mark_of(sight.look, frame)
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
        foot=SEPARATOR.join(part for part in _foot(sight, board, tools) if part),
        hint=_hint(board, left_out, tools),
        mark=mark,
    )


def _names(frame: Frame) -> tuple[Step, ...]:
    return _UPRIGHT_NAME if frame.shape is Shape.PORTRAIT else _NAME


def _hint(board: Board, left_out: int, tools: Tools) -> str:
    """What else there is to know: more than the pages hold, or tomorrow, unless the hero says so."""
    if left_out:
        return tools.first.say(words.MORE_LATER, n=left_out)
    return "" if board.phase is Phase.DAY_OVER else tomorrow_of(board, tools)


def _foot(sight: Sight, board: Board, tools: Tools) -> tuple[str, ...]:
    came = board.arrivals
    return (
        tools.first.say(words.ARRIVALS, came=came.came, expected=came.expected)
        if came and came.came and came.expected
        else "",
        tools.first.say(words.ILLUSTRATIVE) if board.event.illustrative else "",
        tools.first.say(words.AS_OF, time=wall_clock(sight.stale, board.event)) if sight.stale else "",
    )


def _dwells(pages: Pages[RowFace], bands: Pages[CardFace]) -> tuple[timedelta, ...]:
    count = max(len(pages), len(bands), 1)
    rows = [sum(row.words for row in _turned(pages, n)) for n in range(count)]
    cards = [sum(words_in(card.room, card.title, card.meta) for card in _turned(bands, n)) for n in range(count)]
    return tuple(dwell(row + card) for row, card in zip(rows, cards, strict=True))


def _turned(pages: Pages[T], number: int) -> tuple[T, ...]:
    return pages[number % len(pages)] if pages else ()
