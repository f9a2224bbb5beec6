"""Moves a session to another room, another time, or both."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot
from ui.organiser.dates import moment_on
from ui.organiser.inputs import Day, Hour, SearchableChoice
from ui.organiser.parts import Field, button, holder, row, text
from ui.organiser.speech import Speech
from ui.theme import Theme


class MoveDialog(QDialog):
    """`moved` carries the room and the start that were chosen; what is as it was is None."""

    moved = Signal(object, object)

    def __init__(
        self, theme: Theme, slot: Slot, zone: str, rooms: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._slot, self._zone = slot, zone
        self._room, self._day, self._start = SearchableChoice(theme), Day(theme), Hour()
        self._room.addItems(list(rooms))
        self._room.setCurrentText(slot.room)
        there = in_zone(slot.start, zone)
        self._day.show_day(there.date())
        self._start.show_time(there.time())
        self.setMinimumWidth(theme.px(460))
        self._lay_out(theme, Speech(self))

    def _lay_out(self, theme: Theme, say: Speech) -> None:
        heading, line = text("heading", wrap=True), text("soft", wrap=True)
        heading.setText(self._slot.session.title)
        cancel, move = button("", self.reject), button("primary", self._move)
        move.setDefault(True)
        room, day, start = Field(self._room), Field(self._day), Field(self._start)
        say(self.setWindowTitle, "Move a session")
        say(line.setText, "It keeps its length. The lobby shows the change at once.")
        say(room.caption.setText, "Room")
        say(day.caption.setText, "Day")
        say(start.caption.setText, "Start")
        say(cancel.setText, "Back")
        say(move.setText, "Move")
        when = row(day, start, spacing=theme.px(12))
        when.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(24),) * 4)
        layout.setSpacing(theme.px(12))
        for part in (heading, line, room, holder(when), holder(row(None, cancel, move, spacing=theme.px(10)))):
            layout.addWidget(part)

    def _move(self) -> None:
        room, start = self._room.currentText().strip(), moment_on(self._day.day, self._start.at, self._zone)
        self.accept()
        self.moved.emit(None if room == self._slot.room else room, None if start == self._slot.start else start)
