"""The camera's card on the page of readers: which one, on or off, mirrored or not, and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.camera_state import Camera, Device, State, match_of
from ui.reception.camera_words import telling_of
from ui.reception.face import Tone
from ui.reception.reader_card import ReaderCard
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.calm import CalmPicker
from ui.widgets.glyph import Glyph
from ui.widgets.look import named
from ui.widgets.tick import Tick

translate = QCoreApplication.translate
_TONES = {
    State.LIVE: Tone.GOOD,
    State.MISSING: Tone.WAIT,
    State.BUSY: Tone.WAIT,
    State.REFUSED: Tone.STOP,
    State.UNPLUGGED: Tone.WAIT,
}


@dataclass(frozen=True, slots=True)
class CardFace:
    """`size` is that of the newest frame, (0, 0) before there is one. `known` once the cameras were looked for."""

    state: Camera
    mirrored: bool = False
    size: tuple[int, int] = (0, 0)
    known: bool = True


class CameraCard(ReaderCard):
    """`chosen` carries a Device or None; `looked_at` when the card is seen, for listing cameras takes a while."""

    chosen = Signal(object)
    switched = Signal()
    mirror_wished = Signal(bool)
    looked_at = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Glyph.CAMERA, parent)
        self._face = CardFace(Camera(), known=False)
        self.picker = named(CalmPicker(), "camera_picker")
        self.switch = named(Button(), "camera_switch")
        self.mirror = named(Tick(theme), "camera_mirror")
        self.title_end(self.switch)
        self.row(self.picker, stretch=(1,))
        self.row(self.mirror)
        for widget in (self.picker, self.switch, self.mirror):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.picker.activated.connect(lambda at: self.chosen.emit(self.picker.itemData(at)))
        self.switch.clicked.connect(self.switched)
        self.mirror.clicked.connect(self.mirror_wished)
        self.retranslate()

    def show_face(self, face: CardFace) -> None:
        self._face = face
        state, telling = face.state, telling_of(face.state)
        live = state.told is State.LIVE
        self.set_state(_TONES.get(state.told, Tone.CALM), _reading(face) if live else telling.title)
        self.set_hint("" if live else telling.advice)
        self._list(lines_of(state) if face.known else [], state)
        off = state.told is State.OFF
        self.switch.setText(translate("Camera", "Switch on") if off else translate("Camera", "Switch off"))
        self.mirror.setChecked(face.mirrored)

    @property
    def face(self) -> CardFace:
        return self._face

    def retranslate(self) -> None:
        self.set_title(translate("Camera", "Camera"))
        self.picker.setAccessibleName(translate("Camera", "Camera"))
        self.mirror.setText(translate("Camera", "Mirror image, for self-service"))
        self.switch.setToolTip(translate("Camera", "F5, from anywhere"))
        self.show_face(self._face)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.looked_at.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _list(self, lines: list[tuple[str, Device | None]], state: Camera) -> None:
        """Only when something changed, and never under an open list."""
        now = [(self.picker.itemText(at), self.picker.itemData(at)) for at in range(self.picker.count())]
        if lines != now and not self.picker.view().isVisible():
            self.picker.clear()
            for text, device in lines:
                self.picker.addItem(text, device)
        wanted = match_of(state.choice, state.devices) or state.choice
        at = next((n for n, (_, device) in enumerate(lines) if device == wanted), 0)
        self.picker.setCurrentIndex(at)
        self.picker.setEnabled(any(device is not None for _, device in lines))


def lines_of(state: Camera) -> list[tuple[str, Device | None]]:
    """The cameras that are there, and the chosen one even when it is not."""
    lines: list[tuple[str, Device | None]] = [(device.name, device) for device in state.devices]
    choice = state.choice
    if choice is not None and match_of(choice, state.devices) is None:
        lines.append((translate("Camera", "{name} (not here)").format(name=choice.name), choice))
    return lines or [(translate("Camera", "No camera found"), None)]


def _reading(face: CardFace) -> str:
    width, height = face.size
    parts = [telling_of(face.state).title, face.state.device.name if face.state.device is not None else ""]
    return ", ".join([part for part in parts if part] + ([f"{width} × {height}"] if width else []))
