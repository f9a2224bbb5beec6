"""One sponsor: its name, its level, its logo."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from kiosk.app.branding import LONGEST_NAME
from kiosk.domain.brand import Picture, Sponsor
from kiosk.errors import KioskError
from ui.looks.picture_field import PictureField
from ui.organiser.inputs import SearchableChoice
from ui.organiser.office import Office
from ui.organiser.parts import Field, cancel_or, fill_dialog, row, text
from ui.organiser.speech import Speech, mark


class SponsorDialog(QDialog):
    """`kept` carries the Sponsor as it should be; it stays open until `accept`."""

    kept = Signal(object)
    logo_given = Signal(Path)

    def __init__(self, office: Office, before: Sponsor, levels: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._office, self._before = office, before
        self.logo: Picture | None = None  # a new one
        self._say = Speech(self)
        self._name, self._level = QLineEdit(before.name), SearchableChoice(office.theme)
        self._name.setMaxLength(LONGEST_NAME)
        self._level.addItems(["", *levels])
        self._level.setCurrentText(before.level)
        self._named, level = Field(self._name), Field(self._level)
        self._logo = PictureField(
            office.theme,
            mark("Logo"),
            mark("It stands on a light plate, or a dark one where it needs one."),
            needed=True,
        )
        self._logo.given.connect(self.logo_given)
        self._say(self._named.caption.setText, "Name")
        self._say(level.caption.setText, "Level, such as Gold")
        heading = text("title")
        said = mark("Change the sponsor") if before.name else mark("Add a sponsor")
        self._say(heading.setText, said)
        self._say(self.setWindowTitle, said)
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Show it"))
        fields = row(self._named, level, spacing=office.theme.px(16))
        fields.setStretch(0, 2)
        fields.setStretch(1, 1)
        fill_dialog(self, office.theme, heading, fields, self._logo, row(None, *buttons, spacing=office.theme.px(10)))
        self.setMinimumWidth(office.theme.px(560))
        self._name.setFocus()

    def show_logo(self, picture: QPixmap, name: str = "") -> None:
        """`name` is offered where none was typed yet."""
        self._logo.show_picture(picture)
        if name and not self._name.text().strip():
            self._name.setText(name)
            self._name.selectAll()

    def show_trouble(self, error: KioskError) -> None:
        self._named.complain(self._office.words.explain(error))

    def _keep(self) -> None:
        self.kept.emit(replace(self._before, name=self._name.text(), level=self._level.currentText()))
