"""The scanner that types, its card, its test, its memory and the advice above reception, together."""

import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputDevice, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.culprit import Culprit
from kiosk.domain.layouts import FRENCH, US, typed_on
from kiosk.domain.scanner_profile import Terminator, parse_profile
from kiosk.domain.self_test import TEXT
from kiosk.domain.stuck import MANY
from kiosk.domain.token import new_codes
from tests.ui.test_wedge import Keyboard, show
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.scanner_card import ScannerCard
from ui.reception.scanner_desk import ScannerDesk
from ui.scanning.painted import PaintTeller
from ui.scanning.wedge import Wedge
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.advice import AdviceStrip

OURS = "BCGHKLMNPQRSTVXZ"


class Counter:
    """A desk with a field, the card and the advice; `keys` is what the scanner types on."""

    def __init__(self, qtbot, places: Places) -> None:
        self.window, self.field = QWidget(), QLineEdit()
        self.card, self.advice = ScannerCard(Theme()), AdviceStrip(Theme())
        qtbot.addWidget(self.window)
        layout = QVBoxLayout(self.window)
        for part in (self.advice, self.field, self.card):
            layout.addWidget(part)
        show(qtbot, self.window)
        self.field.setFocus()
        self.wedge = Wedge(parent=self.window)
        self.joint = ScannerDesk(self.card, self.wedge, self.advice, places, Theme())
        self.keys = Keyboard(self.window, self.wedge)
        self.scans: list[str] = []
        self.troubles: list[str] = []
        self.joint.scanned.connect(self.scans.append)
        self.joint.troubled.connect(self.troubles.append)

    def scan(self, text: str, end: str = "\r") -> None:
        self.keys.at += 5000
        self.keys.fast(text + end)

    def compose(self, text: str) -> None:
        """As an input method writes into the field that has the focus."""
        written = QInputMethodEvent()
        written.setCommitString(text)
        QCoreApplication.sendEvent(self.field, written)


@pytest.fixture
def places(tmp_path) -> Places:
    return Places(tmp_path / "places.ini")


@pytest.fixture
def counter(qtbot, places) -> Counter:
    return Counter(qtbot, places)


@pytest.fixture
def test(counter):
    counter.joint.open_test(counter.window)
    return counter.joint.test


def test_a_clean_scanner_is_told_so_and_nothing_is_checked_in(counter, test) -> None:
    assert test.told == ("Waiting for the scan …", "")
    counter.scan(TEXT)
    state, more = test.told
    assert state == "Every character arrives as it is printed. Nothing needs to be done."
    assert "Enter" in more
    assert (counter.scans, counter.field.text()) == ([], "")


def test_another_code_is_no_result(counter, test) -> None:
    counter.scan("HELLO-1234")
    assert test.told == ("That was another code. Scan the one shown here.", "")
    counter.scan(TEXT)
    assert test.told[0].startswith("Every character")


def test_what_is_found_is_told_remembered_and_used(counter, places, test) -> None:
    arrives = typed_on(TEXT, US, FRENCH, caps=True)
    counter.scan(f"~{arrives}!", end="\t")
    assert "French" in test.told[1]
    assert "Caps Lock" in test.told[1]
    test._keep()
    kept = parse_profile(places.recall("scanner"))
    assert (kept.computer_layout, kept.caps_lock, kept.terminator) == ("french", True, Terminator.TAB)
    assert (kept.prefix, kept.suffix) == ("~", "!")
    assert counter.card.state[0] is Tone.WAIT
    counter.scan(f"~{OURS}!", end="\t")
    assert counter.scans == [OURS]


def test_a_remembered_scanner_is_known_next_time_and_can_be_forgotten(qtbot, counter, places, test) -> None:
    counter.scan(TEXT)
    test._keep()
    again = Counter(qtbot, places)
    assert again.card.state == (Tone.GOOD, "Keyboard layouts agree, ends with Enter.")
    again.card.forget_wished.emit()
    assert again.card.state == (Tone.CALM, "Works without being set up. Not tested yet.")
    assert places.recall("scanner") == ""


def test_each_device_that_the_system_tells_apart_has_a_memory_of_its_own(counter, places) -> None:
    devices = [QInputDevice(name, n, QInputDevice.DeviceType.Keyboard) for n, name in enumerate(("A/1", "B"), 7)]
    for device, suffix in zip(devices, "!?", strict=True):
        counter.joint.open_test(counter.window)
        _scan_on(device, counter, f"{TEXT}{suffix}\r")
        counter.joint.test._keep()
    for device, suffix in zip(devices, "!?", strict=True):
        _scan_on(device, counter, f"{OURS}{suffix}\r")
        counter.wedge.forget()
    assert counter.scans == [OURS, OURS]
    assert [parse_profile(places.recall(f"scanner/{name}")).suffix for name in ("A 1", "B")] == ["!", "?"]


def _scan_on(device: QInputDevice, counter: Counter, text: str) -> None:
    counter.keys.at += 5000
    for letter in text:
        counter.keys.at += 4
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(
                kind, key, Qt.KeyboardModifier.NoModifier, 0, 0, 0, letter, autorep=False, count=1, device=device
            )
            event.setTimestamp(counter.keys.at)
            QCoreApplication.sendEvent(counter.keys.window, event)


def test_after_the_test_codes_are_the_desks_again(counter, test) -> None:
    counter.scan(TEXT)
    test.reject()
    counter.scan(OURS)
    assert (counter.scans, counter.joint.test) == ([OURS], None)


def test_an_input_method_is_named_once_it_damaged_a_scan_and_forgotten_after_three_clean_ones(counter) -> None:
    counter.joint.healed(Culprit.TELEX)
    assert counter.advice.text == "The Vietnamese input method Telex is on: switch it off with Ctrl+Shift."
    for code in ("BCGH-1", "BCGH-2"):
        counter.scan(code)
    assert "Telex" in counter.advice.text
    counter.scan("BCGH-3")
    assert counter.advice.text == ""


def test_vietnamese_letters_in_a_scan_tell_of_an_input_method_before_anyone_is_found(counter) -> None:
    counter.scan("62đa31e9f0c4")
    assert counter.advice.text == "A Vietnamese input method is on: switch it off with Ctrl+Shift."


def test_a_name_typed_with_an_input_method_brings_the_advice_and_once_put_away_it_stays_away(counter) -> None:
    counter.wedge.attend(counter.field)
    counter.compose("Trầ")
    assert counter.advice.text != ""
    counter.advice.clear()
    counter.compose("n Đình")
    assert counter.advice.text == ""
    counter.joint.healed(Culprit.VNI)
    assert "VNI" in counter.advice.text


def test_caps_lock_is_told_from_a_code_of_ours_in_small_letters_and_off_after_three_in_capitals(counter) -> None:
    codes = new_codes(4, os.urandom)
    counter.scan(codes[0].lower())
    assert counter.advice.text == "Caps Lock is on: press it once to switch it off."
    for code in codes[1:]:
        counter.scan(code)
    assert counter.advice.text == ""
    assert counter.scans == [codes[0].lower(), *codes[1:]]


def test_the_advice_is_said_in_the_language_that_is_switched_to(counter) -> None:
    counter.joint.healed(Culprit.TELEX)
    tongue = Tongue("en")
    tongue.speak("vi")
    QCoreApplication.sendEvent(counter.advice, QEvent(QEvent.Type.LanguageChange))
    said = counter.advice.text
    tongue.speak("en")
    assert said.startswith("Bộ gõ tiếng Việt Telex đang bật")


def test_a_scanner_that_sends_one_code_for_a_minute_is_one_scan_and_one_sentence(counter) -> None:
    for _ in range(120):
        counter.keys.at += 500
        counter.keys.fast("BCGH-7\r")
    assert counter.scans == ["BCGH-7"]
    assert counter.troubles == ["The scanner keeps sending the same code. It counts once."]
    assert MANY < 120


def test_a_scanner_whose_text_an_input_method_hands_over_leaves_nothing_in_the_field(counter) -> None:
    counter.wedge.attend(counter.field)
    for letter in "BCGHE234":
        counter.compose(letter)
    counter.keys.press("\r", after=1)
    assert (counter.scans, counter.field.text()) == (["BCGHE234"], "")


def test_who_measures_is_told_of_the_frame_of_each_scan_and_of_no_other(qtbot, counter, capsys) -> None:
    panel = QLabel("Ready")
    qtbot.addWidget(panel)
    show(qtbot, panel)
    PaintTeller(counter.wedge, counter.joint.troubled, panel)
    counter.joint.troubled.emit("of no scan")
    panel.repaint()
    counter.wedge.scanned.connect(lambda _: counter.joint.troubled.emit("of a scan"))
    counter.scan("BCGH-7")
    panel.repaint()
    told: list[str] = []
    qtbot.waitUntil(lambda: bool(told.append(capsys.readouterr().out) or "".join(told)))
    words = "".join(told).split()
    sent, arrived, painted = map(int, words[1:])
    assert words[0] == "painted"
    assert sent == counter.keys.at
    assert 0 < arrived <= painted
