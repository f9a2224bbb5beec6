"""Contact sheets: every code on a page reads back, and no letter loses its marks."""

import re
import unicodedata

import pytest
import zxingcpp

from kiosk.domain.token import new_codes, printed
from kiosk.sheets.code_matrix import code_matrix
from kiosk.sheets.code_sheet import PAGE, PER_PAGE, Label, save_pdf, sheet_pages
from kiosk.sheets.lettering import ABOVE, BOLD, FIGURES, LEADING, REGULAR, SEMIBOLD, balanced, font, wrapped

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
LETTERS = {unicodedata.normalize("NFC", case(v) + t) for v in VOWELS for t in TONES for case in (str.lower, str.upper)}


def labels(count):
    seeded = iter(range(10**9))
    codes = new_codes(count, lambda n: bytes(next(seeded) * 131 % 251 for _ in range(n)))
    unit = "Ủy ban Mặt trận Tổ quốc Việt Nam Quận Bình Thạnh"
    return [Label("Công Tằng Tôn Nữ Thị Ẩm Quỳnh", unit, printed(code), code_matrix(code)) for code in codes]


def test_every_code_on_every_page_reads_back():
    made = labels(PER_PAGE + 3)
    pages = list(sheet_pages(made, "Hội nghị · Mã mời", len(made)))
    assert [page.size for page in pages] == [PAGE, PAGE]
    read = {code.text for page in pages for code in zxingcpp.read_barcodes(page)}
    assert read == {label.matrix.text for label in made}


def test_a_large_code_stays_in_its_cell():
    label = Label("Một mã dài", "Đơn vị", "", code_matrix("https://example.org/" + "x" * 200))
    (page,) = sheet_pages([label] * PER_PAGE, "Mã mời", PER_PAGE)
    assert len(zxingcpp.read_barcodes(page)) == PER_PAGE


def test_the_pdf_has_all_pages_and_its_title_once(tmp_path):
    file = tmp_path / "codes.pdf"
    made = labels(PER_PAGE + 1)
    pages = list(sheet_pages(made, "Mã mời", len(made))) * 3
    save_pdf(iter(pages), file, "Codes")
    data = file.read_bytes()
    assert data.startswith(b"%PDF-")
    counts = [int(count) for count in re.findall(rb"/Count (\d+)", data)]
    assert counts[-1] == 6
    assert data.count(b"/CCITTFaxDecode") == 6


@pytest.mark.parametrize("file", [REGULAR, SEMIBOLD, BOLD, FIGURES])
def test_lines_are_far_enough_apart_for_every_tone_mark(file):
    face = font(file, 1000)
    boxes = [face.getbbox(letter, anchor="ls") for letter in LETTERS | set("gjpqy")]
    above, below = -min(box[1] for box in boxes) / 1000, max(box[3] for box in boxes) / 1000
    assert above <= ABOVE
    assert above + below <= LEADING


@pytest.mark.parametrize("file", [REGULAR, SEMIBOLD, BOLD, FIGURES])
def test_every_vietnamese_letter_is_in_the_fonts(file):
    face = font(file, 40)
    nothing = bytes(face.getmask("\uffff"))
    assert [letter for letter in LETTERS | {"đ", "Đ"} if bytes(face.getmask(letter)) == nothing] == []


@pytest.mark.parametrize(
    ("text", "lines", "said"),
    [
        ("", 2, []),
        ("Sở Y tế", 2, ["Sở Y tế"]),
        ("Nguyễn Thị Minh Khai", 2, ["Nguyễn Thị", "Minh Khai"]),
        ("Nguyễn Thị Minh Khai", 1, ["Nguyễn T…"]),
        ("Llanfairpwllgwyngyllgogerych", 2, ["Llanfairp…"]),
    ],
)
def test_text_wraps_between_words_and_is_cut_with_dots(text, lines, said):
    assert wrapped(text, font(REGULAR, 40), 230, lines) == said


def test_decomposed_letters_are_drawn_as_one():
    assert wrapped(unicodedata.normalize("NFD", "Sở Y tế"), font(REGULAR, 40), 999, 1) == ["Sở Y tế"]


@pytest.mark.parametrize(
    ("text", "width", "said"),
    [
        ("Trung tâm Quản lý điều hành giao thông đô thị", 800, ["Trung tâm Quản lý điều", "hành giao thông đô thị"]),
        ("Sở Y tế", 800, ["Sở Y tế"]),
        ("Sở Y tế", 20, ["…", "…"]),
        ("", 800, []),
    ],
)
def test_two_lines_are_about_as_long_as_each_other(text, width, said):
    assert balanced(text, font(REGULAR, 40), width, 2) == said
