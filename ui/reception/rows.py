"""Rows of the list beside the verdict: who has just passed, and who fits what was typed."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.app.ports import PassageRow, Sought
from kiosk.domain.moment import clock_text
from kiosk.domain.presence import Came, Direction
from kiosk.domain.seat_name import seat_text
from ui.reception.face import Tone
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RowFace:
    """`key` is a fact's or an invitation's id; `digit` the key that chooses the row.

    `ticked` draws a box, with a tick or without; `flag` warns that the guest needs someone's attention.
    """

    key: str
    sign: Sign
    tone: Tone
    title: str
    lines: tuple[str, ...]
    right: str
    digit: str = ""
    struck: bool = False
    ticked: bool | None = None
    flag: bool = False
    line_tone: Tone = Tone.CALM  # of the line below the title


def passage_row(row: PassageRow, now: datetime, zone: str, thing: str = "") -> RowFace:
    """`thing` is the number of the device that went out or came back with it."""
    out = row.direction is Direction.EXIT
    sign, tone = (Sign.OUT, Tone.GONE) if out else (Sign.TICK, Tone.GOOD)
    line = _joined(thing, *_passed(row))
    if row.came is Came.REPRESENTATIVE and not out:
        tone = Tone.WAIT
    if row.undone is not None:
        line = _joined(translate("Reception", "undone"), row.undone)
        sign, tone = Sign.BACK, Tone.CALM
    time = clock_text(row.at, now, zone)
    return RowFace(row.fact, sign, tone, _name(row), (line,), time, struck=row.undone is not None)


def _name(row: PassageRow) -> str:
    if row.person is not None and row.person.name:
        return row.person.name
    return translate("Attendee", "Companion") if row.came is Came.COMPANION else row.invitation.name


def _passed(row: PassageRow) -> tuple[str, ...]:
    """What stands under the name: of someone who came instead or along, of whom."""
    guest = row.invitation
    match row.came:
        case Came.REPRESENTATIVE if row.person is not None:
            return translate("Attendee", "in place of {guest}").format(guest=guest.name), guest.unit
        case Came.COMPANION:
            return translate("Attendee", "along with {guest}").format(guest=guest.name), guest.unit
        case Came.WALK_IN:
            return guest.unit, seat_text(guest.seat), translate("Reception", "walk-in")
        case _:
            return guest.unit, seat_text(guest.seat)


def sought_row(place: int, sought: Sought, now: datetime, zone: str) -> RowFace:
    """Unit, post and seat tell namesakes apart, so all three are always there."""
    guest = sought.invitation
    sign, tone, state = Sign.NONE, Tone.CALM, ""
    if sought.inside and sought.since:
        sign, tone = Sign.TICK, Tone.GOOD
        state = translate("Reception", "in since {time}").format(time=clock_text(sought.since, now, zone))
    came = sought.attendee.person if sought.attendee else None
    instead = translate("Attendee", "{name} came instead").format(name=came.name) if came else ""
    lines = (guest.unit or guest.block or "–", _joined(state, instead or guest.post, guest.category) or "–")
    return RowFace(
        guest.id, sign, tone, guest.name, lines, seat_text(guest.seat), digit=str(place + 1), flag=guest.attention
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
