"""iCalendar as it is really exported: without PRODID, DTSTAMP or zones, unfolded, broken by hand, wrapped in a page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from icalendar import Event

from kiosk.domain.session import Announced
from kiosk.formats.draft import Complaint
from kiosk.formats.programmes.draft import AgendaComplaint, Programme, SessionDraft
from kiosk.formats.programmes.ical_lines import Block, blocks, header, is_whole
from kiosk.formats.programmes.ical_times import Told, part_of, repeats, told, zone_of
from kiosk.formats.programmes.texts import bare, names
from kiosk.formats.programmes.titles import is_pause

TOLD = frozenset({"title", "start", "end", "room", "key"})
_READ = ("DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "UID", "RECURRENCE-ID", "RRULE", "EXDATE", "RDATE")
_AND = ("STATUS", "CATEGORIES")
_PERSON = re.compile(r'CN=(?:"([^"]+)"|([^:;]+))', re.IGNORECASE)
_PARAMETER = re.compile(r";(?:ENCODING|CHARSET|X-[A-Z-]+)=[^;:]*", re.IGNORECASE)
_VENDOR = re.compile(r'TZID="?/[^/;:"]+/([^;:"]+)"?', re.IGNORECASE)
_A_DAY = timedelta(days=1)


@dataclass(slots=True)
class _Reading:
    complaints: list[Complaint] = field(default_factory=list)

    def odd(self, row: int, title: str, template: str, **values: object) -> None:
        self.complaints.append(AgendaComplaint(row, "", template, values, session=title))


def ical(text: str, file: str) -> Programme:
    """Rows are lines of the file. Floating times are the venue's; a day without hours is never shifted by a zone."""
    reading = _Reading()
    drafts = [draft for block in blocks(text) for draft in _sessions(block, reading)]
    drafts = list(_replaced(drafts))
    whole = is_whole(text)
    if not whole:
        reading.odd(0, "", "The end of the file is missing, so sessions may be missing too.")
    zone = zone_of(header(text, "X-WR-TIMEZONE"))
    return Programme(
        file=file,
        sessions=tuple(draft for draft, _ in drafts),
        complaints=tuple(reading.complaints),
        told=TOLD | {"speakers" for draft, _ in drafts if draft.speakers} | {"track" for d, _ in drafts if d.track},
        zone=zone.key if zone else "",
        whole=whole,
    )


def _sessions(block: Block, reading: _Reading) -> Iterator[tuple[SessionDraft, datetime | None]]:
    """A session, or each of its repeats; beside it which repeat of its id it takes the place of."""
    event = _event(block)
    title = bare(_text(event, "SUMMARY"))
    start = told(event, "DTSTART")
    if start is None:
        template = "The session has no start that can be read as a time."
        reading.complaints.append(AgendaComplaint(block.row, "", template, refused=True, session=title))
        return
    if start.unknown:
        template = "Its time zone {zone} is unknown; the event's was taken."
        reading.odd(block.row, title, template, zone=start.unknown)
    draft = _session(block, event, title, start)
    instead = told(event, "RECURRENCE-ID")
    begins = list(repeats(event, start))
    for at in begins:
        moved = replace(draft, start=at, end=None if draft.end is None else draft.end + (at - start.at))
        yield moved if len(begins) > 1 else draft, instead.at if instead else at if len(begins) > 1 else None


def _event(block: Block) -> Event:
    """What the library makes of the lines that matter, leaving out those that it cannot read."""
    lines = [line for name in (*_READ, *_AND) for line in block.lines.get(name, ())[: 1 if name[0] != "E" else None]]
    event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *map(_tidy, lines), "END:VEVENT")))
    assert isinstance(event, Event)  # one component in, one out
    return event


def _tidy(line: str) -> str:
    """Some write a space behind the colon of values that are no texts, and parameters no library knows."""
    name, colon, value = line.partition(":")
    bare_name = _VENDOR.sub(r"TZID=\1", _PARAMETER.sub("", name))
    return f"{bare_name}{colon}{value.strip()}"


def _text(event: Event, name: str) -> str:
    found = event.get(name)
    return str(found[0] if isinstance(found, list) else found or "")


def _session(block: Block, event: Event, title: str, start: Told) -> SessionDraft:
    end, length = told(event, "DTEND"), part_of(event.get("DURATION"), "dt")
    cancelled = _text(event, "STATUS").upper() == "CANCELLED"
    return SessionDraft(
        row=block.row,
        title=title,
        start=start.at,
        end=end.at if end else start.at + _A_DAY if start.whole_day and length is None else None,
        length=length if end is None and isinstance(length, timedelta) else None,
        room=bare(_text(event, "LOCATION")),
        speakers=names(_persons(block)),
        track=", ".join(map(str, part_of(event.get("CATEGORIES"), "cats") or ())),
        key=_text(event, "UID").strip(),
        pause=is_pause(title),
        all_day=start.whole_day,
        announced=Announced.CANCELLED if cancelled else Announced.NOTHING,
    )


def _persons(block: Block) -> Iterator[str]:
    """Who attends is who speaks, in a programme; the organiser is the event itself more often than not."""
    for line in block.lines.get("ATTENDEE", ()):
        if found := _PERSON.search(line.partition(":")[0] if '"' not in line else line):
            yield found[1] or found[2]


def _replaced(
    drafts: list[tuple[SessionDraft, datetime | None]],
) -> Iterator[tuple[SessionDraft, datetime | None]]:
    """A repeat that was moved or renamed stands once, as it was changed; every repeat has an id of its own."""
    changed = {(d.key, at) for d, at in drafts if at is not None and at != d.start}
    for draft, at in drafts:
        if at is None:
            yield draft, at
        elif at != draft.start or (draft.key, at) not in changed:
            yield replace(draft, key=f"{draft.key}/{at:%Y%m%dT%H%M}" if draft.key else ""), at
