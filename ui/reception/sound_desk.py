"""Joins the desk's sounds and their card."""

from PySide6.QtCore import QObject, QTimer, Signal

from ui.reception.sound_card import SoundCard, SoundFace
from ui.sound import Sounds

_SETTLED_MS = 400


class SoundDesk(QObject):
    """`volume_chosen` carries 0 to 100 once the slider rests, to be remembered."""

    volume_chosen = Signal(int)

    def __init__(self, card: SoundCard, sounds: Sounds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._card, self._sounds = card, sounds
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLED_MS)
        self._rest.timeout.connect(self._keep)
        card.volume_wished.connect(self._set_volume)
        card.try_wished.connect(sounds.try_out)
        sounds.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        """As things are now."""
        sounds = self._sounds
        self._card.show_face(SoundFace(self._volume, sounds.muted, sounds.heard_from, sounds.ready))

    def close(self) -> None:
        """What was chosen a moment ago is kept too."""
        if self._rest.isActive():
            self._keep()

    @property
    def _volume(self) -> int:
        return round(self._sounds.volume * 100)

    def _set_volume(self, volume: int) -> None:
        self._sounds.set_volume(volume / 100)
        self._rest.start()
        self.show()

    def _keep(self) -> None:
        self._rest.stop()
        self.volume_chosen.emit(self._volume)
