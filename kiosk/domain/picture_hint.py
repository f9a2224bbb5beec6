"""What to tell someone whose code is not read, from simple figures of the camera's picture."""

from dataclasses import dataclass
from enum import Enum

SHOW_AFTER_MS = 700
SHOW_AT_LEAST_MS = 1500


class Hint(Enum):
    NONE = "none"
    DARK = "dark"
    GLARE = "glare"
    CLOSE = "close"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Light:
    """Figures of one frame, from a thumbnail an eighth as large. Shares are 0 to 1.

    `brightness` is the mean, 0 to 255; `burnt` the share of pixels of the middle without any detail left (screen
    glare, a lamp); `blocks` the share of the middle that is large hard-edged black and white, as a code is that is
    held too close to be seen whole; `moved` the share of the middle that changed since the frame before.
    """

    brightness: float
    burnt: float = 0.0
    blocks: float = 0.0
    moved: float = 0.0


@dataclass(frozen=True, slots=True)
class Mood:
    """`shown` is on screen since `since` ms; `rising` would be shown, were it so until it has been for a while.

    `usual_burnt` is what the room itself burns out, a window or a lamp, learned while nothing is held to the camera.
    """

    shown: Hint = Hint.NONE
    since: int = 0
    rising: Hint = Hint.NONE
    rising_since: int = 0
    usual_burnt: float = 0.0


_DARK_ON, _DARK_OFF = 34.0, 44.0
_GLARE_ON, _GLARE_OFF = 0.02, 0.01
_CLOSE_ON, _CLOSE_OFF = 0.45, 0.35
_STILL_ON, _STILL_OFF = 0.22, 0.12
_QUIET = 0.01
_LEARN = 0.05


def judge(mood: Mood, light: Light, at: int, *, read: bool) -> Mood:
    """One frame's figures at `at` ms; `read` when a code is in sight, which ends every hint at once."""
    mood = _learned(mood, light, read=read)
    if read:
        return _with(mood, Hint.NONE, at, Hint.NONE, at)
    wanted = _wanted(mood, light)
    if wanted is mood.shown:
        return _with(mood, mood.shown, mood.since, wanted, at)
    if wanted is not mood.rising:
        return _with(mood, mood.shown, mood.since, wanted, at)
    ready = at - mood.rising_since >= SHOW_AFTER_MS
    free = mood.shown is Hint.NONE or at - mood.since >= SHOW_AT_LEAST_MS
    return _with(mood, wanted, at, wanted, at) if ready and free else mood


def _with(mood: Mood, shown: Hint, since: int, rising: Hint, rising_since: int) -> Mood:
    return Mood(shown, since, rising, rising_since, mood.usual_burnt)


def _learned(mood: Mood, light: Light, *, read: bool) -> Mood:
    if read or light.moved > _QUIET or light.burnt > mood.usual_burnt + _GLARE_OFF:
        pace = 0.0 if read or light.moved > _QUIET else _LEARN / 10  # a lamp that was switched on, in time
    else:
        pace = _LEARN
    usual = mood.usual_burnt + (light.burnt - mood.usual_burnt) * pace
    return Mood(mood.shown, mood.since, mood.rising, mood.rising_since, usual)


def _wanted(mood: Mood, light: Light) -> Hint:
    """What this frame alone would say; what is shown already needs less to stay than it needed to come."""
    shown = mood.shown
    if light.brightness < (_DARK_OFF if shown is Hint.DARK else _DARK_ON):
        return Hint.DARK
    if light.blocks > (_CLOSE_OFF if shown is Hint.CLOSE else _CLOSE_ON):
        return Hint.CLOSE
    if light.burnt - mood.usual_burnt > (_GLARE_OFF if shown is Hint.GLARE else _GLARE_ON):
        return Hint.GLARE
    if light.moved > (_STILL_OFF if shown is Hint.STILL else _STILL_ON):
        return Hint.STILL
    return Hint.NONE
