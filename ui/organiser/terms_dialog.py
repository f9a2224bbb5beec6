"""What the forms of a checkpoint and of an item share: a name, the hours, and for whom it is."""

from datetime import date, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from kiosk.domain.checkpoint import Checkpoint
from kiosk.errors import KioskError
from ui.organiser.check_list import CheckList
from ui.organiser.kinds import Kinds
from ui.organiser.office import Office
from ui.organiser.parts import Field, column, holder
from ui.organiser.speech import Speech
from ui.organiser.when import When
from ui.theme import Theme
from ui.widgets.tick import Tick


class TermsDialog(QDialog):
    """`kept` carries the Checkpoint as it should be; it stays open until `accept`.

    A form adds its own inputs, lays everything out, and says what stands in them.
    """

    kept = Signal(object)

    def __init__(self, office: Office, place: Checkpoint, zone: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._place, self._zone = office, place, zone
        self._say = Speech(self)
        self._make_shared_inputs(office.theme, day)
        self._make_inputs(office.theme)
        self._lay_out(office.theme)
        self._show_shared_terms()
        self._show_terms()
        self._retell()
        self._say.again.connect(self._retell)
        self.setMinimumWidth(office.theme.px(720))

    def offer(self, kinds: Kinds) -> None:
        """The categories and blocks the guests have; they come a moment after the dialog."""
        self._categories.offer(kinds.categories, self._categories.ticked)
        self._blocks.offer(kinds.blocks, self._blocks.ticked)

    def show_trouble(self, error: KioskError) -> None:
        self._name_field.complain(self._office.words.explain(error))

    def _make_inputs(self, theme: Theme) -> None:
        raise NotImplementedError

    def _lay_out(self, theme: Theme) -> None:
        raise NotImplementedError

    def _show_terms(self) -> None:
        raise NotImplementedError

    def _retell(self) -> None:
        raise NotImplementedError

    def _make_shared_inputs(self, theme: Theme, day: date) -> None:
        self._name, self._pending = QLineEdit(), Tick(theme)
        self._opens, self._closes = When(theme, day, time(7, 30)), When(theme, day, time(17))
        self._categories, self._blocks = CheckList(theme), CheckList(theme)
        self._name_field = Field(self._name)
        self._hours_field = Field(holder(column(self._opens, self._closes, spacing=theme.px(6))))
        self._category_field, self._block_field = Field(self._categories), Field(self._blocks)

    def _show_shared_terms(self) -> None:
        place = self._place
        self._name.setText(place.name)
        self._pending.setChecked(place.admits_pending)
        self._opens.show_moment(place.opens, self._zone)
        self._closes.show_moment(place.closes, self._zone)
        self._categories.offer((), place.categories)
        self._blocks.offer((), place.blocks)
