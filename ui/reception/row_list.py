"""The list beside the verdict: rows are data, painted large enough to read while standing."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.fonts import digit_font, text_font
from ui.reception.face import Tone
from ui.reception.rows import RowFace
from ui.theme import Theme
from ui.widgets.sign import Sign, paint_sign

_NO_PARENT = QModelIndex()
RowRole = Qt.ItemDataRole.UserRole
_AT = QModelIndex | QPersistentModelIndex
_FIRST, _TITLE, _LINE, _TIME = 63, 18, 16, 16
_MORE_LINES = 22
_RIGHT_SHARE = 0.3  # a long seat may not push the name away


class Rows(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[RowFace, ...] = ()

    def show(self, rows: Sequence[RowFace]) -> None:
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    @property
    def rows(self) -> tuple[RowFace, ...]:
        return self._rows

    def rowCount(self, parent: _AT = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AT, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rows = self._rows
        if not 0 <= index.row() < len(rows):
            return None
        row = rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.title, *row.lines, row.right) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (row.title, *row.lines) if part)
            case _ if role == RowRole:
                return row
        return None


class RowList(QListView):
    """`picked` tells the row that was clicked. It never takes the keyboard from the search field."""

    picked = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, aside: int = 20) -> None:
        """`aside`: the room left and right of a row, in theme units."""
        super().__init__(parent)
        self.setObjectName(name)
        self._rows = Rows(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(theme, self, aside))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[RowFace], chosen: int | None) -> None:
        self._rows.show(rows)
        index = self._rows.index(chosen, 0) if chosen is not None else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    @property
    def rows(self) -> tuple[RowFace, ...]:
        return self._rows.rows


class RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject | None = None, aside: int = 20) -> None:
        super().__init__(parent)
        self._theme, self._aside = theme, aside

    def sizeHint(self, option: QStyleOptionViewItem, index: _AT) -> QSize:
        row = index.data(RowRole)
        more = max(0, len(row.lines) - 1) * _MORE_LINES if isinstance(row, RowFace) else 0
        return QSize(self._theme.px(200), self._theme.px(_FIRST + more))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AT) -> None:
        row = index.data(RowRole)
        if not isinstance(row, RowFace):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._ground(painter, box, option)
        inner = box.adjusted(self._px(self._aside), self._px(8), -self._px(self._aside), -self._px(8))
        left = self._mark(painter, inner, row)
        self._words(painter, inner.adjusted(left, 0, 0, 0), row)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        inset = box.adjusted(self._px(self._aside - 12), 2, -self._px(self._aside - 12), -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(self._colour("accent"))
            painter.setBrush(self._colour("accent_ground"))
            painter.drawRoundedRect(inset, self._px(10), self._px(10))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(self._colour("sunken"))
            painter.drawRoundedRect(inset, self._px(10), self._px(10))
        else:
            painter.setPen(self._colour("line"))
            edge = box.bottom() - 0.5
            aside = self._px(self._aside)
            painter.drawLine(QPointF(box.left() + aside, edge), QPointF(box.right() - aside, edge))

    def _mark(self, painter: QPainter, box: QRectF, row: RowFace) -> float:
        """The row's key, its box, or what happened as a shape; how far the words begin from the left."""
        left = 0
        if row.digit:
            self._keycap(painter, QRectF(box.left(), box.top() + self._px(4), self._px(28), self._px(28)), row.digit)
            left = self._px(44)
        elif row.ticked is None:
            self._sign(painter, box, 0, row.sign, row.tone.value)
            left = self._px(44)
        if row.ticked is None:
            return left
        self._box(painter, box, self._px(40), row)
        return self._px(80)

    def _sign(self, painter: QPainter, box: QRectF, left: float, sign: Sign, colour: str) -> None:
        place = QRectF(box.left() + left, box.top() + self._px(3), self._px(26), self._px(26))
        paint_sign(painter, place, sign, self._colour(colour), self._colour("surface"))

    def _box(self, painter: QPainter, box: QRectF, left: int, row: RowFace) -> None:
        """Ticked, to be ticked, or in already: then the shape says so in its place."""
        if row.sign is not Sign.NONE:
            self._sign(painter, box, left, row.sign, row.tone.value)
            return
        place = QRectF(box.left() + left, box.top() + self._px(5), self._px(26), self._px(26))
        painter.setPen(QPen(self._colour("accent" if row.ticked else "edge"), self._px(2)))
        painter.setBrush(self._colour("accent" if row.ticked else "surface"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), self._px(6), self._px(6))
        if row.ticked:
            painter.setPen(QPen(self._colour("on_accent"), self._px(3)))
            points = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
            side = place.width()
            painter.drawPolyline(
                QPolygonF([QPointF(place.left() + x * side, place.top() + y * side) for x, y in points])
            )

    def _keycap(self, painter: QPainter, box: QRectF, digit: str) -> None:
        painter.setPen(self._colour("edge"))
        painter.setBrush(self._colour("surface"))
        painter.drawRoundedRect(box, self._px(7), self._px(7))
        painter.setPen(self._colour("ink"))
        painter.setFont(digit_font(self._px(15), QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, digit)

    def _words(self, painter: QPainter, box: QRectF, row: RowFace) -> None:
        digits = digit_font(self._px(_TIME), QFont.Weight.Medium)
        metrics = QFontMetricsF(digits)
        right_text = metrics.elidedText(
            row.right, Qt.TextElideMode.ElideMiddle, box.width() * _RIGHT_SHARE
        )  # a seat ends in its number
        wide = metrics.horizontalAdvance(right_text) + self._px(12) if right_text else 0.0
        title = text_font(self._px(_TITLE), QFont.Weight.DemiBold)
        title.setStrikeOut(row.struck)
        high = self._px(27)
        if row.flag:
            wide += self._px(34)
            named = QFontMetricsF(title).horizontalAdvance(row.title)
            self._sign(painter, box, min(named, box.width() - wide) + self._px(8), Sign.WARNING, "wait")
        self._line(painter, box.adjusted(0, 0, -wide, 0), high, title, "faint" if row.struck else "ink", row.title)
        painter.setFont(digits)
        painter.setPen(self._colour("soft"))
        right = QRectF(box.left(), box.top(), box.width(), high)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right_text)
        for at, line in enumerate(row.lines):
            below = box.adjusted(0, high + at * self._px(_MORE_LINES), 0, 0)
            inside = row.digit and row.ticked is None and at == 1 and row.sign is Sign.TICK
            told = row.line_tone.value if at == 0 and row.line_tone is not Tone.CALM else "soft"
            colour = "good" if inside else told
            self._line(painter, below, self._px(_MORE_LINES), text_font(self._px(_LINE)), colour, line)

    def _line(self, painter: QPainter, box: QRectF, high: int, font: QFont, colour: str, text: str) -> None:
        place = QRectF(box.left(), box.top(), box.width(), high)
        painter.setFont(font)
        painter.setPen(self._colour(colour))
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)

    def _px(self, units: float) -> int:
        return self._theme.px(units)

    def _colour(self, name: str) -> QColor:
        return self._theme.tokens.colour(name)
