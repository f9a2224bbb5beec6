"""How a running hub does, as data for `hub status` and the organiser's page, and as sentences for people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kiosk.app.care import Problem
from kiosk.domain.member import Members, MemberSet
from kiosk.hub.disk import Full, Low, Restart, Room
from kiosk.hub.figures import Server
from kiosk.hub.health import Alarm, ClockOff, Health, Idle, Silent, Twice, alarms, per_minute
from kiosk.hub.venues import Venue, Venues
from kiosk.hub.venues import as_data as venues_data

_MB = 1_000_000
_SECOND, _HOUR = timedelta(seconds=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything known of a hub at one moment. `facts` in the log; `copied` when the last copy was made."""

    event: str
    addresses: tuple[str, ...]
    server: Server
    facts: int
    free: int
    room: Room
    awake: str
    copied: datetime | None
    members: Members
    health: Health
    connected: frozenset[str]
    venues: Venues | None = None

    @property
    def ours(self) -> tuple[MemberSet, ...]:
        """Who is to be looked after from here: another venue's members are looked after by its own hub."""
        return of_here(self.members, self.venues)


def of_here(members: Members, venues: Venues | None) -> tuple[MemberSet, ...]:
    return tuple(one for one in members.active if venues is None or not venues.elsewhere(one.member))


def as_data(standing: Standing, now: datetime) -> dict[str, Any]:
    """Times in ISO 8601, spans in seconds, sizes in bytes."""
    found = alarms(standing.health, standing.ours, now)
    alarmed = {alarm.member.member: _NAMES[type(alarm)] for alarm in found}
    return {
        "event": standing.event,
        "addresses": standing.addresses,
        "engine": standing.server.version,
        "every_write_on_disk": standing.server.jetstream.config.sync_always,
        "memory": standing.server.mem,
        "store": standing.server.jetstream.stats.storage,
        "facts": standing.facts,
        "free": standing.free,
        "room": _ROOMS.get(type(standing.room), "fine"),
        "awake": standing.awake,
        "copied": standing.copied.isoformat() if standing.copied else None,
        "members": [_member(one, standing, alarmed, now) for one in standing.members.active],
        "revoked": [one.name for one in standing.members.revoked],
        "venues": venues_data(standing.venues) if standing.venues else [],
    }


_NAMES: Mapping[type, str] = {Silent: "silent", Idle: "idle", ClockOff: "clock", Twice: "twice"}
_ROOMS: Mapping[type, str] = {Low: "low", Full: "full", Restart: "restart"}


def _member(one: MemberSet, standing: Standing, alarmed: dict[str, str], now: datetime) -> dict[str, Any]:
    course, venues = standing.health.of(one.member), standing.venues
    elsewhere = venues is not None and one.member in venues.there(now)
    return {
        "member": one.member,
        "name": one.name,
        "role": one.role.value,
        "venue": venues.home(one.member) if venues else "",
        "connected": one.public in standing.connected or elsewhere,
        "heard": course.heard.isoformat() if course.heard else None,
        "clock_ahead": round(course.skew / _SECOND, 1) if course.skew is not None else None,
        "unshared": course.unshared,
        "facts": course.facts,
        "check_ins": course.check_ins,
        "per_minute": round(per_minute(course, now), 1),
        "alarm": alarmed.get(one.member),
    }


def alarm_sentences(found: Iterable[Alarm], now: datetime) -> tuple[Problem, ...]:
    return tuple(_sentence(alarm, now) for alarm in found)


def _sentence(alarm: Alarm, now: datetime) -> Problem:
    name = alarm.member.name
    match alarm:
        case Silent():
            return Problem(
                "{name} has not been heard for {seconds} s: it is off, out of reach, or stuck.",
                {"name": name, "seconds": (now - alarm.since) // _SECOND},
            )
        case Idle():
            return Problem(
                "{name} has checked nobody in for 5 minutes; other desks do {usual} a minute.",
                {"name": name, "usual": f"{alarm.usual:.0f}"},
            )
        case ClockOff():
            return _clock_sentence(name, alarm.ahead)
        case Twice():
            return Problem(
                "Two computers say that they are {name}: its files were copied. Let one of them join by itself.",
                {"name": name},
            )


def _clock_sentence(name: str, ahead: timedelta) -> Problem:
    seconds, hours = abs(ahead) // _SECOND, round(abs(ahead) / _HOUR)
    if abs(ahead) >= 2 * _HOUR:
        if ahead > timedelta():
            return Problem("The clock of {name} is {hours} hours ahead of the hub's.", {"name": name, "hours": hours})
        return Problem("The clock of {name} is {hours} hours behind the hub's.", {"name": name, "hours": hours})
    if ahead > timedelta():
        return Problem("The clock of {name} is {seconds} s ahead of the hub's.", {"name": name, "seconds": seconds})
    return Problem("The clock of {name} is {seconds} s behind the hub's.", {"name": name, "seconds": seconds})


def another_sentence(address: str) -> Problem:
    return Problem(
        "Another hub of this event runs at {address}: desks know of each other only where they share one. Stop one of the two; "
        "its desks come to the other by themselves.",
        {"address": address},
    )


def line_sentence(venue: Venue) -> Problem:
    """Nobody at either end of the line is held up by that."""
    if venue.trouble:
        return Problem(
            "What venue {venue} recorded cannot be taken in: {why}", {"venue": venue.name, "why": venue.trouble}
        )
    if venue.leads:
        return Problem(
            "The headquarters cannot be reached. This venue goes on by itself; what it records is read there later.", {}
        )
    return Problem(
        "Venue {venue} cannot be reached. Its desks go on; what they record comes here later.", {"venue": venue.name}
    )


def moved_sentence(addresses: tuple[str, ...]) -> Problem:
    if not addresses:
        return Problem("This computer is on no network now. Plug in the cable, or connect to the Wi-Fi.", {})
    return Problem(
        "The hub's address is {addresses} now. Desks that have joined find it by themselves, where this network lets them.",
        {"addresses": ", ".join(addresses)},
    )


def room_sentence(room: Room) -> Problem | None:
    """None when there is nothing to say."""
    match room:
        case Low(free):
            return Problem(
                "Only {free} MB are left on the hub's disk. Make room before it is full.", {"free": free // _MB}
            )
        case Full(free):
            return Problem(
                "The hub's disk is full ({free} MB left): nothing new is shared until there is room. "
                "Desks go on by themselves and lose nothing.",
                {"free": free // _MB},
            )
        case Restart():
            return Problem("There is room again: the hub was started anew and goes on.", {})
        case _:
            return None
