"""The organiser's letters, through the real window: written, seen, chosen for, made, and remembered."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.app.event_keys import EventKeys
from kiosk.app.ports import Nobody
from kiosk.app.printing import own_text
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes
from kiosk.signing.late import LateSignatures
from tests.given import entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.fonts import load_fonts
from ui.letters.forms import LABEL_SIZES, layout_of
from ui.letters.memory import Memory
from ui.letters.whom_field import Whom
from ui.organiser.codes import Codes
from ui.organiser.window import OrganiserWindow
from ui.places import Places
from ui.scanning.decoder import look as look_at


@pytest.fixture
def given(tmp_path: Path, qapp) -> Given:
    load_fonts()
    made = given_office(tmp_path)
    yield made
    made.office.book.close()


@pytest.fixture
def window(given: Given, qtbot) -> OrganiserWindow:
    made = OrganiserWindow(given.office)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    given.settle()
    return made


@pytest.fixture
def codes(given: Given, window: OrganiserWindow) -> Codes:
    window.go_to("codes")
    given.settle()
    made = window.page("codes")
    assert isinstance(made, Codes)
    return made


def look(codes: Codes):
    return codes.view.look._look


def texts(codes: Codes) -> list[str]:
    return [getattr(mark, "paragraph", None) and mark.paragraph.text for mark in codes.view.look.preview.sheet.marks]


def complaint(codes: Codes) -> str:
    return codes.view.look.text._wrong.text()


def write_text(codes: Codes, said: str, given: Given) -> None:
    codes.view.look.text._edit.setPlainText(said)
    codes.view.look.text.settle()
    given.settle()


def test_the_first_guests_letter_is_shown_as_it_will_be_printed(codes: Codes) -> None:
    assert "Nguyễn Văn An" in texts(codes)
    assert (look(codes).number, look(codes).count) == (0, 2)
    picture = QImage(codes.view.look.preview.size(), QImage.Format.Format_RGB32)
    codes.view.look.preview.render(picture)
    colours = {
        QColor(picture.pixel(x, y)).lightness() for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert {0, 255} <= colours


def test_leafing_shows_the_next_guest_and_goes_round(codes: Codes, given: Given) -> None:
    seen = []
    for _ in range(3):
        seen.append(look(codes).name)
        codes.view.look._on.click()
        given.settle()
    assert seen == ["Nguyễn Văn An", "Trần Thị Bình", "Nguyễn Văn An"]


def test_what_is_written_is_seen(codes: Codes, given: Given) -> None:
    write_text(codes, "Xin mời {name} vào cửa {block}", given)
    assert "Xin mời Nguyễn Văn An vào cửa Sở, ngành" in texts(codes)


def test_a_mistake_is_said_with_its_line_and_the_last_good_letter_stays(codes: Codes, given: Given) -> None:
    before = texts(codes)
    write_text(codes, "Xin mời\n{nobody}", given)
    assert complaint(codes).startswith("Line 2: there is no {nobody} to put in.")
    assert texts(codes) == before
    write_text(codes, "Xin mời", given)
    assert complaint(codes) == ""


def test_each_language_has_its_own_text(codes: Codes, given: Given) -> None:
    text = codes.view.look.text
    assert text.said == own_text("en")
    text.tongue.choose("vi")
    given.settle()
    assert text.said == own_text("vi")
    assert "GIẤY MỜI" in texts(codes)


def test_fields_are_put_in_by_name(codes: Codes) -> None:
    text = codes.view.look.text
    text.show_text("")
    text._insert.setCurrentIndex(text._insert.findData("seat"))
    text._insert.activated.emit(text._insert.currentIndex())
    assert (text.said, text._insert.currentIndex()) == ("{seat}", 0)


def test_beginning_anew_can_be_taken_back(codes: Codes, window: OrganiserWindow, given: Given) -> None:
    write_text(codes, "mein", given)
    codes.view.look.text.reset_wished.emit()
    given.settle()
    assert codes.view.look.text.said == own_text("en")
    window._notices.undo()
    given.settle()
    assert codes.view.look.text.said == "mein"


def test_a_text_is_saved_and_opened(codes: Codes, given: Given, tmp_path: Path) -> None:
    write_text(codes, "Mời {tên}", given)
    codes.writing.save_text(tmp_path / "thư.txt")
    write_text(codes, "x", given)
    codes.writing.open_text(tmp_path / "thư.txt")
    assert codes.view.look.text.said == "Mời {tên}"


def test_a_file_that_is_no_letter_changes_nothing(codes: Codes, window: OrganiserWindow, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"\xff\xfe\x00")
    told = []
    window._notices.told.connect(told.append)
    codes.writing.open_text(tmp_path / "x.txt")
    codes.writing.take_logo(tmp_path / "x.txt")
    codes.writing.save_text(tmp_path / "nowhere" / "x.txt")
    assert [notice.tone for notice in told] == ["stop"] * 3
    assert codes.view.look.text.said == own_text("en")
    assert codes.view.options.logo is None


def test_letters_are_made_for_those_chosen(codes: Codes, given: Given, tmp_path: Path) -> None:
    codes.view.whom.choose("text")
    codes.view.whom._text.setText("tran thi, nobody")
    given.settle()
    assert codes.view.whom._field._hint.text() == "1 guest"
    codes.make_in("letters", tmp_path / "out")
    given.settle()
    with pypdfium2.PdfDocument(tmp_path / "out" / "letters.pdf") as document:
        assert len(document) == 1
        assert document[0].get_textpage().count_chars() > 100


def test_nobody_chosen_is_said_and_nothing_is_made(
    codes: Codes, window: OrganiserWindow, given: Given, tmp_path: Path
) -> None:
    codes.view.whom.choose("unit")
    given.settle()
    assert codes.view.whom._field.complaint == ""
    codes.view.whom._text.setText("Sở Không Có")
    given.settle()
    assert codes.view.whom._field.complaint == "No guest fits this."
    told = []
    window._notices.told.connect(told.append)
    codes.make_in("letters", tmp_path / "out")
    given.settle()
    assert [notice.tone for notice in told] == ["stop"]
    assert not (tmp_path / "out").exists()


def test_the_new_ones_are_those_listed_since_the_last_letters(codes: Codes, given: Given, tmp_path: Path) -> None:
    codes.make_in("letters", tmp_path / "out")
    given.settle()
    codes.view.whom.choose("new")
    given.settle()
    assert look(codes).count == 0
    new = Invitation(id=InvitationId("g-chi"), code="CHI-03", name="Lê Thị Chi")
    write(given.office.book, entry(50, GuestsListed("khách 2.csv", (new,))))
    codes.read()
    given.settle()
    assert (look(codes).count, look(codes).name) == (1, "Lê Thị Chi")


@pytest.mark.parametrize(("form", "file"), [("labels", "labels-2x5.pdf"), ("pdf", "sheet.pdf")])
def test_labels_and_sheets_are_shown_and_made(codes: Codes, given: Given, tmp_path: Path, form: str, file: str) -> None:
    codes.view.choose(form, "labels-2x5")
    given.settle()
    assert {"Nguyễn Văn An", "Trần Thị Bình"} <= set(texts(codes))
    assert (look(codes).of, look(codes).count) == (1, 2)
    codes.make_in(form, tmp_path / "out")
    given.settle()
    assert [made.name for made in (tmp_path / "out").iterdir()] == [file]


def test_a_wrong_text_does_not_stand_in_the_way_of_pictures(codes: Codes, given: Given, tmp_path: Path) -> None:
    write_text(codes, "{nobody", given)
    codes.make_in("png", tmp_path / "out")
    given.settle()
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path, qtbot) -> None:
    load_fonts()
    given = given_office(tmp_path)
    object.__setattr__(given.office, "places", Places(tmp_path / "places.ini"))
    logo = tmp_path / "logo.png"
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(str(logo))
    first = Codes(given.office, given.notices)
    qtbot.addWidget(first.view)
    first.view.choose("letters")
    first.view.options.choose("both", "unit")
    first.writing.take_logo(logo)
    write_text(first, "Mời {name}", given)
    first.view.choose("labels", "labels-2x7")
    first.writing.keep()
    second = Codes(given.office, given.notices)
    qtbot.addWidget(second.view)
    assert (second.view.form, second.view.label_size) == ("labels", "labels-2x7")
    assert (second.writing.wanted.language, second.writing.wanted.each) == ("both", "unit")
    assert second.writing.wanted.logo == logo
    assert second.writing.wanted.texts["en"] == "Mời {name}"
    given.office.book.close()


def test_another_event_has_its_own_letters(tmp_path: Path) -> None:
    places = Places(tmp_path / "places.ini")
    Memory(places, "a").remember("text-vi", "A\n“1”, 2")
    assert (Memory(places, "a").recall("text-vi"), Memory(places, "b").recall("text-vi")) == ("A\n“1”, 2", "")


def test_typed_parts_are_told_apart_by_commas() -> None:
    assert Whom("text", " An, Bình;Chi\n, ").parts == ("An", "Bình", "Chi")


def test_every_label_size_is_a_layout() -> None:
    assert {layout_of("labels", size) for size, _ in LABEL_SIZES} == {size for size, _ in LABEL_SIZES}
    assert [layout_of(form, "") for form in ("letters", "pdf", "png")] == ["letters", "sheet", None]


def test_letters_are_signed_once_the_event_has_a_key_and_labels_are_not(
    codes: Codes, given: Given, tmp_path: Path
) -> None:
    signatures = LateSignatures()
    listed = Invitation(id=InvitationId("g-chi"), code="BCGHKLMNPQRSTVXZ", name="Lê Thị Chi")
    (ours,) = new_codes(1, lambda n: bytes(i * 37 % 256 for i in range(n)))
    write(given.office.book, entry(50, GuestsListed("khách 2.csv", (replace(listed, code=ours),))))
    EventKeys(given.office.book, given.office.stamper, Nobody(), signatures).make()
    object.__setattr__(given.office, "signatures", signatures)
    codes.view.whom.choose("text")
    codes.view.whom._text.setText("Lê Thị Chi")
    for form, longest in (("letters", 200), ("labels", 16)):
        codes.make_in(form, tmp_path / form)
        given.settle()
        (file,) = (tmp_path / form).iterdir()
        with pypdfium2.PdfDocument(file) as document:
            ((sighting,),) = [look_at(page.render(scale=150 / 72, grayscale=True).to_numpy()) for page in document]
        assert 16 <= len(sighting.text) <= longest
        assert (sighting.text == ours) is (form == "labels")
