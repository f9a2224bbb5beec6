"""Spreadsheets as offices send them, and as we write them."""

import os
import zipfile
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import python_calamine
import xlsxwriter

from kiosk.errors import BadInput, BookFull, BookReadOnly
from kiosk.formats import target as targets
from kiosk.formats import xlsx_file, xlsx_out
from kiosk.formats.headings import AGENDA, GUESTS
from kiosk.formats.reading import opened_table
from kiosk.formats.report import Column, Report
from kiosk.formats.target import replacing
from kiosk.formats.writing import save_csv, save_json, save_xlsx
from tests.kiosk.lists import csv_of, xlsx_of

HEADINGS = ("STT", "Họ và tên", "Đơn vị")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read(path, vocabulary=GUESTS):
    with opened_table(path, vocabulary) as table:
        return table.headings, [row for chunk in table.chunks() for row in chunk.rows()]


def refusal(path) -> str:
    with pytest.raises(BadInput) as told:
        read(path)
    return str(told.value)


def test_a_sheet_is_read_under_its_headings_wherever_they_stand(tmp_path) -> None:
    path = xlsx_of(tmp_path / "g.xlsx", [HEADINGS, (1, "An", "Sở")], at=4)
    assert read(path) == (HEADINGS, [(6, ("1", "An", "Sở"))])


def test_a_unit_merged_over_several_guests_holds_for_each_of_them(tmp_path) -> None:
    rows = [HEADINGS, (1, "An", "Sở"), (2, "Bình", None), (3, "Chi", None), (4, "Dung", None)]
    path = xlsx_of(tmp_path / "g.xlsx", rows, merged=["C2:C4"])
    assert [row[2] for _, row in read(path)[1]] == ["Sở", "Sở", "Sở", ""]


def test_a_merged_title_row_is_not_taken_for_headings(tmp_path) -> None:
    path = xlsx_of(tmp_path / "g.xlsx", [("DANH SÁCH", None, None), HEADINGS, (1, "An", "Sở")], merged=["A1:C1"])
    assert read(path) == (HEADINGS, [(3, ("1", "An", "Sở"))])


def test_numbers_dates_and_times_become_the_text_people_would_write(tmp_path) -> None:
    path = tmp_path / "g.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        hours, day = book.add_format({"num_format": "hh:mm"}), book.add_format({"num_format": "dd/mm/yyyy"})
        moment, length = book.add_format({"num_format": "dd/mm/yyyy hh:mm"}), book.add_format({"num_format": "[h]:mm"})
        sheet.write_row(0, 0, ["Name", "Phone", "a", "b", "c", "d", "e", "f"])
        sheet.write_row(1, 0, ["An", 912345678, 1.5])
        sheet.write(1, 3, 0.375, hours)
        sheet.write(1, 4, date(2019, 9, 25), day)
        sheet.write(1, 5, 43733.375, moment)
        sheet.write(1, 6, 1.0625, length)
        sheet.write_boolean(1, 7, True)
    assert read(path)[1] == [
        (2, ("An", "912345678", "1.5", "09:00:00", "2019-09-25", "2019-09-25 09:00:00", "25:30", "TRUE"))
    ]


def test_formulas_give_the_value_they_had_and_errors_nothing(tmp_path) -> None:
    path = tmp_path / "g.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Unit"])
        sheet.write_formula(1, 0, '="A"&"n"', None, "An")
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    assert read(path)[1] == [(2, ("An", ""))]


def test_empty_rows_are_passed_over_and_still_counted(tmp_path) -> None:
    path = xlsx_of(tmp_path / "g.xlsx", [HEADINGS, (1, "An", "Sở"), (), (None, " ", None), (2, "Bình", "Sở")])
    assert [number for number, row in read(path)[1] if any(row)] == [2, 5]


def test_the_sheet_that_looks_like_the_list_is_taken_and_hidden_ones_are_not(tmp_path) -> None:
    path = tmp_path / "g.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Bìa").write_row(0, 0, ["Kế hoạch", "năm"])
        book.add_worksheet("Khách").write_row(0, 0, ["Họ và tên", "Đơn vị"])
        book.get_worksheet_by_name("Khách").write_row(1, 0, ["An", "Sở"])
        hidden = book.add_worksheet("Cũ")
        hidden.write_row(0, 0, ["Họ và tên", "Đơn vị", "Chức vụ", "Ghế"])
        hidden.hide()
    assert read(path) == (("Họ và tên", "Đơn vị"), [(2, ("An", "Sở"))])


def test_what_a_file_holds_counts_and_not_what_its_name_ends_in(tmp_path) -> None:
    sheet = xlsx_of(tmp_path / "real.xlsx", [HEADINGS, (1, "An", "Sở")])
    named_csv = sheet.rename(tmp_path / "named.csv")
    named_xlsx = csv_of(tmp_path / "named.xlsx", "STT;Họ và tên;Đơn vị\n1;An;Sở\n")
    assert read(named_csv) == read(named_xlsx) == (HEADINGS, [(2, ("1", "An", "Sở"))])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04" + b"rubbish" * 50, "g.xlsx is damaged or is no spreadsheet."),
        (OLE + bytes(2000), "g.xlsx is damaged or is no spreadsheet."),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "g.xlsx is locked with a password."),
    ],
)
def test_damaged_and_locked_files_are_told(tmp_path, content, sentence) -> None:
    path = tmp_path / "g.xlsx"
    path.write_bytes(content)
    assert refusal(path).startswith(sentence)
    assert path.read_bytes() == content


def test_a_spreadsheet_cut_short_is_told(tmp_path) -> None:
    path = xlsx_of(tmp_path / "g.xlsx", [HEADINGS, *((n, f"Guest {n}", "Unit") for n in range(500))])
    path.write_bytes(path.read_bytes()[:-300])
    assert refusal(path).startswith("g.xlsx is damaged or is no spreadsheet.")


def test_another_archive_is_no_spreadsheet(tmp_path) -> None:
    path = tmp_path / "g.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.txt", "hello")
    assert refusal(path).startswith("g.xlsx is damaged or is no spreadsheet.")


def test_a_spreadsheet_without_cells_is_told(tmp_path) -> None:
    assert refusal(xlsx_of(tmp_path / "g.xlsx", [])) == "g.xlsx is empty: no visible sheet of it has a cell filled."


def test_a_file_that_unpacks_without_end_is_not_opened(tmp_path, monkeypatch) -> None:
    path = xlsx_of(tmp_path / "g.xlsx", [HEADINGS, (1, "An", "Sở")])
    monkeypatch.setattr(xlsx_file, "_UNPACKED_LIMIT", 1000)
    assert refusal(path).startswith("g.xlsx unpacks to more than 2 GB")


# Writing

AT = datetime(2019, 9, 25, 1, 4, 5, tzinfo=UTC)
ZONE = "Asia/Ho_Chi_Minh"
COLUMNS = (Column("name", "Họ và tên"), Column("n", "Số"), Column("at", "Vào"), Column("w", "Ai", str.upper))


def report_of(*rows, title="Cửa chính"):
    return Report(title, COLUMNS, iter(rows))


def sheets_of(path):
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_xlsx_has_real_text_numbers_and_times_at_the_venue(tmp_path) -> None:
    path = tmp_path / "out.xlsx"
    save_xlsx(path, [report_of(("=1+1", 3, AT, "x"), ("+84912", 0, None, ""))], ZONE)
    assert sheets_of(path) == {
        "Cửa chính": [
            ["Họ và tên", "Số", "Vào", "Ai"],
            ["=1+1", 3.0, datetime(2019, 9, 25, 8, 4, 5), "X"],  # noqa: DTZ001 - sheets know no zone
            ["+84912", 0.0, "", ""],
        ]
    }


def test_headings_stay_in_sight_and_can_be_filtered_by(tmp_path) -> None:
    path = tmp_path / "out.xlsx"
    save_xlsx(path, [report_of(("An", 1, AT, "x"), ("Bình", 2, AT, "y"))], ZONE)
    with zipfile.ZipFile(path) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '<pane ySplit="1"' in sheet
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:D3"/>' in sheet
    assert 't="inlineStr"' in sheet or 't="s"' in sheet
    assert "<f>" not in sheet


def test_sheet_names_are_made_fit_and_told_apart(tmp_path) -> None:
    path = tmp_path / "out.xlsx"
    titles = ["Cửa: A/B [1]?", "cửa  a b  1", "'quoted'", "", "History", "x" * 40, "x" * 40]
    save_xlsx(path, [report_of(title=title) for title in titles], ZONE)
    names = list(sheets_of(path))
    assert len({name.casefold() for name in names}) == len(titles)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


def test_a_report_too_long_for_a_sheet_goes_on_in_the_next(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(xlsx_out, "ROWS_A_SHEET", 2)
    path = tmp_path / "out.xlsx"
    save_xlsx(path, [report_of(*((f"g{n}", n, None, "") for n in range(5)))], ZONE)
    assert {name: [row[0] for row in rows[1:]] for name, rows in sheets_of(path).items()} == {
        "Cửa chính": ["g0", "g1"],
        "Cửa chính (2)": ["g2", "g3"],
        "Cửa chính (3)": ["g4"],
    }


def test_csv_has_a_mark_crlf_and_guarded_cells(tmp_path) -> None:
    path = tmp_path / "out.csv"
    save_csv(path, report_of(("=1+1", 3, AT, "x"), ("An, B", 0, None, "")), ZONE)
    assert path.read_bytes() == (
        '\ufeffHọ và tên,Số,Vào,Ai\r\n\'=1+1,3,2019-09-25 08:04:05,X\r\n"An, B",0,,\r\n'.encode()
    )


def test_json_has_raw_values_and_offsets(tmp_path) -> None:
    path = tmp_path / "out.json"
    save_json(path, report_of(("=1+1", 3, AT, "x"), ("An", 0, None, "")), ZONE)
    assert path.read_text(encoding="utf-8") == (
        '[\n{"name": "=1+1", "n": 3, "at": "2019-09-25T08:04:05.000+07:00", "w": "x"},\n'
        '{"name": "An", "n": 0, "at": null, "w": ""}\n]\n'
    )


def test_the_zone_is_the_venues_in_summer_too(tmp_path) -> None:
    path = tmp_path / "out.csv"
    summer = datetime(2019, 7, 1, 8, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    save_csv(path, report_of(("An", 1, summer, "")), "Europe/Berlin")
    assert "2019-07-01 08:00:00" in path.read_text(encoding="utf-8")


def broken_rows(error):
    yield "An", 1, AT, "x"
    raise error


@pytest.mark.parametrize("save", [save_csv, save_json, lambda path, report, zone: save_xlsx(path, [report], zone)])
def test_nothing_half_written_is_left_under_the_name(tmp_path, save) -> None:
    path = tmp_path / "out.file"
    path.write_text("as it was")
    with pytest.raises(ZeroDivisionError):
        save(path, Report("t", COLUMNS, broken_rows(ZeroDivisionError())), ZONE)
    assert [file.name for file in tmp_path.iterdir()] == ["out.file"]
    assert path.read_text() == "as it was"


@pytest.mark.parametrize("save", [save_csv, save_json, lambda path, report, zone: save_xlsx(path, [report], zone)])
def test_a_full_disk_is_told(tmp_path, save) -> None:
    path = tmp_path / "out.file"
    with pytest.raises(BookFull, match="There is no room left for"):
        save(path, Report("t", COLUMNS, broken_rows(OSError(28, "No space left on device"))), ZONE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a disk that is always full")
@pytest.mark.parametrize("save", [save_csv, save_json])
def test_a_device_is_written_to_as_it_is(save) -> None:
    with pytest.raises(BookFull, match="There is no room left for /dev/full"):
        save(Path("/dev/full"), report_of(("An", 1, AT, "x")), ZONE)
    assert not Path("/dev/full").is_file()


@pytest.mark.skipif(os.name == "nt", reason="links need special rights there")
def test_through_a_link_the_file_it_points_to_is_replaced(tmp_path) -> None:
    (tmp_path / "real.csv").write_text("old")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    save_csv(tmp_path / "link.csv", report_of(), ZONE)
    assert (tmp_path / "link.csv").is_symlink()
    assert "Họ và tên" in (tmp_path / "real.csv").read_text(encoding="utf-8")


def test_a_target_that_cannot_be_written_is_told(tmp_path, monkeypatch) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        save_csv(tmp_path, report_of(), ZONE)
    with pytest.raises(BadInput, match="There is no folder"):
        save_csv(tmp_path / "none" / "out.csv", report_of(), ZONE)

    def locked(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(targets.Path, "replace", locked)
    with pytest.raises(BookReadOnly, match=r"out\.csv cannot be written: it may be open in another program"):
        save_csv(tmp_path / "out.csv", report_of(), ZONE)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_that_was_there_keeps_its_rights(tmp_path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o640)
    with replacing(path) as written:
        written.write_text("new")
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("new", 0o640)


def test_times_in_an_agenda_sheet_are_read(tmp_path) -> None:
    rows = [("Nội dung", "Bắt đầu"), ("Khai mạc", time(8, 0))]
    assert read(xlsx_of(tmp_path / "a.xlsx", rows), AGENDA)[1] == [(2, ("Khai mạc", "08:00:00"))]
