"""Which units look like one unit written in several ways, and which never do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.names import fold
from kiosk.domain.unit_likeness import alike, offers, unit_order

ONE_UNIT = [
    ("Sở TT&TT", "Sở Thông tin và Truyền thông"),
    ("So Thong tin Truyen thong", "Sở Thông tin và Truyền thông"),
    ("Sở TTTT", "So Thong tin Truyen thong"),
    ("SỞ THÔNG TIN & TRUYỀN THÔNG", "Sở Thông tin và Truyền thông"),
    ("UBND Q1", "Ủy ban nhân dân Quận 1"),
    ("UBND Q.1", "Uỷ ban Nhân dân quận 01"),
    ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
    ("UBND P. Bến Nghé", "Ủy ban nhân dân Phường Bến Nghé"),
    ("Sở NNMT", "Sở Nông nghiệp và Môi trường"),
    ("Sở Lao động - TB&XH", "Sở Lao động, Thương binh và Xã hội"),
    ("Sở Tài chínnh", "Sở Tài chính"),
    ("Sở Tài chính ", "sở  tài chính"),
    ("Sở Tai chính", "Sở Tài chính"),
    ("Sở Khoa học và Cônng nghệ", "Sở KH&CN"),
    ("Agribank", "Agribbank"),
    ("Trường ĐH Bách khoa", "Trường Đại học Bách Khoa"),
    ("Ban QLDA Metro", "Ban Quản lý dự án Metro"),
]
TWO_UNITS = [
    ("Quận 1", "Quận 11"),
    ("Quận 1", "Quận 2"),
    ("Phòng 2", "Phòng 3"),
    ("Phòng 2", "Phòng Hai"),
    ("Vụ I", "Vụ II"),
    ("Vụ III", "Vụ VIII"),
    ("Phường Tân Bình", "Phường Tân Định"),
    ("Quận Tân Bình", "Quận Bình Tân"),
    ("Xã An Hòa", "Xã An Hóa"),
    ("Xã Tân Phú", "Xã Tân Phúc"),
    ("Sở Nội vụ", "Sở Ngoại vụ"),
    ("Bộ Công an", "Bộ Công Thương"),
    ("Lớp 10A", "Lớp 10B"),
    ("Khối A", "Khối B"),
    ("Sở Y tế", "Bộ Y tế"),
    ("Sở", "Sở Y tế"),
    ("", "Sở Y tế"),
    ("Sở VHTT", "Sở Văn hóa và Du lịch"),
]


@pytest.mark.parametrize(("one", "other"), ONE_UNIT)
def test_one_unit_written_in_two_ways_is_seen(one, other) -> None:
    assert alike(one, other)
    assert offers([one, "Báo Sáng", other]) == ((one, other),)


@pytest.mark.parametrize(("one", "other"), TWO_UNITS)
def test_two_units_are_never_offered_as_one(one, other) -> None:
    assert not alike(one, other)
    assert offers([one, other]) == ()


def test_three_ways_make_one_offer() -> None:
    ways = ("Sở TT&TT", "Sở Thông tin và Truyền thông", "So Thong tin Truyen thong")
    assert offers([ways[0], "Sở Y tế", ways[1], "Quận 1", ways[2]]) == (ways,)


def test_what_fits_two_different_units_is_left_out() -> None:
    assert offers(["Xã An Hòa", "Xa An Hoa", "Xã An Hóa"]) == ()
    assert offers(["STC", "Sở Tài chính", "Sở Thủy chế"]) == ()
    assert offers(["STC", "Sở Tài chính"]) == (("STC", "Sở Tài chính"),)


def test_wards_that_differ_in_a_number_are_all_told_apart() -> None:
    wards = [f"UBND Phường {n}, Quận {n % 24}" for n in range(2_000)]
    assert offers([*wards, "Ủy ban nhân dân phường 7 quận 7"]) == (
        ("UBND Phường 7, Quận 7", "Ủy ban nhân dân phường 7 quận 7"),
    )


def test_units_are_listed_from_the_left_and_by_number() -> None:
    units = ["Quận 10", "Sở Y tế", "Đài Truyền hình", "Quận 2", "Sở Tài chính", "Ban Dân vận"]
    listed = ["Ban Dân vận", "Đài Truyền hình", "Quận 2", "Quận 10", "Sở Tài chính", "Sở Y tế"]
    assert sorted(units, key=unit_order) == listed


WORDS = ["Sở", "Quận", "Phòng", "Y tế", "Thông tin", "Truyền thông", "TT&TT", "UBND", "Tân Bình", "1", "2", "11", "II", "I",
         "Q1", "Q.2", "và", "Nội vụ", "Noi vu", "Nộii vụ", "TTTT", "Hòa", "Hóa", "Hoa", "VNPT", "A", "B"]  # fmt: skip
UNITS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)


def numbers(unit: str) -> list[str]:
    return sorted(re.findall(r"\d+", unit))


@given(st.lists(UNITS, max_size=12))
def test_units_in_one_offer_have_the_same_numbers_and_are_all_alike(units) -> None:
    for group in offers(units):
        assert len({tuple(numbers(unit)) for unit in group}) == 1
        assert all(alike(one, other) for one in group for other in group)
    offered = [unit for group in offers(units) for unit in group]
    assert len(offered) == len(set(offered))


@given(UNITS, UNITS)
def test_likeness_goes_both_ways_and_marks_may_be_missing(one, other) -> None:
    assert alike(one, other) == alike(other, one)
    assert alike(one, one)
    if not any(word.isupper() for word in re.findall(r"\w+", one)):
        assert alike(one, fold(one))
