"""All codes in one grey picture: as it is, then by the ladder of variants, within a budget of pixels."""

from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.domain.scan import Sighting
from ui.scanning.decoder import Corners, Glance, glance
from ui.scanning.variants import ANYWAY, CHEAP, CLOSER, WHOLE, Step, placed
from ui.scanning.views import View, cut, shrunk

LADDER_PIXELS = 2_000_000
"""A larger picture is made smaller for the ladder: what it costs does not grow with the camera."""

_CLOSE_PIXELS = 1_000_000
_MOST_PLACES = 24
_MARGIN = 0.35
_SMALL = 1 / 16  # of the picture: where one code is so small, others may be about
_DOUBTFUL = frozenset({"MicroQRCode", "RMQRCode"})  # their few check bits are met by chance, so two must agree


def find(grey: Any, *, every_format: bool = False) -> tuple[Sighting, ...]:
    """The codes in a 2-D uint8 array, each once, in its pixels; from upper left to lower right.

    `every_format` also reads bar codes of other kinds. No clock decides: equal pictures give equal answers.
    """
    if min(grey.shape) < 2:
        return ()
    whole = View(grey)
    seen = glance(grey, every_format=every_format)
    if not seen.found:
        return _climb(whole, seen) or (_other_formats(whole) if every_format else ())
    if _alone(seen.found, whole):
        return seen.found
    return _all_of_them(whole, seen)


def _alone(found: tuple[Sighting, ...], whole: View) -> bool:
    return len(found) == 1 and area(found[0].corners) >= _SMALL * whole.pixels


def _all_of_them(whole: View, seen: Glance) -> tuple[Sighting, ...]:
    """Several codes, or one small one: what more is about."""
    view = smaller(whole, LADDER_PIXELS)
    found, suspects = list(seen.found), list(seen.suspects)
    for step in WHOLE if len(found) > 1 else WHOLE[:1]:
        more = step.look(view)
        found += more.found
        suspects += more.suspects
    found = merged(found)
    for place in _places(suspects, found, whole):
        found = merged([*found, *_first_of(CLOSER, place)])
    return tuple(sorted(found, key=_reading_order))


def _climb(whole: View, seen: Glance) -> tuple[Sighting, ...]:
    view = smaller(whole, LADDER_PIXELS)
    suspects, doubtful = list(seen.suspects), set[str]()
    for step in CHEAP:
        more = step.look(view)
        suspects += more.suspects
        if sure := _sure(more.found, doubtful):
            return sure
    places = list(_places(suspects, [], whole))
    for place in places:
        if sure := _first_of(CLOSER, place, doubtful):
            return sure
    return () if places else _first_of(ANYWAY, view, doubtful)


def _first_of(steps: Iterable[Step], view: View, doubtful: set[str] | None = None) -> tuple[Sighting, ...]:
    """What the first step that reads anything reads."""
    doubts = set[str]() if doubtful is None else doubtful
    return next((sure for step in steps if (sure := _sure(step.look(view).found, doubts))), ())


def _sure(found: tuple[Sighting, ...], doubtful: set[str]) -> tuple[Sighting, ...]:
    """Without the codes that only one changed picture shows, when they are of a kind that noise can look like."""
    sure = tuple(one for one in found if one.format not in _DOUBTFUL or one.text in doubtful)
    doubtful |= {one.text for one in found}
    return sure


def _other_formats(whole: View) -> tuple[Sighting, ...]:
    """Bar codes that show themselves in a smaller or a larger picture."""
    view = smaller(whole, LADDER_PIXELS)
    for step in WHOLE:
        made = step.change(view)
        if found := glance(made.grey, every_format=True).found:
            return tuple(placed(one, made) for one in found)
    return ()


def _places(suspects: Iterable[Corners], found: list[Sighting], whole: View) -> Iterator[View]:
    """The surroundings of what looked like a code and is not among the found, until they add up to the picture."""
    rest, taken = whole.pixels, list[Corners](one.corners for one in found)
    for corners in sorted(suspects, key=area, reverse=True)[:_MOST_PLACES]:
        if any(_over(corners, other) for other in taken):
            continue
        taken.append(corners)
        place = _around(corners, whole)
        rest -= place.pixels
        if rest < -whole.pixels // 4:
            return
        yield smaller(place, _CLOSE_PIXELS)


def _around(corners: Corners, whole: View) -> View:
    (left, top), (right, bottom) = _least(corners), _most(corners)
    margin = round(_MARGIN * max(right - left, bottom - top)) + 8
    height, width = whole.grey.shape
    return cut(
        whole,
        max(0, left - margin),
        max(0, top - margin),
        max(1, min(width, right + margin)),
        max(1, min(height, bottom + margin)),
    )


def smaller(view: View, pixels: int) -> View:
    """No more than so many pixels, by whole steps."""
    by = 1
    while view.pixels > pixels * by * by:
        by += 1
    return shrunk(view, by) if by > 1 else view


def merged(found: Iterable[Sighting]) -> list[Sighting]:
    """Each code once: the same text at the same place is one sighting; the same text elsewhere is another copy."""
    kept: list[Sighting] = []
    for one in found:
        if not any(one.text == other.text and _over(one.corners, other.corners) for other in kept):
            kept.append(one)
    return kept


def area(corners: Corners) -> float:
    """In pixels, by Gauss's formula."""
    around = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in around)) / 2


def _over(one: Corners, other: Corners) -> bool:
    """Does the middle of either lie within the other's bounds?"""
    return _holds(one, _middle(other)) or _holds(other, _middle(one))


def _holds(corners: Corners, at: tuple[float, float]) -> bool:
    (left, top), (right, bottom) = _least(corners), _most(corners)
    return left <= at[0] <= right and top <= at[1] <= bottom


def _middle(corners: Corners) -> tuple[float, float]:
    return sum(x for x, _ in corners) / 4, sum(y for _, y in corners) / 4


def _least(corners: Corners) -> tuple[int, int]:
    return min(x for x, _ in corners), min(y for _, y in corners)


def _most(corners: Corners) -> tuple[int, int]:
    return max(x for x, _ in corners), max(y for _, y in corners)


def _reading_order(sighting: Sighting) -> tuple[int, int]:
    """By rows of about a code's height, then from left to right."""
    (left, top), (_, bottom) = _least(sighting.corners), _most(sighting.corners)
    return round((top + bottom) / 2 / max(32, bottom - top)), left
