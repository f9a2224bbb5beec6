"""A scanner that lies on a code, or hangs, sends the same text again and again: it is presented once."""

from dataclasses import dataclass
from enum import Enum

QUIET_MS = 3000
MANY = 4  # so often in a row that someone should look at the scanner


class Showing(Enum):
    NEW = "new"
    AGAIN = "again"  # nothing is said
    STUCK = "stuck"  # said once


@dataclass(frozen=True, slots=True)
class Repeats:
    """The last text, when it last came, and how often in a row."""

    text: str = ""
    at: int = 0
    times: int = 0

    def offer(self, text: str, at: int) -> tuple["Repeats", Showing]:
        """`at` in milliseconds. A text is new again when it was out of sight for three seconds."""
        if text != self.text or at - self.at > QUIET_MS:
            return Repeats(text, at, 1), Showing.NEW
        times = self.times + 1
        return Repeats(text, at, times), Showing.STUCK if times == MANY else Showing.AGAIN
