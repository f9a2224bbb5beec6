"""Everything that reads codes at this desk, and its sounds: devices, their cards, and where a code goes."""

import os

from PySide6.QtCore import QObject, QTimer, Signal

from ui.app import Shell
from ui.jobs import Lane
from ui.multimedia import load
from ui.reception.camera_desk import CameraDesk
from ui.reception.picture_input import PictureInput
from ui.reception.scanner_card import ScannerCard
from ui.reception.scanner_desk import ScannerDesk
from ui.reception.serial_card import SerialCard
from ui.reception.serial_desk import SerialDesk
from ui.reception.sound_card import SoundCard
from ui.reception.sound_desk import SoundDesk
from ui.reception.window import ReceptionWindow
from ui.scanning.painted import PaintTeller
from ui.scanning.wedge import Wedge
from ui.sound import Sounds

SCANNER_AFTER_MS = 300  # the window stands and paints before serial ports are loaded


class Readers(QObject):
    """Every code read ends at `reception.present`. `volume_chosen` (0 to 100) is to be remembered.

    `begin` once the window stands; `close` before the lanes and the files are.
    """

    volume_chosen = Signal(int)

    def __init__(self, shell: Shell, reception: ReceptionWindow, volume: int, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._reception = shell, reception
        self._trouble = ""
        self.camera = CameraDesk(shell.theme, shell.places, self._load_camera, self)
        self.wedge = Wedge(parent=self)
        self._scanner_card, self._sound_card = ScannerCard(shell.theme), SoundCard(shell.theme)
        self.scanner = ScannerDesk(self._scanner_card, self.wedge, reception.advice, shell.places, shell.theme)
        serial_card = SerialCard(shell.theme)
        self.serial = SerialDesk(serial_card, shell.places, parent=self)
        self.pictures = PictureInput(reception, shell.theme, shell.tongue, Lane(parent=self))
        self.sounds = Sounds(parent=self)
        self._sound_desk = SoundDesk(self._sound_card, self.sounds, self)
        for reader in (self.camera, self.scanner, self.serial):
            reader.scanned.connect(reception.present)
        self._join_camera()
        self._join_scanner()
        self.serial.troubled.connect(self._tell_of_scanner)
        reception.side.readers.add_card(serial_card)
        self._join_sounds(volume)
        self.wedge.listen()

    def begin(self) -> None:
        QTimer.singleShot(SCANNER_AFTER_MS, self.serial, self.serial.begin)

    def begin_multimedia(self) -> None:
        """The camera as it was left last time; the library takes longer to load than the window."""
        self.camera.begin()

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
        side.readers.add_card(self.camera.card)

    def _join_scanner(self) -> None:
        reception = self._reception
        self.scanner.troubled.connect(reception.strip.say)
        reception.reception.healed.connect(self.scanner.healed)
        reception.reception.readied.connect(self.wedge.forget)
        reception.side.readers.add_card(self._scanner_card)
        if os.environ.get("KIOSK_SAY_PAINTED"):
            PaintTeller(self.wedge, reception.reception.faced, reception.panel)

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
        card = self._sound_card
        self._sound_desk.show()
        self._sound_desk.volume_chosen.connect(self.volume_chosen)
        card.mute_wished.connect(self._reception.switch_sound)
        self._reception.muted_changed.connect(self._sound_desk.show)
        self._reception.side.readers.add_card(card)
