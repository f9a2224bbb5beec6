"""Three desks at one hub, one of them with its window: online, apart, and together again."""

from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from bench.hub_lab import free_port, until
from db.late import LateFiles
from kiosk.app.desk import Desk
from kiosk.app.identity import Stamper
from kiosk.app.machine import Machine
from kiosk.app.ports import Nobody
from kiosk.app.sharing import Online
from kiosk.domain.facts import EventDescribed
from kiosk.domain.ids import DeskId
from kiosk.hub.keeping import keep_membership
from kiosk.hub.office import Office
from kiosk.hub.vault import Vault
from kiosk.settings import Settings
from tests.given import AN, BINH, DOOR, EVENT, entry, opening_facts
from tests.hub.hubs import CLOCK, FILES, House, event_file
from ui.app import Shell
from ui.house import Doors
from ui.house import House as Windows
from ui.hub.desks import Desks
from ui.news import News
from ui.organiser.office import Notices
from ui.organiser.office import Office as OrganiserOffice
from ui.organiser.reason_dialog import ReasonDialog
from ui.places import Places
from ui.reception.face import Tone
from ui.theme import Theme
from ui.tongue import Tongue

LONG = 30_000


@pytest.fixture
def first(tmp_path):
    return event_file(tmp_path / "one", facts=[*opening_facts(), entry(5, EventDescribed(EVENT))])


def joined(house, file, folder, name: str):
    folder.mkdir()
    FILES.back_up(file, folder / file.name)
    keep_membership(folder / file.name, house.join(house.wish(name)), Vault())
    return folder / file.name


def window_on(qtbot, qapp, file, tmp_path, name: str = "Quầy 3") -> Windows:
    machine = Machine(
        LateFiles(),
        CLOCK,
        Settings(desk=name),
        tmp_path / "config",
        sharing=lambda files: Office(files, CLOCK, Vault),
    )
    shell = Shell(qapp, Theme(), Tongue("en"), Places(tmp_path / "places.ini"), News())
    doors = Doors(lambda _: QWidget(), lambda _: None)  # type: ignore[arg-type, return-value]
    made = Windows(shell, machine, file, CLOCK, doors)
    qtbot.addWidget(made.reception)
    made.open(DOOR.id)
    return made


@dataclass
class Heard:
    """A loudspeaker that remembers."""

    muted: bool = False
    played: list[str] = field(default_factory=list)

    def play(self, name: str) -> None:
        self.played.append(name)


def light(windows: Windows) -> str:
    shown = windows.reception.top.light
    return shown.text().strip() if shown is not None else ""


def organiser_of(windows: Windows, name: str, rung: list[str]) -> Desks:
    lane, book = windows.office()
    office = OrganiserOffice(
        lane=lane,
        book=book,
        files=windows.machine.files,
        stamper=Stamper(DeskId(name), CLOCK),
        clock=CLOCK,
        news=windows.shell.news,
        tongue=windows.shell.tongue,
        theme=windows.shell.theme,
        sharing=windows.sharing,
        chime=lambda: rung.append("chime"),
    )
    return Desks(office, Notices(office))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_who_was_let_in_at_two_windows_is_heard_at_both_and_settled_for_both(qtbot, qapp, first, tmp_path) -> None:
    port, heard, rung = free_port(), (Heard(), Heard()), []
    with House(first, port=port) as house:
        files = [joined(house, first, tmp_path / name, f"Quầy {name}") for name in ("2", "3")]
        windows = [window_on(qtbot, qapp, one, tmp_path / f"c{n}", f"Quầy {n}") for n, one in enumerate(files, 2)]
        for one, sounder in zip(windows, heard, strict=True):
            qtbot.waitUntil(lambda one=one: light(one) == "online", timeout=LONG)
            one.reception.give_sound(sounder)
    page = organiser_of(windows[1], "Quầy 3", rung)
    page.view.show()
    page.shown()
    for one in windows:
        qtbot.waitUntil(lambda one=one: light(one).startswith("apart"), timeout=LONG)
        one.reception.present(BINH.code)
        qtbot.waitUntil(lambda one=one: one.reception.panel.face.tone is Tone.UNCHECKED, timeout=LONG)
    with House(first, port=port):
        for one, sounder in zip(windows, heard, strict=True):
            qtbot.waitUntil(lambda one=one: "and again at" in one.reception.strip.text, timeout=LONG)
            assert sounder.played == ["apart", "wait"]
            qtbot.waitUntil(lambda one=one: len(one.reception.hub.standing.doubles) == 1, timeout=LONG)
        qtbot.waitUntil(lambda: len(page.view.doubles.lines) == 1, timeout=LONG)
        assert rung == ["chime"]
        page.view.settle_wished.emit(page.view.doubles.lines[0].key)
        dialog = page.view.findChild(ReasonDialog)
        dialog._reason.setText("Hai cha con trùng tên")
        dialog._give()
        qtbot.waitUntil(lambda: page.view.doubles.lines[0].cells[3] == "Hai cha con trùng tên", timeout=LONG)
        for one in windows:
            qtbot.waitUntil(lambda one=one: not one.reception.hub.standing.doubles, timeout=LONG)
            assert one.reception.watch.overview.tally.inside == 1
        shiboken6.delete(page.view)  # as when the organiser's window goes first: it asks nothing any more
        for one in windows:
            one.reception.close()
            one.close()
            shiboken6.delete(one)


def test_a_window_tells_online_apart_and_a_guest_let_in_twice(qtbot, qapp, first, tmp_path) -> None:
    port = free_port()
    with House(first, port=port) as house:
        second, third = (joined(house, first, tmp_path / name, f"Quầy {name}") for name in ("2", "3"))
        running = Office(FILES, CLOCK, Vault).link(second, Stamper(DeskId("Quầy 2"), CLOCK), Nobody())
        running.start()
        until(lambda: isinstance(running.state(), Online))
        desk = Desk(FILES.open(second), Stamper(DeskId("Quầy 2"), CLOCK), Nobody(), hub=running)
        windows = window_on(qtbot, qapp, third, tmp_path)
        reception = windows.reception
        qtbot.waitUntil(
            lambda: reception.top.light is not None and reception.top.light.text().strip() == "online", timeout=20_000
        )
        assert not desk.present(AN.code, DOOR.id).unchecked
        qtbot.waitUntil(lambda: reception.watch.overview.tally.inside == 1, timeout=10_000)
        reception.present(AN.code)
        qtbot.waitUntil(lambda: reception.panel.face.tone is Tone.STOP)
        assert "QUẦY 2" in reception.panel.face.headline
    qtbot.waitUntil(lambda: reception.top.light.text().strip().startswith("apart since"), timeout=20_000)
    reception.present(BINH.code)
    qtbot.waitUntil(lambda: reception.panel.face.tone is Tone.UNCHECKED)
    assert desk.present(BINH.code, DOOR.id).unchecked
    qtbot.waitUntil(lambda: "not shared" in reception.top.light.text(), timeout=10_000)
    with House(first, port=port):
        qtbot.waitUntil(lambda: "and again at" in reception.strip.text, timeout=30_000)
        qtbot.waitUntil(lambda: reception.top.light.text().strip() == "online", timeout=20_000)
        assert len(reception.hub.standing.doubles) == 1
        reception.open_hub()
        assert reception.side.showing(reception.side.hub)
        reception.close()
        windows.close()
        shiboken6.delete(windows)  # what listens for scanners, too
        running.stop()
