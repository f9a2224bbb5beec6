"""The dialog for a new event: names, days, zone, place, languages, checkpoints, and where its file goes."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kiosk.errors import KioskError
from ui.organiser.inputs import Choice, Day, Lines, SearchableChoice
from ui.organiser.parts import Field, button, column, holder, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.theme import Theme
from ui.tongue import Tongue
from ui.welcome.draft import LANGUAGES, Draft, file_name, mistakes_of
from ui.welcome.zones import likely_zone, zone_named, zone_text, zones

_LANGUAGE_NAMES = (
    mark("Vietnamese, then English"),
    mark("English, then Vietnamese"),
    mark("Vietnamese only"),
    mark("English only"),
)


class NewEventDialog(QDialog):
    """Says a Draft without mistakes in `made_wished`; stays open until someone closes it or it is `done`."""

    made_wished = Signal(object)  # a Draft

    def __init__(
        self, theme: Theme, tongue: Tongue, now: datetime, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tongue, self._now, self._folder = theme, tongue, now, folder
        self._own_path = False
        self._say = Speech(self)
        self._make_inputs()
        self._make_fields()
        self._lay_out()
        self._say(self.setWindowTitle, "New event")
        self._say.again.connect(self._retell)
        self._name.textChanged.connect(self._follow)
        self._first.dateChanged.connect(self._last.setMinimumDate)
        self._path.textEdited.connect(self._owned)
        self._forgive()
        self._retell()
        self._follow("")
        self.setMinimumWidth(theme.px(760))

    def draft(self) -> Draft:
        place = self._path.text().strip()
        return Draft(
            name=self._name.text().strip(),
            subtitle=self._subtitle.text().strip(),
            first_day=self._first.day,
            last_day=self._last.day,
            zone=zone_named(self._zone.currentText()),
            place=self._place.text().strip(),
            languages=LANGUAGES[self._languages.currentIndex()],
            checkpoints=self._doors.lines,
            path=Path(place) if place else None,
        )

    def show_trouble(self, error: KioskError) -> None:
        """The file could not be made: said where its place is chosen."""
        self._fields["path"].complain(self._tongue.words.explain(error))

    def _make_inputs(self) -> None:
        self._name, self._subtitle, self._place, self._path = (QLineEdit() for _ in range(4))
        self._first, self._last = Day(self._theme), Day(self._theme)
        for day in (self._first, self._last):
            day.show_day(self._now.astimezone().date())
        self._zone = SearchableChoice(self._theme)
        for zone in zones():
            self._zone.addItem(zone_text(zone, self._now), zone)
        self._zone.choose(likely_zone())
        self._zone.settle_on_leaving()
        self._languages = Choice(self._theme)
        self._languages.addItems(list(_LANGUAGE_NAMES))
        self._languages.setCurrentIndex(0 if self._tongue.language == "vi" else 1)
        self._doors = Lines()

    def _make_fields(self) -> None:
        choose = button("", self._choose)
        self._say(choose.setText, "Choose…")
        self._fields = {
            "name": Field(self._name),
            "subtitle": Field(self._subtitle),
            "first_day": Field(self._first),
            "last_day": Field(self._last),
            "zone": Field(self._zone),
            "place": Field(self._place),
            "languages": Field(self._languages),
            "checkpoints": Field(self._doors),
            "path": Field(self._path),
        }
        self._fields["path"].beside(choose)

    def _lay_out(self) -> None:
        px, grid = self._theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(12))
        places = ("name", 0, 0, 2), ("subtitle", 0, 2, 2), ("first_day", 1, 0, 1), ("last_day", 1, 1, 1)
        more = (
            ("zone", 1, 2, 2),
            ("place", 2, 0, 2),
            ("languages", 2, 2, 2),
            ("checkpoints", 3, 0, 4),
            ("path", 4, 0, 4),
        )
        for field, line, at, wide in (*places, *more):
            grid.addWidget(self._fields[field], line, at, 1, wide)
        for at in range(4):
            grid.setColumnStretch(at, 1)
        title, intro = text("title"), text("soft", wrap=True)
        self._say(title.setText, "Make an event")
        self._say(intro.setText, "Everything can be changed later. The guests come next, from your list.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(24), px(28), px(20))
        layout.addWidget(holder(column(title, intro, spacing=px(2))))
        layout.addSpacing(px(8))
        layout.addLayout(grid)
        layout.addSpacing(px(12))
        layout.addLayout(row(None, *self._buttons(), spacing=px(10)))

    def _buttons(self) -> tuple[QWidget, QWidget]:
        cancel, make = button("", self.reject), button("primary", self._make)
        make.setDefault(True)
        self._say(cancel.setText, "Cancel")
        self._say(make.setText, "Make the event")
        return cancel, make

    def _retell(self) -> None:
        captions = {
            "name": tr("Name"),
            "subtitle": tr("Name in the second language"),
            "first_day": tr("First day"),
            "last_day": tr("Last day"),
            "zone": tr("Time zone"),
            "place": tr("Place"),
            "languages": tr("Languages of the event"),
            "checkpoints": tr("Checkpoints"),
            "path": tr("Keep the event in this file"),
        }
        for field, caption in captions.items():
            self._fields[field].caption.setText(caption)
        self._fields["checkpoints"].hint(tr("One a line: a door, a day, a session."))
        self._name.setPlaceholderText(tr("For example: Conference on artificial intelligence"))
        self._place.setPlaceholderText(tr("Hall, street, city"))
        for at, name in enumerate(_LANGUAGE_NAMES):
            self._languages.setItemText(at, tr(name))
        if not self._doors.document().isModified():
            self._doors.setPlainText(tr("Main door"))
            self._doors.document().setModified(False)

    def _follow(self, name: str) -> None:
        """The file is called like the event, until someone names it himself."""
        self._fields["name"].complain("")
        if not self._own_path:
            self._path.setText(str(self._folder / file_name(name)))

    def _forgive(self) -> None:
        """A complaint goes as soon as its field is changed."""
        changes = {
            "last_day": (self._first.dateChanged, self._last.dateChanged),
            "zone": (self._zone.currentTextChanged,),
            "checkpoints": (self._doors.textChanged,),
            "path": (self._path.textChanged,),
        }
        for name, signals in changes.items():
            for signal in signals:
                signal.connect(partial(_forgive, self._fields[name]))

    def _owned(self) -> None:
        self._own_path = True

    def _choose(self) -> None:
        file, _ = QFileDialog.getSaveFileName(
            self, tr("Keep the event in this file"), self._path.text(), tr("Event files") + " (*.kiosk)"
        )
        if file:
            self._own_path = True
            self._path.setText(str(Path(file).with_suffix(".kiosk")))

    def _make(self) -> None:
        draft = self.draft()
        wrong = mistakes_of(draft)
        for name, field in self._fields.items():
            field.complain(wrong.get(name, ""))
        if not wrong:
            self.made_wished.emit(draft)
        else:
            self._fields[next(iter(wrong))].widget.setFocus()


def _forgive(field: Field, *_: object) -> None:
    field.complain("")
