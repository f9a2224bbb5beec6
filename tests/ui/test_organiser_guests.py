"""The guest list: pages, search, and standings that change and change back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.app.ports import Topic
from kiosk.domain.facts import GuestsListed
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation, Standing
from tests.given import AN, BINH, entry, write
from tests.ui.organiser_tools import Given, given_office
from ui.organiser.guest_table import PAGE, GuestTable
from ui.organiser.guests import Guests
from ui.organiser.reason_dialog import ReasonDialog
from ui.theme import Theme


def crowd(count: int) -> tuple[Invitation, ...]:
    return tuple(Invitation(id=InvitationId(f"c{n:05}"), code=f"C{n:05}", name=f"Khách {n}") for n in range(count))


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    return given_office(tmp_path)


@pytest.fixture
def guests(qtbot, given: Given) -> Guests:
    presenter = Guests(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.shown()
    given.settle()
    return presenter


def names(presenter: Guests) -> list[str]:
    table = presenter.view.table
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def test_the_model_keeps_qts_rules(qapp, qtmodeltester) -> None:
    table = GuestTable(Theme())
    table.show_list(250)
    table.show_page(0, crowd(PAGE))
    qtmodeltester.check(table)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_page_is_read_when_it_is_seen_and_only_then(given: Given, guests: Guests) -> None:
    write(given.office.book, entry(50, GuestsListed("", crowd(1_000))))
    guests.read()
    given.settle()
    table, wanted = guests.view.table, []
    table.page_wanted.connect(wanted.append)
    assert table.rowCount() == 1_002
    assert table.index(700, 0).data() == "…"
    given.settle()
    assert (table.index(700, 0).data(), wanted) == ("Khách 698", [7])


def test_pages_looked_at_long_ago_are_forgotten(qapp) -> None:
    table, wanted = GuestTable(Theme()), []
    table.show_list(100 * PAGE)
    table.page_wanted.connect(wanted.append)
    for page in range(70):
        table.show_page(page, crowd(PAGE))
    assert (table.guest(0), wanted) == (None, [0])


def test_a_page_is_the_same_part_of_the_list_with_or_without_a_quick_reader(given: Given) -> None:
    write(given.office.book, entry(50, GuestsListed("", crowd(30))))
    with given.office.book.reading() as reader:
        assert [g.name for g in reader.guest_page(10, 3)] == ["Khách 8", "Khách 9", "Khách 10"]


def test_search_finds_without_tones_and_says_how_many(given: Given, guests: Guests) -> None:
    guests.view.sought.emit("nguyen")
    given.settle()
    assert names(guests) == ["Nguyễn Văn An"]


def test_an_older_search_never_replaces_a_newer_one(given: Given, guests: Guests) -> None:
    guests._seek("binh")
    late = guests._round
    guests._seek("nguyen")
    given.settle()
    guests._show_found(late, crowd(3))
    assert names(guests) == ["Nguyễn Văn An"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_from_the_search_the_keyboard_goes_on_to_the_first_guest_found(
    qtbot, given: Given, guests: Guests, key: Qt.Key
) -> None:
    """Also when the answer to what was typed is still to come: Enter again changes that guest, and no other."""
    page, edited = guests.view, []
    page.edit_wished.connect(edited.append)
    page._pause.setInterval(0)
    with qtbot.waitExposed(guests.page):
        guests.page.show()
    page._search.setFocus()
    qtbot.keyClicks(page._search, "binh")
    qtbot.keyClick(page._search, key)
    assert page.chosen() == ()
    qtbot.waitUntil(lambda: page.chosen() != ())
    assert page._view.hasFocus()
    qtbot.keyClick(page._view, Qt.Key.Key_Return)
    assert [guest.id for guest in edited] == [BINH.id]


def standing(given: Given) -> Standing | None:
    with given.office.book.reading() as reader:
        guest = reader.invitation(AN.id)
    return guest.standing if guest else None


def block(given: Given, guests: Guests, reason: str) -> ReasonDialog:
    guests.view.standing_wished.emit((AN,), Standing.BLOCKED)
    dialog = guests.view.findChildren(ReasonDialog)[-1]
    dialog._reason.setText(reason)
    dialog._give()
    given.settle()
    return dialog


def test_a_guest_is_blocked_with_a_reason_and_undone(given: Given, guests: Guests) -> None:
    block(given, guests, "trùng thư")
    assert (standing(given), given.told[-1].undo) == (Standing.BLOCKED, "Undo (Ctrl+Z)")
    given.notices.undo()
    given.settle()
    assert standing(given) is Standing.VALID


def test_nobody_is_blocked_without_a_reason(given: Given, guests: Guests) -> None:
    dialog = block(given, guests, "  ")
    assert (dialog.field.complaint != "", standing(given)) == (True, Standing.VALID)


def test_blocking_tells_the_other_windows(given: Given, guests: Guests) -> None:
    heard = []
    given.office.news.changed.connect(heard.append)
    block(given, guests, "trùng thư")
    assert any("guests" in {topic.value for topic in topics} for topics in heard)


def test_an_empty_list_offers_the_import(qtbot, tmp_path) -> None:
    given = given_office(tmp_path, empty=True)
    guests = Guests(given.office, given.notices)
    qtbot.addWidget(guests.page)
    gone = []
    given.notices.go_wished.connect(gone.append)
    guests.shown()
    given.settle()
    guests.view._empty.wished.emit()
    assert (guests.view._stack.currentIndex(), gone) == (1, ["import"])


def test_headings_follow_the_language(given: Given, guests: Guests) -> None:
    given.office.tongue.speak("vi")
    given.settle()
    title = guests.view.table.headerData(2, Qt.Orientation.Horizontal)
    given.office.tongue.speak("en")
    assert title == "Đơn vị"


def test_news_of_guests_leave_what_is_seen_and_chosen_where_it_is(given: Given, guests: Guests) -> None:
    guests.page.show()
    given.settle()
    guests.view._view.selectRow(1)
    resets = []
    guests.view.table.modelReset.connect(lambda: resets.append(1))
    write(given.office.book, entry(50, GuestsListed("", (replace(BINH, name="Trần Thị Bình An"), *crowd(3)))))
    given.office.news.tell(frozenset({Topic.GUESTS}))
    given.settle()
    assert names(guests) == ["Nguyễn Văn An", "Trần Thị Bình An", "Khách 0", "Khách 1", "Khách 2"]
    assert ([guest.id for guest in guests.view.chosen()], resets) == ([BINH.id], [])


def test_after_a_search_the_whole_list_is_back(given: Given, guests: Guests) -> None:
    for text in ("binh", ""):
        guests.view.sought.emit(text)
        given.settle()
    names(guests)
    given.settle()
    assert names(guests) == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_a_whole_list_chosen_with_one_key_is_not_changed_with_one_press(given: Given, guests: Guests) -> None:
    write(given.office.book, entry(50, GuestsListed("", crowd(1_000))))
    guests.read()
    given.settle()
    wanted, wished = [], []
    guests.view.table.page_wanted.connect(wanted.append)
    guests.view.standing_wished.connect(lambda *wish: wished.append(wish))
    guests.view._view.selectAll()
    guests.view._wish(Standing.BLOCKED)
    assert (wished, wanted, guests.view._buttons[Standing.BLOCKED].isEnabled()) == ([], [], False)
