"""The timetable's axis: time runs down, and stretches where a short session needs room to be read."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

FARTHEST = timedelta(hours=6)
_MINUTE = timedelta(minutes=1)
_IDLE = 15.0  # minutes: however long nothing is on, it takes no more room than this


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when, and how many pixels it needs to be read. `empty`: room without a session."""

    start: datetime
    end: datetime
    need: float
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Pixels for a minute: as few as that when much is on, as many as that when little is."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Axis:
    """Moments at which something begins or ends, with their places from the top; both grow."""

    edges: tuple[datetime, ...]
    ys: tuple[float, ...]

    @property
    def begins(self) -> datetime:
        return self.edges[0]

    @property
    def ends(self) -> datetime:
        return self.edges[-1]

    @property
    def height(self) -> float:
        return self.ys[-1]

    def y(self, at: datetime) -> float:
        """Where a moment is; what lies before or after stands at the edge."""
        n = min(max(bisect_right(self.edges, at) - 1, 0), len(self.edges) - 2)
        share = (at - self.edges[n]) / (self.edges[n + 1] - self.edges[n])
        return self.ys[n] + (self.ys[n + 1] - self.ys[n]) * min(max(share, 0.0), 1.0)


def axis_of(spans: Sequence[Span], begin: datetime, height: float, scale: Scale) -> Axis | None:
    """From `begin` as far as everything can be read in `height`; None when nothing is on after it."""
    edges = sorted({edge for span in spans for edge in (span.start, span.end) if begin < edge <= begin + FARTHEST})
    if not edges:
        return None
    kept = heights = _heights([begin, edges[0]], spans, scale)
    for count in range(2, len(edges) + 1):
        heights = _heights([begin, *edges[:count]], spans, scale)
        if sum(heights) > height:
            break
        kept = heights
    shown = [begin, *edges[: len(kept)]]
    return Axis(tuple(shown), tuple(_places(_filled(kept, shown, spans, height, scale))))


def _heights(edges: Sequence[datetime], spans: Sequence[Span], scale: Scale) -> list[float]:
    """Of each stretch between two edges: so that every span has what it needs, what ends first before others."""
    minutes = _minutes(edges, spans)
    heights = [each * scale.least for each in minutes]
    for span in sorted(spans, key=lambda one: one.end):
        over = [n for n, (a, b) in enumerate(pairwise(edges)) if span.start < b and span.end > a]
        lacking = span.need - sum(heights[n] for n in over)
        length = sum(minutes[n] for n in over)
        for n in over if lacking > 0 else ():
            heights[n] += lacking * minutes[n] / length
    return heights


def _minutes(edges: Sequence[datetime], spans: Sequence[Span]) -> list[float]:
    return [
        _length(a, b, busy=any(s.start < b and s.end > a and not s.empty for s in spans)) for a, b in pairwise(edges)
    ]


def _length(start: datetime, end: datetime, *, busy: bool) -> float:
    minutes = (end - start) / _MINUTE
    return minutes if busy else min(minutes, _IDLE)


def _filled(
    heights: Sequence[float], edges: Sequence[datetime], spans: Sequence[Span], height: float, scale: Scale
) -> list[float]:
    """What is left of the height goes to the long stretches, within reason."""
    minutes, used = _minutes(edges, spans), sum(heights)
    if used >= height:
        return [each * height / used for each in heights]
    wanted = [max(scale.most * length - each, 0.0) for each, length in zip(heights, minutes, strict=True)]
    share = min(1.0, (height - used) / sum(wanted)) if sum(wanted) else 0.0
    return [each + more * share for each, more in zip(heights, wanted, strict=True)]


def _places(heights: Sequence[float]) -> list[float]:
    places = [0.0]
    for each in heights:
        places.append(places[-1] + each)
    return places
