"""The organiser's hand: one guest changed in a form, and walk-ins approved or refused; all of it can be taken back."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app.desk import Desk, WalkIn
from kiosk.app.ports import Tally
from kiosk.app.walk_ins import walk_ins
from kiosk.domain.declarations import Judgement
from kiosk.domain.facts import GuestsListed
from kiosk.domain.invitation import Standing
from tests.given import AN, BINH, DOOR, entry, read, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.guest_dialog import GuestDialog
from ui.organiser.guests import Guests
from ui.organiser.reason_dialog import ReasonDialog

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def given(qapp, tmp_path) -> Iterator[Given]:
    made = given_office(tmp_path)
    yield made
    made.office.tongue.speak("en")


@pytest.fixture
def guests(qtbot, given: Given) -> Guests:
    presenter = Guests(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.page.resize(1000, 600)
    presenter.page.show()
    presenter.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is presenter.page)
    presenter.shown()
    given.settle()
    return presenter


def press(given: Given, where, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(where, key, modifier)
    given.settle()


def dialog_of(guests: Guests, kind):
    shown = [dialog for dialog in guests.page.findChildren(kind) if dialog.isVisible()]
    return shown[0] if shown else None


def open_form(given: Given, guests: Guests, row: int = 0) -> GuestDialog:
    guests.view.table.guest(row)  # asks for the rows, which are read on the lane
    given.settle()
    guests.view._view.selectRow(row)
    guests.view._view.setFocus()
    press(given, guests.view._view, K.Key_Return)
    return dialog_of(guests, GuestDialog)


def save(given: Given, dialog: GuestDialog) -> None:
    press(given, dialog.line["name"], K.Key_Return)


def guest(given: Given, id=AN.id):
    return read(given.office.book, lambda reader: reader.invitation(id))


def test_enter_on_a_row_opens_the_guest_and_enter_keeps_what_was_changed(given: Given, guests: Guests) -> None:
    dialog = open_form(given, guests)
    assert (dialog.line["name"].text(), dialog.line["post"].text()) == (AN.name, AN.post)
    dialog.line["seat"].setText("A-04")
    dialog.line["spoken"].setText("Nguyen Van An")
    dialog._attention.setChecked(True)
    dialog._standing.choose("blocked")
    save(given, dialog)
    assert guest(given) == replace(AN, seat="A-04", spoken="Nguyen Van An", attention=True, standing=Standing.BLOCKED)
    assert given.told[-1].text == "Changed for Nguyễn Văn An: Seat, Pronunciation, Attention, Standing."
    assert dialog_of(guests, GuestDialog) is None
    given.notices.undo()
    given.settle()
    assert (guest(given), given.told[-1].text) == (AN, "Taken back.")


def test_a_form_left_as_it_was_writes_nothing(given: Given, guests: Guests) -> None:
    position = read(given.office.book, lambda reader: reader.position())
    save(given, open_form(given, guests))
    assert read(given.office.book, lambda reader: reader.position()) == position
    assert dialog_of(guests, GuestDialog) is None


def test_what_a_line_cannot_show_stays_as_it_is(given: Given, guests: Guests) -> None:
    write(given.office.book, entry(60, GuestsListed("", (replace(AN, note="hàng một\nhàng hai", unit="SỞ Y TẾ"),))))
    dialog = open_form(given, guests)
    dialog.line["seat"].setText("A-04")
    save(given, dialog)
    assert (guest(given).note, guest(given).unit, guest(given).seat) == ("hàng một\nhàng hai", "SỞ Y TẾ", "A-04")


def test_a_unit_is_completed_and_its_block_follows(given: Given, guests: Guests) -> None:
    dialog = open_form(given, guests)
    unit = dialog.line["unit"]
    unit.setFocus()
    unit.selectAll()
    QTest.keyClicks(unit, "bao s")
    press(given, unit, K.Key_Down)
    press(given, unit, K.Key_Return)
    assert (unit.text(), dialog.line["block"].text()) == ("Báo Sáng", "Báo chí")
    save(given, dialog)
    assert (guest(given).unit, guest(given).block) == ("Báo Sáng", "Báo chí")


def test_a_code_another_guest_has_is_refused_beside_the_field(given: Given, guests: Guests) -> None:
    dialog = open_form(given, guests)
    dialog.line["code"].setText(BINH.code)
    save(given, dialog)
    assert dialog.isVisible()
    assert dialog.fields["code"].complaint == f"The code {BINH.code} is {BINH.name}'s. Choose another one."
    assert guest(given) == AN


def test_a_guest_keeps_a_name(given: Given, guests: Guests) -> None:
    dialog = open_form(given, guests)
    dialog.line["name"].clear()
    save(given, dialog)
    assert dialog.isVisible()
    assert dialog.fields["name"].complaint


def test_a_window_of_validity_is_set_in_the_event_s_time(given: Given, guests: Guests) -> None:
    dialog = open_form(given, guests)
    dialog._windows["valid_from"].tick.setChecked(True)
    save(given, dialog)
    assert guest(given).valid_from.isoformat() == "2026-05-01T00:00:00+00:00"


def _walk_ins(given: Given, *names: str):
    desk = Desk(given.office.book, given.office.stamper, given.office.news)
    came = [desk.walk_in(WalkIn(name), DOOR.id).verdict.invitation for name in names]
    given.settle()
    return came


def test_those_waiting_are_shown_approved_and_refused_by_keys(qtbot, given: Given, guests: Guests) -> None:
    first, second = _walk_ins(given, "Lê Ân", "Hồ Bảo")
    assert guests.view._waiting.text() == "Waiting for approval: 2"
    press(given, guests.page, K.Key_W, ALT)
    table = guests.view.table
    assert [table.index(row, 0).data() for row in range(table.rowCount())] == ["Lê Ân", "Hồ Bảo"]
    tally = read(given.office.book, lambda reader: reader.tally(DOOR.id))
    guests.view._view.selectRow(0)
    press(given, guests.page, K.Key_A, ALT)
    dialog_of(guests, ReasonDialog)._give()
    given.settle()
    assert given.told[-1].text == "Lê Ân: approved. The figures stay as they are."
    assert guests.view._waiting.text() == "Waiting for approval: 1"
    guests.view._view.selectRow(0)
    guests.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is guests.page)
    press(given, guests.page, K.Key_R, ALT)
    dialog = dialog_of(guests, ReasonDialog)
    dialog._give()
    assert dialog.isVisible()
    dialog._reason.setText("không có giấy mời")
    dialog._give()
    given.settle()
    said = {one.guest.id: (one.judgement, one.reason) for one in read(given.office.book, walk_ins)}
    assert said == {first.id: (Judgement.APPROVED, ""), second.id: (Judgement.REFUSED, "không có giấy mời")}
    assert read(given.office.book, lambda reader: reader.tally(DOOR.id)) == tally == Tally(2, 2, 2, 2)
    given.notices.undo()
    given.settle()
    assert read(given.office.book, walk_ins)[1].judgement is Judgement.OPEN
    guests.page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is guests.page)
    press(given, guests.page, K.Key_W, ALT)
    assert table.rowCount() == 4


def test_with_nobody_waiting_there_is_nothing_to_press(given: Given, guests: Guests) -> None:
    assert not guests.view._waiting.isVisible()
    _walk_ins(given, "Lê Ân")
    assert guests.view._waiting.isVisible()
    assert not any(made.isVisible() for made in guests.view._judging.values())


def test_the_form_is_said_in_vietnamese_too(given: Given, guests: Guests) -> None:
    given.office.tongue.speak("vi")
    dialog = open_form(given, guests)
    assert dialog.windowTitle() == "Sửa thông tin khách"
    given.office.tongue.speak("en")
    given.settle()
    assert dialog.windowTitle() == "Change a guest"
