"""Sheets to a printer that the desktop knows: the same marks as in the PDF, on A4, without the printer's own margins."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kiosk.errors import BadInput
from kiosk.sheets.page import Sheet
from ui.printing.painter import Painter
from ui.printing.typesetter import UNITS, Typesetter

_UNITS_AN_INCH = UNITS * 25.4


def a_printer() -> QPrinter:
    """For QPrintDialog; fine enough that nothing is rounded that is seen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    return printer


def print_sheets(printer: QPrinter, title: str, sheets: Sequence[Sheet]) -> None:
    """One after the other. Raises BadInput when the printer takes none."""
    printer.setDocName(title)
    on = QPainter()
    if not on.begin(printer):
        raise BadInput("The printer took nothing. Is it switched on? Save a PDF instead, and print that.")
    painter, scale = Painter(Typesetter()), printer.resolution() / _UNITS_AN_INCH
    on.scale(scale, scale)
    for at, sheet in enumerate(sheets):
        if at:
            printer.newPage()
        painter.paint(sheet, on)
    on.end()
