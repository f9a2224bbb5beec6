"""The computer's serial ports, through Qt: USB-CDC scanners and the old kind.

Import this only when such a scanner is wanted: QtSerialPort is no part of reception's start.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QIODevice, QObject
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from kiosk.domain import port_watch as w
from kiosk.domain.serial_ear import Ear
from ui.scanning.serial_reader import Listening

_BROKEN = {QSerialPort.SerialPortError.ResourceError, QSerialPort.SerialPortError.PermissionError}
_SETTLES = 3  # looks


class SerialPorts:
    """A ui.scanning.serial_reader.Device. Listing ports takes a frame's time: where the system shows that nothing
    was plugged in or out since, what was found before is given again."""

    def __init__(self) -> None:
        self._sign: tuple[str, ...] | None = None
        self._doubt = 0
        self._found: tuple[w.Port, ...] = ()

    def ports(self) -> tuple[w.Port, ...]:
        sign = device_files()
        if sign is None or sign != self._sign:
            self._doubt = _SETTLES  # names and rights of a new device follow a little later
        if self._doubt:
            self._doubt, self._sign, self._found = self._doubt - 1, sign, ports_here()
        return self._found

    def open(self, name: str, ear: Ear, steady: Callable[[], int], parent: QObject) -> Listening | w.Trouble:
        return open_port(name, ear, steady, parent)


class _Port(Listening):
    def __init__(self, name: str, port: QSerialPort, ear: Ear, steady: Callable[[], int], parent: QObject) -> None:
        super().__init__(name, ear, steady, parent)
        self._port = port
        port.setParent(self)
        port.readyRead.connect(lambda: self.take_in(bytes(port.readAll().data())))
        port.errorOccurred.connect(self._fail)

    def set_rate(self, rate: int) -> None:
        self._port.setBaudRate(rate)

    def close(self) -> None:
        super().close()
        self._port.blockSignals(True)  # noqa: FBT003  (Qt's own way to say it)
        self._port.close()

    def _fail(self, error: QSerialPort.SerialPortError) -> None:
        if error in _BROKEN:
            self.broke.emit(self.name)


def open_port(name: str, ear: Ear, steady: Callable[[], int], parent: QObject) -> Listening | w.Trouble:
    """`name` as the system has it, or a whole path."""
    port = QSerialPort(name)
    port.setBaudRate(ear.rate)
    if not port.open(QIODevice.OpenModeFlag.ReadWrite):
        return trouble_of(port.error(), allowed=may_use(name))
    port.setDataTerminalReady(True)  # many scanners are silent until someone is there; a few ports cannot
    port.clearError()
    return _Port(name, port, ear, steady, parent)


def device_files(folder: Path = Path("/dev")) -> tuple[str, ...] | None:
    """The names under which Linux and its kin show terminals; None where there is no such folder."""
    if not folder.is_dir():
        return None
    return tuple(sorted(name for name in os.listdir(folder) if name.startswith(("tty", "rfcomm", "cu."))))  # noqa: PTH208


def ports_here() -> tuple[w.Port, ...]:
    """On a Mac, only those that do not wait for a modem's carrier."""
    found = (info for info in QSerialPortInfo.availablePorts() if not info.portName().startswith("tty."))
    return tuple(_port(info) for info in found)


def _port(info: QSerialPortInfo) -> w.Port:
    label = info.description() or info.manufacturer()
    return w.Port(info.portName(), label, info.serialNumber(), info.vendorIdentifier(), info.productIdentifier())


def trouble_of(error: QSerialPort.SerialPortError, *, allowed: bool) -> w.Trouble:
    """Why a port did not open. The system says the same word for "in use" and "not for you"; `allowed` parts them."""
    if error is not QSerialPort.SerialPortError.PermissionError:
        return w.Trouble.GONE
    return w.Trouble.BUSY if allowed else w.Trouble.REFUSED


def may_use(name: str) -> bool:
    """May this person use the port at all? Windows asks nobody."""
    if sys.platform == "win32":
        return True
    file = Path("/dev") / name
    return not file.exists() or os.access(file, os.R_OK | os.W_OK)
