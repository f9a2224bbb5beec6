"""One showing of a code to a camera is one presentation, however long it is held, and whatever else is in view.

A code stays in sight until frames that were looked at have lacked it for a while, or until another code stands where
it stood: then it was taken away, and shown again it is a new presentation. A frame in which it is missed is nothing,
and neither is a camera that sends no frames for a time.
"""

from dataclasses import dataclass, replace

from kiosk.domain.scan import Sighting

AWAY_MS = 1500


@dataclass(frozen=True, slots=True)
class Held:
    """A code in sight: where it was last seen, and since when it has been missed, if it is."""

    sighting: Sighting
    missed_at: int | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    held: tuple[Held, ...] = ()

    @property
    def texts(self) -> frozenset[str]:
        return frozenset(one.sighting.text for one in self.held)

    @property
    def steady(self) -> bool:
        """Is something in view, and all of it there in the newest frame?"""
        return bool(self.held) and all(one.missed_at is None for one in self.held)


def seen(sight: Sight, sightings: tuple[Sighting, ...], at: int) -> tuple[Sight, tuple[Sighting, ...]]:
    """The codes of one decoded frame, at `at` ms of a steady clock: what is in sight now, and what is newly shown."""
    now = {one.text: one for one in reversed(sightings)}
    kept = tuple(_missed(one, at) for one in sight.held if one.sighting.text not in now)
    kept = tuple(one for one in kept if not _gone(one, at) and not _replaced(one.sighting, now))
    fresh = tuple(one for text, one in reversed(now.items()) if text not in sight.texts or _lost(sight, text, at))
    return Sight((*kept, *(Held(one) for one in now.values()))), fresh


def _missed(held: Held, at: int) -> Held:
    return held if held.missed_at is not None else replace(held, missed_at=at)


def _gone(held: Held, at: int) -> bool:
    return held.missed_at is not None and at - held.missed_at >= AWAY_MS


def _lost(sight: Sight, text: str, at: int) -> bool:
    """Was it away long enough by now, with no frame in between to notice?"""
    return any(_gone(one, at) for one in sight.held if one.sighting.text == text)


def _replaced(gone: Sighting, now: dict[str, Sighting]) -> bool:
    return any(_over(gone, one) for one in now.values())


def _over(old: Sighting, new: Sighting) -> bool:
    """Does the middle of one lie inside the other's box? Two things cannot be at one place."""
    return _inside(_middle(new), old) or _inside(_middle(old), new)


def _middle(of: Sighting) -> tuple[float, float]:
    return sum(x for x, _ in of.corners) / 4, sum(y for _, y in of.corners) / 4


def _inside(point: tuple[float, float], of: Sighting) -> bool:
    xs, ys = [x for x, _ in of.corners], [y for _, y in of.corners]
    return min(xs) <= point[0] <= max(xs) and min(ys) <= point[1] <= max(ys)
