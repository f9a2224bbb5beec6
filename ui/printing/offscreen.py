"""Printing from the command line: Qt's fonts and painter without a window."""

import sys

from PySide6.QtGui import QGuiApplication

from ui.fonts import load_fonts
from ui.printing.pdf import QtPress


class OffscreenPress(QtPress):
    """Holds the application that Qt's fonts belong to."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__()
        self.app = app


def press() -> OffscreenPress:
    there = QGuiApplication.instance()
    app = there if isinstance(there, QGuiApplication) else QGuiApplication(sys.argv[:1])
    load_fonts()
    return OffscreenPress(app)
