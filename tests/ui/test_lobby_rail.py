"""The sponsors' rail: equal in area, in its place, and never in the programme's."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.branding import Look
from kiosk.domain.brand import Brand, Picture, Sponsor
from tests.ui.brand_stub import look
from tests.ui.lobby_stub import DAY, at, board, many, talk, tools
from ui.fonts import load_fonts
from ui.lobby.frame import frame_of
from ui.lobby.rail_face import EACH, legible_rows, logo_size, rail_of
from ui.lobby.scene import Sight, scene_of

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1024, 768), (3440, 1080), (3840, 2160)]


def shaped(*shapes: tuple[int, int], levels: str = "") -> Look:
    """One sponsor for each (width, height); `levels` names theirs by a letter each."""
    pictures = tuple(Picture(f"p{n}", "png", *shape, b"") for n, shape in enumerate(shapes))
    names = levels or "a" * len(shapes)
    sponsors = tuple(Sponsor(f"s{n:02}", f"S{n}", names[n], one.name, n) for n, one in enumerate(pictures))
    return Look(Brand(), sponsors, pictures)


shapes = st.lists(st.tuples(st.integers(1, 3000), st.integers(1, 3000)), min_size=1, max_size=14)


@given(shapes, st.sampled_from(SIZES))
def test_every_logo_has_its_turn_and_none_touches_another(given_shapes, size) -> None:
    frame = frame_of(*size)
    rail = rail_of(shaped(*given_shapes), frame)
    shown = [logo for group in rail.groups for logo in group]
    assert [logo.key for logo in shown] == [f"s{n:02}" for n in range(len(given_shapes))]
    for group in rail.groups:
        ends = [(logo.plateX, logo.plateX + logo.plateWidth) for logo in group]
        assert all(end < start for (_, end), (start, _) in pairwise(ends))
        assert ends[0][0] >= -1
        assert ends[-1][1] <= frame.body.width + 1


@given(st.integers(20, 3000), st.integers(20, 3000))
def test_logos_are_equal_in_area_not_in_width(width, height) -> None:
    wide, tall = logo_size(Picture("x", "png", width, height, b""), 64.0, 26.0, 5.5)
    assert wide * tall <= 64.01
    assert wide <= 26.01
    assert tall <= 5.51
    assert wide / tall == pytest.approx(width / height)


def test_a_lower_level_is_smaller() -> None:
    (group,) = rail_of(shaped((300, 200), (300, 200), (300, 200), levels="aab"), frame_of(1920, 1080)).groups
    assert group[0].plateWidth == group[1].plateWidth > group[2].plateWidth


def test_groups_take_turns() -> None:
    rail = rail_of(shaped(*[(900, 200)] * 9), frame_of(1920, 1080))
    assert len(rail.groups) == 2
    now = at("08:30")
    seen = [rail.at(now + timedelta(seconds=EACH * n)) for n in range(3)]
    assert seen[0] == seen[2] != seen[1]


def test_without_a_logo_there_is_no_rail() -> None:
    missing = Look(Brand(), (Sponsor("a", "A", "", "lost"),))
    assert rail_of(missing, frame_of(1920, 1080)).height == 0
    assert rail_of(missing, frame_of(1920, 1080)).at(at("08:30")) == ()


@pytest.mark.parametrize("size", SIZES[1:5])
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(rooms=st.integers(1, 8), rows=st.integers(0, 9), long=st.booleans())
def test_the_rail_never_costs_a_row_that_is_needed(qapp, size, rooms, rows, long) -> None:
    load_fonts()
    title = "Một phiên có tên rất dài để phải xuống dòng trên mọi màn hình " * 2 if long else "Phiên"
    on = [talk(f"on{n}", "08:00", "09:00", room=f"Phòng {n}") for n in range(rooms)]
    then = [talk(f"n{n}", f"{9 + n // 6:02}:{n % 6 * 10:02}", "12:00", title=title) for n in range(rows)]
    sight = Sight(board("08:30", *on, *then), at("08:30"), *size)
    bare, railed = (
        scene_of(Sight(sight.board, sight.now, *size, look=one), tools()) for one in (Look(), look(Brand(), sponsors=6))
    )
    first = [len(scene.turn(0).rows) for scene in (bare, railed)]
    assert first[1] >= min(first[0], legible_rows(bare.frame))
    below = railed.rows_box.y + railed.rows_box.height
    assert not railed.rail.height or below <= railed.rail_box.y
    assert railed.rail_box.y + railed.rail_box.height <= bare.frame.footer.y


def test_many_rows_still_have_their_rail(qapp) -> None:
    load_fonts()
    sight = Sight(board("08:30", *DAY, *many(12)), at("08:30"), 1920, 1080, look=look(Brand(), sponsors=6))
    scene = scene_of(sight, tools())
    assert len(scene.turn(0).rows) == 3
    assert len(scene.rail.at(sight.now)) == 6
