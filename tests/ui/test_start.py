"""Reception's start: what is loaded before its window stands, and what happens to whoever is quicker than the rest."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.book import SqliteBook
from db.late import LateFiles
from kiosk.app.machine import Machine
from kiosk.domain.facts import EventDescribed
from kiosk.settings import Settings
from tests.conftest import FakeClock
from tests.given import DOOR, EVENT, entry, opening_facts, write
from ui.app import Shell
from ui.house import Doors, House
from ui.news import News
from ui.places import Places
from ui.theme import Theme
from ui.tongue import Tongue

ROOT = Path(__file__).parents[2]
UNTIL_READY = """
import os, sys, main
from ui import house

def tell(_):
    print(*sys.modules, file=sys.__stdout__, flush=True)
    os._exit(0)

house.House._say_ready = lambda self: self.lane.run(lambda: None, tell)
main.run()
"""
OF_LATER = (  # what answers, what writes, what organisers need, and what draws, prints, reads and encodes
    *("kiosk.app.desk", "kiosk.app.sentences", "kiosk.app.seats", "kiosk.app.lending", "kiosk.app.lookup"),
    *(
        "kiosk.app.importing",
        "kiosk.app.rehearsing",
        "kiosk.app.organiser",
        "kiosk.formats",
        "kiosk.sheets",
        "kiosk.hub",
    ),
    *("kiosk.domain.facts", "kiosk.domain.declarations", "kiosk.domain.admission", "kiosk.domain.rules"),
    *(
        "kiosk.domain.session",
        "kiosk.domain.course",
        "kiosk.domain.precedence",
        *("kiosk.domain.seat_facts", "kiosk.domain.seat_making", "kiosk.domain.seat_offers"),
        *("kiosk.domain.seat_plan", "kiosk.domain.seating"),
        "kiosk.domain.keys",
    ),
    *("kiosk.domain.healing", "kiosk.domain.unikey", "kiosk.domain.openkey", "kiosk.domain.legibility"),
    *(
        "db.book",
        "db.files",
        "db.projections",
        "db.fact_codec",
        "db.search",
        "db.healing",
        "db.migrations",
        "db.verify",
    ),
    *("ui.reception.service", "ui.reception.presenter", "ui.reception.items", "ui.reception.attendee_desk"),
    *("ui.reception.delegation", "ui.reception.alarm", "ui.reception.seat_desk", "ui.reception.walk_in"),
    *("ui.reception.keys_page", "ui.reception.scanner", "ui.reception.serial", "ui.reception.camera"),
    *(
        "ui.organiser",
        "ui.protocol",
        "ui.classes",
        "ui.letters",
        "ui.lobby",
        "ui.welcome",
        "ui.devices",
        "ui.supervisor",
    ),
    *("PySide6.QtMultimedia", "PySide6.QtSerialPort", "PySide6.QtQuick", "PySide6.QtPdf", "PySide6.QtNetwork"),
    *(
        "numpy",
        "zxingcpp",
        "PIL",
        "cryptography",
        "lxml",
        "icalendar",
        "xlsxwriter",
        "python_calamine",
        "asyncio",
        "nats",
    ),
    *("statistics", "_hashlib"),
)


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "hội thảo.kiosk"
    book = SqliteBook.create(path)
    write(book, *opening_facts(), entry(5, EventDescribed(EVENT)))
    book.close()
    return path


def test_the_window_stands_before_anything_is_loaded_that_it_does_not_show(file, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "config"))
    words = [sys.executable, "-c", UNTIL_READY, "reception", str(file)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60)
    loaded = done.stdout.split()
    assert "ui.reception.window" in loaded, done.stderr
    assert [name for name in loaded if name.startswith(OF_LATER)] == []


@pytest.fixture
def house(qtbot, qapp, file, tmp_path):
    machine = Machine(LateFiles(), FakeClock(), Settings(), tmp_path / "config")
    shell = Shell(qapp, Theme(), Tongue("en"), Places(tmp_path / "places.ini"), News())
    made = House(shell, machine, file, FakeClock(), Doors(lambda _: QWidget(), lambda _: None))  # type: ignore[arg-type]
    qtbot.addWidget(made.reception)
    made.reception.show()
    made.reception.start()
    yield made
    made.close()


def test_a_scan_before_anything_answers_is_recorded_once(qtbot, house) -> None:
    at = 1000
    for letter in "AN-0001\r":
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(at := at + 2)
            QCoreApplication.sendEvent(house.reception.windowHandle(), event)
    qtbot.waitUntil(lambda: house.reception.watch.overview.tally.inside == 1)
    with house.machine.files.open(house.file).reading() as reader:
        assert [type(one.fact).__name__ for _, one in reader.journal()][-1:] == ["CheckedIn"]
        assert [row.invitation.code for row in reader.recent(DOOR.id, 9)] == ["AN-0001"]


def test_a_name_typed_before_anything_answers_is_sought(qtbot, house) -> None:
    side = house.reception.side
    QTest.keyClicks(side.field, "nguyen van")
    qtbot.waitUntil(lambda: [row.title for row in side.rows.rows] == ["Nguyễn Văn An"])


def test_nothing_moves_when_what_answers_is_there(qtbot, house) -> None:
    window = house.reception
    window.showNormal()
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.watch.known and window.top.width() == 1366)
    before, face = _places(window), window.panel.face
    window.furnish()
    house.readers.devices.camera.close()
    QCoreApplication.processEvents()
    assert (_places(window), window.panel.face) == (before, face)


def _places(window) -> list[QRect]:
    parts = (window.top, window.panel, window.figures, window.side, window.side.field, window.side._heading)
    return [part.geometry() for part in parts]
