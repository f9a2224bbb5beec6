"""A camera that comes and goes: which one to open, when to try again, and what to say of it meanwhile."""

from dataclasses import dataclass, replace
from enum import Enum

FIRST_PICTURE_MS = 6_000
STALLED_MS = 4_000
RETRY_MS = (1_000, 2_000, 4_000, 8_000, 15_000)


@dataclass(frozen=True, slots=True)
class Device:
    """A camera as the system names it. The id may change with the socket it is plugged into; the name does not."""

    id: str
    name: str


class State(Enum):
    """OFF: nobody wants it. LOOKING: it is being opened. UNPLUGGED: the chosen one is not here, or no longer."""

    OFF = "off"
    LOOKING = "looking"
    LIVE = "live"
    MISSING = "missing"
    BUSY = "busy"
    REFUSED = "refused"
    UNPLUGGED = "unplugged"


class Failure(Enum):
    BUSY = "busy"  # another program has it, or it does not answer
    REFUSED = "refused"  # the system does not let this program use cameras


@dataclass(frozen=True, slots=True)
class Wanted:
    """Someone chose: this camera, or whichever is there (None)."""

    device: Device | None = None


@dataclass(frozen=True, slots=True)
class NotWanted:
    pass


@dataclass(frozen=True, slots=True)
class Plugged:
    """The cameras that are there now."""

    devices: tuple[Device, ...]


@dataclass(frozen=True, slots=True)
class Pictured:
    """A frame arrived."""


@dataclass(frozen=True, slots=True)
class Failed:
    failure: Failure


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


Event = Wanted | NotWanted | Plugged | Pictured | Failed | Tick


@dataclass(frozen=True, slots=True)
class Open:
    device: Device


@dataclass(frozen=True, slots=True)
class Shut:
    pass


Order = Open | Shut | None


@dataclass(frozen=True, slots=True)
class Camera:
    """`choice` is what was asked for, `device` what is or was last in use, `tries` failures in a row.

    `heard_at` is when something was last heard of it: opened, or a frame. Times are ms of a steady clock.
    """

    state: State = State.OFF
    choice: Device | None = None
    devices: tuple[Device, ...] = ()
    device: Device | None = None
    tries: int = 0
    heard_at: int = 0

    @property
    def told(self) -> State:
        """What people are told: one that is tried again is as it was until it answers."""
        return State.BUSY if self.state is State.LOOKING and self.tries else self.state


def step(camera: Camera, event: Event, at: int) -> tuple[Camera, Order]:
    """The camera from now on, and what to do with the device. Nothing but `NotWanted` ends the trying."""
    match event:
        case Wanted(device):
            return _open(replace(camera, choice=device, tries=0), at)
        case NotWanted():
            return replace(camera, state=State.OFF, tries=0), Shut()
        case Plugged(devices):
            return _plugged(replace(camera, devices=devices), at)
        case Pictured():
            return _pictured(camera, at), None
        case Failed(failure):
            return _failed(camera, failure, at)
        case Tick():
            return _tick(camera, at)


def retry_at(camera: Camera) -> int:
    """When a camera that is in use elsewhere or refused is tried again."""
    return camera.heard_at + RETRY_MS[min(max(camera.tries, 1), len(RETRY_MS)) - 1]


def match_of(choice: Device | None, devices: tuple[Device, ...]) -> Device | None:
    """The chosen camera among those that are there: by its id, else by its name; no choice takes the first."""
    if choice is None:
        return next(iter(devices), None)
    same_id = (one for one in devices if one.id == choice.id)
    same_name = (one for one in devices if one.name == choice.name)
    return next(same_id, None) or next(same_name, None)


def _open(camera: Camera, at: int) -> tuple[Camera, Order]:
    found = match_of(camera.choice, camera.devices)
    if found is not None:
        return replace(camera, state=State.LOOKING, device=found, heard_at=at), Open(found)
    if camera.choice is None and (camera.device is None or camera.state is State.MISSING):
        return replace(camera, state=State.MISSING, device=None), Shut()
    return replace(camera, state=State.UNPLUGGED, device=camera.choice or camera.device), Shut()


def _plugged(camera: Camera, at: int) -> tuple[Camera, Order]:
    if camera.state is State.OFF:
        return camera, None
    in_use = camera.state in (State.LOOKING, State.LIVE, State.BUSY, State.REFUSED)
    if in_use and camera.device in camera.devices:  # the same socket: one of that name in another was plugged anew
        return camera, None
    return _open(replace(camera, tries=0), at)


def _pictured(camera: Camera, at: int) -> Camera:
    if camera.state not in (State.LOOKING, State.LIVE, State.BUSY):
        return camera  # one that was still under way when the camera was shut
    return replace(camera, state=State.LIVE, tries=0, heard_at=at)


def _failed(camera: Camera, failure: Failure, at: int) -> tuple[Camera, Order]:
    if camera.state not in (State.LOOKING, State.LIVE):
        return camera, None
    state = State.REFUSED if failure is Failure.REFUSED else State.BUSY
    return replace(camera, state=state, tries=camera.tries + 1, heard_at=at), Shut()


def _tick(camera: Camera, at: int) -> tuple[Camera, Order]:
    silent = at - camera.heard_at
    if camera.state is State.LOOKING and silent >= FIRST_PICTURE_MS:
        return _failed(camera, Failure.BUSY, at)
    if camera.state is State.LIVE and silent >= STALLED_MS:
        return _failed(camera, Failure.BUSY, at)
    if camera.state in (State.BUSY, State.REFUSED) and at >= retry_at(camera):
        return _open(camera, at)
    return camera, None
