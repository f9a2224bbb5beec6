"""The line on top: which checkpoint, entries or exits, which desk, what time it is, and the menu."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from kiosk.domain.checkpoint import Checkpoint, doors, items
from kiosk.domain.ids import CheckpointId
from kiosk.domain.presence import Direction
from ui.theme import Theme
from ui.widgets.look import named, set_look, text_label

if TYPE_CHECKING:
    from ui.reception.hub_face import LightFace
    from ui.reception.hub_light import HubLight

translate = QCoreApplication.translate


class Picker(QComboBox):
    """Tells when its list closes, so that the keyboard can go back to where staff type."""

    closed = Signal()

    def hidePopup(self) -> None:
        super().hidePopup()
        self.closed.emit()


class TopBar(QFrame):
    picker_left = Signal()
    checkpoint_wished = Signal(str)
    direction_wished = Signal()
    menu_wished = Signal()
    hub_wished = Signal()

    def __init__(self, theme: Theme, desk: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top")
        self._theme = theme
        self._direction = Direction.ENTRY
        self._muted = False
        self._places: tuple[Checkpoint, ...] = ()
        self._picker = named(Picker(), "checkpoint")
        self._picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._picker.activated.connect(self._picked)
        self._picker.closed.connect(self.picker_left)
        self._banner = text_label("banner")
        self._switch = named(QPushButton(), "direction")
        self._switch.clicked.connect(self.direction_wished)
        self._state = text_label("state")
        self._light: HubLight | None = None
        self._sound = text_label("state")
        self._desk = text_label("desk", desk)
        self._clock = text_label("clock")
        self.menu = named(QPushButton("☰"), "menu")
        self.menu.clicked.connect(self.menu_wished)
        for button in (self._switch, self.menu):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._picker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.show_direction(Direction.ENTRY)

    def show_checkpoints(self, checkpoints: Sequence[Checkpoint], chosen: CheckpointId | None) -> None:
        self._places = tuple(checkpoints)
        names = [(place.name, str(place.id)) for place in doors(checkpoints)]
        handed = [(place.name, str(place.id)) for place in items(checkpoints)]
        names += [(translate("Items", "Hand-outs and loans"), ""), *handed] if handed else []
        if names != [(self._picker.itemText(at), self._picker.itemData(at)) for at in range(self._picker.count())]:
            self._picker.clear()
            for name, id in names:
                self._picker.addItem(name, id)
                if not id:
                    self._set_apart(self._picker.count() - 1)
        self._picker.setCurrentIndex(self._picker.findData(chosen))
        self._picker.setVisible(bool(names))
        self._switch.setVisible(all(place.id != chosen for place in items(checkpoints)))

    def _set_apart(self, at: int) -> None:
        """A heading in the list: it cannot be chosen."""
        model = self._picker.model()
        if isinstance(model, QStandardItemModel):
            model.item(at).setFlags(Qt.ItemFlag.NoItemFlags)

    def show_direction(self, direction: Direction) -> None:
        self._direction = direction
        look = (
            self,
            self._picker,
            self._banner,
            self._switch,
            self._sound,
            self._state,
            self._desk,
            self._clock,
            self.menu,
        )
        set_look("mode", direction.value, *look, *([self._light] if self._light else []))
        self._banner.setVisible(direction is Direction.EXIT)
        self.retranslate()

    def show_time(self, text: str) -> None:
        if self._clock.text() != text:
            self._clock.setText(text)

    def show_mute(self, *, muted: bool) -> None:
        self._muted = muted
        self.retranslate()

    def show_state(self, text: str) -> None:
        self._state.setText(f"●  {text}" if text else "")

    def show_light(self, face: "LightFace | None") -> None:
        """How this desk stands with the others, in the place of what is said of a desk alone; None for such a one."""
        self._state.setVisible(face is None)
        if face is not None:
            self._made_light().show_face(face)
        if self._light is not None:
            self._light.setVisible(face is not None)

    @property
    def light(self) -> "HubLight | None":
        return self._light

    def _made_light(self) -> "HubLight":
        """Loaded when the event is shared."""
        if self._light is None:
            made: HubLight = import_module("ui.reception.hub_light").HubLight(self._theme)
            made.clicked.connect(self.hub_wished)
            self._row.insertWidget(self._row.indexOf(self._state), made)
            self._light = made
            self.show_direction(self._direction)
        return self._light

    def open_picker(self) -> None:
        self._picker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._picker.showPopup()

    def retranslate(self) -> None:
        leaving = self._direction is Direction.EXIT
        to_entry, to_exit = translate("Reception", "Back to entries · F4"), translate("Reception", "Record exits · F4")
        self._switch.setText(to_entry if leaving else to_exit)
        self._banner.setText(translate("Reception", "RECORDING EXITS"))
        self._picker.setAccessibleName(translate("Reception", "Checkpoint"))
        self._picker.setToolTip(translate("Reception", "Checkpoint (F3)"))
        self._sound.setText(translate("Reception", "sound off"))
        self._sound.setVisible(self._muted)
        self.menu.setAccessibleName(translate("Reception", "Menu"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_checkpoints(self._places, self._picker.currentData())
        super().changeEvent(event)

    def _picked(self, at: int) -> None:
        self.checkpoint_wished.emit(self._picker.itemData(at))

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(60))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(24), 0, px(16), 0)
        row.setSpacing(px(18))
        row.addWidget(self._picker)
        row.addWidget(self._switch)
        row.addStretch(1)
        row.addWidget(self._banner)
        row.addStretch(1)
        for widget in (self._sound, self._state, self._desk, self._clock, self.menu):
            row.addWidget(widget)
