from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.input_methods import METHODS, rewritten
from kiosk.domain.key_burst import Heard
from kiosk.domain.layouts import LAYOUTS, US, VIETNAMESE, named, typed_on
from kiosk.domain.scanner_profile import ScannerProfile, Terminator
from kiosk.domain.self_test import TEXT, Diagnosis, NotTheTest, diagnose
from kiosk.domain.token import new_codes

SCANNERS = [layout for layout in LAYOUTS if layout is not VIETNAMESE]
PAIRS = [(one, other) for one, other in product(SCANNERS, LAYOUTS) if one is not other]


def arriving(scanner, computer, caps, method) -> str:
    return rewritten(typed_on(TEXT, scanner, computer, caps=caps), method)


def found(text: str, **more) -> ScannerProfile:
    diagnosis = diagnose(Heard(text, **more))
    assert isinstance(diagnosis, Diagnosis)
    return diagnosis.profile


@pytest.mark.parametrize("caps", [False, True])
@pytest.mark.parametrize("method", METHODS)
def test_every_pair_of_layouts_is_told_with_caps_lock_and_input_method(caps, method) -> None:
    for scanner, computer in PAIRS:
        text = arriving(scanner, computer, caps, method)
        profile = found(text)
        assert (profile.scanner_layout, profile.computer_layout) == (scanner.name, computer.name)
        assert profile.caps_lock is caps
        alike = rewritten(typed_on(TEXT, scanner, computer, caps=caps), profile.input_method)
        assert alike == text, "an input method is named when it changes something, and then the right one"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("caps", [False, True])
def test_layouts_that_agree_have_no_name(method, caps) -> None:
    profile = found(arriving(US, US, caps, method))
    assert (profile.scanner_layout, profile.computer_layout, profile.caps_lock) == ("", "", caps)
    assert profile.input_method == method


@pytest.mark.parametrize(("prefix", "suffix"), [("~", "#"), ("", ";"), ("S1", ""), ("<<", ">>"), ("a", "w")])
def test_prefix_and_suffix_are_what_is_left(prefix, suffix) -> None:
    for (scanner, computer), caps in product(PAIRS, (False, True)):
        before, after = (typed_on(part, scanner, computer, caps=caps) for part in (prefix, suffix))
        profile = found(before + typed_on(TEXT, scanner, computer, caps=caps) + after)
        assert (profile.prefix, profile.suffix) == (before, after)
        assert profile.bare(before + "XYZ" + after) == "XYZ"


@pytest.mark.parametrize("around", [("]Q1", ""), ("\x02", "\x03"), ("]Q1", "\x1d")])
def test_what_is_taken_off_every_scan_is_no_prefix(around) -> None:
    before, after = around
    profile = found(before + TEXT + after)
    assert (profile.prefix, profile.suffix) == ("", "")
    assert profile.bare(before + "XYZ" + after) == "XYZ"


@pytest.mark.parametrize("end", [Terminator.ENTER, Terminator.TAB, Terminator.PAUSE])
def test_terminator_pace_and_leading_key_are_those_of_the_scan(end) -> None:
    profile = found(TEXT, end=end, gap_ms=12, lead="F9")
    assert (profile.terminator, profile.gap_ms, profile.lead) == (end, 12, "F9")
    assert profile.known


def test_a_clean_scan_is_clean_and_others_are_not() -> None:
    clean = diagnose(Heard(TEXT))
    assert isinstance(clean, Diagnosis)
    assert clean.clean
    assert not [case for case in PAIRS if getattr(diagnose(Heard(arriving(*case, False, ""))), "clean", True)]


@settings(max_examples=15, deadline=None)
@given(st.integers(2, len(TEXT) - 3), st.integers(1, 2))
def test_characters_lost_on_the_way_are_counted(at, count) -> None:
    diagnosis = diagnose(Heard(TEXT[:at] + TEXT[at + count :]))
    assert isinstance(diagnosis, Diagnosis)
    assert (diagnosis.dropped, diagnosis.doubled, diagnosis.clean) == (min(count, len(TEXT) - at), 0, False)


@settings(max_examples=15, deadline=None)
@given(st.integers(1, len(TEXT) - 2))
def test_characters_that_came_twice_are_counted(at) -> None:
    diagnosis = diagnose(Heard(TEXT[: at + 1] + TEXT[at:]))
    assert isinstance(diagnosis, Diagnosis)
    assert (diagnosis.dropped, diagnosis.doubled) == (0, 1)


@pytest.mark.parametrize("other", ["", "x", "https://example.org/t/8kQz", "4006381333931", "kM" * 300])
def test_some_other_code_is_not_the_test(other) -> None:
    assert diagnose(Heard(other)) == NotTheTest()


def test_a_code_of_ours_is_not_the_test() -> None:
    assert diagnose(Heard(new_codes(1, lambda n: bytes(range(n)))[0])) == NotTheTest()


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=80))
def test_whatever_is_scanned_the_test_has_an_answer(text) -> None:
    assert isinstance(diagnose(Heard(text)), Diagnosis | NotTheTest)


def test_every_layout_that_is_named_exists() -> None:
    assert all(named(layout.name) is layout for layout in LAYOUTS)


@pytest.mark.parametrize(
    ("word", "method", "written"),
    [
        ("aa", "telex", "â"),
        ("DD", "telex", "Đ"),
        ("as", "telex", "á"),
        ("w", "simple_telex", "w"),
        ("uw", "simple_telex", "ư"),
        ("cc", "quick_telex", "ch"),
        ("TT", "quick_telex", "TH"),
        ("a1", "vni", "á"),
        ("o7", "vni", "ơ"),
        ("d9", "vni", "đ"),
        ("K4709", "vni", "K4709"),
        ("as", "", "as"),
    ],
)
def test_input_methods_rewrite_short_words(word, method, written) -> None:
    assert rewritten(word, method) == written
