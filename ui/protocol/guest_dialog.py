"""Chooses a guest by typing: for watching, or for placing one beside another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QVBoxLayout, QWidget

from kiosk.domain.invitation import Invitation
from ui.organiser.parts import button, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme

_PAUSE_MS = 120


class GuestDialog(QDialog):
    """`sought` asks for guests, `show_guests` answers; `given` carries the guest's id and the number of the action."""

    sought = Signal(str)
    given = Signal(str, int)

    def __init__(self, theme: Theme, title: str, actions: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self.setWindowTitle(title)
        self.setMinimumSize(theme.px(560), theme.px(420))
        heading = text("heading", wrap=True)
        heading.setText(title)
        self.field = QLineEdit()
        say(self.field.setPlaceholderText, "Name, unit or post")
        self.list = QListWidget()
        self.list.setProperty("role", "found")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemDoubleClicked.connect(lambda _: self._give(0))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.sought.emit(self.field.text()))
        self.field.textChanged.connect(self._pause.start)
        back = button("", self.reject)
        say(back.setText, "Back")
        self._actions = [button("" if at else "primary", partial(self._give, at)) for at in range(len(actions))]
        for made, said in zip(self._actions, actions, strict=True):
            made.setText(said)
        self._actions[0].setDefault(True)
        self.list.itemSelectionChanged.connect(self._able)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (
            heading,
            self.field,
            self.list,
            holder(row(None, back, *reversed(self._actions), spacing=theme.px(10))),
        ):
            layout.addWidget(part)
        self._able()

    def show_guests(self, guests: Sequence[Invitation]) -> None:
        self.list.clear()
        for at, guest in enumerate(guests):
            about = ", ".join(filter(None, (guest.post, guest.unit)))
            self.list.addItem(f"{guest.title} {guest.name}".strip() + (f"\n{about}" if about else ""))
            self.list.item(at).setData(Qt.ItemDataRole.UserRole, guest.id)
        if not guests and self.field.text().strip():
            self.list.addItem(tr("No guest fits this."))
            self.list.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0 if guests else -1)
        self._able()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the list while the name is typed."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.list.setCurrentRow(min(self.list.count() - 1, max(0, self.list.currentRow() + step)))

    def _chosen(self) -> str:
        item = self.list.currentItem()
        id = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        return str(id or "")

    def _able(self) -> None:
        for made in self._actions:
            made.setEnabled(bool(self._chosen()))

    def _give(self, action: int) -> None:
        if self._chosen():
            self.given.emit(self._chosen(), action)
            self.accept()
