"""The reception window: the verdict, the guests, the figures, and the keys that drive them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from kiosk.app.desk import Desk, Overview
from kiosk.app.ports import Clock
from kiosk.domain.checkpoint import Kind, items
from kiosk.domain.ids import CheckpointId, DeskId
from kiosk.domain.presence import Direction
from kiosk.errors import KioskError
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.alarm_desk import AlarmDesk
from ui.reception.attendee_desk import AttendeeDesk
from ui.reception.attention_desk import AttentionDesk
from ui.reception.delegation_desk import DelegationDesk
from ui.reception.face import clock_of
from ui.reception.figures import Figures
from ui.reception.items_desk import ItemsDesk
from ui.reception.menu import Choices, menu_of
from ui.reception.owed_desk import OwedDesk
from ui.reception.presenter import Reception
from ui.reception.seat_desk import SeatDesk
from ui.reception.seeker import Seeker
from ui.reception.side import Side
from ui.reception.side_presenter import SidePresenter
from ui.reception.top_bar import TopBar
from ui.reception.verdict_panel import VerdictPanel
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.advice import AdviceStrip
from ui.widgets.alarm_strip import AlarmStrip
from ui.widgets.look import named
from ui.widgets.strip import TroubleStrip

translate = QCoreApplication.translate
SIZE = QSize(1366, 768)
_TICK_MS = 1000


class Sounder(Protocol):
    """Plays "good", "wait" or "stop"; see ui.sound.Sounds."""

    muted: bool

    def play(self, name: str) -> None: ...


@dataclass(slots=True)
class Silence:
    muted: bool = True

    def play(self, name: str) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Setting:
    """What the window stands in: the look, the language, what is remembered, and this desk's name."""

    theme: Theme
    tongue: Tongue
    places: Places
    desk_name: DeskId


class ReceptionWindow(QMainWindow):
    """`present` takes a scanned text from any reader; `start` begins reading the event, once shown."""

    organiser_wished = Signal()
    lobby_wished = Signal()
    open_wished = Signal()
    codes_wished = Signal()
    muted_changed = Signal(bool)
    camera_wished = Signal()
    pictures_wished = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, lane: Lane, news: News, clock: Clock, setting: Setting) -> None:
        super().__init__()
        self._clock, self._setting = clock, setting
        self._sounder: Sounder = Silence()
        theme = setting.theme
        self.watch = Watch(desk, lane, news, clock, setting.desk_name)
        self.watch.setParent(self)
        self.reception = Reception(desk, lane, clock, setting.tongue, self.watch)
        seeker = Seeker(desk, lane, news, self.watch)
        self.top = TopBar(theme, setting.desk_name)
        self.strip = TroubleStrip(theme)
        self.advice, self.clock_strip = AdviceStrip(theme), AdviceStrip(theme)
        self.alarm_strip = AlarmStrip(theme)
        self.panel = VerdictPanel(theme)
        self.figures = Figures(theme)
        self.side = Side(theme, seeker.digit)
        self._side = SidePresenter(self.side, seeker, self.reception, self.watch, clock)
        seeker.failed.connect(self.show_trouble)
        self._attendee = AttendeeDesk(theme, self._side, self.reception, desk, self.watch, setting.tongue)
        self._alarm = AlarmDesk(theme, self.side, self.alarm_strip, desk.announcer(), lane, self.watch, setting.tongue)
        self._seat = SeatDesk(self.panel, self.reception, desk.seats, lane, news, self.watch, setting.tongue)
        self._delegation = DelegationDesk(theme, self._side, self.reception, desk, self.watch, setting.tongue)
        self._attendee.before, self._attendee.back = lambda: self._delegation.shown_row, self._delegation.reopen
        self._attentions = AttentionDesk(self.panel, self._side, self.reception, self.watch)
        self.items = ItemsDesk(theme, self._side, self.reception, desk, self.watch, setting.tongue)
        self._owed = OwedDesk(self.panel.owed_key, self.side.field, self.reception, desk, setting.tongue)
        self._tick = QTimer(self)
        self._lay_out()
        self._listen()
        self._take_keys()
        self.reception.show_ready()
        self._side.show()
        self._retitle()

    def start(self) -> None:
        """Read the event, and keep the clock; nothing before this touches the disk."""
        self.watch.choose(CheckpointId(self._setting.places.recall("checkpoint")) or None)
        self._tick.start(_TICK_MS)
        self.side.field.setFocus()

    def present(self, text: str) -> None:
        """A code was read, by whatever reader; the answer is seen, and who types in another window goes on typing."""
        self.strip.clear()
        if QApplication.activeWindow() not in (None, self):
            self.raise_()
        if not self.items.present(text):
            self.reception.present(text)

    def give_sound(self, sounder: Sounder) -> None:
        """From now on verdicts are heard, unless they were muted last time."""
        sounder.muted = self._setting.places.recall("muted") == "yes"
        self._sounder = sounder
        self.top.show_mute(muted=sounder.muted)

    def switch_sound(self) -> None:
        """Mute, or be heard again; remembered."""
        self._sounder.muted = not self._sounder.muted
        self._setting.places.remember("muted", "yes" if self._sounder.muted else "no")
        self.top.show_mute(muted=self._sounder.muted)
        self.muted_changed.emit(self._sounder.muted)

    def show_trouble(self, error: KioskError) -> None:
        self.strip.say(self._setting.tongue.words.explain(error))

    def show_menu(self) -> None:
        choices = Choices(
            organiser=self.organiser_wished.emit,
            lobby=self.lobby_wished.emit,
            open=self.open_wished.emit,
            codes=self.codes_wished.emit,
            camera=self.camera_wished.emit,
            readers=self._side.open_readers,
            represent=self._attendee.open_representative,
            accompany=self._attendee.open_companion,
            delegation=self._delegation.open,
            items=self.items.open,
            pictures=self.pictures_wished.emit,
            emergency=self._alarm.open,
            theme=self._switch_theme,
            language=self._switch_language,
            mute=self.switch_sound,
            keys=self._side.open_keys,
            muted=self._sounder.muted,
        )
        button = self.top.menu
        menu = menu_of(choices, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.reception.retranslate()
            self._side.show()
            self.items.retranslate()
            self._retitle()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._setting.places.keep(self, "reception")
        self.closed.emit()
        super().closeEvent(event)

    def _listen(self) -> None:
        self.watch.seen.connect(self._show_overview)
        self.watch.failed.connect(self.show_trouble)
        self.reception.faced.connect(self.panel.show_face)
        self.reception.sounded.connect(self._tell_anew)
        self.reception.troubled.connect(self.strip.say)
        self.panel.undo_wished.connect(self._side.undo)
        self.panel.walk_in_wished.connect(self._side.open_walk_in)
        self.panel.direction_wished.connect(self._switch_direction)
        self.panel.keys_wished.connect(self._side.open_keys)
        self.panel.attendee_keys.represent_wished.connect(self._attendee.open_representative)
        self.panel.attendee_keys.accompany_wished.connect(self._attendee.open_companion)
        self.panel.attendee_keys.delegation_wished.connect(self._delegation.open)
        self.panel.items_wished.connect(self.items.open)
        self.top.direction_wished.connect(self._switch_direction)
        self.top.checkpoint_wished.connect(self._choose_checkpoint)
        self.top.picker_left.connect(self.side.field.setFocus)
        self.top.menu_wished.connect(self.show_menu)
        self._tick.timeout.connect(self._show_time)
        self._tick.timeout.connect(self._alarm.tell)

    def _tell_anew(self, sound: str) -> None:
        """Seen and heard, every answer differs from the one before."""
        self._sounder.play(sound)
        self.panel.show_answered()

    def _take_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F1", self._side.open_keys),
            ("F2", self._side.open_walk_in),
            ("F3", self.top.open_picker),
            ("F4", self._switch_direction),
            ("F5", self.camera_wished.emit),
            ("F6", self._side.open_readers),
            ("F9", self.pictures_wished.emit),
            ("F7", self.organiser_wished.emit),
            ("F8", self.lobby_wished.emit),
            ("Alt+T", self._attendee.open_representative),
            ("Alt++", self._attendee.open_companion),
            ("Ctrl+Shift+E", self._alarm.open),
            ("Alt+S", self._seat.give),
            ("Alt+N", self._seat.another),
            ("Alt+G", self._delegation.open),
            ("Alt+I", self.items.open),
            ("Ctrl+O", self.open_wished.emit),
            ("Ctrl+Z", self._undo),
            ("Ctrl+T", self._switch_theme),
            ("Ctrl+L", self._switch_language),
            ("Ctrl+M", self.switch_sound),
            ("Esc", self._escape),
        )
        for key, do in keys:
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _show_overview(self, overview: Overview) -> None:
        self.top.show_checkpoints(overview.checkpoints, self.watch.checkpoint)
        place = self.watch.place
        lends = place is not None and place.kind is Kind.LOAN
        self.figures.show_tally(overview.tally, overview.count, lends=lends)
        self.panel.offer_items(bool(items(overview.checkpoints)))
        if self.reception.idle:
            self.reception.show_ready()
        self._side.show()
        self._show_time()
        self._retitle()

    def _retitle(self) -> None:
        event = self.watch.overview.event
        name = event.name if event else ""
        self.setWindowTitle(" – ".join(part for part in (name, translate("Reception", "Reception")) if part))
        self.top.show_state(translate("Reception", "saved on this computer") if self.watch.known else "")

    def _show_time(self) -> None:
        self.top.show_time(clock_of(self._clock.now(), self.watch.zone))

    def _choose_checkpoint(self, id: str) -> None:
        """A door is stood at again next time; where things are given nobody leaves."""
        place = next((one for one in self.watch.overview.checkpoints if one.id == id), None)
        if place is None or place.is_door:
            self._setting.places.remember("checkpoint", id)
        self.items.close()
        self.reception.choose_checkpoint(CheckpointId(id))
        if self.reception.direction is Direction.EXIT and place is not None and not place.is_door:
            self._switch_direction()
        self.side.field.setFocus()

    def _undo(self) -> None:
        if not self.items.take_back():
            self._side.undo()

    def _switch_direction(self) -> None:
        place = self.watch.place
        if place is not None and not place.is_door and self.reception.direction is Direction.ENTRY:
            self.strip.say(translate("Items", "Nobody leaves here. A device that comes back is just scanned."))
            return
        self.reception.switch_direction()
        self.top.show_direction(self.reception.direction)

    def _switch_theme(self) -> None:
        self._setting.theme.switch()
        self._setting.places.remember("theme", self._setting.theme.scheme.value)

    def _switch_language(self) -> None:
        tongue = self._setting.tongue
        tongue.speak(tongue.other)
        self._setting.places.remember("language", tongue.language)

    def _escape(self) -> None:
        self.strip.clear()
        self.advice.clear()
        self.clock_strip.clear()
        self.items.close()
        self._side.escape()

    def _lay_out(self) -> None:
        px = self._setting.theme.px
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.panel, 1)
        left.addWidget(self.figures)
        main = QHBoxLayout()
        main.setContentsMargins(px(24), px(18), px(24), px(20))
        main.setSpacing(px(22))
        main.addLayout(left, 66)
        main.addWidget(self.side, 34)
        outer = QVBoxLayout()
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (self.top, self.alarm_strip, self.strip, self.clock_strip, self.advice):
            outer.addWidget(part)
        outer.addLayout(main, 1)
        ground = named(QWidget(), "reception")
        ground.setLayout(outer)
        self.setCentralWidget(ground)
        self._setting.places.restore(self, "reception", QSize(px(SIZE.width()), px(SIZE.height())))
