"""A moment that need not be set, in a form."""

from datetime import date, datetime, time

from PySide6.QtWidgets import QWidget

from kiosk.domain.moment import in_zone
from ui.organiser.dates import moment_on
from ui.organiser.inputs import Day, Hour
from ui.organiser.parts import row
from ui.theme import Theme
from ui.widgets.tick import Tick


class When(QWidget):
    """A moment that need not be set: a tick, a day and a time, at the venue."""

    def __init__(self, theme: Theme, day: date, at: time) -> None:
        super().__init__()
        self.tick, self._day, self._hour = Tick(theme), Day(theme), Hour()
        self.setLayout(row(self.tick, None, self._day, self._hour, spacing=theme.px(8)))
        self._day.show_day(day)
        self._hour.show_time(at)
        self.tick.toggled.connect(self._able)
        self._able(set_=False)

    def show_moment(self, at: datetime | None, zone: str) -> None:
        self.tick.setChecked(at is not None)
        if at is not None:
            there = in_zone(at, zone)
            self._day.show_day(there.date())
            self._hour.show_time(there.time())

    def moment(self, zone: str) -> datetime | None:
        return moment_on(self._day.day, self._hour.at, zone) if self.tick.isChecked() else None

    @staticmethod
    def in_line(*spans: "When") -> None:
        """Days and hours one below the other, however long the words before them are; call when those are said."""
        wide = max(span.tick.sizeHint().width() for span in spans)
        for span in spans:
            span.tick.setMinimumWidth(wide)

    def _able(self, set_: bool) -> None:  # noqa: FBT001 - a signal's
        self._day.setEnabled(set_)
        self._hour.setEnabled(set_)
