"""One program of windows on real files: what opens, what follows, and what stays when something fails."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from db.book import SqliteBook
from db.late import LateFiles
from kiosk.app.identity import ShiftedClock
from kiosk.app.machine import Machine
from kiosk.domain.facts import CheckpointSet, EventDescribed
from kiosk.errors import BookUnreadable
from kiosk.settings import Settings, read_settings
from tests.conftest import FakeClock
from tests.given import AN, DOOR, EVENT, check_in, entry, opening_facts, write
from ui import compose
from ui.app import Shell
from ui.clock_desk import ClockDesk
from ui.house import LOBBY, Doors, House, look_into
from ui.hub.leaving import LeavingDialog
from ui.lobby_app import LobbyFile
from ui.news import News
from ui.places import Places
from ui.reception.sound_card import SoundCard
from ui.theme import Theme
from ui.tongue import Tongue


@pytest.fixture
def machine(tmp_path) -> Machine:
    return Machine(LateFiles(), FakeClock(), Settings(), tmp_path / "config")


@pytest.fixture
def shell(qapp, tmp_path):
    tongue = Tongue("vi")
    yield Shell(qapp, Theme(), tongue, Places(tmp_path / "places.ini"), News())
    tongue.speak("en")


def event_file(folder: Path, name: str) -> Path:
    path = folder / f"{name}.kiosk"
    book = SqliteBook.create(path)
    write(book, *opening_facts(), entry(5, EventDescribed(EVENT)))
    book.close()
    return path


@pytest.fixture
def house(qtbot, shell, machine, tmp_path):
    path = event_file(tmp_path, "hội thảo")
    made = House(shell, machine, path, FakeClock(), Doors(lambda _: QWidget(), lambda _: None))  # type: ignore[arg-type]
    qtbot.addWidget(made.reception)
    made.open(DOOR.id)
    qtbot.waitUntil(lambda: made.reception.watch.known)
    yield made
    made.close()


def sound_card(house: House) -> SoundCard:
    assert house.readers.devices  # made now, if not before
    return house.reception.findChild(SoundCard)


def inside(house: House) -> int:
    return house.reception.watch.overview.tally.inside


@pytest.mark.parametrize("chosen", [False, True])
def test_a_computer_s_wrong_clock_is_told_and_a_time_that_somebody_chose_is_not(
    qtbot, shell, machine, tmp_path, chosen
) -> None:
    clock = FakeClock(datetime(2019, 5, 1, tzinfo=UTC))
    path = event_file(tmp_path, "demo")
    given = ShiftedClock(timedelta(0), clock) if chosen else clock
    house = House(shell, machine, path, given, Doors(lambda _: QWidget(), lambda _: None))  # type: ignore[arg-type]
    qtbot.addWidget(house.reception)
    with qtbot.waitSignal(house.furnished):
        house.open(DOOR.id)
    assert (house.findChild(ClockDesk) is None) == chosen
    if not chosen:
        qtbot.waitUntil(lambda: not house.reception.clock_strip.isHidden())
    house.close()


def test_a_code_is_recorded_and_counted(qtbot, house) -> None:
    house.reception.present("AN-0001")
    qtbot.waitUntil(lambda: inside(house) == 1)
    with SqliteBook(house.file).reading() as reader:
        assert reader.presence(DOOR.id, AN.id).inside
        assert reader.presence(DOOR.id, AN.id).entries[0].desk == "Quầy 1"


def test_the_organiser_is_as_much_larger_as_its_letters(qtbot, house) -> None:
    house.shell.theme.scale = 0.5
    pages = QWidget()
    qtbot.addWidget(pages)  # a window that stays open takes the keys of the tests that follow
    pages.raise_ = lambda: None  # the platform of the tests cannot, and says so
    house._doors = Doors(lambda _: pages, lambda _: None)  # type: ignore[arg-type,return-value]
    house.open_organiser()
    assert pages.size() == QSize(640, 380)


@pytest.mark.parametrize("page", ["keys", "pictures"])
def test_the_camera_s_picture_takes_the_place_of_what_can_wait(house, page) -> None:
    side = house.reception.side
    side.open(side.keys if page == "keys" else house.readers.devices.pictures.page)
    side.show_camera(True)
    assert side.at_home
    assert not house.readers.devices.camera.view.isHidden()


def test_the_camera_s_picture_waits_behind_a_form(house) -> None:
    side = house.reception.side
    side.open(side.walk_in)
    side.show_camera(True)
    assert side.showing(side.walk_in)
    assert house.readers.devices.camera.view.isHidden()
    side.go_home()
    assert not house.readers.devices.camera.view.isHidden()


def test_a_language_chosen_after_an_event_was_left_finds_nothing_of_it(qtbot, shell, machine, tmp_path) -> None:
    made = House(shell, machine, event_file(tmp_path, "một"), FakeClock(), Doors(lambda _: QWidget(), lambda _: None))  # type: ignore[arg-type,return-value]
    reader = made.readers.devices.pictures.reader
    made.close()
    qtbot.waitUntil(lambda: not shiboken6.isValid(reader))
    shell.tongue.speak(shell.tongue.other)  # what a slot raises fails the test


class Lobby(QObject):
    scanned = Signal(str)
    closed = Signal()
    running = False

    def tell(self, subject: str, value: str) -> None: ...

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False


def test_a_code_scanned_in_the_lobby_is_recorded(qtbot, house, monkeypatch) -> None:
    monkeypatch.setattr(house.reception, "raise_", lambda: None)  # the platform of the tests cannot, and says so
    lobby = Lobby()
    house._doors = Doors(lambda _: QWidget(), lambda _: lobby)  # type: ignore[arg-type,return-value]
    house.open_lobby()
    lobby.scanned.emit("AN-0001")
    qtbot.waitUntil(lambda: inside(house) == 1)


@pytest.fixture
def lobby(house) -> Lobby:
    made = Lobby()
    house._doors = Doors(lambda _: QWidget(), lambda _: made)  # type: ignore[arg-type,return-value]
    return made


def test_the_lobby_comes_back_with_reception_unless_somebody_closed_it(house, lobby) -> None:
    house.open_what_was_open()
    assert not lobby.running
    house.open_lobby()
    lobby.stop()
    house.open_what_was_open()
    assert lobby.running
    lobby.stop()
    lobby.closed.emit()
    house.open_what_was_open()
    assert not lobby.running


def test_the_lobby_of_another_event_does_not_come(house, lobby) -> None:
    house.open_lobby()
    house.shell.places.remember(LOBBY, "/elsewhere/other.kiosk")
    lobby.stop()
    house.open_what_was_open()
    assert not lobby.running


def test_closing_reception_says_once_that_the_lobby_goes_dark(qtbot, house, lobby) -> None:
    house.open_lobby()
    assert not house.reception.close()
    dialog = house.reception.findChild(LeavingDialog)
    assert [label.text() for label in dialog.findChildren(QLabel)][1].startswith("Màn hình sảnh sẽ tắt")
    dialog.stay.click()
    assert house.reception.isVisible()
    assert not house.reception.close()
    with qtbot.waitSignal(house.reception.closed):
        house.reception.findChildren(LeavingDialog)[-1].leave.click()


def test_closing_reception_alone_is_not_asked_about(qtbot, house) -> None:
    with qtbot.waitSignal(house.reception.closed):
        assert house.reception.close()


def test_what_another_program_writes_is_seen(qtbot, house) -> None:
    other = SqliteBook(house.file)
    qtbot.waitUntil(lambda: house._seen != -1)
    write(other, check_in(9))
    qtbot.waitUntil(lambda: inside(house) == 1)
    other.close()


def test_the_checkpoint_that_is_open_is_begun_at(tmp_path, machine) -> None:
    path = event_file(tmp_path, "một")
    assert look_into(machine, path, FakeClock()).checkpoint == DOOR.id
    assert look_into(machine, path, FakeClock(), remembered="một cửa khác").checkpoint == DOOR.id


def test_muting_is_said_on_the_card_however_it_was_done(house) -> None:
    card = sound_card(house)
    house.reception.switch_sound()
    assert (house.readers.devices.sounds.muted, card.face.muted) == (True, True)
    card.mute_wished.emit()
    assert (house.readers.devices.sounds.muted, card.face.muted) == (False, False)


def test_mute_is_remembered_and_seen_at_the_next_start(qtbot, house) -> None:
    assert not sound_card(house).face.muted
    house.reception.switch_sound()
    again = House(house.shell, house.machine, house.file, FakeClock(), house._doors)
    qtbot.addWidget(again.reception)
    assert again.readers.devices.sounds.muted
    assert sound_card(again).face.muted
    again.close()


def test_what_is_wrong_with_the_scanner_is_taken_back_unless_something_else_was_said(house) -> None:
    house.readers.devices.serial.troubled.emit("COM3 is gone.")
    assert house.reception.strip.text == "COM3 is gone."
    house.readers.devices.serial.troubled.emit("")
    assert house.reception.strip.text == ""
    house.readers.devices.serial.troubled.emit("COM3 is gone.")
    house.reception.show_trouble(BookUnreadable("The file is gone."))
    house.readers.devices.serial.troubled.emit("")
    assert house.reception.strip.text == "The file is gone."


def test_a_serial_scanner_s_code_is_recorded(qtbot, house) -> None:
    house.readers.devices.serial.scanned.emit("AN-0001")
    qtbot.waitUntil(lambda: inside(house) == 1)


@pytest.fixture
def program(qtbot, shell, machine, monkeypatch):
    monkeypatch.setattr(compose, "start_app", lambda *_: shell)
    monkeypatch.setattr(compose.CrashSheet, "install", lambda _: None)
    monkeypatch.setattr(compose._Program, "_give_sounds", lambda _: None)
    made = compose._Program(machine, "light")
    yield made
    made._leave()
    shell.app.aboutToQuit.disconnect(made._end)
    monkeypatch.undo()


def test_an_event_is_opened_and_remembered(program, machine, tmp_path) -> None:
    path = event_file(tmp_path, "một")
    program._enter(path, FakeClock())
    assert program._house.reception.isVisible()
    assert read_settings(machine.settings_file).last_event == str(path.resolve())


def test_the_volume_is_kept_in_the_settings_where_it_is_read(program, machine, tmp_path) -> None:
    program._enter(event_file(tmp_path, "một"), FakeClock())
    sound_card(program._house).volume_wished.emit(35)
    program._enter(event_file(tmp_path, "hai"), FakeClock())
    kept = read_settings(machine.settings_file)
    assert (kept.volume, Path(kept.last_event).name) == (35, "hai.kiosk")
    assert program._house.readers.devices.sounds.volume == pytest.approx(0.35)


def test_a_bad_file_leaves_the_open_event_open(program, tmp_path) -> None:
    program._enter(event_file(tmp_path, "một"), FakeClock())
    before = program._house
    error = program._try(tmp_path / "không có.kiosk")
    assert "no event file" in str(error)
    assert program._house is before
    assert before.reception.isVisible()


def test_another_event_takes_the_first_one_s_place(program, tmp_path) -> None:
    program._enter(event_file(tmp_path, "một"), FakeClock())
    first = program._house.reception
    program._enter(event_file(tmp_path, "hai"), FakeClock())
    assert program._house.file.name == "hai.kiosk"
    assert not first.isVisible()


def test_reception_stands_at_the_checkpoint_asked_for(program, tmp_path) -> None:
    path = event_file(tmp_path, "một")
    back = replace(DOOR, id="back", name="Cửa sau")
    book = SqliteBook(path)
    write(book, entry(6, CheckpointSet(back)))
    book.close()
    program._enter(path, FakeClock(), "cửa sau")
    assert program.shell.places.recall("checkpoint") == "back"


def test_the_demo_s_sheet_of_codes_is_not_shown_for_another_event(program, tmp_path) -> None:
    program._enter(event_file(tmp_path, "mẫu"), FakeClock(), None, tmp_path / "codes.pdf")
    program._try(event_file(tmp_path, "thật"))
    assert program._house._sheet is None


def test_the_lobby_reads_the_file_again_once_it_is_back(machine, tmp_path) -> None:
    path = event_file(tmp_path, "một")
    lobby = LobbyFile(machine, path, FakeClock())
    assert (lobby.changed(), lobby.changed()) == (True, False)
    away = path.rename(tmp_path / "xa.kiosk")
    with pytest.raises(BookUnreadable):
        lobby.changed()
    away.rename(path)
    lobby.changed()
    assert lobby.read().event == EVENT
    lobby.close()
