"""The lobby's own process: opens the file, shows the board, and draws it into a picture when asked."""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.app.branding import NO_LOOK, look_of
from kiosk.app.followed import Following, following
from kiosk.app.identity import StoppedClock
from kiosk.app.machine import Machine
from kiosk.app.notices import announced
from kiosk.app.ports import Clock
from kiosk.app.rehearsing import LeftOut, LongRound, Shortened
from kiosk.app.showing import showing
from kiosk.app.welcoming import welcomes
from kiosk.domain.checkpoint import current
from kiosk.domain.declarations import EmergencySet
from kiosk.domain.legibility import Glass, zoom_for
from kiosk.domain.names import fold
from kiosk.domain.showing import Showing, showing_of
from kiosk.errors import BadInput, BookUnreadable
from kiosk.settings import Settings
from ui.fonts import load_fonts
from ui.lobby.alarm_face import Exit, Way
from ui.lobby.data import LobbyData
from ui.lobby.follower import Follower
from ui.lobby.freshness import Source
from ui.lobby.last_board import LastBoard, Shelf, keeping
from ui.lobby.lookout import Lookout
from ui.lobby.rehearsal import rehearsed
from ui.lobby.window import LobbyWindow


class LobbyFile:
    """The event file as the lobby reads it, on the lane's thread from the first question on."""

    def __init__(self, machine: Machine, path: Path, clock: Clock) -> None:
        self._book = machine.files.later(path)
        self._clock = clock
        self._seen, self._look = -1, NO_LOOK

    def changed(self) -> bool:
        before, self._seen = self._seen, self._book.changes()
        return self._seen != before

    def read(self) -> LobbyData:
        with self._book.reading() as reader:
            event, checkpoints = reader.event(), reader.checkpoints()
            if event is None:
                raise BookUnreadable("{file} holds no event yet. Make one with new.", file=self._book.path.name)
            door = current(checkpoints, self._clock.now())
            tally = reader.tally(door.id) if door else None
            alarm = reader.declaration(EmergencySet, "")
            self._look = look_of(reader, self._look.pictures)
            told = announced(reader), alarm.emergency if alarm else None
            greeted, source = welcomes(reader, self._clock.now()), _source(following(reader))
            slots, shows = reader.slots(), showing(reader)
            return LobbyData(event, slots, tally, *told, greeted, self._look, source, shows)

    def close(self) -> None:
        """The next question opens it again, on whatever thread asks."""
        self._book.close()


def draw_in_one_thread() -> None:
    """Before the application is made: Qt (6.11, qguiapplication.cpp) shares every larger fill among threads, which wait for
    each other 150 times in a 4K frame. On two cores the slowest frame took 47 ms so and takes 23 without.
    """
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")


def show_lobby(
    machine: Machine,
    file: Path,
    clock: Clock,
    *,
    screen: str | None,
    windowed: bool,
    theme: str,
    supervised: bool,
    room: str = "",
    wanted: Showing | None = None,
    phone: str = "",
) -> int:
    draw_in_one_thread()
    app = QGuiApplication(sys.argv[:1])
    source = LobbyFile(machine, file, clock)
    lookout = Lookout(source.changed)
    shelf = Shelf(machine.folder, file)
    last = _last_board(shelf, source)
    how = {"screen": screen, "windowed": windowed, "supervised": supervised, "night": night_of(theme)}
    showing = wanted or shown_by(machine.settings)
    lobby = _following(machine, source, lookout, shelf, clock, room, showing=showing, **how)
    lobby.stage.offer_page(phone)
    if last is not None:
        lobby.begin_with(last.data, last.at)
    lobby.show()
    if not supervised:  # else reception, which started it, brings in what others record
        follower = Follower(machine, file, clock)
        follower.troubled.connect(lambda error: sys.stderr.write(f"{machine.words.explain(error)}\n"))
        app.aboutToQuit.connect(follower.end)
        follower.begin()
    app.aboutToQuit.connect(lookout.end)
    app.aboutToQuit.connect(lobby.end)
    return app.exec()


def _last_board(shelf: Shelf, source: LobbyFile) -> LastBoard | None:
    last = shelf.last()
    if last is None:
        source.read()  # a file that cannot be used is said now, where someone reads it; later the board just stays
        source.close()
    return last


def _following(
    machine: Machine, source: LobbyFile, lookout: Lookout, shelf: Shelf, clock: Clock, room: str, **how: Any
) -> LobbyWindow:
    """A window on the file, with what this computer's settings say of its screen."""
    return LobbyWindow(
        source.read,
        lookout.changed,
        clock,
        way_out=exit_of(machine.settings),
        room=room or machine.settings.lobby_room,
        panel=glass_of(machine.settings),
        ways=ways_of(machine.settings),
        closing=source.close,
        keep=keeping(shelf, clock.now),
        motion=machine.settings.lobby_motion and os.environ.get("KIOSK_REDUCED_MOTION", "") == "",
        **how,
    )


def draw_lobby(
    machine: Machine,
    file: Path,
    at: datetime,
    shot: Path,
    size: tuple[int, int],
    theme: str,
    room: str = "",
    wanted: Showing | None = None,
) -> int:
    """Draws one picture and ends; on a computer without a screen too."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    source = LobbyFile(machine, file, StoppedClock(at))
    data = source.read()
    source.close()
    lobby = LobbyWindow(
        lambda: data,
        lambda: False,
        machine.clock,
        motion=False,
        night=night_of(theme),
        way_out=exit_of(machine.settings),
        room=room or machine.settings.lobby_room,
        panel=glass_of(machine.settings),
        showing=wanted or shown_by(machine.settings),
    )
    written = lobby.shot(shot, QSize(*size), at, data)
    lobby.end()
    app.processEvents()
    if not written:
        raise BadInput("The picture {file} cannot be written. Choose another name or folder.", file=shot)
    return 0


def _source(followed: Following | None) -> Source | None:
    if followed is None or followed.read_at is None:
        return None
    return Source(followed.read_at, timedelta(minutes=followed.minutes))


def night_of(theme: str) -> bool | None:
    """What the command line says of day and night; None where the event's brand decides."""
    return {"light": False, "dark": True}.get(theme)


def exit_of(settings: Settings) -> Exit:
    """The way out from this computer's screen. Raises BadInput for one that is no direction."""
    if not settings.lobby_exit:
        return Exit(None, settings.lobby_exit_name)
    way = _way(settings.lobby_exit)
    if way is None:
        raise BadInput(
            "The setting lobby_exit cannot be {way}. It is left, right, ahead, back, ahead-left, ahead-right, back-left or back-right.",
            way=settings.lobby_exit,
        )
    return Exit(way, settings.lobby_exit_name)


def shown_by(settings: Settings) -> Showing | None:
    """What this computer's screen shows; None for what the event's screens do. Raises BadInput for any other word."""
    wanted = showing_of(settings.lobby_shows)
    if settings.lobby_shows and wanted is None:
        raise BadInput(
            "The setting lobby_shows cannot be {what}. It is all, board, grid or changes.", what=settings.lobby_shows
        )
    return wanted


def ways_of(settings: Settings) -> dict[str, Way]:
    """Which way rooms are from this computer's screen, by their folded names. Raises BadInput for what says none."""
    ways: dict[str, Way] = {}
    for part in filter(str.strip, settings.lobby_ways.split(";")):
        room, _, said = part.rpartition("=")
        way = _way(said)
        if way is None or not room.strip():
            raise BadInput(
                "The setting lobby_ways cannot be {part}. Write it like: Hall A = left; Room 2 = ahead.", part=part
            )
        ways[fold(room)] = way
    return ways


def _way(text: str) -> Way | None:
    return Way.__members__.get(text.strip().replace("-", "_").upper())


def rehearse_lobby(
    machine: Machine, file: Path, clock: Clock, size: tuple[int, int]
) -> list[Shortened | LeftOut | LongRound]:
    """What a screen of this size would shorten or leave out, from the first session to the last."""
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    load_fonts()
    source = LobbyFile(machine, file, clock)
    data = source.read()
    source.close()
    found = list(rehearsed(data, size, zoom_for(glass_of(machine.settings), *size)))
    app.processEvents()
    return found


def glass_of(settings: Settings) -> Glass | None:
    """This computer's screen, when both its size and its last reader's distance are known."""
    known = settings.lobby_inches > 0 and settings.lobby_metres > 0
    return Glass(settings.lobby_inches, settings.lobby_metres) if known else None
