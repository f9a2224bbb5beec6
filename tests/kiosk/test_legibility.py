"""Sizes and angles of the board, against figures worked out by hand, and their laws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.legibility import LEAST, MOST_ZOOM, Glass, Panel, legibility, zoom_for

inches, metres = st.floats(10, 200), st.floats(1, 40)


def row(seen):
    return next(one for one in seen.readings if one.role == "row")


def test_fifty_five_inches_have_a_short_side_of_685_millimetres() -> None:
    assert Panel(55, 5, 1920, 1080).unit * 100 == pytest.approx(685, abs=1)
    assert Panel(55, 5, 1080, 1920).unit == Panel(55, 5, 1920, 1080).unit


@pytest.mark.parametrize(("size", "plain", "grown"), [(43, 4.2, 5.5), (55, 5.4, 7.0), (65, 6.3, 8.3), (98, 9.6, 12.5)])
def test_the_table_of_the_decision_is_what_is_computed(size, plain, grown) -> None:
    assert legibility(Panel(size, 1, 1920, 1080)).farthest == pytest.approx(plain, abs=0.06)
    assert legibility(Panel(size, 40, 1920, 1080)).farthest == pytest.approx(grown, abs=0.06)


@given(inches, metres)
def test_it_grows_no_more_than_is_needed_and_says_when_that_is_not_enough(size, far) -> None:
    seen = legibility(Panel(size, far, 1920, 1080))
    assert 1 <= seen.zoom <= MOST_ZOOM
    assert seen.readable == (row(seen).arc_minutes >= LEAST - 0.05)
    assert seen.zoom in (1, MOST_ZOOM) or row(seen).arc_minutes == pytest.approx(LEAST, abs=0.01)


@given(inches, metres)
def test_farther_away_nothing_looks_larger_except_by_growing(size, far) -> None:
    near, away = legibility(Panel(size, far, 1920, 1080)), legibility(Panel(size, far * 1.5, 1920, 1080))
    assert away.zoom >= near.zoom
    assert row(away).arc_minutes <= row(near).arc_minutes + 0.01


def test_an_unknown_screen_is_drawn_as_ever() -> None:
    assert zoom_for(None, 1920, 1080) == 1
    assert zoom_for(Glass(43, 20), 1920, 1080) == MOST_ZOOM
    with pytest.raises(ValueError, match="distance"):
        Panel(55, 0, 1920, 1080)
