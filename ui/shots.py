"""Pictures of windows, for the manual and for judging by eye."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.errors import BadInput

_PASSES = 5


def picture_of(window: QWidget, size: QSize) -> QPixmap:
    """The window as it would stand on a screen of this size; what it waits for must have arrived."""
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(size)
    window.show()
    for _ in range(_PASSES):
        QCoreApplication.processEvents()
    return window.grab()


def shoot(window: QWidget, size: QSize, file: Path) -> None:
    """Write the picture as PNG. Raises BadInput when it cannot be written there."""
    if not picture_of(window, size).save(str(file), "PNG"):
        raise BadInput("The picture {file} cannot be written. Choose another name or folder.", file=str(file))


def size_of(text: str) -> QSize:
    """ "1366x768" as a size; BadInput for anything else."""
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise BadInput("{text} is no size. Write it like 1920x1080.", text=text)
    return QSize(int(width), int(height))
