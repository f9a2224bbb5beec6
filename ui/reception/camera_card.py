"""The camera's card on the page of readers: which one, on or off, mirrored or not, and how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.camera_state import Camera, Device, State, match_of
from ui.reception.camera_words import telling_of
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.look import named, set_look, text_label
from ui.widgets.tick import Tick

translate = QCoreApplication.translate
_TONES = {State.LIVE: "good", State.BUSY: "wait", State.REFUSED: "wait", State.UNPLUGGED: "wait"}


@dataclass(frozen=True, slots=True)
class CardFace:
    """`size` is that of the newest frame, (0, 0) before there is one. `known` once the cameras were looked for."""

    state: Camera
    mirrored: bool = False
    size: tuple[int, int] = (0, 0)
    known: bool = True


class CameraCard(QFrame):
    """`chosen` carries a Device or None; `looked_at` when the card is seen, for listing cameras takes a while."""

    chosen = Signal(object)
    switched = Signal()
    mirror_wished = Signal(bool)
    looked_at = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reader_card")
        self._face = CardFace(Camera(), known=False)
        self._title = text_label("card_title")
        self._state = text_label("card_state")
        self._advice = text_label("card_advice", wrap=True)
        self.picker = named(QComboBox(), "camera_picker")
        self.picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.switch = named(Button(), "camera_switch")
        self.mirror = named(Tick(theme), "camera_mirror")
        self._lay_out(theme)
        self.picker.activated.connect(lambda at: self.chosen.emit(self.picker.itemData(at)))
        self.switch.clicked.connect(self.switched)
        self.mirror.clicked.connect(self.mirror_wished)
        self.show_face(self._face)

    def show_face(self, face: CardFace) -> None:
        self._face = face
        state, telling = face.state, telling_of(face.state)
        self._title.setText(translate("Camera", "Camera"))
        self._state.setText(telling.title)
        set_look("tone", _TONES.get(state.told, "calm"), self._state)
        self._advice.setText(_with_size(face) if state.told is State.LIVE else telling.advice)
        self._list(lines_of(state) if face.known else [], state)
        off = state.told is State.OFF
        self.switch.setText(translate("Camera", "Switch on") if off else translate("Camera", "Switch off"))
        self.mirror.setText(translate("Camera", "Mirror image, for self-service"))
        self.mirror.setChecked(face.mirrored)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_face(self._face)
        super().changeEvent(event)

    def _list(self, lines: list[tuple[str, Device | None]], state: Camera) -> None:
        if lines != [(self.picker.itemText(at), self.picker.itemData(at)) for at in range(self.picker.count())]:
            self.picker.clear()
            for text, device in lines:
                self.picker.addItem(text, device)
        wanted = match_of(state.choice, state.devices) or state.choice
        at = next((n for n, (_, device) in enumerate(lines) if device == wanted), 0)
        self.picker.setCurrentIndex(at)
        self.picker.setEnabled(any(device is not None for _, device in lines))

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self.picker, 1)
        row.addWidget(self.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(14), px(18), px(14))
        layout.setSpacing(px(10))
        layout.addLayout(head)
        layout.addLayout(row)
        layout.addWidget(self._advice)
        layout.addWidget(self.mirror)
        for widget in (self.picker, self.switch, self.mirror):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(px(320))


def lines_of(state: Camera) -> list[tuple[str, Device | None]]:
    """The cameras that are there, and the chosen one even when it is not."""
    lines: list[tuple[str, Device | None]] = [(device.name, device) for device in state.devices]
    choice = state.choice
    if choice is not None and match_of(choice, state.devices) is None:
        lines.append((translate("Camera", "{name} (not here)").format(name=choice.name), choice))
    return lines or [(translate("Camera", "No camera found"), None)]


def _with_size(face: CardFace) -> str:
    name = face.state.device.name if face.state.device is not None else ""
    width, height = face.size
    return f"{name}, {width} × {height}" if width else name
