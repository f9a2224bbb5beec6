"""Everything that reads codes at this desk, and its sounds; the scanner that types is heard from the first moment."""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.app import Shell
from ui.reception.scanner_card import ScannerCard
from ui.reception.scanner_desk import ScannerDesk
from ui.reception.window import ReceptionWindow
from ui.scanning.painted import PaintTeller
from ui.scanning.wedge import Wedge

if TYPE_CHECKING:
    from ui.devices import Devices

FURNISH_AFTER_MS = 30  # the window stands and paints before the other readers are loaded
SCANNER_AFTER_MS = 300  # and these before serial ports are


class Readers(QObject):
    """Every code read ends at `reception.present`. `volume_chosen` (0 to 100) is to be remembered.

    `begin` once the window stands; `close` before the lanes and the files are.
    """

    volume_chosen = Signal(int)

    def __init__(self, shell: Shell, reception: ReceptionWindow, volume: int, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._reception, self._volume = shell, reception, volume
        self._devices: Devices | None = None
        self.wedge = Wedge(parent=self)
        self._scanner_card = ScannerCard(shell.theme)
        self.scanner = ScannerDesk(self._scanner_card, self.wedge, reception.advice, shell.places, shell.theme)
        self.scanner.scanned.connect(reception.present)
        self._join_scanner()
        self.wedge.listen()

    @property
    def devices(self) -> "Devices":
        """All other readers, and the sounds; made when they are first asked for."""
        if self._devices is None:
            made: Devices = import_module("ui.devices").Devices(
                self._shell, self._reception, self._volume, self._scanner_card, self
            )
            made.volume_chosen.connect(self.volume_chosen)
            self._devices = made
        return self._devices

    def begin(self) -> None:
        QTimer.singleShot(FURNISH_AFTER_MS, self, self._begin)

    def begin_multimedia(self) -> None:
        """The camera as it was left last time; the library takes longer to load than the window."""
        self.devices.camera.begin()

    def close(self) -> None:
        if self._devices is not None:
            self._devices.close()

    def _begin(self) -> None:
        self.devices.listen(SCANNER_AFTER_MS)

    def _join_scanner(self) -> None:
        reception = self._reception
        self.scanner.troubled.connect(reception.strip.say)
        reception.reception.healed.connect(self.scanner.healed)
        reception.reception.readied.connect(self.wedge.forget)
        if os.environ.get("KIOSK_SAY_PAINTED"):
            PaintTeller(self.wedge, reception.reception.faced, reception.panel)
