"""A scanner on a serial port, played by a pseudo-terminal: read, pulled out, put back, taken by another program."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtCore import QIODevice
from PySide6.QtSerialPort import QSerialPort

from kiosk.domain import port_watch as w
from kiosk.domain.serial_ear import RATES, Note
from kiosk.domain.serial_habit import Habit
from kiosk.domain.serial_lines import Framing
from tests.ui.pty_scanner import Desk, PtyScanner
from ui.scanning.serial_port import SerialPorts, device_files, may_use, trouble_of
from ui.scanning.serial_reader import SerialReader

GARBAGE = b"\xfe\x80\xfc\xe0\x1e\xf8"


class Heard(list):
    """What a reader tells, in order."""

    def __init__(self, reader: SerialReader) -> None:
        super().__init__()
        reader.scanned.connect(self.append)


@pytest.fixture
def desk():
    desk = Desk()
    yield desk
    desk.close()


@pytest.fixture
def reader(qapp, desk):
    reader = SerialReader(desk)
    yield reader
    reader.close()


@pytest.fixture
def heard(reader) -> Heard:
    return Heard(reader)


@pytest.fixture
def chosen(desk, reader) -> PtyScanner:
    """One scanner, plugged in, chosen, and known to end its codes with Enter."""
    scanner = desk.plug_in("S1")
    reader.remember(Habit(scanner.port, framing=Framing.CR))
    assert reader.state == w.Open(scanner.port)
    return scanner


def test_a_code_is_read_with_its_last_byte(qtbot, reader, heard, chosen) -> None:
    for piece in (b"BCG", b"HKL", b"MN\r"):
        chosen.send(piece)
    qtbot.waitUntil(lambda: heard == ["BCGHKLMN"])
    assert reader.note is Note.READS


def test_an_end_nobody_knows_is_found_and_remembered(qtbot, desk, reader, heard) -> None:
    scanner = desk.plug_in("S1")
    reader.wish(w.This(scanner.port))
    scanner.send(b"\x02BCGHKLMN\x03")
    qtbot.waitUntil(lambda: heard == ["BCGHKLMN"])
    assert reader.habit == Habit(scanner.port, framing=Framing.ETX)


def test_two_codes_at_once_come_in_order(qtbot, heard, chosen) -> None:
    chosen.send(b"K1\rK2\rK1\r")
    qtbot.waitUntil(lambda: heard == ["K1", "K2", "K1"])


def test_pulled_out_is_said_and_put_back_it_reads_by_itself(qtbot, desk, reader, heard, chosen) -> None:
    desk.pull_out(chosen)
    qtbot.waitUntil(lambda: reader.state == w.Lost(chosen.port))
    other = desk.plug_in("another")
    back = desk.plug_in("S1")
    reader.look_again()
    assert reader.state == w.Open(back.port)
    back.send(b"K7\r")
    other.send(b"K8\r")
    qtbot.waitUntil(lambda: heard == ["K7"])


def test_put_back_it_is_found_by_the_timer(qtbot, desk, reader, chosen, monkeypatch) -> None:
    reader._look.setInterval(10)
    desk.pull_out(chosen)
    qtbot.waitUntil(lambda: isinstance(reader.state, w.Lost))
    back = desk.plug_in("S1")
    qtbot.waitUntil(lambda: reader.state == w.Open(back.port))
    assert not reader._look.isActive()


def test_pulled_out_in_the_middle_of_a_code_leaves_nothing_of_it(qtbot, desk, reader, heard, chosen) -> None:
    chosen.send(b"HALF")
    desk.pull_out(chosen)
    qtbot.waitUntil(lambda: isinstance(reader.state, w.Lost))
    back = desk.plug_in("S1")
    reader.look_again()
    back.send(b"K9\r")
    qtbot.waitUntil(lambda: heard == ["K9"])


def test_a_port_another_program_holds_is_said_and_taken_when_it_is_free(qtbot, desk, reader, heard) -> None:
    scanner = desk.plug_in("S1")
    other = QSerialPort(scanner.port.name)
    assert other.open(QIODevice.OpenModeFlag.ReadWrite)
    reader.wish(w.This(scanner.port))
    assert reader.state == w.Busy(scanner.port)
    other.close()
    reader.wish(w.This(scanner.port))
    assert reader.state == w.Open(scanner.port)
    scanner.send(b"K1\r")
    qtbot.waitUntil(lambda: heard == ["K1"])


def test_a_scanner_is_found_by_scanning_and_that_code_is_shown_to_nobody(qtbot, desk, reader, heard) -> None:
    desk.plug_in("printer")
    reader.wish(w.Any())
    scanner = desk.plug_in("S1")
    reader.look_again()
    assert reader.state == w.Searching(2)
    scanner.send(b"any code\r")
    qtbot.waitUntil(lambda: reader.state == w.Open(scanner.port))
    assert (heard, reader.last) == ([], "any code")
    scanner.send(b"K1\r")
    qtbot.waitUntil(lambda: heard == ["K1"])
    assert reader.habit == Habit(scanner.port, framing=Framing.CR)


def test_noise_finds_nothing(qtbot, desk, reader) -> None:
    scanner = desk.plug_in("S1")
    reader.wish(w.Any())
    scanner.send(GARBAGE)
    qtbot.waitUntil(lambda: reader.note is Note.SENSELESS)
    assert reader.state == w.Searching(1)


def test_what_makes_no_sense_changes_the_speed_of_the_port(qtbot, desk, reader) -> None:
    scanner = desk.plug_in("S1")
    reader.wish(w.This(scanner.port))
    scanner.send(GARBAGE)
    qtbot.waitUntil(lambda: reader.note is Note.SENSELESS)
    assert reader.habit.rate == RATES[1]
    assert scanner.rate() == RATES[1]


def test_a_speed_a_person_chose_is_kept(qtbot, desk, reader) -> None:
    scanner = desk.plug_in("S1")
    reader.wish(w.This(scanner.port))
    reader.use_rate(4800)
    scanner.send(GARBAGE)
    qtbot.waitUntil(lambda: reader.note is Note.SENSELESS)
    assert (scanner.rate(), reader.habit) == (4800, Habit(scanner.port, 4800, fixed=True))


def test_speed_and_end_of_last_time_are_used(qtbot, desk, reader, heard) -> None:
    scanner = desk.plug_in("S1")
    reader.remember(Habit(scanner.port, 115200, framing=Framing.TAB))
    assert scanner.rate() == 115200
    scanner.send(b"K1\tK2")
    qtbot.waitUntil(lambda: heard == ["K1"])


def test_off_is_off(qtbot, desk, reader, heard, chosen) -> None:
    reader.wish(w.Nothing())
    assert (reader.state, reader.habit) == (w.Off(), None)
    with pytest.raises(OSError, match="Input/output"):
        os.read(chosen.hand, 1)  # nobody holds the other end any more
    assert not reader._look.isActive()


def test_ten_thousand_bytes_without_an_end_are_calm(qtbot, reader, heard, chosen) -> None:
    for _ in range(10):
        chosen.send(b"A" * 1000)
    qtbot.waitUntil(lambda: reader.note is Note.ENDLESS)
    chosen.send(b"\rK1\r")
    qtbot.waitUntil(lambda: heard == ["K1"])


def test_a_scanner_that_repeats_one_code_shows_it_once(qtbot, reader, heard, chosen) -> None:
    for _ in range(200):
        chosen.send(b"K1\r")
    chosen.send(b"K2\r")
    qtbot.waitUntil(lambda: len(heard) > 1)
    assert heard == ["K1", "K2"]


def test_it_tells_of_every_change_once(qtbot, desk, reader, chosen) -> None:
    told: list[object] = []
    reader.changed.connect(lambda: told.append(reader.note))
    chosen.send(b"K1\r")
    qtbot.waitUntil(lambda: told != [])
    reader.look_again()
    assert told == [Note.READS]


@pytest.mark.parametrize(
    ("error", "allowed", "trouble"),
    [
        ("PermissionError", True, w.Trouble.BUSY),
        ("PermissionError", False, w.Trouble.REFUSED),
        ("DeviceNotFoundError", True, w.Trouble.GONE),
        ("UnknownError", True, w.Trouble.GONE),
    ],
)
def test_why_a_port_does_not_open(error: str, allowed: bool, trouble: w.Trouble) -> None:
    assert trouble_of(QSerialPort.SerialPortError[error], allowed=allowed) is trouble


@pytest.mark.skipif(os.getuid() == 0, reason="this user may use everything")
def test_a_port_that_is_not_ours_is_told_from_a_busy_one(tmp_path) -> None:
    file = tmp_path / "ttyX"
    file.touch(mode=0)
    assert not may_use(str(file))


def test_the_list_of_ports_is_asked_for_only_when_something_was_plugged(monkeypatch) -> None:
    asked: list[int] = []
    names = [("ttyS0",)]
    look: Callable[[], tuple[w.Port, ...]] = lambda: asked.append(1) or tuple(w.Port(name) for name in names[-1])  # noqa: E731
    monkeypatch.setattr("ui.scanning.serial_port.ports_here", look)
    monkeypatch.setattr("ui.scanning.serial_port.device_files", lambda: names[-1])
    ports = SerialPorts().ports
    for _ in range(10):
        assert ports() == (w.Port("ttyS0"),)
    before = len(asked)
    assert before < 5
    names.append(("ttyACM0", "ttyS0"))
    assert ports() == (w.Port("ttyACM0"), w.Port("ttyS0"))
    assert len(asked) == before + 1


def test_only_terminals_are_a_sign_of_plugging(tmp_path) -> None:
    for name in ("ttyACM0", "rfcomm0", "sda", "null"):
        (tmp_path / name).touch()
    assert device_files(tmp_path) == ("rfcomm0", "ttyACM0")
    assert device_files(tmp_path / "none") is None
