"""How a delegation looks: a row for each guest, and the sum on the verdict panel."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.app.delegation import Delegation, Member
from kiosk.app.desk import Answer, Together
from kiosk.app.sentences import clock_text, guest_of, sentence_of
from kiosk.domain.admission import Unasked, standing_refusal
from kiosk.domain.moment import in_zone
from kiosk.domain.seat_name import seat_text
from kiosk.words import Words
from ui.reception.delegation_state import DIGITS, Ticking
from ui.reception.face import Face, Tone, unchecked
from ui.reception.rows import RowFace
from ui.widgets.sign import Sign

translate = QCoreApplication.translate
_MOST_NAMED = 6
_MOST_REFUSED = 2


def member_rows(state: Ticking, now: datetime, words: Words, zone: str) -> tuple[RowFace, ...]:
    """Each with the reason, where the desk refused him just now."""
    why = {guest.id: sentence_of(one, words, zone) for one in state.refused if (guest := guest_of(one.verdict))}
    return tuple(
        _row(at, member, state, why.get(member.guest.id, ""), _since(member, now, zone))
        for at, member in enumerate(state.shown)
    )


def _since(member: Member, now: datetime, zone: str) -> str:
    return clock_text(member.since, now, zone) if member.since is not None else ""


def _row(at: int, member: Member, state: Ticking, why: str, since: str) -> RowFace:
    guest, person = member.guest, member.person
    sign, tone, right = Sign.NONE, Tone.CALM, seat_text(guest.seat)
    if member.since is not None:
        sign, tone = Sign.TICK, Tone.WAIT if person else Tone.GOOD
        right = since
    elif why or standing_refusal(guest) is not None:
        sign, tone = Sign.STOP, Tone.STOP
    return RowFace(
        guest.id,
        sign,
        tone,
        f"{guest.title} {guest.name}".strip(),
        (why or _line(member),),
        right,
        digit=str(at + 1) if at < DIGITS else "",
        ticked=guest.id in state.ticked,
        flag=guest.attention,
    )


def _line(member: Member) -> str:
    """Post and seat, so that namesakes are told apart; of a representative the name as well."""
    guest = member.guest
    came = translate("Attendee", "{name} came instead").format(name=member.person.name) if member.person else ""
    seat = (
        translate("Reception", "Seat {seat}").format(seat=seat_text(guest.seat)) if guest.seat and member.since else ""
    )
    twin = translate("Door", "same name twice") if member.namesake else ""
    return " · ".join(part for part in (guest.needs, came or guest.post, seat, twin) if part) or "–"


def sum_of(delegation: Delegation) -> str:
    return f"{len(delegation.present)} / {len(delegation.members)}"


def together_face(done: Together, words: Words, zone: str) -> Face:
    """Green only when nobody was refused; who is missing stands under the unit."""
    refused = done.refused
    tone = Tone.WAIT if refused else Tone.GOOD
    face = Face(
        tone=tone,
        sign=Sign.WARNING if refused else Sign.TICK,
        headline=sum_of(done.delegation),
        title=done.delegation.unit,
        about=missing_text(done.delegation),
        why=_refusals(done, words, zone),
        recorded=f"{in_zone(done.at, zone):%H:%M:%S}" if done.recorded else "",
        by=done.desk,
        chips=_chips(done),
        sound="wait" if refused else "good",
        delegable=True,
    )
    return unchecked(face) if not refused and any(one.unchecked for one in done.recorded) else face


def undone_together_face(answers: tuple[Answer, ...]) -> Face:
    guests = [guest for answer in answers if (guest := guest_of(answer.verdict)) is not None]
    names = ", ".join(guest.name for guest in guests[:_MOST_NAMED])
    return Face(
        tone=Tone.CALM,
        sign=Sign.BACK,
        headline=translate("Door", "{count} UNDONE").format(count=len(answers)),
        title=guests[0].unit,
        about=names if len(guests) <= _MOST_NAMED else f"{names} …",
    )


def _chips(done: Together) -> tuple[str, ...]:
    now = translate("Door", "Recorded now: {count}").format(count=len(done.recorded)) if done.recorded else ""
    letter = (
        translate("Door", "Letter {number}").format(number=done.delegation.letter) if done.delegation.letter else ""
    )
    return tuple(chip for chip in (now, letter) if chip)


def missing_text(delegation: Delegation) -> str:
    missing = [member.guest.name for member in delegation.missing]
    if not missing:
        return translate("Door", "Everyone has come.")
    named = ", ".join(missing[:_MOST_NAMED])
    if len(missing) > _MOST_NAMED:
        named = translate("Door", "{names} and {count} more").format(names=named, count=len(missing) - _MOST_NAMED)
    return translate("Door", "Missing: {names}").format(names=named)


def _refusals(done: Together, words: Words, zone: str) -> str:
    told = []
    if done.refused and all(isinstance(one.verdict, Unasked) for one in done.refused):
        return sentence_of(done.refused[0], words, zone)
    for answer in done.refused[:_MOST_REFUSED]:
        guest = guest_of(answer.verdict)
        told.append(f"{guest.name if guest else ''}: {sentence_of(answer, words, zone)}")
    if len(done.refused) > _MOST_REFUSED:
        told.append(translate("Door", "{count} more were refused.").format(count=len(done.refused) - _MOST_REFUSED))
    return " ".join(told)
