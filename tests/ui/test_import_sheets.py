"""The import of workbooks with several sheets, and of lists like one that was imported before."""

from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from kiosk.app.import_diff import Kind
from tests.ui.organiser_tools import Given, diff_rows, given_office
from ui.organiser.column_memory import ColumnMemory
from ui.organiser.import_page import COLUMNS, PLAN
from ui.organiser.imports import Imports
from ui.places import Places

SHEETS = {
    "Sở Y tế": [("STT", "Họ và tên"), (1, "Nguyễn Văn Ba"), (2, "Lê Cúc"), ("Tổng cộng: 2", "")],
    "Quận 1": [("TT", "Họ tên"), (1, "Võ Minh")],
    "Chú thích": [("Mã", "Ý nghĩa"), ("VIP", "Quan trọng")],
}


@pytest.fixture
def given(qapp, tmp_path) -> Given:
    given = given_office(tmp_path)
    given.office = replace(given.office, places=Places(tmp_path / "places.ini"))
    return given


@pytest.fixture
def imports(qtbot, given: Given) -> Imports:
    return opened(qtbot, given)


@pytest.fixture
def book(tmp_path) -> Path:
    path = tmp_path / "khách.xlsx"
    with xlsxwriter.Workbook(str(path)) as made:
        for name, rows in SHEETS.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return path


def opened(qtbot, given: Given) -> Imports:
    presenter = Imports(given.office, given.notices)
    qtbot.addWidget(presenter.page)
    presenter.shown()
    return presenter


def give(given: Given, imports: Imports, path: Path) -> None:
    imports.view.given.emit(path)
    given.settle()


def look(given: Given, imports: Imports) -> None:
    imports.view._columns._look()
    given.settle()


def odd(folder: Path, name: str, *rows: str) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def labels(imports: Imports) -> list[str]:
    table = imports.view._columns._table
    return [table.verticalHeaderItem(at).text() for at in range(1, table.rowCount())]


def test_every_sheet_is_shown_with_the_unit_its_name_stands_for(given: Given, imports: Imports, book: Path) -> None:
    give(given, imports, book)
    columns = imports.view._columns
    assert labels(imports) == ["Sở Y tế · 2", "Sở Y tế · 3", "Quận 1 · 2"]
    assert columns._table.horizontalHeaderItem(0).text() == "Unit above the rows"
    assert [columns._table.item(row, 0).text() for row in (1, 3)] == ["Sở Y tế", "Quận 1"]
    assert columns._sheets._button.text() == "Sheets: 2 of 3 ▾"
    assert columns.mapping() == {
        "Unit above the rows": "unit",
        "STT": "-",
        "Họ và tên": "name",
        "TT": "-",
        "Họ tên": "name",
    }


def test_a_sheet_is_left_out_by_unticking_it_but_never_the_last(given: Given, imports: Imports, book: Path) -> None:
    give(given, imports, book)
    button = imports.view._columns._sheets
    button.menu.actions()[0].trigger()
    given.settle()
    assert (imports.view.step, labels(imports)) == (COLUMNS, ["Quận 1 · 2"])
    button.menu.actions()[1].trigger()
    given.settle()
    assert [action.isChecked() for action in button.menu.actions()] == [False, True, False]
    look(given, imports)
    assert [row[1] for row in diff_rows(given, imports)] == ["Võ Minh"]


def test_what_is_no_guest_is_told_apart_from_what_is_left_out(given: Given, imports: Imports, book: Path) -> None:
    give(given, imports, book)
    look(given, imports)
    imports.view.plan.show_kind(Kind.REFUSED)
    assert [(row[0], row[4]) for row in diff_rows(given, imports)] == [
        ("Chú thích", "○ No guest, passed over"),
        ("Sở Y tế · 4", "○ No guest, passed over"),
    ]


def test_what_a_person_chose_is_taken_for_the_next_list_of_the_same_headings(
    qtbot, given: Given, imports: Imports, tmp_path: Path
) -> None:
    give(given, imports, odd(tmp_path, "one.csv", "Ai,Ở đâu", "Võ Minh,Báo Sáng"))
    imports.view._columns._choices[0].choose("name")
    imports.view._columns._choices[1].choose("unit")
    look(given, imports)
    assert imports.view.step == PLAN
    later = opened(qtbot, given)
    give(given, later, odd(tmp_path, "two.csv", "Danh sách,,", "Ở ĐÂU,AI", "Đài Gió,Lê Cúc"))
    assert later.view._columns.mapping() == {"Ở ĐÂU": "unit", "AI": "name"}
    assert "as you chose them last time" in later.view._columns._line.text()
    later.view._columns._again.click()
    assert later.view._columns.mapping() == {"Ở ĐÂU": "extra", "AI": "extra"}
    assert "as you chose them last time" not in later.view._columns._line.text()


def test_columns_that_made_no_list_are_not_remembered(given: Given, imports: Imports, tmp_path: Path) -> None:
    give(given, imports, odd(tmp_path, "one.csv", "Ai,Ở đâu", "Võ Minh,Báo Sáng"))
    for choice in imports.view._columns._choices:
        choice.choose("name")
    look(given, imports)
    assert ColumnMemory(given.office.places).recall(("Ai", "Ở đâu")) == {}


def test_columns_known_only_by_what_they_hold_are_named(given: Given, imports: Imports, tmp_path: Path) -> None:
    rows = [f"Nguyễn Văn {name},g{name.lower()}@x.vn" for name in ("An", "Bình", "Chi")]
    give(given, imports, odd(tmp_path, "one.csv", *rows))
    assert "so please check: A, B." in imports.view._columns._line.text()


def test_the_memory_keeps_the_last_forty_and_forgets_what_it_cannot_read(tmp_path: Path) -> None:
    places = Places(tmp_path / "places.ini")
    memory = ColumnMemory(places)
    for n in range(45):
        memory.keep((f"Cột {n}", "Tên"), {f"Cột {n}": "note"})
    assert memory.recall(("TÊN", "cot 44")) == {"cot 44": "note"}
    assert memory.recall(("Cột 4", "Tên")) == {}
    memory.keep(("Cột 44", "Tên"), {})
    assert memory.recall(("Cột 44", "Tên")) == {}
    places.remember("columns", "{rubbish")
    assert memory.recall(("Cột 43", "Tên")) == {}
    assert ColumnMemory(None).recall(("Tên",)) == {}
