"""Ctrl+G: a few letters of a page's name, and Enter, go there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from kiosk.domain.names import fold
from ui.organiser.parts import Picture, column, holder, row, text
from ui.organiser.speech import tr
from ui.theme import Theme

_WIDE, _ROW, _KEY = 420, 34, 26
_SEEN = 17  # more are scrolled
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Goal:
    """A page: its name for the window, how it is called here and in the other language, and its key if it has one."""

    name: str
    title: str
    other: str
    key: str
    picture: str


def fits(goal: Goal, typed: str) -> bool:
    """Every word typed begins one of the title's, in either language and without tone marks."""
    words = fold(f"{goal.title} {goal.other}").split()
    return all(any(word.startswith(part) for word in words) for part in fold(typed).split())


class GoTo(QDialog):
    gone = Signal(str)  # to the page of this name

    def __init__(self, theme: Theme, goals: Sequence[Goal], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._goals, px = theme, goals, theme.px
        self.setWindowTitle(tr("Go to"))
        self.field, self.list = QLineEdit(), QListWidget()
        self.field.setPlaceholderText(tr("Go to a page: type its name"))
        self.field.textChanged.connect(self._fill)
        self.field.returnPressed.connect(self.accept)
        self.list.setProperty("role", "goals")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(px(_ROW) * min(len(goals), _SEEN) + px(12))
        self.list.itemClicked.connect(lambda _: self.accept())
        self._nothing = text("soft")
        self._nothing.setText(tr("No page is called that."))
        layout = column(self.field, self._nothing, self.list, spacing=px(10))
        layout.setContentsMargins(*(px(16),) * 4)
        self.setLayout(layout)
        self.setFixedWidth(px(_WIDE))
        self._fill("")
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        elif self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            super().accept()
            self.gone.emit(item.data(Qt.ItemDataRole.UserRole))

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for goal in self._goals:
            if fits(goal, typed):
                self._add(goal)
        self.list.setCurrentRow(0)
        self._nothing.setVisible(not self.list.count())

    def _add(self, goal: Goal) -> None:
        px, item = self._theme.px, QListWidgetItem(self.list)
        item.setData(Qt.ItemDataRole.UserRole, goal.name)
        item.setSizeHint(QSize(0, px(_ROW)))
        title, key = text(), text("key")
        title.setText(goal.title)
        key.setText(goal.key)
        key.setVisible(bool(goal.key))
        key.setFixedHeight(px(_KEY))
        line = row(Picture(self._theme, goal.picture, 20, "soft"), title, None, key, spacing=px(12))
        line.setContentsMargins(px(10), 0, px(10), 0)
        self.list.setItemWidget(item, holder(line))
