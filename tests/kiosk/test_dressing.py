"""Themes and brands: whatever colours an event has, everything on its board can be read."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.brand_words import repairs_said
from kiosk.domain.brand import Brand, Light, Sponsor, is_night, levels_of
from kiosk.domain.colour import contrast
from kiosk.domain.dressing import dressed
from kiosk.domain.palette import DAYS, NIGHTS, ThemeName, sign_pairs, word_pairs
from kiosk.words import Words

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
brands = st.builds(
    Brand,
    theme=st.sampled_from(ThemeName),
    main=colours | st.just(""),
    second=colours | st.just(""),
    backdrop=st.sampled_from(("", "picture")),
)


def least(palette) -> tuple[float, float]:
    words, signs = ([contrast(*pair) for pair in pairs(palette)] for pairs in (word_pairs, sign_pairs))
    return min(words), min(signs)


@pytest.mark.parametrize("palette", [*DAYS.values(), *NIGHTS.values()], ids=lambda one: one.ground)
def test_a_theme_as_it_is_shipped_needs_no_repair(palette) -> None:
    words, signs = least(palette)
    assert words >= 4.7
    assert signs >= 4.5
    assert palette.manner.leaving + palette.manner.arriving + 6 * palette.manner.stagger <= 700


@given(brands, st.booleans())
def test_every_word_is_read_in_any_brand_s_colours_and_what_was_moved_is_told(brand, night) -> None:
    dress = dressed(brand, night=night)
    words, signs = least(dress.palette)
    assert words >= 4.5
    assert signs >= 3
    for repair in dress.repairs:
        assert repair.given in (brand.main, brand.second)
        assert repair.shown != repair.given
        assert repairs_said([repair], Words("vi")).startswith("Màu ")


def test_a_pure_blue_is_darkened_by_night_though_it_gains_some_light() -> None:
    dress = dressed(Brand(theme=ThemeName.CIVIC, main="#0000F7"), night=True)
    assert "The blue was darkened for white text." in repairs_said(dress.repairs, Words("en"))


@pytest.mark.parametrize("night", [True, False])
def test_an_event_without_a_brand_wears_the_theme_itself(night) -> None:
    for theme in ThemeName:
        assert dressed(Brand(theme=theme), night=night).palette == (NIGHTS if night else DAYS)[theme]


def test_the_yellow_is_darkened_for_words_and_told_in_a_sentence() -> None:
    dress = dressed(Brand(theme=ThemeName.PAPER, main="#FFD100"), night=False)
    assert repairs_said(dress.repairs, Words("en")) == "The yellow was darkened for words on the light ground."
    assert dress.palette.live != "#FFD100"


def test_a_banner_keeps_a_bright_colour_under_dark_words_and_darkens_a_middling_one() -> None:
    bright, middling = (
        dressed(Brand(theme=ThemeName.CIVIC, main=main), night=False) for main in ("#FFD100", "#EA652D")
    )
    assert bright.palette.head == "#FFD100"
    assert contrast(bright.palette.headInk, "#FFD100") > 7
    assert middling.palette.headInk == "#FFFFFF"
    assert "The orange was darkened for white text." in repairs_said(middling.repairs, Words("en"))


def test_a_picture_behind_lies_under_a_veil() -> None:
    assert dressed(Brand(backdrop="x"), night=True).veil < 1
    assert dressed(Brand(), night=True).veil == 1


@pytest.mark.parametrize(
    ("light", "dawn", "dusk", "at", "night"),
    [
        (Light.DAY, 7, 18, 23, False),
        (Light.NIGHT, 7, 18, 12, True),
        (Light.CLOCK, 7, 18, 6, True),
        (Light.CLOCK, 7, 18, 7, False),
        (Light.CLOCK, 7, 18, 18, True),
        (Light.CLOCK, 20, 4, 22, False),
        (Light.CLOCK, 20, 4, 5, True),
    ],
)
def test_when_it_is_night(light, dawn, dusk, at, night) -> None:
    assert is_night(Brand(light=light, dawn=time(dawn), dusk=time(dusk)), time(at)) is night


def test_levels_stand_where_their_first_sponsor_stands() -> None:
    said = [("a", "Gold", 3), ("b", "Silver", 1), ("c", "gold", 2)]
    sponsors = tuple(Sponsor(id, id, level, "x", place) for id, level, place in said)
    assert [[one.id for one in level] for level in levels_of(sponsors)] == [["b"], ["c", "a"]]
