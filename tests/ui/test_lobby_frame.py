"""Where things stand, at any size of window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.lobby.frame import Box, Shape, frame_of, grid_of, hero_box, orbit, rows_box

SIDES = st.integers(240, 8000)


def bottom(box: Box) -> float:
    return box.y + box.height


@pytest.mark.parametrize(
    ("width", "height", "u", "shape"),
    [
        (1920, 1080, 10.8, Shape.LANDSCAPE),
        (3840, 2160, 21.6, Shape.LANDSCAPE),
        (1366, 768, 7.68, Shape.LANDSCAPE),
        (1024, 768, 7.68, Shape.SQUARE),
        (1080, 1920, 10.8, Shape.PORTRAIT),
        (1080, 1080, 10.8, Shape.SQUARE),
        (2560, 1080, 10.8, Shape.ULTRA_WIDE),
    ],
)
def test_the_shape_follows_the_window(width, height, u, shape) -> None:
    frame = frame_of(width, height)
    assert (frame.u, frame.shape) == (pytest.approx(u), shape)


@given(SIDES, SIDES, st.floats(0, 3000), st.booleans())
def test_nothing_overlaps_and_nothing_leaves_the_window(width, height, hero, rows) -> None:
    frame = frame_of(width, height)
    box = hero_box(frame, hero, rows=rows)
    assert bottom(frame.header) < frame.body.y
    assert bottom(frame.body) < frame.footer.y
    assert bottom(frame.footer) < height - 0.4 * frame.u
    assert bottom(box) <= bottom(frame.body) + 1e-6
    if rows and bottom(box) < bottom(frame.body) - 2 * frame.u:
        assert bottom(rows_box(frame, box)) == pytest.approx(bottom(frame.body))


def test_an_ultra_wide_screen_has_the_rows_beside_the_hero() -> None:
    frame = frame_of(3440, 1440)
    hero = hero_box(frame, 100, rows=True)
    rows = rows_box(frame, hero)
    assert (hero.height, rows.height, rows.y) == (frame.body.height, frame.body.height, hero.y)
    assert rows.x > hero.x + hero.width


@pytest.mark.parametrize(
    ("shape", "count", "columns", "lines"),
    [
        (Shape.LANDSCAPE, 2, 2, 1),
        (Shape.LANDSCAPE, 3, 3, 1),
        (Shape.LANDSCAPE, 4, 2, 2),
        (Shape.LANDSCAPE, 9, 3, 2),
        (Shape.PORTRAIT, 2, 1, 2),
        (Shape.PORTRAIT, 9, 1, 4),
        (Shape.ULTRA_WIDE, 9, 1, 3),
        (Shape.SQUARE, 2, 2, 1),
        (Shape.SQUARE, 9, 2, 2),
    ],
)
def test_cards_stand_in_few_lines(shape, count, columns, lines) -> None:
    grid = grid_of(shape, count)
    assert (grid.columns, grid.lines) == (columns, lines)


@given(st.floats(0, 2e9))
def test_the_orbit_stays_near_and_steps_once_a_minute(seconds) -> None:
    x, y = orbit(seconds, 10)
    assert abs(x) <= 4
    assert abs(y) <= 4
    assert orbit(seconds // 60 * 60, 10) == (x, y)


def test_the_orbit_does_move() -> None:
    assert len({orbit(60 * n, 10) for n in range(20)}) == 20
