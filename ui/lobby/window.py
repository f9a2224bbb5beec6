"""The lobby's window: the stage, the file it follows, the clock, and the screen it stands on."""

import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.app.branding import NO_LOOK
from kiosk.app.ports import Clock
from kiosk.domain.legibility import Glass
from kiosk.domain.showing import Showing
from ui.fonts import load_fonts
from ui.jobs import Executor
from ui.lobby.alarm_face import NO_EXIT, Exit, Way
from ui.lobby.clock import LobbyClock
from ui.lobby.data import LobbyData
from ui.lobby.loading import loaded
from ui.lobby.pulse import Lifeline, Pulse
from ui.lobby.screens import ScreenWatch, choose, screen_named, seen
from ui.lobby.source import LobbySource
from ui.lobby.stage import Stage
from ui.lobby.theme import LobbyTokens
from ui.lobby.wardrobe import Wardrobe
from ui.scanning.wedge import Wedge

ASIDE = 0.32  # of the screen: beside the answer, where reception lists who has just passed
MARGIN = 24
STAGGER_MS = 45
_WORTH_A_WORD = timedelta(seconds=5)


class LobbyWindow(QObject):
    """Shows the board of one event file; needs a running QGuiApplication.

    `read` and `changed` are called on a lane of their own (see LobbySource). `screen` is a screen's name;
    without it the lobby takes the first screen that is not the primary one, or a window when there is
    only one; `windowed` leaves it a window wherever it is. `motion` off is for those who asked for less
    of it. `tokens` are worn whatever the event's brand says; `night` decides between day and night in its stead.
    `supervised` prints a beat for shown frames and the codes that are scanned here, and ends the
    program when stdin ends. `way_out` is the way out from this screen, for emergencies; with a `room` it is the screen at
    that room's door; `ways` say where rooms are from here; with a `panel` it is drawn as large as its last reader needs.
    `showing` is what it shows, whatever the event's screens do. `closing` is called on the lane when the window ends,
    `keep` there with what was read.
    """

    def __init__(
        self,
        read: Callable[[], LobbyData],
        changed: Callable[[], bool],
        clock: Clock,
        screen: str | None = None,
        *,
        motion: bool = True,
        tokens: LobbyTokens | None = None,
        night: bool | None = None,
        windowed: bool = False,
        supervised: bool = False,
        way_out: Exit = NO_EXIT,
        room: str = "",
        panel: Glass | None = None,
        ways: Mapping[str, Way] | None = None,
        showing: Showing | None = None,
        closing: Callable[[], None] | None = None,
        keep: Callable[[LobbyData], None] | None = None,
        executor: Executor | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        load_fonts()
        self._engine = QQmlApplicationEngine(self)  # the first child, so that it ends before what it shows
        self._now, self._wanted, self._closing = clock, screen, closing
        self.wardrobe = Wardrobe(motion=motion, tokens=tokens, night=night, parent=self)
        self.wardrobe.dress(NO_LOOK, "UTC", clock.now())
        self.stage = Stage(clock.now(), self, way_out, room, panel, ways, showing, STAGGER_MS if motion else 0)
        self._known_at, self._windowed = clock.now(), windowed
        self._has_own = False
        self.source = LobbySource(read, changed, executor, self, keep)
        self._clock = LobbyClock(clock, _ticking(self.wardrobe, self.stage), self)
        self.window = self._loaded()
        self._follow()
        if supervised:
            self._supervise()

    def begin_with(self, data: LobbyData, at: datetime) -> None:
        """What was on the board last, as of `at`, until the file has been read."""
        self._put_on(data, self._now.now())
        self.stage.keep(at)
        self._known_at = at
        self.window.setTitle(data.event.name)

    def show(self) -> None:
        """On its screen, full; or in a window of its own when there is none for it. Starts following the file."""
        self.source.start()
        self._clock.start()
        self._place()

    def turn_page(self) -> bool:
        """Turn to the next page now; false when all rows fit on one."""
        return self.stage.turn()

    def end(self) -> None:
        """Stop the timers and the lane; the file is closed where it was opened."""
        self._clock.stop()
        self.source.stop(self._closing)
        self.window.hide()

    def shot(self, path: Path, size: QSize, at: datetime, data: LobbyData) -> bool:
        """Draw the board as it is at `at` into a PNG of exactly `size`; false when the picture cannot be written.

        Wants the offscreen platform (or a screen at least that large) and `motion` off.
        """
        self.stage.tick(at)
        self._put_on(data, at)
        self.window.resize(size)
        self.stage.resize(size.width(), size.height())
        self.window.show()
        QCoreApplication.processEvents()
        image = self.window.grabWindow()
        self.window.hide()
        return image.save(str(path))

    def _put_on(self, data: LobbyData, now: datetime) -> None:
        self.wardrobe.dress(data.look, data.event.zone, now)
        self.stage.show(data)

    def _loaded(self) -> QQuickWindow:
        window = loaded(self._engine, self.stage, self.wardrobe)
        shy = True  # the keyboard, and so the scanner, stays with reception
        window.setProperty("_q_showWithoutActivating", shy)
        return window

    def _follow(self) -> None:
        window = self.window
        window.widthChanged.connect(self._resized)
        window.heightChanged.connect(self._resized)
        window.fullScreenWished.connect(self._toggle)  # type: ignore[attr-defined]  # declared in QML
        window.windowWished.connect(self._leave_full_screen)  # type: ignore[attr-defined]
        self.source.was_read.connect(self._show)
        self.source.was_same.connect(self._know)
        self.source.was_missed.connect(self._keep)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            self._watch = ScreenWatch(app, parent=self)
            self._watch.gone.connect(self._lost)
            self._watch.settled.connect(self._place)
        self._resized()

    def _supervise(self) -> None:
        self._pulse = Pulse(self.window, sys.stdout, self)
        self.source.asked.connect(self._pulse.ask)
        self._wedge = Wedge(parent=self)
        self._wedge.scanned.connect(self._pulse.hand_on)
        self._wedge.listen()
        self._lifeline = Lifeline(parent=self)
        self._lifeline.cut.connect(QCoreApplication.quit)
        self._lifeline.told.connect(self._told)

    def _told(self, line: str) -> None:
        subject, _, value = line.partition(" ")
        if subject == "phone":
            self.stage.offer_page(value)

    def _resized(self) -> None:
        self.stage.resize(self.window.width(), self.window.height())

    def _show(self, data: LobbyData) -> None:
        self._know()
        self._put_on(data, self._now.now())
        self.window.setTitle(data.event.name)
        self._clock.start()

    def _know(self) -> None:
        self._known_at = self._now.now()

    def _keep(self) -> None:
        """A file that is only busy for a moment is not worth a word."""
        if self._now.now() - self._known_at >= _WORTH_A_WORD:
            self.stage.keep(self._known_at)

    def _place(self) -> None:
        """Hidden while its screen is away: never thrown over reception's window, not even into its corner."""
        if self._windowed:
            self.window.showNormal()
            return
        name = choose(seen(), self._wanted)
        screen = screen_named(name) if name is not None else None
        if screen is not None:
            self._has_own = True
            self.window.setScreen(screen)
            self.window.setGeometry(screen.geometry())
            self.window.showFullScreen()
        elif self._wanted is None and not self._has_own:
            self._stand_aside()
        else:
            self.window.hide()

    def _stand_aside(self) -> None:
        """One screen only: in a window in its corner, where reception can still be worked."""
        room = self.window.screen().availableGeometry()
        width = int(room.width() * ASIDE)
        height = width * 9 // 16
        self.window.setGeometry(room.right() - width - MARGIN, room.bottom() - height - MARGIN, width, height)
        self.window.showNormal()

    def _lost(self, name: str) -> None:
        if name in (self._wanted, self.window.screen().name()):
            self.window.hide()

    def _toggle(self) -> None:
        if self.window.visibility() == QQuickWindow.Visibility.FullScreen:
            self._leave_full_screen()
        else:
            self.window.showFullScreen()

    def _leave_full_screen(self) -> None:
        if self.window.visibility() == QQuickWindow.Visibility.FullScreen:
            self.window.setWindowState(Qt.WindowState.WindowNoState)


def _ticking(wardrobe: Wardrobe, stage: Stage) -> Callable[[datetime], datetime]:
    """Each moment as it is shown; when it dawns, in other colours."""

    def tick(now: datetime) -> datetime:
        wardrobe.again(now)
        return stage.tick(now)

    return tick
