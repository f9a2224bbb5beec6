"""Reads a camera's frames one by one: what is newly shown, what is in view, what to advise, and a small picture.

Lives on one lane. Which frames and which steps are worth the time is decided in kiosk.domain; here they are done.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from kiosk.domain.frame_course import Course, Step, next_frame, next_step, tried
from kiosk.domain.in_sight import Sight, seen
from kiosk.domain.motion_gate import Gate, let_through
from kiosk.domain.picture_hint import Hint, Light, Mood, judge
from kiosk.domain.scan import Corner, Sighting
from ui.scanning.decoder import look
from ui.scanning.frame_variants import SOFTER_EDGE, halved, lighter, local, softer, thumbnail
from ui.scanning.frames import Planes
from ui.scanning.outline import Outline
from ui.scanning.preview import outline_of, picture_of

Bytes = NDArray[np.uint8]
N = TypeVar("N", bound=np.generic)
_CHANGED = 10  # grey levels
_MOTION = 0.002  # of the thumbnail's pixels
_THOROUGH_EVERY = 6  # of the frames in which all that is in view is known
PICTURE_MS, STILL_PICTURE_MS = 66, 250  # 15 small pictures a second, 4 of a scene in which nothing moves


@dataclass(frozen=True, slots=True)
class Reading:
    """What one frame gave: codes newly shown, where codes are in view now, advice, and sometimes a small picture.

    `outlines` is None for a frame that was not decoded: what was in view still is.
    """

    fresh: tuple[Sighting, ...] = ()
    outlines: tuple[Outline, ...] | None = None
    hint: Hint = Hint.NONE
    picture: QImage | None = None
    size: tuple[int, int] = (0, 0)


class FrameReader:
    """`read` one frame after the other; `forget` when what is in sight should count as never seen.

    `every_frame` decodes all of them, moving or not.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter, *, every_frame: bool = False) -> None:
        self._clock, self._every_frame = clock, every_frame
        self._before: Bytes | None = None
        self._gate, self._course, self._sight, self._mood = Gate(), Course(), Sight(), Mood()
        self._known_frames = 0
        self._pictured_at = -STILL_PICTURE_MS
        self._moved = True

    def forget(self) -> None:
        self._sight, self._gate, self._before = Sight(), Gate(), None

    def read(self, planes: Planes, at: int) -> Reading:
        """One frame, at `at` ms of a steady clock; its planes must stay mapped meanwhile."""
        small = thumbnail(planes.luma)
        moved, light = self._compare(small)
        self._gate, decode = let_through(self._gate, moved=moved)
        fresh, outlines = self._decode(planes, at) if decode or self._every_frame else ((), None)
        self._mood = judge(self._mood, light, at, read=bool(self._sight.held))
        self._moved = moved or bool(fresh)
        height, width = planes.luma.shape
        return Reading(fresh, outlines, self._mood.shown, None, (width, height))

    def picture(self, planes: Planes, at: int) -> QImage | None:
        """A small picture of the frame that was just read, when it is time for one."""
        if at - self._pictured_at < (PICTURE_MS if self._moved else STILL_PICTURE_MS):
            return None
        self._pictured_at = at
        return picture_of(planes)

    def _compare(self, small: Bytes) -> tuple[bool, Light]:
        before, self._before = self._before, small
        if before is None or before.shape != small.shape:
            return True, light_of(small, None)
        changed = (np.maximum(small, before) - np.minimum(small, before)) > _CHANGED
        return bool(np.count_nonzero(changed) > changed.size * _MOTION), light_of(small, changed)

    def _decode(self, planes: Planes, at: int) -> tuple[tuple[Sighting, ...], tuple[Outline, ...]]:
        self._known_frames = self._known_frames + 1 if self._sight.steady else 0
        thorough = self._known_frames % _THOROUGH_EVERY == 0
        found = self._search(planes.luma, thorough=thorough)
        self._sight, fresh = seen(self._sight, tuple(found.values()), at)
        return fresh, tuple(outline_of(one, planes) for one in found.values())

    def _search(self, luma: Bytes, *, thorough: bool) -> dict[str, Sighting]:
        found: dict[str, Sighting] = {}
        known = self._sight.texts
        course, step = next_step(next_frame(self._course, thorough=thorough))
        while step is not None:
            begun = self._clock()
            sightings = attempt(luma, step)
            ms = (self._clock() - begun) * 1000
            found = {one.text: one for one in sightings} | found
            course = tried(course, step, ms, read=bool(sightings), fresh=not found.keys() <= known)
            course, step = next_step(course)
        self._course = course
        return found


def attempt(luma: Bytes, step: Step) -> tuple[Sighting, ...]:
    """One step of the recipe on a frame's brightness; corners are pixels of the frame."""
    match step:
        case Step.PLAIN:
            return look(luma, thorough=False)
        case Step.HALF:
            return tuple(_moved(one, scale=2) for one in look(halved(luma)))
        case Step.LIGHTER:
            return look(lighter(luma), thorough=False)
        case Step.SOFTER:
            return tuple(_moved(one, by=SOFTER_EDGE) for one in look(softer(luma), thorough=False))
        case Step.LOCAL:
            return look(local(luma), thorough=False)


def _moved(sighting: Sighting, *, scale: int = 1, by: int = 0) -> Sighting:
    upper_left, upper_right, lower_right, lower_left = (_corner(one, scale, by) for one in sighting.corners)
    return replace(sighting, corners=(upper_left, upper_right, lower_right, lower_left))


def _corner(corner: Corner, scale: int, by: int) -> Corner:
    return corner[0] * scale + by, corner[1] * scale + by


def light_of(small: Bytes, changed: NDArray[np.bool_] | None) -> Light:
    """The figures of a frame's thumbnail; `changed` marks the pixels that differ from the frame before."""
    middle = _middle(small)
    burnt = float(np.count_nonzero(middle >= _BURNT)) / middle.size
    moved = 0.0 if changed is None else float(np.count_nonzero(_middle(changed))) / middle.size
    return Light(float(small.mean()), burnt, blocks_of(middle), moved)


_BURNT = 251
_CONTRAST = 110  # between a code's black and white, even on a dim phone
_NEAR = 0.25  # of that contrast, from either end
_BOTH = 0.25  # the share of the middle that black, and white, must have at least
_FEWEST, _MOST = 0.03, 0.25  # neighbours that differ, of all: fewer is a sheet or a wall, more is small print


def blocks_of(middle: Bytes) -> float:
    """How much of the middle is large black and white blocks; 0 where they do not look like a code's."""
    low, high = int(middle.min()), int(middle.max())
    near = int((high - low) * _NEAR)
    if high - low < _CONTRAST:
        return 0.0
    dark, bright = middle <= low + near, middle >= high - near
    shares = np.count_nonzero(dark) / middle.size, np.count_nonzero(bright) / middle.size
    if min(shares) < _BOTH or not all(_FEWEST <= one <= _MOST for one in _edges(middle > (low + high) // 2)):
        return 0.0
    return float(sum(shares))


def _edges(bright: NDArray[np.bool_]) -> tuple[float, float]:
    """How often neighbours differ, along and across."""
    along, across = bright[:, 1:] != bright[:, :-1], bright[1:] != bright[:-1]
    return np.count_nonzero(along) / along.size, np.count_nonzero(across) / across.size


def _middle(of: NDArray[N]) -> NDArray[N]:
    height, width = of.shape
    return of[height // 5 : height - height // 5, width // 5 : width - width // 5]
