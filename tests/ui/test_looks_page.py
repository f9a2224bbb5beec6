"""The organiser's look and sponsors: seen at once, used when wanted, taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from kiosk.app.branding import look_of
from kiosk.domain.brand import Brand, Light
from kiosk.domain.palette import ThemeName
from tests.given import read
from tests.ui.brand_stub import png
from tests.ui.organiser_tools import Given, given_office
from ui.looks.desk import Looks
from ui.looks.draft import Draft
from ui.looks.eyedropper import Eyedropper
from ui.looks.sponsor_dialog import SponsorDialog
from ui.organiser.office import Office

RED, GREEN = "#C8102E", "#00703C"


@pytest.fixture
def given(qtbot, tmp_path) -> Given:
    return given_office(tmp_path)


@pytest.fixture
def page(qtbot, given) -> Iterator[Looks]:
    made = Looks(given.office, given.notices)
    qtbot.addWidget(made.view)
    made.view.resize(1100, 640)
    made.view.show()
    made.shown()
    given.settle()
    yield made
    made.end()


@pytest.fixture
def logo(tmp_path) -> Path:
    file = tmp_path / "Hội Sen.png"
    file.write_bytes(png())
    return file


def kept(given: Given):
    return read(given.office.book, look_of)


def seen(page: Looks) -> QImage:
    page.paint()
    return page.view.preview.glass.image


def test_the_true_board_is_seen_as_it_would_be(page, given) -> None:
    before = seen(page)
    page.view.form.tiles.chosen.emit(ThemeName.CIVIC)
    assert page.draft.changed
    assert seen(page).pixelColor(4, 4) != before.pixelColor(4, 4)
    assert kept(given).brand == Brand()


def test_what_is_repaired_is_told_in_one_sentence_in_the_reader_s_language(page, given) -> None:
    page.view.form.tiles.chosen.emit(ThemeName.PAPER)
    page.view.preview.choose("wide", "day")
    page.view.form.moved.emit(Brand(theme=ThemeName.PAPER, main="#FFD100"))
    seen(page)
    assert page.view.told == "The yellow was darkened for words on the light ground."
    given.office.tongue.speak("vi")
    seen(page)
    assert page.view.told == "Màu vàng được làm đậm hơn để chữ đọc rõ trên nền sáng."
    given.office.tongue.speak("en")


def test_steps_are_taken_back_one_by_one(page) -> None:
    form = page.view.form
    for main in (RED, GREEN):
        form._main.chosen.emit(main)
    form._light.chosen.emit(Light.CLOCK.value)
    assert page.draft.now == Brand(main=GREEN, light=Light.CLOCK)
    for left in (GREEN, RED, ""):
        page.view.undo_wished.emit()
        assert page.draft.now.main == left
    assert not page.draft.changed


def test_a_look_is_used_and_the_one_before_brought_back(page, given) -> None:
    page.view.form._main.chosen.emit(RED)
    page.view.apply_wished.emit()
    given.settle()
    assert kept(given).brand.main == RED
    assert not page.draft.changed
    assert given.told[-1].text == "The screens wear the new look."
    given.notices.undo()
    given.settle()
    assert kept(given).brand == page.draft.now == Brand()


def test_a_logo_brings_its_colours_and_travels_in_the_file(page, given, logo) -> None:
    page.take_logo(logo)
    given.settle()
    assert page.draft.now.main == RED
    assert page.view.form._main._swatches.isVisibleTo(page.view)
    page.view.apply_wished.emit()
    given.settle()
    (picture,) = kept(given).pictures
    assert picture.name == kept(given).brand.logo
    page.view.form._logo.cleared.emit()
    assert page.draft.now.logo == ""
    page.view.reset_wished.emit()
    assert page.draft.now == Brand()


def test_a_bad_picture_is_told_and_changes_nothing(page, given, tmp_path) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture")
    for take in (page.take_logo, page.take_backdrop):
        take(tmp_path / "a.png")
        given.settle()
        assert given.told[-1].text.startswith("a.png is no picture")
    assert not page.draft.changed


def test_a_picture_behind_is_dimmed(page, given, logo) -> None:
    page.take_backdrop(logo)
    given.settle()
    assert page.draft.now.backdrop
    assert not seen(page).isNull()


def test_what_another_window_changed_does_not_take_a_draft_away() -> None:
    mine = Draft().with_brand(Brand(main=RED))
    assert mine.stored(Brand(main=GREEN)).now.main == RED
    assert mine.stored(Brand(main=RED)) == Draft(Brand(main=RED), Brand(main=RED))
    assert Draft().stored(Brand(main=GREEN)).now.main == GREEN
    assert Draft().undone() == Draft().with_brand(Brand()) == Draft()


def test_a_colour_is_typed_or_complained_about(page) -> None:
    main = page.view.form._main
    main._typed.setText("nâu")
    main._typed.editingFinished.emit()
    assert "Write it like" in main._field.complaint
    main._typed.setText("c8102e")
    main._typed.editingFinished.emit()
    assert page.draft.now.main == RED
    assert main._field.complaint == ""


def test_a_colour_is_dragged_over_the_spectrum_and_moved_by_keys(page) -> None:
    spectrum = page.view.form._main._spectrum
    QTest.mousePress(spectrum, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(spectrum, QPoint(60, 20))
    assert not page.draft.changed
    QTest.mouseRelease(spectrum, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    found = page.draft.now.main
    assert found
    QTest.keyClick(spectrum, Qt.Key.Key_Right)
    assert page.draft.now.main not in ("", found)
    page.view.form._main._clear.click()
    assert page.draft.now.main == ""


def test_the_eyedropper_takes_what_is_under_it(qtbot) -> None:
    still = QImage(200, 100, QImage.Format.Format_RGB32)
    still.fill(QColor(GREEN))
    still.setPixelColor(80, 40, QColor(RED))
    dropper = Eyedropper(still, QRect(0, 0, 100, 50))  # a dense screen
    qtbot.addWidget(dropper)
    dropper.show()
    QTest.mouseMove(dropper, QPoint(95, 45))
    assert not dropper.grab().isNull()  # with its lens at the edge
    with qtbot.waitSignal(dropper.taken) as taken:
        QTest.mouseClick(dropper, Qt.MouseButton.LeftButton, pos=QPoint(40, 20))
    assert taken.args == [RED]
    assert dropper.colour_at(QPoint(5, 5)) == GREEN


def dialog_of(page: Looks) -> SponsorDialog:
    return next(one for one in page.view.sponsors.findChildren(SponsorDialog) if one.isVisible())


def sponsors(given: Given) -> list[tuple[str, str]]:
    return [(one.name, one.level) for one in kept(given).sponsors]


def add(page: Looks, given: Given, logo: Path, name: str, level: str) -> None:
    page.view.sponsors.given.emit(logo)
    given.settle()
    dialog = dialog_of(page)
    assert dialog._name.text() == "Hội Sen"
    assert not dialog._logo._clear.isVisible()
    dialog._name.setText(name)
    dialog._level.setCurrentText(level)
    dialog._keep()
    given.settle()
    page.read()
    given.settle()


def test_sponsors_are_added_moved_changed_and_taken_out(page, given, logo) -> None:
    page.view.turn_to("sponsors")
    add(page, given, logo, "A", "Vàng")
    add(page, given, logo, "B", "Bạc")
    form = page.view.sponsors
    assert sponsors(given) == [("A", "Vàng"), ("B", "Bạc")]
    seen(page)
    assert page.view.told == ""
    form.move_wished.emit(form.table.lines[1].key, -1)
    given.settle()
    assert sponsors(given) == [("B", "Bạc"), ("A", "Vàng")]
    given.notices.undo()
    given.settle()
    page.read()
    given.settle()
    form.change_wished.emit(form.table.lines[0].key)
    dialog = dialog_of(page)
    dialog._name.setText("A & Con")
    dialog._keep()
    given.settle()
    form.remove_wished.emit(form.table.lines[1].key)
    given.settle()
    assert sponsors(given) == [("A & Con", "Vàng")]
    given.notices.undo()
    given.settle()
    assert len(sponsors(given)) == 2


def test_a_sponsor_without_a_logo_or_a_name_is_complained_about(page, given) -> None:
    page.view.turn_to("sponsors")
    page.view.sponsors.add_wished.emit()
    dialog = dialog_of(page)
    for name, said in (("", "needs a name"), ("Sen", "Sen needs a logo")):
        dialog._name.setText(name)
        dialog._keep()
        given.settle()
        assert said in dialog._named.complaint
    assert dialog.isVisible()
    dialog.reject()
    assert sponsors(given) == []


def test_an_event_without_a_programme_shows_a_sample(qtbot, tmp_path) -> None:
    empty = given_office(tmp_path, empty=True)
    assert isinstance(empty.office, Office)
    made = Looks(empty.office, empty.notices)
    qtbot.addWidget(made.view)
    made.view.show()
    made.shown()
    empty.settle()
    assert not seen(made).isNull()
    made.end()
    QCoreApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete
