"""Who really came, by the keys of the real window, with a real desk behind it; every key is counted."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.ports import Tally
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed, StandingChanged
from kiosk.domain.invitation import Standing
from kiosk.domain.person import Authority, Person
from kiosk.domain.presence import Came
from kiosk.errors import BookFull
from tests.conftest import FakeClock
from tests.given import entry
from tests.kiosk.memory_book import MemoryBook
from tests.ui.desk_stub import DESK, DOOR, EVENT, MORNING, guest
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.menu import Choices, menu_of
from ui.reception.window import ReceptionWindow, Setting
from ui.scanning.wedge import Wedge
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.sign import Sign

DUONG = guest("1", "Nguyễn Thị Thuỳ Dương", unit="Sở Thông tin", post="Giám đốc", seat="A-04", code="DUONG")
TRAN = guest("2", "Trần Văn An", unit="Sở Y tế", code="TRAN")
TRAN_TOO = guest("3", "Trần Văn An", unit="UBND Quận 3", code="TOO")
NAME = "Pham Quoc Hung"
ALT = Qt.KeyboardModifier.AltModifier
FULL = BookFull("The disk is full. Free some space, then scan again.")


class Door:
    """The window, a desk with a book, and a count of the keys pressed beside a name's letters."""

    def __init__(self, qtbot, crank, places) -> None:
        listed = GuestsListed("", (DUONG, TRAN, TRAN_TOO))
        self.book = MemoryBook(entry(1, EventDescribed(EVENT)), entry(2, CheckpointSet(DOOR)), entry(3, listed))
        self.crank, self.clock, self.tongue, news = crank, FakeClock(MORNING), Tongue("en"), News()
        self.desk = Desk(self.book, Stamper(DESK, self.clock), news)
        setting = Setting(Theme(), self.tongue, Places(places), DESK)
        self.window = ReceptionWindow(self.desk, Lane(crank), news, self.clock, setting)
        qtbot.addWidget(self.window)
        self.window.furnish()
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.keys = 0
        self.work()

    def work(self) -> None:
        QCoreApplication.processEvents()
        while self.crank.queued:
            self.crank.turn()
            QCoreApplication.processEvents()

    def scan(self, code: str) -> None:
        self.window.present(code)
        self.work()

    def press(self, *keys: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.keys += 1 + (modifier is not Qt.KeyboardModifier.NoModifier)
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
            self.work()

    def type(self, text: str) -> None:
        """A name's letters, which are not counted."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.work()

    def represent(self) -> None:
        self.press(Qt.Key.Key_T, modifier=ALT)

    @property
    def face(self):
        return self.window.panel.face

    @property
    def field(self) -> QLineEdit:
        return self.window.side.field

    def attendee(self, one=DUONG):
        attendee = self.book.presence(DOOR.id, one.id).attendee
        return (attendee.came, attendee.person) if attendee else None


@pytest.fixture
def door(qtbot, crank, tmp_path):
    made = Door(qtbot, crank, tmp_path / "places.ini")
    yield made
    made.tongue.speak("en")


def test_a_representative_is_recorded_after_the_scan_in_few_keys(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert door.attendee() == (Came.REPRESENTATIVE, Person(NAME, "Phó Giám đốc", "", Authority.LETTER))
    assert door.keys <= 12
    assert (door.face.headline, door.face.title, door.face.tone) == ("REPRESENTATIVE", NAME, Tone.WAIT)
    assert (door.face.sign, door.face.recorded) == (Sign.TICK, "08:47:12")
    assert door.face.why == "In place of Nguyễn Thị Thuỳ Dương · Giám đốc"
    assert door.field.hasFocus()


def test_enter_asks_for_the_authority_and_a_digit_and_enter_are_enough(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_Return)
    assert door.attendee() == (Came.INVITED, None)
    door.press(Qt.Key.Key_2, Qt.Key.Key_Return)
    assert door.attendee() == (Came.REPRESENTATIVE, Person(NAME, authority=Authority.PHONE))
    assert door.keys == 5


def test_alt_with_a_digit_chooses_the_authority_from_any_field(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_3, modifier=ALT)
    door.press(Qt.Key.Key_Return)
    assert door.attendee()[1].authority is Authority.MESSAGE


@pytest.mark.parametrize(
    ("keys", "authority"), [("→", Authority.LETTER), ("→→", Authority.PHONE), ("→→→→←", Authority.PHONE)]
)
def test_arrows_choose_the_authority_too(door, keys, authority) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_Return, *[Qt.Key.Key_Right if key == "→" else Qt.Key.Key_Left for key in keys])
    door.press(Qt.Key.Key_Return)
    assert door.attendee()[1].authority is authority


def test_the_seat_stays_with_the_guest_s_rank(door) -> None:
    door.scan("DUONG")
    assert "Seat A-04" in door.face.chips
    _name(door)
    assert "Seat by own rank" in door.face.chips
    assert not [chip for chip in door.face.chips if "A-04" in chip]


def _name(door, name=NAME) -> None:
    door.represent()
    door.type(name)
    door.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)


def test_a_guest_found_by_search_comes_in_by_a_representative_at_once(door) -> None:
    door.type("duong")
    _name(door)
    assert door.attendee() == (Came.REPRESENTATIVE, Person(NAME, authority=Authority.LETTER))
    assert door.book.tally(DOOR.id) == Tally(3, 1, 1, 0)
    assert door.field.text() == ""


def test_among_namesakes_one_is_chosen_first(door) -> None:
    door.scan("DUONG")
    door.type("tran van an")
    door.represent()
    assert door.window.side.at_home
    door.press(Qt.Key.Key_Down)
    _name(door)
    assert door.attendee(TRAN)[0] is Came.REPRESENTATIVE
    assert (door.attendee(TRAN_TOO), door.attendee()) == (None, (Came.INVITED, None))


@pytest.mark.parametrize("letters", ["Tran", "t", "TTT"])
def test_no_letter_of_a_name_is_ever_taken_for_a_key(door, letters) -> None:
    door.scan("DUONG")
    door.type(letters)
    assert (door.field.text(), door.window.side.at_home) == (letters, True)


def test_a_plus_inside_what_is_typed_is_text(door) -> None:
    door.scan("DUONG")
    door.type("a+")
    assert door.field.text() == "a+"


def test_a_plus_before_any_guest_is_text(door) -> None:
    door.type("+84")
    assert door.field.text() == "+84"


def test_composed_text_goes_to_the_field_and_opens_nothing(door) -> None:
    door.scan("DUONG")
    composed = QInputMethodEvent()
    composed.setCommitString("t+")
    QApplication.sendEvent(door.field, composed)
    door.work()
    assert (door.field.text(), door.window.side.at_home) == ("t+", True)
    door.field.clear()
    door.represent()
    name = QInputMethodEvent()
    name.setCommitString("Phạm Quốc Hưng")
    QApplication.sendEvent(QApplication.focusWidget(), name)
    door.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert door.attendee()[1].name == "Phạm Quốc Hưng"


def test_an_input_method_has_no_say_in_the_authority(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_Return)
    assert not QApplication.focusWidget().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_escape_leaves_everything_as_it_was(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.press(Qt.Key.Key_Escape)
    assert door.attendee() == (Came.INVITED, None)
    assert (door.field.hasFocus(), door.face.headline) == (True, "COME IN")


def test_without_a_name_nothing_is_recorded(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().objectName() == "attendee_name"
    assert not door.window.side.at_home
    assert door.attendee() == (Came.INVITED, None)


def test_nobody_comes_in_place_of_a_cancelled_guest_and_a_sentence_says_so(door, qtbot) -> None:
    door.book.record(entry(8, StandingChanged(DUONG.id, Standing.CANCELLED)))
    door.scan("DUONG")
    before = door.face
    with qtbot.waitSignal(door.window.reception.troubled) as told:
        door.represent()
    assert told.args == [
        "Nobody can be recorded for Nguyễn Thị Thuỳ Dương. This invitation was cancelled. Call the duty officer."
    ]
    assert (door.window.side.at_home, door.face) == (True, before)


def test_a_blocked_guest_chosen_from_the_list_is_refused_before_the_form(door, qtbot) -> None:
    door.book.record(entry(8, StandingChanged(DUONG.id, Standing.BLOCKED)))
    door.type("duong")
    with qtbot.waitSignal(door.window.reception.troubled) as told:
        door.represent()
    assert "blocked" in told.args[0]
    assert door.window.side.at_home


def test_an_invitation_cancelled_while_the_form_is_open_is_refused_on_the_panel(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.book.record(entry(8, StandingChanged(DUONG.id, Standing.CANCELLED)))
    door.type(NAME)
    door.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert (door.face.tone, door.attendee()) == (Tone.STOP, (Came.INVITED, None))


def test_with_nobody_shown_it_says_what_to_do_first(door, qtbot) -> None:
    with qtbot.waitSignal(door.window.reception.troubled) as told:
        door.represent()
    assert told.args == ["Scan an invitation or choose a guest first, then say who came."]


def test_what_the_disk_refuses_stays_in_the_form(door, monkeypatch) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    monkeypatch.setattr(door.desk, "represent", _full)
    door.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    page = door.window.findChild(QLineEdit, "attendee_name")
    assert (page.text(), door.window.side.at_home) == (NAME, False)
    assert door.face.headline == "COME IN"


def _full(*_asked, **_answers):
    raise FULL


def test_a_scan_meanwhile_is_answered_beside_the_form_which_keeps_its_guest(door) -> None:
    door.scan("DUONG")
    door.represent()
    door.type(NAME)
    door.scan("TRAN")
    assert door.face.title == TRAN.name
    door.press(Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return)
    assert (door.attendee()[0], door.attendee(TRAN)[0]) == (Came.REPRESENTATIVE, Came.INVITED)


def test_a_representative_is_corrected_in_the_form_that_knows_him(door) -> None:
    door.scan("DUONG")
    _name(door, "Pham Quoc Hun")
    door.represent()
    assert QApplication.focusWidget().text() == "Pham Quoc Hun"
    door.press(Qt.Key.Key_End)
    door.type("g")
    door.press(Qt.Key.Key_Return)
    assert door.attendee()[1] == Person(NAME, authority=Authority.LETTER)


def test_undo_asks_about_the_person_who_came_and_takes_back_the_check_in(door) -> None:
    door.scan("DUONG")
    _name(door)
    door.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    asked = [label.text() for label in door.window.side.question.findChildren(type(door.window.side.question._about))]
    assert any(text.startswith(NAME) for text in asked)
    door.press(Qt.Key.Key_1)
    assert (door.attendee(), door.face.title) == (None, DUONG.name)


def test_plus_and_enter_add_someone_who_comes_along(door) -> None:
    door.scan("DUONG")
    door.keys = 0
    door.press(Qt.Key.Key_Plus, Qt.Key.Key_Return)
    assert door.keys == 2
    assert door.book.tally(DOOR.id) == Tally(3, 2, 2, 0, companions=1)
    assert (door.face.headline, door.face.tone, door.face.title) == ("COMES ALONG", Tone.GOOD, "A companion")
    door.press(Qt.Key.Key_Plus)
    door.type("Hoa")
    door.press(Qt.Key.Key_Return)
    assert [row.title for row in door.window.side.rows.rows] == ["Hoa", "Companion", DUONG.name]
    assert door.face.why == "Comes along with Nguyễn Thị Thuỳ Dương · Giám đốc"


def test_nobody_comes_along_with_a_guest_who_is_not_in(door) -> None:
    door.type("duong")
    door.press(Qt.Key.Key_Plus, modifier=ALT)
    door.press(Qt.Key.Key_Return)
    assert not door.window.side.at_home
    assert door.book.tally(DOOR.id) == Tally(3, 0, 0, 0)


def test_lists_say_who_came_in_whose_place(door) -> None:
    door.scan("DUONG")
    _name(door)
    row = door.window.side.rows.rows[0]
    assert (row.title, row.lines) == (NAME, ("in place of Nguyễn Thị Thuỳ Dương · Sở Thông tin",))
    assert (row.sign, row.tone) == (Sign.TICK, Tone.WAIT)
    door.type("duong")
    assert f"{NAME} came instead" in door.window.side.rows.rows[0].lines[1]


def test_the_keys_are_on_the_panel_the_key_card_and_the_menu(door) -> None:
    assert not door.window.panel.attendee_keys.isVisible()
    door.scan("DUONG")
    assert door.window.panel.attendee_keys.isVisible()
    caps = [label.text() for label in door.window.side.keys.findChildren(type(door.window.side.question._about))]
    assert {"Alt T", "Alt +"} <= set(caps)
    choices = Choices(*[lambda: None] * (len(fields(Choices)) - 1), muted=False)
    texts = [action.text() for action in menu_of(choices, door.window).actions()]
    assert {"Someone came instead…\tAlt+T", "Someone came along…\t+"} <= set(texts)


def test_the_keys_work_while_a_scanner_is_listened_for(door, qtbot) -> None:
    wedge = Wedge()
    wedge.listen()
    window = door.window.windowHandle()
    wedge.attend(window)
    door.scan("DUONG")
    QTest.keyClick(window, Qt.Key.Key_T, ALT)
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "attendee_name")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(door.field.hasFocus)
    QTest.keyClick(window, "+")
    qtbot.waitUntil(lambda: QApplication.focusWidget().objectName() == "attendee_name")
    assert door.field.text() == ""
    window.removeEventFilter(wedge)


def test_the_form_speaks_the_language_of_the_moment(door) -> None:
    door.scan("DUONG")
    _name(door)
    door.represent()
    door.tongue.speak("vi")
    door.work()
    assert door.face.headline == "ĐI THAY"
    assert door.face.why == "Đi thay Nguyễn Thị Thuỳ Dương · Giám đốc"


def test_whom_it_is_about_is_asked_where_it_is_seen(door) -> None:
    """Not behind the question why something is taken back: the key would seem dead."""
    door.scan(DUONG.code)
    door.window.side.field.setText("tran van an")
    door.work()
    door.press(Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert door.window.side.showing(door.window.side.question)
    door.press(Qt.Key.Key_T, modifier=ALT)
    assert door.window.side.at_home
    assert door.window.side._hint.text() == "Choose the guest first, then say who came."
