"""The ladder: what is tried, in order of cost, with a picture in which nothing was read.

Order and choice were found by trying all of them on pictures that the decoder does not read as they are, real ones
and made ones (docs/decisions/0008), and taking at each step what reads most for its milliseconds. What a step costs
is bounded by pixels, not by a clock: the same picture always gets the same answer.
"""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.scan import Sighting
from ui.scanning.decoder import Corners, Glance, glance
from ui.scanning.second import look_again
from ui.scanning.views import (
    Change,
    View,
    changed,
    closed,
    despeckled,
    drawn,
    equalised,
    flattened,
    framed,
    gamma,
    half,
    more_contrast,
    normalised,
    same,
    sharpened,
    smoothed,
    stretched,
    then,
    thicker,
    thinner,
    thresholded,
    turned,
)

Eyes = Callable[[View], Glance]


def _local(view: View) -> Glance:
    return glance(view.grey)


def _global(view: View) -> Glance:
    return glance(view.grey, one_threshold=True)


def _second(view: View) -> Glance:
    return Glance(look_again(view.grey))


@dataclass(frozen=True, slots=True)
class Step:
    """A picture made from the picture, and who looks at it."""

    name: str
    change: Change
    eyes: Eyes = _local

    def look(self, view: View) -> Glance:
        """What is seen, in the places of the whole picture."""
        made = self.change(view)
        seen = self.eyes(made)
        return Glance(
            tuple(placed(one, made) for one in seen.found),
            tuple(placed_corners(corners, made) for corners in seen.suspects),
        )


CHEAP: tuple[Step, ...] = (
    Step("gamma 0.5", gamma(0.5)),
    Step("one threshold", same, _global),
    Step("half", half),
    Step("half, second", half, _second),
    Step("half, gamma 2", then(half, gamma(2))),
    Step("contrast", drawn(more_contrast)),
    Step("half, smoothed", then(half, changed(smoothed))),
    Step("half, thresholded", then(half, thresholded(15))),
    Step("half, normalised", then(half, changed(normalised))),
    Step("second", same, _second),
    Step("thicker", changed(thicker)),
)
"""For every picture: some 50 ms a megapixel together, and they find where to look closer."""

ANYWAY: tuple[Step, ...] = (
    Step("flattened", changed(flattened)),
    Step("double", stretched(2, 2)),
    Step("equalised", changed(equalised)),
    Step("thresholded", thresholded(15)),
)
"""Where nothing looked like a code: the strongest."""

CLOSER: tuple[Step, ...] = (
    Step("gamma 2", gamma(2)),
    Step("gamma 2, second", gamma(2), _second),
    Step("double", stretched(2, 2)),
    Step("equalised", changed(equalised)),
    Step("flattened", changed(flattened)),
    Step("thinner", changed(thinner)),
    Step("thresholded", thresholded(15)),
    Step("smoothed", changed(smoothed)),
    Step("smoothed, second", changed(smoothed), _second),
    Step("sharpened", changed(sharpened)),
    Step("closed", changed(closed)),
    Step("framed", framed),
    Step("turned", turned(25)),
    Step("normalised", changed(normalised)),
    Step("thresholded far", thresholded(37)),
    Step("despeckled", changed(despeckled)),
    Step("half, equalised", then(half, changed(equalised))),
    Step("flattened, second", changed(flattened), _second),
    Step("wide, second", then(gamma(2), stretched(4 / 3, 1)), _second),
    Step("tall, second", then(gamma(2), stretched(1, 4 / 3)), _second),
    Step("double, sharpened", then(stretched(2, 2), changed(sharpened), changed(sharpened))),
)
"""Only around what looked like a code."""

WHOLE: tuple[Step, ...] = (
    Step("half", half),
    Step("contrast", drawn(more_contrast)),
    Step("half, normalised", then(half, changed(normalised))),
    Step("double", stretched(2, 2)),
)
"""For a picture that holds several codes: each shows some that the others do not."""


def placed(sighting: Sighting, view: View) -> Sighting:
    """Where it is in the picture that the view was made from."""
    return Sighting(sighting.text, sighting.format, placed_corners(sighting.corners, view))


def placed_corners(corners: Corners, view: View) -> Corners:
    one, two, three, four = corners
    return view.place(one), view.place(two), view.place(three), view.place(four)
