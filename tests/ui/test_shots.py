import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from kiosk.errors import BadInput
from ui.shots import shoot, size_of


def test_a_picture_has_the_size_asked_for(qtbot, tmp_path) -> None:
    label = QLabel("An")
    qtbot.addWidget(label)
    shoot(label, QSize(320, 200), tmp_path / "a.png")
    assert QImage(str(tmp_path / "a.png")).size() == QSize(320, 200) * label.devicePixelRatio()


def test_a_picture_that_cannot_be_written_is_said(qtbot, tmp_path) -> None:
    label = QLabel("An")
    qtbot.addWidget(label)
    with pytest.raises(BadInput, match="cannot be written"):
        shoot(label, QSize(10, 10), tmp_path / "none" / "a.png")


def test_a_size_is_width_x_height() -> None:
    assert size_of("1366x768") == QSize(1366, 768)


@pytest.mark.parametrize("text", ["", "x", "12", "0x5", "axb", "-1x5", "5x", "1x2x3"])
def test_anything_else_is_no_size(text: str) -> None:
    with pytest.raises(BadInput):
        size_of(text)
