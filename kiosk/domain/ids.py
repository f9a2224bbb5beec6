"""Identifiers, one type each, so that a guest can never be checked in under a session's id."""

import os
import threading
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import NewType
from uuid import UUID

InvitationId = NewType("InvitationId", str)
CheckpointId = NewType("CheckpointId", str)
SessionId = NewType("SessionId", str)
DeskId = NewType("DeskId", str)
FactId = NewType("FactId", str)
CourseId = NewType("CourseId", str)

NO_DESK = DeskId("")
NO_FACT = FactId("")

_MS_SHIFT = 80
_STEP_BITS = 74
_BY_TIME = 7
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_REMEMBERED = 8192  # ids: of sessions, which are asked again with every board


class IdMaker:
    """Makes UUIDv7 texts (RFC 9562 §5.7) that only ever grow, even when the clock jumps back.

    `milliseconds` since 1970 come from the caller; within one millisecond, or behind the newest one
    seen, the random part is counted up (RFC 9562 §6.2, method 2).
    """

    def __init__(self) -> None:
        self._last = 0
        self._one_at_a_time = threading.Lock()

    def new(self, milliseconds: int) -> str:
        return self.many(milliseconds, 1)[0]

    def many(self, milliseconds: int, count: int) -> list[str]:
        with self._one_at_a_time:
            start = max(self._last + 1, (milliseconds << _STEP_BITS) | int.from_bytes(os.urandom(9), "big"))
            self._last = start + count - 1
        return [_text(start + step) for step in range(count)]


@lru_cache(_REMEMBERED)
def made_at(id: str) -> datetime | None:
    """When an IdMaker made it, to the millisecond; None for an id that is none of its own."""
    try:
        uuid = UUID(id)
    except ValueError:
        return None
    return _EPOCH + timedelta(milliseconds=uuid.int >> _MS_SHIFT) if uuid.version == _BY_TIME else None


def _text(number: int) -> str:
    """A 122-bit number (48 of time, 74 of chance) as a UUID text with version 7 and variant 10."""
    time, chance = number >> _STEP_BITS, number & ((1 << _STEP_BITS) - 1)
    bits = (time << _MS_SHIFT) | (7 << 76) | ((chance >> 62) << 64) | (2 << 62) | (chance & ((1 << 62) - 1))
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
