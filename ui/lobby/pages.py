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
    def held(self) -> bool: ...

    @property
    def words(self) -> int: ...


R = TypeVar("R", bound=Sized)
T = TypeVar("T")


def dwell(words: int) -> timedelta:
    """How long a page must stay to be read: four seconds to find it, and three tenths for each word."""
    return min(max(_BEFORE_READING + words * _PER_WORD, SHORTEST), LONGEST)


def pages_of(rows: Sequence[R], height: float, gap: float, whole: timedelta = WHOLE_ROUND) -> tuple[tuple[R, ...], ...]:
    """Rows in their order, page after page; those about to start, and those that are held, stand on every page.

    A row that is too high for a page with the held ones has one of its own.

    The round stays within a minute, or what is left of it: what lies furthest in the future is left out before a page is hurried.
    """
    if stack_height(rows, gap) <= height:
        return (tuple(rows),) if rows else ()
    held, place = [row for row in rows if row.held], {id(row): n for n, row in enumerate(rows)}
    for wanted in ([*held, *(row for row in rows if row.pinned and not row.held)], held):
        pinned = _pinned(wanted, height, gap)
        stay = set(map(id, pinned))
        rest, left = (
            [row for row in rows if id(row) not in stay],
            height - stack_height(pinned, gap) - gap * bool(pinned),
        )
        if all(row.rowHeight <= left for row in rest):  # else one would stand over what is below
            break
    pages = [page if page[0].rowHeight > left else (*pinned, *page) for page in _filled(rest, left, gap)]
    return within([tuple(sorted(page, key=lambda row: place[id(row)])) for page in pages], whole)


def banded(cards: Sequence[T], places: int, held: Sequence[bool]) -> tuple[tuple[T, ...], ...]:
    """Cards, so many at a time; those that are held stand among them each time, as many as leave half the places."""
    whole = list(zip(cards, held, strict=True))
    stay = [card for card, is_held in whole if is_held][: places // 2 if len(cards) > places else 0]
    rest = [card for card in cards if card not in stay]
    turn = max(places - len(stay), 1)
    return tuple((*stay, *rest[at : at + turn]) for at in range(0, len(rest), turn))


def stack_height(rows: Sequence[Sized], gap: float) -> float:
    """Rows one under another, with gaps between."""
    return sum(row.rowHeight for row in rows) + gap * max(len(rows) - 1, 0)


def _pinned(wanted: Sequence[R], height: float, gap: float) -> list[R]:
    """As many as leave half a page for turning."""
    kept: list[R] = []
    for row in wanted:
        if stack_height([*kept, row], gap) <= height * _PINNED_SHARE:
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


def within(pages: Sequence[tuple[R, ...]], round: timedelta) -> tuple[tuple[R, ...], ...]:
    """As many, but one at least, as are read in a round."""
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
