"""The serial scanner, its card and its memory together, with a pseudo-terminal for a scanner."""

import sys

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain import port_watch as w
from kiosk.domain.serial_habit import Habit, read, written
from kiosk.domain.serial_lines import Framing
from tests.ui.pty_scanner import Desk, PtyScanner
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.serial_card import SerialCard
from ui.reception.serial_desk import PLACE, SerialDesk, load_ports
from ui.theme import Theme
from ui.tongue import Tongue


class Counter:
    """A desk with a scanner in its memory, or none; `shown` is the sentence of its card."""

    def __init__(self, qtbot, ports: Desk, places: Places) -> None:
        self.card = SerialCard(Theme())
        qtbot.addWidget(self.card)
        self.places = places
        self.joint = SerialDesk(self.card, places, lambda: ports)
        self.scans: list[str] = []
        self.troubles: list[str] = []
        self.joint.scanned.connect(self.scans.append)
        self.joint.troubled.connect(self.troubles.append)

    @property
    def tone(self) -> Tone:
        return self.card.state[0]

    @property
    def kept(self) -> Habit | None:
        return read(self.places.recall(PLACE))


@pytest.fixture
def ports():
    ports = Desk()
    yield ports
    ports.close()


@pytest.fixture
def make(qtbot, ports, tmp_path):
    made: list[Counter] = []

    def make(habit: Habit | None = None) -> Counter:
        places = Places(tmp_path / "places.ini")
        if habit is not None:
            places.remember(PLACE, written(habit))
        made.append(Counter(qtbot, ports, places))
        made[-1].joint.begin()
        return made[-1]

    yield make
    for one in made:
        one.joint.close()


@pytest.fixture
def scanner(ports) -> PtyScanner:
    return ports.plug_in("S1")


def test_the_serial_library_is_not_loaded_unless_it_is_wanted(qtbot, tmp_path) -> None:
    loaded: list[int] = []
    card = SerialCard(Theme())
    qtbot.addWidget(card)
    joint = SerialDesk(card, Places(tmp_path / "p.ini"), lambda: loaded.append(1) or Desk())
    joint.begin()
    assert loaded == []
    card.show()
    assert loaded == [1]
    joint.close()


def test_a_scanner_is_chosen_read_and_remembered(qtbot, make, scanner) -> None:
    counter = make()
    counter.card.show()
    counter.card.port_wished.emit(scanner.port.name)
    assert counter.tone is Tone.GOOD
    scanner.send(b"K1\r")
    qtbot.waitUntil(lambda: counter.scans == ["K1"])
    qtbot.waitUntil(lambda: counter.kept == Habit(scanner.port, framing=Framing.CR))
    assert "K1" in counter.card.hint


def test_the_scanner_of_last_time_is_listened_to_without_a_look_at_the_card(qtbot, make, scanner) -> None:
    counter = make(Habit(scanner.port, 115200, framing=Framing.CR))
    assert scanner.rate() == 115200
    scanner.send(b"K1\r")
    qtbot.waitUntil(lambda: counter.scans == ["K1"])


def test_a_search_that_was_not_ended_forgets_nothing(make, scanner) -> None:
    before = Habit(scanner.port, framing=Framing.CR)
    counter = make(before)
    counter.card.find_wished.emit()
    assert (counter.tone, counter.kept) == (Tone.WAIT, before)
    counter.card.stop_wished.emit()
    assert (counter.tone, counter.kept) == (Tone.CALM, None)


def test_a_scanner_is_found_by_scanning(qtbot, make, scanner) -> None:
    counter = make()
    counter.card.show()
    counter.card.find_wished.emit()
    scanner.send(b"anything\r")
    qtbot.waitUntil(lambda: counter.tone is Tone.GOOD)
    assert (counter.scans, counter.kept.port) == ([], scanner.port)


def test_a_speed_is_chosen_and_given_back(make, scanner) -> None:
    counter = make(Habit(scanner.port))
    counter.card.rate_wished.emit(4800)
    assert (scanner.rate(), counter.card.face.rate, counter.kept.fixed) == (4800, 4800, True)
    counter.card.rate_wished.emit(0)
    assert (counter.card.face.rate, counter.kept.fixed) == (0, False)


def test_pulled_out_is_told_to_who_does_not_look_and_taken_back(qtbot, make, ports, scanner) -> None:
    counter = make(Habit(scanner.port, framing=Framing.CR))
    ports.pull_out(scanner)
    qtbot.waitUntil(lambda: counter.tone is Tone.STOP)
    assert counter.troubles == [counter.card.state[1]]
    assert "not connected" in counter.troubles[0]
    ports.plug_in("S1")
    counter.joint._reader.look_again()
    assert (counter.tone, counter.troubles[1:]) == (Tone.GOOD, [""])


def test_who_looks_at_the_card_is_told_by_the_card_alone(qtbot, make, ports, scanner) -> None:
    counter = make(Habit(scanner.port))
    counter.card.show()
    ports.pull_out(scanner)
    qtbot.waitUntil(lambda: counter.tone is Tone.STOP)
    assert counter.troubles == []


def test_the_list_is_kept_fresh_only_while_it_is_looked_at(make, scanner) -> None:
    counter = make(Habit(scanner.port))
    timer = counter.joint._reader._look
    assert not timer.isActive()
    counter.card.show()
    assert timer.isActive()
    counter.card.hide()
    assert not timer.isActive()


def test_its_sentence_is_said_anew_in_another_language(make, scanner) -> None:
    counter = make(Habit(scanner.port))
    tongue = Tongue("vi")
    try:
        QApplication.processEvents()
        assert counter.card.state[1].startswith("Đã kết nối")
    finally:
        tongue.speak("en")
        QApplication.processEvents()
    assert counter.card.state[1].startswith("Connected")


def test_without_the_serial_library_it_says_so(qtbot, tmp_path) -> None:
    def none() -> Desk:
        raise ImportError("no QtSerialPort")

    card = SerialCard(Theme())
    qtbot.addWidget(card)
    joint = SerialDesk(card, Places(tmp_path / "p.ini"), none)
    joint.begin()
    card.show()
    card.find_wished.emit()
    assert card.state[0] is Tone.STOP
    joint.close()


def test_after_the_end_nothing_begins(make, scanner) -> None:
    counter = make()
    counter.places.remember(PLACE, written(Habit(scanner.port)))
    late = SerialDesk(counter.card, counter.places, lambda: pytest.fail("opened after the end"))
    late.close()
    late.begin()


def test_a_memory_that_is_none_is_no_trouble(qtbot, make, tmp_path) -> None:
    Places(tmp_path / "places.ini").remember(PLACE, "{nonsense")
    counter = make()
    assert counter.tone is Tone.CALM


def test_the_real_ports_of_this_computer_can_be_asked_for() -> None:
    assert all(isinstance(port, w.Port) and port.name for port in load_ports().ports())
    assert "PySide6.QtSerialPort" in sys.modules
