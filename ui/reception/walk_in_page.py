"""Someone who is on no list: a name, a unit of the event, Enter, in. Everything else may be left empty."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.app.desk import WalkIn
from ui.reception.form_page import FormPage
from ui.theme import Theme
from ui.widgets.look import named, set_look, text_label
from ui.widgets.unit_field import UnitField

translate = QCoreApplication.translate
FIELDS = ("name", "unit", "post", "phone", "category", "note")


class WalkInPage(FormPage):
    """Enter records from any field; Tab goes on; Esc leaves. `given` carries a WalkIn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._labels = {field: text_label("field_label") for field in FIELDS}
        self.unit = UnitField(theme)
        self._fields = {field: named(self._line(field), f"walk_in_{field}") for field in FIELDS}
        self._block = text_label("field_hint")
        self.unit.told.connect(self._say_block)
        for field in self._fields.values():
            field.returnPressed.connect(self._give)
            field.setMaxLength(300)
        self._lay_out()
        self.retranslate()

    def _line(self, field: str) -> QLineEdit:
        return self.unit if field == "unit" else QLineEdit()

    def open(self, name: str) -> None:
        """`name` is what was searched for in vain: nobody types it twice."""
        for field in self._fields.values():
            field.clear()
        self._fields["name"].setText(name)
        self.complain(str)
        self._fields["unit" if name else "name"].setFocus(Qt.FocusReason.PopupFocusReason)

    def complain(self, say: Callable[[], str]) -> None:
        super().complain(say)
        set_look("wrong", str(bool(say())).lower(), self._fields["name"])

    def retranslate(self) -> None:
        words = {
            "name": translate("Reception", "Full name"),
            "unit": translate("Reception", "Unit"),
            "post": translate("Reception", "Post"),
            "phone": translate("Reception", "Phone"),
            "category": translate("Reception", "Category"),
            "note": translate("Reception", "Note"),
        }
        for field, label in self._labels.items():
            label.setText(words[field])
            self._fields[field].setAccessibleName(words[field])
        self._title.setText(translate("Reception", "Walk-in"))
        self._fields["unit"].setPlaceholderText(translate("Door", "type a part of it, ↓ chooses"))
        self._say_block()
        self._record.setText(translate("Reception", "Check in  ·  Enter"))
        self._leave.setText(translate("Reception", "Leave  ·  Esc"))
        super().retranslate()

    def _give(self) -> None:
        text = {field: line.text().strip() for field, line in self._fields.items()}
        if not (text["name"] or text["unit"]):
            self.complain(_nobody)
            self._fields["name"].setFocus()
            return
        unit = self.unit.unit
        self.given.emit(WalkIn(**text | {"unit": unit.name}, block=unit.block))

    def _say_block(self) -> None:
        """What follows from the unit; a label that is always there moves nothing."""
        unit = self.unit.unit
        said = translate("Door", "The organiser approves walk-ins afterwards.")
        if unit.name and not self.unit.is_known:
            said = translate("Door", "A new unit: it is on no list yet.")
        elif unit.block:
            said = translate("Door", "Block: {block}").format(block=unit.block)
        self._block.setText(said)

    def _lay_out(self) -> None:
        layout = self._headed()
        for pair in (("name",), ("unit",), ("post",), ("phone", "category"), ("note",)):
            layout.addLayout(self._side_by_side(pair))
            if pair == ("unit",):
                layout.addWidget(self._block)
        self._ended(layout, 10)

    def _side_by_side(self, fields: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        for field in fields:
            column = QVBoxLayout()
            column.setSpacing(self._theme.px(2))
            self._labels[field].setBuddy(self._fields[field])
            column.addWidget(self._labels[field])
            column.addWidget(self._fields[field])
            row.addLayout(column)
        return row


def _nobody() -> str:
    return translate("Reception", "Type a name, or a unit when the name is not known.")
