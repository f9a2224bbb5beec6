"""What the verdict panel shows: one frozen face for every answer, made without a widget."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
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
from kiosk.domain.presence import Direction
from kiosk.words import Words
from ui.reception.attention import care_of
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


class Tone(Enum):
    GOOD = "good"
    WAIT = "wait"
    STOP = "stop"
    GONE = "accent"
    CALM = "calm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """`title` stands at headline size: the guest's name, or what to do. `sound` is empty for silence.
    `attendable`: it can be said who came in the guest's place, or along with him. `delegable`: there is a unit whose
    other guests may have come together. `needs`: the note is about what the guest needs.
    `seat_chips`: those of the chips that a drawn seat plan says better.
    `repaired` says quietly that the scanner's text came damaged, and what to switch off.
    """

    tone: Tone
    sign: Sign
    headline: str
    title: str
    about: str = ""
    why: str = ""
    chips: tuple[str, ...] = ()
    note: str = ""
    attention: bool = False
    recorded: str = ""
    by: str = ""
    sound: str = ""
    repaired: str = ""
    attendable: bool = False
    seat_chips: tuple[str, ...] = ()
    delegable: bool = False
    needs: bool = False


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
    seat = translate("Reception", "Seat {seat}").format(seat=guest.seat) if guest.seat else ""
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
        return replace(face, why=sentence)
    unlisted = guest_of(answer.verdict)
    said = sentence if unlisted and unlisted.unlisted else excuse_of(answer, words)
    if unlisted and unlisted.walk_in:
        said = translate("Door", "The organiser approves walk-ins afterwards.")
    return replace(face, why=said, recorded=f"{in_zone(answer.at, zone):%H:%M:%S}", by=answer.desk)


def _is_new(answer: Answer) -> bool:
    verdict = answer.verdict
    return answer.fact is not None and isinstance(verdict, a.Admit | a.Exit) and verdict.replay_of is None


def full_name(guest: Invitation) -> str:
    return f"{guest.title} {guest.name}".strip()


def about(guest: Invitation) -> str:
    return " · ".join(part for part in (guest.post, guest.unit) if part and part != guest.name)


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


def ready_face(direction: Direction) -> Face:
    if direction is Direction.EXIT:
        return Face(
            tone=Tone.GONE,
            sign=Sign.OUT,
            headline=translate("Reception", "RECORDING EXITS"),
            title=translate("Reception", "Scan the code of a guest who leaves"),
            why=translate("Reception", "F4 goes back to recording entries."),
        )
    return Face(
        tone=Tone.CALM,
        sign=Sign.READY,
        headline=translate("Reception", "READY"),
        title=translate("Reception", "Scan a code, or type a name"),
        why=translate("Reception", "Without tone marks, too. Part of a name, unit or phone number will do."),
    )


def no_checkpoint_face() -> Face:
    return Face(
        tone=Tone.WAIT,
        sign=Sign.ASK,
        headline=translate("Reception", "NO CHECKPOINT"),
        title=translate("Reception", "Where are guests checked in here?"),
        why=translate("Reception", "Add a checkpoint in the organiser (F7): a door, a day or a session."),
    )


def no_guests_face() -> Face:
    return Face(
        tone=Tone.CALM,
        sign=Sign.ASK,
        headline=translate("Reception", "NO GUESTS YET"),
        title=translate("Reception", "The guest list of this event is empty"),
        why=translate("Reception", "Import a list in the organiser (F7), or add someone who has come with F2."),
    )


def busy_face() -> Face:
    return Face(
        tone=Tone.CALM,
        sign=Sign.BUSY,
        headline=translate("Reception", "ONE MOMENT"),
        title=translate("Reception", "Not recorded yet"),
        why=translate(
            "Reception", "The event file is being written. Wait for the answer before you wave the guest in."
        ),
    )


def trouble_face(sentence: str) -> Face:
    """The desk could not record: whatever was green before must go."""
    return Face(
        tone=Tone.STOP,
        sign=Sign.STOP,
        headline=translate("Reception", "NOT RECORDED"),
        title=sentence,
        why=translate(
            "Reception", "Nothing was lost that was shown as recorded. Scan again, or note the guest on paper."
        ),
        sound="stop",
    )


def clock_of(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%H:%M}"
