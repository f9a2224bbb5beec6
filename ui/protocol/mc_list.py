"""The lines of the MC sheet on a screen: painted in one size at the organiser's desk, in another across the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.fonts import digit_font, text_font
from ui.organiser.icons import icon_pixmap
from ui.protocol.faces import McFace
from ui.theme import Theme

_AT = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
FaceRole = Qt.ItemDataRole.UserRole
_BELL, _GAP, _PAD = 20, 10, 10
_MOST_LINES = 4
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Sizes:
    """In theme units: of the type, and of the columns for flag and number."""

    name: float
    about: float
    spoken: float
    digits: float
    flag: float
    chip: float
    number: float


AT_THE_DESK = Sizes(18, 16, 16, 15, 13, 74, 34)
ACROSS_THE_ROOM = Sizes(31, 22, 24, 20, 17, 84, 46)


class McLines(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.faces: tuple[McFace, ...] = ()

    def show_faces(self, faces: Sequence[McFace]) -> None:
        """The same keys in the same order stay in place, so that what is chosen stays chosen."""
        new = tuple(faces)
        if [face.key for face in new] == [face.key for face in self.faces] and new:
            changed, self.faces = new != self.faces, new
            if changed:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.faces = new
        self.endResetModel()

    def rowCount(self, parent: _AT = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: _AT, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.faces):
            return None
        face = self.faces[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return face.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join(filter(None, (face.flag, face.name, face.about, face.spoken, face.right)))
            case _ if role == FaceRole:
                return face
        return None


class McList(QListView):
    def __init__(self, theme: Theme, sizes: Sizes = AT_THE_DESK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = McLines(self)
        self._painter = McPainter(theme, sizes, self)
        self.setModel(self._lines)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_faces(self, faces: Sequence[McFace]) -> None:
        """What is chosen stays chosen, and what is read stays where it is."""
        chosen, at = self.chosen, self.verticalScrollBar().value()
        self._painter.flagged = any(face.flag for face in faces)
        self._painter.numbered = any(face.number for face in faces)
        self._painter.belled = any(face.watched for face in faces)
        self._lines.show_faces(faces)
        self.scheduleDelayedItemsLayout()
        row = next((n for n, face in enumerate(faces) if face.key and face.key == chosen), -1)
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row))
        self.verticalScrollBar().setValue(at)

    @property
    def faces(self) -> tuple[McFace, ...]:
        return self._lines.faces

    @property
    def chosen(self) -> str:
        """The guest's id; empty when none is."""
        face = self.currentIndex().data(FaceRole)
        return face.key if isinstance(face, McFace) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class McPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, sizes: Sizes, parent: QListView) -> None:
        super().__init__(parent)
        self._theme, self._of, self._view = theme, sizes, parent
        self.flagged, self.numbered, self.belled = False, True, False

    def sizeHint(self, option: QStyleOptionViewItem, index: _AT) -> QSize:
        face = index.data(FaceRole)
        width = self._view.viewport().width()
        if not isinstance(face, McFace):
            return QSize(width, 0)
        column = self._column(QRectF(0, 0, width, 1e4), face)
        high = sum(self._high(text, font, column.width()) for text, font, _ in self._texts(face))
        return QSize(self._px(120), round(high + 2 * self._px(_PAD)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AT) -> None:
        face = index.data(FaceRole)
        if not isinstance(face, McFace):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        self._ground(painter, box, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
        column = self._column(box, face)
        self._edge(painter, box, face)
        self._right(painter, box, face)
        y = column.top()
        for text, font, colour in self._texts(face):
            high = self._high(text, font, column.width())
            painter.setFont(font)
            painter.setPen(self._colour(colour))
            painter.drawText(QRectF(column.left(), y, column.width(), high), int(_WRAP), text)
            y += high
        painter.restore()

    def _texts(self, face: McFace) -> list[tuple[str, QFont, str]]:
        name = text_font(self._px(self._of.name), QFont.Weight.DemiBold)
        name.setStrikeOut(face.struck)
        texts = [(face.name, name, "faint" if face.struck else "ink")]
        if face.spoken:
            texts.append((face.spoken, text_font(self._px(self._of.spoken), QFont.Weight.Medium), "accent"))
        if face.about:
            texts.append((face.about, text_font(self._px(self._of.about)), "soft"))
        return texts

    def _high(self, text: str, font: QFont, width: float) -> float:
        metrics = QFontMetricsF(font)
        whole = metrics.boundingRect(QRectF(0, 0, max(1.0, width), 1e4), int(_WRAP), text).height()
        return min(whole, metrics.lineSpacing() * _MOST_LINES)

    def _column(self, box: QRectF, face: McFace) -> QRectF:
        """Where the words stand: after the flag and the number, before the time."""
        left = self._px(_PAD) + (self._px(self._of.chip + _GAP) if self.flagged else 0)
        left += self._px(self._of.number + _GAP) if self.numbered else 0
        return box.adjusted(left, self._px(_PAD), -self._right_width(face) - self._px(_PAD), -self._px(_PAD))

    def _right_width(self, face: McFace) -> float:
        wide = QFontMetricsF(self._digits()).horizontalAdvance(face.right) + self._px(_GAP) if face.right else 0.0
        return wide + (self._px(_BELL + _GAP) if self.belled else 0)

    def _edge(self, painter: QPainter, box: QRectF, face: McFace) -> None:
        """The flag and the number, level with the name."""
        line = QFontMetricsF(text_font(self._px(self._of.name), QFont.Weight.DemiBold)).lineSpacing()
        x, y = box.left() + self._px(_PAD), box.top() + self._px(_PAD)
        if face.flag:
            self._chip(painter, QRectF(x, y + line * 0.08, self._px(self._of.chip), line * 0.84), face)
        x += self._px(self._of.chip + _GAP) if self.flagged else 0
        painter.setFont(digit_font(self._px(self._of.name), QFont.Weight.Medium))
        painter.setPen(self._colour("soft"))
        number = QRectF(x, y, self._px(self._of.number), line)
        painter.drawText(number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, face.number)

    def _chip(self, painter: QPainter, box: QRectF, face: McFace) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(face.tone))
        painter.drawRoundedRect(box, self._px(5), self._px(5))
        painter.setPen(self._colour(f"on_{face.tone}"))
        painter.setFont(text_font(self._px(self._of.flag), QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.flag)

    def _right(self, painter: QPainter, box: QRectF, face: McFace) -> None:
        line = QFontMetricsF(text_font(self._px(self._of.name), QFont.Weight.DemiBold)).lineSpacing()
        edge = box.right() - self._px(_PAD)
        top = box.top() + self._px(_PAD)
        if face.watched:
            side = self._px(_BELL)
            picture = icon_pixmap("bell", self._theme.tokens.accent, side)
            painter.drawPixmap(QPointF(edge - side, top + (line - side) / 2), picture)
        painter.setFont(self._digits())
        painter.setPen(self._colour("soft"))
        bell = self._px(_BELL + _GAP) if self.belled else 0
        right = QRectF(box.left(), top, edge - bell - box.left(), line)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, face.right)

    def _ground(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        if chosen:
            painter.setPen(self._colour("accent"))
            painter.setBrush(self._colour("accent_ground"))
            painter.drawRoundedRect(box.adjusted(3, 2, -3, -2), self._px(8), self._px(8))
            return
        painter.setPen(self._colour("line"))
        painter.drawLine(QPointF(box.left() + self._px(_PAD), box.bottom()), QPointF(box.right(), box.bottom()))

    def _digits(self) -> QFont:
        return digit_font(self._px(self._of.digits), QFont.Weight.Medium)

    def _px(self, units: float) -> int:
        return self._theme.px(units)

    def _colour(self, name: str) -> QColor:
        return self._theme.tokens.colour(name)
