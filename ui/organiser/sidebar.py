"""The list of the organiser's pages."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.organiser.icons import icon
from ui.organiser.parts import button
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_WIDE = 220
_AIR = 11
KEYED = 9
"""So many pages have a key of their own: there is no Ctrl+10."""


def key_of(row: int) -> str:
    return f"Ctrl+{row + 1}" if row < KEYED else ""


class Grouped(QStyledItemDelegate):
    """A thin line and some air above each row that begins a group."""

    def __init__(self, theme: Theme, begins: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._begins = theme, frozenset(begins)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + self._air(index))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        air = self._air(index)
        if air:
            line = option.rect.top() + air // 2
            left, right = option.rect.left(), option.rect.right()
            painter.fillRect(left, line, right - left, 1, QColor(self._theme.tokens.line))
            option.rect.setTop(option.rect.top() + air)
        super().paint(painter, option, index)

    def _air(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return self._theme.px(_AIR) if index.row() in self._begins else 0


class Sidebar(QFrame):
    chosen = Signal(int)
    list_wished = Signal()

    def __init__(
        self, theme: Theme, pages: Sequence[tuple[str, str]], begins: Sequence[int], parent: QWidget | None = None
    ) -> None:
        """`pages` are (icon, title to be translated); `begins` are the rows that begin a group, but for the first."""
        super().__init__(parent)
        self._theme, self._pages = theme, pages
        self.setProperty("role", "sidebar")
        self.setFixedWidth(theme.px(_WIDE))
        self._list = QListWidget()
        self._list.setProperty("role", "pages")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(theme.px(22), theme.px(22)))
        for _ in pages:
            QListWidgetItem(self._list)
        self._list.setItemDelegate(Grouped(theme, begins, self._list))
        self._list.currentRowChanged.connect(self.chosen)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(12),) * 4)
        layout.addWidget(self._list)
        say = Speech(self)
        self._go_to = button("quiet", self.list_wished.emit)
        say(self._go_to.setText, "Go to… (Ctrl+G)")
        layout.addWidget(self._go_to)
        say.again.connect(self._tell)
        theme.changed.connect(self._tell)
        self._tell()

    def choose(self, row: int) -> None:
        self._list.setCurrentRow(row)

    def _tell(self) -> None:
        for row, (picture, title) in enumerate(self._pages):
            item = self._list.item(row)
            item.setText(tr(title))
            item.setIcon(icon(picture, self._theme.tokens.soft, self._theme.px(22)))
            item.setToolTip(key_of(row) or tr("Ctrl+G, then {name}", name=tr(title)))
