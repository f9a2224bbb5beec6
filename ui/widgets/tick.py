"""A box to tick, its tick drawn: style sheets can only take one from a file."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from ui.theme import Theme

_TICK = ((0.26, 0.53), (0.43, 0.70), (0.75, 0.33))  # shares of the box


class Tick(QCheckBox):
    """Its box is the style sheet's; its tick is drawn here."""

    def __init__(self, theme: Theme, said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(said, parent)
        self._theme = theme
        self.setProperty("role", "tick")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        painter = QPainter(self)
        draw_tick(painter, box, self._theme, "on_accent" if self.isEnabled() else "faint")
        painter.end()


def draw_tick(painter: QPainter, box: QRectF, theme: Theme, colour: str) -> None:
    """Into a box that the style sheet drew."""
    points = (QPointF(box.x() + box.width() * x, box.y() + box.height() * y) for x, y in _TICK)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.tokens.colour(colour), theme.px(2))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(list(points)))
