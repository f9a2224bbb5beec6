"""Reports and certificates as real PDF files: everything is in them, and can be read and searched."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from kiosk.app.certifying import look_of, print_certificates
from kiosk.app.classes import Classes, register
from kiosk.app.exporting import WHATS, Printing, export
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed
from kiosk.domain.ids import DeskId, InvitationId
from kiosk.errors import NotFound
from kiosk.sheets.certificate import CONTENT, certificate
from kiosk.sheets.page import Text
from kiosk.words import Words
from tests.conftest import NOON, FakeClock
from tests.given import AN, EVENT
from tests.kiosk.memory_book import MemoryBook
from tests.kiosk.test_classes import AFTERNOON, COURSE, MORNING, PLACES, Told, at
from ui.printing.pdf import QtPress
from ui.printing.typesetter import Typesetter

LONG = "Công Tằng Tôn Nữ Thị Phương Trang Hoàng Nguyễn Ngọc Bảo Khánh Linh Đan"


def pages(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()


def printed(book, target: Path, what: str, language: str = "vi", **more) -> list[str]:
    with book.reading() as reader:
        export(what, "pdf", target, reader, Words(language), printing=Printing(QtPress(), NOON, **more))
    return pages(target)


@pytest.fixture
def told(qapp) -> Told:
    guests = (AN, replace(AN, id=InvitationId("g2"), name=LONG, code="G2"))
    made = Told(EventDescribed(EVENT), *map(CheckpointSet, PLACES), GuestsListed("k.csv", guests))
    for guest in guests:
        made.come(guest, MORNING, 0.9)
        made.come(guest, AFTERNOON, 5.9)
    return made


@pytest.fixture
def desk(told: Told) -> Classes:
    made = Classes(told.book, Stamper(DeskId("Văn phòng"), FakeClock(at(10))), Nobody())
    made.set_course(COURSE)
    made.issue(COURSE)
    return made


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("what", WHATS)
def test_every_report_is_printed(told: Told, desk: Classes, tmp_path: Path, what: str, language: str) -> None:
    said = printed(told.book, tmp_path / "a.pdf", what, language)
    assert all(EVENT.name in page for page in said)
    assert all(f"1/{len(said)}" in said[0] or f"1 of {len(said)}" in said[0] for _ in said)


def test_an_empty_event_is_printed_too(qapp, tmp_path: Path) -> None:
    assert len(printed(MemoryBook(), tmp_path / "a.pdf", "guests")) == 1


def test_guests_go_on_over_many_pages_with_their_headings(qapp, told: Told, tmp_path: Path) -> None:
    many = tuple(replace(AN, id=InvitationId(f"n{n}"), code=f"N{n}", name=f"Nguyễn Thị Ỷ Lan {n}") for n in range(150))
    told.tell(GuestsListed("k2.csv", many))
    said = printed(told.book, tmp_path / "a.pdf", "guests")
    assert len(said) > 4
    assert all("Họ và tên" in page and "19:00" in page for page in said)
    assert f"Trang {len(said)}/{len(said)}" in said[-1]
    assert [n for n in range(150) if not any(f"Ỷ Lan {n}" in page for page in said)] == []


def test_the_units_report_is_signed_once_at_each_checkpoints_end(told: Told, tmp_path: Path) -> None:
    said = printed(told.book, tmp_path / "a.pdf", "units", signed=True)
    assert len(said) == len(PLACES)
    assert all("Người lập" in page and "Thư ký" in page for page in said)
    assert "Toàn bộ" in said[0]


def test_a_printing_that_is_stopped_leaves_nothing(told: Told, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    with told.book.reading() as reader:
        printing = Printing(QtPress(), NOON, progress=lambda done, total: False)
        many = tuple(replace(AN, id=InvitationId(f"n{n}"), code=f"N{n}") for n in range(200))
        told.tell(GuestsListed("k2.csv", many))
        assert not export("guests", "pdf", target, reader, Words("en"), printing=printing)
    assert list(tmp_path.iterdir()) == []


def test_progress_goes_up_to_the_end(told: Told, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    many = tuple(replace(AN, id=InvitationId(f"n{n}"), code=f"N{n}") for n in range(400))
    told.tell(GuestsListed("k2.csv", many))
    printed(
        told.book, tmp_path / "a.pdf", "guests", progress=lambda done, total: bool(seen.append((done, total))) or True
    )
    shares = [done / total for done, total in seen]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len({total for _, total in seen[1:] if total > 1}) == 1


def test_certificates_are_a_page_each_and_can_be_searched(told: Told, desk: Classes, tmp_path: Path) -> None:
    papers = [(row, COURSE) for row in _valid(told)]
    assert print_certificates(told.book, tmp_path / "c.pdf", papers, look_of(""), QtPress()).count == 2
    first, second = pages(tmp_path / "c.pdf")
    assert all(text in first for text in (AN.name, COURSE.name, "001/GCN-2026", "TM. BAN TỔ CHỨC"))
    assert "CERTIFICATEOFATTENDANCE" in first.replace(" ", "")  # its letters stand apart
    assert LONG in second
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    assert [round(side * 25.4 / 72) for side in document[0].get_size()] == [297, 210]
    document.close()


def test_without_certificates_nothing_is_printed(told: Told, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no certificate to print yet"):
        print_certificates(told.book, tmp_path / "c.pdf", [], look_of(""), QtPress())


def test_a_name_no_font_can_draw_is_told_and_the_others_are_printed(told: Told, desk: Classes, tmp_path: Path) -> None:
    first, second = _valid(told)
    papers = [(replace(first, name="\U00012000"), COURSE), (second, COURSE)]
    done = print_certificates(told.book, tmp_path / "c.pdf", papers, look_of(""), QtPress())
    assert (done.count, [problem.values["serial"] for problem in done.refused]) == (1, [first.serial])
    assert len(pages(tmp_path / "c.pdf")) == 1
    with pytest.raises(NotFound, match="No font on this computer"):
        print_certificates(told.book, tmp_path / "d.pdf", papers[:1], look_of(""), QtPress())
    assert not (tmp_path / "d.pdf").exists()


def test_stopped_certificates_leave_nothing(told: Told, desk: Classes, tmp_path: Path) -> None:
    papers = [(paper, COURSE) for paper in _valid(told)]
    stop = print_certificates(told.book, tmp_path / "c.pdf", papers, look_of(""), QtPress(), lambda done, total: False)
    assert stop.stopped
    assert list(tmp_path.iterdir()) == []


def test_a_title_of_any_length_is_fitted_and_never_over_the_time(qapp, tmp_path: Path) -> None:
    long = " ".join(["Hội nghị tổng kết"] * 30)
    made = Told(EventDescribed(replace(EVENT, name=long)), CheckpointSet(replace(PLACES[0], name=long)))
    (said,) = printed(made.book, tmp_path / "a.pdf", "attendance")
    assert "…" in said
    assert "In lúc" in said


@pytest.mark.parametrize("name", [AN.name, LONG, "A" * 300, "Lê " * 100, "1"])
def test_a_name_of_any_length_stands_whole_on_the_page(qapp, name: str) -> None:
    ruler = Typesetter()
    sheet = certificate(look_of("").template, {"name": name.strip(), "post": "Giám đốc"}, None, ruler)
    marks = [mark for mark in sheet.marks if isinstance(mark, Text)]
    said = next(mark for mark in marks if mark.paragraph.text == name.strip())
    foot = said.y + ruler.lines(said.paragraph) * said.paragraph.style.line
    below = min(mark.y for mark in marks if mark.y > said.y)
    assert said.paragraph.width <= CONTENT
    assert foot <= below + 0.01
    assert below < sheet.height


def _valid(told: Told) -> list:
    return list(register(told.book).valid(COURSE.id).values())
