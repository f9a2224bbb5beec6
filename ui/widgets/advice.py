"""One calm line of advice: it takes room of its own, goes when it is no longer true, and can be put away."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.sign import Sign
from ui.widgets.strip import TroubleStrip


class AdviceStrip(TroubleStrip):
    """`dismissed` when someone put it away; `retranslate_wished` when it must be said in another language."""

    dismissed = Signal()
    retranslate_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("advice")
        self._sign.show_sign(Sign.WARNING, "accent", "accent_ground")

    def clear(self) -> None:
        if self.text:
            super().clear()
            self.dismissed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_wished.emit()
        super().changeEvent(event)
