"""Lists as offices lay them out: headings in two rows, again and inside, totals, signatures, several sheets."""

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.import_diff import Kind
from kiosk.app.importing import Counts
from kiosk.app.previewing import preview_guests
from kiosk.errors import BadInput
from kiosk.formats.content import guesses, is_code, is_email, is_full_name, is_phone, is_seat
from kiosk.formats.headings import GUESTS
from kiosk.formats.office_words import enumerated, has_clue, is_foot, is_generic, is_title, is_total
from kiosk.formats.reading import opened_list
from kiosk.formats.table import Sheet, headed
from tests.kiosk.lists import csv_of, import_list, plan_of, rows_of, told, xlsx_of
from tests.kiosk.memory_book import MemoryBook

HEAD = ("STT", "Họ và tên", "Chức vụ", "Điện thoại")
AN, BINH, CUC = ("1", "Nguyễn Văn An", "Giám đốc", "0912345678"), ("2", "Trần Bình", "", ""), ("3", "Lê Cúc", "", "")


def table_of(*rows, mapping=None, wide=()):
    width = max(map(len, rows))
    sheet = Sheet(
        "list.csv", iter([[*row, *[""] * (width - len(row))] for row in rows]), 0, lambda: 0, wide=frozenset(wide)
    )
    return headed(sheet, GUESTS, mapping)


def guests_of(table):
    """Each guest as its field → cell, the empty ones left out; and what was said, by row."""
    guests, said = [], {}
    for chunk in table.chunks():
        for _, row in chunk.rows():
            guests.append({field: cell for field, cell in zip(table.fields, row, strict=True) if cell and field != "-"})
        said |= {complaint.row: complaint for complaint in chunk.complaints}
    return guests, said


def book_of(path, **sheets):
    """A workbook: sheet name → rows; a name that begins with _ is hidden."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name.lstrip("_"))
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name.startswith("_"):
                sheet.hide()
    return path


def imported(path, **options):
    book = MemoryBook()
    plan = plan_of(book, path, **options)
    import_list(book, path, **options)
    with book.reading() as reader:
        return list(reader.guests()), plan


# Headings


def test_a_heading_over_two_is_read_with_those_below_it() -> None:
    table = table_of(
        ("STT", "Đại biểu", "", "Liên hệ", "", "Ghi chú"),
        ("", "Họ và tên", "Chức vụ", "Điện thoại", "Email", ""),
        ("1", "An", "Giám đốc", "0912", "a@x.vn", ""),
    )
    assert table.headings == ("STT", "Họ và tên", "Chức vụ", "Điện thoại", "Email", "Ghi chú")
    assert [row for chunk in table.chunks() for row in chunk.rows()] == [
        (3, ("1", "An", "Giám đốc", "0912", "a@x.vn", ""))
    ]


def test_two_parts_of_one_name_are_told_apart_by_their_groups() -> None:
    table = table_of(
        ("STT", "Đại biểu", "", "Người đi thay", ""),
        ("", "Họ tên", "Chức vụ", "Họ tên", "Chức vụ"),
        ("1", "An", "", "Chi", ""),
    )
    assert table.headings == ("STT", "Họ tên", "Chức vụ", "Người đi thay: Họ tên", "Người đi thay: Chức vụ")
    assert table.fields == ("-", "name", "post", None, None)


def test_merged_headings_of_a_spreadsheet_are_read_so_too(tmp_path) -> None:
    rows = [
        ("DANH SÁCH ĐẠI BIỂU", None, None, None, None),
        ("STT", "Họ và tên", "Liên hệ", None, "Ghi chú"),
        (None, None, "Điện thoại", "Email", None),
        (1, "An", "0912", "a@x.vn", "chay"),
    ]
    merged = ["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"]
    with opened_list(xlsx_of(tmp_path / "g.xlsx", rows, merged=merged), GUESTS) as listing:
        assert listing.columns == {
            "STT": "-", "Họ và tên": "name", "Điện thoại": "phone", "Email": "email", "Ghi chú": "note",
        }  # fmt: skip
        assert [list(chunk.rows()) for _, chunk in listing.chunks()] == [[(4, ("1", "An", "0912", "a@x.vn", "chay"))]]


def test_a_first_guest_is_no_half_of_the_headings() -> None:
    table = table_of(("Họ tên", "", "Loại"), ("Nguyễn Văn An", "", "Khách mời"), ("Lê Cúc", "", "Đại biểu"))
    assert len(guests_of(table)[0]) == 2


def test_the_numbers_below_the_headings_are_nobody() -> None:
    guests, said = guests_of(table_of(HEAD, ("(1)", "(2)", "(3)", "(4)"), AN, BINH))
    assert ([guest["name"] for guest in guests], said) == (["Nguyễn Văn An", "Trần Bình"], {})


def test_headings_that_stand_again_are_passed_over_and_told_once() -> None:
    guests, said = guests_of(table_of(HEAD, AN, HEAD, BINH, tuple(map(str.upper, HEAD)), CUC))
    assert [guest["name"] for guest in guests] == ["Nguyễn Văn An", "Trần Bình", "Lê Cúc"]
    assert [(row, c.apart, c.refused) for row, c in said.items()] == [(3, True, False)]


def test_other_headings_in_the_middle_are_refused_and_told() -> None:
    _, said = guests_of(table_of(HEAD, AN, ("TT", "Họ tên", "Đơn vị", "Chức vụ"), BINH))
    assert said[3].refused
    assert str(said[3]).startswith("These are headings, but others than above")


# Headings inside the list


def test_a_unit_heads_the_guests_below_it() -> None:
    table = table_of(HEAD, ("I. SỞ Y TẾ (2 đại biểu)",), AN, BINH, ("II", "Báo Tuổi Trẻ"), CUC)
    guests, said = guests_of(table)
    assert [guest["unit"] for guest in guests] == ["SỞ Y TẾ", "SỞ Y TẾ", "Báo Tuổi Trẻ"]
    assert {row: c.apart for row, c in said.items()} == {2: True, 5: True}
    assert "“I. SỞ Y TẾ (2 đại biểu)” was taken for the unit" in str(said[2])


def test_what_is_merged_across_the_list_heads_it_whatever_it_says() -> None:
    guests, _ = guests_of(table_of(HEAD, ("Ngân hàng ACB",), AN, ("", "Doanh nhân trẻ"), BINH, wide={1, 3}))
    assert [guest["unit"] for guest in guests] == ["Ngân hàng ACB", "Doanh nhân trẻ"]


def test_blocks_and_units_stand_one_above_the_other() -> None:
    table = table_of(HEAD, ("A. CÁC SỞ",), ("I. Sở Y tế",), AN, ("II. Sở Công Thương",), BINH, ("B. BÁO CHÍ",), CUC)
    found = [(guest.get("block"), guest.get("unit")) for guest in guests_of(table)[0]]
    assert found == [("CÁC SỞ", "Sở Y tế"), ("CÁC SỞ", "Sở Công Thương"), ("BÁO CHÍ", None)]


def test_where_a_column_holds_the_units_headings_are_blocks() -> None:
    table = table_of(("STT", "Họ tên", "Đơn vị"), ("Khối quận, huyện",), ("1", "An", "Quận 1"))
    assert guests_of(table)[0] == [{"name": "An", "unit": "Quận 1", "block": "Khối quận, huyện"}]


def test_where_columns_hold_both_a_heading_is_left_out_and_told() -> None:
    guests, said = guests_of(table_of(("STT", "Họ tên", "Đơn vị", "Khối"), ("I. SỞ Y TẾ",), ("1", "An", "Sở", "A")))
    assert (len(guests), str(said[2])) == (1, "“I. SỞ Y TẾ” was taken for a heading and left out.")


def test_a_person_may_say_what_stands_above_the_rows() -> None:
    table = table_of(HEAD, ("I. SỞ Y TẾ",), AN, mapping={"unit above the rows": "category"})
    assert guests_of(table)[0][0]["category"] == "SỞ Y TẾ"
    table = table_of(HEAD, ("I. SỞ Y TẾ",), AN, mapping={"Unit above the rows": "-"})
    assert "unit" not in guests_of(table)[0][0]


@pytest.mark.parametrize(
    "name", ["Nguyễn Văn An", "A. Smith", "V. Hugo", "Trương Sở", "Ban", "Lý Công Uẩn", "Tổng", "An"]
)
def test_a_row_with_nothing_but_a_name_is_a_guest(name) -> None:
    guests, said = guests_of(table_of(("Họ tên", "Đơn vị", "Chức vụ"), (name, "", "")))
    assert ([guest["name"] for guest in guests], said) == ([name], {})


def test_offices_that_are_guests_themselves_stay_guests() -> None:
    guests, said = guests_of(
        table_of(("Tên", "Ghi chú"), ("Sở Y tế",), ("Sở Công Thương",), ("Báo Tuổi Trẻ", "2 người"))
    )
    assert ([guest["name"] for guest in guests], said) == (["Sở Y tế", "Sở Công Thương", "Báo Tuổi Trẻ"], {})


@pytest.mark.parametrize("title", ["Hội nghị tổng kết năm 2019", "Báo cáo đăng ký", "DANH SÁCH ĐẠI BIỂU", "Tại Hà Nội"])
def test_a_title_that_names_no_unit_is_none(tmp_path, title) -> None:
    guests, _ = imported(csv_of(tmp_path / "g.csv", f"{title},,\nSTT,Họ tên,Chức vụ\n1,An,\n"))
    assert guests[0].unit == ""


def test_a_title_or_a_line_names_the_unit_of_the_whole_list(tmp_path) -> None:
    text = "Đơn vị: Sở Y tế,,\nDANH SÁCH,,\nSTT,Họ tên,Chức vụ\n1,An,\n2,Bình,\n"
    guests, plan = imported(csv_of(tmp_path / "g.csv", text))
    assert [guest.unit for guest in guests] == ["Sở Y tế", "Sở Y tế"]
    assert "“Sở Y tế” was taken for the unit of these guests" in told(plan)[0][1]


# Totals and the foot


FOOT = [
    ("Tổng cộng: 3 đại biểu",),
    ("", "", "TP. Hồ Chí Minh, ngày 20 tháng 9 năm 2019"),
    ("", "NGƯỜI LẬP BIỂU", "", "THỦ TRƯỞNG ĐƠN VỊ"),
    ("", "(Ký, ghi rõ họ tên)", "", "(Ký tên, đóng dấu)"),
    (),
    ("", "Phạm Thị D", "", "Vũ Văn E"),
]


def test_totals_and_signatures_are_nobody_and_told_with_their_rows() -> None:
    guests, said = guests_of(table_of(HEAD, AN, BINH, CUC, *FOOT))
    assert [guest["name"] for guest in guests] == ["Nguyễn Văn An", "Trần Bình", "Lê Cúc"]
    assert {row: c.apart for row, c in said.items()} == dict.fromkeys((5, 6, 7, 8, 10), True)
    assert "total" in str(said[5])
    assert "foot" in str(said[10])


def test_a_new_page_after_the_foot_goes_on_with_guests() -> None:
    guests, _ = guests_of(table_of(HEAD, AN, *FOOT, ("DANH SÁCH (tiếp theo)",), HEAD, BINH, CUC))
    assert [guest["name"] for guest in guests] == ["Nguyễn Văn An", "Trần Bình", "Lê Cúc"]


@pytest.mark.parametrize(
    "row",
    [
        ("", "Tổng Giám đốc Điều hành", "0912345678"),
        ("", "An", "Người lập trình"),
        ("4", "Hội nghị ngày 20 tháng 9", ""),
        ("4", "Cộng Hòa", ""),
    ],
)
def test_guests_who_only_sound_like_a_foot_stay(row) -> None:
    guests, said = guests_of(table_of(("STT", "Họ tên", "Chức vụ", "Điện thoại"), AN, row))
    assert (len(guests), said) == (2, {})


@pytest.mark.parametrize(
    "text",
    [
        "Tổng cộng",
        "TỔNG SỐ: 12",
        "Cộng: 5 người",
        "Total 12",
        "Danh sách này gồm 12 người.",
        "(Danh sách gồm 03 người)",
    ],
)
def test_totals_are_known(text) -> None:
    assert is_total(text, [])
    assert is_total(text, ["12"])
    assert not is_total(text, ["Nguyễn Văn An"])


WORDS = st.sampled_from(
    [
        *(
            "tổng",
            "cộng",
            "số",
            "danh sách",
            "này gồm",
            "12",
            "người",
            "lập biểu",
            "TP.",
            "ngày",
            "tháng",
            "năm",
            "ký,",
        ),
        *("ký tên", "xác nhận của", "nơi nhận", "TM.", "KT.", "ghi chú:", "phụ lục", "kèm theo", "độc lập", "-", "("),
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=7).map(" ".join))
def test_whatever_is_a_total_a_title_or_a_foot_has_a_clue_by_which_it_is_looked_for(text) -> None:
    if is_total(text, []) or is_title(text) or is_foot(text):
        assert has_clue(text.lower())


CELLS = st.sampled_from(
    [
        "",
        "",
        "1",
        "I",
        "An",
        "Nguyễn Văn An",
        "Sở Y tế",
        "I. SỞ Y TẾ",
        "Tổng cộng",
        "(Ký tên)",
        "Họ và tên",
        "STT",
        "ngày tháng",
    ]
)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=30), st.integers(2, 4))
def test_no_row_is_lost_without_a_word(rows, width) -> None:
    """Every filled row is a guest's, is told of, or says the headings again."""
    table = table_of(HEAD[:width], *(row[:width] for row in rows))
    taken, said = set(), set()
    for chunk in table.chunks():
        taken |= set(chunk.numbers)
        said |= {complaint.row for complaint in chunk.complaints}
    for number, row in enumerate(rows, 2):
        again = tuple(filter(None, row[:width])) and all(c in ("", h) for c, h in zip(row, HEAD[:width], strict=False))
        assert not any(row[:width]) or number in taken or number in said or again


# Columns by content


@pytest.mark.parametrize(
    ("test", "yes", "no"),
    [
        (is_email, ["a@x.vn", "an.nguyen@sub.gov.vn"], ["a@x", "@x.vn", "An", "a@x.vn; b@y.vn"]),
        (is_phone, ["0912345678", "+84 912 345 678", "028.3829.7834", "912345678"], ["12", "2019", "079012345678901"]),
        (is_full_name, ["Nguyễn Văn An", "LÊ CÚC"], ["An", "Sở Y tế", "Phó Giám đốc", "John Smith", "Nguyễn"]),
        (is_code, ["K1E5A", "BTC-0012"], ["An", "0912345678", "2019"]),
        (is_seat, ["A1", "B-12", "12C"], ["A", "12", "ABC1"]),
    ],
)
def test_cells_say_what_they_are(test, yes, no) -> None:
    assert ([text for text in yes if not test(text)], [text for text in no if test(text)]) == ([], [])


NAMES = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Cúc", "Phạm Dũng"]
ROWS = [(str(n), name, f"091234567{n}", f"g{n}@x.vn", f"A{n}", f"MOI-{n:04d}") for n, name in enumerate(NAMES, 1)]


def test_a_list_without_headings_is_read_and_told(tmp_path) -> None:
    path = csv_of(tmp_path / "g.csv", "\n".join(map(",".join, ROWS)) + "\n")
    guests, plan = imported(path)
    assert [guest.name for guest in guests] == NAMES
    assert (guests[0].phone, guests[0].email, guests[0].seat, guests[0].code) == (
        "0912345671",
        "g1@x.vn",
        "A1",
        "MOI-0001",
    )
    assert told(plan)[0] == (0, "The list has no row of headings, so its columns were guessed by what they hold.")
    assert preview_guests(path).guessed == set("BCDEF")
    assert preview_guests(path).fields[0] == "-"


def test_only_headings_that_say_nothing_are_guessed() -> None:
    head = ("Họ tên", "", "Zalo", "Cột 4")
    table = table_of(head, *((name, f"g{n}@x.vn", "0912345678", f"A{n}") for n, name in enumerate(NAMES)))
    assert (table.fields, table.guessed) == (("name", "email", None, "seat"), {1, 3})


def test_names_are_found_under_any_heading_where_the_list_would_be_none_without() -> None:
    rows = [(name, "Sở") for name in NAMES]
    assert table_of(("Quý danh", "Đơn vị"), *rows).fields == ("name", "unit")
    assert table_of(("Người lập", "Đơn vị", "Chức vụ"), *((*row, "GĐ") for row in rows)).fields[0] is None


@given(st.lists(st.lists(st.sampled_from([*NAMES, "a@x.vn", "0912345678", "A1", ""]), max_size=6), max_size=5))
def test_no_field_is_guessed_twice_nor_where_one_is_known(columns) -> None:
    found = guesses(columns, [""] * len(columns), [None] * len(columns))
    assert len(set(found.values())) == len(found)
    assert guesses(columns, [""] * len(columns), ["name"] * len(columns)) == {}


# Several sheets


def test_all_sheets_that_are_lists_are_one_list_and_each_name_is_a_unit(tmp_path) -> None:
    path = book_of(
        tmp_path / "g.xlsx",
        **{
            "Sở Y tế": [("Danh sách",), HEAD, AN, BINH],
            "Quận 1": [("TT", "Chức danh", "Họ tên"), ("1", "GĐ", "Võ Minh")],
            "Chú thích": [("Mã", "Tên"), ("VIP", "Khách quan trọng")],
            "_Cũ": [HEAD, CUC],
        },
    )
    guests, plan = imported(path)
    assert [(g.name, g.unit, g.post) for g in guests] == [
        ("Nguyễn Văn An", "Sở Y tế", "Giám đốc"),
        ("Trần Bình", "Sở Y tế", ""),
        ("Võ Minh", "Quận 1", "GĐ"),
    ]
    assert [(c.sheet, c.row, c.apart) for c in plan.complaints] == [
        ("Sở Y tế", 0, False), ("Quận 1", 0, False), ("Chú thích", 0, True), ("Cũ", 0, True),
    ]  # fmt: skip
    assert [(e.sheet, e.row) for e in rows_of(plan, MemoryBook(), Kind.NEW)] == [
        ("Sở Y tế", 3),
        ("Sở Y tế", 4),
        ("Quận 1", 2),
    ]


def test_importing_several_sheets_again_changes_nothing(tmp_path) -> None:
    path = book_of(tmp_path / "g.xlsx", A=[HEAD, AN, BINH], B=[("Họ tên", "Chức vụ"), ("Lê Cúc", "CV")])
    book = MemoryBook()
    assert import_list(book, path) == Counts(new=3)
    assert import_list(book, path) == Counts(unchanged=3)


def test_a_column_that_one_sheet_lacks_empties_nothing_there(tmp_path) -> None:
    book = MemoryBook()
    import_list(book, csv_of(tmp_path / "g.csv", "Họ tên,Đơn vị,Ghế\nLê Cúc,Quận 1,B2\nAn,Sở,A1\n"))
    path = book_of(
        tmp_path / "g.xlsx",
        A=[("Họ tên", "Đơn vị", "Ghế"), ("An", "Sở", "")],
        B=[("Họ tên", "Đơn vị"), ("Lê Cúc", "Quận 1")],
    )
    assert import_list(book, path) == Counts(changed=1, unchanged=1)


def test_sheets_that_only_count_on_name_no_unit(tmp_path) -> None:
    guests, _ = imported(book_of(tmp_path / "g.xlsx", **{"Trang 1": [HEAD, AN], "Trang 2": [HEAD, BINH]}))
    assert [guest.unit for guest in guests] == ["", ""]


def test_rows_are_told_with_their_sheet_and_so_are_the_rows_they_repeat(tmp_path) -> None:
    head = ("Họ tên", "Mã", "Đơn vị")
    rows = {"Một": [head, ("An", "K1", "Sở"), ("Bình", "K2", "Sở")], "Hai": [head, (), ("Chi", "K2", "Sở")]}
    plan = plan_of(MemoryBook(), book_of(tmp_path / "g.xlsx", **rows))
    assert [(c.sheet, c.row, str(c)) for c in plan.complaints] == [
        ("Hai", 3, "The code stands in row 3 (Một) already.")
    ]


def test_a_guest_on_two_sheets_is_one_unless_another_post_says_otherwise(tmp_path) -> None:
    head = ("Họ tên", "Đơn vị", "Chức vụ")
    every = [head, ("An", "Sở", "GĐ"), ("Bình", "Sở", "PGĐ"), ("Chi", "Sở", "")]
    again = [head, ("An", "Sở", "GĐ"), ("Bình", "Sở", "Tài xế"), ("Chi", "Sở", "CV")]
    guests, plan = imported(book_of(tmp_path / "g.xlsx", **{"Tổng hợp": every, "Sở": again}))
    assert sorted((g.name, g.post) for g in guests) == [("An", "GĐ"), ("Bình", "PGĐ"), ("Bình", "Tài xế"), ("Chi", "")]
    assert plan.counts.refused == 2


def test_a_person_chooses_the_sheets(tmp_path) -> None:
    path = book_of(tmp_path / "g.xlsx", A=[HEAD, AN], B=[HEAD, BINH], C=[("x",)])
    assert [guest.name for guest in imported(path, sheets=["b"])[0]] == ["Trần Bình"]
    with pytest.raises(BadInput, match=r"has no visible sheet “D” with anything in it. Its sheets are: A, B, C"):
        plan_of(MemoryBook(), path, sheets=["D"])
    with pytest.raises(BadInput, match="is no spreadsheet"):
        plan_of(MemoryBook(), csv_of(tmp_path / "g.csv", "Họ tên\nAn\n"), sheets=["A"])


def test_a_column_may_be_said_that_only_one_sheet_has(tmp_path) -> None:
    path = book_of(tmp_path / "g.xlsx", A=[("Họ tên", "Áo"), ("An", "L")], B=[("Họ tên", "Xe"), ("Bình", "Bus")])
    guests, _ = imported(path, mapping={"Xe": "note"})
    assert [(g.note, g.extra) for g in guests] == [("", (("Áo", "L"),)), ("Bus", ())]
    with pytest.raises(BadInput, match=r"has no column “Tàu”. Its columns are: Họ tên, Áo, "):
        plan_of(MemoryBook(), path, mapping={"Tàu": "note"})


def test_what_the_preview_shows_and_a_person_confirms_is_what_was_guessed(tmp_path) -> None:
    path = book_of(
        tmp_path / "g.xlsx",
        **{
            "Sở Y tế": [HEAD, AN, ("II", "Báo Tuổi Trẻ"), BINH],
            "Khối B": [("Họ tên", "Đơn vị"), ("Khối quận",), ("Lê Cúc", "Quận 1")],
        },
    )
    seen = preview_guests(path)
    said = {heading: field or "extra" for heading, field in zip(seen.headings, seen.fields, strict=True)}
    said |= {heading: said[shown] for heading, shown in seen.alike.items()}
    book = MemoryBook()
    assert import_list(book, path) == Counts(new=3)
    assert import_list(book, path, mapping=said) == Counts(unchanged=3)


def test_each_sheet_is_converted_from_the_font_it_was_typed_in(tmp_path) -> None:
    old = [("Hä vµ tªn", "Chøc vô"), ("NguyÔn V¨n Hïng", "Gi¸m ®èc"), ("TrÇn ThÞ Ngäc", "Chuyªn viªn")]
    guests, plan = imported(book_of(tmp_path / "g.xlsx", Moi=[HEAD, AN], Cu=old))
    assert [guest.name for guest in guests] == ["Nguyễn Văn An", "Nguyễn Văn Hùng", "Trần Thị Ngọc"]
    assert [(c.sheet) for c in plan.complaints if "before Unicode" in str(c)] == ["Cu"]


def test_the_preview_shows_every_sheet_under_the_same_columns(tmp_path) -> None:
    path = book_of(tmp_path / "g.xlsx", **{"Sở Y tế": [HEAD, AN, BINH], "Quận 1": [("TT", "Họ tên"), ("1", "Lê Cúc")]})
    seen = preview_guests(path)
    assert seen.headings == ("Unit above the rows", *HEAD)
    assert seen.places == ("Sở Y tế", "Sở Y tế", "Quận 1")
    assert seen.rows[2] == (2, ("Quận 1", "1", "Lê Cúc", "", ""))
    assert seen.alike == {"TT": "STT", "Họ tên": "Họ và tên"}
    assert [(sheet.name, sheet.taken) for sheet in seen.sheets] == [("Sở Y tế", True), ("Quận 1", True)]


@settings(max_examples=25)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_every_row_is_found_again_in_its_sheet(tmp_path_factory, heights) -> None:
    path = tmp_path_factory.mktemp("sheets") / "g.xlsx"
    book_of(
        path, **{f"S{n}": [("Họ tên",), *((f"G{n}x{k}",) for k in range(height))] for n, height in enumerate(heights)}
    )
    with opened_list(path, GUESTS) as listing:
        for _, chunk in listing.chunks():
            for number, cells in chunk.rows():
                sheet, row = listing.place(number)
                assert f"G{sheet[1:] or 0}x{row - 2}" == cells[0] or (not sheet and cells[0] == f"G0x{row - 2}")


@pytest.mark.parametrize(("name", "generic"), [("sheet1", True), ("danh sach 2", True), ("", True), ("vip", False)])
def test_names_of_sheets_that_say_nothing(name, generic) -> None:
    assert is_generic(name) is generic


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I. SỞ Y TẾ", ("roman", "SỞ Y TẾ")),
        ("A) Khối Đảng:", ("letter", "Khối Đảng")),
        ("12/ Quận 1 (05 người)", ("arabic", "Quận 1")),
        ("Sở Y tế", ("", "Sở Y tế")),
    ],
)
def test_the_number_before_a_heading_is_taken_off(text, found) -> None:
    assert enumerated(text) == found
