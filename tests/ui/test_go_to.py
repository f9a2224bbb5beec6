"""Going to any of the organiser's pages by its name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.organiser_tools import given_office
from ui.organiser.go_to import Goal, GoTo, fits
from ui.organiser.window import PLACES, OrganiserWindow

GOAL = Goal("export", "Xuất dữ liệu", "Export", "", "export")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", True), ("xu", True), ("du xuat", True), ("DỮ", True), ("exp", True), ("port", False), ("xu ghe", False)],
)
def test_words_begin_with_what_is_typed_in_any_order_and_either_language(typed, found):
    assert fits(GOAL, typed) is found


def test_a_page_without_a_key_is_two_letters_and_enter_away(qtbot, tmp_path) -> None:
    given = given_office(tmp_path)
    window = OrganiserWindow(given.office)
    qtbot.addWidget(window)
    window.show()
    window._sidebar.list_wished.emit()
    dialog = window.findChild(GoTo)
    assert dialog.list.count() == len(PLACES)
    QTest.keyClicks(dialog.field, "co")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    given.settle()
    assert window._title.text() == "Codes"


def test_the_arrows_go_round_and_a_name_that_is_none_says_so(qtbot, tmp_path) -> None:
    given = given_office(tmp_path)
    window = OrganiserWindow(given.office)
    qtbot.addWidget(window)
    window.show()
    window.show_list()
    dialog = window.findChild(GoTo)
    QTest.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == len(PLACES) - 1
    QTest.keyClicks(dialog.field, "zz")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog._nothing.isVisible()
    dialog.reject()
