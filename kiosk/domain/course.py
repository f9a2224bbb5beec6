"""A class that earns a certificate: its half-days, how long each person sat in them, and what that adds up to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import CheckpointId, CourseId, InvitationId
from kiosk.domain.presence import Passage

USUAL_THRESHOLD = 90
LONGEST_STAY = timedelta(hours=16)
"""A check-out later than this after a check-in is another day's: a night lies between them."""

EARLIEST = timedelta(hours=4)
"""So long before a half-day begins, a check-in may be meant for it."""

GRACE = timedelta(minutes=10)
"""Who misses no more than this of a half-day is marked as present, not as late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfDay:
    """A part of the class, recorded at `checkpoint`. `whole`: a check-in counts for all of it, however short the stay."""

    name: str
    checkpoint: CheckpointId
    start: datetime
    end: datetime
    whole: bool = False

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a half-day's times need a time zone")
        if self.end <= self.start:
            raise ValueError("a half-day must end after it starts")

    @property
    def seconds(self) -> int:
        return _seconds(self.end - self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """`threshold`: the share of all half-days together, in percent, that earns the certificate.

    `english` is its name in the second language; `numbering` the serial with {number} and {year} in it.
    """

    id: CourseId
    name: str
    english: str = ""
    half_days: tuple[HalfDay, ...] = ()
    threshold: int = USUAL_THRESHOLD
    numbering: str = "{number}/GCN"

    @property
    def seconds(self) -> int:
        return sum(half.seconds for half in self.half_days)

    @property
    def needed(self) -> int:
        """Seconds to sit in it for the certificate."""
        return -(-self.seconds * self.threshold // 100)

    @property
    def checkpoints(self) -> tuple[CheckpointId, ...]:
        return tuple(dict.fromkeys(half.checkpoint for half in self.half_days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A paper that was given out: to whom it was, in the words that stand on it, and which one it replaces.

    `person` tells those who came on one invitation apart (kiosk.domain.class_people); `share` is in percent.
    """

    serial: str
    course: CourseId
    invitation: InvitationId
    person: str
    name: str
    issued: datetime
    title: str = ""
    post: str = ""
    unit: str = ""
    share: int = 0
    replaces: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """From a check-in to its check-out; `end` is None when there is none."""

    begin: datetime
    end: datetime | None = None


def stays(entries: Iterable[Passage], exits: Iterable[Passage]) -> tuple[Stay, ...]:
    """Each entry lasts until the first exit after it, whatever other entries lie between, in any order given."""
    left = sorted((one.at, one.fact) for one in exits)
    return tuple(Stay(one.at, _left(one, left)) for one in sorted(entries, key=lambda p: (p.at, p.fact)))


def _left(entry: Passage, exits: Sequence[tuple[datetime, str]]) -> datetime | None:
    after = next((at for at, fact in exits if (at, fact) > (entry.at, entry.fact)), None)
    return after if after is not None and after - entry.at <= LONGEST_STAY else None


class Mark(Enum):
    """How one half-day stands for one person."""

    PRESENT = "present"
    LATE = "late"
    LEFT = "left"
    ABSENT = "absent"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Part:
    """What was sat of one half-day, and what of it is still to come; in seconds."""

    attended: int
    ahead: int
    mark: Mark
    arrived: datetime | None = None


class Outcome(Enum):
    EARNED = "earned"
    WITHIN_REACH = "within_reach"
    SHORT = "short"


@dataclass(frozen=True, slots=True)
class Result:
    """What the parts add up to; `total` and `needed` are the class's, in seconds."""

    parts: tuple[Part, ...]
    total: int
    needed: int

    @property
    def attended(self) -> int:
        return sum(part.attended for part in self.parts)

    @property
    def missing(self) -> int:
        return max(0, self.needed - self.attended)

    @property
    def share(self) -> int:
        """In percent, never rounded up: 89.9 is not 90."""
        return self.attended * 100 // self.total if self.total else 0

    @property
    def outcome(self) -> Outcome:
        if self.total and not self.missing:
            return Outcome.EARNED
        ahead = sum(part.ahead for part in self.parts)
        return Outcome.WITHIN_REACH if self.total and self.missing <= ahead else Outcome.SHORT


def result(course: Course, sat: Mapping[CheckpointId, Sequence[Stay]], now: datetime | None = None) -> Result:
    """How far a person with these stays is at `now`; without it, when all is over."""
    parts = (_part(half, course, sat.get(half.checkpoint, ()), now or half.end) for half in course.half_days)
    return Result(tuple(parts), course.seconds, course.needed)


def _part(half: HalfDay, course: Course, sat: Sequence[Stay], now: datetime) -> Part:
    here = tuple(other for other in course.half_days if other.checkpoint == half.checkpoint)
    spans = [(stay.begin, stay.end or _open_end(stay, here)) for stay in sat if stay.begin <= now]
    inside = sorted((begin, end) for begin, end in spans if begin < half.end and end > half.start)
    attended = _covered(half, inside, now)
    ahead = _ahead(half, attended, now)
    arrived = inside[0][0] if inside else None
    return Part(attended, ahead, _mark(half, attended, ahead, arrived, now), arrived)


def _open_end(stay: Stay, halves: Sequence[HalfDay]) -> datetime:
    """A stay without a check-out ends with the half-day it was for: that which runs, or begins soon after."""
    meant = (half.end for half in halves if half.end > stay.begin and half.start - stay.begin <= EARLIEST)
    return min(meant, default=stay.begin)


def _covered(half: HalfDay, spans: Sequence[tuple[datetime, datetime]], now: datetime) -> int:
    """Seconds of the half-day, as far as it has come, that lie in one of the spans, which are in order."""
    if half.whole:
        return half.seconds if spans else 0
    sat, at = timedelta(), half.start
    for begin, end in spans:
        until = min(end, half.end, now)
        sat += max(timedelta(), until - max(begin, at))
        at = max(at, until)
    return _seconds(sat)


def _ahead(half: HalfDay, attended: int, now: datetime) -> int:
    if half.whole:
        return half.seconds if now < half.end and not attended else 0
    return max(0, _seconds(half.end - max(now, half.start)))


def _mark(half: HalfDay, attended: int, ahead: int, arrived: datetime | None, now: datetime) -> Mark:
    if arrived is None:
        return Mark.AHEAD if now < half.end else Mark.ABSENT
    if arrived - half.start > GRACE:
        return Mark.LATE
    return Mark.LEFT if half.seconds - attended - ahead > GRACE.total_seconds() else Mark.PRESENT


def _seconds(span: timedelta) -> int:
    return span // timedelta(seconds=1)
