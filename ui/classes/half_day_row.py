"""One half-day of a class as it is filled in: its name, where it is recorded, the day and the hours."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.course import HalfDay
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import in_zone
from ui.organiser.dates import moment_on
from ui.organiser.inputs import Choice, Day, Hour
from ui.organiser.parts import button, row, text
from ui.organiser.speech import Speech
from ui.theme import Theme


class HalfDayRow(QWidget):
    removed = Signal()

    def __init__(self, theme: Theme, places: Sequence[Checkpoint], zone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = Speech(self)
        self._zone, px = zone, theme.px
        self.name, self.place = QLineEdit(), Choice(theme)
        self.day, self.start, self.end = Day(theme), Hour(), Hour()
        self.place.offer([(place.id, place.name) for place in places])
        self.name.setFixedWidth(px(140))
        self.day.setFixedWidth(px(168))
        self.start.setFixedWidth(px(72))
        self.end.setFixedWidth(px(72))
        away, dash = button("quiet", self.removed.emit), text("soft")
        dash.setText("–")
        say(away.setText, "Remove")
        say(self.name.setAccessibleName, "Name of the half-day")
        parts = row(self.name, self.place, self.day, self.start, dash, self.end, away, spacing=px(8))
        parts.setStretchFactor(self.place, 1)
        self.setLayout(parts)

    def show_half_day(self, half: HalfDay) -> None:
        self.name.setText(half.name)
        self.place.choose(half.checkpoint)
        start, end = in_zone(half.start, self._zone), in_zone(half.end, self._zone)
        self.day.show_day(start.date())
        self.start.show_time(start.time())
        self.end.show_time(end.time())

    @property
    def hours(self) -> tuple[datetime, datetime]:
        return moment_on(self.day.day, self.start.at, self._zone), moment_on(self.day.day, self.end.at, self._zone)

    @property
    def backwards(self) -> bool:
        start, end = self.hours
        return end <= start

    def half_day(self, *, whole: bool) -> HalfDay:
        """Only when it is not `backwards`."""
        start, end = self.hours
        name = self.name.text().strip() or self.place.currentText()
        return HalfDay(name=name, checkpoint=CheckpointId(self.place.currentData()), start=start, end=end, whole=whole)
