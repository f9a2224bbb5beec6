"""The timetable at work: sessions are drawn elsewhere by hand and by keys, asked before they clash, and taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain.facts import SessionsListed
from kiosk.domain.ids import SessionId
from kiosk.domain.session import SessionState, Slot
from kiosk.domain.timetable import Place
from tests.given import OPENING, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.agenda import Agenda
from ui.organiser.agenda_page import LIST, TIMETABLE
from ui.organiser.reason_dialog import ReasonDialog
from ui.organiser.ripple_dialog import RippleDialog
from ui.organiser.session_dialog import SessionDialog
from ui.organiser.speakers_dialog import SpeakersDialog
from ui.organiser.timetable_map import TimetableMap
from ui.organiser.timetable_words import tip_html
from ui.places import Places

HALF = timedelta(minutes=30)
TALK = replace(
    OPENING, id=SessionId("s-talk"), title="Báo cáo", start=OPENING.end, end=OPENING.end + HALF, speakers=("Lan",)
)
BESIDE = replace(TALK, id=SessionId("s-b"), title="Họp báo", room="Phòng B", speakers=("Minh",))
LATER = replace(BESIDE, id=SessionId("s-c"), title="Tọa đàm", start=BESIDE.end + HALF, end=BESIDE.end + 2 * HALF)
ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(60, SessionsListed("agenda.csv", (TALK, BESIDE, LATER))))
    return made


@pytest.fixture
def agenda(qtbot, given: Given) -> Agenda:
    presenter = Agenda(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.page.resize(1000, 900)
    presenter.page.show()
    presenter.shown()
    given.settle()
    presenter.view.show_look(TIMETABLE)
    given.settle()
    return presenter


@pytest.fixture
def table(agenda: Agenda) -> TimetableMap:
    return agenda.view.map


def slots(given: Given) -> dict[str, Slot]:
    with given.office.book.reading() as reader:
        return {slot.session.id: slot for slot in reader.slots()}


def hours(given: Given, id: str) -> tuple[str, int, int]:
    """Its room, and in minutes after eight when it begins and ends."""
    slot = slots(given)[id]
    begin, end = ((at - OPENING.start) // timedelta(minutes=1) for at in (slot.start, slot.end))
    return slot.room, begin, end


def press(table: TimetableMap, id: str, *, end: bool = False) -> QPoint:
    table.choose(id)
    box = table.box_of(id)
    at = QPointF(box.center().x(), box.bottom() - 2) if end else box.center()
    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
    return at.toPoint()


def drag(given: Given, table: TimetableMap, id: str, minutes: float, across: int = 0, *, end: bool = False) -> None:
    start = press(table, id, end=end)
    there = start + QPoint(across, round(minutes * table.grid.a_minute))
    QTest.mouseMove(table.viewport(), (start + there) / 2)
    QTest.mouseMove(table.viewport(), there)
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there)
    given.settle()


def key(given: Given, table: TimetableMap, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for one in modifiers:
        held |= one
    QTest.keyClick(table, key, held)
    given.settle()


def width(table: TimetableMap) -> int:
    return round(table.grid.column(0).width())


def test_a_card_drawn_elsewhere_is_there_on_five_minutes_and_comes_back(given: Given, agenda: Agenda, table) -> None:
    drag(given, table, LATER.id, 33)
    assert hours(given, LATER.id) == ("Phòng B", 125, 155)
    assert given.told[-1].text == "Tọa đàm is now at 10:05 – 10:35, Phòng B."
    assert table.choice == LATER.id
    drag(given, table, LATER.id, 0, -width(table))
    assert hours(given, LATER.id) == ("Hội trường A", 125, 155)
    drag(given, table, LATER.id, 20, end=True)
    assert hours(given, LATER.id) == ("Hội trường A", 125, 175)
    for expected in (("Hội trường A", 125, 155), ("Phòng B", 125, 155), ("Phòng B", 90, 120)):
        given.notices.undo()
        given.settle()
        assert hours(given, LATER.id) == expected


def test_a_length_comes_back_with_the_room(given: Given, agenda: Agenda) -> None:
    slot = slots(given)[LATER.id]
    place = Place(slot.session.id, "Phòng C", slot.start, slot.end + HALF)
    agenda.placing.place(place)
    given.settle()
    assert hours(given, LATER.id) == ("Phòng C", 90, 150)
    given.notices.undo()
    given.settle()
    assert hours(given, LATER.id) == ("Phòng B", 90, 120)


def test_escape_puts_a_card_back_while_it_is_drawn(given: Given, agenda: Agenda, table) -> None:
    before = slots(given)
    start = press(table, LATER.id)
    QTest.mouseMove(table.viewport(), start + QPoint(0, 60))
    QTest.mouseMove(table.viewport(), start + QPoint(0, 120))
    assert table.place is not None
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert table.place is None
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    given.settle()
    assert slots(given) == before


def test_a_title_is_no_markup_in_the_tip_and_arrows_begin_where_one_looks(given: Given, agenda: Agenda, table) -> None:
    write(given.office.book, entry(61, SessionsListed("", (replace(TALK, title="<b>Báo cáo</b>"),))))
    agenda.read()
    given.settle()
    assert "<br>&lt;b&gt;Báo cáo" in tip_html(slots(given)[TALK.id], "UTC")
    key(given, table, Qt.Key.Key_Down)
    assert table.choice == OPENING.id


def test_a_clash_is_asked_before_it_goes_out(given: Given, agenda: Agenda, table) -> None:
    drag(given, table, BESIDE.id, 0, -width(table))
    (dialog,) = agenda.view.findChildren(RippleDialog)
    assert hours(given, BESIDE.id) == ("Phòng B", 30, 60)
    assert (table.place is not None, table._clash) == (True, TALK.title)
    dialog.reject()
    given.settle()
    assert (hours(given, BESIDE.id), table.place) == (("Phòng B", 30, 60), None)
    drag(given, table, BESIDE.id, 0, -width(table))
    agenda.view.findChildren(RippleDialog)[-1]._go()
    given.settle()
    assert hours(given, BESIDE.id) == ("Hội trường A", 30, 60)


def test_alt_and_arrows_move_the_session_that_plain_arrows_choose(given: Given, agenda: Agenda, table) -> None:
    table.choose(TALK.id)
    key(given, table, Qt.Key.Key_Right)
    assert table.choice == BESIDE.id
    key(given, table, Qt.Key.Key_Down)
    assert table.choice == LATER.id
    key(given, table, Qt.Key.Key_Down, ALT)
    key(given, table, Qt.Key.Key_Left, ALT)
    assert hours(given, LATER.id) == ("Hội trường A", 95, 125)
    key(given, table, Qt.Key.Key_Left, ALT)
    assert hours(given, LATER.id) == ("Hội trường A", 95, 125)
    key(given, table, Qt.Key.Key_U)
    key(given, table, Qt.Key.Key_U)
    assert hours(given, LATER.id) == ("Phòng B", 90, 120)


def test_plus_and_minus_delay_by_five_minutes_with_the_rest(given: Given, agenda: Agenda, table) -> None:
    table.choose(OPENING.id)
    key(given, table, Qt.Key.Key_Plus, SHIFT)
    assert (hours(given, OPENING.id)[1:], hours(given, TALK.id)[1:]) == ((5, 35), (35, 65))
    key(given, table, Qt.Key.Key_Minus)
    assert hours(given, OPENING.id)[1:] == (0, 30)


def test_enter_edits_and_delete_cancels(given: Given, agenda: Agenda, table) -> None:
    table.choose(LATER.id)
    key(given, table, Qt.Key.Key_Return)
    (edit,) = agenda.view.findChildren(SessionDialog)
    edit._short.setText("TĐ")
    edit._pinned.setChecked(True)
    edit._keep()
    given.settle()
    assert (slots(given)[LATER.id].short, slots(given)[LATER.id].pinned) == ("TĐ", True)
    key(given, table, Qt.Key.Key_Delete)
    (why,) = agenda.view.findChildren(ReasonDialog)
    why.given.emit("ốm")
    given.settle()
    assert slots(given)[LATER.id].cancelled


def test_two_that_are_chosen_change_places_and_back(given: Given, agenda: Agenda, table) -> None:
    table.choose(TALK.id)
    key(given, table, Qt.Key.Key_Right, SHIFT)
    assert agenda.view.pair == (TALK.id, BESIDE.id)
    assert agenda.view.chosen == ""
    key(given, table, Qt.Key.Key_S)
    assert (hours(given, TALK.id)[0], hours(given, BESIDE.id)[0]) == ("Phòng B", "Hội trường A")
    assert given.told[-1].text == "Báo cáo and Họp báo changed places."
    given.notices.undo()
    given.settle()
    assert (hours(given, TALK.id)[0], hours(given, BESIDE.id)[0]) == ("Hội trường A", "Phòng B")


def test_a_second_session_is_chosen_with_control_and_let_go_with_escape(given: Given, agenda: Agenda, table) -> None:
    table.choose(TALK.id)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, CONTROL, table.box_of(LATER.id).center().toPoint())
    assert agenda.view.pair == (TALK.id, LATER.id)
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert (agenda.view.pair, agenda.view.chosen) == (None, LATER.id)


def test_two_rows_of_the_list_change_places_too(given: Given, agenda: Agenda) -> None:
    agenda.view.show_look(LIST)
    view, table = agenda.view.view, agenda.view.table
    view.selectRow(table.row_of(TALK.id))
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(table.index(table.row_of(LATER.id), 0), flags.Select | flags.Rows)
    assert agenda.view.pair == (TALK.id, LATER.id)
    assert agenda.view.chosen == ""
    agenda.view._wish("swap")
    given.settle()
    agenda.view.findChildren(RippleDialog)[-1]._go()  # Minh would speak in both rooms
    given.settle()
    assert hours(given, LATER.id) == ("Hội trường A", 30, 60)


def test_the_day_as_it_stands_becomes_the_plan_and_comes_back(given: Given, agenda: Agenda, table) -> None:
    drag(given, table, LATER.id, 30, end=True)
    drag(given, table, LATER.id, 0, -width(table))
    drag(given, table, TALK.id, 60)
    before = slots(given)
    agenda.view._wish("settle_day")
    given.settle()
    assert {slot.state for slot in slots(given).values()} == {SessionState.SCHEDULED}
    assert hours(given, LATER.id) == ("Hội trường A", 90, 150)
    given.notices.undo()
    given.settle()
    assert [(s.session, s.room, s.start, s.end) for s in slots(given).values()] == [
        (s.session, s.room, s.start, s.end) for s in before.values()
    ]
    table.choose(OPENING.id)
    agenda.view._wish("settle")
    given.settle()
    assert given.told[-1].text == "It is as planned already."


def test_p_pins_and_unpins(given: Given, agenda: Agenda, table) -> None:
    table.choose(LATER.id)
    for pinned in (True, False):
        key(given, table, Qt.Key.Key_P)
        assert slots(given)[LATER.id].pinned is pinned
    given.notices.undo()
    given.settle()
    assert slots(given)[LATER.id].pinned


def test_other_speakers_are_asked_for_and_a_clash_of_them_is_said(given: Given, agenda: Agenda, table) -> None:
    table.choose(BESIDE.id)
    key(given, table, Qt.Key.Key_N)
    (dialog,) = agenda.view.findChildren(SpeakersDialog)
    dialog._names.setText("Hà, Lan")
    dialog._keep()
    given.settle()
    (clash,) = agenda.view.findChildren(RippleDialog)
    assert slots(given)[BESIDE.id].session.speakers == ("Minh",)
    clash._go()
    given.settle()
    assert slots(given)[BESIDE.id].session.speakers == ("Hà", "Lan")


def test_ctrl_t_turns_and_what_was_chosen_stays_chosen(given: Given, agenda: Agenda, table) -> None:
    table.choose(LATER.id)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_T, CONTROL)
    assert (agenda.view.look, agenda.view.chosen) == (LIST, LATER.id)
    agenda.view.choose(TALK.id)
    QTest.keyClick(agenda.view.view, Qt.Key.Key_T, CONTROL)
    assert (agenda.view.look, agenda.view.chosen) == (TIMETABLE, TALK.id)


def test_the_look_is_remembered_on_this_computer(qtbot, given: Given, tmp_path) -> None:
    office = replace(given.office, places=Places(tmp_path / "places.ini"))
    looks = []
    for turn in (True, False):
        presenter = Agenda(office, given.notices)
        qtbot.addWidget(presenter.page)
        looks.append(presenter.view.look)
        if turn:
            presenter.view.looks.choose(TIMETABLE)
    assert looks == [LIST, TIMETABLE]


def test_zoom_keeps_what_is_in_the_middle_and_the_whole_day_fits(given: Given, agenda: Agenda, table) -> None:
    high = table.box_of(TALK.id).height()
    key(given, table, Qt.Key.Key_Plus, CONTROL)
    assert table.box_of(TALK.id).height() > high
    key(given, table, Qt.Key.Key_0, CONTROL)
    assert table.verticalScrollBar().maximum() == 0


def test_what_is_chosen_stands_out_in_the_picture(given: Given, agenda: Agenda, table) -> None:
    table.choose(LATER.id)
    picture = table.viewport().grab().toImage()
    grounds = [
        picture.pixelColor(table.box_of(id).bottomRight().toPoint() - QPoint(12, 8)) for id in (LATER.id, TALK.id)
    ]
    tokens = given.office.theme.tokens
    assert grounds[0] == tokens.colour("accent_ground")
    assert grounds[1] != grounds[0]
