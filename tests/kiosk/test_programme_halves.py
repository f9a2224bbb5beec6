"""Timetables as offices make them: halves of a day, a line for each room, a column for each day."""

import pytest

from tests.kiosk.programmes import lines, read

HEAD = "Buổi,Thời gian,Nội dung\n"


def of(tmp_path, text):
    return lines(read(tmp_path / "a.csv", text))


@pytest.mark.parametrize(
    ("said", "told", "meant"),
    [
        ("Chiều", "2h - 3h30", ("14:00", "15:30")),
        ("Buổi chiều", "6h30 - 7h30", ("18:30", "19:30")),
        ("CHIỀU 01/5", "12h30 - 1h", ("12:30", "13:00")),
        ("Chiều thứ Sáu", "13h30 - 3h", ("13:30", "15:00")),
        ("Afternoon", "2:00 - 3:00 PM", ("14:00", "15:00")),
        ("Tối", "7h - 9h", ("19:00", "21:00")),
        ("Tối", "10h - 0h30", ("22:00", "00:30")),
        ("Sáng", "2h - 3h", ("02:00", "03:00")),
        ("", "2h - 3h", ("02:00", "03:00")),
    ],
)
def test_the_half_of_the_day_says_which_hour_is_meant(tmp_path, said, told, meant) -> None:
    found = of(tmp_path, f"{HEAD}{said},{told},Chuyên đề 1\n,10h55 - 11h,Không khác\n")
    assert tuple(at[3:] for at in found[0][:2]) == meant


def test_a_half_holds_until_the_next_one_or_another_day(tmp_path) -> None:
    rows = (
        "Ngày 1/5/2026",
        "6h,A",
        "BUỔI CHIỀU",
        "2h,B",
        "3h,C",
        "BUỔI SÁNG",
        "6h,D",
        "CHIỀU NGÀY 2/5/2026",
        "4h,E",
        "3/5/2026",
        "6h,F",
    )
    found = of(tmp_path, "Thời gian,Nội dung\n" + "\n".join(rows) + "\n")
    assert {line[2]: line[0] for line in found} == {
        "A": "01 06:00",
        "B": "01 14:00",
        "C": "01 15:00",
        "D": "01 06:00",
        "E": "02 16:00",
        "F": "03 06:00",
    }


@pytest.mark.parametrize("section", ["Tối ưu hoá chi phí", "Sáng tạo trẻ", "Hướng tới tương lai"])
def test_words_that_only_begin_alike_are_no_half(tmp_path, section) -> None:
    found = of(tmp_path, f"Thời gian,Nội dung\nNgày 1/5/2026\n{section}\n8h,A\n9h,B\n")
    assert [line[0] for line in found] == ["01 08:00", "01 09:00"]


def test_a_line_that_names_a_room_is_the_room_of_what_stands_below(tmp_path) -> None:
    rows = (
        "1/5/2026",
        "Phòng 201",
        "8h - 9h,A",
        "9h - 10h,B",
        "Địa điểm: Nhà B",
        "8h - 9h,C",
        "Phòng trưng bày: xem cả ngày",
        "9h,D",
    )
    found = of(tmp_path, "Thời gian,Nội dung\n" + "\n".join(rows) + "\n")
    assert [line[2:] for line in found] == [("A", "Phòng 201"), ("B", "Phòng 201"), ("C", "Nhà B"), ("D", "Nhà B")]


def test_columns_may_be_days(tmp_path) -> None:
    text = "<table><tr><th>Giờ</th><th>Thứ Sáu 1/5/2026</th><th>Thứ Bảy 2/5/2026</th></tr>"
    text += "<tr><td>8h - 9h</td><td>Khai mạc</td><td>Hội thảo</td></tr>"
    text += '<tr><td>9h - 9h15</td><td colspan="2">Giải lao</td></tr><tr><td>9h15 - 10h</td><td>-</td><td>Bế mạc</td></tr></table>'
    assert sorted(lines(read(tmp_path / "a.html", text))) == [
        ("01 08:00", "01 09:00", "Khai mạc", ""),
        ("01 09:00", "01 09:15", "Giải lao", ""),
        ("02 08:00", "02 09:00", "Hội thảo", ""),
        ("02 09:00", "02 09:15", "Giải lao", ""),
        ("02 09:15", "02 10:00", "Bế mạc", ""),
    ]


@pytest.mark.parametrize("days", ["Day 1,Day 2", "Ngày 01/05,Ngày 02/05"])
def test_columns_may_be_headed_by_a_word_for_days(tmp_path, days) -> None:
    found = of(tmp_path, f"Time,{days}\n8:00 - 9:00,A,B\n9:00 - 10:00,C,D\n")
    assert sorted(line[::2] for line in found) == [
        ("01 08:00", "A"),
        ("01 09:00", "C"),
        ("02 08:00", "B"),
        ("02 09:00", "D"),
    ]
