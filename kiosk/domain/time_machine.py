"""Going through an event's time without waiting for it: played faster, stopped, and from one change to the next."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from kiosk.domain.agenda import day_of_session
from kiosk.domain.event import Event
from kiosk.domain.notices import Announcement
from kiosk.domain.session import Slot

SPEEDS = (1, 60, 600)
_AROUND = timedelta(hours=1)  # before the first session and after the last one of a day


@dataclass(frozen=True, slots=True)
class Span:
    """The part of a day worth looking at."""

    day: date
    start: datetime
    end: datetime


def spans_of(event: Event, slots: Iterable[Slot]) -> tuple[Span, ...]:
    """One for each day that has sessions, an hour longer at either end; a later one begins where the one before ends."""

    def day(slot: Slot) -> date:
        return day_of_session(slot.start, slot.end, event)

    spans: list[Span] = []
    for one, those in groupby(sorted(slots, key=day), key=day):
        group = tuple(those)
        start, end = min(slot.start for slot in group) - _AROUND, max(slot.end for slot in group) + _AROUND
        spans.append(Span(one, max(start, spans[-1].end) if spans else start, end))
    return tuple(span for span in spans if span.start < span.end)


def changes_of(slots: Iterable[Slot], announcements: Iterable[Announcement] = ()) -> tuple[datetime, ...]:
    """When the board changes by itself: every start and end, each once, in order."""
    edges = {edge for slot in slots for edge in (slot.start, slot.end)}
    told = {edge for one in announcements for edge in (one.starts, one.ends) if edge}
    return tuple(sorted(edges | told))


@dataclass(frozen=True, slots=True)
class TimeMachine:
    """Where in the event's time one is, and how fast it goes: `speed` 0 stands still. Without spans it stays at `at`."""

    at: datetime
    spans: tuple[Span, ...] = ()
    speed: int = 0

    @property
    def span(self) -> Span | None:
        """The day that `at` is in, or the next one, or the last."""
        later = (span for span in self.spans if self.at <= span.end)
        return next(later, self.spans[-1] if self.spans else None)

    def to(self, at: datetime) -> "TimeMachine":
        """At that moment, within what there is to see; between two days at the later one's beginning."""
        if not self.spans:
            return self
        at = min(max(at, self.spans[0].start), self.spans[-1].end)
        span = next(span for span in self.spans if at <= span.end)
        return replace(self, at=max(at, span.start))

    def on(self, day: date) -> "TimeMachine":
        """The same hour on another day, as nearly as that day has it."""
        here, there = self.span, next((span for span in self.spans if span.day == day), None)
        if here is None or there is None:
            return self
        moved = self.at + (day - here.day)
        return replace(self, at=min(max(moved, there.start), there.end))

    def played(self, elapsed: timedelta) -> "TimeMachine":
        """After so much real time; over the nights at once, and standing still at the event's end."""
        span = self.span
        if span is None or not self.speed:
            return self
        at = self.at + elapsed * self.speed
        if at <= span.end:
            return replace(self, at=at)
        after = next((one for one in self.spans if one.start >= span.end and one is not span), None)
        return replace(self, at=after.start) if after else replace(self, at=span.end, speed=0)

    def next_change(self, changes: Sequence[datetime]) -> "TimeMachine":
        at = bisect_right(changes, self.at)
        return self.to(changes[at]) if at < len(changes) else self

    def last_change(self, changes: Sequence[datetime]) -> "TimeMachine":
        at = bisect_left(changes, self.at)
        return self.to(changes[at - 1]) if at else self
