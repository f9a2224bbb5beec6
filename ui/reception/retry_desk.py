"""Alt+R: the guest who was not let in because the other desks could not be asked is asked about once more."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from kiosk.domain.admission import Unasked
from ui.reception.attendee_keys import AttendeeKeys
from ui.reception.presenter import Reception


class RetryDesk(QObject):
    def __init__(self, keys: AttendeeKeys, reception: Reception, window: QWidget) -> None:
        super().__init__(reception)
        self._reception = reception
        QShortcut(QKeySequence("Alt+R"), window).activated.connect(self.again)
        keys.repeat_wished.connect(self.again)

    def again(self) -> None:
        """Whatever the panel says of anybody else stays as it is."""
        shown, ask = self._reception.shown, self._reception.again
        if shown is not None and ask is not None and isinstance(shown.verdict, Unasked):
            ask(())
