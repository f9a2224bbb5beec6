"""Programmes on sheets: timetables with a column for each room, lists of many habits, several sheets."""

import pytest
import xlsxwriter

from kiosk.errors import BadInput
from tests.kiosk.lists import xlsx_of
from tests.kiosk.programmes import ZONE, lines, odd, read

HEAD = ("Thời gian", "Hội trường A", "Hội trường B", "Phòng 201")


def table(path, *rows, merged=()):
    return read_file(xlsx_of(path, rows, merged=merged))


def read_file(path):
    return read(path, path.read_bytes())


def csv(path, text):
    return read(path, text)


def test_rooms_may_be_columns(tmp_path) -> None:
    text = "Thời gian;Hội trường A;Hội trường B\n01/05/2026;;\n8h00 - 9h;Khai mạc;Dữ liệu\n9:00–10:30;Y tế;–\n"
    assert lines(csv(tmp_path / "a.csv", text)) == [
        ("01 08:00", "01 09:00", "Khai mạc", "Hội trường A"),
        ("01 08:00", "01 09:00", "Dữ liệu", "Hội trường B"),
        ("01 09:00", "01 10:30", "Y tế", "Hội trường A"),
    ]


def test_a_missing_end_is_the_next_row(tmp_path) -> None:
    text = "Giờ;Phòng 1;Phòng 2\n1/5/2026;;\n8h;A;B\n9h30;C;\n11h;;D\n"
    assert [line[:3] for line in lines(csv(tmp_path / "a.csv", text))] == [
        ("01 08:00", "01 09:30", "A"),
        ("01 08:00", "01 09:30", "B"),
        ("01 09:30", "01 11:00", "C"),
        ("01 11:00", "01 11:30", "D"),
    ]


def test_what_is_merged_is_one_session(tmp_path) -> None:
    rows = [
        ("CHƯƠNG TRÌNH HỘI THẢO", None, None, None),
        HEAD,
        ("01/05/2026", None, None, None),
        ("8h00 - 8h30", "Khai mạc", None, None),
        ("8h30 - 9h30", "Chuyên đề chung", None, "Báo chí"),
        ("9h30 - 10h00", "Dài", "Ngắn", None),
        ("10h00 - 11h00", None, "Ngắn 2", None),
    ]
    merged = ("A1:D1", "A3:D3", "B4:D4", "B5:C5", "B6:B7")
    found = table(tmp_path / "a.xlsx", *rows, merged=merged)
    assert lines(found) == [
        ("01 08:00", "01 08:30", "Khai mạc", ""),
        ("01 08:30", "01 09:30", "Chuyên đề chung", "Hội trường A + Hội trường B"),
        ("01 08:30", "01 09:30", "Báo chí", "Phòng 201"),
        ("01 09:30", "01 11:00", "Dài", "Hội trường A"),
        ("01 09:30", "01 10:00", "Ngắn", "Hội trường B"),
        ("01 10:00", "01 11:00", "Ngắn 2", "Hội trường B"),
    ]


def test_days_may_stand_in_a_column_of_their_own(tmp_path) -> None:
    rows = [("Ngày", "Bắt đầu", "Kết thúc", "Phòng A", "Phòng B"), ("01/05/2026", "8:00", "9:00", "X", "Y"),
            (None, "9:00", "9:45", "Z", None), ("02/05/2026", "8:00", "9:00", None, "W")]  # fmt: skip
    assert [line[:3] for line in lines(table(tmp_path / "a.xlsx", *rows, merged=("A2:A3",)))] == [
        ("01 08:00", "01 09:00", "X"),
        ("01 08:00", "01 09:00", "Y"),
        ("01 09:00", "01 09:45", "Z"),
        ("02 08:00", "02 09:00", "W"),
    ]


def test_another_day_may_have_other_rooms(tmp_path) -> None:
    text = "Giờ;A101;A102\nNgày 1;;\n8h;X;Y\n9h;;Z\nGiờ;B201;B202\nNgày 2;;\n8h;U;V\n9h;W;\n"
    rooms = [(line[0], line[3]) for line in lines(csv(tmp_path / "a.csv", text))]
    assert rooms == [
        ("01 08:00", "A101"), ("01 08:00", "A102"), ("01 09:00", "A102"),
        ("02 08:00", "B201"), ("02 08:00", "B202"), ("02 09:00", "B201"),
    ]  # fmt: skip


def test_whole_days_are_told(tmp_path) -> None:
    found = csv(tmp_path / "a.csv", "Giờ;Sảnh;Phòng 1\n1/5/2026;;\nToàn ngày;Triển lãm;\n8h - 9h;;X\n9h - 10h;;Y\n")
    assert lines(found)[0] == ("01 00:00", "02 00:00", "Triển lãm", "Sảnh")
    assert ("Triển lãm", "It tells no hours, so it stands for the whole day.") in odd(found)


def test_a_list_stays_a_list_though_rooms_have_columns_of_their_own(tmp_path) -> None:
    text = "Ngày;Thời gian;Nội dung;Phòng\n1/5/2026;8h-9h;Khai mạc;A\n;9h-10h;Bế mạc;B\n"
    assert lines(csv(tmp_path / "a.csv", text)) == [
        ("01 08:00", "01 09:00", "Khai mạc", "A"),
        ("01 09:00", "01 10:00", "Bế mạc", "B"),
    ]


def book_of(path, **sheets):
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name.replace("_", " "))
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def test_every_sheet_that_is_a_programme_is_read(tmp_path) -> None:
    head = ("Giờ", "Nội dung", "Phòng")
    path = book_of(
        tmp_path / "a.xlsx",
        Ngày_1=[head, ("8h-9h", "Khai mạc", "A")],
        Ngày_2=[("Giờ", "Phòng 1", "Phòng 2"), ("8h-9h", "Lớp 1", "Lớp 2"), ("9h-10h", "Lớp 3", "")],
        Khách=[("Họ tên", "Đơn vị"), ("Nguyễn An", "Sở Y tế")],
    )
    found = read_file(path)
    assert lines(found) == [
        ("01 08:00", "01 09:00", "Khai mạc", "A"),
        ("02 08:00", "02 09:00", "Lớp 1", "Phòng 1"),
        ("02 08:00", "02 09:00", "Lớp 2", "Phòng 2"),
        ("02 09:00", "02 10:00", "Lớp 3", "Phòng 1"),
    ]
    assert [(c.sheet, str(c)) for c in found.complaints] == [("Khách", "This sheet was left out: it is no programme.")]


def test_sheets_called_like_rooms_are_rooms(tmp_path) -> None:
    head = ("Ngày", "Giờ", "Nội dung")
    rows = [head, ("01/05/2026", "8h-9h", "X")]
    found = read_file(book_of(tmp_path / "a.xlsx", Hội_trường_A=rows, Hội_trường_B=rows))
    assert [line[3] for line in lines(found)] == ["Hội trường A", "Hội trường B"]


@pytest.mark.parametrize(
    ("cell", "start", "end"),
    [
        ("2026-05-01T09:00:00+07:00", "01 09:00", "01 09:30"),
        ("2026-05-01T02:00:00Z", "01 09:00", "01 09:30"),
        ("2026-05-01 09:00", "01 09:00", "01 09:30"),
        ("9h30, 1/5/2026", "01 09:30", "01 10:00"),
    ],
)
def test_a_start_may_be_a_whole_moment(tmp_path, cell, start, end) -> None:
    found = csv(tmp_path / "a.csv", f"Title\tStart\tRoom\nX\t{cell}\tA\n")
    assert lines(found)[0][:2] == (start, end)


def test_after_midnight_is_still_the_evenings_night(tmp_path) -> None:
    text = "Date;Time;Title;Room\n1/5/2026;21:00 - 23:30;Gala;A\n;23:30 - 00:30;Nhạc;A\n;00:30 - 02:00;Khuya;A\n2/5/2026;00:30;Sớm;A\n"
    found = csv(tmp_path / "a.csv", text)
    assert [line[:3] for line in lines(found)] == [
        ("01 21:00", "01 23:30", "Gala"),
        ("01 23:30", "02 00:30", "Nhạc"),
        ("02 00:30", "02 02:00", "Khuya"),
        ("02 00:30", "02 01:00", "Sớm"),
    ]
    assert ("Khuya", "After midnight: it was taken as the night of the day above.") in odd(found)


def test_german_headings_and_formulas_that_a_spreadsheet_computed(tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("<Veranstaltung>",))
        sheet.write_row(1, 0, ("Ort", "Datum", "Uhrzeit", "Titel"))
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for at, (formula, title) in enumerate((("=DATE(2026,5,1)", "Eröffnung"), ("=B3", "Vortrag")), 2):
            sheet.write_row(at, 0, ("Saal", "", f"{at + 7}:00", title))
            sheet.write_formula(at, 1, formula, day, 46143)
    assert [line[:3] for line in lines(read_file(path))] == [
        ("01 09:00", "01 10:00", "Eröffnung"),
        ("01 10:00", "01 10:30", "Vortrag"),
    ]


def test_a_sheet_that_is_neither_is_refused_with_its_columns(tmp_path) -> None:
    with pytest.raises(BadInput, match=r"no columns that could be recognised.*Ai, Việc"):
        csv(tmp_path / "a.csv", "Ai;Việc\nAn;x\n")


def test_titles_of_any_script_and_length_are_kept_whole(tmp_path) -> None:
    four = "Khai mạc 開会式 افتتاح Открытие"
    long = "Một tiêu đề rất dài " * 15
    found = csv(tmp_path / "a.csv", f"Date;Time;Title;Room\n1/5/2026;8h-9h;{four};A\n;9h-10h;{long};A\n")
    assert [s.title for s in found.sessions] == [four, long.strip()]


def test_fifty_parallel_rooms_are_fifty_rooms(tmp_path) -> None:
    head = ";".join(f"P{n}" for n in range(50))
    row = ";".join(f"Phiên {n}" for n in range(50))
    found = csv(tmp_path / "a.csv", f"Giờ;{head}\n1/5/2026{';' * 50}\n8h - 9h;{row}\n9h - 10h;{row}\n")
    assert len({s.room for s in found.sessions}) == 50
    assert len(found.sessions) == 100


def test_zones_with_clock_changes_keep_the_wall_clock(tmp_path) -> None:
    text = "Date;Time;Title;Room\n2026-03-28;9:00-10:00;A;X\n2026-03-29;9:00-10:00;B;X\n2026-03-29;1:00-4:00;C;Y\n"
    found = read(tmp_path / "a.csv", text, zone="Europe/Berlin", days=())
    assert [line[:2] for line in lines(found, "Europe/Berlin")] == [
        ("28 09:00", "28 10:00"),
        ("29 09:00", "29 10:00"),
        ("29 01:00", "29 04:00"),
    ]
    assert (found.sessions[2].end - found.sessions[2].start).total_seconds() == 2 * 3600
    assert ZONE != "Europe/Berlin"


_LIST = "Bắt đầu;Kết thúc;Phiên;Phòng\n8h;9h;Khai mạc;A\n"
_GRID = "Giờ;Phòng A;Phòng B\n8h-9h;Khai mạc;Mở cửa\n9h-10h;Phiên 1;Phiên 2\n"


@pytest.mark.parametrize("table", [_LIST, _GRID], ids=["list", "grid"])
def test_a_day_on_a_line_above_the_headings_is_the_rows_day(tmp_path, table) -> None:
    found = read(tmp_path / "a.csv", f"CHƯƠNG TRÌNH HỘI NGHỊ\nThứ Bảy, ngày 02/05/2026\n{table}")
    assert {start[:2] for start, *_ in lines(found)} == {"02"}
    assert found.complaints == ()


@pytest.mark.parametrize(
    "above",
    [
        "Từ ngày 1-2/5/2026",
        "02/5/2026 – 03/5/2026",
        "Ngày 01 và 02/5/2026",
        "Hà Nội, ngày 20 tháng 4 năm 2026",
        "01/05/2026\n02/05/2026",
    ],
)
def test_a_span_of_days_and_a_letterhead_s_date_are_no_day_of_the_rows(tmp_path, above) -> None:
    found = read(tmp_path / "a.csv", f"{above}\n{_LIST}")
    assert [start[:2] for start, *_ in lines(found)] == ["01"]
    assert odd(found)[0] == ("", "It tells no day; the event's first was taken.")


def test_ditto_is_the_room_above_and_a_line_between_the_sessions_is_none(tmp_path) -> None:
    text = (
        "STT,Thời gian,Nội dung,Địa điểm\nI,Sáng thứ Bảy (02/05/2026),,\n1,8g15-8g30,Khai mạc,Hội trường\n"
        "2,từ 8h30 đến 9h15,Tham luận,-nt-\n,9h15 - 9h30,Giải lao,\nII,Chiều thứ Bảy,,\n3,13 giờ 30,Thảo luận,nt\n4,15 giờ - 16 giờ 30 phút,Bế mạc,Như trên\n"
    )
    found = read(tmp_path / "a.csv", text)
    assert lines(found) == [
        ("02 08:15", "02 08:30", "Khai mạc", "Hội trường"),
        ("02 08:30", "02 09:15", "Tham luận", "Hội trường"),
        ("02 09:15", "02 09:30", "Giải lao", ""),
        ("02 13:30", "02 15:00", "Thảo luận", "Hội trường"),
        ("02 15:00", "02 16:30", "Bế mạc", "Hội trường"),
    ]
    assert odd(found) == []
