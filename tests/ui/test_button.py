"""Buttons by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout

from ui.organiser.parts import button
from ui.theme import Theme
from ui.welcome.tile import Tile


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(qtbot, key: Qt.Key) -> None:
    pressed: list[str] = []
    tile, plain = Tile(Theme(), "plus"), button("", lambda: pressed.append("plain"))
    tile.clicked.connect(lambda: pressed.append("tile"))
    for made in (tile, plain):
        qtbot.addWidget(made)
        QTest.keyClick(made, key)
    assert pressed == ["tile", "plain"]


def test_enter_on_one_button_of_a_dialog_does_not_press_its_default(qtbot) -> None:
    dialog, pressed = QDialog(), []
    qtbot.addWidget(dialog)
    leave, save = button("", lambda: pressed.append("leave")), QPushButton()
    save.setDefault(True)
    save.clicked.connect(lambda: pressed.append("save"))
    layout = QVBoxLayout(dialog)
    layout.addWidget(leave)
    layout.addWidget(save)
    dialog.show()
    leave.setFocus()
    QTest.keyClick(leave, Qt.Key.Key_Return)
    assert pressed == ["leave"]
