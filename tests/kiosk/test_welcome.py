"""Only who agreed is welcomed by name, as the organiser chose, one after the other, and nobody late."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.welcome import FRESH, LONG, SHORT, Greeting, Line, Welcome, agreed_in_list, greeted
from tests.conftest import NOON


@pytest.mark.parametrize(
    ("heading", "said", "agreed"),
    [
        ("Đồng ý chào tên", "x", True),
        ("ĐỒNG Ý CHÀO TÊN", " Có ", True),
        ("dong y chao ten", "dong y", True),
        ("Welcome consent", "yes", True),
        ("Welcome consent", "✓", True),
        ("Welcome consent", "no", False),
        ("Welcome consent", "", False),
        ("Welcome consent", "—", False),
        ("Welcome consent", "?!", False),
        ("Đồng ý chào tên", "Không đồng ý", False),
        ("Ghi chú", "có", False),
    ],
)
def test_silence_and_any_other_word_is_no_consent(heading: str, said: str, agreed: bool) -> None:
    assert agreed_in_list(((heading, said),)) is agreed


@pytest.mark.parametrize(
    ("name", "title", "greeting", "said"),
    [
        ("Nguyễn Thị Lan", "Bà", Greeting.FIRST, "bà Lan"),
        ("Nguyễn Thị Lan", "Bà", Greeting.FULL, "bà Nguyễn Thị Lan"),
        ("Nguyễn Thị Lan", "PGS.TS.", Greeting.FIRST, "PGS.TS. Lan"),
        ("Nguyễn Thị Lan", "", Greeting.FIRST, "Lan"),
        ("Nguyễn Thị Lan", "Bà", Greeting.INITIALS, "N. T. L."),
        ("Nguyễn Thị Lan", "Bà", Greeting.OFF, ""),
        ("  ", "Bà", Greeting.FULL, ""),
        ("Đặng Ước", "", Greeting.INITIALS, "Đ. Ư."),
    ],
)
def test_a_name_is_said_as_the_organiser_chose(name: str, title: str, greeting: Greeting, said: str) -> None:
    assert greeted(name, title, greeting) == said


def test_elsewhere_the_given_name_comes_first() -> None:
    assert greeted("John Smith", "Mr", Greeting.FIRST, family_first=False) == "Mr John"


def after(seconds: float):
    return NOON + timedelta(seconds=seconds)


def came(key: str, seconds: float) -> Welcome:
    return Welcome(key, key, after(seconds))


def test_they_come_one_after_the_other_and_faster_when_others_wait() -> None:
    a, b = came("a", 0), came("b", 0.5)
    line = Line().at(after(1), [a])
    assert line.shown == a
    assert line.at(after(1) + SHORT, [a]).shown == a
    line = line.at(after(2), [b, a])
    assert line.shown == a
    line = line.at(after(1) + SHORT, [a, b])
    assert line.shown == b
    since = after(1) + SHORT
    assert line.at(since + LONG - timedelta(milliseconds=1), [a, b]).shown == b
    gone = line.at(since + LONG, [a, b])
    assert gone.shown is None
    assert not gone.busy(since + LONG, [a, b])


def test_one_whose_check_in_is_taken_back_leaves_at_once() -> None:
    a, b = came("a", 0), came("b", 0)
    line = Line().at(after(0), [a, b])
    assert line.at(after(0.2), [b]).shown == b
    assert line.at(after(0.2), []).shown is None


@given(
    st.lists(st.tuples(st.floats(0, 60), st.integers(0, 30)), max_size=25),
    st.lists(st.floats(0, 120), min_size=1, max_size=40),
)
def test_nobody_is_shown_twice_or_late_or_out_of_turn(arrivals, looks) -> None:
    everyone = [came(f"{key}-{n}", at) for n, (at, key) in enumerate(arrivals)]
    line, shown = Line(), []
    for look in sorted(looks):
        now = after(look)
        before, line = line.shown, line.at(now, [one for one in everyone if one.at <= now])
        if line.shown is not None and line.shown != before:
            assert now - line.shown.at <= FRESH
            shown.append(line.shown)
    assert len({one.key for one in shown}) == len(shown)
    assert [one.at for one in shown] == sorted(one.at for one in shown)
