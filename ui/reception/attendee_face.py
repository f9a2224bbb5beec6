"""The verdict panel when someone else came than was invited: the person's own name, and for whom he stands."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.app.attendee_sentences import AUTHORITIES, in_place_of, who
from kiosk.app.desk import Answer
from kiosk.app.sentences import guest_of, sentence_of
from kiosk.domain.admission import Admit, AlreadyIn, AnswersWanted
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.presence import Came, Passage
from kiosk.words import Words
from ui.reception.answer_face import face_of
from ui.reception.face import Face, Tone, full_name
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


def shown(answer: Answer, words: Words, zone: str, *, repair_told: bool = False) -> Face:
    """face_of, and the one who came instead where that is known."""
    face, guest, attendee = (
        face_of(answer, words, zone, repair_told=repair_told),
        guest_of(answer.verdict),
        answer.attendee,
    )
    face = replace(face, attendable=isinstance(answer.verdict, Admit | AlreadyIn | AnswersWanted))
    if guest is None or attendee is None:
        return face
    face = replace(
        face,
        title=who(attendee, words),
        about=_about(guest, attendee),
        why=_why(answer, guest, attendee, words, zone),
        chips=_chips(guest, attendee, words),
        seat_chips=(translate("Attendee", "Seat by own rank"),),
    )
    return _admitted(face, answer, attendee, zone) if isinstance(answer.verdict, Admit) else face


def _admitted(face: Face, answer: Answer, attendee: Passage, zone: str) -> Face:
    """He may come in, and the desk must see at once that it is not the guest: amber, with the tick of those who may."""
    tone = Tone.GOOD if attendee.came is Came.COMPANION else Tone.WAIT
    face = replace(face, tone=tone, sign=Sign.TICK, sound="good")
    return replace(face, recorded=f"{in_zone(answer.at, zone):%H:%M:%S}", by=answer.desk) if answer.named else face


def _about(guest: Invitation, attendee: Passage) -> str:
    post = attendee.person.post if attendee.person else ""
    return " · ".join(part for part in (post, guest.unit) if part)


def _why(answer: Answer, guest: Invitation, attendee: Passage, words: Words, zone: str) -> str:
    stands = in_place_of(attendee, full_name(guest), words)
    more = guest.post if isinstance(answer.verdict, Admit) else sentence_of(answer, words, zone)
    return " · ".join(part for part in (stands, more) if part)


def _chips(guest: Invitation, attendee: Passage, words: Words) -> tuple[str, ...]:
    """The seat does not go with the invitation: a representative is seated by his own rank."""
    represents = attendee.came is Came.REPRESENTATIVE
    by_rank = translate("Attendee", "Seat by own rank") if guest.seat and represents else ""
    authority = attendee.person.authority if attendee.person else None
    on = words.say(AUTHORITIES[authority]) if authority else ""
    return tuple(chip for chip in (on, by_rank, guest.block) if chip)
