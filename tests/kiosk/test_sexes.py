"""Lists with a column for men and one for women: years of birth or crosses below Nam and Nữ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.formats.headings import GUESTS
from kiosk.formats.sexes import with_sexes_joined
from kiosk.formats.table import Sheet, headed
from tests.kiosk.lists import csv_of, xlsx_of
from tests.kiosk.test_layouts_of_lists import imported

TOP = ("STT", "Họ và tên", "Năm sinh", "", "Chức vụ", "Đơn vị")
UNDER = ("", "", "Nam", "Nữ", "", "")
AN, BINH = ("1", "Nguyễn Văn An", "1980", "", "Giám đốc", "Sở Y tế"), ("2", "Trần Bình", "", "1985", "", "Sở Y tế")


def sheet_of(*rows) -> Sheet:
    return with_sexes_joined(Sheet("list.csv", iter([list(row) for row in rows]), 0, lambda: 0))


def rows_of(*rows) -> list[list[str]]:
    return [list(row) for row in sheet_of(*rows).rows]


def text_of(*rows) -> str:
    return "\n".join(",".join(row) for row in rows)


def said_of(guests):
    return [(guest.name, guest.born, dict(guest.extra).get("Giới tính", "")) for guest in guests]


WANTED = [("Nguyễn Văn An", "1980", "Nam"), ("Trần Bình", "1985", "Nữ")]


def test_years_below_men_and_women_are_everyones_year_with_the_sex_beside_it(tmp_path) -> None:
    guests, plan = imported(csv_of(tmp_path / "list.csv", text_of(TOP, UNDER, AN, BINH)))
    assert said_of(guests) == WANTED
    (said,) = plan.complaints
    assert "“Nam” and “Nữ” are two columns" in str(said)


def test_the_same_in_a_workbook_whose_other_headings_are_merged_downward(tmp_path) -> None:
    down = ["A1:A2", "B1:B2", "E1:E2", "F1:F2"]
    rows = [TOP, UNDER, AN, BINH]
    guests, plan = imported(xlsx_of(tmp_path / "list.xlsx", rows, merged=["C1:D1", *down]))
    assert said_of(guests) == WANTED
    assert not [one for one in plan.complaints if one.refused]


def test_without_a_heading_over_both_they_are_years_all_the_same(tmp_path) -> None:
    head = ("STT", "Họ và tên", "Nam", "Nữ", "Chức vụ", "Đơn vị")
    guests, _ = imported(csv_of(tmp_path / "list.csv", text_of(head, AN, BINH)))
    assert said_of(guests) == WANTED


def test_crosses_below_men_and_women_are_the_sex_alone(tmp_path) -> None:
    rows = (*TOP[:2], "Giới tính", *TOP[3:]), UNDER, (*AN[:2], "x", "", *AN[4:]), (*BINH[:3], "x", *BINH[4:])
    guests, _ = imported(csv_of(tmp_path / "list.csv", text_of(*rows)))
    assert said_of(guests) == [("Nguyễn Văn An", "", "Nam"), ("Trần Bình", "", "Nữ")]


def test_headings_that_stand_again_and_a_total_with_both_are_left_to_those_who_know_them() -> None:
    total = ("", "Tổng cộng", "12", "30", "", "")
    rows = rows_of(TOP, UNDER, AN, TOP, UNDER, BINH, total)
    assert rows[0] == rows[3] == ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Chức vụ", "Đơn vị"]
    assert rows[1] == rows[4] == [""] * 6
    assert rows[-1] == list(total)


@pytest.mark.parametrize("other", [("Nam", "Bắc"), ("Tên Nam", "Tên Nữ"), ("Nam", "")])
def test_columns_that_only_sound_alike_are_left_alone(other) -> None:
    rows = [["Họ và tên", *other], ["An", "1980", ""]]
    sheet = sheet_of(*rows)
    assert list(sheet.rows) == rows
    assert sheet.complaints == ()


def test_two_columns_that_are_both_filled_are_two_things() -> None:
    rows = [["Đơn vị", "Nam", "Nữ"], ["Sở Y tế", "12", "30"], ["Sở Tư pháp", "5", "7"]]
    assert rows_of(*rows) == rows


cells = st.sampled_from(["", "1980", "x", "Nam", "Nữ", "Năm sinh", "An"])


@given(st.lists(st.lists(cells, max_size=5), max_size=12))
def test_no_list_loses_a_row_a_column_or_a_persons_cell(rows) -> None:
    after = rows_of(*rows)
    assert len(after) == len(rows)
    for before, now in zip(rows, after, strict=True):
        assert len(now) >= len(before)
        kept = {"1980", "An"} & set(before)
        assert kept <= set(now)


def test_the_vocabulary_knows_what_it_was_made_into() -> None:
    assert headed(sheet_of(TOP, UNDER, AN, BINH), GUESTS).fields[2] == "born"
