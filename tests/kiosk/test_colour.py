"""Colours: contrast as WCAG has it, and the nearest shade that is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.colour import (
    BLACK,
    WHITE,
    ColourName,
    colour_of,
    contrast,
    is_colour,
    mix,
    name_of,
    readable,
    shade_of,
    worst,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [(BLACK, WHITE, 21.0), ("#777777", WHITE, 4.48), ("#857EB0", WHITE, 3.74), ("#F2F006", WHITE, 1.21)],
)
def test_contrast_is_that_of_wcag(one, other, said) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(said, abs=0.01)


@given(colours)
def test_a_colour_comes_back_from_its_shade(colour) -> None:
    there, back = (bytes.fromhex(one[1:]) for one in (colour, colour_of(shade_of(colour))))
    assert all(abs(a - b) <= 1 for a, b in zip(there, back, strict=True))


@given(colours, colours)
def test_on_one_ground_every_colour_has_a_readable_shade(colour, ground) -> None:
    assert worst(readable(colour, [ground]), [ground]) >= 4.5


@given(colours, st.lists(colours, min_size=1, max_size=4))
def test_what_is_read_stays_and_nothing_gets_worse(colour, grounds) -> None:
    shown = readable(colour, grounds)
    assert worst(shown, grounds) >= min(worst(colour, grounds), 4.5)
    assert worst(colour, grounds) < 4.5 or shown == colour


def test_a_shade_keeps_its_hue() -> None:
    shown = readable("#E30613", ["#0B1020"])
    assert shown != "#E30613"
    assert shade_of(shown).hue == pytest.approx(shade_of("#E30613").hue, abs=4)


def test_a_veil_is_laid_on_as_a_painter_does() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#123456", "#FFFFFF", 0) == "#123456"


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        ("#E30613", ColourName.RED),
        ("#EA652D", ColourName.ORANGE),
        ("#FFD100", ColourName.YELLOW),
        ("#7A4B12", ColourName.BROWN),
        ("#00703C", ColourName.GREEN),
        ("#00A7A0", ColourName.TEAL),
        ("#0050A0", ColourName.BLUE),
        ("#6B2FA0", ColourName.VIOLET),
        ("#E5489D", ColourName.PINK),
        ("#101010", ColourName.BLACK),
        ("#808080", ColourName.GREY),
        ("#FFFFFF", ColourName.WHITE),
    ],
)
def test_colours_are_called_what_people_call_them(colour, name) -> None:
    assert name_of(colour) is name


@pytest.mark.parametrize(
    ("text", "is_one"), [("#C8102E", True), ("C8102E", False), ("#C8102", False), ("#C8102G", False)]
)
def test_what_is_a_colour(text, is_one) -> None:
    assert is_colour(text) is is_one
