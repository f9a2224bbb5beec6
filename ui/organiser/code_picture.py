"""A QR code on a white card, its modules whole pixels."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.sheets.code_matrix import QUIET, CodeMatrix, code_matrix, strokes_of
from ui.theme import Theme


class CodePicture(QWidget):
    def __init__(self, theme: Theme, units: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._units = theme, units
        self._matrix: CodeMatrix | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._units), self._theme.px(self._units))

    def show_text(self, text: str) -> None:
        """Empty shows nothing, and keeps its room."""
        self._matrix = code_matrix(text) if text else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._matrix is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        round_by = self._theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()), round_by, round_by)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self._draw(painter, self._matrix)
        painter.end()

    def _draw(self, painter: QPainter, matrix: CodeMatrix) -> None:
        module = max(self.width() // (matrix.size + 2 * QUIET), 1)
        start = (self.width() - matrix.size * module) // 2
        painter.setBrush(QColor("black"))
        for x, y, run in strokes_of(matrix):
            painter.drawRect(start + x * module, start + y * module, run * module, module)
