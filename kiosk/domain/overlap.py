"""Who was at which of several checkpoints: at all of them, at only one, at none."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.class_people import who_came
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Presence

NOWHERE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Overlap:
    """People by the checkpoints they were at, which are told by their number from 0; NOWHERE are expected and came to none."""

    people: Mapping[frozenset[int], int] = field(default_factory=dict)

    def at(self, *places: int) -> int:
        """Who was at exactly these."""
        return self.people.get(frozenset(places), 0)

    @property
    def came(self) -> int:
        return sum(count for places, count in self.people.items() if places)

    def __add__(self, more: "Overlap") -> "Overlap":
        return Overlap(Counter(self.people) + Counter(more.people))


@dataclass(slots=True)
class Traces:
    """Where the people of one invitation were seen; `expected` at one of the checkpoints at least."""

    expected: bool = False
    seen: dict[str, set[int]] = field(default_factory=dict)

    def add(self, number: int, guest: Invitation, presence: Presence, *, expected: bool) -> None:
        """What checkpoint `number` tells of the guest: whoever came in his place is another person than he."""
        self.expected |= expected
        if presence.attendee is not None:
            self.seen.setdefault(who_came(guest, presence.attendee).key, set()).add(number)

    @property
    def overlap(self) -> Overlap:
        if not self.seen:
            return Overlap({NOWHERE: 1} if self.expected else {})
        return Overlap(Counter(frozenset(places) for places in self.seen.values()))
