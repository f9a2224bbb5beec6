"""The keys that say who really came or ask about him again, shown on the verdict panel while it shows a guest."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.flow import Flow
from ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate


class AttendeeKeys(QWidget):
    """One row while it has room, else two. Whoever has a further key for the guest shown adds it with `add`."""

    represent_wished = Signal()
    accompany_wished = Signal()
    delegation_wished = Signal()
    repeat_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Flow(theme.px(18), theme.px(4), self)
        self._repeat, self._represent, self._accompany, self._delegation = (
            self.add(KeyButton(theme, key)) for key in ("Alt R", "Alt T", "+", "Alt G")
        )
        self._repeat.clicked.connect(self.repeat_wished)
        self._represent.clicked.connect(self.represent_wished)
        self._accompany.clicked.connect(self.accompany_wished)
        self._delegation.clicked.connect(self.delegation_wished)
        self.hide()
        self.retranslate()

    def add(self, button: KeyButton) -> KeyButton:
        self._row.addWidget(button)
        return button

    def offer(self, *, attendable: bool, delegable: bool, repeatable: bool = False) -> None:
        for button in (self._represent, self._accompany):
            button.setVisible(attendable)
        self._delegation.setVisible(delegable)
        self._repeat.setVisible(repeatable)
        self.setVisible(attendable or delegable or repeatable)

    def retranslate(self) -> None:
        self._repeat.setText(translate("StrictDoor", "Try again"))
        self._represent.setText(translate("Door", "Came instead"))
        self._accompany.setText(translate("Door", "Came along"))
        self._delegation.setText(translate("Door", "Delegation"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
