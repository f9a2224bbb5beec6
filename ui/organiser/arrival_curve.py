"""How people came: a bar for every five minutes, the busiest one stronger, and a sentence beside them."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kiosk.domain.arrivals import STEP, Arrivals
from ui.organiser.dates import clock_of
from ui.organiser.speech import tr
from ui.theme import Theme

_HIGH, _LEAST, _GAP = 42, 220, 16
_BAR = 11  # no bar is wider


class ArrivalCurve(QWidget):
    """Nothing at all while nobody has come."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._zone = theme, "UTC"
        self.known, self.said = Arrivals(), ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HIGH))
        theme.changed.connect(self.update)

    def show_arrivals(self, known: Arrivals, said: str, zone: str) -> None:
        """`said` is the sentence beside the curve."""
        self.known, self.said, self._zone = known, said, zone
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST), self._theme.px(_HIGH))

    def bars(self) -> list[QRectF]:
        """Where the bars stand, at the left; they are as wide as there is room, and leave the sentence its own."""
        steps = self.known.steps
        if not steps:
            return []
        px, most = self._theme.px, max(step.count for step in steps)
        room = self._curve()
        wide = min(px(_BAR), room.width() / len(steps))
        return [
            QRectF(room.right() - (len(steps) - at) * wide, room.bottom() - high, max(1.0, wide - 1), high)
            for at, step in enumerate(steps)
            for high in (max(1.0, room.height() * step.count / most),)
        ]

    def _curve(self) -> QRectF:
        px = self._theme.px
        words = self.fontMetrics().horizontalAdvance(self.said) + px(_GAP)
        wide = min(len(self.known.steps) * px(_BAR), max(px(80), self.width() - words - px(_GAP)))
        return QRectF(px(_GAP), px(4), wide, self.height() - px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.known.steps:
            return
        on, tokens = QPainter(self), self._theme.tokens
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.setPen(Qt.PenStyle.NoPen)
        most = max(step.count for step in self.known.steps)
        for step, bar in zip(self.known.steps, self.bars(), strict=True):
            on.setBrush(tokens.colour("accent" if step.count == most else "edge" if step.count else "line"))
            on.drawRect(bar)
        on.setPen(tokens.colour("soft"))
        left = self._curve().right() + self._theme.px(_GAP) * 0.75
        room = QRectF(left, 0, self.width() - left, self.height())
        shown = on.fontMetrics().elidedText(self.said, Qt.TextElideMode.ElideRight, int(room.width()))
        on.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        on.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, at: QPointF) -> str:
        """Which five minutes these are and how many came in them; the sentence elsewhere."""
        for step, bar in zip(self.known.steps, self.bars(), strict=True):
            if bar.left() <= at.x() <= bar.right():
                begin, end = clock_of(step.start, self._zone), clock_of(step.start + STEP, self._zone)
                return tr("{begin}–{end}: {count} came", begin=begin, end=end, count=step.count)
        return self.said
