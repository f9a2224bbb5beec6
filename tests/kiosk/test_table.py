"""Finding the heading row, guessing columns, and rows that are not as wide as they should be."""

import pytest

from kiosk.errors import BadInput
from kiosk.formats.headings import AGENDA, GUESTS
from kiosk.formats.table import CHUNK, Sheet, headed, letter


def table_of(*rows, vocabulary=GUESTS, mapping=None, width=0, escaped=False):
    sheet = Sheet("list.csv", iter([list(row) for row in rows]), 0, lambda: 0, width=width, escaped=escaped)
    return headed(sheet, vocabulary, mapping)


def rows_of(table):
    return [row for chunk in table.chunks() for row in chunk.rows()]


def complaints_of(table):
    return [(c.row, str(c), c.refused) for chunk in table.chunks() for c in chunk.complaints]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "name"),
        ("HỌ VÀ TÊN", "name"),
        ("ho va ten", "name"),
        ("Ho\u0323 va\u0300 te\u0302n", "name"),
        ("Full name", "name"),
        ("Họ tên đại biểu được mời", "name"),
        ("Đơn vị", "unit"),
        ("Cơ quan / Tổ chức", "unit"),
        ("Tên đơn vị công tác", "unit"),
        ("Chức vụ (nếu có)", "post"),
        ("Khối", "block"),
        ("Đối tượng", "category"),
        ("Mã mời", "code"),
        ("SĐT", "phone"),
        ("Số điện thoại liên hệ", "phone"),
        ("E-mail", "email"),
        ("Ghế", "seat"),
        ("Ghi chú", "note"),
        ("Xưng hô", "title"),
        ("Title", "title"),
        ("Ngôn ngữ", "language"),
        ("ID", "key"),
        ("STT", "-"),
        ("TT", "-"),
        ("Size áo", None),
        ("Mã số thuế", None),
    ],
)
def test_guest_headings_are_understood(heading, field) -> None:
    assert table_of([heading, "xyz"], ["a", "b"]).fields[0] == field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Nội dung", "title"),
        ("Phiên", "title"),
        ("Bắt đầu", "start"),
        ("Kết thúc", "end"),
        ("Ngày", "date"),
        ("Thời gian", "time"),
        ("Địa điểm", "room"),
        ("Diễn giả", "speakers"),
        ("Báo cáo viên", "speakers"),
        ("Chủ đề", "track"),
        ("Title", "title"),
        ("ID", "key"),
    ],
)
def test_agenda_headings_are_understood(heading, field) -> None:
    assert table_of([heading, "xyz"], ["a", "b"], vocabulary=AGENDA).fields[0] == field


def test_no_field_is_given_to_two_columns_and_whole_headings_win() -> None:
    table = table_of(["Tên cơ quan chủ quản", "Tên đại biểu", "Đơn vị", "Họ và tên"], ["a", "b", "c", "d"])
    assert table.fields == (None, None, "unit", "name")


def test_what_the_person_says_beats_the_guess() -> None:
    table = table_of(["Name", "Who"], ["VIP", "An"], mapping={"who": "name", "Name": "category"})
    assert table.fields == ("category", "name")


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ({"Nme": "name"}, "list.csv has no column “Nme”. Its columns are: Name, Unit."),
        ({"Name": "nmae"}, "A column cannot be “nmae”. It can be: -, attention, block,"),
        ({"Name": "unit", "Unit": "unit"}, "Two columns are both said to be “unit”."),
    ],
)
def test_a_wrong_mapping_is_told(mapping, sentence) -> None:
    with pytest.raises(BadInput) as told:
        table_of(["Name", "Unit"], ["An", "Sở"], mapping=mapping)
    assert str(told.value).startswith(sentence)


def test_the_heading_row_need_not_be_the_first() -> None:
    table = table_of(["DANH SÁCH ĐẠI BIỂU"], [], ["", "ngày 25/9"], ["STT", "Họ và tên", "Đơn vị"], ["1", "An", "Sở"])
    assert table.headings == ("STT", "Họ và tên", "Đơn vị")
    assert rows_of(table) == [(5, ("1", "An", "Sở"))]


def test_headings_that_nobody_knows_are_found_by_the_mapping() -> None:
    table = table_of(["List", "of guests"], ["Qui", "D'où"], ["An", "Sở"], mapping={"Qui": "name"})
    assert table.headings == ("Qui", "D'où")


def test_a_sheet_without_any_text_has_no_headings() -> None:
    with pytest.raises(BadInput, match="no row of headings"):
        table_of([], ["", " "])


def test_columns_get_names_of_their_own() -> None:
    table = table_of(["Name", "", "Note", "Note"], ["An", "x", "y", "z"], width=4)
    assert table.headings == ("Name", "B", "Note", "Note (2)")
    assert [letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_blank_rows_are_passed_over_and_still_counted() -> None:
    assert rows_of(table_of(["Name"], ["An"], [], [""], ["Bình"])) == [(2, ("An",)), (5, ("Bình",))]


def test_rows_of_the_wrong_width_are_told() -> None:
    table = table_of(["Name", "Unit"], ["An"], ["Bình", "Sở", "", ""], ["Chi", "Sở Y tế", "phòng 3"])
    chunk = next(table.chunks())
    assert list(chunk.rows()) == [(2, ("An", "")), (3, ("Bình", "Sở"))]
    assert [(c.row, c.refused) for c in chunk.complaints] == [(2, False), (4, True)]
    assert "3 cells under 2 headings" in str(chunk.complaints[1])


def test_cells_are_trimmed_composed_and_cleaned() -> None:
    dirty = ["  Nguye\u0302\u0303n\u00a0 Văn\tAn ", "a\0b\x07", "one \r\n\r\n two", "\ufeff\u202eabc\u200b"]
    table = table_of(["Name", "Unit", "Note", "Seat"], dirty)
    chunk = next(table.chunks())
    assert list(chunk.rows()) == [(2, ("Nguyễn Văn An", "ab", "one\ntwo", "abc"))]
    assert [(c.row, c.column, str(c)) for c in chunk.complaints] == [
        (2, "Unit", "Invisible control characters were taken out.")
    ]


def test_a_cell_too_long_to_keep_refuses_its_row_only() -> None:
    table = table_of(["Name", "Note"], ["An", "x" * 1000], ["Bình", "y" * 1001], ["Chi", ""])
    chunk = next(table.chunks())
    assert [number for number, _ in chunk.rows()] == [2, 4]
    assert [(c.row, c.column, c.refused) for c in chunk.complaints] == [(3, "Note", True)]


def test_rows_keep_their_numbers_over_many_chunks() -> None:
    rows = rows_of(table_of(["Name"], *([f"g{n}"] for n in range(CHUNK + 5))))
    assert (rows[0], rows[-1], len(rows)) == ((2, ("g0",)), (CHUNK + 6, (f"g{CHUNK + 4}",)), CHUNK + 5)
