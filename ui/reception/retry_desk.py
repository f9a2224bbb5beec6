"""Alt+R: the guest who was not let in because the other desks could not be asked is asked about once more."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.admission import Unasked
from ui.reception.presenter import Reception
from ui.reception.retry_key import RetryKey


class RetryDesk(QObject):
    """Follows what the panel says."""

    def __init__(self, key: RetryKey, reception: Reception, window: QWidget) -> None:
        super().__init__(reception)
        self._key, self._reception = key, reception
        QShortcut(QKeySequence("Alt+R"), window).activated.connect(self.again)
        key.wished.connect(self.again)
        reception.faced.connect(lambda _: key.setVisible(self.offered))
        reception.answered.connect(lambda _: key.setVisible(self.offered))

    @property
    def offered(self) -> bool:
        shown = self._reception.shown
        return shown is not None and isinstance(shown.verdict, Unasked) and self._reception.again is not None

    def again(self) -> None:
        ask = self._reception.again
        if self.offered and ask is not None:
            ask(())
