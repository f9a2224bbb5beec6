"""Days and times as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.formats.clock_text import duration, when


def at(*clocks: str) -> tuple[int, ...]:
    return tuple(int(clock[:2]) * 60 + int(clock[3:]) for clock in clocks)


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("9h30", ["09:30"]),
        ("18h00", ["18:00"]),
        ("8h", ["08:00"]),
        ("8h-9h30", ["08:00", "09:30"]),
        ("08:00 - 08:05", ["08:00", "08:05"]),
        ("08:00–08:05", ["08:00", "08:05"]),
        ("9:00-9:10", ["09:00", "09:10"]),
        ("9.30", ["09:30"]),
        ("9", ["09:00"]),
        ("9 giờ 30 phút", ["09:30"]),
        ("Từ 8 giờ đến 9 giờ 15", ["08:00", "09:15"]),
        ("2:30 PM", ["14:30"]),
        ("12:15 am", ["00:15"]),
        ("9am - 10am", ["09:00", "10:00"]),
        ("2:30 CH", ["14:30"]),
        ("24:00", ["24:00"]),
        ("09:00:00", ["09:00"]),
        ("0.375", ["09:00"]),
        ("9時00分～9時45分", ["09:00", "09:45"]),
        ("午前10時", ["10:00"]),
        ("上午9：00—10：30", ["09:00", "10:30"]),
        ("下午2:00—3:30", ["14:00", "15:30"]),
        ("上午11点至下午1点半", ["11:00", "13:30"]),
        ("오후 2시 30분", ["14:30"]),
        ("1時間30分", []),
        ("Toàn ngày", []),
        ("25:00", []),
        ("9:75", []),
        ("", []),
    ],
)
def test_times_are_read(text, clocks) -> None:
    assert when(text, 2019) == (when("", 2019).__class__)(None, at(*clocks))


@pytest.mark.parametrize(
    "text",
    [
        "25/9/2019",
        "2019年9月25日",
        "9月25日（水）",
        "2019년 9월 25일",
        "25/09/19",
        "25.9.2019",
        "25-09-2019",
        "2019-09-25",
        "25/9",
        "Thứ Tư, 25/09/2019",
        "ngày 25 tháng 9 năm 2019",
        "Ngày 25 tháng 9",
        "25 September 2019",
        "Sept 25, 2019",
        "Wednesday 25th Sep",
        "9/25/2019",
        "43733",
    ],
)
def test_days_are_read(text) -> None:
    said = when(text, 2019)
    assert (said.day, said.minutes) == (date(2019, 9, 25), ())


@pytest.mark.parametrize("text", ["31/2/2019", "32/1/2019", "0/0/2019", "ngày mai", "99999999", "4.5.6"])
def test_what_is_no_day_is_none(text) -> None:
    assert when(text, 2019).day is None


@pytest.mark.parametrize(
    "text", ["2019-09-25 09:00:00", "2019-09-25T09:00", "43733.375", "9h00 ngày 25/9", "09:00 25/09/2019"]
)
def test_a_day_and_a_time_can_share_a_cell(text) -> None:
    said = when(text, 2019)
    assert (said.day, said.minutes) == (date(2019, 9, 25), (540,))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1:30", 90),
        ("1h30", 90),
        ("90", 90),
        ("45 phút", 45),
        ("2h", 120),
        ("30'", 30),
        ("1:30:00", 90),
        ("0.0625", 90),
    ],
)
def test_lengths_are_read(text, minutes) -> None:
    assert duration(text) == minutes


@pytest.mark.parametrize("text", ["", "x", "long", "h"])
def test_what_is_no_length_is_none(text) -> None:
    assert duration(text) is None


@given(st.text(alphabet="0123456789/.:-– hgapmtháng", max_size=16) | st.text(max_size=20))
def test_no_text_breaks_the_reader(text) -> None:
    assert all(0 <= minute <= 24 * 60 for minute in when(text, 2019).minutes)
    assert duration(text) is None or duration(text) >= 0
