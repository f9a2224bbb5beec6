"""Sizes at which a text fits, with a face whose letters are all half as wide as high."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.lobby.fit import Step, fit, lines_needed


def half(text: str, pixels: int) -> float:
    return len(text) * pixels / 2


LADDER = (Step(10, 1), Step(8, 1), Step(8, 2), Step(6, 3))


@pytest.mark.parametrize(
    ("text", "width", "size", "lines"),
    [
        ("kurz", 30, 10, 1),
        ("etwas lang", 42, 8, 1),
        ("zwei lange zeilen", 50, 8, 2),
        ("noch sehr viel mehr als das in drei zeilen steht", 50, 6, 3),
        ("", 50, 10, 1),
    ],
)
def test_the_first_rung_that_holds_the_text_is_taken(text, width, size, lines) -> None:
    fitted = fit(text, width, LADDER, 1, half)
    assert (fitted.pixels, fitted.lines) == (size, lines)


def test_lines_break_evenly() -> None:
    fitted = fit("aaaa bbbb cccc dd", 60, (Step(8, 2),), 1, half)
    assert fitted.width < 60
    assert lines_needed("aaaa bbbb cccc dd", fitted.width, lambda text: half(text, 8)) == 2


def test_a_word_wider_than_the_place_is_broken() -> None:
    assert lines_needed("x" * 25, 10, len) == 3
    assert lines_needed("ab " + "x" * 25, 10, len) == 4


@given(st.text("ab ", max_size=80), st.floats(5, 200))
def test_more_room_never_needs_more_lines(text, width) -> None:
    assert lines_needed(text, width * 1.5, len) <= lines_needed(text, width, len)


@given(st.text("abc ", max_size=80), st.floats(40, 400))
def test_what_was_fitted_fits(text, width) -> None:
    fitted = fit(text, width, LADDER, 1, half)
    assert fitted.width <= width
    if fitted.pixels > 6:
        assert lines_needed(text, fitted.width, lambda words: half(words, fitted.pixels)) <= fitted.lines
