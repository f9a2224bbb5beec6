"""frab's schedule.json and its second schema, where rooms are objects and sessions one flat list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.filed import DAY_CHANGE, TOLD, started
from kiosk.formats.programmes.lengths import length_of
from kiosk.formats.programmes.moments import moment
from kiosk.formats.programmes.spoken import objects, persons, said
from kiosk.formats.programmes.texts import one_line
from kiosk.formats.programmes.titles import is_pause

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Filed:
    """A session's object, and the day and the room it is filed under."""

    event: Json
    day: Json
    room: str


@dataclass(slots=True)
class _Reader:
    languages: Sequence[str]
    rooms: Mapping[str, str]
    complaints: list[Complaint] = field(default_factory=list)

    def sessions(self, found: Iterator[_Filed]) -> Iterator[SessionDraft]:
        for row, one in enumerate(found, 1):
            draft = self._session(row, one)
            if draft is not None:
                yield draft

    def _session(self, row: int, filed: _Filed) -> SessionDraft | None:
        event = filed.event
        title, other = said(event.get("title"), self.languages)
        clock = event.get("start") if isinstance(event.get("start"), str) else None
        start = moment(event.get("date")) or moment(clock) or started(_date(filed.day), clock, DAY_CHANGE)
        if start is None:
            template = "The session has no start that can be read as a time."
            self.complaints.append(AgendaComplaint(row, "", template, refused=True, session=title))
            return None
        length = event.get("duration")
        end = moment(event.get("end"))
        return SessionDraft(
            row=row,
            title=title,
            start=start,
            end=end if end and (end.tzinfo is None) == (start.tzinfo is None) else None,
            length=None if end else length_of(None if length is None else str(length)),
            room=self._room(event.get("room")) or filed.room,
            subtitle=said(event.get("subtitle"), self.languages)[0] or other,
            speakers=persons(event.get("persons") or event.get("participants") or event.get("speakers") or ()),
            track=said(event.get("track"), self.languages)[0],
            language=one_line(event.get("language") if isinstance(event.get("language"), str) else ""),
            key=str(event.get("guid") or event.get("id") or ""),
            pause=is_pause(title, str(event.get("type") or "")),
        )

    def _room(self, value: Any) -> str:
        """By its name, or by the id under which the conference lists it."""
        if isinstance(value, Mapping):
            known = self.rooms.get(str(value.get("guid") or "")) or self.rooms.get(str(value.get("slug") or ""))
            return known or said(value, self.languages)[0]
        name = said(value, self.languages)[0]
        return self.rooms.get(name, name)


def is_frab(value: Any) -> bool:
    schedule = value.get("schedule") if isinstance(value, Mapping) else None
    return isinstance(schedule, Mapping) and isinstance(schedule.get("conference"), Mapping)


def frab_json(value: Json, file: str, languages: Sequence[str] = ()) -> Programme:
    """Rows count the sessions as they come."""
    schedule = value["schedule"]
    conference = schedule["conference"]
    reader = _Reader(languages, dict(_rooms(conference.get("rooms"), languages)))
    sessions = tuple(reader.sessions(_filed(schedule, conference, reader)))
    zone = conference.get("time_zone_name")
    return Programme(
        file=file,
        sessions=sessions,
        complaints=tuple(reader.complaints),
        told=TOLD | {"end"},
        zone=zone if isinstance(zone, str) else "",
    )


def _filed(schedule: Json, conference: Json, reader: _Reader) -> Iterator[_Filed]:
    for day in objects(conference.get("days")):
        for name, events in _by_room(day.get("rooms"), reader):
            yield from (_Filed(event, day, name) for event in objects(events))
    for events in (schedule.get("events"), conference.get("events")):
        yield from (_Filed(event, {}, "") for event in objects(events))


def _by_room(rooms: Any, reader: _Reader) -> Iterator[tuple[str, Any]]:
    """The order of the rooms is the programme's own."""
    if isinstance(rooms, Mapping):
        for name, events in rooms.items():
            yield reader.rooms.get(name, one_line(name)), events
    else:
        for room in objects(rooms):
            yield said(room, reader.languages)[0], room.get("events") or room.get("sessions")


def _rooms(rooms: Any, languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    for room in objects(rooms):
        name = said(room.get("name"), languages)[0]
        yield from ((str(room[key]), name) for key in ("guid", "slug") if room.get(key) and name)


def _date(day: Json) -> str:
    return str(day.get("date") or "")
