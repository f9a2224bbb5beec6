"""The first window: go on with the last event, open one, make one, or try the demo."""

from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QMainWindow, QSizePolicy, QWidget

from kiosk.domain.event import Event
from kiosk.errors import KioskError
from ui.organiser.dates import days_text
from ui.organiser.icons import icon
from ui.organiser.office import Notice
from ui.organiser.parts import Picture, breakable, button, card, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.organiser.strip import Strip
from ui.theme import Theme
from ui.tongue import Tongue
from ui.welcome.tile import Tile

ENDING = ".kiosk"


class WelcomeWindow(QMainWindow):
    """Knows no event file; `show_last` tells it which was open last. Takes an event file dropped on it."""

    open_wished = Signal(Path)
    new_wished = Signal()
    demo_wished = Signal()
    join_wished = Signal()

    def __init__(self, theme: Theme, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tongue = theme, tongue
        self._last: tuple[Path, Event | None] | None = None
        self._say = Speech(self)
        self._make_parts()
        self.setCentralWidget(holder(self._laid_out()))
        self.setAcceptDrops(True)
        self.setMinimumSize(theme.px(820), theme.px(560))
        self._say.again.connect(self._retell)
        theme.changed.connect(self._draw_switches)
        self._draw_switches()
        self._retell()
        self._new.setFocus()

    def show_last(self, path: Path, event: Event | None = None) -> None:
        """The event opened last; `event` when its file could be read."""
        self._last = path, event
        self._retell()
        self._resume.setFocus()

    def show_trouble(self, error: KioskError) -> None:
        self._strip.show_notice(Notice("stop", self._tongue.words.explain(error)))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(980), self._theme.px(680))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = self._dropped(event)
        if path:
            event.acceptProposedAction()
            self.open_wished.emit(path)

    def _dropped(self, event: QDropEvent) -> Path | None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return next((file for file in files if file.suffix.lower() == ENDING), None)

    def _make_parts(self) -> None:
        self._strip = Strip(self._theme)
        self._resume, self._new = Tile(self._theme, "play"), Tile(self._theme, "plus")
        self._open, self._demo = Tile(self._theme, "open"), Tile(self._theme, "screen")
        self._join = Tile(self._theme, "hub")
        self._join.clicked.connect(lambda: self.join_wished.emit())
        self._resume.clicked.connect(self._go_on)
        self._new.clicked.connect(lambda: self.new_wished.emit())
        self._open.clicked.connect(self._choose)
        self._demo.clicked.connect(lambda: self.demo_wished.emit())
        self._language = button("quiet", lambda: self._tongue.speak(self._tongue.other))
        self._look = button("quiet", self._theme.switch)

    def _laid_out(self) -> QGridLayout:
        px = self._theme.px
        body = column(
            self._greeting(), px(28), self._strip, self._resume, self._tiles(), px(10), self._hint(), spacing=px(14)
        )
        page = holder(body)
        page.setMaximumWidth(px(780))
        grid = QGridLayout()
        grid.setContentsMargins(px(24), px(16), px(24), px(24))
        grid.addLayout(row(None, self._language, self._look), 0, 0, 1, 3)
        grid.addWidget(page, 2, 1)
        grid.setRowStretch(1, 2)
        grid.setRowStretch(3, 3)
        for at, stretch in enumerate((1, 20, 1)):
            grid.setColumnStretch(at, stretch)
        return grid

    def _greeting(self) -> QWidget:
        name, line = text("brand"), text("soft", wrap=True)
        name.setText("Kiosk")
        self._say(
            line.setText, "Guests at the door, the programme on the screen, the figures at once: all in one file."
        )
        badge = card(row(Picture(self._theme, "tick", 40, "on_accent")), self._theme, "badge", (11, 11))
        badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        greeting = row(badge, column(name, line, spacing=0), spacing=self._theme.px(18))
        greeting.setStretch(1, 1)
        return holder(greeting)

    def _tiles(self) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(self._theme.px(14))
        grid.addWidget(self._new, 0, 0)
        grid.addWidget(self._open, 0, 1)
        grid.addWidget(self._join, 1, 0)
        grid.addWidget(self._demo, 1, 1)
        return holder(grid)

    def _hint(self) -> QWidget:
        hint = text("faint")
        self._say(hint.setText, "You can also drop an event file (.kiosk) anywhere on this window.")
        return hint

    def _retell(self) -> None:
        self.setWindowTitle("Kiosk")
        self._language.setText("Tiếng Việt" if self._tongue.language == "en" else "English")
        self._new.say(tr("Make an event"), tr("Its name, days and doors; the guests come next."))
        self._open.say(tr("Open an event file"), tr("From this computer, a memory stick or a share."))
        self._demo.say(tr("Try the demo"), tr("A conference with 400 invented guests, reception and lobby running."))
        self._join.say(
            tr("Join an event of another laptop"), tr("With the code that its hub shows: this desk works along.")
        )
        self._resume.setVisible(self._last is not None)
        if self._last:
            path, event = self._last
            title = tr("Go on with {name}", name=event.name if event else path.stem)
            when = days_text(event.first_day, event.last_day) if event else ""
            self._resume.say(title, " · ".join(part for part in (when, breakable(path)) if part))

    def _draw_switches(self) -> None:
        side = self._theme.px(20)
        self._look.setIcon(icon("moon", self._theme.tokens.soft, side))
        self._look.setIconSize(QSize(side, side))
        self._say_look()

    def _say_look(self) -> None:
        self._look.setToolTip(tr("Light or dark"))
        self._look.setAccessibleName(tr("Light or dark"))

    def _go_on(self) -> None:
        if self._last:
            self.open_wished.emit(self._last[0])

    def _choose(self) -> None:
        start = str(self._last[0].parent) if self._last else ""
        file, _ = QFileDialog.getOpenFileName(self, tr("Open an event file"), start, tr("Event files") + " (*.kiosk)")
        if file:
            self.open_wished.emit(Path(file))
