"""The desk's three sounds; a computer without a loudspeaker is silent, and nothing else changes.

Import this only after the first window is shown: the multimedia library takes longer to load than the window.
"""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

SOUNDS = Path(__file__).resolve().parents[1] / "resources" / "sounds"
NAMES = ("good", "wait", "stop")


class Sounds(QObject):
    """Plays a sound by its tone's name; a newer one cuts the older one off."""

    def __init__(self, folder: Path = SOUNDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = False
        self._volume = 0.8
        self._effects = {name: self._effect(folder / f"{name}.wav") for name in NAMES} if _can_be_heard() else {}

    def play(self, name: str) -> None:
        """Nothing happens for a name without a sound, when muted, or where nobody could hear it."""
        effect = None if self.muted else self._effects.get(name)
        if effect is None:
            return
        for other in self._effects.values():
            other.stop()
        effect.play()

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = min(1.0, max(0.0, volume))
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    def _effect(self, file: Path) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        effect.setVolume(self._volume)
        return effect


def _can_be_heard() -> bool:
    return not QMediaDevices.defaultAudioOutput().isNull()
