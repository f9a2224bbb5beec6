"""One open event in this program: its lanes and books, its reception, and the windows opened from there."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from kiosk.app.care import OpenBook
from kiosk.app.choosing import find_checkpoint
from kiosk.app.hub_office import is_joined
from kiosk.app.identity import ShiftedClock
from kiosk.app.late_desk import LateDesk
from kiosk.app.link_seat import LinkSeat
from kiosk.app.machine import Machine
from kiosk.app.ports import Clock, Topic
from kiosk.domain.checkpoint import current, doors
from kiosk.domain.event import Event
from kiosk.domain.ids import CheckpointId
from kiosk.errors import KioskError
from ui.app import Shell
from ui.jobs import Done, Failed, Lane, Outcome
from ui.readers import Readers
from ui.reception.window import ReceptionWindow, Setting

if TYPE_CHECKING:
    from kiosk.app.desk import Desk
    from kiosk.app.double_changes import ChangeSeen
    from kiosk.app.doubles import DoubleSeen
    from kiosk.domain.clock_sense import Known
    from ui.clock_desk import ClockDesk
    from ui.hub.leaving import Leaving
    from ui.hub.sharing import Sharing
    from ui.phone_page import PhonePage
    from ui.supervisor import LobbyProcess

LOOK_EVERY_MS = 500
EVERYTHING = frozenset(Topic)
ORGANISER = "organiser"
ORGANISER_SIZE = QSize(1280, 760)
LOBBY = "lobby"


class Pages(QWidget):
    """What the house asks of the organiser's window, which is loaded only when it is wanted."""

    def go_to(self, name: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Doors:
    """Windows that are loaded when they are first wanted; each gets the house it belongs to."""

    organiser: Callable[["House"], "Pages"]
    lobby: Callable[["House"], "LobbyProcess"]


class House(QObject):
    """`wish_open` when another event is wanted, `volume_chosen` (0 to 100) to be remembered.

    `furnished`: what answers at reception is made, and nothing is left to do but what can wait.
    """

    wish_open = Signal()
    volume_chosen = Signal(int)
    furnished = Signal()

    def __init__(
        self, shell: Shell, machine: Machine, file: Path, clock: Clock, doors: Doors, sheet: Path | None = None
    ) -> None:
        super().__init__()
        self.shell, self.machine, self.file, self.clock = shell, machine, file, clock
        self._doors, self._sheet = doors, sheet
        self.lane = Lane(parent=self)
        self.book = machine.files.later(file)
        self._office_lane: Lane | None = None
        self._office_book: OpenBook | None = None
        self._organiser: Pages | None = None
        self._lobby: LobbyProcess | None = None
        self._sharing: Sharing | None = None
        self._seat, self._joined = LinkSeat(clock), False
        self._phone: PhonePage | None = None
        self._clock_care: ClockDesk | None = None
        me = machine.desk_in(shell.tongue.words)
        self._stamper = machine.stamper(me, clock)
        self._desk = LateDesk(self.book, self._stamper, shell.news, machine.signatures, self._seat)
        setting = Setting(shell.theme, shell.tongue, shell.places, me)
        self.reception = ReceptionWindow(cast("Desk", self._desk), self.lane, shell.news, clock, setting)
        self.readers = Readers(shell, self.reception, machine.settings.volume, self)
        self.readers.volume_chosen.connect(self.volume_chosen)
        self._leaving: Leaving | None = None
        self.reception.may_close = self._may_close
        self._take_wishes()
        self._seen = -1
        self._look = QTimer(self)
        self._look.timeout.connect(self._ask_for_changes)

    def open(self, checkpoint: CheckpointId | None) -> None:
        """Show reception and begin; `checkpoint` is the one to stand at."""
        if checkpoint:
            self.shell.places.remember("checkpoint", checkpoint)
        self.reception.show()
        self.reception.start()
        QTimer.singleShot(0, self, self._furnish)

    def office(self) -> tuple[Lane, OpenBook]:
        """A lane and a book for long work, so that a check-in never waits behind an import."""
        if self._office_lane is None or self._office_book is None:
            self._office_lane, self._office_book = Lane(parent=self), self.machine.files.later(self.file)
        return self._office_lane, self._office_book

    @property
    def sharing(self) -> "Sharing":
        """The event among other desks; made when it is shared, or when somebody asks about it."""
        if self._sharing is None:
            made: Sharing = import_module("ui.hub.making").sharing_of(self, self._seat, self._stamper)
            made.stood.connect(lambda standing: self.reception.hub.show(standing))
            made.doubled.connect(self._tell_double)
            made.clashed.connect(self._tell_clash)
            made.failed.connect(self.reception.show_trouble)
            self._sharing = made
        return self._sharing

    @property
    def phone(self) -> "PhonePage":
        """The page for phones, off until somebody starts it."""
        if self._phone is None:
            made: PhonePage = import_module("ui.phone_page").phone_page(self.file, self.clock, self.shell.tongue, self)
            made.changed.connect(self._tell_address)
            self._phone = made
        return self._phone

    def open_organiser(self, page: str | None = None) -> None:
        """`page` is the name of one of its places."""
        if self._organiser is None:
            self._organiser = self._doors.organiser(self)
            self.shell.places.restore(self._organiser, ORGANISER, ORGANISER_SIZE * self.shell.theme.scale)
        if page is not None:
            self._organiser.go_to(page)
        self._organiser.show()
        self._organiser.raise_()
        self._organiser.activateWindow()

    def show_reception(self) -> None:
        """Above whatever lies over it, as it was before it was put away."""
        reception = self.reception
        reception.setWindowState(reception.windowState() & ~Qt.WindowState.WindowMinimized)
        reception.raise_()
        reception.activateWindow()

    def open_lobby(self) -> None:
        """Also brings back a lobby that someone closed."""
        if self._lobby is None:
            self._lobby = self._doors.lobby(self)
            self._lobby.scanned.connect(self._scanned_in_the_lobby)
            self._lobby.closed.connect(self._forget_lobby)
            self._tell_address()
        self._lobby.start()
        self.shell.places.remember(LOBBY, str(self.file.absolute()))

    def open_what_was_open(self) -> None:
        """The lobby comes back with reception, however that ended, unless a person had closed it."""
        if self.shell.places.recall(LOBBY) == str(self.file.absolute()):
            self.open_lobby()

    def close(self) -> None:
        """Inputs first, then the lanes, then the files, each on the thread that opened it."""
        self.reception.may_close, self._leaving = lambda: True, None  # else they would hold each other for ever
        self._look.stop()
        if self._clock_care is not None:
            self._clock_care.stop()
        self.readers.close()
        if self._sharing is not None:
            self._sharing.close()
        if self._phone is not None:
            self._phone.stop()
        if self._lobby is not None:
            self._lobby.stop()
        if self._organiser is not None:
            self.shell.places.keep(self._organiser, ORGANISER)
            self._organiser.close()
            self._organiser.deleteLater()
        self.reception.deleteLater()
        self.lane.drain(self.book.close)
        if self._office_lane is not None and self._office_book is not None:
            self._office_lane.drain(self._office_book.close)

    def _forget_lobby(self) -> None:
        self.shell.places.remember(LOBBY, "")

    def _may_close(self) -> bool:
        """Asked when a person closes reception: is anything lost on others by that?"""
        if self._leaving is None and self._reasons():
            made: Leaving = import_module("ui.hub.leaving").Leaving(self.reception, self._reasons, self.shell.theme)
            self._leaving = made
        return self._leaving is None or self._leaving()

    def _reasons(self) -> tuple[str, ...]:
        lit = self._lobby is not None and self._lobby.running
        if self._sharing is None and not lit:
            return ()
        said: tuple[str, ...] = import_module("ui.hub.leaving").reasons(self._sharing, lobby=lit)
        return said

    def _tell_address(self) -> None:
        """The lobby shows where phones find the page, while they do."""
        if self._lobby is not None and self._phone is not None:
            self._lobby.tell("phone", self._phone.address)

    def _scanned_in_the_lobby(self, code: str) -> None:
        """The lobby's window had the keyboard, and may lie over the answer."""
        self.reception.raise_()
        self.reception.present(code)

    def _take_wishes(self) -> None:
        window = self.reception
        window.organiser_wished.connect(lambda: self.open_organiser())
        window.lobby_wished.connect(self.open_lobby)
        window.open_wished.connect(self.wish_open)
        window.codes_wished.connect(self._show_codes)
        window.shared_wished.connect(lambda: self.open_organiser("desks"))

    def _show_codes(self) -> None:
        if self._sheet is not None and self._sheet.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sheet)))
        else:
            self.open_organiser("codes")

    def _ask_for_changes(self) -> None:
        if not self.lane.busy:
            self.lane.run(self.book.changes, self._compare)

    def _compare(self, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(version):
                before, self._seen = self._seen, version
                if before not in (-1, version):
                    self.shell.news.tell(EVERYTHING)
                if before != version and self._clock_care is not None:
                    self.lane.run(self._clock_care.known_in(self.book), self._take_care)
            case Failed(KioskError() as error):
                self.reception.show_trouble(error)
            case Failed(bug):
                raise bug

    def _take_care(self, outcome: "Outcome[Known]") -> None:
        """What cannot be read now is read after the next change."""
        if isinstance(outcome, Done) and self._clock_care is not None:
            self._clock_care.know(outcome.value)

    def _furnish(self) -> None:
        """The window stands and hears the scanner: what answers is loaded on the lane, before the first code comes."""
        self._say_ready()
        self.lane.run(self._load, lambda _: self._furnished())

    def _tell_double(self, double: "DoubleSeen") -> None:
        face = import_module("ui.reception.hub_face")
        self.reception.show_note(face.double_text(double, self.clock.now(), self.reception.watch.zone), "wait")

    def _tell_clash(self, seen: "ChangeSeen") -> None:
        when = import_module("ui.hub.desk_words").Moment(self.clock.now(), self.reception.watch.zone)
        self.reception.show_note(import_module("ui.hub.change_words").change_text(seen, when), "wait")

    def _load(self) -> None:
        if self.machine.sharing is not None and is_joined(self.file):
            self._joined = True
            self._seat.expect()  # before the first code: it cannot be checked with the others yet
        self._desk.load()
        import_module("ui.reception.service")

    def _furnished(self) -> None:
        self.reception.furnish()
        if not isinstance(self.clock, ShiftedClock):  # else somebody chose the time, and knows it
            self._clock_care = import_module("ui.clock_desk").clock_desk(
                self.clock, self.reception.clock_strip, self.shell.tongue, self.shell.places, self
            )
        self._look.start(LOOK_EVERY_MS)
        self.readers.begin()
        if self._joined:
            self.sharing.begin()
        self.furnished.emit()

    def _say_ready(self) -> None:
        """For whoever measures how long the start takes."""
        if os.environ.get("KIOSK_SAY_READY"):
            self.lane.run(lambda: None, lambda _: print("ready", file=sys.stdout, flush=True))  # noqa: T201


@dataclass(frozen=True, slots=True)
class Beginning:
    """What must be known of an event before its windows are made: its language, and where the desk stands."""

    event: Event | None
    checkpoint: CheckpointId | None


def look_into(
    machine: Machine, file: Path, clock: Clock, *, remembered: str = "", place: str | None = None
) -> Beginning:
    """The checkpoint is the one asked for; else the remembered one until it closes; else the one that is open now.

    Raises KioskError for a file that cannot be used, and for a `place` that is none of its checkpoints.
    """
    with machine.book(file) as book, book.glancing() as reader:
        event, checkpoints, now = reader.event(), reader.checkpoints(), clock.now()
    if place:
        return Beginning(event, find_checkpoint(checkpoints, place).id)
    kept = [c for c in doors(checkpoints) if c.id == remembered and (c.closes is None or now <= c.closes)]
    chosen = next(iter(kept), None) or current(checkpoints, now)
    return Beginning(event, chosen.id if chosen else None)
