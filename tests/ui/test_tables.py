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


def test_a_heading_is_never_cut_and_columns_share_the_room(qtbot) -> None:
    theme = Theme()
    titles = (Title("A heading that needs far more room", 60), Title("Session", 100), Title("Speakers", 150))
    made = table_view(theme, ListTable(theme, titles), [title.width for title in titles], 1, 2)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    QCoreApplication.processEvents()
    first, session, speakers = (made.columnWidth(at) for at in range(3))
    assert first >= made.horizontalHeader().sectionSizeHint(0) > 60
    assert first + session + speakers == made.viewport().width()
    assert abs((session - 100) - (speakers - 150)) <= 1


def test_a_spare_column_is_hidden_where_there_is_no_room_for_it(view) -> None:
    view.spare(2)
    hidden = []
    for width in (500, 900):
        view.resize(width, 300)
        QCoreApplication.processEvents()
        hidden.append(view.isColumnHidden(2))
    assert hidden == [True, False]
    assert view.columnWidth(2) == 200
