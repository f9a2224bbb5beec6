"""Scanners played by pseudo-terminals, and the desk they are plugged into."""

import os
from contextlib import suppress

import pytest

from kiosk.domain.port_watch import Port
from ui.scanning.serial_port import SerialPorts

termios = pytest.importorskip("termios", reason="no pseudo-terminals here")

_RATES = {getattr(termios, f"B{rate}"): rate for rate in (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)}


class PtyScanner:
    """`hand` is the end the test writes to; the program opens the other by its name."""

    def __init__(self, serial: str) -> None:
        self.hand, self._line = os.openpty()
        self.port = Port(os.ttyname(self._line), "Pseudo scanner", serial, 0x0C2E, 0x0901)
        os.close(self._line)

    def send(self, data: bytes) -> None:
        os.write(self.hand, data)

    def rate(self) -> int:
        """The speed the program set."""
        return _RATES[termios.tcgetattr(self.hand)[5]]

    def pull_out(self) -> None:
        os.close(self.hand)


class Desk(SerialPorts):
    """The computer's serial ports, but for the list of them: the system names no pseudo-terminals."""

    def __init__(self) -> None:
        super().__init__()
        self._plugged: list[PtyScanner] = []

    def plug_in(self, serial: str) -> PtyScanner:
        self._plugged.append(PtyScanner(serial))
        return self._plugged[-1]

    def pull_out(self, scanner: PtyScanner) -> None:
        self._plugged.remove(scanner)
        scanner.pull_out()

    def ports(self) -> tuple[Port, ...]:
        return tuple(scanner.port for scanner in self._plugged)

    def close(self) -> None:
        for scanner in self._plugged:
            with suppress(OSError):
                scanner.pull_out()
