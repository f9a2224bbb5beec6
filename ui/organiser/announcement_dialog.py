"""One announcement: its words in two languages, of which room it speaks, and from when to when."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

from kiosk.domain.moment import in_zone
from kiosk.domain.notices import LONGEST, Announcement
from kiosk.errors import KioskError
from ui.organiser.inputs import SearchableChoice
from ui.organiser.office import Office
from ui.organiser.parts import Field, cancel_or, fill_dialog, row, text
from ui.organiser.speech import Speech, mark
from ui.organiser.when import When

_PLACES = (
    ("text", mark("Announcement"), 0, 0, 5),
    ("other", mark("The same in the second language"), 1, 0, 5),
    ("room", mark("Room, when it speaks of one"), 2, 0, 5),
)


class AnnouncementDialog(QDialog):
    """`kept` carries the Announcement as it should be; it stays open until `accept`."""

    kept = Signal(object)

    def __init__(self, office: Office, before: Announcement, zone: str, day: date, parent: QWidget) -> None:
        """`day` stands where a day is asked for and none is known."""
        super().__init__(parent)
        self._office, self._before, self._zone = office, before, zone
        self._say = Speech(self)
        self._text, self._other, self._room = QLineEdit(), QLineEdit(), SearchableChoice(office.theme)
        self._fields = {
            name: Field(made) for (name, *_), made in zip(_PLACES, (self._text, self._other, self._room), strict=True)
        }
        now = in_zone(office.clock.now(), zone).time()
        self._spans = tuple(When(office.theme, day, now) for _ in range(2))
        for span, moment in zip(self._spans, (before.starts, before.ends), strict=True):
            span.show_moment(moment, zone)
        self._lay_out()
        for field, said in ((self._text, before.text), (self._other, before.other)):
            field.setMaxLength(LONGEST)
            field.setText(said)
        self._room.setCurrentText(before.room)
        self.setMinimumWidth(office.theme.px(640))
        self._text.setFocus()

    def offer(self, rooms: Sequence[str]) -> None:
        typed = self._room.currentText()
        self._room.clear()
        self._room.addItems(["", *rooms])
        self._room.setCurrentText(typed)

    def show_trouble(self, error: KioskError) -> None:
        self._fields["text"].complain(self._office.words.explain(error))

    def _lay_out(self) -> None:
        px, grid = self._office.theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        for name, caption, line, at, wide in _PLACES:
            self._say(self._fields[name].caption.setText, caption)
            grid.addWidget(self._fields[name], line, at, 1, wide)
        for line, (span, caption) in enumerate(
            zip(self._spans, (mark("Shown from"), mark("Shown until")), strict=True), 3
        ):
            self._say(span.tick.setText, caption)
            grid.addWidget(span, line, 0)
        grid.setColumnStretch(4, 1)
        heading = text("title")
        said = mark("Change the announcement") if self._before.text else mark("Announce")
        self._say(heading.setText, said)
        self._say(self.setWindowTitle, said)
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Show it"))
        fill_dialog(self, self._office.theme, heading, grid, row(None, *buttons, spacing=px(10)))

    def _keep(self) -> None:
        starts, ends = (span.moment(self._zone) for span in self._spans)
        self.kept.emit(
            replace(
                self._before,
                text=self._text.text(),
                other=self._other.text(),
                room=self._room.currentText(),
                starts=starts,
                ends=ends,
            )
        )
