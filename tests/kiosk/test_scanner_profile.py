import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.composed_burst import Composed
from kiosk.domain.scanner_profile import GAP_MS, UNTESTED, ScannerProfile, Terminator, format_profile, parse_profile
from kiosk.domain.stuck import MANY, QUIET_MS, Repeats, Showing

_TEXT = st.text(max_size=40)
PROFILES = st.builds(
    ScannerProfile,
    scanner_layout=_TEXT,
    computer_layout=_TEXT,
    caps_lock=st.booleans(),
    input_method=_TEXT,
    prefix=_TEXT,
    suffix=_TEXT,
    lead=_TEXT,
    terminator=st.sampled_from(Terminator),
    gap_ms=st.integers(0, 1000),
)


@given(PROFILES)
def test_a_profile_is_read_back_as_it_was_written(profile) -> None:
    assert parse_profile(format_profile(profile)) == profile


@given(st.text())
def test_whatever_was_kept_gives_a_profile(text) -> None:
    assert isinstance(parse_profile(text), ScannerProfile)


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        '{"terminator": "bell"}',
        '{"terminator": "enter", "gap_ms": "5"}',
        '{"terminator": "enter", "gap_ms": -5}',
        '{"terminator": "enter", "colour": "red"}',
        '{"terminator": "enter", "prefix": "' + "x" * 50 + '"}',
        "[" * 5000,
    ],
)
def test_what_is_no_profile_is_one_that_was_never_tested(kept) -> None:
    assert parse_profile(kept) == UNTESTED


@pytest.mark.parametrize(("seen", "allowed"), [(0, GAP_MS), (5, GAP_MS), (20, 60), (500, 90)])
def test_the_pace_allowed_is_three_times_the_pace_seen_within_bounds(seen, allowed) -> None:
    assert ScannerProfile(gap_ms=seen).allowed_gap_ms == allowed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("~AB12#", "AB12"),
        ("AB12", "AB12"),
        ("~", "~"),
        ("\x02~AB12#\x03", "AB12"),
        ("]Q1AB12", "AB12"),
        ("]Q1", "]Q1"),
        ("~]C1AB12#", "AB12"),
        ("AB~12", "AB~12"),
    ],
)
def test_the_code_is_what_is_left_without_prefix_suffix_and_marks(text, code) -> None:
    assert ScannerProfile(prefix="~", suffix="#").bare(text) == code


def test_the_same_text_again_and_again_is_one_showing_and_one_warning() -> None:
    repeats, showings = Repeats(), []
    for at in range(0, 60_000, 500):
        repeats, showing = repeats.offer("CODE", at)
        showings.append(showing)
    assert showings.count(Showing.NEW) == 1
    assert [n for n, showing in enumerate(showings) if showing is Showing.STUCK] == [MANY - 1]


def test_a_text_that_was_away_for_a_while_or_another_one_is_new() -> None:
    repeats, _ = Repeats().offer("CODE", 0)
    assert repeats.offer("CODE", QUIET_MS)[1] is Showing.AGAIN
    assert repeats.offer("CODE", QUIET_MS + 1)[1] is Showing.NEW
    assert repeats.offer("OTHER", 1)[1] is Showing.NEW


def test_composed_text_at_a_scanners_pace_is_a_scan_when_it_ends() -> None:
    state = Composed()
    for at in range(0, 50, 5):
        state = state.add("", 0, at)
    assert state.add("BCGHKLMN", 0, 50).scan(55) == "BCGHKLMN"
    assert state.add("BCGHKLMN", 0, 50).scan(55 + 2 * GAP_MS) is None


def test_composed_text_that_replaces_what_it_wrote_is_read_as_it_stands() -> None:
    state = Composed()
    for at, letter in enumerate("BCDDKLM"):
        state = state.add(letter, 0, at * 5)
    assert state.add("ĐKLM", 5, 36).scan(38) == "BCĐKLM"


@given(st.lists(st.integers(GAP_MS + 1, 500), max_size=30))
def test_text_composed_by_a_person_is_never_a_scan(gaps) -> None:
    state, at = Composed(), 0
    for gap in gaps:
        at += gap
        state = state.add("đ", 0, at)
    assert state.scan(at + 1) is None
