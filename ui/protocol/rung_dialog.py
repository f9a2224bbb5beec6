"""A step of a ladder: its name, what else stands on it, and whether the block is named as one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.ladder import Rung
from kiosk.domain.names import fold
from ui.organiser.inputs import Lines
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.theme import Theme
from ui.widgets.tick import Tick


class RungDialog(QDialog):
    given = Signal(object)  # a Rung

    def __init__(self, theme: Theme, rung: Rung | None, *, block: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = Speech(self)
        title = tr("A block") if block else tr("A post")
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.px(480))
        heading = text("heading")
        heading.setText(title)
        self.name, self.also = QLineEdit(), Lines()
        self.collective = Tick(theme)
        self.collective.setVisible(block)
        self.name_field, also_field = Field(self.name), Field(self.also)
        self._say(self.name_field.caption.setText, "Name")
        self._say(also_field.caption.setText, "Also on this step, one a line")
        also_field.hint(
            tr("A block is known by these words, or by those a unit’s name begins with.")
            if block
            else tr("A post is known by the words it begins with. Deputies stand right below by themselves.")
        )
        self._say(self.collective.setText, "Named as one, in the list’s own order")
        cancel, keep = button("", self.reject), button("primary", self._keep)
        self._say(cancel.setText, "Back")
        self._say(keep.setText, "Keep")
        keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (
            heading,
            self.name_field,
            also_field,
            self.collective,
            holder(row(None, cancel, keep, spacing=theme.px(10))),
        ):
            layout.addWidget(part)
        if rung is not None:
            self.name.setText(rung.name)
            self.also.setPlainText("\n".join(rung.also))
            self.collective.setChecked(rung.collective)

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if not fold(name):
            self.name_field.complain(tr("A step needs a name. Type one."))
            self.name.setFocus()
            return
        self.given.emit(Rung(name, self.also.lines, self.collective.isChecked()))
        self.accept()
