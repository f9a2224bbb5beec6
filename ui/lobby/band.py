"""The top of the body: the hero, or cards in its place, no taller than leaves room for a row of what comes."""

from dataclasses import replace

from kiosk.app.board import Board
from ui.lobby.card_face import band_height, cards_of
from ui.lobby.frame import GAP, Box, Frame, Grid, Shape, grid_of, hero_box, hero_width
from ui.lobby.hero_face import HeroFace, fitted, height_of, soon_of
from ui.lobby.pages import banded
from ui.lobby.tools import Tools
from ui.lobby.turns import Bands

ONE = Grid(1, 1)
_AIR, _NARROWEST = 6.0, 49.0
_HAIR = 0.01  # of a pixel, so that rows that just fit are not one too many


def grid_for(board: Board | None, frame: Frame, zoom: float) -> Grid:
    """Of cards: one for each session that is on, unless only breaks are and something begins soon."""
    several = board is not None and len(board.now) > 1 and not soon_of(board)
    return grid_of(frame.shape, len(board.now), zoom) if board and several else ONE


def fitting(grid: Grid, least: float, frame: Frame) -> Grid:
    """With fewer cards side by side where they would be narrow, and fewer lines of them where they would not leave `least`
    for the rows; the cards turn then.
    """
    if grid is ONE or frame.shape is Shape.ULTRA_WIDE:
        return grid
    beside = max(int(frame.body.width / (_NARROWEST * frame.u)), 1)
    room = frame.body.height - (GAP * frame.u + least if least else 0.0)
    lines = [n for n in range(1, grid.lines + 1) if band_height(replace(grid, lines=n), frame.u) <= room]
    return Grid(min(grid.columns, beside), max(lines, default=1))


def need_of(face: HeroFace, short: str, grid: Grid, frame: Frame, tools: Tools) -> float:
    """How tall the hero, or the cards in its place, must be."""
    small = fitted(face, hero_width(frame, rows=True), frame.u, tools, tall=False, short=short)
    return height_of(small, frame.u) if grid is ONE else band_height(grid, frame.u)


def hero_in(face: HeroFace, short: str, grid: Grid, frame: Frame, rows: float, tools: Tools) -> tuple[HeroFace, Box]:
    """The hero and its box: as tall as it needs, and taller when rows that all fit leave room; then bigger, too."""
    u, width = frame.u, hero_width(frame, rows=rows > 0)
    small = fitted(face, width, u, tools, tall=False, short=short)
    need = height_of(small, u) if grid is ONE else band_height(grid, u)
    box = hero_box(frame, max(need, frame.body.height - rows - GAP * u - _HAIR), rows=rows > 0)
    big = fitted(face, width, u, tools, tall=True, short=short)
    return (big if height_of(big, u) + _AIR * u < box.height else small), box


def bands_of(board: Board | None, grid: Grid, band: Box, u: float, tools: Tools) -> Bands:
    if board is None or grid is ONE:
        return ()
    cards = cards_of(board, grid, band, u, tools)
    return banded(cards, grid.places, [on.slot.pinned for on in board.now])
