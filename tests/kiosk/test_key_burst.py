from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.domain.key_burst import FULL, TAIL_MS
from kiosk.domain.scanner_profile import GAP_MS, ScannerProfile, Terminator
from kiosk.domain.token import new_codes
from tests.kiosk.keyboards import BACK, ENTER, ETX, LEFT, SHIFT, STX, TAB, Desk, held_down, kind_of, typed

_WAIT = GAP_MS + 5


def test_fast_keys_and_enter_are_a_scan() -> None:
    assert Desk().keys("B7KX" + ENTER, every=5).end() == ["scan:B7KX"]


def test_fast_keys_and_a_pause_are_a_scan() -> None:
    assert Desk().keys("BCGHKLMN", every=30).end() == ["scan:BCGHKLMN"]


@pytest.mark.parametrize("every", [1, 10, 20])
def test_a_short_code_and_a_pause_are_a_scan_when_it_is_fast(every: int) -> None:
    assert Desk().keys("A123", every=every).end() == ["scan:A123"]


def test_four_rolling_fingers_are_no_scan() -> None:
    assert Desk().keys("ngoc", every=30).end() == list("ngoc")


def test_three_characters_are_never_a_scan() -> None:
    assert Desk().keys("abc" + ENTER, every=5).end() == ["a", "b", "c", ENTER]


def test_typing_goes_on_in_order() -> None:
    assert Desk().keys("nguyen van an" + ENTER, every=90).end() == [*"nguyen van an", ENTER]


def test_enter_pressed_by_a_person_after_fast_keys_is_his_own() -> None:
    desk = Desk().keys("ngoc", every=30)
    assert desk.key(ENTER, 100).end() == [*"ngoc", ENTER]


def test_what_was_typed_before_the_scan_is_left_alone() -> None:
    desk = Desk().keys("tran", every=120)
    assert desk.key("B", 80).keys("CGHK" + ENTER, every=8).end() == [*"tran", "scan:BCGHK"]


def test_shift_keys_between_do_not_break_a_scan() -> None:
    assert Desk().keys(f"{SHIFT}B{SHIFT}C{SHIFT}{SHIFT}GH{ENTER}", every=4).end() == [SHIFT, "scan:BCGH"]


def test_an_arrow_among_typed_keys_keeps_its_place() -> None:
    assert Desk().keys(f"ab{LEFT}c", every=10).end() == ["a", "b", LEFT, "c"]


def test_a_key_coming_up_keeps_its_place() -> None:
    assert Desk().keys(f"a{SHIFT}", every=10).end() == ["a", SHIFT]


@pytest.mark.parametrize("late", [1, TAIL_MS])
def test_a_second_line_end_is_the_scanner_s(late: int) -> None:
    desk = Desk().keys("BCGHKL" + ENTER, every=5)
    assert desk.key(ENTER, late, hold=5).end() == ["scan:BCGHKL"]


def test_a_line_end_after_the_pause_is_the_scanner_s() -> None:
    desk = Desk().keys("BCGHKLMN", every=5)
    assert desk.key(ENTER, _WAIT + 20, hold=5).end() == ["scan:BCGHKLMN"]


def test_an_enter_that_a_person_holds_right_after_a_scan_is_his_own() -> None:
    desk = Desk().keys("BCGHKLMN" + ENTER, every=5)
    assert desk.key(ENTER, 60, hold=70).end() == ["scan:BCGHKLMN", ENTER]


def test_a_person_s_enter_that_ended_a_scan_keeps_its_place_before_his_next_key() -> None:
    desk = Desk(PROFILES[""]).hear(
        [*typed("BCGHKLMN", 0, 5, 3), (60, ENTER, 130, kind_of(ENTER)), *typed("a", 150, 0, 60)]
    )
    assert (desk.typed(), desk.scans) == (ENTER + "a", ["BCGHKLMN"])


def test_a_line_end_whose_release_was_never_seen_does_nothing_later() -> None:
    desk = Desk(PROFILES[""]).keys("BCGHKLMN" + ENTER, every=5)
    assert desk.key("a", 1_100).end() == ["scan:BCGHKLMN", "a"]


def test_a_line_end_much_later_is_a_person_s() -> None:
    desk = Desk().keys("BCGHKL" + ENTER, every=5)
    assert desk.key(ENTER, TAIL_MS + 1).end() == ["scan:BCGHKL", ENTER]


def test_two_scans_in_a_row_are_two() -> None:
    desk = Desk().keys("AAAA" + ENTER, every=2)
    assert desk.keys("BBBB" + ENTER, every=2).end() == ["scan:AAAA", "scan:BBBB"]


def test_a_key_held_down_is_no_scan() -> None:
    assert Desk().hear(held_down("a", 500, times=7)).end() == list("aaaaaaaa")


def test_the_same_letter_twice_in_a_scan_is_twice() -> None:
    desk = Desk().keys("BC", every=3).key("C", 3, repeat=True)
    assert desk.keys("D" + ENTER, every=3).end() == ["scan:BCCD"]


def test_an_input_method_rewriting_a_typed_word_is_no_scan() -> None:
    desk = Desk().keys("truong", every=120)
    assert desk.key(BACK, 120, hold=0).keys(BACK * 3 + "ương", every=1, hold=0).end() == [*"truong", *BACK * 4, *"ương"]


def test_an_input_method_rewriting_a_scan_leaves_a_scan() -> None:
    assert Desk().keys(f"BDD{BACK}{BACK}ĐKLM{ENTER}", every=2).end() == ["scan:BĐKLM"]


def test_something_else_wanting_the_keyboard_gets_what_was_held() -> None:
    assert Desk().keys("abc", every=2).give_way().end() == list("abc")


def test_a_click_does_not_break_a_scanner_in_full_run() -> None:
    desk = Desk().keys("BCGHK", every=2).give_way()
    assert desk.keys("LMN" + ENTER, every=2).wait(100).end() == ["scan:BCGHKLMN"]


def test_ten_thousand_characters_without_an_end_are_one_scan_that_nothing_can_read() -> None:
    desk = Desk().keys("B" * 10_000, every=1).wait(100)
    assert desk.end() == ["scan:" + "B" * FULL]
    assert desk.keys("CODE" + ENTER, every=5).scans[-1] == "CODE"


def test_letters_that_a_flood_repeats_go_nowhere_either() -> None:
    desk = Desk().keys("B" * (FULL + 10), every=1).key("B", 1, repeat=True).key("B", 1, repeat=True).wait(100)
    assert desk.end() == ["scan:" + "B" * FULL]


def test_a_flood_is_heard_before_it_ends_and_kept_to_its_beginning() -> None:
    desk = Desk().keys("B" * 5_000, every=1)
    assert len(desk.scans) == 1
    assert desk.burst.held == ()


_KEY = st.sampled_from(["a", "b", "c", "đ", ENTER, BACK, SHIFT, LEFT])


@given(st.lists(st.tuples(_KEY, st.integers(GAP_MS + 6, 500))))
def test_slow_keys_are_never_lost_doubled_or_reordered(keys) -> None:
    desk = Desk()
    for key, after in keys:
        desk.key(key, after)
    assert desk.end() == [key for key, _ in keys]


@given(st.lists(st.tuples(_KEY, st.integers(0, 120))))
def test_what_is_not_in_a_scan_comes_out_once_and_in_order(keys) -> None:
    desk = Desk()
    for key, after in keys:
        desk.key(key, after)
    out = desk.end()
    rest = iter(key for key, _ in keys)
    assert all(key in rest for key in out if not key.startswith("scan:")), "order kept"
    typed = sum(not key.startswith("scan:") for key in out)
    assert typed == len(keys) or any(key.startswith("scan:") for key in out), "nothing lost without a scan"


@given(st.lists(st.integers(0, GAP_MS), min_size=4, max_size=30), st.text("BCGHKL", min_size=30, max_size=30))
def test_any_fast_code_with_its_enter_is_read_whole(gaps, letters) -> None:
    desk, code = Desk(), letters[: len(gaps)]
    for letter, gap in zip(code, gaps, strict=True):
        desk.key(letter, gap)
    assert desk.key(ENTER, 5).end() == [f"scan:{code}"]


CODES = new_codes(40, Random(7).randbytes)
_ENDS = {ENTER: Terminator.ENTER, TAB: Terminator.TAB, "": Terminator.PAUSE}
PROFILES = {end: ScannerProfile(terminator=terminator) for end, terminator in _ENDS.items()}


@st.composite
def scanning(draw):
    """One to three codes from one scanner, each key down for less than a step."""
    presses, wanted, at = [], [], draw(st.integers(0, 600))
    end, every = draw(st.sampled_from([ENTER, TAB, ""])), draw(st.integers(2, 18))
    hold = draw(st.integers(0, every - 1))
    for code in draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=3)):
        presses += typed(code + end, at, every, hold)
        wanted.append(code)
        at = presses[-1][0] + draw(st.integers(250, 700))
    return presses, wanted, PROFILES[end]


_HUMAN = st.sampled_from([*"aeoghnt bB1", BACK, LEFT, ENTER, "held"])


@st.composite
def typing(draw):
    """A person: keys 50 to 300 ms apart, each down for 45 to 130; some are held until they repeat."""
    presses, at, free = [], 0, {}
    for key in draw(st.lists(_HUMAN, max_size=25)):
        at = max(at + draw(st.integers(50, 300)), free.get(key, 0))
        free[key] = at + 140  # the same key can't go down again before it came up
        if key == "held":
            presses += held_down("x", at, times=draw(st.integers(1, 12)))
            at = presses[-1][0]
        else:
            presses.append((at, key, draw(st.integers(45, 130)), kind_of(key)))
    return presses


@st.composite
def rewriting(draw, at):
    """An input method: the person's key is taken, and a few letters are erased and written anew at once."""
    back, letters = draw(st.integers(1, 4)), draw(st.sampled_from(["ươ", "đ", "ương", "ế", "trường"]))
    return typed(BACK * back + letters, at, draw(st.integers(0, 2)), 0)


def _overlap(one, other) -> bool:
    """One key down on two keyboards: the computer itself can't tell them apart then."""
    return one[0] <= other[0] + other[2] and other[0] <= one[0] + one[2]


@settings(max_examples=120)
@given(typing(), scanning())
def test_whoever_types_while_a_scanner_types_gets_all_keys_in_order_and_the_scans_are_whole(person, scanner) -> None:
    presses, codes, profile = scanner
    assume(
        not any(one[1] == ENTER and _overlap(one, other) for one in person for other in presses if other[1] == ENTER)
    )
    desk = Desk(profile).hear(person + presses)
    assert desk.typed() == "".join(key for _, key, _, _ in person)
    assert desk.scans == codes


@given(st.data(), st.lists(st.booleans(), max_size=8))
def test_an_input_method_and_a_scanner_in_turn_keep_out_of_each_others_way(data, turns) -> None:
    at, presses, text, codes = 0, [], "", []
    for scans in turns:
        at = max((press[0] for press in presses), default=0) + data.draw(st.integers(160, 400))
        made = typed(data.draw(st.sampled_from(CODES)) + ENTER, at, 5, 3) if scans else data.draw(rewriting(at))
        codes += ["".join(key for _, key, _, _ in made[:-1])] if scans else []
        text += "" if scans else "".join(key for _, key, _, _ in made)
        presses += made
    desk = Desk().hear(presses)
    assert (desk.typed(), desk.scans) == (text, codes)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(CODES), min_size=2, max_size=2, unique=True), st.integers(1, 100), st.data())
def test_two_scanners_at_once_are_two_scans_or_none_and_never_a_wrong_one(codes, late, data) -> None:
    steps = data.draw(st.lists(st.integers(3, 12), min_size=2, max_size=2))
    first, second = (typed(code + ENTER, at, every, 1) for code, at, every in zip(codes, (0, late), steps, strict=True))
    desk = Desk().hear(first + second)
    assert desk.typed() == ""
    assert sorted(desk.scans) == sorted(codes) if desk.scans else desk.mixed == 1


@pytest.mark.parametrize(("step", "other", "late"), [(5, 5, 2), (8, 8, 3), (4, 9, 30), (6, 7, 41)])
def test_two_scanners_that_keep_step_are_told_apart(step, other, late) -> None:
    one, two = CODES[:2]
    desk = Desk().hear(typed(one + ENTER, 0, step, 1) + typed(two + ENTER, late, other, 1))
    assert (sorted(desk.scans), desk.mixed) == (sorted([one, two]), 0)


def test_two_scanners_whose_keys_cannot_be_told_apart_are_said_to_be_two() -> None:
    one, two = CODES[:2]
    keys = [(n * 4 + n % 3, key, 0, kind_of(key)) for n, key in enumerate(one[:9] + two + one[9:])]
    desk = Desk().hear([*keys, *typed(ENTER, 150, 1, 0), *typed(ENTER, 155, 1, 0)])
    assert (desk.typed(), desk.scans, desk.mixed) == ("", [], 1)


def test_a_short_code_of_our_letters_is_a_scan_when_nothing_more_comes() -> None:
    assert Desk().keys("BCGH" + ENTER, every=5).end() == ["scan:BCGH"]


def test_an_enter_that_a_person_presses_amid_a_scan_goes_on_and_the_scan_is_whole() -> None:
    person = [(31, ENTER, 80, kind_of(ENTER))]
    desk = Desk().hear(typed(CODES[0] + ENTER, 0, 5, 2) + person)
    assert (desk.typed(), desk.scans) == (ENTER, [CODES[0]])


def test_a_scanner_with_stx_and_etx_is_heard_with_them() -> None:
    desk = Desk().keys(f"{STX}ABC-123{ETX}", every=5)
    assert (desk.end(), desk.heard[0].lead) == ([STX, f"scan:ABC-123{ETX}"], STX)


def test_a_control_character_within_a_code_stays_in_it() -> None:
    assert Desk().keys("AB12\x1dCD34" + ENTER, every=5).end() == ["scan:AB12\x1dCD34"]


def test_a_key_that_the_scanner_is_known_to_press_first_is_its_own() -> None:
    desk = Desk(ScannerProfile(lead="F9", terminator=Terminator.ENTER)).key("F9", 500, hold=2)
    assert desk.keys("AB-123" + ENTER, every=5, hold=2).end() == ["scan:AB-123"]
    assert Desk(ScannerProfile(lead="F9")).key("F9", 500, hold=2).end() == ["F9"]


def test_an_unknown_key_pressed_first_goes_on_and_is_remembered_with_the_scan() -> None:
    desk = Desk().key("F9", 500, hold=2).keys("AB-123" + ENTER, every=5, hold=2)
    assert (desk.end(), desk.heard[0].lead) == (["F9", "scan:AB-123"], "F9")


def test_a_slow_scanner_is_heard_once_its_pace_is_known() -> None:
    slow = ScannerProfile(terminator=Terminator.ENTER, gap_ms=60)
    assert Desk().keys("AB-1234567" + ENTER, every=60).scans == []
    assert Desk(slow).keys("AB-1234567" + ENTER, every=60).end() == ["scan:AB-1234567"]


def test_a_fast_typist_at_a_slow_scanners_desk_is_no_scanner() -> None:
    slow = ScannerProfile(terminator=Terminator.ENTER, gap_ms=30)
    desk = Desk(slow)
    for letter, after in zip("nguyen thi" + ENTER, (80, 60, 88, 45, 70, 89, 50, 85, 60, 88, 70), strict=True):
        desk.key(letter, after)
    assert desk.end() == [*"nguyen thi", ENTER]


def test_keys_that_are_all_held_long_are_a_persons_however_fast_they_come() -> None:
    person = typed("nguyenthi", 0, 30, 90)
    assert Desk().hear(person).end() == list("nguyenthi")


@pytest.mark.parametrize("end", [ENTER, TAB, ""])
def test_what_ended_a_scan_is_told(end) -> None:
    desk = Desk().keys("AB-123" + end, every=7).wait(100)
    assert (desk.heard[0].end, desk.heard[0].gap_ms) == (_ENDS[end], 7)
