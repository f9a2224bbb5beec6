"""What a joining computer and the hub say to each other, as JSON; everything from outside is checked before it is used."""

from enum import Enum
from typing import Literal, TypeVar

import msgspec

from kiosk.hub.membership import Role

VERSION = 1
LARGEST = 8_192
_NONCE = 64


class Refusal(Enum):
    """Why the hub lets a computer not in; the joining computer has the sentence."""

    WRONG = "wrong"
    USED = "used"
    LATE = "late"
    CLOSED = "closed"
    NAME = "name"
    EVENT = "event"
    NEWER = "newer"
    OLDER = "older"
    DECLINED = "declined"
    MALFORMED = "malformed"


class Hello(msgspec.Struct, tag_field="step", tag="hello"):
    """The first word, on a connection that nobody has checked yet."""

    v: int


class Greeting(msgspec.Struct, tag_field="step", tag="greeting"):
    """`authority` in PEM, `salt` in hexadecimal digits, `now` the hub's clock in ms since 1970. Not yet to be believed."""

    v: int
    event: str
    name: str
    authority: str
    salt: str
    now: int


class Request(msgspec.Struct, tag_field="step", tag="ask"):
    """`event` is the joining computer's, empty when it has no file yet; `proof` shows that it was given the code."""

    v: int
    by: Literal["code", "qr"]
    event: str
    name: str
    role: Role
    public: str
    nonce: str
    proof: str


class Answer(msgspec.Struct, tag_field="step", tag="answer"):
    """`state`: the organiser is asked, or has said yes or no. `proof` shows that the hub knows the code too."""

    v: int
    state: Literal["waiting", "admitted", "refused"]
    why: str = ""
    member: str = ""
    venue: str = ""
    addresses: tuple[str, ...] = ()
    proof: str = ""


Said = Hello | Greeting | Request | Answer
S = TypeVar("S", bound=Said)
_ENCODER = msgspec.json.Encoder()
_ASKING = msgspec.json.Decoder(Hello | Request)


class _Versioned(msgspec.Struct):
    v: int = 0


def encode(said: Said) -> bytes:
    return _ENCODER.encode(said)


def read_asking(data: bytes) -> Hello | Request | Refusal:
    """What the hub was sent by anyone at all; a Refusal when it is nothing this version understands."""
    if len(data) > LARGEST:
        return Refusal.MALFORMED
    try:
        version = msgspec.json.decode(data, type=_Versioned).v
        if version != VERSION:
            return Refusal.NEWER if version > VERSION else Refusal.MALFORMED
        said = _ASKING.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return Refusal.MALFORMED
    return Refusal.MALFORMED if isinstance(said, Request) and len(said.nonce) != _NONCE else said


def read_reply(kind: type[S], data: bytes) -> S | Refusal:
    """What a joining computer was answered."""
    try:
        version = msgspec.json.decode(data, type=_Versioned).v
        if version > VERSION:
            return Refusal.OLDER
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return Refusal.MALFORMED
