"""The keys that say who really came, shown on the verdict panel while it shows a guest."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate


class AttendeeKeys(QWidget):
    represent_wished = Signal()
    accompany_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._represent, self._accompany = KeyButton(theme, "Alt T"), KeyButton(theme, "+")
        self._represent.clicked.connect(self.represent_wished)
        self._accompany.clicked.connect(self.accompany_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(18))
        row.addWidget(self._represent)
        row.addWidget(self._accompany)
        row.addStretch(1)
        self._row = row
        self.hide()
        self.retranslate()

    def add(self, button: KeyButton) -> KeyButton:
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def retranslate(self) -> None:
        self._represent.setText(translate("Attendee", "Someone came instead"))
        self._accompany.setText(translate("Attendee", "Someone came along"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
