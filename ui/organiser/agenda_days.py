"""The days of the agenda as a line of chips; in short when they do not fit, and scrolled when even that is too wide."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea

from ui.organiser.dates import day_text, short_day_text
from ui.organiser.parts import button, holder
from ui.organiser.speech import Speech
from ui.theme import Theme


class DayChips(QScrollArea):
    """However many days there are, they take one line."""

    wished = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._days: tuple[date, ...] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.setProperty("role", "page")
        self.setWidgetResizable(True)
        self.setFixedHeight(theme.px(46))
        for hide in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            hide(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(holder(self._row))
        Speech(self).again.connect(self._retell)

    def show_days(self, days: Sequence[date], chosen: date | None) -> None:
        if tuple(days) != self._days:
            self._days = tuple(days)
            self._make()
        for day, chip in zip(self._days, self._chips(), strict=True):
            chip.setChecked(day == chosen)
            if day == chosen:
                self.ensureWidgetVisible(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._retell()

    def _make(self) -> None:
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for day in self._days:
            chip = button("chip", partial(self.wished.emit, day))
            chip.setCheckable(True)
            self._row.insertWidget(self._row.count() - 1, chip)
        self._retell()

    def _chips(self) -> list[QPushButton]:
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _retell(self) -> None:
        for said in (day_text, short_day_text):
            for day, chip in zip(self._days, self._chips(), strict=True):
                chip.setText(said(day))
            if self._row.sizeHint().width() <= self.viewport().width():
                return
