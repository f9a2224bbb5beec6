"""The desk's four sounds: one at a time, the newest at once; where nobody could hear them, nothing else changes."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

SOUNDS = Path(__file__).resolve().parents[1] / "resources" / "sounds"
NAMES = ("good", "wait", "stop", "apart")


class Effect(Protocol):
    """One sound, ready to be played; the names are those of QSoundEffect."""

    def play(self) -> None: ...

    def stop(self) -> None: ...

    def setVolume(self, volume: float) -> None: ...


class Speaker(QObject):
    """Where sounds come out. This one is no loudspeaker at all; ui.loudspeaker has the real one.

    `changed` when the system plays through another one from now on.
    """

    changed = Signal()

    @property
    def name(self) -> str:
        """What people call it; empty for none."""
        return ""

    def effect(self, file: Path) -> Effect:
        raise NotImplementedError(f"Nothing here plays {file}.")


class Sounds(QObject):
    """Plays a sound by its tone's name; a newer one cuts the older one off. `changed`: another loudspeaker, or none."""

    changed = Signal()

    def __init__(self, folder: Path = SOUNDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = False
        self._folder = folder
        self._volume = 0.8
        self._speaker: Speaker | None = None
        self._effects: dict[str, Effect] = {}

    def use(self, speaker: Speaker) -> None:
        """Play through this, and through whatever it becomes later."""
        self._speaker = speaker
        speaker.setParent(self)
        speaker.changed.connect(self._follow)
        self._follow()

    @property
    def ready(self) -> bool:
        """Is it known by now whether there is a loudspeaker?"""
        return self._speaker is not None

    @property
    def heard_from(self) -> str:
        """The loudspeaker's name; empty for none."""
        return self._speaker.name if self._speaker is not None else ""

    def play(self, name: str) -> None:
        """Nothing happens for a name without a sound, when muted, or where nobody could hear it."""
        if not self.muted:
            self.try_out(name)

    def try_out(self, name: str) -> None:
        """Play it though the desk is muted: someone asked for just this."""
        effect = self._effects.get(name)
        if effect is None:
            return
        self._hush()
        effect.play()

    @property
    def volume(self) -> float:
        return self._volume

    def set_volume(self, volume: float) -> None:
        """0 to 1."""
        self._volume = min(1.0, max(0.0, volume))
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    def _follow(self) -> None:
        self._hush()
        speaker = self._speaker
        heard = speaker is not None and bool(speaker.name)
        self._effects = (
            {name: speaker.effect(self._folder / f"{name}.wav") for name in NAMES} if speaker and heard else {}
        )
        self.set_volume(self._volume)
        self.changed.emit()

    def _hush(self) -> None:
        for effect in self._effects.values():
            effect.stop()
