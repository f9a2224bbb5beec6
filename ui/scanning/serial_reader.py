"""Hears a scanner on a serial port, wherever it is plugged in; the ports themselves come from ui.scanning.serial_port.

Knows nothing of QtSerialPort, so that reception need not load it unless such a scanner is wanted.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from kiosk.domain import port_watch as w
from kiosk.domain.serial_ear import Ear, Note, fall_silent, hear
from kiosk.domain.serial_habit import Habit
from kiosk.domain.serial_lines import Line, patience_ms
from ui.scanning.wedge import steady_ms

LOOK_EVERY_MS = 1500


class Listening(QObject):
    """One open port: its bytes become texts, and its speed changes until they make sense.

    A device gives `take_in` its bytes, emits `broke` with its name when it breaks off, and fills in the rest.
    """

    heard = Signal(str, str)  # name, text
    noted = Signal()
    broke = Signal(str)

    def __init__(self, name: str, ear: Ear, steady: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self.name, self.ear = name, ear
        self._steady = steady
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setTimerType(Qt.TimerType.PreciseTimer)
        self._silence.timeout.connect(lambda: self._take(*fall_silent(self.ear, self._steady())))

    def set_rate(self, rate: int) -> None:
        raise NotImplementedError

    def close(self) -> None:
        self._silence.stop()

    def take_in(self, data: bytes) -> None:
        self._take(*hear(self.ear, data, self._steady()))

    def use_rate(self, rate: int | None) -> None:
        self.ear = replace(self.ear, rate=rate or self.ear.rate, fixed=rate is not None, proven=False)
        self.set_rate(self.ear.rate)

    def _take(self, ear: Ear, texts: tuple[str, ...]) -> None:
        before, self.ear = self.ear, ear
        if ear.rate != before.rate:
            self.set_rate(ear.rate)
        wait = patience_ms(ear.line)
        if wait is None:
            self._silence.stop()
        else:
            self._silence.start(wait)
        for text in texts:
            self.heard.emit(self.name, text)
        if ear.note is not before.note or ear.rate != before.rate:
            self.noted.emit()


class Device(Protocol):
    """The computer's serial ports."""

    def ports(self) -> tuple[w.Port, ...]: ...

    def open(self, name: str, ear: Ear, steady: Callable[[], int], parent: QObject) -> Listening | w.Trouble:
        """The open port, at the ear's speed; or what stood in the way."""


class SerialReader(QObject):
    """`scanned` carries a text; `changed` tells of `state`, `note`, `rate` or `ports`. Nothing here waits."""

    scanned = Signal(str)
    changed = Signal()

    def __init__(self, device: Device, steady: Callable[[], int] = steady_ms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device, self._steady = device, steady
        self._watch = w.Watch()
        self._habit: Habit | None = None
        self._rate: int | None = None
        self._heard: dict[str, Listening] = {}
        self._watched = False
        self._told: object = None
        self.last = ""
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self.look_again)

    def remember(self, habit: Habit) -> None:
        """Begin with the scanner of last time."""
        self._habit, self._rate = habit, habit.rate if habit.fixed else None
        self.wish(w.This(habit.port))

    def wish(self, wish: w.Wish) -> None:
        """A person chose a port, or to be found one, or none. Also tries at once what has failed."""
        self._watch = w.wished(self._watch, wish)
        self.last = ""
        self.look_again()

    def use_rate(self, rate: int | None) -> None:
        """None: whichever makes sense."""
        self._rate = rate
        for one in self._heard.values():
            one.use_rate(rate)
        self._tell()

    def look_on(self, *, on: bool) -> None:
        """Keep the list of ports fresh, for someone looks at it."""
        self._watched = on
        self.look_again()

    @property
    def state(self) -> w.State:
        return w.state_of(self._watch)

    @property
    def ports(self) -> tuple[w.Port, ...]:
        return self._watch.here

    @property
    def note(self) -> Note:
        """Of the port that is open; while several are listened to, of the one that told something odd."""
        notes = [one.ear.note for one in self._heard.values()]
        return next((note for note in notes if note is not Note.QUIET), Note.QUIET)

    @property
    def rate(self) -> int | None:
        """The speed a person chose."""
        return self._rate

    @property
    def tried(self) -> int:
        """The speed in use, 0 while nothing is open."""
        return next((one.ear.rate for one in self._heard.values()), 0)

    @property
    def habit(self) -> Habit | None:
        """What to remember; None when no scanner is wanted for good."""
        match self._watch.wish:
            case w.This(port):
                one = next(iter(self._heard.values()), None)
                ear = one.ear if one else self._ear(port)
                self._habit = Habit(port, ear.rate, self._rate is not None, ear.line.framing)
                return self._habit
            case _:
                return None

    def look_again(self) -> None:
        """Open what ought to be open, close the rest, and look again later if something is missing."""
        if self._watched or w.missing(self._watch):
            self._watch = w.saw(self._watch, self._device.ports())
        wanted = w.to_open(self._watch, self._steady())
        for name in set(self._watch.opened) - set(wanted):
            self._stop(name)
        for name in wanted:
            if name not in self._heard:
                self._open(name)
        if self._watched or w.missing(self._watch):
            self._look.start()
        else:
            self._look.stop()
        self._tell()

    def close(self) -> None:
        """Lets every port go; nothing is heard from then on."""
        self._look.stop()
        self._watch = w.Watch()
        for name in tuple(self._heard):
            self._stop(name)

    def _open(self, name: str) -> None:
        began = self._steady()
        port = next(port for port in self._watch.here if port.name == name)
        one = self._device.open(name, self._ear(port), self._steady, self)
        if isinstance(one, w.Trouble):
            now = self._steady()
            self._watch = w.failed(self._watch, name, one, now, now - began)
            return
        self._heard[name] = one
        self._watch = w.opened(self._watch, name)
        one.heard.connect(self._take)
        one.noted.connect(self._tell)
        one.broke.connect(self._lose)

    def _ear(self, port: w.Port) -> Ear:
        """As this scanner talked last time; a stranger's way is found out."""
        kept = self._habit
        ear = Ear()
        if kept is not None and w.again(kept.port, (port,)) is not None:
            ear = Ear(kept.rate, line=Line(kept.framing), proven=bool(kept.framing.value))
        return ear if self._rate is None else replace(ear, rate=self._rate, fixed=True)

    def _take(self, name: str, text: str) -> None:
        """The code by which a scanner is found is shown to nobody: it may have been anything at hand."""
        self.last = text
        if isinstance(self._watch.wish, w.Any):
            self._watch = w.heard(self._watch, name)
            QTimer.singleShot(0, self, self.look_again)
        else:
            self.scanned.emit(text)
        self._tell()

    def _lose(self, name: str) -> None:
        """Pulled out, most likely. It is looked for right after this, and then every second."""
        self._stop(name)
        self._watch = w.failed(w.saw(self._watch, self._device.ports()), name, w.Trouble.GONE, self._steady())
        self.look_again()

    def _stop(self, name: str) -> None:
        one = self._heard.pop(name)
        self._watch = w.closed(self._watch, name)
        one.close()
        one.deleteLater()

    def _tell(self) -> None:
        now = (self.state, self.note, self._rate, self.ports, self.habit, self.last)
        if now != self._told:
            self._told = now
            self.changed.emit()
