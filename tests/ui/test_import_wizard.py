"""The import of a guest list, step by step, as an organiser meets it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from kiosk.app.import_diff import Kind
from kiosk.app.importing import Cancelled
from tests.given import AN
from tests.ui.organiser_tools import Given, diff_rows, given_office
from ui.organiser.import_page import CHOOSE, COLUMNS, PLAN, RESULT, WORKING
from ui.organiser.imports import Imports
from ui.organiser.office import Gauge

HEAD = "STT,Họ và tên,Đơn vị,Chức vụ,Mã mời,Màu áo"
ROWS = (
    "1,Nguyễn Văn An,Sở Y tế,Phó Giám đốc,AN-0001,xanh",  # known: another post
    "2,Lê Thị Cúc,Sở Y tế,,,đỏ",  # new
    "3,,,,,",  # nobody
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
def sheet(tmp_path) -> Path:
    path = tmp_path / "khách.csv"
    path.write_text("\n".join((HEAD, *ROWS)) + "\n", encoding="utf-8-sig")
    return path


def give(given: Given, imports: Imports, path: Path) -> None:
    imports.view.given.emit(path)
    given.settle()


def look(given: Given, imports: Imports) -> None:
    imports.view._columns._look()
    given.settle()


def details(given: Given, imports: Imports) -> list[tuple[str, ...]]:
    given.settle()
    return [line.cells for line in imports.view.plan.rows._details.lines]


def guests(given: Given) -> dict[str, str]:
    with given.office.book.reading() as reader:
        return {guest.name: guest.post for guest in reader.guests()}


def test_the_true_first_rows_are_shown_under_guessed_columns(given: Given, imports: Imports, sheet: Path) -> None:
    give(given, imports, sheet)
    table = imports.view._columns._table
    assert imports.view.step == COLUMNS
    assert [table.item(1, at).text() for at in range(3)] == ["1", "Nguyễn Văn An", "Sở Y tế"]
    assert imports.view._columns.mapping() == {
        "STT": "-",
        "Họ và tên": "name",
        "Đơn vị": "unit",
        "Chức vụ": "post",
        "Mã mời": "code",
        "Màu áo": "extra",
    }


def test_the_dry_run_says_what_would_happen_and_writes_nothing(given: Given, imports: Imports, sheet: Path) -> None:
    before = guests(given)
    give(given, imports, sheet)
    look(given, imports)
    plan = imports.view.plan
    said = [chip.text() for chip in plan._kinds.values()]
    assert imports.view.step == PLAN
    assert said == ["1 new", "1 changed", "0 to check", "0 not taken", "1 no longer in the list"]
    assert plan._unchanged.text() == "0 unchanged"
    assert guests(given) == before


def test_a_change_is_shown_field_by_field(given: Given, imports: Imports, sheet: Path) -> None:
    give(given, imports, sheet)
    look(given, imports)
    imports.view.plan.show_kind(Kind.CHANGED)
    told = "Post: Giám đốc → Phó Giám đốc · Màu áo: – → xanh"
    assert diff_rows(given, imports) == [("2", "Nguyễn Văn An", "Sở Y tế", told)]
    assert details(given, imports) == [("Post", "Giám đốc", "Phó Giám đốc"), ("Màu áo", "", "xanh")]


def test_after_the_import_the_guests_are_there_and_other_windows_know(
    given: Given, imports: Imports, sheet: Path
) -> None:
    heard = []
    given.office.news.changed.connect(lambda topics: heard.extend(topic.value for topic in topics))
    give(given, imports, sheet)
    look(given, imports)
    imports.view.import_wished.emit()
    given.settle()
    assert imports.view.step == RESULT
    assert guests(given) == {"Nguyễn Văn An": "Phó Giám đốc", "Trần Thị Bình": "", "Lê Thị Cúc": ""}
    assert (heard, imports.view._done.line.text()) == (
        ["guests"],
        "New guests: 1. Brought up to date: 1.",
    )


def test_a_column_guessed_wrongly_is_corrected(given: Given, imports: Imports, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Ai,Ở đâu\nVõ Minh,Báo Sáng\n", encoding="utf-8")
    give(given, imports, path)
    columns = imports.view._columns
    columns._choices[0].choose("name")
    columns._choices[1].choose("unit")
    look(given, imports)
    assert [row[1] for row in diff_rows(given, imports)] == ["Võ Minh"]


@pytest.mark.parametrize(
    ("fields", "word"), [(("name", "name"), "name"), (("extra", "extra"), "odd.csv")], ids=["twice", "none"]
)
def test_columns_that_cannot_be_are_said_and_stay_correctable(
    given: Given, imports: Imports, tmp_path: Path, fields: tuple[str, str], word: str
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Ai,Ở đâu\nVõ Minh,Báo Sáng\n", encoding="utf-8")
    give(given, imports, path)
    for choice, field in zip(imports.view._columns._choices, fields, strict=True):
        choice.choose(field)
    look(given, imports)
    assert (imports.view.step, given.told[-1].tone, word in given.told[-1].text) == (COLUMNS, "stop", True)


@pytest.mark.parametrize("content", [b"", b"\0\1\2" * 500, b"<html></html>"], ids=["empty", "binary", "web page"])
def test_a_file_that_is_no_list_is_said_in_the_strip(
    given: Given, imports: Imports, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    give(given, imports, path)
    assert (imports.view.step, given.told[-1].tone) == (CHOOSE, "stop")


def test_stopping_leaves_everything_as_it_was(given: Given, imports: Imports, sheet: Path) -> None:
    before = guests(given)
    give(given, imports, sheet)
    look(given, imports)
    imports._begin("Writing")
    assert imports.view.step == WORKING
    imports._failed(Cancelled("The import was stopped. Nothing was changed."))
    assert (imports.view.step, guests(given)) == (PLAN, before)


def test_a_list_planned_before_someone_else_changed_the_guests_is_not_written(
    given: Given, imports: Imports, sheet: Path
) -> None:
    give(given, imports, sheet)
    look(given, imports)
    organiser = given.office.organiser()
    organiser.change_standing(AN.id, AN.standing, "again")
    imports.view.import_wished.emit()
    given.settle()
    assert (imports.view.step, given.told[-1].tone) == (PLAN, "stop")


def test_the_gauge_tells_the_last_step_and_stops_when_asked(qapp) -> None:
    gauge, told = Gauge(), []
    gauge.moved.connect(lambda done, total: told.append((done, total)))
    assert gauge(1, 10)
    gauge.stop()
    assert not gauge(10, 10)
    assert told[-1] == (10, 10)


def test_the_keyboard_goes_through_the_columns_and_on_to_the_buttons(given: Given, imports: Imports, sheet) -> None:
    imports.page.show()
    imports.page.activateWindow()
    give(given, imports, sheet)
    choices = imports.view._columns._choices
    choices[-1].setFocus()
    QTest.keyClick(choices[-1], Qt.Key.Key_Tab)
    assert isinstance(imports.page.focusWidget(), QPushButton)
