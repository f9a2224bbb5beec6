"""When people came: the first, the last, the busiest minute, and the curve in steps of five minutes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

STEP = timedelta(minutes=5)
_MINUTE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=1)
"""A pause up to this long is part of the curve, at nought; a longer one is left out, as the night between two days."""


@dataclass(frozen=True, slots=True)
class Step:
    """How many came in the five minutes from `start`."""

    start: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """`busiest` is the first of the minutes with the most arrivals; all are None when nobody came."""

    steps: tuple[Step, ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    busiest: Step | None = None

    @property
    def count(self) -> int:
        return sum(step.count for step in self.steps)


def arrivals_of(times: Iterable[datetime]) -> Arrivals:
    """From each person's first entry, in any order."""
    came = sorted(times)
    if not came:
        return Arrivals()
    minutes = Counter(_floor(at, _MINUTE) for at in came)
    busiest = min(minutes, key=lambda minute: (-minutes[minute], minute))
    return Arrivals(tuple(_steps(came)), came[0], came[-1], Step(busiest, minutes[busiest]))


def _steps(came: list[datetime]) -> list[Step]:
    counts = Counter(_floor(at, STEP) for at in came)
    starts = sorted(counts)
    made = [Step(starts[0], counts[starts[0]])]
    for before, start in pairwise(starts):
        pause = start - before
        empty = range(1, pause // STEP) if pause <= _LONGEST_PAUSE else ()
        made += [Step(before + n * STEP, 0) for n in empty]
        made.append(Step(start, counts[start]))
    return made


def _floor(at: datetime, step: timedelta) -> datetime:
    """Zones are apart by whole quarters of an hour, so the steps of one are those of all."""
    return at - (at - at.replace(hour=0, minute=0, second=0, microsecond=0)) % step
