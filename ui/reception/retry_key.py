"""The key that asks once more about the guest shown, seen while the other desks could not be asked about him."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate


class RetryKey(QWidget):
    wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._button = KeyButton(theme, "Alt R")
        self._button.clicked.connect(self.wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addStretch(1)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._button.setText(translate("StrictDoor", "Try again"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
