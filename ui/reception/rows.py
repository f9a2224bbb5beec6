"""Rows of the list beside the verdict: who has just passed, and who fits what was typed."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.app.ports import PassageRow, Sought
from kiosk.app.sentences import clock_text
from kiosk.domain.presence import Came, Direction
from ui.reception.face import Tone
from ui.widgets.sign import Sign

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class RowFace:
    """`key` is a fact's or an invitation's id; `digit` the key that chooses the row."""

    key: str
    sign: Sign
    tone: Tone
    title: str
    lines: tuple[str, ...]
    right: str
    digit: str = ""
    struck: bool = False


def passage_row(row: PassageRow, now: datetime, zone: str) -> RowFace:
    guest = row.invitation
    out = row.direction is Direction.EXIT
    sign, tone = (Sign.OUT, Tone.GONE) if out else (Sign.TICK, Tone.GOOD)
    walk_in = translate("Reception", "walk-in") if row.came is Came.WALK_IN else ""
    line = _joined(guest.unit, guest.seat, walk_in)
    if row.undone is not None:
        line = _joined(translate("Reception", "undone"), row.undone)
        sign, tone = Sign.BACK, Tone.CALM
    time = clock_text(row.at, now, zone)
    return RowFace(row.fact, sign, tone, guest.name, (line,), time, struck=row.undone is not None)


def sought_row(place: int, sought: Sought, now: datetime, zone: str) -> RowFace:
    """Unit, post and seat tell namesakes apart, so all three are always there."""
    guest = sought.invitation
    sign, tone, state = Sign.NONE, Tone.CALM, ""
    if sought.inside and sought.since:
        sign, tone = Sign.TICK, Tone.GOOD
        state = translate("Reception", "in since {time}").format(time=clock_text(sought.since, now, zone))
    lines = (guest.unit or guest.block or "–", _joined(state, guest.post, guest.category) or "–")
    return RowFace(guest.id, sign, tone, guest.name, lines, guest.seat, digit=str(place + 1))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
