"""Letters and labels as PDF files: codes read from the pages, words found in them, whole or not at all."""

import gc
import unicodedata
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QTextLayout

from kiosk.app.inviting import Making, matching
from kiosk.app.printing import LAYOUTS, Wishes, print_codes, templates_from
from kiosk.app.workshop import explained
from kiosk.domain.event import Event
from kiosk.domain.facts import Entry, EventDescribed, GuestsListed, SessionsListed, Stamp
from kiosk.domain.ids import DeskId, FactId, InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes, printed
from kiosk.errors import BadInput, BookFull, BookReadOnly
from kiosk.sheets.page import A4, Art, Sheet, Style, plain
from kiosk.words import Words
from tests.given import OPENING
from tests.kiosk.memory_book import MemoryBook
from ui.fonts import load_fonts
from ui.printing.logo import picture_of
from ui.printing.pdf import QtPress
from ui.printing.typesetter import Typesetter
from ui.scanning.decoder import look, read_back

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CODES = new_codes(30, lambda n: bytes((i * 37 + i // 7) % 256 for i in range(n)))
SIGNED = "CED6V5KV3X5KQARFAPPRRKPU3GN32TZLEZGLLNPWZPGEDPYBIXXJI6MNKNV2Y3LSLQ25KJTETHEC3I5FVP66DL4CXKMK4ZJXLYUH336SQMZ"
EVENT = Event(
    name="Hội nghị Trí tuệ nhân tạo",
    subtitle="Conference on artificial intelligence",
    zone="Asia/Ho_Chi_Minh",
    first_day=date(2026, 5, 1),
    last_day=date(2026, 5, 1),
    place="Hội trường Thành phố",
)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    load_fonts()


def guest(n, **more):
    given = {"code": CODES[n], "name": f"Nguyễn Thị Ẩm {n}", "unit": "Sở Y tế", "key": f"k{n}", **more}
    return Invitation(id=InvitationId(f"id{n}"), **given)


def book(*guests):
    recorded = (EventDescribed(EVENT), GuestsListed("test", guests), SessionsListed("test", (OPENING,)))
    return MemoryBook(*(Entry(Stamp(FactId(f"f{n}"), DeskId("1"), NOON), fact) for n, fact in enumerate(recorded)))


def make(out, layout, *guests, wishes=None, press=None, **making):
    made = Making(Words("vi"), read_back=read_back, **making)
    return print_codes(book(*guests), out, layout, press or QtPress(), made, wishes or Wishes())


def pages(file: Path, dpi=150):
    """Each page as grey pixels, and its words."""
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            text = page.get_textpage()
            yield page.render(scale=dpi / 72, grayscale=True).to_numpy().copy(), text.get_text_range()
            text.close()
            page.close()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_code_on_every_page_reads(tmp_path, layout):
    guests = [guest(n) for n in range(3 if layout == "letters" else 25)]
    (file,) = make(tmp_path, layout, *guests).files
    read = [found.text for grey, _ in pages(file) for found in look(grey)]
    assert sorted(read) == sorted(one.code for one in guests)


def test_the_words_of_a_letter_are_found_as_they_are_written(tmp_path):
    one = guest(0, title="Bà", post="Phó Giám đốc", seat="Hàng A, ghế 12")
    (file,) = make(tmp_path, "letters", one).files
    ((_, text),) = pages(file)
    words = " ".join(text.split())
    assert unicodedata.is_normalized("NFC", words)
    for said in (
        "GIẤY MỜI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Kính gửi Bà Nguyễn Thị Ẩm 0",
        "Phó Giám đốc",
        "Hội nghị Trí tuệ nhân tạo",
        "08 giờ 00, thứ Sáu, ngày 01 tháng 5 năm 2026",
        "Hội trường Thành phố",
        "A-12",
        printed(CODES[0]),
        "xuất trình mã",
    ):
        assert said in words


def test_each_guest_is_written_to_in_his_language_or_in_both(tmp_path):
    guests = guest(0), guest(1, language="en")
    (own,) = make(tmp_path / "own", "letters", *guests).files
    assert ["Kính gửi" in text for _, text in pages(own)] == [True, False]
    (both,) = make(tmp_path / "both", "letters", *guests, wishes=Wishes(language="both")).files
    assert ["Kính gửi" in text for _, text in pages(both)] == [True, False, True, False]
    assert [look(grey)[0].text for grey, _ in pages(both)] == [CODES[0], CODES[0], CODES[1], CODES[1]]


def test_the_file_carries_its_title_and_its_fonts(tmp_path):
    (file,) = make(tmp_path, "letters", guest(0)).files
    with pypdfium2.PdfDocument(file) as document:
        assert document.get_metadata_value("Title") == "Mã mời · Hội nghị Trí tuệ nhân tạo"
        assert [round(side) for side in document[0].get_size()] == [595, 842]
    assert file.read_bytes().count(b"/FontFile2") >= 2


def test_a_file_for_each_guest_or_each_unit(tmp_path):
    guests = guest(0), guest(1, unit="Sở Tài chính"), guest(2), guest(3, unit="So tai chinh"), guest(4, unit="")
    each = make(tmp_path / "each", "letters", *guests, wishes=Wishes(each="guest"))
    assert {file.name for file in each.files} == {f"{CODES[n]}-nguyen-thi-am-{n}.pdf" for n in range(5)}
    units = make(tmp_path / "units", "letters", *guests, wishes=Wishes(each="unit"))
    counts = {file.stem: len(list(pages(file, 10))) for file in units.files}
    assert counts == {"letters": 1, "so-tai-chinh": 1, "so-tai-chinh-2": 1, "so-y-te": 2}


def test_stopped_half_way_nothing_is_left(tmp_path):
    out = tmp_path / "letters"
    for each in ("", "guest"):
        wishes = Wishes(each=each)
        made = make(out, "letters", *map(guest, range(4)), wishes=wishes, progress=lambda done, _: done < 2)
        assert (made.stopped, made.files, out.exists()) == (True, (), False)


def test_progress_follows_the_letters(tmp_path):
    told = []
    make(tmp_path, "letters", guest(0), guest(1), progress=lambda *n: told.append(n) or True)
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_full_disk_is_said_and_nothing_is_left(tmp_path, monkeypatch):
    if not Path("/dev/full").exists():
        pytest.skip("no disk here that is always full")
    press = QtPress()
    monkeypatch.setattr(press, "pdf", lambda _, title: QtPress.pdf(press, Path("/dev/full"), title))
    with pytest.raises(BookFull):
        make(tmp_path / "out", "letters", guest(0), press=press)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_takes_no_file_is_said(tmp_path, monkeypatch):
    press = QtPress()
    nowhere = tmp_path / "nowhere" / "letters.pdf"
    monkeypatch.setattr(press, "pdf", lambda _, title: QtPress.pdf(press, nowhere, title))
    with pytest.raises(BookReadOnly):
        make(tmp_path / "out", "letters", guest(0), press=press)


def test_a_disk_that_fills_up_at_the_end_is_noticed(tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("no disk here that is always full")
    with pytest.raises(BookFull), explained_errors(), QtPress().pdf(Path("/dev/full"), "x") as opened:
        opened.add(Sheet(*A4, ()))


def test_a_disk_with_room_for_a_part_of_the_letters_is_full_too(tmp_path):
    limits = pytest.importorskip("resource", reason="this system cannot say how large files may grow")
    before = limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(BookFull):
            make(tmp_path / "out", "letters", guest(0))
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, before)
    assert not (tmp_path / "out").exists()


@contextmanager
def explained_errors():
    try:
        yield
    except OSError as error:
        raise explained(error, Path("x")) from error


def test_names_of_other_scripts_are_drawn_or_the_guest_is_named(tmp_path):
    arabic = guest(0, name="محمد الفارسي", language="en")
    nobody_has = guest(1, name="Ông \U000f1234")
    made = make(tmp_path, "letters", arabic, nobody_has)
    if Typesetter().missing(arabic.name):
        pytest.skip("no Arabic font here")
    assert [problem.values["code"] for problem in made.refused] == [CODES[1]]
    assert made.made == 1


def test_right_to_left_names_do_not_turn_what_stands_around_them():
    setter = Typesetter()
    layout = setter.laid(plain("\u2068محمد\u2069, Sở Y tế", Style(12), 100))
    line = layout.lineAt(0)
    assert line.cursorToX(len("\u2068محمد\u2069, S"))[0] > line.cursorToX(len("\u2068محمد\u2069"))[0] > 0


def test_a_code_too_large_for_a_label_is_named_and_the_rest_is_made(tmp_path):
    made = make(tmp_path, "labels-3x8", guest(0), replace(guest(1), code=SIGNED))
    assert (made.made, len(made.refused), len(made.files)) == (1, 1, 1)
    assert "38 mm" in Words("vi").say(made.refused[0].template, **made.refused[0].values)


def test_when_nobody_gets_a_letter_there_is_no_file(tmp_path):
    made = make(tmp_path / "out", "letters", guest(0, code=""))
    assert (made.made, made.files) == (0, ())


def test_only_those_asked_for_get_letters(tmp_path):
    (file,) = make(tmp_path, "letters", guest(0), guest(1), only=matching(["k1"])).files
    assert [look(grey)[0].text for grey, _ in pages(file)] == [CODES[1]]


def test_a_long_letter_says_on_its_second_page_whose_it_is(tmp_path):
    text = tmp_path / "thư.txt"
    text.write_text("\n".join(f"Dòng thứ {n} của thư" for n in range(60)), encoding="utf-8")
    (file,) = make(tmp_path / "out", "letters", guest(0), wishes=Wishes(templates_from([text]))).files
    first, second = pages(file)
    assert "Dòng thứ 0 của thư" in first[1]
    assert "Dòng thứ 59 của thư" in second[1]
    assert f"{printed(CODES[0])} · 2/2" in second[1]


def logo(folder: Path, kind: str) -> Path:
    file = folder / f"logo.{kind}"
    if kind == "svg":
        file.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00"/></svg>'
        )
        return file
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(0xCC0000)
    assert image.save(str(file))
    return file


@pytest.mark.parametrize("kind", ["png", "jpg", "svg"])
def test_the_logo_stands_in_the_head_in_its_own_proportions(tmp_path, kind):
    wishes = Wishes(logo=logo(tmp_path, kind))
    (file,) = make(tmp_path / "out", "letters", guest(0), wishes=wishes).files
    ((grey, _),) = pages(file, 72)
    y, x = (round(mm / 25.4 * 72) for mm in (18 + 21 / 2, 25 + 70 / 2))
    red = grey == grey[y, x]
    width, height = int(red[y].sum()), int(red[:, x].sum())
    assert grey[y, x] < 200
    assert (width, height) == (pytest.approx(42 / 25.4 * 72, abs=3), pytest.approx(21 / 25.4 * 72, abs=3))


@pytest.mark.parametrize("data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken", b"<svg", b"GIF89a" + b"\0" * 40])
def test_what_is_no_picture_is_no_logo(tmp_path, data):
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    with pytest.raises(BadInput, match="logo"):
        make(tmp_path / "out", "letters", guest(0), wishes=Wishes(logo=file))
    assert not (tmp_path / "out").exists()


def test_a_logo_that_is_not_there_is_said(tmp_path):
    with pytest.raises(BadInput, match="cannot be read"):
        make(tmp_path / "out", "letters", guest(0), wishes=Wishes(logo=tmp_path / "none.png"))


def test_a_huge_logo_is_made_smaller_once():
    image = QImage(2400, 1300, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.width() > 1200
    assert picture_of(Art("x", png_of(image))).width() <= 1200


def png_of(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())


def layouts_alive() -> int:
    gc.collect()
    return sum(isinstance(thing, QTextLayout) for thing in gc.get_objects())


def test_after_hundreds_of_letters_no_more_layouts_are_kept_than_after_one(tmp_path):
    press = QtPress()
    guests = [guest(0, name=f"Khách thứ {n}", code=f"A-{n}") for n in range(150)]
    guests = [replace(one, id=InvitationId(one.code), key="") for one in guests]
    before = layouts_alive()
    make(tmp_path, "letters", *guests, press=press)
    assert press.ruler.laid.cache_info().currsize == press.ruler.laid.cache_info().maxsize
    assert layouts_alive() - before <= press.ruler.laid.cache_info().maxsize + 5
    assert [file.name for file in tmp_path.iterdir()] == ["letters.pdf"]
