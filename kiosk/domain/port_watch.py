"""Which serial port is listened to: the one chosen, wherever it is plugged in, or whichever a code comes from.

Nothing here opens anything: `to_open` says what ought to be open now, and is told what happened. So a scanner may be
pulled out, taken by another program or refused by the system, and comes back by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import assert_never

_WAITS_MS = (500, 1000, 2000, 4000, 5000)
_PATIENT = 20  # a port whose opening held us up is left alone for so many times as long
_AT_ONCE = 12  # ports listened to while one is sought
_SLOW = "bluetooth"  # opening such a port waits for a device that may be far away: only when it was chosen


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port as the system names it. `vendor` and `product` are USB numbers, 0 where there are none."""

    name: str
    label: str = ""
    serial: str = ""
    vendor: int = 0
    product: int = 0


class Trouble(Enum):
    GONE = "gone"
    BUSY = "busy"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Nothing:
    """No serial scanner is wanted."""


@dataclass(frozen=True, slots=True)
class Any:
    """Whichever port a code comes from."""


@dataclass(frozen=True, slots=True)
class This:
    port: Port


Wish = Nothing | Any | This


@dataclass(frozen=True, slots=True)
class Failure:
    name: str
    trouble: Trouble
    times: int
    again_at: int


@dataclass(frozen=True, slots=True)
class Watch:
    """`here` is what is plugged in, `opened` the names of the ports that are open; times are steady milliseconds."""

    wish: Wish = Nothing()
    here: tuple[Port, ...] = ()
    opened: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Off:
    pass


@dataclass(frozen=True, slots=True)
class Searching:
    """`listening` to so many ports; `kept_from` is one that cannot be listened to, with the reason."""

    listening: int
    kept_from: Failure | None = None


@dataclass(frozen=True, slots=True)
class Open:
    port: Port


@dataclass(frozen=True, slots=True)
class Lost:
    """It was chosen, and is not plugged in."""

    port: Port


@dataclass(frozen=True, slots=True)
class Busy:
    port: Port


@dataclass(frozen=True, slots=True)
class Refused:
    port: Port


State = Off | Searching | Open | Lost | Busy | Refused


def to_open(watch: Watch, now: int) -> tuple[str, ...]:
    """The names of the ports that should be open now, those that are open first; others should be closed."""
    match watch.wish:
        case Nothing():
            return ()
        case Any():
            waiting = {failure.name for failure in watch.failures if now < failure.again_at}
            free = [port.name for port in watch.here if port.name not in waiting and not _slow(port)]
            return tuple(sorted(free, key=lambda name: name not in watch.opened)[:_AT_ONCE])
        case This(port):
            found = again(port, watch.here)
            late = found is None or any(f.name == found.name and now < f.again_at for f in watch.failures)
            return () if found is None or late else (found.name,)
        case _:
            assert_never(watch.wish)


def missing(watch: Watch) -> bool:
    """Is something wanted that is not there yet, so that the list of ports is worth another look?"""
    return isinstance(watch.wish, Any) or (isinstance(watch.wish, This) and not watch.opened)


def wished(watch: Watch, wish: Wish) -> Watch:
    """A person chose: what failed before is tried again at once."""
    return replace(watch, wish=wish, failures=())


def saw(watch: Watch, here: Sequence[Port]) -> Watch:
    """What is plugged in now; a port that was pulled out has failed for the last time."""
    names = {port.name for port in here}
    failures = tuple(failure for failure in watch.failures if failure.name in names)
    return replace(watch, here=tuple(here), failures=failures)


def opened(watch: Watch, name: str) -> Watch:
    """A chosen port is known from now on as it is called today."""
    found = next((port for port in watch.here if port.name == name), None)
    wish = This(found) if isinstance(watch.wish, This) and found else watch.wish
    failures = tuple(failure for failure in watch.failures if failure.name != name)
    return replace(watch, wish=wish, opened=(*watch.opened, name), failures=failures)


def closed(watch: Watch, name: str) -> Watch:
    """We closed it ourselves."""
    return replace(watch, opened=tuple(other for other in watch.opened if other != name))


def failed(watch: Watch, name: str, trouble: Trouble, now: int, took: int = 0) -> Watch:
    """It broke off, or could not be opened, which `took` some time. It is tried again, later each time."""
    before = next((failure.times for failure in watch.failures if failure.name == name), 0)
    wait = max(_WAITS_MS[min(before, len(_WAITS_MS) - 1)], took * _PATIENT)
    failure = Failure(name, trouble, before + 1, now + wait)
    others = tuple(other for other in watch.failures if other.name != name)
    return replace(closed(watch, name), failures=(*others, failure))


def heard(watch: Watch, name: str) -> Watch:
    """A code came from this port: while one is sought, it is the one."""
    found = next((port for port in watch.here if port.name == name), None)
    return replace(watch, wish=This(found)) if isinstance(watch.wish, Any) and found else watch


def state_of(watch: Watch) -> State:
    """What to say of it."""
    match watch.wish:
        case Nothing():
            return Off()
        case Any():
            kept_from = next((f for f in watch.failures if f.trouble is not Trouble.GONE), None)
            return Searching(len(watch.opened), kept_from)
        case This(port):
            return _state_of_one(watch, port)
        case _:
            assert_never(watch.wish)


def _state_of_one(watch: Watch, port: Port) -> State:
    found = again(port, watch.here)
    if found is None:
        return Lost(port)
    if found.name in watch.opened:
        return Open(found)
    trouble = next((f.trouble for f in watch.failures if f.name == found.name), Trouble.GONE)
    match trouble:
        case Trouble.BUSY:
            return Busy(found)
        case Trouble.REFUSED:
            return Refused(found)
        case Trouble.GONE:
            return Lost(port)
        case _:
            assert_never(trouble)


def _slow(port: Port) -> bool:
    return _SLOW in f"{port.name} {port.label}".lower() or port.name.startswith("rfcomm")


def again(kept: Port, here: Sequence[Port]) -> Port | None:
    """The same device today: by its serial number, else the same kind under its old name, else the only one like it."""
    kind = [port for port in here if (port.vendor, port.product) == (kept.vendor, kept.product)]
    same = [port for port in kind if kept.serial and port.serial == kept.serial]
    in_its_place = [port for port in kind if port.name == kept.name]
    alike = [port for port in kind if kept.vendor and port.label == kept.label]
    return next(iter(same or in_its_place or (alike if len(alike) == 1 else [])), None)
