"""A sheet of paper as it will be printed, drawn by the same painter, as large as there is room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.sheets.page import A4, Sheet
from ui.printing.painter import Painter
from ui.printing.typesetter import UNITS
from ui.theme import Theme


class Preview(QWidget):
    """Empty paper until it is given a sheet."""

    def __init__(self, theme: Theme, painter: Painter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._painter = theme, painter
        self._sheet = Sheet(*A4, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(theme.px(210), theme.px(297)))

    @property
    def sheet(self) -> Sheet:
        return self._sheet

    def show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(340), self._theme.px(297))

    def paintEvent(self, event: QPaintEvent) -> None:
        paper = self._paper()
        on = QPainter(self)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.fillRect(paper, QColor(Qt.GlobalColor.white))
        on.setPen(self._theme.tokens.colour("line"))
        on.drawRect(paper)
        on.setClipRect(paper)
        on.translate(paper.topLeft())
        scale = paper.width() / (self._sheet.width * UNITS)
        on.scale(scale, scale)
        self._painter.paint(self._sheet, on)
        on.end()

    def _paper(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        scale = min(room.width() / self._sheet.width, room.height() / self._sheet.height)
        width, height = self._sheet.width * scale, self._sheet.height * scale
        return QRectF(room.x() + (room.width() - width) / 2, room.y(), width, height)
