"""Indico's JSON exports: an event's contributions, its sessions, or its timetable, which has the breaks too."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.moments import moment, zone_named
from kiosk.formats.programmes.spoken import objects, persons, said
from kiosk.formats.programmes.titles import is_pause

TOLD = frozenset({"title", "start", "duration", "room", "track", "speakers", "key"})
Json = Mapping[str, Any]


def is_indico(value: Any) -> bool:
    """Its own mark, or sessions whose dates are objects."""
    if not isinstance(value, Mapping) or "results" not in value:
        return False
    return value.get("_type") == "HTTPAPIResult" or any("startDate" in one for one in objects(value["results"]))


def indico(value: Json, file: str, languages: Sequence[str] = ()) -> Programme:
    """Contributions that have no time yet are told and left out; rows count what there is as it comes."""
    complaints: list[Complaint] = []
    found: list[SessionDraft] = []
    for row, (entry, around) in enumerate(_entries(value["results"]), 1):
        draft = _session(row, entry, around, languages)
        if draft is None:
            title = said(entry.get("title"), languages)[0]
            template = "It has no time yet, so it was left out."
            complaints.append(AgendaComplaint(row, "", template, apart=True, session=title))
        else:
            found.append(draft)
    zones = (one.get("timezone") for one in objects(value["results"]))
    zone = next((name for name in zones if isinstance(name, str)), "")
    return Programme(file=file, sessions=tuple(found), complaints=tuple(complaints), told=TOLD, zone=zone)


def _entries(results: Any) -> Iterator[tuple[Json, Json]]:
    """Each contribution or break, and the event or session around it; a session without any stands for itself."""
    for one in objects(results):
        if any(key in one for key in ("contributions", "sessions")):
            yield from _of_event(one)
        elif "startDate" in one:
            yield from _of_entry(one, {})
        else:
            for day in objects(one):
                yield from (pair for entry in objects(day) for pair in _of_entry(entry, {}))


def _of_event(event: Json) -> Iterator[tuple[Json, Json]]:
    for contribution in objects(event.get("contributions")):
        yield contribution, event
    for session in objects(event.get("sessions")):
        around = {"session": said(session, ())[0], "room": session.get("room") or event.get("room")}
        inner = list(objects(session.get("contributions")))
        yield from ((one, around) for one in inner or [session])


def _of_entry(entry: Json, around: Json) -> Iterator[tuple[Json, Json]]:
    inner = list(objects(entry.get("entries")))
    block = {"session": said(entry, ())[0], "room": entry.get("room")}
    yield from ((one, block) for one in inner) if inner else iter([(entry, around)])


def _session(row: int, entry: Json, around: Json, languages: Sequence[str]) -> SessionDraft | None:
    start = _date(entry.get("startDate"))
    if start is None:
        return None
    title, subtitle = said(entry.get("title"), languages)
    minutes = entry.get("duration")
    known = isinstance(minutes, int | float) and not isinstance(minutes, bool)
    return SessionDraft(
        row=row,
        title=title,
        start=start,
        end=None if known else _date(entry.get("endDate")),
        length=timedelta(minutes=float(minutes)) if known and minutes is not None else None,
        room=_room(entry) or _room(around),
        subtitle=subtitle,
        speakers=persons(entry.get("speakers") or entry.get("presenters") or ()),
        track=said(entry.get("track") or entry.get("session") or around.get("session"), languages)[0],
        key=str(entry.get("id") or ""),
        pause=is_pause(title, str(entry.get("entryType") or "")),
    )


def _room(entry: Json) -> str:
    return next((name for key in ("room", "roomFullname", "location") if (name := said(entry.get(key), ())[0])), "")


def _date(told: Any) -> datetime | None:
    """An object of date, time and zone."""
    if not isinstance(told, Mapping):
        return moment(told)
    at = moment(f"{told.get('date')}T{told.get('time')}")
    zone = zone_named(str(told.get("tz") or ""))
    return at.replace(tzinfo=zone) if at and zone else at
