"""A member's sign of life, every ten seconds and not kept in the log: its clock, and what it has not shared yet."""

from datetime import UTC, datetime

import msgspec

from kiosk.hub.health import Beat

EVERY_SECONDS = 10.0


class Sign(msgspec.Struct):
    """`clock` in ms since 1970 by the member's own clock; `run` is made at each start of its program."""

    clock: int
    unshared: int = 0
    run: str = ""


_DECODER = msgspec.json.Decoder(Sign)


def encode(now: datetime, unshared: int, run: str) -> bytes:
    return msgspec.json.encode(Sign(int(now.timestamp() * 1000), unshared, run[:32]))


def read(subject: str, data: bytes, now: datetime) -> Beat | None:
    """`subject` ends with the member, which the server has checked; None when it cannot be read."""
    try:
        sign = _DECODER.decode(data)
        clock = datetime.fromtimestamp(sign.clock / 1000, UTC)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, OverflowError, OSError):
        return None
    return Beat(subject.rpartition(".")[2], now, clock, max(0, sign.unshared), sign.run[:32])
