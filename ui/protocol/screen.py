"""The protocol officer's own window: who is here in order, large enough to read from three metres, and who just came."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.organiser.parts import Elided, button, column, holder, row, text
from ui.organiser.speech import Speech, tr
from ui.protocol.bell import Bell
from ui.protocol.faces import McFace
from ui.protocol.hold_strip import HoldStrip
from ui.protocol.mc_list import ACROSS_THE_ROOM, McList
from ui.theme import Theme

_TICK_MS = 1000


class ProtocolScreen(QWidget):
    """F11 fills the screen, Esc leaves it, space has seen, M lets the sound be heard or not, W watches the chosen guest,
    R releases held seats.
    """

    closed = Signal()
    seen = Signal()
    all_seen = Signal()
    sound_wished = Signal()
    watch_wished = Signal(str)
    release_wished = Signal()
    clock_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._say = Speech(self)
        self.setProperty("role", "protocolscreen")
        self._title, self._event = text("protocoltitle"), Elided("soft")
        self._clock, self._summary = text("protocolclock"), text("protocolsummary", wrap=True)
        self.bell = Bell(theme)
        self.bell.enlarge()
        self.holds = HoldStrip(theme)
        self.present, self.expected = McList(theme, ACROSS_THE_ROOM), McList(theme)
        self._expected_head = text("heading")
        self._nobody = text("heading", wrap=True)
        self._hint = text("soft")
        self._sound = button("quiet", self.sound_wished.emit)
        self._full = button("quiet", self.fill)
        self._heard = False
        self._lay_out(theme)
        self._connect()
        self.resize(theme.px(1280), theme.px(740))

    def show_sheet(self, present: Sequence[McFace], expected: Sequence[McFace], event: str, summary: str) -> None:
        self.present.show_faces(present)
        self.expected.show_faces(expected)
        self.present.setVisible(bool(present))
        self._nobody.setVisible(not present)
        self._event.show_text(event)
        self._summary.setText(summary)

    def show_clock(self, at: str) -> None:
        self._clock.setText(at)

    def show_sound(self, *, heard: bool) -> None:
        self._heard = heard
        self._retell()

    def fill(self) -> None:
        """The whole screen, or back."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._ticking.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        self._say(self._title.setText, "Guests present")
        self._say(self._expected_head.setText, "Still expected")
        self._say(self._nobody.setText, "Nobody of those to be named is here yet. They appear as they check in.")
        self._say(self._hint.setText, "Space: seen · W: watch or not · M: sound · F11: full screen")
        head = row(column(self._title, self._event, spacing=0), self._clock, spacing=px(16))
        head.setStretch(0, 1)
        left = column(self.present, self._nobody, spacing=px(8))
        left.setStretchFactor(self.present, 1)
        left.addStretch(0)
        right = column(self._expected_head, self.expected, spacing=px(8))
        lists = row(holder(left), holder(right), spacing=px(20))
        lists.setStretch(0, 5)
        lists.setStretch(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(28), px(18), px(28), px(12))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addWidget(self._summary)
        layout.addWidget(self.bell)
        layout.addWidget(self.holds)
        layout.addLayout(lists, 1)
        layout.addLayout(row(self._hint, None, self._sound, self._full, spacing=px(8)))

    def _connect(self) -> None:
        self.bell.seen.connect(self.seen)
        self.holds.wished.connect(self.release_wished)
        self.bell.all_seen.connect(self.all_seen)
        keys = (
            (Qt.Key.Key_F11, self.fill),
            (Qt.Key.Key_Escape, self.showNormal),
            (Qt.Key.Key_Space, self.seen.emit),
            (Qt.Key.Key_M, self.sound_wished.emit),
            (Qt.Key.Key_W, self._wish_watch),
            (Qt.Key.Key_R, self.release_wished.emit),
        )
        for key, then in keys:
            QShortcut(QKeySequence(key), self).activated.connect(then)
        self._ticking = QTimer(self)
        self._ticking.timeout.connect(self.clock_wanted)
        self._ticking.start(_TICK_MS)
        self._say.again.connect(self._retell)
        self._retell()

    def _wish_watch(self) -> None:
        chosen = self.present.chosen or self.expected.chosen
        if chosen:
            self.watch_wished.emit(chosen)

    def _retell(self) -> None:
        self.setWindowTitle(tr("Guests present"))
        self._full.setText(tr("Full screen (F11)"))
        self._sound.setText(tr("Sound on (M)") if self._heard else tr("Sound off (M)"))
