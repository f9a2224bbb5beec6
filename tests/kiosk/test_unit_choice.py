"""Finding a unit by what one types of it, and which units there are to choose from."""

import pytest

from kiosk.app.unit_register import known_units
from kiosk.domain.declarations import UnitSet
from kiosk.domain.facts import GuestsListed
from kiosk.domain.unit import Unit
from kiosk.domain.unit_choice import KnownUnit, fitting, same_unit
from tests.given import AN, BINH, entry
from tests.kiosk.memory_book import MemoryBook
from tests.ui.desk_stub import guest

NAMES = (
    "Sở Thông tin và Truyền thông",
    "Sở Y tế",
    "UBND Quận 1",
    "UBND Quận 12",
    "Ủy ban nhân dân Quận 3",
    "Đại học Quốc gia Thành phố Hồ Chí Minh",
)
UNITS = tuple(map(KnownUnit, NAMES))


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("so y", 1),
        ("SỞ Y TẾ", 1),
        ("y te", 1),
        ("te so", 1),
        ("sở tttt", 0),
        ("so ttvtt", 0),
        ("ubnd q1", 2),
        ("ubnd quan 1", 2),
        ("ubnd q12", 3),
        ("ubnd q3", 4),
        ("uy ban nhan dan quan 3", 4),
        ("dhqg", 5),
        ("soowr y tees", 1),
        ("d9ai5 hoc5", 5),
    ],
)
def test_the_unit_meant_comes_first(typed, first) -> None:
    assert fitting(UNITS, typed, 6)[0].name == NAMES[first]


@pytest.mark.parametrize("typed", ["", "  ", "–", "xyz", "so y te quan"])
def test_what_fits_no_unit_offers_none(typed) -> None:
    assert fitting(UNITS, typed, 6) == ()


def test_no_more_are_offered_than_have_room() -> None:
    assert len(fitting(UNITS, "u", 2)) == 2


def test_only_a_whole_name_or_a_declared_abbreviation_is_the_unit_itself() -> None:
    assert same_unit(UNITS, "so y te") == UNITS[1]
    assert same_unit(UNITS, "so y") is None
    assert same_unit((KnownUnit("Văn phòng Chính phủ", short="VPCP"),), "vpcp").name == "Văn phòng Chính phủ"
    assert same_unit(UNITS, "") is None


def test_a_unit_s_block_is_that_of_its_guests_unless_it_was_declared() -> None:
    loose = guest("x", "Không khối", unit=AN.unit)
    book = MemoryBook(entry(1, GuestsListed("", (AN, BINH, loose))))
    assert known_units(book) == (KnownUnit("Báo Sáng", "Báo chí"), KnownUnit("Sở Y tế", "Sở, ngành"))
    book.record(entry(2, UnitSet(Unit(name="Sở Y tế", block="Thành phố", short="SYT"))))
    assert known_units(book)[1] == KnownUnit("Sở Y tế", "Thành phố", "SYT")
