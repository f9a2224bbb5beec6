"""Signs of life, not kept in the log: a member's every ten seconds, and what the hub says to it about itself."""

from datetime import UTC, datetime

import msgspec

from kiosk.hub.health import Beat

EVERY_SECONDS = 10.0


class Sign(msgspec.Struct):
    """`clock` in ms since 1970 by the member's own clock; `place`: which copy of the file it works on, and where."""

    clock: int
    unshared: int = 0
    place: str = ""


class Word(msgspec.Struct):
    """The hub to one member. `twice`: two computers speak under its name."""

    twice: bool = False


_DECODER = msgspec.json.Decoder(Sign)
_WORDS = msgspec.json.Decoder(Word)


def encode(now: datetime, unshared: int, place: str) -> bytes:
    return msgspec.json.encode(Sign(int(now.timestamp() * 1000), unshared, place[:32]))


def read(subject: str, data: bytes, now: datetime) -> Beat | None:
    """`subject` ends with the member, which the server has checked; None when it cannot be read."""
    try:
        sign = _DECODER.decode(data)
        clock = datetime.fromtimestamp(sign.clock / 1000, UTC)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError, OverflowError, OSError):
        return None
    return Beat(subject.rpartition(".")[2], now, clock, max(0, sign.unshared), sign.place[:32])


def encode_word(word: Word) -> bytes:
    return msgspec.json.encode(word)


def read_word(data: bytes) -> Word:
    """One that says nothing when it cannot be read."""
    try:
        return _WORDS.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return Word()
