"""Everything that reads codes at this desk, and its sounds; the scanner that types is heard from the first moment."""

import os
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.scanner_profile import parse_profile
from ui.app import Shell
from ui.reception.window import ReceptionWindow
from ui.scanning.wedge import Wedge

if TYPE_CHECKING:
    from kiosk.domain.key_burst import Heard
    from ui.devices import Devices
    from ui.reception.scanner_desk import ScannerDesk

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
        self._scanner: ScannerDesk | None = None
        self.wedge = Wedge(parent=self)
        self.wedge.use(parse_profile(shell.places.recall("scanner")))
        self.wedge.heard.connect(self._first_heard)
        self.wedge.device_seen.connect(self._first_seen)
        self.wedge.listen()
        if os.environ.get("KIOSK_SAY_PAINTED"):
            import_module("ui.scanning.painted").PaintTeller(self.wedge, reception.reception.faced, reception.panel)

    @property
    def scanner(self) -> "ScannerDesk":
        """The desk of the scanner that types; made with its card when it is first asked for, or typed."""
        if self._scanner is None:
            self._scanner = self._made_scanner()
        return self._scanner

    @property
    def devices(self) -> "Devices":
        """All other readers, and the sounds; made when they are first asked for."""
        if self._devices is None:
            made: Devices = import_module("ui.devices").Devices(
                self._shell, self._reception, self._volume, self.scanner.card, self
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
        self.wedge.leave()
        if self._devices is not None:
            self._devices.close()

    def _begin(self) -> None:
        self.devices.listen(SCANNER_AFTER_MS)

    def _first_heard(self, heard: "Heard") -> None:
        """A scan before the scanner's desk was made; its code is told right after this, to that desk."""
        self.wedge.heard.disconnect(self._first_heard)
        if self._scanner is None:
            self.scanner.hear(heard)

    def _first_seen(self) -> None:
        self.wedge.device_seen.disconnect(self._first_seen)
        _ = self.scanner

    def _made_scanner(self) -> "ScannerDesk":
        shell, reception = self._shell, self._reception
        card = import_module("ui.reception.scanner_card").ScannerCard(shell.theme)
        made: ScannerDesk = import_module("ui.reception.scanner_desk").ScannerDesk(
            card, self.wedge, reception.advice, shell.places, shell.theme
        )
        made.scanned.connect(reception.present)
        made.troubled.connect(reception.strip.say)
        reception.reception.healed.connect(made.healed)
        reception.reception.readied.connect(self.wedge.forget)
        return made
