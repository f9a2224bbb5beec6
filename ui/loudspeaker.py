"""The computer's loudspeaker or headset, through Qt.

Import this only after the first window is shown: the multimedia library takes longer to load than the window.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, qInstallMessageHandler
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.sound import Effect, Speaker


class Loudspeaker(Speaker):
    """The one the system plays through, also after a headset was plugged in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with _quietly():
            self._devices = QMediaDevices(self)
            self._devices.audioOutputsChanged.connect(self._compare)
            self._now = self._id()
        self._effects = QObject(self)

    @property
    def name(self) -> str:
        output = QMediaDevices.defaultAudioOutput()
        return "" if output.isNull() else output.description() or bytes(output.id().data()).decode("utf-8", "replace")

    def effect(self, file: Path) -> Effect:
        effect = QSoundEffect(QMediaDevices.defaultAudioOutput(), self._effects)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        return effect

    def _compare(self) -> None:
        """The system tells of every device; only another default one matters."""
        before, self._now = self._now, self._id()
        if self._now == before:
            return
        self._effects.deleteLater()
        self._effects = QObject(self)
        self.changed.emit()

    def _id(self) -> bytes:
        return bytes(QMediaDevices.defaultAudioOutput().id().data())


@contextmanager
def _quietly() -> Iterator[None]:
    """That no sound server runs is said by our card; Qt would say it in the terminal, under no category of its own."""
    before = qInstallMessageHandler(lambda *_: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
