import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.layouts import DVORAK, FRENCH, GERMAN, ITALIAN, LAYOUTS, UK, US, VIETNAMESE, named, typed_on

CODE = "BCGHKLMNPQRSTVXZ"


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_a_layout_has_48_keys_on_both_levels(layout) -> None:
    assert (len(layout.plain), len(layout.shifted)) == (48, 48)
    assert named(layout.name) is layout


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_every_layout_writes_what_a_scanner_of_the_same_layout_types(layout) -> None:
    text = "AbcXyz 0189 -_.:/?=&"
    assert typed_on(text, layout, layout) == text


@pytest.mark.parametrize(
    ("text", "scanner", "computer", "read"),
    [
        ("QWAZM12;", US, FRENCH, "AZQW?&ém"),
        ("AZQW1", FRENCH, US, "QWAZ!"),
        ("yz-/", US, GERMAN, "zyß-"),
        ("https://x.vn?a=1", US, GERMAN, "httpsÖ--x.vn_a´1"),
        ('@"#~', US, UK, '"@£¬'),
        (":;'-", US, ITALIAN, "çòà'"),
        ("BA805[", US, VIETNAMESE, "BÁđ\u0300ư"),
        ("qwer-", US, DVORAK, "',.p["),
        ("a[b", FRENCH, US, "qb"),  # AltGr writes nothing here
    ],
)
def test_a_scanner_of_another_layout_writes_other_characters(text, scanner, computer, read) -> None:
    assert typed_on(text, scanner, computer) == read


def test_a_dead_key_goes_on_top_of_the_next_letter_or_stands_before_it() -> None:
    assert typed_on("[e[x[ ", US, FRENCH) == "ê^x^"
    assert typed_on("[", US, FRENCH) == ""


def test_caps_lock_changes_letters_and_nothing_else() -> None:
    assert typed_on("aB1-", US, US, caps=True) == "Ab1-"
    assert typed_on("a-[", US, GERMAN, caps=True) == "AßÜ"


@given(st.text(CODE + "0123456789-", max_size=30), st.sampled_from([US, UK, GERMAN, ITALIAN, DVORAK]))
def test_codes_of_letters_digits_and_hyphens_can_be_told_back(text, computer) -> None:
    """No two of them become the same character, on any of these computers."""
    assert len({typed_on(one, US, computer) for one in CODE + "0123456789-"} - {""}) >= 26
    assert len(typed_on(text, US, computer)) <= len(text)
