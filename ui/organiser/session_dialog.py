"""A session typed by hand: what, where, when, by whom."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QWidget

from kiosk.domain.moment import in_zone
from kiosk.domain.session import Session
from kiosk.errors import KioskError
from ui.organiser.dates import moment_on
from ui.organiser.inputs import Day, Hour, SearchableChoice
from ui.organiser.office import Office
from ui.organiser.parts import Field, cancel_or, fill_dialog, row, text
from ui.organiser.speech import Speech, mark, tr
from ui.widgets.tick import Tick

_SMALL_HOURS = 6  # an end before this, and before the start, is the next morning's
_PLACES = (
    ("title", mark("Title"), 0, 0, 4),
    ("subtitle", mark("Second language, or a second line"), 1, 0, 4),
    ("short", mark("Short title, for where the board is tight"), 2, 0, 4),
    ("day", mark("Day"), 3, 0, 1),
    ("start", mark("Start"), 3, 1, 1),
    ("end", mark("End"), 3, 2, 1),
    ("room", mark("Room"), 3, 3, 1),
    ("speakers", mark("Speakers, separated by commas"), 4, 0, 3),
    ("track", mark("Track"), 4, 3, 1),
)


class SessionDialog(QDialog):
    """`kept` carries the Session as it should be, `short` and `pinned` what the board makes of it; it stays open until
    `accept`."""

    kept = Signal(object)

    def __init__(
        self,
        office: Office,
        session: Session,
        zone: str,
        parent: QWidget | None = None,
        *,
        short: str = "",
        pinned: bool = False,
    ) -> None:
        super().__init__(parent)
        self._office, self._session, self._zone = office, session, zone
        self._say = Speech(self)
        self._make_inputs()
        self._lay_out()
        self._show_session()
        self._short.setText(short)
        self._pinned.setChecked(pinned)
        self.setMinimumWidth(office.theme.px(760))
        self._title.setFocus()

    def offer(self, rooms: Sequence[str], tracks: Sequence[str]) -> None:
        """Rooms and tracks that are on the agenda already; others can be typed."""
        for choice, entries in ((self._room, rooms), (self._track, tracks)):
            typed = choice.currentText()
            choice.clear()
            choice.addItems(list(entries))
            choice.setCurrentText(typed)

    @property
    def short(self) -> str:
        return self._short.text().strip()

    @property
    def pinned(self) -> bool:
        return self._pinned.isChecked()

    def show_trouble(self, error: KioskError) -> None:
        self._fields["title"].complain(self._office.words.explain(error))

    def _make_inputs(self) -> None:
        theme = self._office.theme
        self._title, self._subtitle, self._short, self._speakers = (QLineEdit() for _ in range(4))
        self._day, self._start, self._end = Day(theme), Hour(), Hour()
        self._room, self._track = SearchableChoice(theme), SearchableChoice(theme)
        self._pause, self._pinned = Tick(theme), Tick(theme)
        inputs = (
            self._title, self._subtitle, self._short, self._day, self._start, self._end, self._room, self._speakers,
            self._track,
        )  # fmt: skip
        self._fields = {name: Field(made) for (name, *_), made in zip(_PLACES, inputs, strict=True)}

    def _lay_out(self) -> None:
        px, grid = self._office.theme.px, QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(12))
        for name, caption, line, at, wide in _PLACES:
            self._say(self._fields[name].caption.setText, caption)
            grid.addWidget(self._fields[name], line, at, 1, wide)
        for at, stretch in enumerate((3, 2, 2, 4)):
            grid.setColumnStretch(at, stretch)
        heading = text("title")
        said = mark("Change a session") if self._session.title else mark("Add a session")
        self._say(heading.setText, said)
        self._say(self.setWindowTitle, said)
        self._say(self._pause.setText, "A break: the lobby shows it smaller")
        self._say(self._pinned.setText, "Pin it: it stands on every page of the board until it is over")
        buttons = cancel_or(self._say, self.reject, self._keep, mark("Save"))
        fill_dialog(
            self, self._office.theme, heading, grid, self._pause, self._pinned, row(None, *buttons, spacing=px(10))
        )

    def _show_session(self) -> None:
        session, zone = self._session, self._zone
        self._title.setText(session.title)
        self._subtitle.setText(session.subtitle)
        self._speakers.setText(", ".join(session.speakers))
        for line in (self._title, self._subtitle, self._speakers):
            line.setCursorPosition(0)
        self._day.show_day(in_zone(session.start, zone).date())
        self._start.show_time(in_zone(session.start, zone).time())
        self._end.show_time(in_zone(session.end, zone).time())
        self._room.setCurrentText(session.room)
        self._track.setCurrentText(session.track)
        self._pause.setChecked(session.pause)

    def _times(self) -> tuple[datetime, datetime]:
        day, start, end = self._day.day, self._start.at, self._end.at
        last = day + timedelta(days=1) if end <= start and end.hour < _SMALL_HOURS else day
        return moment_on(day, start, self._zone), moment_on(last, end, self._zone)

    def _keep(self) -> None:
        start, end = self._times()
        nameless, backwards = not self._title.text().strip(), end <= start
        self._fields["title"].complain(tr("A session needs a title. Type one.") if nameless else "")
        self._fields["end"].complain(tr("It must end after it starts.") if backwards else "")
        if not (nameless or backwards):
            self.kept.emit(self._made(start, end))

    def _made(self, start: datetime, end: datetime) -> Session:
        names = (name.strip() for name in self._speakers.text().split(","))
        return replace(
            self._session,
            title=self._title.text().strip(),
            subtitle=self._subtitle.text().strip(),
            start=start,
            end=end,
            room=self._room.currentText().strip(),
            speakers=tuple(name for name in names if name),
            track=self._track.currentText().strip(),
            pause=self._pause.isChecked(),
        )
