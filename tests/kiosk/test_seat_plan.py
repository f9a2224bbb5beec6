"""Seats have one name however they are written, and a room can be drawn from numbers, a list or a drawing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.seat_planning import made_plan, plan_of_guests, read_plan
from kiosk.domain.seat_making import Hall, Numbering, hall_plan, letters, numbered
from kiosk.domain.seat_name import names_a_seat, seat_name, seat_text
from kiosk.domain.seat_plan import SeatPlan, SeatRow, Stage, Zone, between, named_twice
from kiosk.errors import BadInput
from tests.ui.desk_stub import guest

WRITTEN = [
    "A-03",
    "a3",
    "A03",
    "A-003",
    "A 3",
    "a.3",
    "Hàng A ghế 3",
    "hàng a, ghế số 3",
    "Row A Seat 3",
    "Dãy A - Số 03",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_seat_has_one_name_however_it_is_written(text: str) -> None:
    assert seat_name(text) == "A-03"
    assert names_a_seat(text)


@pytest.mark.parametrize("text", ["", "   ", "–", "ghế"])
def test_what_names_no_seat_has_no_name(text: str) -> None:
    assert seat_name(text) == ""


@pytest.mark.parametrize("text", ["Nguyễn Văn An", "0901 234 567", "UBND Q1 12", "15", "Khách mời VIP"])
def test_names_and_phones_are_not_taken_for_seats(text: str) -> None:
    assert not names_a_seat(text)


@pytest.mark.parametrize(
    ("listed", "read"),
    [
        *((text, "A-03") for text in WRITTEN),
        ("B15", "B-15"),
        ("Bàn 5", "Bàn 5"),
        ("Bàn A5", "Bàn A5"),
        (" Ban công ", "Ban công"),
        ("15", "15"),
        ("Khu A, cửa 2", "Khu A, cửa 2"),
        ("", ""),
    ],
)
def test_a_seat_is_written_in_one_way_and_what_is_no_row_and_number_stays(listed: str, read: str) -> None:
    assert seat_text(listed) == read
    assert seat_text(seat_text(listed)) == read


@given(st.text(max_size=40))
def test_a_name_is_its_own_name(text: str) -> None:
    once = seat_name(text)
    assert len(once) <= 24
    assert seat_name(once) == once or len(once) == 24 or once.endswith("-")


@given(st.integers(1, 60), st.sampled_from(list(Numbering)), st.sets(st.integers(1, 20)))
def test_every_row_has_as_many_different_numbers_as_seats(seats: int, numbering: Numbering, skip: set[int]) -> None:
    numbers = numbered(seats, numbering, tuple(skip))
    assert len(set(numbers)) == len(numbers) == seats
    assert not skip & set(numbers)


def test_from_the_centre_odd_numbers_go_right_and_even_ones_left() -> None:
    assert numbered(8, Numbering.CENTRE) == [8, 6, 4, 2, 1, 3, 5, 7]
    assert numbered(7, Numbering.CENTRE) == [6, 4, 2, 1, 3, 5, 7]


def test_rows_are_lettered_on_after_z() -> None:
    assert [letters(n) for n in (0, 25, 26, 51, 52)] == ["A", "Z", "AA", "AZ", "BA"]


def test_twelve_rows_of_twenty_with_an_aisle_after_the_tenth() -> None:
    plan = hall_plan(Hall(rows=12, seats=20, aisles=(10,), zones=((Zone("Hàng đầu"), 1), (Zone("Đại biểu"), 11))))

    assert len(plan.seats) == 240
    assert plan.width == 21
    assert (plan.seats["A-10"].x, plan.seats["A-11"].x) == (9, 11)
    assert (plan.seats["A-01"].zone, plan.seats["L-20"].zone) == ("Hàng đầu", "Đại biểu")


def test_seats_near_the_stage_then_the_middle_then_its_right_are_honoured() -> None:
    plan = hall_plan(Hall(rows=2, seats=4))
    ordered = sorted(plan.seats.values(), key=plan.honour)
    assert [seat.name for seat in ordered] == ["A-03", "A-02", "A-04", "A-01", "B-03", "B-02", "B-04", "B-01"]


def test_with_the_stage_below_the_first_row_is_the_last_drawn() -> None:
    plan = hall_plan(Hall(rows=3, seats=4, stage=Stage.BOTTOM))
    assert plan.seats["A-01"].y == 2
    assert min(plan.seats.values(), key=plan.honour).name == "A-02"  # whoever faces the stage has it at the right


def test_between_two_seats_are_those_of_the_rows_and_columns_between() -> None:
    plan = hall_plan(Hall(rows=3, seats=5))
    assert between(plan, "A-04", "B-02") == ("A-02", "A-03", "A-04", "B-02", "B-03", "B-04")
    assert between(plan, "A-01", "Z-01") == ()


@pytest.mark.parametrize(("rows", "seats"), [(0, 20), (12, 0), (-1, 5), (1_000, 100), (1, 100_000)])
def test_a_room_without_seats_or_larger_than_any_hall_is_refused(rows: int, seats: int) -> None:
    with pytest.raises(BadInput):
        made_plan(Hall(rows=rows, seats=seats))


def test_two_seats_of_one_name_are_refused_by_name(tmp_path) -> None:
    assert named_twice(SeatPlan((), (SeatRow("", ("A-01", "A-01"), 0),))) == ("A-01",)
    file = tmp_path / "plan.csv"
    file.write_text("A,1,2\nB,1,1\n", encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        read_plan(file)
    assert refused.value.values["seat"] == "B-01"


DRAWING = """SƠ ĐỒ CHỖ NGỒI,,,,,,
SÂN KHẤU,,,,,,
Hàng đầu,,,,,,
A,1,2,3,,4,5
b,1,2,3,,4,5

Khu báo chí,,,,,,
,C1,C2,C3,,C4,C5 Nguyễn Văn A
D,x,x,x,,x,x
"""


def test_a_drawing_of_one_cell_a_seat_is_read_with_its_stage_zones_and_aisles(tmp_path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(DRAWING, encoding="utf-8")
    plan = read_plan(file).plan

    assert [zone.name for zone in plan.zones] == ["Hàng đầu", "Khu báo chí"]
    assert plan.stage is Stage.TOP
    assert list(plan.seats) == [f"{row}-{n:02d}" for row in "ABCD" for n in range(1, 6)]
    assert (plan.seats["A-03"].x, plan.seats["A-04"].x) == (2, 4)
    assert plan.seats["C-01"].y == 3  # the empty line is an aisle


def test_numbers_above_the_columns_name_the_seats_below(tmp_path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(",5,3,1,,2,4\nA,x,x,x,,x,x\nB,x,,x,,x,x\nSân khấu,,,,,,\n", encoding="utf-8")
    plan = read_plan(file).plan

    assert list(plan.seats) == ["A-05", "A-03", "A-01", "A-02", "A-04", "B-05", "B-01", "B-02", "B-04"]
    assert plan.stage is Stage.BOTTOM


LIST = """Khu,Hàng,Từ,Đến,Dành cho,Chức vụ,Giữ,Lối đi,Bỏ,Đánh số
Hàng đầu,A,1,10,,Giám đốc,10,5,4,
Đại biểu,B,10,1,,,,,,
Báo chí,B,11,14,Báo chí,,,,,
Lớp,C,1,8,,,,,,từ giữa
Lớp,,1,8,,,,,,
Lớp,D,1,100000,,,,,,
"""


def test_a_list_of_rows_is_read_and_what_makes_no_seats_is_refused(tmp_path) -> None:
    file = tmp_path / "plan.csv"
    file.write_text(LIST, encoding="utf-8")
    draft = read_plan(file)
    front, press = draft.plan.zone_of["Hàng đầu"], draft.plan.zone_of["Báo chí"]

    assert draft.listed
    assert (front.hold, front.whom.post, press.whom.group) == (10, "Giám đốc", "Báo chí")
    assert "A-04" not in draft.plan.seats
    assert draft.plan.seats["B-10"].x == 0
    assert draft.plan.seats["B-11"].x > draft.plan.seats["B-01"].x + 1  # an aisle between the zones
    assert [(one.row, one.refused) for one in draft.complaints] == [(6, True), (7, True)]


def test_a_list_of_guests_is_no_plan(tmp_path) -> None:
    file = tmp_path / "empty.csv"
    file.write_text("\n\n", encoding="utf-8")
    with pytest.raises(BadInput):
        read_plan(file)


def test_the_guests_own_seats_make_a_plan_with_the_free_ones_between() -> None:
    guests = [guest(str(n), seat=seat) for n, seat in enumerate(["B2", "a-1", "Hàng A ghế 4", "Khu báo chí 2", "VIP"])]
    plan = plan_of_guests(guests, "Hội trường")

    rows = [name for name in plan.seats if len(name) == 4]
    assert rows == ["A-01", "A-02", "A-03", "A-04", "B-01", "B-02"]
    assert [zone.name for zone in plan.zones] == ["Hội trường", "Khu báo chí"]
    with pytest.raises(BadInput):
        plan_of_guests([guest(seat="VIP")], "Hội trường")
