"""What the verdict panel shows: one frozen face for every answer; here those that need no answer of the desk."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QCoreApplication

from kiosk.app.overview import Overview
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.presence import Direction
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


class Tone(Enum):
    GOOD = "good"
    WAIT = "wait"
    UNCHECKED = "amber"  # come in; whether another desk was first is not known yet
    STOP = "stop"
    GONE = "accent"
    CALM = "calm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """`title` stands at headline size: the guest's name, or what to do. `sound` is empty for silence.
    `attendable`: it can be said who came in the guest's place, or along with him. `delegable`: there is a unit whose
    other guests may have come together. `needs`: the note is about what the guest needs.
    `seat_chips`: those of the chips that a drawn seat plan says better.
    `repeatable`: nobody is let in yet, and it can be asked once more.
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
    repeatable: bool = False


def full_name(guest: Invitation) -> str:
    return f"{guest.title} {guest.name}".strip()


def about(guest: Invitation) -> str:
    return " · ".join(part for part in (guest.post, guest.unit) if part and part != guest.name)


def first_face(overview: Overview, direction: Direction) -> Face:
    """Nothing has been said yet at a door; what the event lacks is said instead."""
    if not overview.checkpoints:
        return no_checkpoint_face()
    return ready_face(direction) if overview.guests else no_guests_face()


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


def shut_face() -> Face:
    """Before the first guest: a strict door, and the other desks out of reach."""
    return Face(
        tone=Tone.WAIT,
        sign=Sign.WARNING,
        headline=translate("StrictDoor", "NOBODY COMES IN NOW"),
        title=translate("StrictDoor", "This door waits for the other desks"),
        why=translate("StrictDoor", "They cannot be asked now. Send guests to a desk that is online; F10 says more."),
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


def unchecked(face: Face) -> Face:
    """Come in, and it is recorded; whether another desk let the same guest in cannot be asked now."""
    said = translate("Hub", "Recorded here, not yet checked with the other desks.")
    why = f"{face.why} {said}" if face.why else said
    return replace(face, tone=Tone.UNCHECKED, sign=Sign.TICK_APART, sound="apart", why=why)


def clock_of(at: datetime, zone: str) -> str:
    return f"{in_zone(at, zone):%H:%M}"
