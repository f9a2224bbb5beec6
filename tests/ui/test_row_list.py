from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from kiosk.app.ports import Sought
from kiosk.domain.presence import Came, Direction
from tests.ui.desk_stub import MORNING, ZONE, StubDesk, guest
from ui.reception.face import Tone
from ui.reception.row_list import RowList, RowRole, Rows
from ui.reception.rows import passage_row, sought_row
from ui.theme import Theme
from ui.widgets.sign import Sign

AN = guest("1", "Nguyễn Văn An", unit="Sở Y tế", post="Trưởng phòng", category="VIP", seat="B-14")


def passed(**more):
    return passage_row(StubDesk().came(AN, **more), MORNING, ZONE)


def test_a_passage_reads_at_a_glance(qapp) -> None:
    row = passed()
    assert (row.sign, row.title, row.lines, row.right) == (Sign.TICK, "Nguyễn Văn An", ("Sở Y tế · B-14",), "08:47")


def test_an_exit_an_undone_and_a_walk_in_look_different(qapp) -> None:
    out, undone, walk_in = passed(direction=Direction.EXIT), passed(undone="Nhầm"), passed(came=Came.WALK_IN)
    assert (out.sign, out.tone, undone.sign, undone.struck) == (Sign.OUT, Tone.GONE, Sign.BACK, True)
    assert (undone.lines, walk_in.lines) == (("undone · Nhầm",), ("Sở Y tế · B-14 · walk-in",))


def test_yesterday_s_passage_says_its_day(qapp) -> None:
    assert passed(minutes_ago=24 * 60).right == "24/09 08:47"


def test_namesakes_are_told_apart_by_unit_post_and_seat(qapp) -> None:
    row = sought_row(1, Sought(AN, inside=False, since=None), MORNING, ZONE)
    assert (row.digit, row.lines, row.right) == ("2", ("Sở Y tế", "Trưởng phòng · VIP"), "B-14")


def test_a_guest_who_is_in_says_since_when(qapp) -> None:
    row = sought_row(0, Sought(AN, inside=True, since=MORNING - timedelta(minutes=43)), MORNING, ZONE)
    assert (row.sign, row.lines[1]) == (Sign.TICK, "in since 08:04 · Trưởng phòng · VIP")


def test_the_model_keeps_qt_s_rules(qapp) -> None:
    rows = Rows()
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows.show([passed(), passed(undone="x")])
    assert (rows.rowCount(), rows.rowCount(rows.index(0))) == (2, 0)
    assert rows.index(0).data() == "Nguyễn Văn An"
    assert rows.index(0).data(RowRole) == passed()
    assert rows.data(QModelIndex()) is None
    assert "Sở Y tế · B-14" in rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert tester.model() is rows


def test_the_same_rows_again_do_not_disturb_the_list(qapp) -> None:
    rows, resets = Rows(), []
    rows.show([passed()])
    rows.modelReset.connect(lambda: resets.append(1))
    rows.show([passed()])
    assert resets == []


@pytest.mark.parametrize("chosen", [None, 1])
def test_a_row_that_is_clicked_is_picked_and_the_keyboard_stays(qtbot, chosen) -> None:
    table = RowList(Theme(), "rows")
    qtbot.addWidget(table)
    table.resize(420, 400)
    table.show_rows([passed(), passed(undone="x")], chosen)
    table.show()
    table.grab()
    picked: list[int] = []
    table.picked.connect(picked.append)
    place = table.visualRect(table.model().index(1, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert (picked, table.hasFocus()) == ([1], False)
