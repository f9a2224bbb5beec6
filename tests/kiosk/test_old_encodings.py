"""Lists in the encodings and fonts of the time before Unicode come in without one wrong character."""

import csv
import io
import unicodedata
from functools import cache

import pytest

from kiosk.app.demo import demo_facts
from kiosk.domain.facts import GuestsListed
from kiosk.domain.spelling import is_syllable
from kiosk.formats.capitals import with_capitals
from kiosk.formats.charsets import OLD_FONTS, TCVN3, TCVN5712, VISCII, VNI, VPS, Charset
from kiosk.formats.headings import GUESTS
from kiosk.formats.reading import opened_table
from tests.kiosk.lists import csv_of, xlsx_of

HEADINGS = ("STT", "Họ và tên", "Đơn vị", "Chức vụ", "Ghi chú")
BY_HAND = (  # the words that stand above every official letter, as the four standards' own samples write them
    (TCVN3, "Céng hßa x· héi chñ nghÜa ViÖt Nam"),
    (VNI, "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
    (VISCII, "Cµng hòa xã hµi chü nghîa Vi®t Nam".replace("µ", "\xb5").replace("µ", "\xb5")),
    (VPS, "C\xb6ng h\xf2a x\xe3 h\xb6i ch\xfb ngh\xefa Vi\x8ct Nam"),
)
_VIETNAMESE = frozenset(VISCII.letters.values()) | frozenset(map(chr, range(0xC0, 0x100))) - frozenset(
    "ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ"
)
WORDS = "Cộng hòa xã hội chủ nghĩa Việt Nam"


@cache
def rows() -> list[list[str]]:
    """The demo's 400 guests."""
    guests = next(fact.invitations for fact in demo_facts() if isinstance(fact, GuestsListed))
    lines = [[str(n), guest.name, guest.unit, guest.post, guest.note] for n, guest in enumerate(guests[:400], 1)]
    assert len(lines) == 400
    return [list(HEADINGS), *lines]


@cache
def old_rows() -> list[list[str]]:
    """The same, without the dashes and the foreign letters that no old encoding has."""
    return [[_plainly(cell).replace("Địa Ốc", "Địa ốc") for cell in row] for row in rows()]


def _plainly(text: str) -> str:
    kept = (char if char in _VIETNAMESE else unicodedata.normalize("NFD", char)[0] for char in text)
    return "".join(char if char.isascii() or char in _VIETNAMESE else "-" for char in kept)


def written(text: str, charset: Charset) -> str:
    """As a typist of then would have saved it, a character for each byte; TCVN3 has no capitals with tones."""
    bytes_of = {letter: key for key, letter in charset.letters.items() if ord(min(key)) < 256}
    made = []
    for char in unicodedata.normalize("NFC", text):
        small = char.lower() if charset.loses_capitals and char not in bytes_of else char
        made.append(bytes_of.get(char, bytes_of.get(small, char)))
    return "".join(made)


def csv_text(lines: list[list[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=";").writerows(lines)
    return stream.getvalue()


def read(path) -> list[list[str]]:
    with opened_table(path, GUESTS) as table:
        return [list(table.headings), *(list(row) for chunk in table.chunks() for _, row in chunk.rows())]


def composed_for_1258(text: str) -> str:
    """Windows-1258 has letters with a roof, a breve or a horn as one byte, and tones as another."""
    made = ""
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in parts if mark in "\u0301\u0300\u0309\u0303\u0323")
        made += unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tone)) + tone
    return made


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_lists(tmp_path, encoding, form) -> None:
    text = unicodedata.normalize(form, csv_text(rows()))
    assert read(csv_of(tmp_path / "g.csv", text, encoding)) == rows()


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_windows_1258(tmp_path, form) -> None:
    """Its texts may also have every mark that it can write apart."""
    text = composed_for_1258(csv_text(old_rows()))
    if form == "NFD":
        text = text.replace("é", "e\u0301").replace("à", "a\u0300").replace("ó", "o\u0301")
    assert read(csv_of(tmp_path / "g.csv", text, "cp1258")) == old_rows()


@pytest.mark.parametrize("charset", OLD_FONTS, ids=lambda one: one.name)
def test_old_files(tmp_path, charset) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes(written(csv_text(old_rows()), charset).encode("latin-1"))
    assert read(path) == old_rows()


@pytest.mark.parametrize("charset", OLD_FONTS, ids=lambda one: one.name)
def test_old_files_in_capitals(tmp_path, charset) -> None:
    shouted = [[old_rows()[0][0], *old_rows()[0][1:]], *([n, name.upper(), *rest] for n, name, *rest in old_rows()[1:])]
    path = tmp_path / "g.csv"
    path.write_bytes(written(csv_text(shouted), charset).encode("latin-1"))
    assert read(path) == shouted


@pytest.mark.parametrize("charset", [TCVN3, VNI], ids=lambda one: one.name)
def test_sheets_typed_in_old_fonts(tmp_path, charset) -> None:
    """The font is a matter of looks; the sheet holds the letters of a Western font in its place."""
    shown = [[written(cell, charset).encode("latin-1").decode("cp1252") for cell in row] for row in old_rows()]
    assert read(xlsx_of(tmp_path / "g.xlsx", shown)) == old_rows()
    assert read(csv_of(tmp_path / "g.csv", csv_text(shown))) == old_rows()


def test_a_sheet_in_two_fonts_and_unicode_beside_them(tmp_path) -> None:
    fonts = (TCVN3, VNI, None)
    shown = [
        [written(cell, fonts[n % 3]).encode("latin-1").decode("cp1252") if fonts[n % 3] else cell for cell in row]
        for n, row in enumerate(old_rows())
    ]
    assert read(xlsx_of(tmp_path / "g.xlsx", shown)) == old_rows()


def test_capitals_are_told_by_the_encoding_that_lost_them(tmp_path) -> None:
    """Most of the sheet was typed in another font, in small letters that read as capitals of nothing."""
    names = [["Họ và tên", "Đơn vị"], *(["NGUYỄN THỊ HOÀ", "Sở Y tế"],) * 8, ["LÝ HÀ", "Sở Y tế"]]
    others = [
        ["Trần Thị Phượng", "Ủy ban nhân dân"],
        ["Đỗ Hữu Nghĩa", "Sở Công thương"],
        ["Lê Thị Mỹ", "Quận Bình Thạnh"],
    ]
    shown = [[_shown(cell, TCVN3 if n else VNI) for n, cell in zip((1, 0), row, strict=True)] for row in names]
    shown += [[_shown(cell, VNI) for cell in row] for row in others]
    assert read(xlsx_of(tmp_path / "g.xlsx", shown)) == names + others


def _shown(cell: str, charset: Charset) -> str:
    return written(cell, charset).encode("latin-1").decode("cp1252")


def test_a_file_in_two_encodings_at_once(tmp_path) -> None:
    """Half of it was pasted from elsewhere."""
    lines = [csv_text([row]) for row in old_rows()]
    path = tmp_path / "g.csv"
    halves = [written(line, VNI).encode("latin-1") if n % 2 else line.encode() for n, line in enumerate(lines)]
    path.write_bytes(b"".join(halves))
    assert read(path) == old_rows()


@pytest.mark.parametrize("charset", OLD_FONTS, ids=lambda one: one.name)
@pytest.mark.parametrize("unicode_until", [200, 395], ids=["half", "all but five rows"])
def test_a_file_that_begins_in_utf8_and_goes_on_in_another(tmp_path, charset, unicode_until) -> None:
    """Someone appended an old list to a new one. What has no tone to tell by in five rows may be another standard's."""
    lines = [csv_text([row]) for row in old_rows()]
    old = "".join(written(line, charset) for line in lines[unicode_until:]).encode("latin-1")
    path = tmp_path / "g.csv"
    path.write_bytes("".join(lines[:unicode_until]).encode() + old)
    found = read(path)
    assert found[:unicode_until] == old_rows()[:unicode_until]
    assert sum(one != other for one, other in zip(found, old_rows(), strict=True)) <= (unicode_until > 200)
    with opened_table(path, GUESTS) as table:
        assert "two encodings at once" in str(table.sheet.complaints[0])


@pytest.mark.parametrize("charset", OLD_FONTS, ids=lambda one: one.name)
def test_a_file_in_one_old_encoding_is_not_said_to_be_in_two(tmp_path, charset) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes(written(csv_text(old_rows()), charset).encode("latin-1"))
    with opened_table(path, GUESTS) as table:
        assert not any("two encodings" in str(told) for told in table.sheet.complaints)


@pytest.mark.parametrize(("charset", "text"), BY_HAND, ids=lambda one: getattr(one, "name", ""))
def test_the_tables_agree_with_texts_from_elsewhere(charset, text) -> None:
    assert charset.read(text) == WORDS


@pytest.mark.parametrize(
    ("charset", "text"), [(TCVN3, "Nguy\xd4n"), (VNI, "Nguye\xe3n"), (VPS, "Nguy\xcdn"), (VISCII, "Nguy\xadn")]
)
def test_a_third_of_all_rows_has_this_word(charset, text) -> None:
    assert charset.read(text) == "Nguyễn"


def test_foreign_names_in_a_unicode_list_stay(tmp_path) -> None:
    lines = [["Name", "Unit"], ["José Muñoz", "Université de Liège"], ["Zoë Strauß", "Zürich"], ["Đỗ Ứng", "Sở Y tế"]]
    assert read(csv_of(tmp_path / "g.csv", csv_text(lines))) == lines


def test_tcvn3_is_said_for_its_capitals_are_guessed(tmp_path) -> None:
    path = tmp_path / "g.csv"
    path.write_bytes(written(csv_text(old_rows()[:20]), TCVN3).encode("latin-1"))
    with opened_table(path, GUESTS) as table:
        assert [str(c).partition(",")[0] for c in table.sheet.complaints] == ["The file is in TCVN3"]


@pytest.mark.parametrize(
    ("written_so", "meant"),
    [
        ("NGUYễN THị HOà", "NGUYỄN THỊ HOÀ"),
        ("Nguyễn Thị ánh", "Nguyễn Thị Ánh"),
        ("Lê ý", "Lê Ý"),
        ("Lê Hà", "Lê Hà"),
        ("LÊ Hà", "LÊ HÀ"),
        ("ủy ban nhân dân Quận 1", "Ủy ban nhân dân Quận 1"),
        ("Văn phòng ủy ban", "Văn phòng Ủy ban"),
        ("Công ty Địa ốc Sài Gòn", "Công ty Địa ốc Sài Gòn"),
        ("Đại sứ quán ấn Độ", "Đại sứ quán Ấn Độ"),
        ("ý kiến", "Ý kiến"),
        ("", ""),
    ],
)
def test_capitals_come_back_by_their_neighbours(written_so, meant) -> None:
    assert with_capitals(written_so) == meant


@pytest.mark.parametrize("charset", [VNI, TCVN5712, VPS, VISCII], ids=lambda one: one.name)
def test_every_letter_can_be_written_and_read(charset) -> None:
    marked = [base + tone for base in "aăâeêioôơuưy" for tone in ("", *"\u0301\u0300\u0309\u0303\u0323")]
    letters = unicodedata.normalize("NFC", "".join(marked) + "đ")
    assert charset.read(written(letters + letters.upper(), charset)) == letters + letters.upper()


@pytest.mark.parametrize(
    "word",
    [
        "Nguyễn",
        "hoà",
        "hòa",
        "quý",
        "quốc",
        "gì",
        "già",
        "giếng",
        "Nghĩa",
        "uỷ",
        "Ý",
        "khuya",
        "Đặng",
        "tuyết",
        "khoẻ",
        "phường",
    ],
)
def test_syllables_are_known(word) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word.upper()))


@pytest.mark.parametrize(
    "word", ["José", "Universitộ", "Nguyeãn", "NguyÔn", "Muñoz", "Zürich", "ngíễn", "các̀", "kuý", "tạc̉", "strong"]
)
def test_other_words_are_no_syllables(word) -> None:
    assert not is_syllable(word)
