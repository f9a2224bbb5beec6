"""The MC sheet on paper: one page while it can be read, more when it cannot, and never a word lost."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from kiosk.errors import BadInput
from kiosk.sheets.mc_page import SMALLEST, Besides, Entry, McText, mc_pages
from kiosk.sheets.page import A4, Box, Text
from ui.fonts import load_fonts
from ui.printing.pdf import QtPress
from ui.printing.printer import a_printer, print_sheets


@pytest.fixture
def press(qapp) -> QtPress:
    load_fonts()
    return QtPress()


def text(count: int, *, flag: str = "", besides: int = 0) -> McText:
    entries = [
        Entry(f"{n}.", f"Đồng chí Nguyễn Văn {n}", ", Phó Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh", flag=flag)
        for n in range(1, count + 1)
    ]
    lists = (Besides("Còn chờ", "; ".join(f"Ông Khách Chờ {n}" for n in range(besides))),) if besides else ()
    return McText(
        title="Đại biểu có mặt",
        event="Hội nghị",
        where="Cửa chính",
        figures="Có mặt",
        footer="Bản in 1",
        page="Trang {page}/{pages}",
        next_page="còn tiếp",
        nobody="Chưa có vị nào đến.",
        entries=entries,
        besides=lists,
    )


def sizes(sheet) -> set[float]:
    return {m.paragraph.style.size for m in sheet.marks if isinstance(m, Text) and "Nguyễn Văn" in m.paragraph.text}


def words(sheets) -> str:
    return " ".join(m.paragraph.text for sheet in sheets for m in sheet.marks if isinstance(m, Text))


@pytest.mark.parametrize("count", [1, 8, 16, 18])
def test_a_page_is_enough_and_its_type_is_never_too_small(press, count) -> None:
    (sheet,) = mc_pages([text(count)], press.ruler)
    (size,) = sizes(sheet)
    assert SMALLEST <= size <= 17
    assert (size == 17) is (count <= 14)


def test_the_marks_stay_on_the_paper(press) -> None:
    for sheet in mc_pages([text(60, flag="MỚI", besides=40)], press.ruler):
        for mark in sheet.marks:
            bottom = (
                mark.height if isinstance(mark, Box) else press.ruler.lines(mark.paragraph) * mark.paragraph.style.line
            )
            assert 0 <= mark.y <= mark.y + bottom <= A4[1]


def test_fewer_names_of_those_not_here_come_before_a_second_page(press) -> None:
    long, short = text(17, besides=120), text(17, besides=3)
    assert len(mc_pages([long], press.ruler)) == 2
    (sheet,) = mc_pages([long, short], press.ruler)
    assert "Ông Khách Chờ 2" in words([sheet])


def test_what_needs_more_pages_says_so_and_loses_nobody(press) -> None:
    sheets = mc_pages([text(60)], press.ruler)
    assert len(sheets) == 4
    assert {size for sheet in sheets for size in sizes(sheet)} == {14.5}
    assert [f"Trang {n}/4 – còn tiếp" in words([sheet]) for n, sheet in enumerate(sheets, 1)] == [
        True,
        True,
        True,
        False,
    ]
    assert [n for n in range(1, 61) if f"Nguyễn Văn {n}, " not in words(sheets)] == []


def test_a_page_with_nobody_says_so(press) -> None:
    (sheet,) = mc_pages([text(0)], press.ruler)
    assert "Chưa có vị nào đến." in words([sheet])


def test_the_printer_gets_the_same_pages(press, tmp_path) -> None:
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    print_sheets(printer, "MC", mc_pages([text(30, flag="MỚI")], press.ruler))
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    pages = [page.get_textpage().get_text_bounded() for page in document]
    width, height = document[0].get_size()
    document.close()
    assert len(pages) == 2
    assert "Nguyễn Văn 1," in pages[0]
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (210, 297)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(press, tmp_path) -> None:
    printer = a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "paper.pdf"))
    with pytest.raises(BadInput):
        print_sheets(printer, "MC", mc_pages([text(1)], press.ruler))
