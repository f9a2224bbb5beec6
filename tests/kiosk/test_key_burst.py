import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.key_burst import GAP_MS, TAIL_MS, Burst, Kind, Stroke, give_way, pause, step

ENTER, BACK, SHIFT, LEFT = "⏎", "⌫", "⇧", "←"
_KINDS = {ENTER: Kind.END, BACK: Kind.ERASE, SHIFT: Kind.ASIDE, LEFT: Kind.OTHER}
_WAIT = GAP_MS + 5


class Desk:
    """Feeds keys as the window does: a pause is noticed when no key came for a while."""

    def __init__(self) -> None:
        self.burst: Burst[str] = Burst()
        self.log: list[str] = []
        self.at = 0

    def keys(self, text: str, every: int, *, repeat: bool = False) -> "Desk":
        for key in text:
            self.key(key, every, repeat=repeat)
        return self

    def key(self, key: str, after: int, *, repeat: bool = False) -> "Desk":
        self.wait(after)
        kind = Kind.REPEAT if repeat else _KINDS.get(key, Kind.CHARACTER)
        text = key if kind in (Kind.CHARACTER, Kind.REPEAT) else ""
        self.burst, outcome = step(self.burst, Stroke(kind, self.at, key, text))
        self._note(outcome.released, outcome.scan)
        self.log += [key] if outcome.passes else []
        return self

    def wait(self, span: int) -> "Desk":
        if span > _WAIT and self.burst.waiting:
            self.burst, outcome = pause(self.burst)
            self._note(outcome.released, outcome.scan)
        self.at += span
        return self

    def _note(self, released: tuple[str, ...], scan: str | None) -> None:
        self.log += released
        self.log += [f"scan:{scan}"] if scan is not None else []

    def end(self) -> list[str]:
        return self.wait(1000).log


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
    assert desk.key(ENTER, late).end() == ["scan:BCGHKL"]


def test_a_line_end_after_the_pause_is_the_scanner_s() -> None:
    desk = Desk().keys("BCGHKLMN", every=5)
    assert desk.key(ENTER, _WAIT + 20).end() == ["scan:BCGHKLMN"]


def test_a_line_end_much_later_is_a_person_s() -> None:
    desk = Desk().keys("BCGHKL" + ENTER, every=5)
    assert desk.key(ENTER, TAIL_MS + 1).end() == ["scan:BCGHKL", ENTER]


def test_two_scans_in_a_row_are_two() -> None:
    desk = Desk().keys("AAAA" + ENTER, every=2)
    assert desk.keys("BBBB" + ENTER, every=2).end() == ["scan:AAAA", "scan:BBBB"]


def test_a_key_held_down_is_no_scan() -> None:
    desk = Desk().key("a", 500)
    assert desk.key("a", 400, repeat=True).keys("aaaaaa", every=30, repeat=True).end() == list("aaaaaaaa")


def test_the_same_letter_twice_in_a_scan_is_twice() -> None:
    desk = Desk().keys("BC", every=3).key("C", 3, repeat=True)
    assert desk.keys("D" + ENTER, every=3).end() == ["scan:BCCD"]


def test_an_input_method_rewriting_a_typed_word_is_no_scan() -> None:
    desk = Desk().keys("truong", every=120)
    assert desk.key(BACK, 120).keys(BACK * 3 + "ương", every=1).end() == [*"truong", *BACK * 4, *"ương"]


def test_an_input_method_rewriting_a_scan_leaves_a_scan() -> None:
    assert Desk().keys(f"BDD{BACK}{BACK}ĐKLM{ENTER}", every=2).end() == ["scan:BĐKLM"]


def test_something_else_wanting_the_keyboard_gets_what_was_held() -> None:
    desk = Desk().keys("abcdefgh", every=2)
    _, outcome = give_way(desk.burst)
    assert (outcome.released, outcome.scan) == (tuple("abcdefgh"), None)


def test_a_very_long_scan_is_one_scan() -> None:
    assert Desk().keys("B" * 10_000 + ENTER, every=1).end() == ["scan:" + "B" * 10_000]


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
