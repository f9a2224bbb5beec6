"""What a running hub tells whoever started it: someone asks to join, someone joined, something needs a person."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.app.care import Problem
from kiosk.domain.member import MemberSet
from kiosk.hub.welcoming import Ask


@dataclass(frozen=True, slots=True)
class Asked:
    """A computer that knows the code waits for the organiser's word."""

    ask: Ask


@dataclass(frozen=True, slots=True)
class Joined:
    member: MemberSet


@dataclass(frozen=True, slots=True)
class Revoked:
    member: MemberSet


@dataclass(frozen=True, slots=True)
class Noted:
    """A sentence for the organiser; `grave` when the hub does not work until something is done."""

    problem: Problem
    grave: bool = False


Happening = Asked | Joined | Revoked | Noted
Tell = Callable[[Happening], None]
"""Called on the hub's own thread: hand it on, and return at once."""
