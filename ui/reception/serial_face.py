"""What the card of the serial scanner shows: one frozen face for every state, made without a widget."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain import port_watch as w
from kiosk.domain.foreign import kind_of, shown
from kiosk.domain.serial_ear import Note
from ui.reception.answer_face import shown_code
from ui.reception.face import Tone

translate = QCoreApplication.translate
_CODE = 15  # enough of it to see that it is the one just scanned


OFF = w.Off()


@dataclass(frozen=True, slots=True)
class SerialTold:
    """What the reader says of itself. `rate` is the chosen speed, `tried` the one in use; `group` may use the port."""

    state: w.State = OFF
    note: Note = Note.QUIET
    ports: tuple[w.Port, ...] = ()
    rate: int | None = None
    tried: int = 0
    last: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class SerialFace:
    """`choices` are (name, words) of ports; `chosen` is one of the names, or empty."""

    tone: Tone
    sentence: str
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    searching: bool = False
    rate: int = 0  # 0: found by itself


def serial_face(told: SerialTold) -> SerialFace:
    tone, sentence = _said(told)
    port = _port_of(told.state)
    names = {here.name for here in told.ports}
    choices = [(here.name, label_of(here)) for here in told.ports]
    if port is not None and port.name not in names:
        choices.append((port.name, label_of(port)))
    return SerialFace(
        tone=tone,
        sentence=sentence,
        hint=_hint(told),
        choices=tuple(choices),
        chosen=port.name if port is not None else "",
        searching=isinstance(told.state, w.Searching),
        rate=told.rate or 0,
    )


def no_ports_face() -> SerialFace:
    """The program was installed without Qt's serial ports."""
    return SerialFace(Tone.STOP, translate("Serial", "Serial ports cannot be used on this computer."))


def label_of(port: w.Port) -> str:
    return f"{port.label} ({port.name})" if port.label else port.name


def _port_of(state: w.State) -> w.Port | None:
    return None if isinstance(state, w.Off | w.Searching) else state.port


def _said(told: SerialTold) -> tuple[Tone, str]:
    state = told.state
    match state:
        case w.Off():
            return Tone.CALM, translate("Serial", "Off. Choose a port, or let the scanner be found.")
        case w.Searching():
            return Tone.WAIT, _searching(state, told.note)
        case w.Open(port):
            return _open(label_of(port), told)
        case w.Lost(port):
            return Tone.STOP, translate(
                "Serial", "{scanner} is not connected. Plug it in: it goes on by itself."
            ).format(scanner=label_of(port))
        case w.Busy(port):
            return Tone.STOP, translate(
                "Serial", "Another program uses {scanner}. Close that program: the scanner goes on by itself."
            ).format(scanner=label_of(port))
        case w.Refused(port):
            return Tone.STOP, _refused(port, told.group)
        case _:
            assert_never(state)


def _searching(state: w.Searching, note: Note) -> str:
    if state.listening and note is Note.SENSELESS:
        return translate("Serial", "What arrives makes no sense. Scan again: another speed is being tried.")
    if state.listening:
        return translate("Serial", "Now scan any code. It is not checked in.")
    if state.kept_from is None:
        return translate("Serial", "Plug the scanner in, then scan any code. It is not checked in.")
    if state.kept_from.trouble is w.Trouble.REFUSED:
        return translate("Serial", "This account may not use {port}.").format(port=state.kept_from.name)
    return translate("Serial", "Another program uses {port}.").format(port=state.kept_from.name)


def _open(scanner: str, told: SerialTold) -> tuple[Tone, str]:
    match told.note:
        case Note.QUIET | Note.READS:
            return Tone.GOOD, translate("Serial", "Connected: {scanner}.").format(scanner=scanner)
        case Note.SENSELESS if told.rate is None:
            said = translate(
                "Serial", "What arrives makes no sense: is the speed right? Scan again, {rate} baud is tried now."
            )
            return Tone.WAIT, said.format(rate=told.tried)
        case Note.SENSELESS:
            return Tone.WAIT, translate("Serial", "What arrives makes no sense: is the speed right?")
        case Note.ENDLESS:
            return Tone.WAIT, translate("Serial", "More came than any code holds. It was left out; scan again.")
        case Note.STUCK:
            return Tone.WAIT, translate("Serial", "The same code comes again and again. Is the trigger stuck?")
        case _:
            assert_never(told.note)


def _refused(port: w.Port, group: str) -> str:
    if not group:
        return translate("Serial", "This account may not use {port}. Ask the administrator.").format(port=port.name)
    said = translate(
        "Serial", "This account may not use {port}. Add it to the group {group}, then log out and in again."
    )
    return said.format(port=port.name, group=group)


def _known_again(text: str) -> str:
    """The beginning of a code; of a private one, what it is."""
    return shown_code(text) if kind_of(text) else shown(text, _CODE)


def _hint(told: SerialTold) -> str:
    if told.last and isinstance(told.state, w.Open):
        return translate("Serial", "Last code: {code}").format(code=_known_again(told.last))
    if isinstance(told.state, w.Off):
        return translate("Serial", "For a scanner that shows up as a COM port. One that types needs nothing here.")
    return ""
