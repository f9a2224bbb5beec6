"""Names in two or three columns become one, whatever the columns are called."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.previewing import preview_guests
from kiosk.formats.name_parts import joined_names
from tests.kiosk.lists import csv_of, import_list, xlsx_of
from tests.kiosk.memory_book import MemoryBook

HEADINGS = [
    ("Họ", "Tên"),
    ("Họ đệm", "Tên"),
    ("HỌ VÀ TÊN ĐỆM", "TÊN"),
    ("Họ lót", "Tên"),
    ("Ho va dem", "Ten"),
    ("Last name", "First name"),
    ("Family name", "Given name"),
]


def names(path) -> list[str]:
    book = MemoryBook()
    import_list(book, path)
    return [guest.name for guest in book.guests()]


@pytest.mark.parametrize(("family", "given_name"), HEADINGS, ids=[family for family, _ in HEADINGS])
def test_family_and_given_names_in_two_columns_are_one_name(tmp_path, family, given_name) -> None:
    text = f"STT,{family},{given_name},Đơn vị\n1,Nguyễn Văn,An,Sở Y tế\n2,Trần Thị,Bình,Báo Sáng\n3,,Chi,Sở\n4,Lê,,Sở\n"
    assert names(csv_of(tmp_path / "g.csv", text)) == ["Nguyễn Văn An", "Trần Thị Bình", "Chi", "Lê"]


def test_three_columns_are_one_name(tmp_path) -> None:
    text = "Họ,Tên đệm,Tên,Đơn vị\nNguyễn,Văn,An,Sở\nSmith,Jane,Mary,Sứ quán\n"
    assert names(csv_of(tmp_path / "g.csv", text)) == ["Nguyễn Văn An", "Mary Jane Smith"]


def test_a_foreign_family_s_name_comes_last_and_a_vietnamese_one_first(tmp_path) -> None:
    text = "First name,Last name,Organisation\nMary,Smith,Embassy\nVăn An,Nguyễn,Sở Y tế\n"
    assert names(csv_of(tmp_path / "g.csv", text)) == ["Mary Smith", "Nguyễn Văn An"]


def test_a_whole_name_beside_a_family_s_is_not_told_twice(tmp_path) -> None:
    text = "Name,Family name,Unit\nNguyễn Văn An,Nguyễn,Sở\nMary Smith,Smith,Embassy\n"
    assert names(csv_of(tmp_path / "g.csv", text)) == ["Nguyễn Văn An", "Mary Smith"]


def test_one_heading_merged_over_two_columns_is_one_name(tmp_path) -> None:
    rows = [("STT", "Họ và tên", "", "Đơn vị"), (1, "Nguyễn Văn", "An", "Sở Y tế"), (2, "Trần Thị", "Bình", "Báo Sáng")]
    path = xlsx_of(tmp_path / "g.xlsx", rows, merged=["B1:C1"])
    assert preview_guests(path).fields[1:3] == ("family", "name")
    assert names(path) == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_a_column_without_a_heading_beside_whole_names_stays_what_it_is(tmp_path) -> None:
    text = "Họ và tên,,Đơn vị\nNguyễn Văn An,x1,Sở Y tế\nTrần Thị Bình,ăn chay trường,Báo Sáng\n"
    assert names(csv_of(tmp_path / "g.csv", text)) == ["Nguyễn Văn An", "Trần Thị Bình"]


PART = st.lists(st.sampled_from(["Nguyễn", "Văn", "An", "Mary", "Smith", "Ô"]), max_size=3).map(" ".join)


@given(family=PART, middle=PART, given_name=PART)
def test_no_word_of_a_name_is_lost(family, middle, given_name) -> None:
    [name] = joined_names({"family": [family], "middle": [middle], "name": [given_name]})["name"]
    words = Counter(f"{family} {middle} {given_name}".split())
    whole = Counter(given_name.split())
    assert Counter(name.split()) in (words, whole)
    assert set(given_name.split()) <= set(name.split())
