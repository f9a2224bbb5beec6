"""How a half-day and a share are drawn in the table: a circle that is full, half or empty, and a bar with its threshold."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kiosk.domain.course import Mark, Part
from ui.classes.table import PART, SHARE, tone_of
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TONES = {
    Mark.PRESENT: "good",
    Mark.LATE: "wait",
    Mark.LEFT: "wait",
    Mark.ABSENT: "stop",
    Mark.AHEAD: "faint",
}
_DOT, _BAR, _ROUND = 11, 8, 360 * 16


class ClassPainter(QStyledItemDelegate):
    """Draws the cells that carry a Part or a share; all others as they are."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        part, share = index.data(PART), index.data(SHARE)
        if part is None and share is None:
            super().paint(painter, option, index)
            return
        opt = QStyleOptionViewItem(option)
        self.initStyleOption(opt, index)
        said, opt.text = opt.text, ""
        rect = QRectF(option.rect)
        style = opt.widget.style() if opt.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, opt, painter, opt.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(opt.state & QStyle.StateFlag.State_Selected)
        if part is not None:
            self._mark(painter, rect, part, said, chosen=chosen)
        else:
            self._share(painter, rect, share, said, chosen=chosen)
        painter.restore()

    def _mark(self, on: QPainter, rect: QRectF, part: Part, said: str, *, chosen: bool) -> None:
        px, colour = self._theme.px, self._colour(_TONES[part.mark], chosen=chosen)
        size = px(_DOT)
        dot = QRectF(rect.x() + px(10), rect.center().y() - size / 2, size, size)
        on.setPen(QPen(colour, px(1.6)))
        on.drawEllipse(dot)
        on.setBrush(colour)
        if part.mark is Mark.PRESENT:
            on.drawEllipse(dot)
        elif part.mark in (Mark.LATE, Mark.LEFT):
            on.drawPie(dot, (270 if part.mark is Mark.LATE else 90) * 16, _ROUND // 2)
        self._say(on, rect.adjusted(px(10) + size + px(8), 0, -px(4), 0), said, colour)

    def _share(self, on: QPainter, rect: QRectF, share: tuple[int, int, object], said: str, *, chosen: bool) -> None:
        px, (part, threshold, outcome) = self._theme.px, share
        bar = QRectF(rect.x() + px(10), rect.center().y() - px(_BAR) / 2, max(px(40), rect.width() - px(72)), px(_BAR))
        on.setPen(Qt.PenStyle.NoPen)
        on.setBrush(self._theme.tokens.colour("line"))
        on.drawRoundedRect(bar, px(_BAR) / 2, px(_BAR) / 2)
        colour = self._colour(tone_of(outcome), chosen=chosen)  # type: ignore[arg-type]
        on.setBrush(colour)
        if part:
            full = QRectF(bar.x(), bar.y(), max(bar.height(), bar.width() * part / 100), bar.height())
            on.drawRoundedRect(full, px(_BAR) / 2, px(_BAR) / 2)
        at = bar.x() + bar.width() * threshold / 100
        on.setPen(QPen(self._colour("ink", chosen=chosen), px(1.4)))
        on.drawLine(QPointF(at, bar.top() - px(3)), QPointF(at, bar.bottom() + px(3)))
        room = QRectF(bar.right() + px(8), rect.y(), rect.right() - bar.right() - px(10), rect.height())
        self._say(on, room, said, self._colour("ink", chosen=chosen))

    def _say(self, on: QPainter, room: QRectF, said: str, colour: QColor) -> None:
        on.setPen(colour)
        shown = on.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(room.width()))
        on.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _colour(self, tone: str, *, chosen: bool) -> QColor:
        return self._theme.tokens.colour("ink" if chosen else tone)
