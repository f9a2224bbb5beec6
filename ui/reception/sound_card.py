"""The card of the desk's sounds: how loud, or not at all, and each to be heard."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.reception.face import Tone
from ui.reception.reader_card import ReaderCard
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.calm import CalmSlider
from ui.widgets.glyph import Glyph
from ui.widgets.look import named, text_label

translate = QCoreApplication.translate
_STEP = 5


@dataclass(frozen=True, slots=True)
class SoundFace:
    """`volume` is 0 to 100; `speaker` what it is heard from, empty for nothing; not `ready`: that is not known yet."""

    volume: int = 0
    muted: bool = False
    speaker: str = ""
    ready: bool = False


class SoundCard(ReaderCard):
    """`volume_wished` carries 0 to 100 at every move; `try_wished` a sound's name."""

    volume_wished = Signal(int)
    mute_wished = Signal()
    try_wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, Glyph.SPEAKER, parent)
        self._face = SoundFace()
        self._slider = named(CalmSlider(), "volume")
        self._slider.setRange(0, 100)
        self._slider.setSingleStep(_STEP)
        self._slider.setPageStep(2 * _STEP)
        self._slider.setMinimumHeight(theme.px(28))
        self._slider.valueChanged.connect(self.volume_wished)
        self._level = text_label("volume_level")
        self._mute = named(Button(), "mute")
        self._mute.clicked.connect(self.mute_wished)
        self._tries = {name: named(Button(), f"try_{name}") for name in ("good", "wait", "stop", "apart")}
        for name, button in self._tries.items():
            button.clicked.connect(lambda _=False, name=name: self.try_wished.emit(name))
        self.title_end(self._mute)
        self.row(self._slider, self._level, stretch=(1, 0))
        *three, apart = self._tries.values()
        self.row(*three, stretch=(1, 1, 1))
        self.row(apart, stretch=(1,))
        self.retranslate()

    def show_face(self, face: SoundFace) -> None:
        self._face = face
        self.set_state(*_said(face))
        self._slider.blockSignals(True)  # noqa: FBT003  (Qt's own way to say it)
        self._slider.setValue(face.volume)
        self._slider.blockSignals(False)  # noqa: FBT003
        self._level.setText(f"{face.volume} %")
        self._level.setMinimumWidth(self._level.fontMetrics().horizontalAdvance("100 %"))
        unmute, mute = translate("Sound", "Sound on"), translate("Sound", "Mute")
        self._mute.setText(unmute if face.muted else mute)
        for button in self._tries.values():
            button.setEnabled(bool(face.speaker))

    @property
    def face(self) -> SoundFace:
        return self._face

    def retranslate(self) -> None:
        self.set_title(translate("Sound", "Sounds"))
        self._slider.setAccessibleName(translate("Sound", "Volume"))
        words = {
            "good": translate("Sound", "Come in"),
            "wait": translate("Sound", "Attention"),
            "stop": translate("Sound", "Stop"),
            "apart": translate("Hub", "Come in, not yet checked"),
        }
        for name, button in self._tries.items():
            button.setText(words[name])
            button.setAccessibleName(translate("Sound", "Hear the sound: {sound}").format(sound=words[name]))
        self._mute.setToolTip(translate("Sound", "Ctrl+M, from anywhere"))
        self.show_face(self._face)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _said(face: SoundFace) -> tuple[Tone, str]:
    if not face.ready:
        return Tone.CALM, translate("Sound", "One moment …")
    if not face.speaker:
        return Tone.WAIT, translate("Sound", "No loudspeaker found. Verdicts are seen, not heard.")
    if face.muted:
        return Tone.CALM, translate("Sound", "Muted. Ctrl+M turns the sound on.")
    if not face.volume:
        return Tone.WAIT, translate("Sound", "The volume is at 0: nothing is heard.")
    return Tone.GOOD, translate("Sound", "Heard from: {speaker}.").format(speaker=face.speaker)
