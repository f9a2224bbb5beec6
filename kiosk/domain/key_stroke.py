"""A key as it came, and what its kind says about who pressed it."""

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

K = TypeVar("K")


class Kind(Enum):
    CHARACTER = "character"
    CONTROL = "control"  # STX, ETX, GS and their like: Ctrl with a letter
    REPEAT = "repeat"  # a key held down
    ERASE = "erase"  # Backspace
    END = "end"  # Enter or Tab
    ASIDE = "aside"  # Shift and its like going down: no sign of anything
    RELEASE = "release"  # any key coming up
    OTHER = "other"  # arrows, shortcuts, function keys


@dataclass(frozen=True, slots=True)
class Stroke(Generic[K]):
    """`at` in milliseconds of any steady clock, `key` whatever the caller wants back.

    `text` is what it writes (of an END "\\r" or "\\t", of an OTHER its name); `code` tells which release is whose.
    """

    kind: Kind
    at: int
    key: K
    text: str = ""
    code: int = 0


WRITES = frozenset({Kind.CHARACTER, Kind.CONTROL, Kind.ERASE, Kind.END})
