from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.places import Places


def test_a_window_stands_where_it_stood(qtbot, tmp_path: Path) -> None:
    first, second = QWidget(), QWidget()
    for window in (first, second):
        qtbot.addWidget(window)
    first.setGeometry(40, 30, 500, 400)
    Places(tmp_path / "p.ini").keep(first, "reception")
    Places(tmp_path / "p.ini").restore(second, "reception", QSize(10, 10))
    assert second.size() == QSize(500, 400)


def test_a_window_never_seen_has_the_size_it_asks_for(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Places(tmp_path / "p.ini").restore(window, "reception", QSize(640, 480))
    assert window.size() == QSize(640, 480)


def test_a_window_too_large_for_the_screen_fills_it(qtbot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Places(tmp_path / "p.ini").restore(window, "reception", QSize(9000, 480))
    assert window.isMaximized()


def test_choices_are_remembered(tmp_path: Path) -> None:
    Places(tmp_path / "p.ini").remember("checkpoint", "Cửa chính")
    assert Places(tmp_path / "p.ini").recall("checkpoint") == "Cửa chính"
    assert Places(tmp_path / "p.ini").recall("other", "default") == "default"


@pytest.mark.parametrize(
    "content", [b"\x00\xff\xfe", b"[choice]\ncheckpoint=@Invalid()\n", b"[place]\nreception=nonsense\n"]
)
def test_a_damaged_file_means_forgotten(qtbot, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "p.ini").write_bytes(content)
    window = QWidget()
    qtbot.addWidget(window)
    places = Places(tmp_path / "p.ini")
    places.restore(window, "reception", QSize(640, 480))
    assert (places.recall("checkpoint"), window.size()) == ("", QSize(640, 480))
