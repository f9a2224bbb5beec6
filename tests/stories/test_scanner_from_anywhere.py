"""A scanner that types works from every window, form and menu of reception, and takes no key from whoever types."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from db.files import SqliteFiles
from kiosk.app.machine import Machine
from kiosk.domain.layouts import GERMAN, US, typed_on
from kiosk.domain.mangling import METHOD_SETS
from kiosk.settings import Settings
from tests.conftest import FakeClock
from tests.stories.station import HALL, guests, make_event, recorded
from tests.ui.test_wedge import Keyboard
from ui.app import Shell
from ui.house import Doors, House
from ui.news import News
from ui.places import Places
from ui.reception.face import Tone
from ui.theme import Theme
from ui.tongue import Tongue

FOREIGN = "8f14e45f-ceea-467a-9575-6ddaffba1c02"
TELEX = METHOD_SETS[0].mangle
GUESTS = (*guests(12), replace(guests(1)[0], id="foreign", code=FOREIGN, name="Lê Thị Chi"))


class Hall:
    def __init__(self, qtbot, house: House) -> None:
        self._qtbot, self.house, self.window = qtbot, house, house.reception
        self.keys = Keyboard(house.reception, house.readers.wedge)
        self.presented: list[str] = []
        house.readers.wedge.scanned.connect(self.presented.append)

    def scan(self, text: str, end: str = "\r") -> None:
        """As a scanner does; answered when this returns."""
        self.keys.at += 1000
        self.keys.fast(text + end)
        self.house.readers.wedge.conclude()
        self._qtbot.waitUntil(lambda: not self.house.lane.busy, timeout=20_000)

    @property
    def inside(self) -> list[str]:
        return list(recorded(self.house.file).values())

    @property
    def fields(self) -> set[str]:
        """What stands in any field of the window."""
        return {field.text() for field in self.window.findChildren(QLineEdit) if field.text()}


@pytest.fixture
def hall(qtbot, qapp, tmp_path):
    file = make_event(tmp_path / "event.kiosk", GUESTS)
    machine = Machine(SqliteFiles(), FakeClock(), Settings(), tmp_path / "config")
    shell = Shell(qapp, Theme(), Tongue("en"), Places(tmp_path / "places.ini"), News())
    house = House(shell, machine, file, FakeClock(), Doors(lambda _: QWidget(), lambda _: None))
    qtbot.addWidget(house.reception)
    house.open(HALL.id)
    house.reception.resize(QSize(1366, 768))
    house.reception.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is house.reception)
    qtbot.waitUntil(lambda: house.reception.watch.known)
    yield Hall(qtbot, house)
    house.close()


@pytest.mark.parametrize("end", ["\r", "\t", "", "\r\r"], ids=["Enter", "Tab", "a pause", "Enter twice"])
def test_however_a_code_ends_it_is_read(hall, end) -> None:
    hall.scan("K0001", end)
    assert (hall.inside, hall.fields) == (["g0001"], set())


def test_a_name_that_is_being_typed_goes_on_around_a_scan(hall) -> None:
    hall.keys.typed("nguyen va")
    hall.scan("K0002")
    hall.keys.at += 500
    hall.keys.typed("n 7")
    assert (hall.inside, hall.fields) == (["g0002"], {"nguyen van 7"})


@pytest.mark.parametrize("form", ["open_walk_in", "undo", "open_readers", "open_keys"])
def test_a_scan_is_read_while_a_form_is_open_and_leaves_no_letter_in_it(hall, form) -> None:
    hall.scan("K0003")
    getattr(hall.window.service.side, form)()
    focused = QApplication.focusWidget()
    hall.scan("K0004")
    assert (hall.inside, hall.fields) == (["g0003", "g0004"], set())
    assert QApplication.focusWidget() is focused


def test_what_was_written_in_a_form_stands_after_a_scan(hall) -> None:
    hall.window.service.side.open_walk_in()
    hall.keys.typed("tran b")
    hall.scan("K0005")
    hall.keys.at += 500
    hall.keys.typed("inh")
    assert (hall.inside, hall.fields) == (["g0005"], {"tran binh"})


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)")
def test_a_scan_is_read_while_the_menu_is_open_and_chooses_nothing_from_it(qtbot, hall) -> None:
    hall.window.show_menu()
    menu = hall.window.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    hall.scan("K0006")
    assert hall.inside == ["g0006"]
    assert menu.isVisible()
    menu.close()


def test_two_thousand_characters_without_an_end_are_one_calm_answer_and_the_next_code_is_read(hall) -> None:
    hall.scan("HAX" * 700, end="")
    face = hall.window.panel.face
    assert (face.tone, len(hall.presented), hall.fields) == (Tone.WAIT, 1, set())
    hall.scan("K0007")
    assert hall.inside == ["g0007"]


def test_one_code_sent_for_a_minute_lets_one_guest_in(hall) -> None:
    for _ in range(60):
        hall.scan("K0008")
    assert (hall.inside, hall.presented) == (["g0008"], ["K0008"])
    assert hall.window.strip.text == "The scanner keeps sending the same code. It counts once."


def test_a_foreign_code_is_repaired_and_what_to_switch_off_is_said(hall) -> None:
    hall.scan(typed_on(FOREIGN, US, GERMAN))
    assert hall.inside == ["foreign"]
    assert "QWERTZ" in said(hall)
    hall.house.readers.wedge.forget()
    hall.scan(TELEX(FOREIGN))
    assert "Telex" in said(hall)
    assert hall.window.advice.text == "The Vietnamese input method Telex is on: switch it off with Ctrl+Shift."


def said(hall: Hall) -> str:
    """Everything that the panel says."""
    return repr(hall.window.panel.face)


def test_the_advice_stands_above_reception_while_an_input_method_is_on(hall) -> None:
    hall.scan("62đa31e9f0c4b7a")
    assert hall.window.advice.text == "A Vietnamese input method is on: switch it off with Ctrl+Shift."
    assert hall.window.advice.isVisible()
    hall.window._escape()
    assert not hall.window.advice.isVisible()
