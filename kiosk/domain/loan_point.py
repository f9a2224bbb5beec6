"""A place that lends: a guest's code asks for a device, the next code is the device; a device alone comes back."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.domain.handing import Handing
from kiosk.domain.ids import InvitationId


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is being served."""


@dataclass(frozen=True, slots=True)
class Asking:
    """This guest waits for a device: what is read next is its number."""

    guest: InvitationId


State = Idle | Asking


@dataclass(frozen=True, slots=True)
class GuestShown:
    """A code, or a choice, that means a guest; `may` says whether anything can be lent to him."""

    guest: InvitationId
    may: bool


@dataclass(frozen=True, slots=True)
class DeviceShown:
    """A text that can be a device's number: `out` are its loans that are not over, `last` the one that ended last."""

    serial: str
    out: tuple[Handing, ...] = ()
    last: Handing | None = None


@dataclass(frozen=True, slots=True)
class NeitherShown:
    """A code that is no guest's and no number of a device: forged, private, far too long."""


Shown = GuestShown | DeviceShown | NeitherShown


@dataclass(frozen=True, slots=True)
class Ask:
    guest: InvitationId


@dataclass(frozen=True, slots=True)
class Refuse:
    guest: InvitationId


@dataclass(frozen=True, slots=True)
class Lend:
    guest: InvitationId
    serial: str


@dataclass(frozen=True, slots=True)
class TakeBack:
    loan: Handing


@dataclass(frozen=True, slots=True)
class IsOut:
    """With the guest himself, or with another."""

    loan: Handing


@dataclass(frozen=True, slots=True)
class CameBack:
    """It was returned before."""

    loan: Handing


@dataclass(frozen=True, slots=True)
class NobodyHasIt:
    serial: str


@dataclass(frozen=True, slots=True)
class SeveralOut:
    """Devices of different kinds carry the same number."""

    loans: tuple[Handing, ...]


@dataclass(frozen=True, slots=True)
class IsNoDevice:
    pass


Wish = Ask | Refuse | Lend | TakeBack | IsOut | CameBack | NobodyHasIt | SeveralOut | IsNoDevice
IDLE = Idle()


def step(state: State, shown: Shown) -> tuple[State, Wish]:
    """What is to be done now, and what is waited for then. A mistake while a guest waits leaves him waiting."""
    match shown:
        case GuestShown(guest, True):
            return Asking(guest), Ask(guest)
        case GuestShown(guest):
            return IDLE, Refuse(guest)
        case NeitherShown():
            return state, IsNoDevice()
        case DeviceShown():
            return _lent(state, shown) if isinstance(state, Asking) else (IDLE, _back(shown))
        case _:
            assert_never(shown)


def _lent(state: Asking, device: DeviceShown) -> tuple[State, Wish]:
    return (state, IsOut(device.out[0])) if device.out else (IDLE, Lend(state.guest, device.serial))


def _back(device: DeviceShown) -> Wish:
    if len(device.out) > 1:
        return SeveralOut(device.out)
    if device.out:
        return TakeBack(device.out[0])
    return CameBack(device.last) if device.last is not None else NobodyHasIt(device.serial)
