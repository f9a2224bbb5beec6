"""Every row of an import can be looked at, taken or left out, found and taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from kiosk.app.import_diff import Kind
from kiosk.domain.facts import CheckedIn, Entry
from kiosk.domain.invitation import Standing
from tests.given import AN, BINH, DOOR
from tests.ui.organiser_tools import Given, diff_rows, given_office
from ui.organiser.diff_table import PAGE, DiffTable
from ui.organiser.import_page import CHOOSE, PLAN, RESULT
from ui.organiser.imports import Imports

HEAD = "Họ và tên,Đơn vị,Chức vụ,Mã mời\n"
MANY = HEAD + "".join(f"Khách {n:03},Sở {n % 7},,M{n:03}\n" for n in range(2 * PAGE + 50))
LIST = (
    HEAD
    + "Nguyễn Văn An,Sở Y tế,Phó Giám đốc,AN-0001\nLê Cúc,Sở Y tế,,C1\nVõ Dung,Quận 1,,D1\nVõ Dung,Quận 1,Lái xe,D2\n"
)


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    return given_office(tmp_path)


@pytest.fixture
def imports(qtbot, given: Given) -> Imports:
    presenter = Imports(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.shown()
    return presenter


@pytest.fixture
def table(imports: Imports) -> DiffTable:
    table = imports.view.plan.rows.table
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, imports.view)
    return table


def plan(given: Given, imports: Imports, tmp_path: Path, text: str = LIST, kind: Kind = Kind.NEW) -> None:
    path = tmp_path / "khách.csv"
    path.write_text(text, encoding="utf-8")
    imports.look_at(path)
    given.settle()
    imports.view._columns._look()
    given.settle()
    imports.view.plan.show_kind(kind)
    given.settle()


def record(given: Given, imports: Imports) -> None:
    imports.view.import_wished.emit()
    given.settle()


def guests(given: Given) -> dict[str, str]:
    with given.office.book.reading() as reader:
        return {guest.name: guest.post for guest in reader.guests()}


def ticks(table: DiffTable) -> list[bool]:
    states = [table.index(at, 0).data(Qt.ItemDataRole.CheckStateRole) for at in range(table.rowCount())]
    return [state == Qt.CheckState.Checked for state in states]


def go_button(imports: Imports) -> str:
    return imports.view.plan._go.text()


def test_a_long_diff_is_read_by_the_pages_that_are_looked_at(given, imports, table, tmp_path) -> None:
    wanted: list[int] = []
    table.page_wanted.connect(wanted.append)
    plan(given, imports, tmp_path, MANY)
    assert table.rowCount() == 2 * PAGE + 50
    assert table.row(2 * PAGE + 49) is None
    given.settle()
    assert table.row(2 * PAGE + 49).invitation.name == "Khách 249"
    assert sorted(set(wanted)) == [0, 2]


def test_space_leaves_the_chosen_rows_out_and_takes_them_again(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    view = imports.view.plan.rows._view
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert ticks(table) == [True, False, True]
    assert imports.view.plan._kinds[Kind.NEW].text() == "2 of 3 new"
    assert go_button(imports) == "Import 3 guests"
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert ticks(table) == [True, True, True]


def test_a_click_into_the_box_ticks_that_row(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    index = table.index(2, 0)
    assert table.flags(index) & Qt.ItemFlag.ItemIsUserCheckable
    assert table.setData(index, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert ticks(table) == [True, True, False]


def test_what_is_left_out_is_not_written_and_is_said(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    table.toggle([0])
    imports.view.plan.show_kind(Kind.CHANGED)
    imports.view.plan.rows._untick()
    record(given, imports)
    assert guests(given) == {AN.name: AN.post, BINH.name: "", "Võ Dung": "Lái xe"}
    assert imports.view._done.line.text() == "New guests: 2. Brought up to date: 0. Left out: 2."
    assert given.told[-1].text == "Imported 2 new, 0 changed, 2 left out."


def test_nothing_ticked_is_nothing_to_import(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    for kind in (Kind.NEW, Kind.CHANGED):
        imports.view.plan.show_kind(kind)
        imports.view.plan.rows._untick()
    assert (go_button(imports), imports.view.plan._go.isEnabled()) == ("Nothing to import", False)


def test_a_search_shows_only_the_rows_it_fits_and_ticks_only_them(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path, MANY)
    imports.view.plan.rows_wished.emit(Kind.NEW, "so 3 khach 01")
    given.settle()
    assert [row[1] for row in diff_rows(given, imports)] == ["Khách 010", "Khách 017"]
    table.tick_all(on=False)
    imports.view.plan.rows_wished.emit(Kind.NEW, "")
    given.settle()
    assert [at for at, on in enumerate(ticks(table)) if not on] == [10, 17]


def test_remarks_are_searched_in_the_words_they_are_said_in(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path, kind=Kind.CHECK)
    imports.view.plan.rows_wished.emit(Kind.CHECK, "same name")
    given.settle()
    [row] = diff_rows(given, imports)
    assert row == ("5", "Võ Dung", "Họ và tên", "The same name in the same unit stands in row 4.")


def test_a_remark_s_tick_is_the_tick_of_the_guest_it_is_about(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path, kind=Kind.CHECK)
    table.toggle([0])
    imports.view.plan.show_kind(Kind.NEW)
    assert ticks(table) == [True, True, False]


def test_guests_who_are_gone_stay_unless_they_are_ticked(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path, kind=Kind.GONE)
    assert [row[1] for row in diff_rows(given, imports)] == [BINH.name]
    assert ticks(table) == [False]
    table.toggle([0])
    assert go_button(imports) == "Import 4, cancel 1"
    record(given, imports)
    with given.office.book.reading() as reader:
        assert reader.invitation(BINH.id).standing is Standing.CANCELLED
    assert "Invitations cancelled: 1." in imports.view._done.line.text()


def test_the_strip_takes_the_import_back(given, imports, table, tmp_path) -> None:
    before = guests(given)
    plan(given, imports, tmp_path)
    record(given, imports)
    assert given.told[-1].undo
    given.notices.undo()
    given.settle()
    assert guests(given) == before
    assert imports.view.step == CHOOSE
    assert given.told[-1].text == "The import of khách.csv is undone. Removed: 3, as before: 1."


def test_the_page_takes_the_import_back_and_names_who_stays(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    record(given, imports)
    assert imports.view.step == RESULT
    with given.office.book.writing() as page:
        for guest in page.find_code("C1"):
            page.record(Entry(given.office.stamper.stamp(), CheckedIn(DOOR.id, guest.id)))
    imports.view.undo_wished.emit()
    given.settle()
    assert guests(given) == {AN.name: AN.post, BINH.name: "", "Lê Cúc": ""}
    assert given.told[-1].text.endswith("Removed: 2, as before: 1. Kept because they came since: Lê Cúc.")


def test_an_import_taken_back_twice_is_said_once_more(given, imports, table, tmp_path) -> None:
    plan(given, imports, tmp_path)
    record(given, imports)
    imports.view.undo_wished.emit()
    given.settle()
    given.notices.undo()
    given.settle()
    assert (given.told[-1].tone, given.told[-1].text) == ("stop", "The import of khách.csv was taken back already.")


def test_a_plan_that_stands_there_while_an_older_import_is_undone_is_still_there(
    given, imports, table, tmp_path
) -> None:
    plan(given, imports, tmp_path)
    record(given, imports)
    plan(given, imports, tmp_path, LIST.replace("Lê Cúc", "Lê Thị Cúc"))
    given.notices.undo()
    given.settle()
    assert imports.view.step == PLAN


def test_new_fields_are_called_by_their_names(given, imports, table, tmp_path) -> None:
    text = "Họ và tên,Mã mời,Số giấy mời,Ngày bổ nhiệm,Năm sinh,Phiên âm,Nhu cầu\nNguyễn Văn An,AN-0001,12/GM,2020,1970,an,xe lăn\n"
    plan(given, imports, tmp_path, text, Kind.CHANGED)
    [row] = diff_rows(given, imports)
    assert row[3] == (
        "Letter number: – → 12/GM · In office since: – → 2020 · Born: – → 1970 · Pronunciation: – → an · Needs: – → xe lăn"
    )
