"""PDF files, written page by page: fonts inside, text that can be searched, and a full disk noticed."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.sheets.page import Art, Sheet
from ui.printing.logo import read_logo
from ui.printing.painter import Painter
from ui.printing.typesetter import Typesetter


class QtPress:
    """The Press (kiosk.app.press) with Qt's own writer. Belongs to the thread that uses it."""

    def __init__(self) -> None:
        self.ruler = Typesetter()
        self._painter = Painter(self.ruler)

    def logo(self, file: Path) -> Art:
        return read_logo(file)

    @contextmanager
    def pdf(self, file: Path, title: str) -> "Iterator[PdfPages]":
        """A new PDF, whole when the block ends. Raises OSError when the disk takes no more."""
        device = QFile(str(file))
        if not device.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Truncate):
            raise _trouble(device)
        pages = PdfPages(device, title, self._painter)
        try:
            yield pages
        finally:
            pages.end()
        device.close()
        _check(device)


class PdfPages:
    def __init__(self, device: QFile, title: str, painter: Painter) -> None:
        self._device, self._painter = device, painter
        self._writer = QPdfWriter(device)
        self._writer.setTitle(title)
        self._writer.setCreator("Kiosk")
        self._writer.setResolution(1200)
        self._on: QPainter | None = None

    def add(self, sheet: Sheet) -> None:
        """One more page. Raises OSError when the disk takes no more."""
        on = self._next(sheet)
        self._painter.paint(sheet, on)
        _check(self._device)

    def end(self) -> None:
        if self._on is not None:
            self._on.end()
            self._on = None

    def _next(self, sheet: Sheet) -> QPainter:
        size = QPageSize(QSizeF(sheet.width, sheet.height), QPageSize.Unit.Millimeter)
        if self._on is None:
            self._writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
            self._on = QPainter(self._writer)
        else:
            self._writer.newPage()
        return self._on


def _check(device: QFile) -> None:
    if device.error() != QFileDevice.FileError.NoError:
        raise _trouble(device)


def _trouble(device: QFile) -> OSError:
    """Where there was room for a part of what was written, Qt knows no more than that the rest did not go."""
    full = device.error() in (QFileDevice.FileError.ResourceError, QFileDevice.FileError.WriteError)
    return OSError(errno.ENOSPC if full else errno.EACCES, device.errorString())
