"""The reception window: the verdict, the guests, the figures, and the keys that drive them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from kiosk.app.overview import Overview
from kiosk.app.ports import Clock
from kiosk.domain.checkpoint import Kind, items
from kiosk.domain.ids import CheckpointId, DeskId
from kiosk.domain.presence import Direction
from kiosk.errors import KioskError
from ui.jobs import Lane
from ui.news import News
from ui.places import Places
from ui.reception.face import clock_of, first_face, ready_face
from ui.reception.figures import Figures
from ui.reception.side import Side
from ui.reception.top_bar import TopBar
from ui.reception.verdict_panel import VerdictPanel
from ui.reception.watch import Watch
from ui.theme import Theme
from ui.tongue import Tongue
from ui.widgets.advice import AdviceStrip
from ui.widgets.alarm_strip import AlarmStrip
from ui.widgets.look import named
from ui.widgets.strip import TroubleStrip

if TYPE_CHECKING:
    from kiosk.app.desk import Desk
    from ui.reception.hub_desk import HubSide
    from ui.reception.items_desk import ItemsDesk
    from ui.reception.presenter import Reception
    from ui.reception.service import Service

translate = QCoreApplication.translate
SIZE = QSize(1366, 768)
_TICK_MS = 1000


class Sounder(Protocol):
    """Plays "good", "wait", "stop" or "apart"; see ui.sound.Sounds."""

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
    """`present` takes a scanned text from any reader; `start` begins reading the event, once shown.

    What answers is made by `furnish`, or at the first wish: the window stands before that is loaded.
    """

    organiser_wished = Signal()
    lobby_wished = Signal()
    open_wished = Signal()
    codes_wished = Signal()
    muted_changed = Signal(bool)
    camera_wished = Signal()
    pictures_wished = Signal()
    shared_wished = Signal()  # the organiser's page of several desks
    closed = Signal()

    def __init__(self, desk: "Desk", lane: Lane, news: News, clock: Clock, setting: Setting) -> None:
        super().__init__()
        self._clock, self._setting = clock, setting
        self._sounder: Sounder = Silence()
        theme = setting.theme
        self.watch = Watch(desk, lane, news, clock, setting.desk_name)
        self.watch.setParent(self)
        self._desk, self._lane, self._news = desk, lane, news
        self._service: Service | None = None
        self._hub: HubSide | None = None
        self.may_close: Callable[[], bool] = lambda: True  # asked when a person closes the window
        self.top = TopBar(theme, setting.desk_name)
        self.strip = TroubleStrip(theme)
        self.advice, self.clock_strip = AdviceStrip(theme), AdviceStrip(theme)
        self.clock_strip.stand_behind(self.strip, self.advice)
        self.alarm_strip = AlarmStrip(theme)
        self.panel = VerdictPanel(theme)
        self.figures = Figures(theme)
        self.side = Side(theme, self._takes_digit)
        self._tick = QTimer(self)
        self._lay_out()
        self._listen()
        self._take_keys()
        self._show_first()
        self._retitle()

    @property
    def service(self) -> "Service":
        """What answers here."""
        if self._service is None:
            self._service = self._made_service()
            self._service.begin()
        return self._service

    def furnish(self) -> None:
        """The window stands: make what answers, before anyone asks."""
        _ = self.service

    @property
    def reception(self) -> "Reception":
        return self.service.reception

    @property
    def items(self) -> "ItemsDesk":
        return self.service.items

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
        """Loaded when it is opened."""
        button = self.top.menu
        menu: QMenu = import_module("ui.reception.menu").menu_for(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))

    @property
    def muted(self) -> bool:
        return self._sounder.muted

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._retitle()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self._setting.places.keep(self, "reception")
        self.closed.emit()
        super().closeEvent(event)

    def _listen(self) -> None:
        panel, keys, field = self.panel, self.panel.attendee_keys, self.side.field
        self.watch.seen.connect(self._show_overview)
        self.watch.failed.connect(self.show_trouble)
        for typed in (field.textChanged, field.entered, field.moved):
            typed.connect(self.furnish)
        panel.undo_wished.connect(lambda: self.service.side.undo())
        panel.walk_in_wished.connect(self.open_walk_in)
        panel.direction_wished.connect(self._switch_direction)
        panel.keys_wished.connect(self.open_keys)
        keys.represent_wished.connect(self.open_representative)
        keys.accompany_wished.connect(self.open_companion)
        keys.delegation_wished.connect(self.open_delegation)
        panel.items_wished.connect(self.open_items)
        self.top.direction_wished.connect(self._switch_direction)
        self.top.checkpoint_wished.connect(self._choose_checkpoint)
        self.top.picker_left.connect(field.setFocus)
        self.top.menu_wished.connect(self.show_menu)
        self.top.hub_wished.connect(self.open_hub)
        self._tick.timeout.connect(self._show_time)
        self._tick.timeout.connect(self._tell_alarm)

    def open_keys(self) -> None:
        self.service.side.open_keys()

    def open_readers(self) -> None:
        self.service.side.open_readers()

    def open_hub(self) -> None:
        self.hub.open()

    @property
    def hub(self) -> "HubSide":
        """Loaded when the event is shared, or somebody asks."""
        if self._hub is None:
            made: HubSide = import_module("ui.reception.hub_desk").HubSide(self, self._clock)
            self._hub = made
        return self._hub

    def show_note(self, sentence: str, sound: str) -> None:
        """Something that happened elsewhere, and that this desk must know."""
        self.strip.say(sentence)
        self._sounder.play(sound)

    def open_walk_in(self) -> None:
        self.service.side.open_walk_in()

    def open_representative(self) -> None:
        self.service.attendee.open_representative()

    def open_companion(self) -> None:
        self.service.attendee.open_companion()

    def open_delegation(self) -> None:
        self.service.delegation.open()

    def open_items(self) -> None:
        self.service.items.open()

    def open_emergency(self) -> None:
        self.service.alarm.open()

    def tell_anew(self, sound: str) -> None:
        """Seen and heard, every answer differs from the one before."""
        self._sounder.play(sound)
        self.panel.show_answered()

    def _take_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F1", self.open_keys),
            ("F2", self.open_walk_in),
            ("F3", self.top.open_picker),
            ("F4", self._switch_direction),
            ("F5", self.camera_wished.emit),
            ("F6", self.open_readers),
            ("F9", self.pictures_wished.emit),
            ("F10", self.open_hub),
            ("F7", lambda: (self.shared_wished if self._hub and self._hub.is_open else self.organiser_wished).emit()),
            ("F8", self.lobby_wished.emit),
            ("Alt+T", self.open_representative),
            ("Alt++", self.open_companion),
            ("Ctrl+Shift+E", self.open_emergency),
            ("Alt+S", lambda: self.service.seat.give()),
            ("Alt+N", lambda: self.service.seat.another()),
            ("Alt+G", self.open_delegation),
            ("Alt+I", self.open_items),
            ("Ctrl+O", self.open_wished.emit),
            ("Ctrl+Z", self._undo),
            ("Ctrl+T", self.switch_theme),
            ("Ctrl+L", self.switch_language),
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
        if self._service is None:
            self._show_first()
        else:
            if self.reception.idle:
                self.reception.show_ready()
            self._service.side.show()
        self._show_time()
        self._retitle()

    def _show_first(self) -> None:
        """Before anything is loaded that answers."""
        overview, way = self.watch.overview, Direction.ENTRY
        self.panel.show_face(first_face(overview, way) if self.watch.known else ready_face(way))
        self.side.show_list(translate("Reception", "Just now"), (), None, "")

    def _retranslate(self) -> None:
        if self._service is None:
            self._show_first()
        else:
            self.reception.retranslate()
            self._service.side.show()
            self.items.retranslate()
        if self._hub is not None:
            self._hub.tell()

    def _takes_digit(self, number: int, sure: bool) -> bool:  # noqa: FBT001  (called by the field, as a callback)
        return self.service.seeker.digit(number, sure)

    def _tell_alarm(self) -> None:
        if self._service is not None:
            self._service.alarm.tell()

    def _made_service(self) -> "Service":
        theme, tongue = self._setting.theme, self._setting.tongue
        made: Service = import_module("ui.reception.service").Service(
            self, self._desk, self._lane, self._news, self._clock, theme, tongue
        )
        return made

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
            self.service.side.undo()

    def _switch_direction(self) -> None:
        place = self.watch.place
        if place is not None and not place.is_door and self.reception.direction is Direction.ENTRY:
            self.strip.say(translate("Items", "Nobody leaves here. A device that comes back is just scanned."))
            return
        self.reception.switch_direction()
        self.top.show_direction(self.reception.direction)

    def switch_theme(self) -> None:
        self._setting.theme.switch()
        self._setting.places.remember("theme", self._setting.theme.scheme.value)

    def switch_language(self) -> None:
        tongue = self._setting.tongue
        tongue.speak(tongue.other)
        self._setting.places.remember("language", tongue.language)

    def _escape(self) -> None:
        for seen in [one for one in (self.strip, self.advice, self.clock_strip) if not one.isHidden()]:
            seen.clear()
        self.items.close()
        self.service.side.escape()

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
