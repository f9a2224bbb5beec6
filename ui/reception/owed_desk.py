"""− at the exit: a device the panel warns of is here after all, and goes back with one key."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.app.desk import Desk
from kiosk.app.holdings import Owed
from kiosk.app.item_desk import ItemDesk
from kiosk.errors import KioskError
from ui.reception.face import full_name
from ui.reception.presenter import Reception
from ui.reception.question import Question
from ui.reception.search_field import SearchField
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.key_button import KeyButton

translate = QCoreApplication.translate
_MOST = 9


class OwedKey(QWidget):
    """The key that takes it back, seen while a guest leaves with one."""

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

    def show_owed(self, owed: tuple[Owed, ...]) -> None:
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


class OwedDesk(QObject):
    """Follows what the panel says; a minus in the empty search field is the key, as a plus is for a companion."""

    def __init__(self, key: OwedKey, field: SearchField, reception: Reception, desk: Desk, tongue: Tongue) -> None:
        super().__init__(reception)
        self._key, self._reception, self._desk, self._tongue = key, reception, desk, tongue
        field.takes_minus = self._minus
        key.wished.connect(self.take_back)
        reception.faced.connect(lambda _: key.show_owed(self.owed))
        reception.answered.connect(lambda answer: key.show_owed(answer.owed))

    @property
    def owed(self) -> tuple[Owed, ...]:
        shown = self._reception.shown
        return shown.owed if shown else ()

    def take_back(self) -> None:
        owed = self.owed
        if len(owed) == 1:
            self._end(owed[0])
        elif owed:
            choices = {f"{one.item.name} {one.loan.serial}": one for one in owed[:_MOST]}
            ask = translate("Items", "Which one is here?")
            then = partial(self._chosen, choices)
            self._reception.asked.emit(Question(ask, full_name(owed[0].guest), tuple(choices), then))

    def _minus(self) -> bool:
        if not self.owed:
            return False
        self.take_back()
        return True

    def _chosen(self, choices: dict[str, Owed], text: str) -> None:
        fits = [one for said, one in choices.items() if text.casefold() in said.casefold()]
        if len(fits) == 1:
            self._end(fits[0])
        else:
            self._reception.refuse(translate("Items", "{text} is none of them.").format(text=text))

    def _end(self, owed: Owed) -> None:
        items = ItemDesk(self._desk.kit)
        self._reception.hand_out(lambda: (items.end(owed.guest.id, owed.loan.fact),), lambda _: None, self._refused)

    def _refused(self, error: KioskError) -> None:
        self._reception.troubled.emit(self._tongue.words.explain(error))
