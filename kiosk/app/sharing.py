"""What a desk asks of the others and knows of them: the port through which several desks share one truth."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.facts import Entry


@dataclass(frozen=True, slots=True)
class Online:
    """Everything the others recorded is here, and everything recorded here is with them."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The hub answers; `count` facts are still on their way, in or out."""

    count: int


@dataclass(frozen=True, slots=True)
class Apart:
    """No answer from the hub since then, by this desk's clock."""

    since: datetime


LinkState = Online | Behind | Apart


@dataclass(frozen=True, slots=True)
class First:
    """The fact is in the log all desks share, and nobody's about the same thing came before it."""


@dataclass(frozen=True, slots=True)
class Later:
    """Another desk's fact about the same thing was first: this one."""

    winner: Entry


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The hub did not answer in time: the fact is safe here, and will be offered again until it is shared."""


Offered = First | Later | Unanswered


class HubLink(Protocol):
    """The way to the other desks; every method may be called from any thread."""

    def state(self) -> LinkState: ...

    def unshared(self) -> int:
        """How many facts recorded here no other computer has yet."""

    def offer(self, entry: Entry) -> Offered:
        """Put forward a fact that is durable here; waits 600 ms at most, and not at all while apart."""
