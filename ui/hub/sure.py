"""A button for what cannot be taken back: the first press asks, a second one within seconds does it."""

from PySide6.QtCore import QTimer, Signal

from ui.organiser.parts import retone
from ui.organiser.speech import tr
from ui.widgets.button import Button

_PATIENCE_MS = 6_000


class Sure(Button):
    wished = Signal()

    def __init__(self, said: str) -> None:
        """`said` is translated here."""
        super().__init__()
        self._said = said
        self._asked = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.forget)
        self.setAutoDefault(False)
        self.clicked.connect(self._press)
        self.retell()

    def forget(self) -> None:
        self._asked = False
        self._patience.stop()
        self.retell()

    def retell(self) -> None:
        self.setText(tr("Really? Press once more.") if self._asked else tr(self._said))
        retone(self, "kind", "danger" if self._asked else "")

    def _press(self) -> None:
        if self._asked:
            self.forget()
            self.wished.emit()
            return
        self._asked = True
        self._patience.start()
        self.retell()
