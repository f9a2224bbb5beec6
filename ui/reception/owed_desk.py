"""− at the exit: a device the panel warns of is here after all, and goes back with one key."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from kiosk.app.desk import Desk
from kiosk.app.holdings import Owed
from kiosk.app.item_desk import ItemDesk
from kiosk.errors import KioskError
from ui.reception.face import full_name
from ui.reception.owed_key import OwedKey
from ui.reception.presenter import Reception
from ui.reception.question import Question
from ui.reception.search_field import SearchField
from ui.tongue import Tongue

translate = QCoreApplication.translate
_MOST = 9


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
