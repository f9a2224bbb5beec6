"""Everything a board can carry at once: it all stands beside each other, on every shape of screen."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import combinations

import pytest

from kiosk.domain.brand import Brand
from kiosk.domain.notices import Announcement
from kiosk.domain.session import CancelledSession, Delayed
from kiosk.domain.showing import Showing
from tests.ui.brand_stub import look
from tests.ui.lobby_stub import DAY, at, board, many, talk
from tests.ui.lobby_stub import tools as tools_of
from tests.ui.test_lobby_walk import ROOMS, SIZES
from ui.lobby.frame import Box
from ui.lobby.pages import stack_height
from ui.lobby.row_face import ROW_GAP
from ui.lobby.scene import Scene, Sight, scene_of
from ui.lobby.tools import Tools

ADDRESS = "http://192.168.100.120:8470/"
NEWS = (Announcement(id="a", text="Xe ra sân bay lúc 17:00, xin có mặt trước sảnh", other="Bus at 17:00"),)
LONG = "Thủ tục hành chính điện tử và ứng dụng trí tuệ nhân tạo trong quản lý đô thị " * 2
SEVERAL = tuple(talk(f"r{n}", "08:00", "11:00", room=f"Phòng họp lớn số {n}", title=LONG) for n in range(7))
CHANGED = (
    talk("c", "09:10", "09:30", CancelledSession("ốm"), title=LONG),
    talk("d", "10:10", "10:30", Delayed(timedelta(minutes=10))),
    replace(talk("e", "09:00", "10:00", CancelledSession("ốm"), title=LONG, day=26), changed_at=at("08:10")),
)
PROGRAMMES = {
    "one": ("08:30", DAY),
    "grid": ("08:45", ROOMS),
    "cards": ("08:30", (*SEVERAL, *CHANGED, talk("next", "11:00", "12:00", title=LONG))),
    "soon": ("09:51", ROOMS),
    "many": ("08:50", (*many(30), *CHANGED)),
    "last": ("10:05", DAY[4:5]),
}


@cache
def tools() -> Tools:
    return tools_of()


@cache
def scene(name: str, size: tuple[int, int], showing: Showing, *, told: bool, sponsors: int, phone: str) -> Scene:
    moment, slots = PROGRAMMES[name]
    sight = Sight(board(moment, *slots), at(moment), *size, announcements=NEWS if told else (), showing=showing)
    return scene_of(replace(sight, look=look(Brand(), sponsors=sponsors), phone=phone), tools())


def taken(made: Scene) -> Iterator[tuple[str, Box]]:
    """What stands on the screen beside each other, of all turns."""
    frame, corner = made.frame, made.corner
    yield "header", frame.header
    yield "footer", frame.footer
    if made.notice_box.height:
        yield "notice", made.notice_box
    if made.rail.height:
        yield "rail", made.rail_box
    if corner.shown:
        yield "corner", Box(corner.x, corner.y, corner.width, corner.side)


def programme(made: Scene) -> Iterator[list[tuple[str, Box]]]:
    """Of each turn, what stands in the middle."""
    rows, gap = made.rows_box, ROW_GAP * made.frame.u
    for turn in made.turns:
        if turn.timetable:
            yield [("timetable", made.body_box)]
        else:
            stack = Box(rows.x, rows.y, rows.width, stack_height(turn.rows, gap))
            yield [("hero", made.hero_box), *([("rows", stack)] if turn.rows else [])]


def over_each_other(boxes: list[tuple[str, Box]]) -> list[tuple[str, str]]:
    return [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if meet(a, b)]


def meet(a: Box, b: Box) -> bool:
    across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return across > 0.5 and down > 0.5


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", PROGRAMMES)
def test_nothing_stands_over_anything_else(qapp, name, size) -> None:
    for showing, told, sponsors in ((Showing.ALL, True, 5), (Showing.ALL, False, 5), (Showing.GRID, True, 0)):
        made = scene(name, size, showing, told=told, sponsors=sponsors, phone=ADDRESS)
        for middle in programme(made):
            assert over_each_other([*taken(made), *middle]) == [], (showing, told, sponsors)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_code_for_phones_is_there_wherever_its_room_was_taken(qapp, name, size) -> None:
    for showing in (Showing.ALL, Showing.GRID):
        made = scene(name, size, showing, told=True, sponsors=5, phone=ADDRESS)
        bare = scene(name, size, showing, told=True, sponsors=5, phone="")
        assert made.corner.shown, showing
        assert made.corner.side >= 18 * made.frame.u
        assert not bare.corner.shown
        assert bare.body_box.width >= made.body_box.width


def test_cards_give_way_to_the_next_row_and_are_wide_enough_for_their_room(qapp) -> None:
    made = scene("cards", (1080, 1920), Showing.ALL, told=False, sponsors=5, phone=ADDRESS)
    wide = scene("cards", (1366, 768), Showing.ALL, told=True, sponsors=0, phone=ADDRESS)
    assert made.grid.lines == 3
    assert (wide.grid.columns, wide.grid.lines) == (2, 1)
    assert {card.room for band in made.bands for card in band} == {slot.room for slot in SEVERAL}
