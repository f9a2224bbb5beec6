"""The key that takes back a device the panel warns of, seen while a guest leaves with one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from kiosk.app.holdings import Owed

translate = QCoreApplication.translate


class OwedKey(QWidget):
    wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owed: tuple[Owed, ...] = ()
        self._button = KeyButton(theme, "−")
        self._button.clicked.connect(self.wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addStretch(1)
        self.hide()

    def show_owed(self, owed: "tuple[Owed, ...]") -> None:
        self._owed = owed
        self.setVisible(bool(owed))
        self.retranslate()

    def retranslate(self) -> None:
        if len(self._owed) == 1:
            one = self._owed[0]
            text = translate("Items", "{item} {serial} is here: take it back")
            self._button.setText(text.format(item=one.item.name, serial=one.loan.serial))
        else:
            self._button.setText(translate("Items", "One of them is here: take it back"))
        self._button.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
