"""Things given and lent by the keys and scans of the real window, with a real desk behind it; keys are counted as they arrive."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from kiosk.app.desk import Desk
from kiosk.app.holdings import handings, unreturned
from kiosk.app.identity import Stamper
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.facts import CheckpointSet, EventDescribed, GuestsListed
from kiosk.domain.ids import CheckpointId
from kiosk.domain.person import Person
from kiosk.domain.presence import Came, Direction
from kiosk.errors import BookFull
from tests.conftest import FakeClock
from tests.given import entry
from tests.kiosk.memory_book import MemoryBook
from tests.ui.desk_stub import DESK, DOOR, EVENT, MORNING, guest
from tests.ui.test_wedge import Keyboard
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.window import ReceptionWindow, Setting
from ui.scanning.wedge import Wedge
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.sign import Sign

PACK = Checkpoint(id=CheckpointId("pack"), name="Document pack", kind=Kind.HAND_OUT)
GIFT = Checkpoint(id=CheckpointId("gift"), name="Gift", kind=Kind.HAND_OUT, categories=("Speaker",))
MEAL = Checkpoint(id=CheckpointId("meal"), name="Lunch", kind=Kind.HAND_OUT, stock=2)
RECEIVER = Checkpoint(id=CheckpointId("rx"), name="Receiver", kind=Kind.LOAN)
ITEMS = (PACK, GIFT, MEAL, RECEIVER)
DUONG = guest("1", "Nguyễn Thị Thuỳ Dương", unit="Sở Thông tin", post="Giám đốc", code="DUONG", phone="0903")
TRAN = guest("2", "Trần Văn An", unit="Sở Y tế", code="TRAN")
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
KEY = Qt.Key
_LETTERS = {KEY.Key_R, KEY.Key_Minus, *(KEY(ord(digit)) for digit in "0123456789")}


class Counted(QObject):
    """Counts the keys that reach the window, each once however often it is sent on; a key with a modifier is two."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[int, int]] = set()

    @property
    def keys(self) -> int:
        return sum(count for _, count in self.seen)

    def eventFilter(self, watched, event) -> bool:
        if isinstance(watched, QWindow) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.seen.add((event.timestamp(), 1 + (event.modifiers() != NONE)))
        return False


class Post:
    """The window at a door, with a desk, a book and a scanner that types."""

    def __init__(self, qtbot, crank, places, items=ITEMS) -> None:
        facts = (
            EventDescribed(EVENT),
            CheckpointSet(DOOR),
            GuestsListed("", (DUONG, TRAN)),
            *map(CheckpointSet, items),
        )
        self.book = MemoryBook(*(entry(n, fact) for n, fact in enumerate(facts)))
        self.crank, self.clock, self.tongue, self.news = crank, FakeClock(MORNING), Tongue("en"), News()
        self.desk = Desk(self.book, Stamper(DESK, self.clock), self.news)
        self.places = Places(places)
        setting = Setting(Theme(), self.tongue, self.places, DESK)
        self.window = ReceptionWindow(self.desk, Lane(crank), self.news, self.clock, setting)
        qtbot.addWidget(self.window)
        self.window.furnish()
        self.window.start()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.wedge = Wedge()
        self.wedge.scanned.connect(self.window.present)
        self.scanner = Keyboard(self.window, self.wedge)
        self.counted = Counted()
        self.window.windowHandle().installEventFilter(self.counted)
        self.work()

    def end(self) -> None:
        self.window.windowHandle().removeEventFilter(self.wedge)
        self.tongue.speak("en")

    def work(self) -> None:
        QCoreApplication.processEvents()
        while self.crank.queued:
            self.crank.turn()
            QCoreApplication.processEvents()

    def scan(self, text: str) -> None:
        """As a scanner that types does, wherever the keyboard is."""
        self.clock.pass_time(timedelta(seconds=10))
        self.scanner.at += 10_000
        self.scanner.fast(text + "\r")
        self.wedge.conclude()
        self.work()
        self.counted.seen.clear()

    def press(self, *keys, modifier=NONE) -> None:
        """As a person does: with a pause before each key."""
        for key in keys:
            self.scanner.at += 300
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                text = "" if modifier != NONE or key not in _LETTERS else chr(key).lower()
                event = QKeyEvent(kind, key, modifier, text)
                event.setTimestamp(self.scanner.at)
                QCoreApplication.sendEvent(self.window.windowHandle(), event)
            self.wedge.conclude()
            self.work()

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.work()

    def open(self) -> None:
        self.press(KEY.Key_I, modifier=ALT)

    def stand_at(self, item: Checkpoint) -> None:
        self.window.top.checkpoint_wished.emit(item.id)
        self.work()

    @property
    def face(self):
        return self.window.panel.face

    @property
    def page(self):
        return self.window.items.page

    @property
    def lines(self) -> list[str]:
        return [row.lines[0] for row in self.page.rows.rows]

    def had(self, item, one=DUONG):
        return [h for h in handings(self.book, item, one.id) if h.stands]

    @property
    def out(self) -> list[tuple[str, str]]:
        return [(owed.loan.serial, owed.guest.name) for owed in unreturned(self.book)]


@pytest.fixture
def post(qtbot, crank, tmp_path):
    made = Post(qtbot, crank, tmp_path / "places.ini")
    yield made
    made.end()


def test_a_pack_is_given_in_three_keys_after_the_scan(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_1)
    assert post.counted.keys == 3
    assert len(post.had(PACK)) == 1
    assert (post.face.headline, post.face.tone, post.face.sign) == ("GIVEN", Tone.GOOD, Sign.TICK)
    assert post.face.why == "Document pack is given to Nguyễn Thị Thuỳ Dương."
    assert post.lines[:2] == ["given at 08:47 · Quầy 1", "not entitled"]


def test_the_whole_set_is_one_key(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_0)
    assert post.counted.keys == 3
    assert [len(post.had(item)) for item in ITEMS] == [1, 0, 1, 0]
    assert post.face.why == "Document pack · Lunch"


def test_what_was_given_is_not_given_twice_and_says_when(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_1, KEY.Key_1, KEY.Key_Return)
    assert len(post.had(PACK)) == 1
    assert post.page.findChild(type(post.page._wrong), "page_wrong").text().startswith("It was given already.")


def test_arrows_choose_and_enter_gives(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_Down, KEY.Key_Down, KEY.Key_Return)
    assert (len(post.had(MEAL)), len(post.had(PACK))) == (1, 0)


def test_a_receiver_is_lent_by_the_next_scan_and_comes_back_by_another(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    assert QApplication.focusWidget().objectName() == "item_serial"
    post.scan("LX-017")
    assert post.out == [("LX-017", DUONG.name)]
    assert post.page.serial.text() == ""
    assert (post.face.headline, post.lines[3]) == ("LX-017 LENT", "out since 08:47 · Quầy 1")
    post.scan("LX-017")
    assert (post.out, post.face.headline) == ([], "LX-017 IS BACK")


def test_a_number_may_be_typed_with_what_is_left_for_the_device(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    post.type("017")
    post.press(KEY.Key_Tab)
    post.type("ID card")
    post.press(KEY.Key_Return)
    assert [(h.serial, h.deposit) for h in post.had(RECEIVER)] == [("017", "ID card")]
    assert "ID card" in post.lines[3]


def test_without_a_number_nothing_is_lent_and_the_form_says_so(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4, KEY.Key_Return)
    assert post.out == []
    assert "lent by its number" in post.page._wrong.text()


def test_minus_takes_the_device_back(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    post.scan("017")
    post.press(KEY.Key_Minus)
    assert (post.out, post.face.headline) == ([], "017 IS BACK")


def test_the_next_guest_may_be_scanned_while_the_items_are_open(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    post.scan("TRAN")
    assert not post.window.items.is_open
    assert (post.face.title, post.face.headline, post.out) == (TRAN.name, "COME IN", [])
    assert post.window.side.field.hasFocus()


def test_ctrl_z_asks_why_and_voids_the_chosen_one(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_1)
    post.counted.seen.clear()
    post.press(KEY.Key_Z, modifier=CTRL)
    post.press(KEY.Key_1)
    assert post.counted.keys == 3
    assert post.had(PACK) == []
    assert [h.voided for h in handings(post.book, PACK, DUONG.id)] == ["Wrong guest"]
    assert post.window.items.is_open
    assert post.book.presence(DOOR.id, DUONG.id).inside


def test_ctrl_z_on_nothing_given_takes_back_no_check_in(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_Z, modifier=CTRL)
    assert post.window.items.is_open
    assert "Choose something" in post.page._wrong.text()
    assert post.book.presence(DOOR.id, DUONG.id).inside


def test_r_gives_another_in_its_place(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_1)
    (first,) = post.had(PACK)
    post.press(KEY.Key_R, KEY.Key_3)
    (new,) = post.had(PACK)
    assert (new.replaces, post.face.headline) == (first.fact, "GIVEN")


def test_r_on_a_receiver_asks_for_its_successor(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    post.scan("017")
    post.press(KEY.Key_R, KEY.Key_2)
    post.scan("018")
    assert post.out == [("018", DUONG.name)]
    assert [h.ended.reason for h in post.had(RECEIVER) if h.ended] == ["It does not work"]


def test_a_device_that_is_out_with_another_guest_is_told_and_still_asked_for(post) -> None:
    post.desk.present(DUONG.code, RECEIVER.id)
    post.desk.present("017", RECEIVER.id)
    post.scan("TRAN")
    post.open()
    post.press(KEY.Key_4)
    post.scan("017")
    assert (post.face.headline, post.face.tone) == ("017 IS OUT", Tone.WAIT)
    assert post.window.items.is_open
    post.scan("018")
    assert post.out == [("017", DUONG.name), ("018", TRAN.name)]


def test_the_exit_warns_and_one_key_takes_the_device_back(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_4)
    post.scan("017")
    post.press(KEY.Key_Escape, KEY.Key_F4)
    assert not post.window.panel.owed_key.isVisible()
    post.scan("DUONG")
    assert (post.face.headline, post.face.tone, post.face.sound) == ("RECEIVER 017 NOT RETURNED", Tone.WAIT, "wait")
    assert not post.book.presence(DOOR.id, DUONG.id).inside
    assert post.window.panel.owed_key.isVisible()
    post.press(KEY.Key_Minus)
    assert post.counted.keys == 1
    assert (post.out, post.face.headline) == ([], "017 IS BACK")
    assert not post.window.panel.owed_key.isVisible()
    assert post.window.side.field.text() == ""


def test_a_device_scanned_at_the_exit_comes_back(post) -> None:
    post.desk.present(DUONG.code, RECEIVER.id)
    post.desk.present("LX-017", RECEIVER.id)
    post.press(KEY.Key_F4)
    post.scan("LX-017")
    assert (post.out, post.face.headline) == ([], "LX-017 IS BACK")


def test_a_minus_before_any_warning_is_text(post) -> None:
    post.scan("DUONG")
    post.press(KEY.Key_Minus)
    assert post.window.side.field.text() == "-"


def test_with_two_devices_the_exit_asks_which(post) -> None:
    tablet = replace(RECEIVER, id=CheckpointId("tab"), name="Tablet")
    post.book.record(entry(50, CheckpointSet(tablet)))
    for item in (RECEIVER, tablet):
        post.desk.present(DUONG.code, item.id)
        post.desk.present(f"{item.id}-1", item.id)
    post.press(KEY.Key_F4)
    post.scan("DUONG")
    assert post.face.headline == "2 DEVICES NOT RETURNED"
    post.press(KEY.Key_Minus, KEY.Key_2)
    assert post.out == [("rx-1", DUONG.name)]


def test_a_desk_may_stand_where_packs_are_given_and_each_scan_gives_one(post) -> None:
    post.stand_at(PACK)
    assert post.face.headline == "READY TO GIVE"
    post.scan("DUONG")
    assert (post.face.headline, post.face.attendable) == ("GIVEN", False)
    post.scan("DUONG")
    assert (post.face.headline, post.face.tone) == ("GIVEN 08:47 · Quầy 1", Tone.WAIT)
    assert post.window.top.findChild(QComboBox).currentText() == "Document pack"
    assert post.book.tally(DOOR.id).came == 0
    assert post.places.recall("checkpoint") != PACK.id


def test_where_receivers_are_lent_a_guest_and_a_device_go_together(post) -> None:
    post.stand_at(RECEIVER)
    post.scan("DUONG")
    assert (post.face.headline, post.window.items.is_open) == ("SCAN THE DEVICE", True)
    post.scan("017")
    assert (post.out, post.window.items.is_open) == ([("017", DUONG.name)], False)
    post.scan("TRAN")
    post.type("018")
    post.press(KEY.Key_Return)
    assert post.out == [("017", DUONG.name), ("018", TRAN.name)]
    assert post.window.side.field.hasFocus()
    post.scan("017")
    assert post.out == [("018", TRAN.name)]


def test_a_guest_and_his_device_scanned_faster_than_the_desk_answers(post) -> None:
    post.stand_at(RECEIVER)
    post.window.present("DUONG")
    post.window.present("017")
    post.work()
    assert (post.out, post.window.items.is_open) == ([("017", DUONG.name)], False)


def test_esc_leaves_the_guest_without_a_device_and_the_next_scan_is_a_return(post) -> None:
    post.stand_at(RECEIVER)
    post.scan("TRAN")
    post.scan("018")
    post.scan("DUONG")
    post.press(KEY.Key_Escape)
    post.scan("018")
    assert post.out == []


def test_nobody_leaves_where_packs_are_given(post) -> None:
    post.press(KEY.Key_F4)
    post.stand_at(PACK)
    assert post.window.reception.direction is Direction.ENTRY
    post.press(KEY.Key_F4)
    assert post.window.reception.direction is Direction.ENTRY


def test_the_picker_sets_what_is_handed_out_apart(post) -> None:
    picker = post.window.top.findChild(QComboBox)
    texts = [picker.itemText(n) for n in range(picker.count())]
    assert texts == [DOOR.name, "Hand-outs and loans", *(item.name for item in ITEMS)]
    assert picker.model().item(1).flags() == Qt.ItemFlag.NoItemFlags
    post.tongue.speak("vi")
    post.work()
    assert picker.itemText(1) == "Phát và mượn"


def test_no_key_for_items_where_nothing_is_handed_out(qtbot, crank, tmp_path) -> None:
    post = Post(qtbot, crank, tmp_path / "places.ini", items=())
    post.scan("DUONG")
    assert not post.window.panel._items.isVisible()
    post.open()
    assert not post.window.items.is_open
    post.end()


def test_before_any_guest_there_are_no_items_to_open(post) -> None:
    post.open()
    assert not post.window.items.is_open


def test_the_representative_is_named_on_the_page_and_gets_the_pack(post) -> None:
    post.desk.represent(DUONG.id, DOOR.id, Person("Lê Hoa"))
    post.scan("DUONG")
    post.open()
    assert post.page._about.text().startswith("Lê Hoa, in place of Nguyễn Thị Thuỳ Dương")
    post.press(KEY.Key_1)
    assert [(h.came, h.person) for h in post.had(PACK)] == [(Came.REPRESENTATIVE, "Lê Hoa")]
    assert (post.face.title, post.face.tone) == ("Lê Hoa", Tone.GOOD)


def test_a_full_disk_gives_nothing_and_the_page_says_why(post, monkeypatch) -> None:
    post.scan("DUONG")
    post.open()
    monkeypatch.setattr(post.book, "record", _full)
    post.press(KEY.Key_1)
    assert "disk is full" in post.page._wrong.text()
    assert post.face.headline == "COME IN"


def _full(_) -> None:
    raise BookFull("The disk is full. Free some space, then scan again.")


def test_another_desk_s_gift_is_seen_on_the_open_page(post) -> None:
    post.scan("DUONG")
    post.open()
    Desk(post.book, Stamper("Quầy 2", post.clock), post.news).present(DUONG.code, PACK.id)
    post.work()
    assert post.lines[0] == "given at 08:47 · Quầy 2"


def test_the_page_speaks_the_language_of_the_moment(post) -> None:
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_1)
    post.tongue.speak("vi")
    post.work()
    assert post.lines[0] == "đã phát 08:47 · Quầy 1"
    assert post.face.headline == "ĐÃ PHÁT"


def test_a_small_rest_of_the_stock_is_told(post) -> None:
    post.scan("TRAN")
    post.open()
    post.press(KEY.Key_3)
    post.scan("DUONG")
    post.open()
    post.press(KEY.Key_3)
    assert post.page.rows.rows[2].right == "only 0 left"
