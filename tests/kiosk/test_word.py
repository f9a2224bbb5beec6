"""Programmes in Word documents, and tables under the day they are of; what is neither gets a sentence."""

import zipfile

import pytest

from kiosk.errors import BadInput
from kiosk.formats.survey import survey
from tests.kiosk.programmes import DAYS, lines, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def p(*texts: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


def td(text: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def docx(path, body: str, part: str = "word/document.xml", space: str = W):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return path


def of(path) -> list[tuple[str, str, str, str]]:
    return lines(read(path, path.read_bytes()))


HEAD = td("Thời gian") + td("Nội dung") + td("Người thực hiện")
DAY1 = table(HEAD, td("08h00 - 08h30") + td("Đón khách") + td("BTC"), td("8h30") + td("Khai mạc") + td("Ông A"))
DAY2 = table(HEAD, td("13h30-15h") + td("Tập huấn") + td("Cô B"))


@pytest.mark.parametrize("space", [W, "http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_each_table_is_of_the_day_above_it(tmp_path, space) -> None:
    day = p("NGÀY ", "1/5/2026"), p("Chiều thứ Bảy, ngày 02 tháng 5 năm 2026")
    body = p("Hà Nội, ngày 12 tháng 4 năm 2026") + p("CHƯƠNG TRÌNH") + day[0] + DAY1 + day[1] + DAY2 + p("Ghi chú")
    found = of(docx(tmp_path / "Chương trình.docx", body, space=space))
    assert found == [
        ("01 08:00", "01 08:30", "Đón khách", ""),
        ("01 08:30", "01 09:00", "Khai mạc", ""),
        ("02 13:30", "02 15:00", "Tập huấn", ""),
    ]


def test_a_day_that_the_event_does_not_have_yet_is_kept_and_a_letterhead_s_is_none(tmp_path) -> None:
    body = p("Hà Nội, ngày 12/4/2026") + DAY1 + p("Ngày 2/5/2026") + DAY2
    path = docx(tmp_path / "a.docx", body)
    found = lines(read(path, path.read_bytes(), days=DAYS[:1]))
    assert [line[0] for line in found] == ["01 08:00", "01 08:30", "02 13:30"]


def test_a_table_of_a_web_page_is_of_the_day_above_it_too(tmp_path) -> None:
    one = "<table><tr><th>Time</th><th>Title</th></tr><tr><td>9:00</td><td>{}</td></tr></table>"
    text = f"<html><h2>1 May 2026</h2>{one.format('A')}<h2>2 May 2026</h2>{one.format('B')}</html>"
    assert [line[::2] for line in lines(read(tmp_path / "a.html", text))] == [("01 09:00", "A"), ("02 09:00", "B")]


def test_merged_cells_go_over_rooms_and_over_rows(tmp_path) -> None:
    wide, first, on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    body = table(
        td("Giờ") + td("Hội trường A") + td("Hội trường B"),
        td("8h00") + td("Khai mạc", wide),
        td("9h00") + td("Dài", first) + td("Ngắn"),
        td("10h00 - 11h00") + td("", on) + td("Ngắn 2"),
    )
    assert of(docx(tmp_path / "a.docx", p("01/05/2026") + body)) == [
        ("01 08:00", "01 09:00", "Khai mạc", ""),
        ("01 09:00", "01 11:00", "Dài", "Hội trường A"),
        ("01 09:00", "01 10:00", "Ngắn", "Hội trường B"),
        ("01 10:00", "01 11:00", "Ngắn 2", "Hội trường B"),
    ]


def test_lines_that_begin_with_times_do_without_a_table(tmp_path) -> None:
    body = p("Ngày 02/05/2026") + "<w:p><w:r><w:t>08:00 – 08:30</w:t><w:tab/><w:t>Khai mạc</w:t></w:r></w:p>"
    kept = "<w:sdt><w:sdtContent><w:p><w:r><w:t>9h Bế</w:t></w:r><w:del><w:r><w:delText> gì</w:delText></w:r></w:del>"
    body += kept + "<w:r><w:t> mạc</w:t><w:br/><w:t>10h Ăn trưa</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert [line[::2] for line in of(docx(tmp_path / "a.docx", body))] == [
        ("02 08:00", "Khai mạc"),
        ("02 09:00", "Bế mạc"),
        ("02 10:00", "Ăn trưa"),
    ]


def test_rows_are_counted_from_the_tables_first(tmp_path) -> None:
    found = docx(
        tmp_path / "a.docx", p("01/05/2026") + table(HEAD, td("8h") + td("Khai mạc") + td(""), td("9h") + td("") * 2)
    )
    complaints = read(found, found.read_bytes()).complaints
    assert [(one.row, one.refused) for one in complaints if one.refused] == [(3, True)]


def test_a_document_without_a_programme_says_what_it_says(tmp_path) -> None:
    path = docx(tmp_path / "Thư mời.docx", p("THƯ MỜI") + p("Kính gửi ông"))
    with pytest.raises(BadInput, match=r"is a document without a programme.*“THƯ MỜI”"):
        of(path)


def test_a_document_torn_in_the_middle_says_so(tmp_path) -> None:
    path = tmp_path / "a.docx"
    docx(path, p("x" * 10_000))
    whole = path.read_bytes()
    path.write_bytes(whole[:200] + bytes(300) + whole[500:])
    with pytest.raises(BadInput, match=r"^a\.docx is"):
        of(path)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj"), "is a PDF"),
        (
            lambda path: path.write_bytes(
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")
            ),
            "is a Word document",
        ),
        (lambda path: docx(path, p("x")), "is a Word document"),
    ],
    ids=["pdf", "doc", "docx"],
)
def test_what_is_taken_for_a_list_and_is_none_says_what_to_do(tmp_path, make, said) -> None:
    make(tmp_path / "khách.xlsx")
    with pytest.raises(BadInput, match=rf"khách\.xlsx {said}.*save it as XLSX"):
        survey(tmp_path / "khách.xlsx")
