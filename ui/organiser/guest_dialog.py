"""One guest by hand: every field of the invitation in one form."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.app.guest_editing import TEXTS
from kiosk.domain.invitation import Invitation, Standing
from kiosk.domain.unit_choice import KnownUnit
from kiosk.errors import KioskError
from ui.organiser.fields import guest_field
from ui.organiser.inputs import Choice
from ui.organiser.office import Office
from ui.organiser.parts import Field, cancel_or, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.organiser.standings import standing_text
from ui.organiser.when import When
from ui.widgets.tick import Tick
from ui.widgets.unit_field import UnitField

_PLACES = (  # field, line, column, columns
    *(("title", 0, 0, 1), ("name", 0, 1, 2), ("language", 0, 3, 1)),
    *(("unit", 1, 0, 2), ("block", 1, 2, 1), ("category", 1, 3, 1)),
    *(("post", 2, 0, 2), ("seat", 2, 2, 1), ("letter", 2, 3, 1)),
    *(("phone", 3, 0, 1), ("email", 3, 1, 2), ("code", 3, 3, 1)),
    *(("spoken", 4, 0, 2), ("in_office", 4, 2, 1), ("born", 4, 3, 1)),
    *(("needs", 5, 0, 2), ("note", 5, 2, 2)),
)
WELCOME = "welcome"  # a fact of its own, and no field of the invitation
_WINDOW = ("valid_from", "valid_until")


class GuestDialog(QDialog):
    """`kept` carries the fields that were changed, by name; it stays open until `accept`."""

    kept = Signal(object)

    def __init__(self, office: Office, guest: Invitation, zone: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office, self._guest, self._zone = office, guest, zone
        self._say = Speech(self)
        self._unit = UnitField(office.theme)
        self._lines: dict[str, QLineEdit] = {name: self._unit if name == "unit" else QLineEdit() for name in TEXTS}
        self._attention = Tick(office.theme)
        self._welcome = Tick(office.theme)
        self._standing = Choice(office.theme)
        self._windows = {
            name: When(office.theme, day, at) for name, at in zip(_WINDOW, (time(7), time(18)), strict=True)
        }
        inputs = {**self._lines, "standing": self._standing, **self._windows}
        self.fields = {name: Field(made) for name, made in inputs.items()}
        self._lay_out()
        self._unit.told.connect(self._follow_block)
        self._show_guest()
        self._retell()
        self._shown = self._told()
        self._say.again.connect(self._retell)
        self.setMinimumWidth(office.theme.px(820))
        self._lines["name"].setFocus()

    def offer(self, units: Sequence[KnownUnit]) -> None:
        """The units of the event, found by what one types of them."""
        self._unit.offer(units)

    def show_agreed(self, *, agreed: bool) -> None:
        """May the lobby welcome this guest by name?"""
        self._welcome.setChecked(agreed)
        self._shown[WELCOME] = agreed

    def show_trouble(self, error: KioskError) -> None:
        said = self._office.words.explain(error)
        self.fields["code" if self._changes().get("code") else "name"].complain(said)

    @property
    def line(self) -> dict[str, QLineEdit]:
        return self._lines

    def _show_guest(self) -> None:
        guest = self._guest
        for name, line in self._lines.items():
            line.setText(getattr(guest, name))
            line.setCursorPosition(0)
        self._attention.setChecked(guest.attention)
        for name, window in self._windows.items():
            window.show_moment(getattr(guest, name), self._zone)

    def _follow_block(self) -> None:
        """The block of a unit of the event, when that unit was just chosen."""
        unit = self._unit.unit
        if self._unit.is_known and unit.block and unit.name != self._guest.unit:
            self._lines["block"].setText(unit.block)

    def _retell(self) -> None:
        for name, field in self.fields.items():
            field.caption.setText(guest_field(name))
        chosen = self._standing.currentData() or self._guest.standing.value
        self._standing.offer([(standing.value, standing_text(standing)) for standing in Standing])
        self._standing.choose(chosen)
        for window in self._windows.values():
            window.tick.setText("")

    def _changes(self) -> dict[str, Any]:
        """What somebody changed: a line that is as it was says nothing, though it could not show all there is."""
        now = self._told()
        changed = {name: value for name, value in now.items() if value != self._shown[name]}
        return changed | ({"unit": self._unit.unit.name} if "unit" in changed else {})

    def _told(self) -> dict[str, Any]:
        """What the form says now."""
        now: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        now["attention"] = self._attention.isChecked()
        now[WELCOME] = self._welcome.isChecked()
        now["standing"] = Standing(self._standing.currentData())
        return now | {name: window.moment(self._zone) for name, window in self._windows.items()}

    def _keep(self) -> None:
        for field in self.fields.values():
            field.complain("")
        if not self._lines["name"].text().strip():
            self.fields["name"].complain(tr("Type the guest’s name."))
            self._lines["name"].setFocus()
            return
        changes = self._changes()
        if changes:
            self.kept.emit(changes)
        else:
            self.accept()

    def _lay_out(self) -> None:
        px, grid = self._office.theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        for name, line, at, wide in _PLACES:
            grid.addWidget(self.fields[name], line, at, 1, wide)
        grid.addWidget(self.fields["standing"], 6, 0)
        grid.addLayout(row(self.fields["valid_from"], self.fields["valid_until"], None, spacing=px(20)), 6, 1, 1, 3)
        for at, stretch in enumerate((4, 4, 4, 5)):  # the code is the longest of the last
            grid.setColumnStretch(at, stretch)
        heading = text("title")
        self._say(heading.setText, "Change a guest")
        self._say(self.setWindowTitle, "Change a guest")
        self._say(self._attention.setText, "Needs attention: the desk must say that it saw this")
        self._say(self._welcome.setText, "Agrees to be welcomed by name")
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(26), px(18), px(26), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(heading)
        layout.addLayout(grid)
        layout.addLayout(row(self._attention, self._welcome, None, *buttons, spacing=px(10)))
