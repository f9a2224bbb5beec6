"""Who sat in a class: the people who came, for a certificate is the person's and not the invitation's."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.course import Stay, stays
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.names import fold
from kiosk.domain.presence import Came, Passage, Presence

THE_GUEST = ""


@dataclass(frozen=True, slots=True)
class Sitter:
    """A person of an invitation. `key` is THE_GUEST for the guest, else the folded name; `name` is empty when none is known."""

    key: str
    name: str
    post: str = ""
    came: Came = Came.INVITED


Sat = dict[CheckpointId, tuple[Stay, ...]]


def sitters(guest: Invitation, presences: Mapping[CheckpointId, Presence]) -> dict[Sitter, Sat]:
    """Everyone who came on the invitation, and where each sat when; the guest alone when nobody did.

    At one checkpoint one person stands for the invitation, as at the desk: the representative where one was named, else
    the guest. The same name at another checkpoint is the same person. Companions who were named are people too.
    """
    found: dict[str, Sitter] = {}
    sat: dict[str, Sat] = {}
    for place, presence in presences.items():
        for who, stayed in _people(guest, presence):
            found.setdefault(who.key, who)
            sat.setdefault(who.key, {})[place] = stayed
    return {who: sat[key] for key, who in found.items()} or {as_invited(guest): {}}


def as_invited(guest: Invitation) -> Sitter:
    return Sitter(THE_GUEST, guest.name, guest.post, Came.WALK_IN if guest.walk_in else Came.INVITED)


def _people(guest: Invitation, presence: Presence) -> list[tuple[Sitter, tuple[Stay, ...]]]:
    made = []
    if presence.attendee is not None:
        made.append((who_came(guest, presence.attendee), stays(presence.entries, presence.exits)))
    named = [one for one in presence.companions if one.person and one.person.name]
    made += [(who_came(guest, one), stays([one], presence.exits)) for one in named]
    return made


def who_came(guest: Invitation, passage: Passage) -> Sitter:
    """The person of a check-in; a representative whom nobody named has the key "?" and no name."""
    person = passage.person
    if passage.came not in (Came.REPRESENTATIVE, Came.COMPANION):
        return as_invited(guest)
    if person is None or not person.name:
        return Sitter("?", "", "", passage.came)
    return Sitter(fold(person.name), person.name, person.post, passage.came)
