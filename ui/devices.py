"""The readers that need more than the window, and the desk's sounds: their devices and cards, loaded once it stands."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.app import Shell
from ui.jobs import Lane
from ui.multimedia import load
from ui.reception.camera_desk import CameraDesk
from ui.reception.picture_input import PictureInput
from ui.reception.serial_card import SerialCard
from ui.reception.serial_desk import SerialDesk
from ui.reception.sound_card import SoundCard
from ui.reception.sound_desk import SoundDesk
from ui.reception.window import ReceptionWindow
from ui.sound import Sounds


class Devices(QObject):
    """Camera, serial scanner, pictures and sounds, joined to reception; `card` stands with theirs, after the camera's."""

    volume_chosen = Signal(int)

    def __init__(self, shell: Shell, reception: ReceptionWindow, volume: int, card: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._reception = reception
        self._trouble = ""
        self.camera = CameraDesk(shell.theme, shell.places, self._load_camera, self)
        serial_card, self._sound_card = SerialCard(shell.theme), SoundCard(shell.theme)
        self.serial = SerialDesk(serial_card, shell.places, parent=self)
        self.pictures = PictureInput(reception, shell.theme, shell.tongue, Lane(parent=self))
        self.sounds = Sounds(parent=self)
        self._sound_desk = SoundDesk(self._sound_card, self.sounds, self)
        for reader in (self.camera, self.serial):
            reader.scanned.connect(reception.present)
        self._join_camera()
        self.serial.troubled.connect(self._tell_of_scanner)
        self._join_sounds(volume)
        for one in (self.camera.card, card, serial_card, self._sound_card):
            reception.side.readers.add_card(one)

    def listen(self, after_ms: int) -> None:
        """To the serial scanner; its library is loaded then."""
        QTimer.singleShot(after_ms, self.serial, self.serial.begin)

    def close(self) -> None:
        self.camera.close()
        self.pictures.close()
        self.serial.close()
        self._sound_desk.close()

    def _join_camera(self) -> None:
        """Nothing of it is loaded until someone wants it."""
        side = self._reception.side
        self.camera.failed.connect(self._reception.show_trouble)
        self.camera.seen.connect(side.show_camera)
        self._reception.camera_wished.connect(self.camera.switch)
        side.add_camera(self.camera.view)

    def _load_camera(self) -> QObject:
        made: QObject = load("ui.scanning.camera").Camera(parent=self)
        return made

    def _tell_of_scanner(self, trouble: str) -> None:
        """A trouble that is over is taken back, unless something else was said since."""
        strip = self._reception.strip
        if trouble or strip.text == self._trouble:
            strip.say(trouble)
        self._trouble = trouble

    def _join_sounds(self, volume: int) -> None:
        """Silent until someone says where they come out."""
        self.sounds.set_volume(volume / 100)
        self._reception.give_sound(self.sounds)
        self._sound_desk.show()
        self._sound_desk.volume_chosen.connect(self.volume_chosen)
        self._sound_card.mute_wished.connect(self._reception.switch_sound)
        self._reception.muted_changed.connect(self._sound_desk.show)
