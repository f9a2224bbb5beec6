"""Joins the serial scanner, its card, and what is remembered; the scanner's part of Qt is loaded when it is wanted."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal

from kiosk.domain import port_watch as w
from kiosk.domain.serial_habit import read, written
from ui.places import Places
from ui.reception.face import Tone
from ui.reception.serial_card import SerialCard
from ui.reception.serial_face import SerialFace, SerialTold, no_ports_face, serial_face
from ui.scanning.serial_reader import Device, SerialReader

PLACE = "serial"


def load_ports() -> Device:
    """Raises ImportError where Qt was installed without serial ports."""
    ports: Device = import_module("ui.scanning.serial_port").SerialPorts()
    return ports


class SerialDesk(QObject):
    """`scanned` carries a text; `troubled` a sentence for the desk while the card is not looked at, empty when over."""

    scanned = Signal(str)
    troubled = Signal(str)

    def __init__(
        self, card: SerialCard, places: Places, load: Callable[[], Device] = load_ports, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._card, self._places, self._load = card, places, load
        self._reader: SerialReader | None = None
        self._kept = places.recall(PLACE)
        self._trouble = ""
        self._over = False
        card.port_wished.connect(self._choose)
        card.find_wished.connect(lambda: self._wish(w.Any()))
        card.stop_wished.connect(lambda: self._wish(w.Nothing()))
        card.rate_wished.connect(self._use_rate)
        card.looked_at.connect(self._look)
        card.installEventFilter(self)

    def begin(self) -> None:
        """Listen to the scanner of last time; call it once the window stands."""
        habit = None if self._over else read(self._kept)
        reader = self._wanted() if habit is not None else None
        if habit is not None and reader is not None:
            reader.remember(habit)

    @property
    def listening(self) -> bool:
        """Is the chosen scanner's port open?"""
        return self._reader is not None and isinstance(self._reader.state, w.Open)

    def close(self) -> None:
        """Nothing is heard from then on."""
        self._over = True
        if self._reader is not None:
            self._reader.changed.disconnect(self._show)
            self._reader.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card's words are made here, so they are made anew in another language."""
        if event.type() == QEvent.Type.LanguageChange and self._reader is not None:
            self._show()
        return False

    def _wanted(self) -> SerialReader | None:
        if self._reader is not None:
            return self._reader
        try:
            self._reader = SerialReader(self._load(), parent=self)
        except ImportError:
            self._card.show_face(no_ports_face())
            return None
        self._reader.scanned.connect(self.scanned)
        self._reader.changed.connect(self._show)
        return self._reader

    def _wish(self, wish: w.Wish) -> None:
        reader = self._wanted()
        if reader is not None:
            reader.wish(wish)

    def _choose(self, name: str) -> None:
        ports = self._reader.ports if self._reader is not None else ()
        chosen = next((port for port in ports if port.name == name), None)
        if chosen is not None or not name:
            self._wish(w.This(chosen) if chosen is not None else w.Nothing())

    def _use_rate(self, rate: int) -> None:
        reader = self._wanted()
        if reader is not None:
            reader.use_rate(rate or None)

    def _look(self, on: bool) -> None:  # noqa: FBT001  (a signal's argument)
        reader = self._wanted() if on else self._reader
        if reader is not None:
            reader.look_on(on=on)
            self._show()

    def _show(self) -> None:
        reader = self._reader
        if reader is None:
            return
        told = SerialTold(
            reader.state, reader.note, reader.ports, reader.rate, reader.tried, reader.last, _group_of(reader.state)
        )
        face = serial_face(told)
        self._card.show_face(face)
        self._keep(written(reader.habit) if not face.searching else self._kept)
        self._say(face)

    def _keep(self, habit: str) -> None:
        if habit != self._kept:
            self._kept = habit
            self._places.remember(PLACE, habit)

    def _say(self, face: SerialFace) -> None:
        wrong = face.tone in (Tone.WAIT, Tone.STOP) and not face.searching and not self._card.isVisible()
        trouble = face.sentence if wrong else ""
        if trouble != self._trouble:
            self._trouble = trouble
            self.troubled.emit(trouble)


def _group_of(state: w.State) -> str:
    """The group whose members may use a port that is refused; empty where there is none to tell."""
    if not isinstance(state, w.Refused) or sys.platform == "win32":
        return ""
    try:
        return (Path("/dev") / state.port.name).group()
    except (OSError, KeyError):
        return ""
