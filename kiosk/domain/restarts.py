"""When a program that ended is started again: after longer and longer waits, and after too many ends with more care."""

from dataclasses import dataclass, replace

_LONGEST_WAIT = 30.0
_MANY, _WITHIN = 5, 120.0


@dataclass(frozen=True, slots=True)
class Restart:
    """What to do when the child ended: wait so many seconds, then start it, plainly or in safe mode."""

    after: float
    safe: bool


@dataclass(frozen=True, slots=True)
class Restarts:
    """How often the child ended: the wait doubles from 1 to 30 seconds, and begins anew after two good minutes.

    After five ends within two minutes it starts in safe mode, and keeps to it. Times are seconds of any steady clock.
    """

    ends: tuple[float, ...] = ()
    row: int = 0
    safe: bool = False

    def ended(self, at: float, ran: float) -> tuple["Restarts", Restart]:
        """The child ended at `at` after running for `ran` seconds."""
        row = 0 if ran >= _WITHIN else self.row
        ends = (*(end for end in self.ends if at - end < _WITHIN), at)
        safe = self.safe or len(ends) >= _MANY
        return replace(self, ends=ends, row=row + 1, safe=safe), Restart(min(2.0**row, _LONGEST_WAIT), safe)
