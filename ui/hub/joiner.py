"""Joins a hub off the GUI thread, and brings in what the others recorded, with how far that is."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.app.hub_office import HubOffice, JoinWish, RunningLink
from kiosk.app.identity import Stamper
from kiosk.app.ports import Clock, Nobody
from kiosk.app.sharing import Behind, Online
from kiosk.domain.ids import DeskId
from ui.jobs import Lane
from ui.trouble import settle

_LOOK_MS = 100


class Joiner(QObject):
    """`stepped` carries a Step; `came` (done, all) of what is brought in; `joined` the file, once it can be opened;
    `failed` a KioskError.
    """

    stepped = Signal(object)
    came = Signal(int, int)
    joined = Signal(Path)
    failed = Signal(object)

    def __init__(self, office: Callable[[], HubOffice], clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._clock = office, clock
        self._made: HubOffice | None = None
        self._given_up = False
        self._lane = Lane(parent=self)
        self._running: RunningLink | None = None
        self._file: Path | None = None
        self._most = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    def join(self, wish: JoinWish, *, follow: bool) -> None:
        """With `follow` the file is filled before `joined`; else whoever has it open does that."""
        work = partial(self._join, wish, follow=follow)
        self._lane.run(work, partial(settle, then=self._is_in, trouble=self.failed.emit))

    def give_up(self) -> None:
        """Before the organiser has answered: nothing is changed."""
        self._given_up, made = True, self._made
        if made is not None:
            made.give_up()

    def open_now(self) -> None:
        """The rest comes while one works."""
        self._timer.stop()
        running, self._running = self._running, None
        if running is not None:
            self._lane.run(running.stop, lambda _: self._done())

    def close(self) -> None:
        self.give_up()
        self._timer.stop()
        running, self._running = self._running, None
        self._lane.drain(running.stop if running is not None else None)

    def _join(self, wish: JoinWish, *, follow: bool) -> tuple[Path, RunningLink | None]:
        self._made = office = self._office()
        if self._given_up:
            office.give_up()
        file = office.join(wish, self.stepped.emit)
        running = office.link(file, Stamper(DeskId(wish.name), self._clock), Nobody()) if follow else None
        if running is not None:
            running.start()
        return file, running

    def _is_in(self, made: tuple[Path, RunningLink | None]) -> None:
        self._file, self._running = made
        if self._running is None:
            self._done()
        else:
            self.came.emit(0, 0)
            self._timer.start()

    def _look(self) -> None:
        if self._running is None:
            return
        match self._running.state():
            case Behind(count):
                self._most = max(self._most, count)
                self.came.emit(self._most - count, self._most)
            case Online():
                self.open_now()

    def _done(self) -> None:
        if self._file is not None:
            self.joined.emit(self._file)
