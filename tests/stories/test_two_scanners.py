"""One desk, two scanners: one on a serial port, one that types. Nothing is lost, and the newest answer is shown."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from db.files import SqliteFiles
from kiosk.app.machine import Machine
from kiosk.domain.serial_habit import Habit, written
from kiosk.domain.serial_lines import Framing
from kiosk.settings import Settings
from tests.conftest import FakeClock
from tests.stories.station import HALL, guests, make_event, recorded
from tests.ui.pty_scanner import PtyScanner
from tests.ui.test_wedge import Keyboard
from ui.app import Shell
from ui.house import Doors, House
from ui.news import News
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.serial_desk import PLACE
from ui.theme import Theme
from ui.tongue import Tongue

GUESTS = guests(40)


class TwoScanners:
    def __init__(self, qtbot, house: House, serial: PtyScanner) -> None:
        self._qtbot, self.house, self._serial = qtbot, house, serial
        self._keyboard = Keyboard(house.reception, house.readers.wedge)
        self.presented: list[str] = []
        self.faces: list[tuple[Tone, str]] = []
        for reader in (house.readers.devices.serial, house.readers.wedge):
            reader.scanned.connect(self.presented.append)
        house.reception.reception.faced.connect(lambda face: self.faces.append((face.tone, face.title)))

    def serial(self, *codes: str) -> None:
        self._serial.send("".join(f"{code}\r" for code in codes).encode())

    def typed(self, code: str) -> None:
        self._keyboard.at += 1000
        self._keyboard.fast(f"{code}\r")

    def answered(self, count: int) -> None:
        """Wait until so many codes were answered, however."""
        self._qtbot.waitUntil(lambda: len(self.presented) == count, timeout=20_000)
        self._qtbot.waitUntil(lambda: not self.house.lane.busy, timeout=20_000)

    @property
    def shown(self) -> tuple[Tone, str]:
        face = self.house.reception.panel.face
        return face.tone, face.title


@pytest.fixture
def serial() -> PtyScanner:
    scanner = PtyScanner("S1")
    yield scanner
    scanner.pull_out()


@pytest.fixture
def desk(qtbot, qapp, serial, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.scanning.serial_port.ports_here", lambda: (serial.port,))
    monkeypatch.setattr("ui.readers.SCANNER_AFTER_MS", 0)
    file = make_event(tmp_path / "event.kiosk", GUESTS)
    places = Places(tmp_path / "places.ini")
    places.remember(PLACE, written(Habit(serial.port, framing=Framing.CR)))
    machine = Machine(SqliteFiles(), FakeClock(), Settings(), tmp_path / "config")
    shell = Shell(qapp, Theme(), Tongue("en"), places, News())
    house = House(shell, machine, file, FakeClock(), Doors(lambda _: QWidget(), lambda _: None))
    qtbot.addWidget(house.reception)
    house.open(HALL.id)
    house.reception.resize(QSize(1366, 768))
    house.reception.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is house.reception)
    qtbot.waitUntil(lambda: house.reception.watch.known)
    qtbot.waitUntil(lambda: house.readers.devices.serial.listening)
    yield TwoScanners(qtbot, house, serial)
    house.close()


def test_two_guests_at_once_are_both_let_in_and_the_newer_answer_stands(desk) -> None:
    desk.serial("K0001")
    desk.typed("K0002")
    desk.answered(2)
    assert sorted(recorded(desk.house.file).values()) == ["g0001", "g0002"]
    last = GUESTS[int(desk.presented[-1][1:])]
    assert desk.shown == (Tone.GOOD, last.name)


def test_the_same_code_from_both_is_let_in_once_and_answered_twice(desk) -> None:
    desk.typed("K0003")
    desk.serial("K0003")
    desk.answered(2)
    assert list(recorded(desk.house.file).values()) == ["g0003"]
    answers = [face for face in desk.faces if face[1] == GUESTS[3].name]
    assert answers == [(Tone.GOOD, GUESTS[3].name)] * 2


def test_a_rush_from_both_loses_nobody_and_keeps_the_order(desk) -> None:
    for n in range(0, 40, 4):
        desk.serial(f"K{n:04}", f"K{n + 1:04}")
        desk.typed(f"K{n + 2:04}")
        desk.typed(f"K{n + 3:04}")
    desk.answered(40)
    in_file = list(recorded(desk.house.file).values())
    assert in_file == [f"g{code[1:]}" for code in desk.presented]
    assert desk.shown == (Tone.GOOD, GUESTS[int(desk.presented[-1][1:])].name)


def test_an_answer_replaces_the_one_before_at_once_and_stays_until_the_next(qtbot, desk) -> None:
    desk.serial("K0005")
    desk.answered(1)
    desk.typed("NOBODY-77")
    desk.answered(2)
    refused = desk.shown
    assert refused[0] is Tone.STOP
    desk.house._ask_for_changes()
    desk.house.reception._show_time()
    desk.house.reception.service.side.open_readers()
    qtbot.waitUntil(lambda: not desk.house.lane.busy)
    assert desk.shown == refused
    desk.serial("K0006")
    desk.answered(3)
    assert desk.shown == (Tone.GOOD, GUESTS[6].name)


def test_a_scanner_that_sends_nonsense_stops_neither_itself_nor_the_other(desk) -> None:
    desk.serial("A" * 10_000)
    desk.typed("K0007")
    desk.serial("K0008")
    desk.answered(2)
    assert sorted(recorded(desk.house.file).values()) == ["g0007", "g0008"]
