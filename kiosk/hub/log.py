"""The log as a member meets it: what can be asked of the hub, whichever engine keeps it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.app.sharing import Obstacle
from kiosk.hub.exchange import Fetched, Log
from kiosk.hub.subjects import Address

MOST_TOGETHER = 500


class Silent(Exception):
    """The hub did not answer in time, or the line to it broke. Whether it heard us is not known.

    `obstacle`: it did answer, and not as to one of its members.
    """

    def __init__(self, why: str = "", obstacle: Obstacle | None = None) -> None:
        super().__init__(why)
        self.obstacle = obstacle


@dataclass(frozen=True, slots=True)
class Raw:
    """A line of the log as it came."""

    seq: int
    subject: str
    headers: Mapping[str, str]
    data: bytes


@dataclass(frozen=True, slots=True)
class Stored:
    seq: int


@dataclass(frozen=True, slots=True)
class Contested:
    """Something under the same rivals was there before, or is on its way there: ask which."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub will never take this."""

    said: str


Published = Stored | Contested | Refused


@dataclass(frozen=True, slots=True)
class Letter:
    """What is to be put into the log."""

    address: Address
    data: bytes
    headers: Mapping[str, str]


class Hub(Protocol):
    """One connection; every question raises Silent when there is no answer."""

    async def log(self) -> Log: ...

    async def publish(self, letter: Letter, patience: float) -> Published: ...

    async def publish_together(self, letters: Sequence[Letter]) -> bool:
        """All of them in their order, or none, when one of them alone would not be stored; MOST_TOGETHER at most."""

    async def holder(self, rivals: str) -> Raw | None:
        """The newest line under these subjects, as the leader has it; None while there is none."""

    async def lines(self, first: int, count: int) -> Fetched[Raw]:
        """At most so many lines from this number on, in their order."""

    async def listen(self, heard: Callable[[Raw], None]) -> None:
        """From now on every line that is stored, by itself; after this returns none is missed while it is connected."""

    async def broken(self) -> None:
        """Returns when the connection is lost."""

    async def close(self) -> None: ...
