"""A screen's computer that joined a hub: its own file is filled while the lobby shows it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app.hub_office import HubOffices, RunningLink, is_joined
from kiosk.app.machine import Machine
from kiosk.app.ports import Clock, Nobody
from kiosk.domain.member import Role
from ui.jobs import Lane
from ui.trouble import settle


class Follower(QObject):
    """`troubled` carries the KioskError for which nothing comes. Desks have their link in reception, screens here."""

    troubled = Signal(object)

    def __init__(self, machine: Machine, file: Path, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._machine, self._file, self._clock = machine, file, clock
        self._lane = Lane(parent=self)
        self._running: RunningLink | None = None

    def begin(self) -> None:
        offices = self._machine.sharing
        if offices is not None:
            self._lane.run(partial(self._link, offices), partial(settle, then=self._keep, trouble=self.troubled.emit))

    def end(self) -> None:
        self._lane.drain(self._stop)

    def _link(self, offices: HubOffices) -> None:
        if not is_joined(self._file):
            return
        office = offices(self._machine.files)
        joined = office.joined(self._file)
        if joined is None or joined.role is not Role.SCREEN:
            return
        self._running = office.link(self._file, self._machine.stamper(None, self._clock), Nobody())
        if self._running is not None:
            self._running.start()

    def _keep(self, _: None) -> None:
        """The link runs, or there is none."""

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
