"""The face of an answer to a code: its colour, its sign, whom and what it tells. Made without a widget."""

from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.app.desk import Answer, Undone
from kiosk.app.lending import NobodyTook, NoDevice, SameNumber, SerialWanted, StillOut, WasReturned
from kiosk.app.repairs import repair_sentence
from kiosk.app.sentences import excuse_of, guest_of, headline_of, sentence_of
from kiosk.domain import admission as a
from kiosk.domain.foreign import Private, kind_of, shown
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.seat_name import seat_text
from kiosk.words import Words
from ui.reception.attention import care_of
from ui.reception.face import Face, Tone, about, full_name
from ui.widgets.sign import Sign

translate = QCoreApplication.translate
_LOOKS: dict[type, tuple[Tone, Sign]] = {
    a.Admit: (Tone.GOOD, Sign.TICK),
    a.Exit: (Tone.GONE, Sign.OUT),
    Undone: (Tone.CALM, Sign.BACK),
    a.AlreadyIn: (Tone.WAIT, Sign.WARNING),
    a.TooEarly: (Tone.WAIT, Sign.WARNING),
    a.TooLate: (Tone.WAIT, Sign.WARNING),
    a.Unreadable: (Tone.WAIT, Sign.WARNING),
    a.Ambiguous: (Tone.WAIT, Sign.ASK),
    a.AnswersWanted: (Tone.WAIT, Sign.ASK),
    a.Unknown: (Tone.STOP, Sign.STOP),
    a.Forged: (Tone.STOP, Sign.STOP),
    a.Revoked: (Tone.STOP, Sign.STOP),
    a.Cancelled: (Tone.STOP, Sign.STOP),
    a.Blocked: (Tone.STOP, Sign.STOP),
    a.Unapproved: (Tone.STOP, Sign.STOP),
    a.WrongCheckpoint: (Tone.STOP, Sign.STOP),
    a.Unpaid: (Tone.STOP, Sign.STOP),
    a.RuleRefused: (Tone.STOP, Sign.STOP),
    a.Unasked: (Tone.STOP, Sign.STOP),
    SerialWanted: (Tone.WAIT, Sign.ASK),
    StillOut: (Tone.WAIT, Sign.WARNING),
    WasReturned: (Tone.WAIT, Sign.WARNING),
    NobodyTook: (Tone.WAIT, Sign.ASK),
    NoDevice: (Tone.WAIT, Sign.WARNING),
    SameNumber: (Tone.WAIT, Sign.ASK),
}
_SOUNDS = {Tone.GOOD: "good", Tone.GONE: "good", Tone.WAIT: "wait", Tone.STOP: "stop", Tone.CALM: ""}


def face_of(answer: Answer, words: Words, zone: str, *, repair_told: bool = False) -> Face:
    """`zone` is the event's; "recorded" is said only of what is on disk. `repair_told`: by whom the text was broken
    has been said before.
    """
    tone, sign = _LOOKS[type(answer.verdict)]
    guest, sentence = guest_of(answer.verdict), sentence_of(answer, words, zone)
    face = Face(
        tone=tone,
        sign=sign,
        headline=headline_of(answer, words, zone),
        title=full_name(guest) if guest else sentence,
        sound=_SOUNDS[tone],
        repaired=repair_sentence(answer.healed_by, words) if answer.healed_by and not repair_told else "",
    )
    if guest is None:
        return replace(face, about=shown_code(answer.text))
    return _told(_with_guest(face, guest), answer, sentence, words, zone)


def _with_guest(face: Face, guest: Invitation) -> Face:
    seat = translate("Reception", "Seat {seat}").format(seat=seat_text(guest.seat)) if guest.seat else ""
    walk_in = translate("Reception", "Walk-in") if guest.walk_in else ""
    chips = (walk_in, seat, guest.block, guest.category)
    return replace(
        face,
        about=about(guest),
        chips=tuple(dict.fromkeys(chip for chip in chips if chip)),
        seat_chips=(seat,) if seat else (),
        note=care_of(guest) or (translate("Reception", "Needs attention") if guest.attention else ""),
        attention=guest.attention,
        needs=bool(guest.needs),
        delegable=bool(guest.unit),
    )


def _told(face: Face, answer: Answer, sentence: str, words: Words, zone: str) -> Face:
    if not _is_new(answer):
        return replace(face, why=sentence, repeatable=isinstance(answer.verdict, a.Unasked))
    unlisted = guest_of(answer.verdict)
    said = sentence if unlisted and unlisted.unlisted else excuse_of(answer, words)
    if unlisted and unlisted.walk_in:
        said = translate("Door", "The organiser approves walk-ins afterwards.")
    return replace(face, why=said, recorded=f"{in_zone(answer.at, zone):%H:%M:%S}", by=answer.desk)


def _is_new(answer: Answer) -> bool:
    verdict = answer.verdict
    return answer.fact is not None and isinstance(verdict, a.Admit | a.Exit) and verdict.replay_of is None


def shown_code(text: str) -> str:
    """A scanned text fit for the screen: a password or a payment is named, anything else stands there harmlessly."""
    match kind_of(text):
        case Private.WIFI:
            return translate("Pictures", "A Wi-Fi password: not shown")
        case Private.PAYMENT:
            return translate("Pictures", "A payment code: not shown")
        case Private.SECRET:
            return translate("Pictures", "A secret for signing in somewhere: not shown")
        case Private.IDENTITY:
            return translate("Pictures", "The code of an identity document: not shown")
        case Private.CONTACT:
            return translate("Pictures", "Someone's contact data: not shown")
        case None:
            return shown(text)
        case kind:
            assert_never(kind)
