"""The signed form of a code: what a desk can believe with the event's public key alone.

74 bytes as 152 letters of our alphabet, none doubled: the first letter is one of 16, each next one of the 15 that
differ from the one before it, together one number of 592 bits. Ten bytes are the body, from the left: version (2
bits), the event's tag (6), the key's id (10), the class of the guest's category (7), the code's first fourteen letters
(55); 64 bytes are the Ed25519 signature over these ten. The class is what a door that is for some categories alone
can go by, when the guest is in no list yet. Every number has one writing and every writing one number, so a token has exactly one text.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import assert_never

from kiosk.domain.keys import ID_BITS, TAG_BITS, EventKey, Expired, Honoured, KeyId, Unheard, standing_of
from kiosk.domain.token import (
    ALPHABET,
    LENGTH,
    SIGNED_LENGTH,
    Sealed,
    is_ours,
    letters_of,
    number_of,
    undoubled,
    with_check,
)

VERSION = 1
BODY, SIGNATURE = 10, 64
_CHECKED = LENGTH - 2
_CODES = 16 * 15 ** (_CHECKED - 1)
_CODE_BITS, _CLASS_BITS = 55, 7
_LAST_BYTE = 0x10  # the number that ends a signature is below 2^252 + 2^125, the lowest byte first (RFC 8032)
Verify = Callable[[str, bytes, bytes], bool]
"""(public key in hexadecimal, message, signature) → is it that key's signature over that message?"""
Sign = Callable[[bytes], bytes]
"""Message → its signature, 64 bytes."""


class Doubt(Enum):
    """Why a code that looks like ours is not believed."""

    CHECK = "check"  # the letters do not fit together: mistyped, or made up
    SIGNATURE = "signature"  # signed by nobody we know under that name
    OTHER_EVENT = "other_event"
    UNKNOWN_KEY = "unknown_key"  # this event's, but newer than what this file knows
    NEWER = "newer"  # a form that a later version of the program writes


@dataclass(frozen=True, slots=True)
class Vouched:
    """Signed by a key of this event that is honoured; `category` is the class of the guest's (class_of)."""

    code: str
    key: KeyId
    category: int = 0


@dataclass(frozen=True, slots=True)
class Outdated:
    """Rightly signed, by a key whose codes no longer count."""

    code: str
    key: KeyId
    since: datetime


@dataclass(frozen=True, slots=True)
class Doubted:
    """`code` is what the letters say, where they say one: for UNKNOWN_KEY the list may still know it."""

    because: Doubt
    code: str = ""


Unsealed = Vouched | Outdated | Doubted


@dataclass(frozen=True, slots=True)
class Seal:
    """What stands in the letters, none of it believed yet."""

    version: int
    tag: int
    key: KeyId
    category: int
    code: str
    body: bytes
    signature: bytes


def class_of(category: str) -> int:
    """A guest's category as a number from 1 to 127, by its SHA-256; 0 for none. Of two categories one in 127 are alike."""
    if not category:
        return 0
    return 1 + int.from_bytes(hashlib.sha256(category.encode()).digest()[:8], "big") % ((1 << _CLASS_BITS) - 1)


def signed_text(code: str, key: EventKey, sign: Sign, category: str = "") -> str:
    """The signed form of one of our codes, 152 letters. `key` is the public side of the key `sign` signs with."""
    if not is_ours(code):
        raise ValueError("only codes of ours have a signed form")
    body = _body(code, key.tag, key.id, class_of(category))
    return letters_of(int.from_bytes(body + sign(body), "big"), SIGNED_LENGTH)


def seal_of(sealed: Sealed) -> Seal | None:
    """The parts; None when no writer of ours could have written these letters."""
    number = number_of(sealed.letters) if len(sealed.letters) == SIGNED_LENGTH else None
    if number is None or number >> 8 * (BODY + SIGNATURE):
        return None
    body, signature = divmod(number, 1 << 8 * SIGNATURE)
    rest, first = divmod(body, 1 << _CODE_BITS)
    rest, category = divmod(rest, 1 << _CLASS_BITS)
    rest, key = divmod(rest, 1 << ID_BITS)
    version, tag = divmod(rest, 1 << TAG_BITS)
    code = (with_check(letters_of(first, _CHECKED)) or "") if first < _CODES else ""
    return Seal(
        version,
        tag,
        KeyId(f"{key:03x}"),
        category,
        code,
        body.to_bytes(BODY, "big"),
        signature.to_bytes(SIGNATURE, "big"),
    )


def unseal(sealed: Sealed, keys: Sequence[EventKey], verify: Verify, now: datetime) -> Unsealed:
    """What the letters are worth to one who knows these keys of the event. `now` is aware."""
    seal = seal_of(sealed)
    if seal is None:
        return Doubted(Doubt.CHECK)
    if seal.version != VERSION:
        return Doubted(Doubt.NEWER if seal.version > VERSION else Doubt.CHECK)
    if not seal.code:
        return Doubted(Doubt.CHECK)
    match standing_of(keys, seal.key, seal.tag, now):
        case Unheard(ours):
            return Doubted(Doubt.UNKNOWN_KEY if ours else Doubt.OTHER_EVENT, seal.code)
        case Honoured(key):
            return Vouched(seal.code, key.id, seal.category) if _signed(seal, key, verify) else Doubted(Doubt.SIGNATURE)
        case Expired(key, since):
            return Outdated(seal.code, key.id, since) if _signed(seal, key, verify) else Doubted(Doubt.SIGNATURE)
        case other:
            assert_never(other)


def undamaged(sealed: Sealed) -> Iterator[Sealed]:
    """What the letters may have been before a scanner doubled some or lost one; the signature says which.

    No letter of ours stands twice in a row, so whatever does was doubled. A lost letter is one of about 2,200 in all
    places, of which some 140 end as signatures do. Letters of the right number are one letter changed, more likely than
    one doubled and one lost: a forgery is not helped on.
    """
    single = undoubled(sealed.letters)
    if len(single) == SIGNED_LENGTH and single != sealed.letters:
        yield Sealed(single)
    for letters in dict.fromkeys((sealed.letters, single)):
        if len(letters) == SIGNED_LENGTH - 1 and len(sealed.letters) != SIGNED_LENGTH:
            yield from map(Sealed, _with_one_more(letters))


def _with_one_more(letters: str) -> Iterator[str]:
    for place in range(SIGNED_LENGTH):
        head, tail = letters[:place], letters[place:]
        for letter in sorted(set(ALPHABET) - {head[-1:], tail[:1]}):
            number = number_of(head + letter + tail)
            if number is not None and number & 0xFF <= _LAST_BYTE:
                yield head + letter + tail


def _signed(seal: Seal, key: EventKey, verify: Verify) -> bool:
    return verify(key.public, seal.body, seal.signature)


def _body(code: str, tag: int, key: KeyId, category: int) -> bytes:
    first = number_of(code[:_CHECKED])
    assert first is not None
    head = (VERSION << TAG_BITS | tag) << ID_BITS | int(key, 16)
    number = (head << _CLASS_BITS | category) << _CODE_BITS | first
    return number.to_bytes(BODY, "big")
