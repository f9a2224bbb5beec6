"""Between the event's time and the rehearsal page: plays it, draws the board of its moments, and asks for the report."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from importlib import import_module
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer

from kiosk.app.branding import NO_LOOK, Look, look_of
from kiosk.app.notices import announced
from kiosk.app.ports import Topic
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Announcement
from kiosk.domain.session import Slot
from kiosk.domain.time_machine import TimeMachine, changes_of, spans_of
from ui.looks.board_preview import SHAPES
from ui.organiser.list_table import Line
from ui.organiser.office import Notices, Office, PagePresenter
from ui.organiser.rehearsal_page import RehearsalPage, picture_size
from ui.organiser.rehearsal_run import Found, RehearsalRun, arguments
from ui.organiser.speech import Speech, tr

_FRAME_MS = 100
_MINUTE = timedelta(minutes=1)
_GRAVE = frozenset({"overlap", "twice", "nothing_fits", "endless", "outside"})


@dataclass(frozen=True, slots=True)
class Programme:
    event: Event | None = None
    slots: tuple[Slot, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    look: Look = NO_LOOK


class Rehearsal(PagePresenter):
    topics = frozenset({Topic.EVENT, Topic.AGENDA, Topic.REGISTERS})

    def __init__(self, office: Office, notices: Notices) -> None:
        self.view = RehearsalPage(office.theme)
        super().__init__(office, notices, self.view)
        self._programme = Programme()
        self._machine = TimeMachine(office.clock.now())
        self._speed = 60
        self._changes: tuple[datetime, ...] = ()
        self._miniature: Any = None
        self._drawn: tuple[datetime, str] | None = None
        self._frame, self._since = QTimer(self), QElapsedTimer()
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._tick)
        self._run = RehearsalRun(parent=self)
        self._connect()

    def read(self) -> None:
        self.ask(self._read, self._show)

    def _connect(self) -> None:
        view = self.view
        view.play_wished.connect(self._play)
        view.speed_wished.connect(self._faster)
        view.moment_wished.connect(self._slide)
        view.step_wished.connect(self._step)
        view.day_wished.connect(lambda day: self._move(self._machine.on(day)))
        view.now_wished.connect(lambda: self._move(self._machine.to(self.office.clock.now())))
        view.shape_wished.connect(self._draw)
        view.appeared.connect(self._draw)
        view.found_wished.connect(lambda at: self._move(self._machine.to(datetime.fromisoformat(at))))
        view.check_wished.connect(self._check)
        view.stop_wished.connect(self._stop_checking)
        self._run.found.connect(self._found)
        self._run.failed.connect(self._failed)
        view.destroyed.connect(self._run.stop)
        Speech(view).again.connect(self._tell)

    def _read(self) -> Programme:
        with self.office.book.reading() as reader:
            look = look_of(reader, self._programme.look.pictures)
            return Programme(reader.event(), reader.slots(), announced(reader), look)

    def _show(self, programme: Programme) -> None:
        self._programme = programme
        spans = spans_of(programme.event, programme.slots) if programme.event else ()
        self._changes = changes_of(programme.slots, programme.announcements)
        self._drawn = None
        self._move(replace(self._machine, spans=spans).to(self._machine.at))

    def _play(self) -> None:
        playing = not self._machine.speed
        self._since.start()
        self._move(replace(self._machine, speed=self._speed if playing else 0))

    def _faster(self, speed: int) -> None:
        self._speed = speed
        if self._machine.speed:
            self._move(replace(self._machine, speed=speed))

    def _tick(self) -> None:
        elapsed = timedelta(milliseconds=self._since.restart())
        if self.view.isVisible():
            self.play_on(elapsed)

    def play_on(self, elapsed: timedelta) -> None:
        """So much real time has passed."""
        self._move(self._machine.played(elapsed))

    def _slide(self, minute: int) -> None:
        span = self._machine.span
        if span is not None:
            self._move(replace(self._machine, at=min(span.start + minute * _MINUTE, span.end)))

    def _step(self, by: int) -> None:
        step = self._machine.next_change if by > 0 else self._machine.last_change
        self._move(step(self._changes))

    def _move(self, machine: TimeMachine) -> None:
        self._machine = machine
        self._frame.start() if machine.speed else self._frame.stop()
        self._tell()
        self._draw()

    def _tell(self) -> None:
        machine, event, span = self._machine, self._programme.event, self._machine.span
        days: list[date] = [one.day for one in machine.spans]
        self.view.show_days(days, span.day if span else None)
        self.view.show_playing(playing=bool(machine.speed))
        if event is not None and span is not None:
            said = f"{in_zone(machine.at, event.zone):%H:%M:%S}"
            self.view.show_moment(said, (machine.at - span.start) // _MINUTE, (span.end - span.start) // _MINUTE)

    def _draw(self) -> None:
        """The board changes by the second at most; nothing is drawn that nobody sees."""
        event, now = self._programme.event, (self._machine.at.replace(microsecond=0), self.view.shape)
        if event is None or not self._machine.spans or not self.view.isVisible() or now == self._drawn:
            return
        self._drawn = now
        if self._miniature is None:
            self._miniature = import_module("ui.lobby.miniature").Miniature(self.office.clock.now(), self)
        told = self._programme
        data = import_module("ui.lobby.stage").LobbyData(
            event, told.slots, announcements=told.announcements, look=told.look
        )
        self.view.show_image(self._miniature.picture(data, self._machine.at, SHAPES[self.view.shape]))

    def _check(self) -> None:
        self.view.show_checking(checking=True)
        language, size = self.office.tongue.language, picture_size(self.view.shape)
        self._run.start(arguments(self.office.book.path.resolve(), language, size))

    def _stop_checking(self) -> None:
        self._run.stop()
        self.view.show_checking(checking=False)

    def _found(self, found: tuple[Found, ...]) -> None:
        self.view.show_checking(checking=False)
        event = self._programme.event
        zone = event.zone if event else "UTC"
        lines = [_line(one, zone) for one in sorted(found, key=lambda one: one.at)]
        count = tr("{count} things to look at. Choose one to see its moment.", count=len(found))
        self.view.show_findings(lines, count if found else tr("Nothing is odd, cut or left out."))

    def _failed(self) -> None:
        self.view.show_checking(checking=False)
        self.view.show_findings((), tr("The report could not be made. Check the file under Event file."))


def _line(one: Found, zone: str) -> Line:
    when = f"{in_zone(datetime.fromisoformat(one.at), zone):%d/%m %H:%M}"
    said = one.reason.partition(": ")[2] if one.reason.startswith(when) else one.reason
    return Line((when, said or one.reason), key=one.at, tone="wait" if one.kind in _GRAVE else "")
