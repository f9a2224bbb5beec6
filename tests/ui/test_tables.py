"""The organiser's tables in a wide window and in a narrow one."""

import pytest
from PySide6.QtCore import QCoreApplication

from ui.organiser.list_table import ListTable, Title
from ui.organiser.tables import table_view
from ui.theme import Theme


@pytest.fixture
def view(qtbot):
    theme = Theme()
    titles = (Title("Time", 100), Title("Session", 300), Title("Room", 200))
    made = table_view(theme, ListTable(theme, titles), [title.width for title in titles], 1)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("width", [1200, 620, 400])
def test_one_column_takes_the_room_that_is_left_and_keeps_its_own(view, width: int) -> None:
    view.resize(width, 300)
    QCoreApplication.processEvents()
    room = view.viewport().width() - 300
    assert [view.columnWidth(at) for at in range(3)] == [100, max(300, room), 200]


def test_a_table_grows_and_shrinks_with_its_window(view) -> None:
    widths = []
    for width in (400, 1200, 400):
        view.resize(width, 300)
        QCoreApplication.processEvents()
        widths.append(view.columnWidth(1))
    assert widths[0] == widths[2] < widths[1]
