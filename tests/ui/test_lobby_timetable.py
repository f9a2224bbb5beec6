"""The timetable: everything on it can be read, nothing lies over anything else, and time only ever runs down."""

from datetime import timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.session import CancelledSession, Delayed, Moved
from kiosk.domain.showing import Showing
from tests.conftest import NOON
from tests.ui.lobby_stub import DAY, board, talk, tools
from ui.fonts import load_fonts
from ui.lobby.frame import frame_of
from ui.lobby.scene import Sight, scene_of
from ui.lobby.timetable_axis import Scale, Span, axis_of
from ui.lobby.timetable_face import NO_TIMETABLE, Timetable

SIZES = ((1366, 768), (1920, 1080), (3840, 2160), (1080, 1920), (2560, 1080))
MINUTE = timedelta(minutes=1)
SCALE = Scale(1.0, 8.0)
ROOMS = (
    talk("a1", "08:30", "09:15", track="AI"),
    talk("b1", "08:30", "09:00", room="B"),
    talk("c1", "08:30", "09:30", room="C"),
    talk("b2", "09:00", "09:30", room="B"),
    talk("tea", "09:30", "10:00", pause=True, room="Sảnh"),
    talk("a2", "10:00", "10:45"),
    talk("c2", "10:00", "10:30", room="C"),
    talk("all", "13:00", "14:00", title="Phiên toàn thể"),
)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp) -> None:
    load_fonts()


def table(time: str, *slots, size=(1920, 1080), showing=Showing.GRID, zoom=1.0) -> Timetable:
    shown = board(time, *slots)
    return scene_of(Sight(shown, shown.at, *size, showing=showing, zoom=zoom), tools()).timetable


def keys(shown: Timetable) -> list[str]:
    return sorted(block.key for block in shown.blocks)


starts = st.integers(0, 20)
lengths = st.integers(1, 12)
spans = st.lists(st.tuples(starts, lengths, st.floats(5, 80)), min_size=1, max_size=12)


@given(spans, st.floats(100, 900))
def test_every_session_on_the_axis_has_the_room_it_needs(raw, height) -> None:
    made = [Span(NOON + a * 5 * MINUTE, NOON + (a + n) * 5 * MINUTE, need) for a, n, need in raw]
    axis = axis_of(made, NOON, height, SCALE)
    assert axis is not None
    assert all(a < b for a, b in pairwise(axis.ys))
    assert axis.height <= height + 1e-6
    whole = len(axis.edges) > 2
    for span in made:
        if whole and axis.begins <= span.start and span.end <= axis.ends:
            assert axis.y(span.end) - axis.y(span.start) >= span.need - 1e-6


def test_an_axis_needs_something_to_show() -> None:
    assert axis_of([], NOON, 500, SCALE) is None
    assert axis_of([Span(NOON - 9 * MINUTE, NOON, 10)], NOON, 500, SCALE) is None


def test_an_hour_without_sessions_takes_no_more_room_than_a_quarter() -> None:
    spans = [Span(NOON, NOON + 10 * MINUTE, 10), Span(NOON + 120 * MINUTE, NOON + 130 * MINUTE, 10)]
    axis = axis_of(spans, NOON, 1000, SCALE)
    assert axis is not None
    assert axis.y(spans[1].start) - axis.y(spans[0].end) <= 15 * SCALE.most


def test_a_moment_beyond_the_axis_stands_at_its_edge() -> None:
    axis = axis_of([Span(NOON, NOON + 10 * MINUTE, 10)], NOON, 500, SCALE)
    assert axis is not None
    assert (axis.y(NOON - MINUTE), axis.y(NOON + 60 * MINUTE)) == (0.0, axis.height)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("time", ["07:15", "08:45", "09:40", "12:00", "13:30"])
def test_no_block_lies_over_another_or_leaves_the_screen(size, time) -> None:
    double = talk("twice", "08:40", "09:20", title="Cùng phòng, cùng giờ")
    shown, body = table(time, *ROOMS, double, size=size), frame_of(*size).body
    assert shown.blocks
    for block in shown.blocks:
        assert 0 <= block.across < block.across + block.blockWidth <= body.width + 1e-6
        assert shown.face.head <= block.down < block.down + block.blockHeight <= body.height + 1e-6
        assert block.titleSize >= round(2.8 * frame_of(*size).u)
    for one, other in combinations(shown.blocks, 2):
        beside = one.across + one.blockWidth <= other.across or other.across + other.blockWidth <= one.across
        beneath = one.down + one.blockHeight <= other.down or other.down + other.blockHeight <= one.down
        assert beside or beneath, (one.key, other.key)
    assert all(b.down - a.down >= 3.4 * frame_of(*size).u for a, b in pairwise(shown.marks))


def test_rooms_stand_across_in_the_order_of_the_day_and_keep_their_places() -> None:
    assert [room.name for room in table("08:45", *ROOMS).rooms] == ["B", "C", "Hội trường A"]
    assert [room.name for room in table("13:30", *ROOMS).rooms] == ["B", "C", "Hội trường A"]


def test_breaks_and_plenaries_lie_across_all_rooms() -> None:
    shown = {block.key: block for block in table("09:20", *ROOMS).blocks}
    widest = max(block.blockWidth for block in shown.values())
    assert [key for key, block in shown.items() if block.blockWidth == widest] == ["tea", "all"]
    assert "Hội trường A" in shown["all"].meta or shown["all"].meta == ""


def test_a_plenary_beside_something_else_keeps_to_its_room() -> None:
    other = talk("other", "13:10", "13:30", room="B")
    shown = {block.key: block for block in table("10:40", *ROOMS, other).blocks}
    assert shown["all"].blockWidth == shown["other"].blockWidth


def test_what_is_on_shows_how_far_it_is_and_how_long_still() -> None:
    shown = {block.key: block for block in table("08:45", *ROOMS).blocks}
    assert 0 < shown["a1"].share < shown["b1"].share < 1
    assert shown["b1"].chip == "còn 15 phút"
    assert shown["b2"].share == -1
    assert table("08:45", *ROOMS).face.nowY > 0


def test_what_changed_says_so_whatever_its_length() -> None:
    short = talk("s", "09:30", "09:35", Delayed(10 * MINUTE), room="B", title="Ngắn")
    gone = talk("g", "10:00", "10:05", CancelledSession(), room="C")
    shown = {block.key: block for block in table("09:25", *ROOMS[:4], short, gone).blocks}
    assert (shown["s"].time, shown["s"].oldTime) == ("09:40–09:45", "09:30")
    assert (shown["g"].tone, shown["g"].time) == ("gone", "10:00–10:05")


def test_a_session_that_moved_stands_in_its_new_room() -> None:
    moved = talk("m", "10:50", "11:50", Moved(room="C"), room="B")
    shown = {block.key: block for block in table("10:40", *ROOMS, moved).blocks}
    assert shown["m"].across == next(room.across for room in table("10:40", *ROOMS, moved).rooms if room.name == "C")


@pytest.mark.parametrize(
    ("rooms", "size", "zoom", "fits"),
    [
        (2, (1920, 1080), 1.0, True),
        (4, (1920, 1080), 1.0, True),
        (4, (1920, 1080), 1.3, False),
        (5, (1920, 1080), 1.0, False),
        (3, (1080, 1920), 1.0, True),
        (4, (1080, 1920), 1.0, False),
        (4, (2560, 1080), 1.0, True),
    ],
)
def test_more_rooms_than_can_be_read_keep_the_board(rooms, size, zoom, fits) -> None:
    slots = [talk(f"r{n}", "08:00", "09:00", room=f"Phòng {n}") for n in range(rooms)]
    for showing in (Showing.ALL, Showing.GRID):
        assert (table("08:30", *slots, size=size, showing=showing, zoom=zoom) != NO_TIMETABLE) is fits


def test_one_room_is_a_timetable_only_for_whom_wants_it() -> None:
    assert table("08:30", *DAY, showing=Showing.ALL) == NO_TIMETABLE
    assert len(table("08:30", *DAY).rooms) == 1
    assert table("08:30", *ROOMS, showing=Showing.BOARD) == NO_TIMETABLE


def test_at_the_end_of_the_day_there_is_none() -> None:
    assert table("18:00", *ROOMS) == NO_TIMETABLE
    assert (
        table("07:00", *(talk(f"x{n}", "08:00", "09:00", CancelledSession(), room=f"{n}") for n in "ab"))
        == NO_TIMETABLE
    )


def test_it_begins_a_little_before_now_and_not_hours_before_the_first() -> None:
    assert keys(table("04:00", *ROOMS))[:2] == ["a1", "a2"]
    assert table("04:00", *ROOMS).face.nowY == -1
    long = talk("long", "05:00", "12:00", room="B")
    shown = table("11:00", *ROOMS, long)
    assert shown.marks[0].time == "13:00"


@pytest.mark.parametrize("size", SIZES)
def test_titles_side_by_side_are_of_one_size_as_far_as_they_have_room(size) -> None:
    long = "Kinh nghiệm ứng dụng trí tuệ nhân tạo trong giao thông, giáo dục, y tế và quản lý nhà nước"
    rooms = ("A", "B", "C")
    slots = [talk(f"{room}{n}", "08:30", "09:15", room=room, title=long) for n, room in enumerate(rooms)]
    slots += [talk(f"{room}x{n}", "09:30", "10:30", room=room, title="Hỏi đáp") for n, room in enumerate(rooms)]
    shown = table("08:40", *slots, size=size)
    sizes = {block.title: block.titleSize for block in shown.blocks}
    assert set(sizes) == {long, "Hỏi đáp"}
    assert sizes["Hỏi đáp"] == sizes[long]
