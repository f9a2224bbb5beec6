"""A list whose entries are ticked."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.theme import Theme

_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CheckList(QListWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ticks")
        self.setFixedHeight(theme.px(132))
        self.itemActivated.connect(self._turn)

    def offer(self, entries: Iterable[str], ticked: Iterable[str]) -> None:
        """What is ticked already is offered too, even when no guest has it any more."""
        chosen = dict.fromkeys(ticked)
        self.clear()
        for entry in dict.fromkeys((*chosen, *entries)):
            item = QListWidgetItem(entry, self)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_TICKED if entry in chosen else _EMPTY)

    @property
    def ticked(self) -> tuple[str, ...]:
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.text() for item in items if item.checkState() == _TICKED)

    def _turn(self, item: QListWidgetItem) -> None:
        item.setCheckState(_EMPTY if item.checkState() == _TICKED else _TICKED)
