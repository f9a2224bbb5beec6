"""At which level a unit is, by the words of its name and of its block."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.unit_level import Level, level_of

CENTRAL, PROVINCE, DISTRICT, WARD = Level


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Bộ Khoa học và Công nghệ", CENTRAL),
        ("Văn phòng Chính phủ", CENTRAL),
        ("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", CENTRAL),
        ("Ministry of Finance", CENTRAL),
        ("Bộ Tư lệnh Thành phố", PROVINCE),
        ("Sở Y tế", PROVINCE),
        ("Sở Lao động – Thương binh và Xã hội", PROVINCE),
        ("Văn phòng Thành ủy", PROVINCE),
        ("Thành uỷ Hồ Chí Minh", PROVINCE),
        ("UBND tỉnh Đồng Nai", PROVINCE),
        ("Thanh tra Thành phố", PROVINCE),
        ("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân Thành phố", PROVINCE),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam TP.HCM", PROVINCE),
        ("UBND TP. Đà Nẵng", PROVINCE),
        ("Ủy ban nhân dân Thành phố Thủ Đức", DISTRICT),
        ("UBND thành phố Vinh", DISTRICT),
        ("Ủy ban nhân dân Quận 1", DISTRICT),
        ("UBND Q1", DISTRICT),
        ("HĐND Q. 12", DISTRICT),
        ("HUYỆN ỦY CỦ CHI", DISTRICT),
        ("Thị ủy Bến Cát", DISTRICT),
        ("UBND thị xã Sơn Tây", DISTRICT),
        ("Bảo hiểm xã hội Quận 3, TP.HCM", DISTRICT),
        ("District 1 People's Committee", DISTRICT),
        ("Công an Phường 5, Quận 3", WARD),
        ("UBND P.7 Q.3", WARD),
        ("Ủy ban nhân dân xã Bình Hưng", WARD),
        ("UBND thị trấn Củ Chi", WARD),
        ("Bảo hiểm xã hội Việt Nam", None),
        ("Thông tấn xã Việt Nam", None),
        ("Hợp tác xã Thương mại", None),
        ("Bộ môn Toán", None),
        ("Cục Quân nhu", None),
        ("Đoàn đại biểu Quốc hội", None),
        ("World Bank", None),
        ("", None),
    ],
)
def test_the_lowest_place_in_a_name_is_its_level(name, level):
    assert level_of(name) is level


def test_the_block_tells_of_a_name_that_says_nothing():
    assert level_of("HĐND Bình Thạnh", "HĐND, UBND quận, huyện") is DISTRICT
    assert level_of("Sở Y tế", "Quận, huyện") is PROVINCE


@given(st.sampled_from(["Sở Y tế", "UBND Quận 1", "Bộ Tư pháp", "UBND xã Bình Hưng"]))
def test_capitals_and_spaces_change_nothing(name):
    assert level_of(name.upper()) is level_of("  ".join(name.split())) is level_of(name)
