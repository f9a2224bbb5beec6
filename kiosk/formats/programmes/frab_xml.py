"""frab's schedule.xml, which pretalx, wafer, OSEM and others write too."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import Any

from lxml import etree

from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.filed import DAY_CHANGE, TOLD, started
from kiosk.formats.programmes.lengths import length_of
from kiosk.formats.programmes.markup import Tree, xml_tree
from kiosk.formats.programmes.moments import moment, wall
from kiosk.formats.programmes.texts import names, one_line
from kiosk.formats.programmes.titles import is_pause

_END = b"</schedule>"
_READ = ("date", "start", "duration", "title", "subtitle", "room", "track", "language", "type", "persons")


def frab_xml(data: bytes, file: str) -> Programme:
    """Rows are lines of the file. A session without a start that can be read is refused, and the others stand."""
    tree = xml_tree(data, file, _END)
    conference = tree.root.find("conference")
    facts = _texts(conference) if conference is not None else {}
    complaints: list[Complaint] = list(_about(tree))
    sessions = tuple(_sessions(tree.root, _change(facts), complaints))
    zone = one_line(facts.get("time_zone_name"))
    return Programme(
        file=file, sessions=sessions, complaints=tuple(complaints), told=TOLD, zone=zone, whole=not tree.cut
    )


def _about(tree: Tree) -> Iterator[Complaint]:
    if tree.cut:
        yield AgendaComplaint(0, "", "The end of the file is missing, so sessions may be missing too.")
    elif tree.mended:
        yield AgendaComplaint(
            tree.mended, "", "The file is not well-formed XML from here on; what could be read of it was taken."
        )


def _texts(element: etree._Element) -> dict[str, str | None]:
    return {child.tag: child.text for child in element}


def _change(facts: Mapping[str, str | None]) -> time:
    """When the programme's day breaks: a start before it, told without its date, is the next morning's."""
    return wall(facts.get("day_change")) or DAY_CHANGE


def _sessions(root: etree._Element, change: time, complaints: list[Complaint]) -> Iterator[SessionDraft]:
    for day, room, event in _events(root):
        if (draft := _session(event, room, day, change)) is not None:
            yield draft
        else:
            complaints.append(_startless(event))


def _events(root: etree._Element) -> Iterator[tuple[str | None, str | None, etree._Element]]:
    """With the day and the room that each is filed under."""
    for day in root.iterfind("day"):
        for room in day.iterfind("room"):
            yield from ((day.get("date"), room.get("name"), event) for event in room.iterfind("event"))


def _startless(event: etree._Element) -> AgendaComplaint:
    title = one_line(event.findtext("title"))
    template = "The session has no start that can be read as a time."
    return AgendaComplaint(event.sourceline or 0, "", template, refused=True, session=title)


def _session(event: etree._Element, room: str | None, day: str | None, change: time) -> SessionDraft | None:
    told: dict[str, Any] = {child.tag: child for child in event.iterchildren(*_READ)}
    persons = told.pop("persons", ())
    told = {name: child.text for name, child in told.items()}
    start = moment(told.get("date")) or started(day, told.get("start"), change)
    title = one_line(told.get("title"))
    if start is None:
        return None
    return SessionDraft(
        row=event.sourceline or 0,
        title=title,
        start=start,
        length=length_of(told.get("duration")),
        room=one_line(told.get("room")) or one_line(room),
        subtitle=one_line(told.get("subtitle")),
        speakers=names([person.text for person in persons]),
        track=one_line(told.get("track")),
        language=one_line(told.get("language")),
        key=event.get("guid") or event.get("id") or "",
        pause=is_pause(title, told.get("type") or ""),
    )
