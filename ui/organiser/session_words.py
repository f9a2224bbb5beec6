"""A session's line on the agenda page, with what is no longer as planned."""

from kiosk.domain.moment import in_zone
from kiosk.domain.session import Slot
from ui.organiser.dates import clock_of
from ui.organiser.list_table import Line
from ui.organiser.speech import tr


def time_text(slot: Slot, zone: str) -> str:
    if clock_of(slot.start, zone) == clock_of(slot.end, zone) == "00:00" and slot.start < slot.end:
        return tr("All day")
    return f"{clock_of(slot.start, zone)} – {clock_of(slot.end, zone)}"


def change_text(slot: Slot, zone: str) -> str:
    """Empty when it is as planned; else what changed, with its shape."""
    if slot.cancelled:
        return "■ " + (tr("Cancelled: {reason}", reason=slot.reason) if slot.reason else tr("Cancelled"))
    parts = [part for part in (_later(slot, zone), _longer(slot), _elsewhere(slot)) if part]
    return "▲ " + " · ".join(parts) if parts else ""


def line_of(slot: Slot, zone: str) -> Line:
    session = slot.session
    title = f"{session.title}  /  {session.subtitle}" if session.subtitle else session.title
    title = f"◆ {title}" if slot.pinned else title
    cells = (time_text(slot, zone), title, slot.room, ", ".join(session.speakers), change_text(slot, zone))
    tone = "stop" if slot.cancelled else "wait"
    return Line(cells, key=session.id, tone=tone, toned=4, struck=slot.cancelled)


def _later(slot: Slot, zone: str) -> str:
    minutes = round((slot.start - slot.session.start).total_seconds() / 60)
    if not minutes:
        return ""
    planned = clock_of(slot.session.start, zone)
    if in_zone(slot.start, zone).date() != in_zone(slot.session.start, zone).date():
        return tr("planned {day} {time}", day=f"{in_zone(slot.session.start, zone):%d/%m}", time=planned)
    if minutes > 0:
        return tr("{minutes} min later (planned {time})", minutes=minutes, time=planned)
    return tr("{minutes} min earlier (planned {time})", minutes=-minutes, time=planned)


def _longer(slot: Slot) -> str:
    session = slot.session
    minutes = round(((slot.end - slot.start) - (session.end - session.start)).total_seconds() / 60)
    if not minutes:
        return ""
    return tr("{minutes} min longer", minutes=minutes) if minutes > 0 else tr("{minutes} min shorter", minutes=-minutes)


def _elsewhere(slot: Slot) -> str:
    if slot.room == slot.session.room:
        return ""
    return tr("another room (planned {room})", room=slot.session.room or "–")
