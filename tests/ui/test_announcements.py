"""The organiser's announcements: made, changed, withdrawn, and each taken back."""

from datetime import UTC, datetime

import pytest
import shiboken6

from kiosk.app.notices import Announcer, announced
from kiosk.app.showing import showing
from kiosk.domain.notices import Announcement
from kiosk.domain.showing import Showing
from tests.given import read
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.announcement_dialog import AnnouncementDialog
from ui.organiser.announcements import Announcements, span_text
from ui.organiser.announcements_page import CHANGE, WITHDRAW

NOW = datetime(2026, 5, 1, 2, 0, tzinfo=UTC)
ZONE = "Asia/Ho_Chi_Minh"


@pytest.fixture
def given(qtbot, tmp_path) -> Given:
    return given_office(tmp_path)


@pytest.fixture
def page(qtbot, given) -> Announcements:
    made = Announcements(given.office, given.notices)
    qtbot.addWidget(made.view)
    made.shown()
    given.settle()
    return made


def dialog_of(page) -> AnnouncementDialog:
    return next(one for one in page.view.findChildren(AnnouncementDialog) if one.isVisible())


def standing(given):
    return [one.text for one in read(given.office.book, announced)]


def test_one_is_made_and_taken_back(given, page) -> None:
    page.view.show()
    page.view.add_wished.emit()
    given.settle()
    dialog = dialog_of(page)
    dialog._text.setText("Xe về lúc 11:45")
    dialog._keep()
    given.settle()
    assert standing(given) == ["Xe về lúc 11:45"]
    assert not shiboken6.isValid(dialog)
    given.notices.undo()
    given.settle()
    assert standing(given) == []


def test_what_is_empty_is_complained_about_and_stays_open(given, page) -> None:
    page.view.show()
    page.view.add_wished.emit()
    given.settle()
    dialog = dialog_of(page)
    dialog._keep()
    given.settle()
    assert dialog.isVisible()
    assert standing(given) == []
    dialog.reject()


def test_one_is_withdrawn_and_brought_back(given, page) -> None:
    Announcer(given.office.book, given.office.stamper, given.office.news).announce(Announcement(id="a", text="Ăn trưa"))
    page.read()
    given.settle()
    page.view.wished.emit(WITHDRAW, "a")
    given.settle()
    assert standing(given) == []
    given.notices.undo()
    given.settle()
    assert standing(given) == ["Ăn trưa"]


def test_a_change_is_changed_back(given, page) -> None:
    Announcer(given.office.book, given.office.stamper, given.office.news).announce(Announcement(id="a", text="Ăn trưa"))
    page.view.show()
    page.read()
    given.settle()
    page.view.wished.emit(CHANGE, "a")
    given.settle()
    dialog = dialog_of(page)
    dialog._text.setText("Ăn trưa tầng 2")
    dialog._keep()
    given.settle()
    assert standing(given) == ["Ăn trưa tầng 2"]
    given.notices.undo()
    given.settle()
    assert standing(given) == ["Ăn trưa"]


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (None, None, "until withdrawn"),
        (NOW, None, "from 01/05/2026 09:00"),
        (None, NOW, "until 01/05/2026 09:00"),
        (NOW, NOW.replace(hour=5), "01/05/2026 09:00 – 12:00"),
        (NOW, NOW.replace(day=2), "01/05/2026 09:00 – 02/05/2026 09:00"),
    ],
)
def test_when_it_is_shown_in_words(qapp, starts, ends, said) -> None:
    assert span_text(Announcement(id="a", text="x", starts=starts, ends=ends), ZONE) == said


def test_what_the_lobby_screens_show_is_chosen_and_taken_back(given, page) -> None:
    choice = page.view.showing.choice
    choice.choose(Showing.GRID.value)
    choice.activated.emit(choice.currentIndex())
    given.settle()
    assert read(given.office.book, showing) is Showing.GRID
    given.notices.undo()
    given.settle()
    page.shown()
    given.settle()
    assert read(given.office.book, showing) is Showing.ALL
    assert choice.currentData() == Showing.ALL.value
