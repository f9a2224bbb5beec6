"""When an iCalendar session is: zones known by any of their names, whole days, and repeats."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr
from icalendar import Event, vRecur
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kiosk.formats.programmes.moments import zone_named

MOST_REPEATS = 400
_OFFSET = re.compile(r"(?:UTC|GMT)\s*([+-])(\d{1,2}):?(\d{2})?")


@dataclass(frozen=True, slots=True)
class Told:
    """A date or time property: naive where it is the venue's wall clock. `unknown` is a zone nobody knows."""

    at: datetime
    whole_day: bool = False
    unknown: str = ""


def told(event: Event, name: str) -> Told | None:
    """None where the property is missing or cannot be read."""
    found = event.get(name)
    at = part_of(found, "dt")
    if isinstance(at, datetime):
        return _in_its_zone(at, str(found.params.get("TZID", "")))
    return Told(datetime.combine(at, time()), whole_day=True) if isinstance(at, date) else None


def part_of(found: Any, name: str) -> Any:
    """What a property holds; None where it is missing, or where its value is none that the library could read."""
    try:
        return getattr(found, name, None)
    except ValueError:
        return None


def _in_its_zone(at: datetime, name: str) -> Told:
    if at.tzinfo is not None or not name:
        return Told(at)
    zone = zone_of(name) or _offset_of(name)
    return Told(at, unknown=name) if zone is None else Told(at.replace(tzinfo=zone))


def zone_of(name: str) -> ZoneInfo | None:
    """By the name that the world uses, or Windows, or a path that ends in the world's ("/x.org/Europe/Paris")."""
    parts = name.strip('"/ ').split("/")
    wanted = (WINDOWS_TO_OLSON.get(name.strip('"')), *("/".join(parts[n:]) for n in range(len(parts))))
    return next((zone for one in wanted if one and (zone := zone_named(one))), None)


def _offset_of(name: str) -> timezone | None:
    """What Outlook shows its users: "(UTC+07:00) Bangkok, Hanoi, Jakarta"."""
    found = _OFFSET.search(name)
    if not found or int(found[2]) > 14:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-span if found[1] == "-" else span)


def repeats(event: Event, start: Told) -> Iterator[datetime]:
    """Every start by the session's rule, in order, the first included, without those it takes out; 400 at most.

    The wall clock repeats, so a meeting at nine stays at nine when the clocks change. A rule that cannot be read
    repeats nothing.
    """
    rule = event.get("RRULE")
    clock = start.at.replace(tzinfo=None)
    left_out = {_clock(at, start) for at in _dates(event, "EXDATE")}
    more = {_clock(at, start) for at in _dates(event, "RDATE")}
    found = {clock, *_by_rule(rule, clock, start)} if isinstance(rule, vRecur) else {clock}
    for at in sorted((found | more) - left_out)[:MOST_REPEATS]:
        yield at.replace(tzinfo=start.at.tzinfo)


def _by_rule(rule: vRecur, clock: datetime, start: Told) -> Iterator[datetime]:
    parts: Mapping[str, Any] = rule
    until = [_clock(at, start) for at in parts.get("UNTIL", ())]
    said = vRecur({name: value for name, value in parts.items() if name != "UNTIL"}).to_ical().decode()  # type: ignore[no-untyped-call]
    try:
        for number, at in enumerate(rrulestr(said, dtstart=clock)):
            if number >= MOST_REPEATS or (until and at > until[0]):
                return
            yield at
    except (ValueError, OverflowError):
        return


def _dates(event: Event, name: str) -> Iterator[date]:
    found = event.get(name, ())
    for one in found if isinstance(found, list) else [found]:
        yield from (each.dt for each in part_of(one, "dts") or ())


def _clock(at: date, start: Told) -> datetime:
    """On the wall where the session's own start is told."""
    if not isinstance(at, datetime):
        return datetime.combine(at, start.at.time())
    if at.tzinfo is None or start.at.tzinfo is None:
        return at.replace(tzinfo=None)
    return at.astimezone(start.at.tzinfo).replace(tzinfo=None)
