"""Members of a hub, double entries and happenings as lines of the organiser's tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.app.doubles import DoubleSeen
from kiosk.app.hub_office import Applicant, HubSeen, MemberMoved, MemberSeen, VenueSeen
from kiosk.domain.member import Role
from kiosk.domain.moment import clock_text
from ui.organiser.list_table import Line
from ui.organiser.speech import mark, tr

ROLES = {Role.DESK: mark("desk"), Role.SCREEN: mark("screen"), Role.ORGANISER: mark("organiser")}
_ALARMS = {
    "silent": mark("silent: off, out of reach, or stuck"),
    "idle": mark("checks nobody in while the others do"),
    "clock": mark("its clock is wrong"),
    "twice": mark("two computers under this name"),
}
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Moment:
    """The time, and in whose zone it is told."""

    now: datetime
    zone: str

    def text(self, at: datetime) -> str:
        return clock_text(at, self.now, self.zone)


def member_line(one: MemberSeen, when: Moment) -> Line:
    heard = tr("online") if one.connected else when.text(one.heard) if one.heard else "–"
    ahead = one.clock_ahead
    clock = "–" if ahead is None else f"{ahead:+.0f} s" if abs(ahead) >= 1 else "0 s"
    state = tr(_ALARMS[one.alarm]) if one.alarm in _ALARMS else tr("fine")
    figures = (str(one.unshared), str(one.check_ins), f"{one.per_minute:.1f}")
    name = " · ".join(part for part in (one.name, one.venue) if part)
    cells = (name, tr(ROLES[one.role]), heard, clock, *figures, state)
    key = one.member if one.venue else one.name  # two venues may have named a desk alike
    return Line(cells, key=key, tone="wait" if one.alarm else "good", toned=len(cells) - 1)


def venue_line(one: VenueSeen, when: Moment) -> Line:
    since = when.text(one.since)
    state = tr("reached since {time}", time=since) if one.reached else tr("out of reach since {time}", time=since)
    to_come = str(one.behind) if one.reached else "–"
    name = tr("Headquarters") if one.leads else one.venue
    fine = one.reached and not one.behind
    return Line(
        (name, one.trouble or state, str(one.new), to_come), key=one.venue, tone="good" if fine else "wait", toned=1
    )


def alarm_lines(seen: HubSeen, when: Moment) -> Iterator[str]:
    """A sentence for each thing that somebody should look after."""
    if not seen.every_write_on_disk:
        yield tr("This hub does not write every entry to disk at once. It must not be used.")
    if seen.room in ("low", "full"):
        yield tr("Only {free} MB are left on this disk. Make room before it is full.", free=seen.free // _MB)
    if not seen.awake:
        yield tr("Nothing keeps this computer awake. Turn off its sleep while it is the hub.")
    for one in seen.members:
        if one.alarm == "silent":
            since = when.text(one.heard) if one.heard else tr("the hub’s start")
            yield tr("{name} was not heard since {time}: it is off, out of reach, or stuck.", name=one.name, time=since)
        elif one.alarm in _ALARMS:
            yield f"{one.name}: {tr(_ALARMS[one.alarm])}."


def hub_text(seen: HubSeen, when: Moment) -> str:
    there = sum(one.connected for one in seen.members)
    copied = when.text(seen.copied) if seen.copied else tr("none yet")
    said = tr(
        "{there} of {count} members are online. {facts} entries in the log; last copy: {copied}.",
        there=there,
        count=len(seen.members),
        facts=seen.facts,
        copied=copied,
    )
    gone = tr("Revoked: {names}.", names=", ".join(seen.revoked)) if seen.revoked else ""
    return " ".join(part for part in (said, gone) if part)


def asking_text(one: Applicant) -> str:
    said = tr("{name} asks to join as {role}. Does its screen show these digits?")
    return said.format(name=one.name, role=tr(ROLES[one.role]))


def double_line(one: DoubleSeen, when: Moment) -> Line:
    said, name = one.said, one.guest.name if one.guest else "–"
    first, second = (
        f"{when.text(at)} · {desk}"
        for at, desk in ((said.first_at, said.first_desk), (said.second_at, said.second_desk))
    )
    state = tr("open") if one.open else said.reason or tr("taken back")
    return Line((name, first, second, state), key=said.second, tone="wait" if one.open else "faint", toned=3)


def happened_text(told: dict[str, object]) -> str:
    """What the hub told, for the log; empty for what is said elsewhere."""
    return tr("{name} asks to join.", name=told.get("name", "")) if told.get("happened") == "asked" else ""


def moved_text(one: MemberMoved) -> str:
    said = tr("{name} is no member any more.") if one.revoked else tr("{name} is in.")
    return said.format(name=one.name)
