"""What to do next with the log that desks share, as pure steps: what agrees, what to apply, what to send."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from kiosk.app.sharing import Pending, Place

T = TypeVar("T")
WINDOW = 32  # facts on their way to the hub at a time
_FEWEST, _MOST = 20, 1_000  # lines in one write
_ONE_WRITE = 0.025  # seconds: a guest at the desk waits for no more of it
_LOOKED_AT = 32  # lines before the last common one that are compared too


@dataclass(frozen=True, slots=True)
class Log:
    """What the hub says of its log. Nothing is ever deleted from it: `lost`, and what is before `first`, is damage."""

    epoch: str
    first: int
    last: int
    messages: int
    lost: tuple[int, ...] = ()

    @property
    def whole(self) -> bool:
        return self.messages == self.last

    @property
    def holes(self) -> tuple[int, ...]:
        return (*range(1, min(self.first, self.last + 1)), *self.lost)


@dataclass(frozen=True, slots=True)
class Asking:
    """Which lines does the hub have from `first` to `last`? What they agree about lies from `low` to `high`."""

    low: int
    high: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """Up to this line the hub's log is the one that was read."""

    cursor: int


def compare(place: Place, log: Log) -> Asking | Agreed:
    """Begins every meeting with the hub, before a single line is applied: a hub that lost its end gives the numbers
    of the lost lines to others.

    Several lines are compared each time, not one: given back in another order, two logs can meet in one line again.
    """
    high = min(place.cursor, log.last)
    if place.epoch != log.epoch or not high:
        return Agreed(0)
    return _asking(0, high, high)


def _asking(low: int, high: int, last: int) -> Asking:
    return Asking(low, high, max(low + 1, last - _LOOKED_AT + 1), last)


def answered(asking: Asking, agree: bool) -> Asking | Agreed:  # noqa: FBT001 - the answer itself
    """The next question, by halves; or the answer."""
    low, high = (asking.last, asking.high) if agree else (asking.low, asking.last - 1)
    return Agreed(low) if low >= high else _asking(low, high, (low + high + 1) // 2)


@dataclass(frozen=True, slots=True)
class Heard(Generic[T]):
    """Lines that come next, the cursor after them, and what waits for lines before it: then there is a `gap`."""

    lines: tuple[T, ...]
    cursor: int
    held: dict[int, T]

    @property
    def gap(self) -> bool:
        return bool(self.held)


def in_order(cursor: int, held: Mapping[int, T]) -> Heard[T]:
    """Of lines that came by themselves, in any order and more than once. A number missing there may be on its way."""
    waiting = {seq: line for seq, line in held.items() if seq > cursor}
    lines: list[T] = []
    while cursor + 1 in waiting:
        cursor += 1
        lines.append(waiting.pop(cursor))
    return Heard(tuple(lines), cursor, waiting)


@dataclass(frozen=True, slots=True)
class Fetched(Generic[T]):
    """What was asked for from a line on. Each item is (number, the number before it that was sent, line).

    `complete`: the hub said that this is all; `more` lines follow.
    """

    items: tuple[tuple[int, int, T], ...]
    complete: bool
    more: int = 0


def fetched(cursor: int, page: Fetched[T]) -> Heard[T] | None:
    """Of lines that were asked for: here, and only here, a number may be missing, when the hub itself goes on behind it.

    None when the answer broke off, or something in it was lost on the way: it is to be asked for again.
    """
    before = 0
    for seq, told_before, _ in page.items:
        if seq <= max(before, cursor) or told_before != before:
            return None
        before = seq
    if not page.complete:
        return None
    return Heard(tuple(line for _, _, line in page.items), max(cursor, before), {})


def paced(lines: int, seconds: float) -> int:
    """How many lines to apply in the next write, after one of so many took so long."""
    return max(_FEWEST, min(_MOST, int(lines * _ONE_WRITE / max(seconds, 1e-6)), 2 * lines))


def ready(pending: Sequence[Pending], busy: Iterable[str], room: int = WINDOW) -> tuple[Pending, ...]:
    """What may be sent now: in order, never two of one key at a time, and nothing that is on its way already."""
    taken, chosen = set(busy), list[Pending]()
    for one in pending:
        if len(chosen) < room and not {one.rival or one.told.id, one.told.id} & taken:
            chosen.append(one)
        taken |= {one.rival or one.told.id, one.told.id}
    return tuple(chosen)


@dataclass(frozen=True, slots=True)
class Standing:
    """How this desk stands with the others, from which the light is made.

    `ready`: the hub answers and was compared. `unread` lines of the log are not here, `unshared` facts not there.
    """

    ready: bool = False
    read: int = 0
    last: int = 0
    unshared: int = 0

    @property
    def behind(self) -> int:
        return max(0, self.last - self.read) + self.unshared

    def heard_of(self, seq: int) -> "Standing":
        return replace(self, last=max(self.last, seq))
