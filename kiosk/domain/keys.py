"""The keys an event signs its codes with: which one signs now, which are still honoured, and until when."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType

KeyId = NewType("KeyId", str)
ID_BITS, TAG_BITS = 10, 6


@dataclass(frozen=True, slots=True)
class Retirement:
    """The key signs nothing any more; its codes count until `honoured_until`, or for good when that is None."""

    at: datetime
    honoured_until: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EventKey:
    """`public`: 64 hexadecimal digits. `tag` is the event's, taken from its first key (0 to 63)."""

    id: KeyId
    public: str
    tag: int
    made: datetime
    retired: Retirement | None = None


@dataclass(frozen=True, slots=True)
class Honoured:
    key: EventKey


@dataclass(frozen=True, slots=True)
class Expired:
    """A key of this event whose codes no longer count."""

    key: EventKey
    since: datetime


@dataclass(frozen=True, slots=True)
class Unheard:
    """`ours`: the tag is this event's, so the key was made after this file was copied; or this file has no key at all."""

    ours: bool


Standing = Honoured | Expired | Unheard


def key_id(public: str) -> KeyId:
    """The key's short name: the first 10 bits of its SHA-256, as three hexadecimal digits."""
    return KeyId(f"{_first_bits(bytes.fromhex(public), ID_BITS):03x}")


def tag_of(keys: Sequence[EventKey], public: str) -> int:
    """The event's tag for one more key: that of its keys, or made from this one when it is the first."""
    if keys:
        return keys[0].tag
    return _first_bits(b"event" + bytes.fromhex(public), TAG_BITS)


def _first_bits(text: bytes, count: int) -> int:
    return int.from_bytes(hashlib.sha256(text).digest()[:2], "big") >> (16 - count)


def signing_key(keys: Sequence[EventKey]) -> EventKey | None:
    """The newest that was not retired."""
    return max((key for key in keys if key.retired is None), key=lambda key: (key.made, key.id), default=None)


def standing_of(keys: Sequence[EventKey], id: str, tag: int, now: datetime) -> Standing:
    """What a signature by this key is worth now. `now` is aware."""
    key = next((key for key in keys if (key.id, key.tag) == (id, tag)), None)
    if key is None:
        return Unheard(not keys or any(key.tag == tag for key in keys))
    until = key.retired.honoured_until if key.retired else None
    return Honoured(key) if until is None or now < until else Expired(key, until)


def numbered(keys: Sequence[EventKey]) -> list[tuple[int, EventKey]]:
    """The keys as people count them: the first one made is number 1."""
    return list(enumerate(sorted(keys, key=lambda key: (key.made, key.id)), 1))
