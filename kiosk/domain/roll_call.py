"""The roll-call (quân số): how many were summoned, are there, are absent, and came besides. It always adds up."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.invitation import Invitation
from kiosk.domain.presence import Came, Presence


@dataclass(frozen=True, slots=True)
class RollCall:
    """Of one guest, one unit, one block or all.

    `present` are those of the `expected` who came, themselves or by one of the `representatives`; `others` came and
    were not expected, and are no walk-ins: guests whose invitation was withdrawn later, or is for another place.
    `inside` counts everyone who is in now.
    """

    expected: int = 0
    present: int = 0
    representatives: int = 0
    walk_ins: int = 0
    companions: int = 0
    others: int = 0
    inside: int = 0
    excused: int = 0
    late: int = 0

    @property
    def absent(self) -> int:
        """With a reason and without."""
        return self.expected - self.present

    @property
    def unexcused(self) -> int:
        return self.absent - self.excused

    @property
    def extra(self) -> int:
        """Came besides those expected: khách mời thêm."""
        return self.walk_ins + self.companions + self.others

    @property
    def came(self) -> int:
        """Everyone who has come."""
        return self.present + self.extra

    def __add__(self, more: "RollCall") -> "RollCall":
        return RollCall(  # written out: ten thousand units are added up at every reading
            self.expected + more.expected,
            self.present + more.present,
            self.representatives + more.representatives,
            self.walk_ins + more.walk_ins,
            self.companions + more.companions,
            self.others + more.others,
            self.inside + more.inside,
            self.excused + more.excused,
            self.late + more.late,
        )


NOBODY = RollCall()


def counted(
    place: Checkpoint,
    guest: Invitation,
    presence: Presence,
    *,
    excused: bool = False,
    late: Callable[[datetime], bool] = lambda _: False,
) -> RollCall:
    """What one invitation adds to the roll-call of a checkpoint.

    `excused`: a reason that counts was noted; whoever comes all the same is present. `late` judges the first entry.
    """
    attendee = presence.attendee
    expected = guest.expected and place.admits(guest)
    came = attendee.came if attendee else None
    walk_in = came is not None and not expected and (guest.walk_in or came is Came.WALK_IN)
    return RollCall(
        expected=int(expected),
        present=int(expected and came is not None),
        representatives=int(expected and came is Came.REPRESENTATIVE),
        walk_ins=int(walk_in),
        companions=len(presence.companions),
        others=int(came is not None and not expected and not walk_in),
        inside=int(presence.inside) + len(presence.company),
        excused=int(expected and came is None and excused),
        late=int(expected and came is not None and late(presence.entries[0].at)),
    )
