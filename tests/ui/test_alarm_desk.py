"""Emergencies at reception: two steps, in both languages, and a red line for as long as the screens show one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app.notices import shown
from kiosk.domain.notices import CLEAR_FOR, Alarm
from tests.ui.desk_stub import MORNING
from tests.ui.test_attendee import Door

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def door(qtbot, crank, tmp_path):
    made = Door(qtbot, crank, tmp_path / "places.ini")
    yield made
    made.tongue.speak("en")


def press(door, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or door.window, key, modifier)
    door.work()


def on_screens(door):
    return shown(door.book, MORNING)


def test_a_fire_takes_three_keys_and_a_red_line_says_so(door) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_1)
    assert on_screens(door) is None
    press(door, Qt.Key.Key_Return, CTRL)
    assert (on_screens(door).alarm, on_screens(door).title) == (Alarm.FIRE, "Có cháy")
    assert door.window.alarm_strip.isVisible()
    assert "Có cháy" in door.window.alarm_strip.text


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Return,), (Qt.Key.Key_1, Qt.Key.Key_Escape), (Qt.Key.Key_9,)])
def test_enter_alone_escape_and_other_digits_show_nothing(door, keys) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    for key in keys:
        press(door, key)
    assert on_screens(door) is None
    assert not door.window.alarm_strip.isVisible()


def test_a_code_scanned_meanwhile_is_answered_and_shows_no_alarm(door) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_1)
    door.scan("DUONG")
    assert door.face.headline == "COME IN"
    assert on_screens(door) is None


def test_own_words_are_asked_for(door) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_4)
    press(door, Qt.Key.Key_Return, CTRL)
    assert on_screens(door) is None
    door.type("Xin ngoi yen")
    press(door, Qt.Key.Key_Return, CTRL)
    assert on_screens(door).title == "Xin ngoi yen"


def test_the_all_clear_follows_and_the_line_goes_with_it(door) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_2)
    press(door, Qt.Key.Key_Return, CTRL)
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_Return, CTRL)
    press(door, Qt.Key.Key_Return, CTRL)
    assert on_screens(door).alarm is Alarm.ALL_CLEAR
    door.clock.pass_time(CLEAR_FOR)
    door.window.service.alarm.tell()
    assert not door.window.alarm_strip.isVisible()


def test_the_line_speaks_the_language_of_the_moment(door) -> None:
    press(door, Qt.Key.Key_E, CTRL | SHIFT)
    press(door, Qt.Key.Key_5)
    press(door, Qt.Key.Key_Return, CTRL)
    door.tongue.speak("vi")
    door.work()
    assert door.window.alarm_strip.text.startswith("Trên mọi màn hình từ ")
