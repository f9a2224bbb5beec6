"""The serial scanner's card: what it says of every state, and what it is asked for, by keyboard too."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from kiosk.domain import port_watch as w
from kiosk.domain.serial_ear import Note
from ui.reception.face import Tone
from ui.reception.serial_card import SerialCard
from ui.reception.serial_face import SerialTold, no_ports_face, serial_face
from ui.theme import Theme
from ui.tongue import Tongue

ZEBRA = w.Port("COM3", "Zebra DS2208", "S1", 0x05E0, 0x1701)
OLD = w.Port("COM1")
BUSY = w.Failure("COM1", w.Trouble.BUSY, 1, 0)
STATES = [
    w.Off(),
    w.Searching(0),
    w.Searching(0, BUSY),
    w.Searching(0, w.Failure("COM1", w.Trouble.REFUSED, 1, 0)),
    w.Searching(2),
    w.Open(ZEBRA),
    w.Lost(ZEBRA),
    w.Busy(ZEBRA),
    w.Refused(ZEBRA),
]


@pytest.fixture
def card(qtbot) -> SerialCard:
    card = SerialCard(Theme())
    qtbot.addWidget(card)
    card.show_face(serial_face(SerialTold(w.Open(ZEBRA), Note.READS, (OLD, ZEBRA))))
    card.show()
    card.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is card)
    return card


def picker(card: SerialCard, name: str) -> QComboBox:
    return card.findChild(QComboBox, name)


def test_every_state_has_a_sentence_of_its_own() -> None:
    said = [serial_face(SerialTold(state, group="dialout")).sentence for state in STATES]
    said += [
        serial_face(SerialTold(w.Open(ZEBRA), note)).sentence for note in Note if note not in (Note.QUIET, Note.READS)
    ]
    said += [no_ports_face().sentence]
    assert all(said)
    assert len(set(said)) == len(said)


def test_only_what_works_is_green() -> None:
    tones = {type(state): serial_face(SerialTold(state)).tone for state in STATES}
    assert tones[w.Open] is Tone.GOOD
    assert tones[w.Off] is Tone.CALM
    assert {tones[w.Lost], tones[w.Busy], tones[w.Refused]} == {Tone.STOP}
    odd = [serial_face(SerialTold(w.Open(ZEBRA), note)).tone for note in (Note.SENSELESS, Note.ENDLESS, Note.STUCK)]
    assert set(odd) == {Tone.WAIT}


def test_a_refused_port_says_which_group_may_use_it_where_there_is_one() -> None:
    assert "group dialout" in serial_face(SerialTold(w.Refused(ZEBRA), group="dialout")).sentence
    assert "administrator" in serial_face(SerialTold(w.Refused(ZEBRA))).sentence


def test_a_wrong_speed_says_which_one_is_tried_unless_a_person_chose_it() -> None:
    told = SerialTold(w.Open(ZEBRA), Note.SENSELESS, tried=115200)
    assert "115200" in serial_face(told).sentence
    assert "baud" not in serial_face(SerialTold(w.Open(ZEBRA), Note.SENSELESS, rate=9600, tried=9600)).sentence


def test_a_code_is_shown_so_far_that_it_is_known_again_and_no_further() -> None:
    face = serial_face(SerialTold(w.Open(ZEBRA), Note.READS, last="9f1c77aa-52c1-4a0e-9d6b-2f5f4cb1d0aa"))
    assert "9f1c77aa-52c1-…" in face.hint
    assert "4a0e" not in face.hint


def test_a_payment_code_is_named_and_nothing_of_it_is_shown() -> None:
    face = serial_face(SerialTold(w.Open(ZEBRA), Note.READS, last="00020101021238570010A000000727012700069704"))
    assert face.hint.endswith("A payment code: not shown")
    assert "000201" not in face.hint


def test_the_chosen_port_is_there_to_see_even_when_it_is_pulled_out(card) -> None:
    card.show_face(serial_face(SerialTold(w.Lost(ZEBRA), ports=(OLD,))))
    assert picker(card, "serial_port").currentText() == "Zebra DS2208 (COM3)"


def test_a_port_is_chosen_by_keyboard(qtbot, card) -> None:
    port = picker(card, "serial_port")
    port.setFocus()
    with qtbot.waitSignal(card.port_wished) as wished:
        QTest.keyClick(port, Qt.Key.Key_Up)
    assert wished.args == ["COM1"]
    with qtbot.waitSignal(card.port_wished) as wished:
        QTest.keyClick(port, Qt.Key.Key_Home)
    assert wished.args == [""]


def test_a_speed_is_chosen_by_keyboard(qtbot, card) -> None:
    speed = picker(card, "serial_speed")
    speed.setFocus()
    with qtbot.waitSignal(card.rate_wished) as wished:
        QTest.keyClick(speed, Qt.Key.Key_End)
    assert wished.args == [115200]
    with qtbot.waitSignal(card.rate_wished) as wished:
        QTest.keyClick(speed, Qt.Key.Key_Home)
    assert wished.args == [0]


def test_enter_begins_and_ends_the_search(qtbot, card) -> None:
    button = card.findChild(QPushButton, "serial_find")
    button.setFocus()
    with qtbot.waitSignal(card.find_wished):
        QTest.keyClick(button, Qt.Key.Key_Return)
    card.show_face(serial_face(SerialTold(w.Searching(1))))
    with qtbot.waitSignal(card.stop_wished):
        QTest.keyClick(button, Qt.Key.Key_Return)


def test_tab_goes_through_every_control(card) -> None:
    controls = [picker(card, "serial_port"), card.findChild(QPushButton, "serial_find"), picker(card, "serial_speed")]
    controls[0].setFocus()
    for before, after in itertools.pairwise(controls):
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is after


def test_the_wheel_that_scrolls_the_page_changes_no_choice(card) -> None:
    port = picker(card, "serial_port")
    before, none = port.currentIndex(), Qt.KeyboardModifier.NoModifier
    at = QPointF(port.rect().center())
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(port, wheel)
    assert port.currentIndex() == before
    assert not wheel.isAccepted()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_an_open_list_is_not_pulled_away_by_a_port_that_comes(card) -> None:
    port = picker(card, "serial_port")
    port.showPopup()
    card.show_face(serial_face(SerialTold(w.Open(ZEBRA), ports=(OLD, ZEBRA, w.Port("COM9")))))
    assert port.count() == 3
    port.hidePopup()
    card.show_face(card.face)
    assert port.count() == 4


def test_it_tells_whether_it_is_looked_at(qtbot, card) -> None:
    with qtbot.waitSignal(card.looked_at) as looked:
        card.hide()
    assert looked.args == [False]
    with qtbot.waitSignal(card.looked_at) as looked:
        card.show()
    assert looked.args == [True]


def test_it_speaks_vietnamese_at_once(card) -> None:
    tongue = Tongue("vi")
    try:
        QApplication.processEvents()
        assert card.title == "Máy quét cổng nối tiếp"
        assert picker(card, "serial_port").itemText(0) == "Không dùng cổng nối tiếp"
    finally:
        tongue.speak("en")
        QApplication.processEvents()
    assert card.title == "Scanner on a serial port"
