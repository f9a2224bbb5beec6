"""Who came late: first entered after that day's programme had begun, or after the hour the checkpoint names."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kiosk.domain.moment import in_zone, local
from kiosk.domain.session import Slot


@dataclass(frozen=True, slots=True)
class Lateness:
    """Spans of time, in order, each from when it is late on a day until that day ends at the venue."""

    spans: tuple[tuple[datetime, datetime], ...] = ()

    def __call__(self, at: datetime) -> bool:
        place = bisect_right(self.spans, at, key=lambda span: span[0])
        return place > 0 and at < self.spans[place - 1][1]


NEVER_LATE = Lateness()


def lateness(slots: Sequence[Slot], days: Iterable[date], clock: time | None, zone: str) -> Lateness:
    """By `clock` on each of the `days`; without one, by the first session of each day as the agenda stands now.

    The welcome and other breaks before it make nobody late, nor do cancelled sessions and days without a session; a
    delayed opening delays this too.
    """
    if clock is not None:
        return Lateness(tuple(_span(local(day, clock, zone), zone) for day in sorted(set(days))))
    return Lateness(tuple(_span(at, zone) for _, at in sorted(beginnings(slots, zone).items())))


def beginnings(slots: Iterable[Slot], zone: str) -> dict[date, datetime]:
    """When each day's programme begins: its first session as it stands now, on a day of nothing but breaks the first of
    those. A day whose sessions are all cancelled has none."""
    firsts: dict[date, tuple[bool, datetime]] = {}
    for slot in slots:
        if not slot.cancelled:
            day, found = in_zone(slot.start, zone).date(), (slot.session.pause, slot.start)
            firsts[day] = min(found, firsts.get(day, found))
    return {day: at for day, (_, at) in firsts.items()}


def _span(since: datetime, zone: str) -> tuple[datetime, datetime]:
    day = in_zone(since, zone).date()
    return since + timedelta(microseconds=1), local(day + timedelta(days=1), time(), zone)
