"""CSV as offices send it, and as we write it."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import BadInput
from kiosk.formats.cells import guarded, unguarded
from kiosk.formats.csv_file import write_csv
from kiosk.formats.headings import GUESTS
from kiosk.formats.reading import opened_table
from tests.kiosk.lists import csv_of

LIST = "STT,Họ và tên,Đơn vị\r\n1,Nguyễn Thị Hoà,Sở Khoa học\r\n2,Đỗ Ứng Ưỡn,Quận 1\r\n"
GUEST_ROWS = [(2, ("1", "Nguyễn Thị Hoà", "Sở Khoa học")), (3, ("2", "Đỗ Ứng Ưỡn", "Quận 1"))]


def read(path):
    """The rows, and the complaints about the whole file."""
    with opened_table(path, GUESTS) as table:
        return [row for chunk in table.chunks() for row in chunk.rows()], [str(c) for c in table.sheet.complaints]


def refusal(path) -> str:
    with pytest.raises(BadInput) as told:
        read(path)
    return str(told.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_of_any_kind_is_read(tmp_path, encoding) -> None:
    assert read(csv_of(tmp_path / "g.csv", LIST, encoding)) == (GUEST_ROWS, [])


def test_windows_1258_is_recognised(tmp_path) -> None:
    decomposed = LIST.replace("ễ", "ê\u0303").replace("ị", "i\u0323").replace("à", "a\u0300")
    decomposed = (
        decomposed.replace("ọ", "o\u0323").replace("ỗ", "ô\u0303").replace("Ứ", "Ư\u0301").replace("ỡ", "ơ\u0303")
    )
    text = decomposed.replace("ở", "ơ\u0309").replace("ậ", "â\u0323")
    assert read(csv_of(tmp_path / "g.csv", text, "cp1258")) == (GUEST_ROWS, [])


def test_another_encoding_is_guessed_and_said(tmp_path) -> None:
    rows, complaints = read(csv_of(tmp_path / "g.csv", "Name,Unit\nJosé Muñoz,Université\n", "latin-1"))
    assert rows == [(2, ("José Muñoz", "Université"))]
    assert complaints == [
        "The file is not in Unicode and its encoding was guessed, so names may be misspelt: "
        "look at them, or save the list as “CSV UTF-8” and import it again."
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_separator_is_found_in_the_data(tmp_path, separator, newline) -> None:
    lines = [["Họ tên", "Đơn vị", "Ghi chú"], ["An", "Sở", "a"], ["Bình", "Quận", "b"]]
    text = newline.join(separator.join(line) for line in lines) + newline
    rows, _ = read(csv_of(tmp_path / "g.csv", text))
    assert rows == [(2, ("An", "Sở", "a")), (3, ("Bình", "Quận", "b"))]


def test_commas_inside_cells_do_not_win_over_semicolons(tmp_path) -> None:
    rows, _ = read(csv_of(tmp_path / "g.csv", "Name;Unit\nAn;Sở Y tế, phòng 3\nBình;Quận 1, tầng 2, phòng 4\n"))
    assert rows == [(2, ("An", "Sở Y tế, phòng 3")), (3, ("Bình", "Quận 1, tầng 2, phòng 4"))]


def test_commas_in_cells_over_several_lines_do_not_win_either(tmp_path) -> None:
    rows = "".join(f'Guest {n};"Số {n}, Lê Lợi\nQuận 1, TP.HCM"\r\n' for n in range(5))
    read_rows, _ = read(csv_of(tmp_path / "g.csv", "Họ tên;Địa chỉ\r\n" + rows))
    assert read_rows[0] == (2, ("Guest 0", "Số 0, Lê Lợi\nQuận 1, TP.HCM"))
    assert len(read_rows) == 5


def test_a_first_line_that_names_the_separator_is_obeyed(tmp_path) -> None:
    rows, _ = read(csv_of(tmp_path / "g.csv", "sep=|\r\nName|Unit\r\nAn|a,b\r\n"))
    assert rows == [(2, ("An", "a,b"))]


def test_a_list_of_names_alone_needs_no_separator(tmp_path) -> None:
    assert read(csv_of(tmp_path / "g.csv", "Họ và tên\nAn\nBình"))[0] == [(2, ("An",)), (3, ("Bình",))]


def test_line_breaks_and_quotation_marks_inside_cells_are_kept(tmp_path) -> None:
    rows, _ = read(csv_of(tmp_path / "g.csv", 'Name,Note\n"An ""Bi""","first\nsecond"\nBình,x\n'))
    assert rows == [(2, ('An "Bi"', "first\nsecond")), (3, ("Bình", "x"))]


def test_nuls_are_taken_out_and_told(tmp_path) -> None:
    with opened_table(csv_of(tmp_path / "g.csv", "Name,Unit\nA\0n,Sở\n" + "x,y\n" * 20), GUESTS) as table:
        chunk = next(table.chunks())
    assert next(chunk.rows()) == (2, ("An", "Sở"))
    assert [(c.row, str(c)) for c in chunk.complaints] == [(2, "Invisible control characters were taken out.")]


def test_a_guarded_cell_comes_back_without_its_apostrophe(tmp_path) -> None:
    rows, _ = read(csv_of(tmp_path / "g.csv", "Name,Phone,Note\n'=1+1,'+84 912,'quoted'\nO'Brien,''-5,'\n"))
    assert rows == [(2, ("=1+1", "+84 912", "'quoted'")), (3, ("O'Brien", "'-5", "'"))]


def test_an_endless_line_is_told_without_reading_it_into_memory(tmp_path) -> None:
    path = tmp_path / "g.csv"
    with path.open("wb") as file:
        file.write(b"Name,Unit\nAn,S\n")
        file.seek(100_000_000)
        file.write(b"x")
    assert refusal(path).startswith("g.csv is no list")  # a hole in a file reads as NULs
    path.write_bytes(b"Name,Unit\nAn,So\n" + b"x" * 100_000_000)
    assert refusal(path) == (
        "Line 3 of g.csv is longer than a million characters, so this is no list of rows. "
        "Save the list again as CSV or XLSX."
    )


def test_an_open_quotation_mark_is_told_with_its_row(tmp_path) -> None:
    path = csv_of(tmp_path / "g.csv", 'Name,Unit\nAn,Sở\n"Bình,Quận\n' + "Chi,Huyện\n" * 20_000)
    assert refusal(path) == (
        "g.csv cannot be read past row 3: a cell goes on and on. Is a quotation mark not closed there?"
    )


def test_a_file_that_changes_while_it_is_read_is_told(tmp_path) -> None:
    path = csv_of(tmp_path / "g.csv", "Name,Unit\n" + "An,Sở\n" * 50_000)
    with opened_table(path, GUESTS) as table, path.open("r+b") as file:
        file.seek(300_000)
        file.write(b"\xff" * 10)
        file.flush()
        with pytest.raises(BadInput, match=r"g\.csv cannot be read any more after row"):
            list(table.chunks())


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "g.csv is empty."),
        (b" \r\n\r\n", "g.csv is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "g.csv is no list: it is neither text nor a spreadsheet."),
        (b"<html><table><tr><td>Name</td></tr></table>", "g.csv is a web page, whatever its name says."),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "g.csv is a web page, whatever its name says."),
    ],
)
def test_files_that_are_no_list_are_told_apart(tmp_path, content, sentence) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes(content)
    assert refusal(path).startswith(sentence)
    assert path.read_bytes() == content


def test_missing_files_and_folders_are_told(tmp_path) -> None:
    assert refusal(tmp_path / "none.csv") == f"There is no file {tmp_path / 'none.csv'}."
    assert refusal(tmp_path) == f"{tmp_path} is a folder, not a file."


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "\ta", "\ra", "\0a", "'=x", "''+x"])
def test_what_a_spreadsheet_would_run_is_guarded(text) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "An", "'An'", "1-2", "a=b", "'"])
def test_harmless_cells_stay_as_they_are(text) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text(alphabet=st.sampled_from("'=+-@\t\r\0ab"), max_size=8) | st.text(max_size=20))
def test_guarding_can_always_be_taken_back(text) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r\0")


def test_rows_are_written_with_crlf_and_quotes_where_needed() -> None:
    stream = io.StringIO(newline="")
    write_csv(stream, [["Name", "Note"], ["An, B", "=1"], ['x"y', "line\nbreak"]])
    assert stream.getvalue() == 'Name,Note\r\n"An, B",\'=1\r\n"x""y","line\nbreak"\r\n'
