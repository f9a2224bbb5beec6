"""What is wrong with a list is said in a sentence, and nothing that stands in it is lost."""

import pytest

from kiosk.app.import_diff import Kind
from kiosk.app.importing import Counts
from kiosk.app.unit_spellings import Spellings
from tests.kiosk.lists import csv_of, import_list, plan_of, rows_of, told, xlsx_of
from tests.kiosk.memory_book import MemoryBook

LONG = "Nguyễn " * 42 + "Văn An"
ARABIC = "محمد بن سلمان"
NAMES = [
    ("a number", "12345", "“12345” has no letter in it, so it may be no name."),
    ("a date", "25/9/2019", "“25/9/2019” has no letter in it, so it may be no name."),
    ("a formula", "=HYPERLINK(A1)", "“=HYPERLINK(A1)” is a formula or its mistake, and no name."),
    ("a formula's mistake", "#REF!", "“#REF!” is a formula or its mistake, and no name."),
    ("three hundred characters", LONG, f"“{LONG[:40]}…” has 300 characters: is it one name?"),
    ("Arabic", ARABIC, None),
    ("a single word", "Madonna", None),
    ("an apostrophe", "O'Brien", None),
    ("Chinese", "王小明", None),
]


@pytest.mark.parametrize(("name", "sentence"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_odd_name_is_told_and_taken_as_it_is(tmp_path, name, sentence, kind) -> None:
    book = MemoryBook()
    rows = [("Họ và tên", "Đơn vị", "Chức vụ"), (name, "Sở Y tế", "Giám đốc"), ("Trần Bình", "Sở Y tế", "Lái xe")]
    text = "".join(",".join(f'"{cell}"' for cell in row) + "\n" for row in rows)
    path = csv_of(tmp_path / "g.csv", text) if kind == "csv" else xlsx_of(tmp_path / "g.xlsx", rows)
    plan = plan_of(book, path)
    assert plan.counts == Counts(new=2)
    assert told(plan) == ([(2, sentence)] if sentence else [])
    assert import_list(book, path) == Counts(new=2)
    assert [guest.name for guest in book.guests()] == [name.strip(), "Trần Bình"]
    assert import_list(book, path) == Counts(unchanged=2)


def test_an_empty_name_is_refused_with_its_row_and_column(tmp_path) -> None:
    plan = plan_of(MemoryBook(), csv_of(tmp_path / "g.csv", "Họ và tên,Đơn vị,Ghế\nAn,Sở,A1\n,Sở,A2\n"))
    [row] = rows_of(plan, MemoryBook(), Kind.REFUSED)
    assert (row.row, row.complaint.column) == (3, "Họ và tên")
    assert str(row.complaint) == "The row has no name, nor a unit with a post to invite."


def test_two_rows_that_claim_one_code_are_told_and_the_second_is_named(tmp_path) -> None:
    plan = plan_of(MemoryBook(), csv_of(tmp_path / "g.csv", "Họ và tên,Mã mời\nAn,K1\nBình,K1\n"))
    [row] = rows_of(plan, MemoryBook(), Kind.REFUSED)
    assert (row.row, str(row.complaint), row.complaint.values["who"]) == (
        3,
        "The code stands in row 2 already.",
        "Bình",
    )


def spellings(*units: str) -> list[str]:
    seen = Spellings()
    seen.see(units)
    return [str(told) for told in seen.complaints("Đơn vị")]


def test_a_unit_spelt_three_ways_is_told_once(tmp_path) -> None:
    text = (
        "Họ và tên,Đơn vị,Ghế\nAn,Sở TT&TT,A1\nBình,Sở Thông tin và Truyền thông,A2\nChi,So Thong tin Truyen thong,A3\n"
    )
    plan = plan_of(MemoryBook(), csv_of(tmp_path / "g.csv", text))
    assert plan.counts == Counts(new=3)
    sentence = "These look like one unit: Sở TT&TT; Sở Thông tin và Truyền thông; So Thong tin Truyen thong."
    assert told(plan) == [(0, sentence)]
    assert rows_of(plan, MemoryBook(), Kind.CHECK)[0].complaint.column == "Đơn vị"


ALIKE = [
    ("UBND Q1", "Ủy ban nhân dân Quận 1"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("Sở Y tế", "SỞ Y TẾ"),
    ("UBND Quận 1", "UBND Q1", "UBND Quận Một", "Ủy ban nhân dân Q.1"),
    ("ĐHQG-HCM", "Đại học Quốc gia Hồ Chí Minh"),
]
DIFFERENT = [
    ("UBND Quận 1", "UBND Quận 10"),
    ("Sở Y tế", "Sở Nội vụ"),
    ("UBND Q1", "Ủy ban nhân dân Quận 10"),
    ("Báo Tuổi Trẻ", "Báo TP"),
    ("Phòng A", "Phòng B"),
    ("UBND Quận Một", "UBND Quận 2"),
    ("Phường Năm Căn", "Phường 5"),
]


@pytest.mark.parametrize("units", ALIKE, ids=" = ".join)
def test_these_are_one_unit(units) -> None:
    [said] = spellings(*units)
    assert all(unit in said for unit in units)


@pytest.mark.parametrize("units", DIFFERENT, ids=" ≠ ".join)
def test_these_are_not(units) -> None:
    assert spellings(*units) == []


def test_an_abbreviation_of_two_units_is_neither_s() -> None:
    assert spellings("Sở TP", "Sở Tư pháp", "Sở Thanh phòng") == []


def test_ditto_is_what_the_cell_above_says(tmp_path) -> None:
    text = (
        "Họ và tên,Chức vụ,Đơn vị,Ghi chú\nAn,nt,Sở Y tế,nt\nBình,Giám đốc,-nt-,\nChi,Như trên,nt,\nDung,,Sở Nội vụ,\n"
        "Em,Phó Giám đốc,- nt -,\n"
    )
    book, path = MemoryBook(), csv_of(tmp_path / "g.csv", text)
    plan = plan_of(book, path)
    import_list(book, path)
    assert [(guest.name, guest.post, guest.unit) for guest in book.guests()] == [
        ("An", "nt", "Sở Y tế"),
        ("Bình", "Giám đốc", "Sở Y tế"),
        ("Chi", "Giám đốc", "Sở Y tế"),
        ("Dung", "", "Sở Nội vụ"),
        ("Em", "Phó Giám đốc", "Sở Nội vụ"),
    ]
    assert told(plan) == [
        (3, "“-nt-” was read as the cell above it, here and below."),
        (4, "“Như trên” was read as the cell above it, here and below."),
    ]
