"""Which facts compete with others, and for what: of several desks that let the same guest in, the log takes one first."""

import hashlib
from base64 import urlsafe_b64encode

from kiosk.domain.checkpoint import Checkpoint, Entry
from kiosk.domain.facts import CheckedIn
from kiosk.domain.ids import NO_FACT, CheckpointId, FactId, InvitationId
from kiosk.domain.presence import Came, Direction, Passage, Presence

_BYTES = 18


def competes(fact: CheckedIn, place: Checkpoint | None) -> bool:
    """Companions, second helpings and replacements do not, nor does anything where a guest may come in many times.

    Devices are told apart by their own numbers (kiosk.domain.handing.doubles).
    """
    if fact.came is Came.COMPANION or fact.along or (place is not None and place.entry is Entry.MANY):
        return False
    return fact.handed is None or not (fact.handed.serial or fact.handed.replaces)


def rival(checkpoint: CheckpointId, invitation: InvitationId, after: FactId = NO_FACT) -> str:
    """What an entry competes for: the guest's first entry there, or the next one `after` the last that was known.

    Desks that know the same compete for the same; whoever knows less loses to the first entry.
    """
    digest = hashlib.sha256("\0".join((checkpoint, invitation, after)).encode()).digest()
    return urlsafe_b64encode(digest[:_BYTES]).decode()


def doubled(presence: Presence, fact: FactId) -> tuple[Passage, ...]:
    """The other entries of which this one is a double: none of them was followed by an exit before it, nor it by one."""
    run: list[Passage] = []
    for passage in presence.passages:
        if passage.direction is Direction.EXIT and any(one.fact == fact for one in run):
            break
        run = [*run, passage] if passage.direction is Direction.ENTRY else []
    return tuple(one for one in run if one.fact != fact) if any(one.fact == fact for one in run) else ()
