"""How the members do, from what the hub hears of them: who is silent, who scans nothing, whose clock is wrong. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from statistics import median

from kiosk.domain.member import MemberSet, Role

SILENT_AFTER = timedelta(seconds=60)
RECENT = timedelta(minutes=5)
CLOCK_IS_OFF = timedelta(seconds=30)
_TWICE_WITHIN = timedelta(seconds=30)
_BUSY = 5  # check-ins of the usual neighbour in RECENT, from which a desk without any is told


@dataclass(frozen=True, slots=True)
class Beat:
    """A member said that it is there. `at` by the hub's clock, `clock` by its own; `place` is its event file on its computer
    (kiosk.hub.whereabouts)."""

    member: str
    at: datetime
    clock: datetime
    unshared: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """What was heard of one member. `recent` are the times of its newest check-ins, `places` where it spoke
    from, by last word."""

    heard: datetime | None = None
    skew: timedelta | None = None
    unshared: int = 0
    facts: int = 0
    check_ins: int = 0
    recent: tuple[datetime, ...] = ()
    places: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """`since` is when the hub began to listen: before that nobody could be heard."""

    since: datetime
    courses: Mapping[str, Course] = field(default_factory=dict)

    def of(self, member: str) -> Course:
        return self.courses.get(member, Course())


@dataclass(frozen=True, slots=True)
class Silent:
    """Not heard for a minute: switched off, out of reach, or stuck."""

    member: MemberSet
    since: datetime


@dataclass(frozen=True, slots=True)
class Idle:
    """Heard, but nobody was checked in there for minutes while the others are busy."""

    member: MemberSet
    usual: float


@dataclass(frozen=True, slots=True)
class ClockOff:
    """`ahead` of the hub's clock; behind it when negative."""

    member: MemberSet
    ahead: timedelta


@dataclass(frozen=True, slots=True)
class Twice:
    """Two computers, or two copies of the file on one, speak as the same member: its files were copied."""

    member: MemberSet


Alarm = Silent | Idle | ClockOff | Twice


def begun(now: datetime, entries: Mapping[str, int]) -> Health:
    """A hub begins to listen; so many had been let in before, by member."""
    return Health(now, {member: Course(check_ins=count) for member, count in entries.items()})


def beaten(health: Health, beat: Beat) -> Health:
    course = health.of(beat.member)
    places = {place: at for place, at in course.places if beat.at - at < _TWICE_WITHIN} | {beat.place: beat.at}
    after = replace(
        course, heard=beat.at, skew=beat.clock - beat.at, unshared=beat.unshared, places=tuple(sorted(places.items()))
    )
    return _with(health, beat.member, after)


def recorded(health: Health, member: str, at: datetime, *, check_in: bool, late: bool = False) -> Health:
    """A fact of this member's is in the log since `at`, by the hub's clock; `late`: it was carried, long after it happened."""
    course = health.of(member)
    newest = (*_since(course.recent, at - RECENT), at) if check_in and not late else course.recent
    after = replace(
        course,
        heard=max(at, course.heard or at),
        facts=course.facts + 1,
        check_ins=course.check_ins + check_in,
        recent=newest,
    )
    return _with(health, member, after)


def per_minute(course: Course, now: datetime) -> float:
    """Check-ins a minute, over the last five."""
    return len(_since(course.recent, now - RECENT)) / (RECENT / timedelta(minutes=1))


def alarms(health: Health, members: Iterable[MemberSet], now: datetime) -> tuple[Alarm, ...]:
    """What an organiser should look after now, member by member, the gravest of each."""
    there = tuple(members)
    found = (_alarm(health, one, there, now) for one in there)
    return tuple(alarm for alarm in found if alarm is not None)


def twins(health: Health, now: datetime) -> tuple[str, ...]:
    """Members that two computers speak as."""
    return tuple(member for member, course in health.courses.items() if _is_twice(course, now))


def _is_twice(course: Course, now: datetime) -> bool:
    return sum(now - at < _TWICE_WITHIN for _, at in course.places) > 1


def _alarm(health: Health, member: MemberSet, all_: tuple[MemberSet, ...], now: datetime) -> Alarm | None:
    course = health.of(member.member)
    heard = max(course.heard or health.since, health.since)
    if now - heard >= SILENT_AFTER:
        return Silent(member, heard)
    if _is_twice(course, now):
        return Twice(member)
    if course.skew is not None and abs(course.skew) >= CLOCK_IS_OFF:
        return ClockOff(member, course.skew)
    usual = _usual(health, member, all_, now)
    idle = member.role is Role.DESK and usual >= _BUSY and not _since(course.recent, now - RECENT)
    return Idle(member, usual / (RECENT / timedelta(minutes=1))) if idle else None


def _usual(health: Health, member: MemberSet, all_: tuple[MemberSet, ...], now: datetime) -> float:
    """How many were checked in lately at the usual other desk."""
    others = [one for one in all_ if one.role is Role.DESK and one.member != member.member]
    counts = [len(_since(health.of(one.member).recent, now - RECENT)) for one in others]
    return median(counts) if counts else 0.0


def _since(times: tuple[datetime, ...], begin: datetime) -> tuple[datetime, ...]:
    return tuple(at for at in times if at > begin)


def _with(health: Health, member: str, course: Course) -> Health:
    return replace(health, courses={**health.courses, member: course})
