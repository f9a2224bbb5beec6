"""Who of the watched guests came since someone last looked: a queue that waits until it is seen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Watch(Generic[T]):
    """`known` are the arrivals that were there already; None until the first look, which is no news. Oldest first."""

    known: frozenset[str] | None = None
    waiting: tuple[tuple[str, T], ...] = ()

    @property
    def first(self) -> T | None:
        return self.waiting[0][1] if self.waiting else None


def looked(watch: Watch[T], present: Mapping[str, T]) -> tuple[Watch[T], tuple[T, ...]]:
    """`present`: the watched guests who are in now, by arrival. Gives back who is news.

    An arrival that was taken back is no news any more; one that is still there is told as it stands now.
    """
    if watch.known is None:
        return Watch(frozenset(present)), ()
    news = tuple((arrival, one) for arrival, one in present.items() if arrival not in watch.known)
    still = tuple((arrival, present[arrival]) for arrival, _ in watch.waiting if arrival in present)
    return Watch(watch.known | present.keys(), still + news), tuple(one for _, one in news)


def seen(watch: Watch[T]) -> Watch[T]:
    """The oldest was seen."""
    return replace(watch, waiting=watch.waiting[1:])


def all_seen(watch: Watch[T]) -> Watch[T]:
    return replace(watch, waiting=())
