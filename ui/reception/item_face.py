"""The verdict panel where things are handed out, lent and brought back, and when a guest leaves with one of them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.app.desk import Answer
from kiosk.app.lending import DeviceVerdict
from kiosk.app.sentences import guest_of, sentence_of
from kiosk.domain.admission import Admit, AlreadyIn, Exit, WrongCheckpoint
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.words import Words
from ui.reception import attendee_face
from ui.reception.face import Face, Tone, unchecked
from ui.widgets.sign import Sign

translate = QCoreApplication.translate
_TIMES = " · "


def shown(answer: Answer, words: Words, zone: str, *, repair_told: bool = False) -> Face:
    """The face of any answer; what is no door's, what a guest owes, and what other desks know looks as it does here."""
    face = _alone(answer, words, zone, repair_told=repair_told)
    if answer.unchecked:
        return unchecked(face)
    return replace(face, tone=Tone.STOP, sign=Sign.STOP, sound="stop") if answer.elsewhere else face


def _alone(answer: Answer, words: Words, zone: str, *, repair_told: bool) -> Face:
    face = attendee_face.shown(answer, words, zone, repair_told=repair_told)
    if answer.owed:
        why = sentence_of(answer, words, zone)
        return replace(face, tone=Tone.WAIT, sign=Sign.WARNING, sound="wait", why=why)
    if answer.checkpoint.is_door and not isinstance(answer.verdict, DeviceVerdict):
        return face
    return _at_item(replace(face, attendable=False), answer, sentence_of(answer, words, zone))


def _at_item(face: Face, answer: Answer, sentence: str) -> Face:
    """The panel says of whom; what it is stands in the sentence below."""
    if guest_of(answer.verdict) is not None:
        face = replace(face, why=sentence)
    match answer.verdict:
        case Admit():
            return replace(face, tone=Tone.GOOD, sign=Sign.TICK, sound="good")
        case Exit():
            return replace(face, tone=Tone.GONE, sign=Sign.BACK, sound="good")
        case AlreadyIn() | WrongCheckpoint():
            return replace(face, tone=Tone.WAIT, sign=Sign.WARNING, sound="wait")
        case _:
            return face


def set_face(answers: tuple[Answer, ...], words: Words, zone: str) -> Face:
    """Several things given at once: to whom, and what."""
    one = shown(answers[-1], words, zone)
    return replace(one, why=_TIMES.join(answer.checkpoint.name for answer in answers))


def ready_at(item: Checkpoint) -> Face:
    """Nobody is served yet."""
    if item.kind is Kind.LOAN:
        return Face(
            tone=Tone.CALM,
            sign=Sign.READY,
            headline=translate("Items", "READY TO LEND"),
            title=translate("Items", "Scan a guest, or a device that comes back"),
            why=translate("Items", "{item}: first the guest, then the device.").format(item=item.name),
        )
    return Face(
        tone=Tone.CALM,
        sign=Sign.READY,
        headline=translate("Items", "READY TO GIVE"),
        title=translate("Items", "Scan the guest who gets one"),
        why=translate("Items", "{item}: once for each guest.").format(item=item.name),
    )
