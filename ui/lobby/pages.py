"""Pages of rows: which rows stand on which, how long each stays, and when it turns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

SHORTEST, LONGEST = timedelta(seconds=12), timedelta(seconds=30)
_BEFORE_READING, _PER_WORD = timedelta(seconds=4), timedelta(seconds=0.3)
WHOLE_ROUND = timedelta(seconds=60)
_PINNED_SHARE = 0.5


class Sized(Protocol):
    @property
    def rowHeight(self) -> float: ...

    @property
    def pinned(self) -> bool: ...

    @property
    def words(self) -> int: ...


R = TypeVar("R", bound=Sized)


def dwell(words: int) -> timedelta:
    """How long a page must stay to be read: four seconds to find it, and three tenths for each word."""
    return min(max(_BEFORE_READING + words * _PER_WORD, SHORTEST), LONGEST)


def pages_of(
    rows: Sequence[R], height: float, gap: float, within: timedelta = WHOLE_ROUND
) -> tuple[tuple[R, ...], ...]:
    """Rows in their order, page after page; those about to start stand first on every page.

    The round stays within a minute, or what is left of it: what lies furthest in the future is left out before a page is hurried.
    """
    if stack_height(rows, gap) <= height:
        return (tuple(rows),) if rows else ()
    pinned = _pinned(rows, height, gap)
    rest, left = [row for row in rows if row not in pinned], height - stack_height(pinned, gap) - gap * bool(pinned)
    if any(row.rowHeight > left for row in rest):  # beside the pinned ones it would stand over what is below
        pinned, rest, left = [], list(rows), height
    return _within([(*pinned, *page) for page in _filled(rest, left, gap)], within)


def stack_height(rows: Sequence[Sized], gap: float) -> float:
    """Rows one under another, with gaps between."""
    return sum(row.rowHeight for row in rows) + gap * max(len(rows) - 1, 0)


def _pinned(rows: Sequence[R], height: float, gap: float) -> list[R]:
    """As many as leave half a page for turning."""
    kept: list[R] = []
    for row in rows:
        if row.pinned and stack_height([*kept, row], gap) <= height * _PINNED_SHARE:
            kept.append(row)
    return kept


def _filled(rows: Sequence[R], height: float, gap: float) -> list[tuple[R, ...]]:
    pages: list[tuple[R, ...]] = []
    page: list[R] = []
    for row in rows:
        if page and stack_height([*page, row], gap) > height:
            pages.append(tuple(page))
            page = []
        page.append(row)
    return [*pages, tuple(page)] if page else pages


def _within(pages: Sequence[tuple[R, ...]], round: timedelta) -> tuple[tuple[R, ...], ...]:
    kept: list[tuple[R, ...]] = []
    total = timedelta(0)
    for page in pages:
        total += dwell(sum(row.words for row in page))
        if kept and total > round:
            break
        kept.append(page)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class Turning:
    """Which page is shown, and since when."""

    page: int = 0
    since: datetime | None = None

    def at(self, now: datetime, dwells: Sequence[timedelta]) -> "Turning":
        """Turned when its time is over; a clock that jumped, and pages that went, start the page anew."""
        if self.since is None or self.page >= len(dwells) or now < self.since:
            return Turning(0 if self.page >= len(dwells) else self.page, now)
        if now - self.since < dwells[self.page]:
            return self
        return self.turned(now, len(dwells))

    def turned(self, now: datetime, pages: int) -> "Turning":
        return replace(self, page=(self.page + 1) % max(pages, 1), since=now)

    def left(self, now: datetime, dwells: Sequence[timedelta]) -> float:
        """How much of the page's time is left, from 1 to 0."""
        if self.since is None or self.page >= len(dwells):
            return 0.0
        return min(max(1 - (now - self.since) / dwells[self.page], 0.0), 1.0)
