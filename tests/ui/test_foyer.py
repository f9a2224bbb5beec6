"""The organiser's foyer page: the page for phones on and off, and who is welcomed by name."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from kiosk.app.welcoming import greeting_of, has_agreed
from kiosk.domain.welcome import Greeting
from tests.given import AN, read
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.foyer import Foyer
from ui.organiser.guest_dialog import GuestDialog
from ui.organiser.guest_edits import GuestEdits
from ui.phone_page import PhonePage
from ui.places import Places
from ui.supervisor import LobbyProcess


@pytest.fixture
def given(qtbot, tmp_path) -> Given:
    made = given_office(tmp_path)
    code = "import sys; print('at http://10.0.0.7:8480/ http://172.17.0.1:8480/', flush=True); sys.stdin.read()"
    phone = PhonePage(lambda port: LobbyProcess(sys.executable, ["-c", code], lambda: 0.0))
    made.office = replace(made.office, phone=phone, places=Places(tmp_path / "places.ini"))
    yield made
    phone.stop()


@pytest.fixture
def page(qtbot, given) -> Foyer:
    made = Foyer(given.office, given.notices)
    qtbot.addWidget(made.view)
    made.shown()
    given.settle()
    return made


def words(widget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def press(page, said: str) -> None:
    next(one for one in page.view.findChildren(QPushButton) if one.text() == said).click()


def test_one_switch_serves_phones_and_says_where(qtbot, given, page) -> None:
    assert "It is off." in words(page.view)
    page.view.show_port("8480")
    press(page, "Switch on")
    qtbot.waitUntil(lambda: "http://10.0.0.7:8480/" in words(page.view))
    assert "it may be in another network: http://172.17.0.1:8480/" in words(page.view)
    assert given.office.places.recall("phone_port") == "8480"
    press(page, "Copy the address")
    assert QGuiApplication.clipboard().text() == "http://10.0.0.7:8480/"
    press(page, "Switch off")
    assert "It is off." in words(page.view)
    assert "http://10" not in words(page.view)


def test_who_is_welcomed_is_chosen_seen_and_taken_back(given, page) -> None:
    assert "0 of 2 guests agreed." in words(page.view)
    press(page, "Given name")
    given.settle()
    assert read(given.office.book, greeting_of) is Greeting.FIRST
    assert "Welcome, bà Lan" in words(page.view)
    given.notices.undo()
    given.settle()
    assert read(given.office.book, greeting_of) is Greeting.OFF
    assert page.view._greeting.choice == "off"


def test_a_guest_agrees_in_the_form_and_it_is_taken_back(qtbot, given, page) -> None:
    edits = GuestEdits(given.office, given.notices, page.view)
    edits.open(AN)
    given.settle()
    dialog = page.view.findChild(GuestDialog)
    assert not dialog._welcome.isChecked()
    dialog._welcome.setChecked(True)
    dialog._keep()
    given.settle()
    agreed = lambda: read(given.office.book, lambda reader: has_agreed(reader, AN))  # noqa: E731
    assert agreed()
    assert "Changed for Nguyễn Văn An: Welcome by name." in given.told[-1].text
    given.notices.undo()
    given.settle()
    assert not agreed()
