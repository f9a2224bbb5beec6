"""What a block of the timetable says: its hours, what changed, where it is, who speaks."""

from dataclasses import dataclass
from html import escape

from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot
from kiosk.domain.timetable import Place
from ui.organiser.dates import clock_of
from ui.organiser.session_words import change_text
from ui.organiser.speech import tr


@dataclass(frozen=True, slots=True)
class Said:
    """`old` is the planned hours, struck beside `when`; `note` what else changed, with its shape."""

    when: str
    old: str
    title: str
    speakers: str
    note: str
    tone: str
    struck: bool
    pinned: bool
    room: str


def said_of(slot: Slot, zone: str) -> Said:
    session = slot.session
    moved = (slot.start, slot.end) != (session.start, session.end)
    note, tone = _note(slot)
    return Said(
        hours(slot, zone),
        _planned(slot, zone) if moved else "",
        session.title,
        ", ".join(session.speakers),
        note,
        tone,
        slot.cancelled,
        slot.pinned,
        slot.room,
    )


def hours(slot: Slot | Place, zone: str) -> str:
    return f"{clock_of(slot.start, zone)} – {clock_of(slot.end, zone)}"


def tip_of(slot: Slot, zone: str) -> str:
    """Everything about it, a line each."""
    session = slot.session
    short = tr("On the board, where it is tight: {title}", title=slot.short) if slot.short else ""
    pinned = tr("Pinned to the board") if slot.pinned else ""
    lines = (
        f"{hours(slot, zone)}   {slot.room}".rstrip(),
        session.title,
        session.subtitle,
        ", ".join(session.speakers),
        session.track,
        change_text(slot, zone),
        short,
        pinned,
    )
    return "\n".join(line for line in lines if line)


def tip_html(slot: Slot, zone: str) -> str:
    """The same for a tool tip, which would else take a title for markup when it looks like that."""
    return "<qt>" + escape(tip_of(slot, zone)).replace("\n", "<br>") + "</qt>"


def _planned(slot: Slot, zone: str) -> str:
    """The planned start, with its day if that was another; both hours where only the end is another."""
    session = slot.session
    if slot.start == session.start:
        return clock_of(session.end, zone)
    old, new = in_zone(session.start, zone), in_zone(slot.start, zone)
    day = "" if old.date() == new.date() else f"{old:%d/%m} "
    return f"{day}{old:%H:%M}"


def _note(slot: Slot) -> tuple[str, str]:
    if slot.cancelled:
        return "■ " + tr("Cancelled"), "stop"
    if slot.room != slot.session.room:
        return "▲ " + tr("not in {room}", room=slot.session.room or "–"), "wait"
    return "", ""
