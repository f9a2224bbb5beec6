"""Builds each window from the use cases; the only file that knows all windows."""

import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.app.machine import Machine
from kiosk.app.ports import Clock
from kiosk.domain.event import Event
from kiosk.domain.showing import Showing
from kiosk.errors import BadInput, KioskError
from kiosk.settings import Settings, write_settings
from ui.app import CrashSheet, Shell, start_app
from ui.house import Doors, House, Pages, look_into

if TYPE_CHECKING:
    from kiosk.app.rehearsing import LeftOut, LongRound, Shortened
    from ui.supervisor import LobbyProcess

_SETTLE_MS = 400


def reception(
    machine: Machine,
    file: Path,
    clock: Clock,
    *,
    shot: Path | None = None,
    size: tuple[int, int] = (1366, 768),
    theme: str = "auto",
    place: str | None = None,
    code: str | None = None,
) -> int:
    """Reception on one event; with `shot`, a picture of it instead."""
    if shot:
        drawn: int = import_module("ui.portrait").draw_reception(machine, file, clock, shot, size, theme, place, code)
        return drawn
    return _Program(machine, theme).run(file, clock, place=place)


def demo(machine: Machine, file: Path, sheet: Path, clock: Clock) -> int:
    """Reception, and the lobby beside it."""
    return _Program(machine, "auto").run(file, clock, sheet=sheet, lobby=True)


def lobby(
    machine: Machine,
    file: Path,
    clock: Clock,
    *,
    shot: Path | None = None,
    size: tuple[int, int] = (1920, 1080),
    theme: str = "auto",
    screen: str | None = None,
    windowed: bool = False,
    supervised: bool = False,
    room: str = "",
    showing: Showing | None = None,
    phone: str = "",
) -> int:
    """The lobby's own process; with `shot`, a picture of the board at the clock's moment instead."""
    app = import_module("ui.lobby_app")
    if shot:
        drawn: int = app.draw_lobby(machine, file, clock.now(), shot, size, theme, room, showing)
        return drawn
    shown: int = app.show_lobby(
        machine,
        file,
        clock,
        screen=screen,
        windowed=windowed,
        theme=theme,
        supervised=supervised,
        room=room,
        wanted=showing,
        phone=phone,
    )
    return shown


def rehearse(
    machine: Machine, file: Path, clock: Clock, *, size: tuple[int, int]
) -> "list[Shortened | LeftOut | LongRound]":
    """What a screen of this size would shorten or leave out."""
    found: list[Shortened | LeftOut | LongRound] = import_module("ui.lobby_app").rehearse_lobby(
        machine, file, clock, size
    )
    return found


def welcome(machine: Machine) -> int:
    """The last event when there is one, else the welcome window."""
    last = Path(machine.settings.last_event) if machine.settings.last_event else None
    if last and last.is_file():
        return _Program(machine, "auto").run(last, machine.clock)
    return _Program(machine, "auto").welcome()


class _Program(QObject):
    """One process of windows: a shell, and at most one open event."""

    def __init__(self, machine: Machine, theme: str) -> None:
        chosen = machine.settings.theme if theme == "auto" else theme
        self.shell: Shell = start_app(machine.spoken(None), chosen, machine.places_file)
        super().__init__()
        self.machine = machine
        self._house: House | None = None
        self._welcome: QWidget | None = None
        self._crash = CrashSheet(machine.crash_log, self)
        self._crash.install()
        self.shell.app.aboutToQuit.connect(self._end)

    def run(
        self, file: Path, clock: Clock, *, place: str | None = None, sheet: Path | None = None, lobby: bool = False
    ) -> int:
        self._enter(file, clock, place, sheet)
        if lobby and self._house is not None:
            QTimer.singleShot(_SETTLE_MS, self._house, self._house.open_lobby)
        return self.shell.app.exec()

    def welcome(self) -> int:
        self._open_welcome()
        return self.shell.app.exec()

    def _enter(self, file: Path, clock: Clock, place: str | None = None, sheet: Path | None = None) -> None:
        """Raises KioskError when the file cannot be used; the window that stands then stays."""
        kept = self.shell.places.recall("checkpoint")
        beginning = look_into(self.machine, file, clock, remembered=kept, place=place)
        self._leave()
        self.shell.tongue.speak(self._language(beginning.event))
        doors = Doors(self._organiser, self._lobby)
        house = House(self.shell, self.machine, file, clock, doors, sheet)
        house.wish_open.connect(self._open_welcome)
        house.volume_chosen.connect(self._keep_volume)
        house.reception.closed.connect(self.shell.app.quit)
        house.furnished.connect(self._settle)
        self._house = house
        house.open(beginning.checkpoint)
        if self._welcome is not None:
            self._welcome.close()
        self._remember(file)

    def _settle(self) -> None:
        """What takes longer to load than the window does."""
        house = self._house
        if house is None:
            return
        QTimer.singleShot(_SETTLE_MS, house, self._give_sounds)
        QTimer.singleShot(_SETTLE_MS, house, house.readers.begin_multimedia)
        QTimer.singleShot(_SETTLE_MS, house, house.open_what_was_open)

    def _language(self, event: Event | None) -> str:
        """The one asked for, else the one chosen last, else the event's own."""
        return self.machine.language or self.shell.places.recall("language") or self.machine.spoken(event)

    def _leave(self) -> None:
        if self._house is not None:
            house, self._house = self._house, None
            house.reception.closed.disconnect(self.shell.app.quit)
            house.reception.close()
            house.close()

    def _end(self) -> None:
        if self._house is not None:
            self._house.close()

    def _remember(self, file: Path) -> None:
        self._keep(replace(self.machine.settings, last_event=str(file.resolve())))

    def _keep_volume(self, volume: int) -> None:
        self._keep(replace(self.machine.settings, volume=volume))

    def _rename(self, desk: str) -> None:
        """As it was called when it joined a hub, so that its entries bear the name the others know."""
        self._keep(replace(self.machine.settings, desk=desk))

    def _keep(self, settings: Settings) -> None:
        self.machine = replace(self.machine, settings=settings)
        try:
            write_settings(self.machine.settings_file, settings)
        except OSError:
            if self._house is not None:
                trouble = BadInput("The settings cannot be kept in {folder}.", folder=self.machine.folder)
                self._house.reception.show_trouble(trouble)

    def _give_sounds(self) -> None:
        """A computer without the sound libraries is silent, and nothing else changes."""
        if self._house is None:
            return
        QLoggingCategory.setFilterRules("qt.multimedia*=false")  # its search for codecs is no business of reception's
        try:
            self._house.readers.devices.sounds.use(import_module("ui.loudspeaker").Loudspeaker())
        except ImportError as error:
            sys.stderr.write(f"{self.shell.tongue.words.say('No sound: {why}.', why=error)}\n")
            self._house.readers.devices.sounds.use(import_module("ui.sound").Speaker())

    def _organiser(self, house: House) -> Pages:
        lane, book = house.office()
        office = import_module("ui.organiser.office").Office(
            lane=lane,
            book=book,
            files=self.machine.files,
            stamper=self.machine.stamper(self.machine.desk_in(self.shell.tongue.words), house.clock),
            clock=house.clock,
            news=self.shell.news,
            tongue=self.shell.tongue,
            theme=self.shell.theme,
            places=self.shell.places,
            signatures=self.machine.signatures,
            phone=house.phone,
            sharing=house.sharing if self.machine.sharing is not None else None,
            chime=partial(house.readers.devices.sounds.try_out, "good"),
        )
        window: Pages = import_module("ui.organiser.window").OrganiserWindow(office)
        window.reception_wished.connect(house.show_reception)  # type: ignore[attr-defined]
        window.lobby_wished.connect(house.open_lobby)  # type: ignore[attr-defined]
        return window

    def _lobby(self, house: House) -> "LobbyProcess":
        made: LobbyProcess = import_module("ui.lobby_child").lobby_process(house.file, house.clock, self.machine, house)
        return made

    def _open_welcome(self) -> None:
        """Made anew, for the event opened last may be another; the one that is open stays open until then."""
        if self._welcome is None or not self._welcome.isVisible():
            self._welcome = import_module("ui.front_door").FrontDoor(self.shell, self.machine, self._try, self._rename)
        self._welcome.show()
        self._welcome.raise_()

    def _try(self, file: Path) -> KioskError | None:
        """Enter an event; what stood in the way, when it cannot be."""
        try:
            self._enter(file, self.machine.clock)
        except KioskError as error:
            return error
        return None
