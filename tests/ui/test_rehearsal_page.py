"""The time machine: the board of any moment, played and stepped through, and the report of what will look odd."""

import json
import sys
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kiosk.domain.facts import SessionsListed
from kiosk.domain.session import Session
from tests.given import OPENING, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.rehearsal import Rehearsal
from ui.organiser.rehearsal_run import RehearsalRun, arguments

TALK = Session(
    id="s-talk",
    title="Thảo luận",
    room="Hội trường A",
    start=datetime(2026, 5, 1, 2, 0, tzinfo=UTC),
    end=datetime(2026, 5, 1, 3, 0, tzinfo=UTC),
)


@pytest.fixture
def given(qtbot, tmp_path) -> Given:
    made = given_office(tmp_path)
    write(made.office.book, entry(20, SessionsListed("ct.csv", (OPENING, TALK))))
    return made


@pytest.fixture
def page(qtbot, given) -> Rehearsal:
    made = Rehearsal(given.office, given.notices)
    qtbot.addWidget(made.view)
    made.view.resize(1100, 650)
    made.shown()
    given.settle()
    yield made
    made._run.stop()


def press(page, said: str) -> None:
    next(one for one in page.view.findChildren(QPushButton) if one.text() == said).click()


def clock(page) -> str:
    return page.view._clock.text()


def test_the_board_is_drawn_when_it_is_seen_and_changes_with_the_time(given, page) -> None:
    assert page.view.glass.image.isNull()
    page.view.show()
    first = page.view.glass.image
    assert (first.width(), first.height()) == (1280, 720)
    press(page, "Change ▶")
    assert clock(page) == "10:00:00"
    assert page.view.glass.image != first
    press(page, "◀ Change")
    press(page, "◀ Change")
    assert clock(page) == "08:30:00"
    page.view._shape.choose("upright")
    assert page.view.glass.image.width() == 720


def test_time_is_played_as_fast_as_one_likes_and_stops(page) -> None:
    press(page, "Play")
    assert page._frame.isActive()
    page.play_on(timedelta(seconds=2))
    assert clock(page) == "09:02:00"
    page.view._speed.choose("600")
    page.play_on(timedelta(seconds=1))
    assert clock(page) == "09:12:00"
    press(page, "Stop")
    page.play_on(timedelta(seconds=5))
    assert clock(page) == "09:12:00"
    press(page, "Play")
    page.play_on(timedelta(hours=1))
    assert clock(page) == "11:00:00"
    assert not page._frame.isActive()


def test_the_slider_goes_through_the_day_and_keys_do_too(qtbot, page) -> None:
    page.view._slider.setValue(0)
    assert clock(page) == "07:00:00"
    page.view._slider.setValue(90)
    assert clock(page) == "08:30:00"
    with qtbot.waitActive(page.view):
        page.view.show()
    page.view._slider.setFocus()
    QTest.keyClick(page.view._slider, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert clock(page) == "09:00:00"


def test_a_programme_that_changes_is_rehearsed_as_it_is_now(given, page) -> None:
    before = page._changes
    later = Session(id="s-late", title="Bế mạc", start=TALK.end, end=TALK.end + timedelta(minutes=20))
    write(given.office.book, entry(30, SessionsListed("ct.csv", (later,))))
    page.read()
    given.settle()
    assert len(page._changes) == len(before) + 1


def test_without_an_agenda_it_says_what_will_be_here(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    bare = Rehearsal(given.office, given.notices)
    qtbot.addWidget(bare.view)
    bare.shown()
    given.settle()
    assert bare.view._stack.currentIndex() == 1


def report(page, given, lines: list[dict], qtbot, code: int = 0) -> None:
    script = f"import sys; print({chr(10).join(map(json.dumps, lines))!r}); sys.exit({code})"
    page.view.show_checking(checking=True)
    page._run.start(["-c", script])
    qtbot.waitUntil(lambda: not page._run.running)


def test_a_finding_leads_to_its_moment(qtbot, given, page) -> None:
    found = {"kind": "overlap", "at": "2026-05-01T09:30:00+07:00", "session": "x", "reason": "01/05 09:30: hai phiên"}
    report(page, given, [found, {"kind": "legibility"}], qtbot)
    assert [line.cells for line in page.view.table.lines] == [("01/05 09:30", "hai phiên")]
    page.view._view.selectRow(0)
    assert clock(page) == "09:30:00"
    report(page, given, [], qtbot)
    assert page.view._told.text() == "Nothing is odd, cut or left out."
    report(page, given, [], qtbot, code=2)
    assert "could not be made" in page.view._told.text()


def test_the_report_is_what_the_command_says(qtbot, given) -> None:
    run = RehearsalRun(sys.executable)
    with qtbot.waitSignal(run.found, timeout=30_000) as told:
        run.start(arguments(given.office.book.path, "vi", (1920, 1080)))
    kinds = [one.kind for one in told.args[0]]
    assert kinds == ["gap"]
    assert "không có gì" in told.args[0][0].reason or "Hội trường A" in told.args[0][0].reason
