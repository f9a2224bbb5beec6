"""The list of the organiser's pages."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.organiser.icons import icon
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_WIDE = 220


class Sidebar(QFrame):
    chosen = Signal(int)

    def __init__(self, theme: Theme, pages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`pages` are (icon, title to be translated)."""
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
        self._list.currentRowChanged.connect(self.chosen)
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(12),) * 4)
        layout.addWidget(self._list)
        Speech(self).again.connect(self._tell)
        theme.changed.connect(self._tell)
        self._tell()

    def choose(self, row: int) -> None:
        self._list.setCurrentRow(row)

    def _tell(self) -> None:
        for row, (picture, title) in enumerate(self._pages):
            item = self._list.item(row)
            item.setText(tr(title))
            item.setIcon(icon(picture, self._theme.tokens.soft, self._theme.px(22)))
            item.setToolTip(f"Ctrl+{row + 1}" if row < 9 else "")
