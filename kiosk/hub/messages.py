"""The wire: a fact as it stands in a journal, with the member who put it into the log first. Read strictly."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import msgspec

from kiosk.app.sharing import Amiss, Line, Logged, Spoilt, Told, Voucher
from kiosk.domain.ids import FactId
from kiosk.hub import subjects
from kiosk.hub.membership import Membership
from kiosk.hub.signatures import believed

VERSION = 1
SIGNATURE = "Kiosk-Sig"
LARGEST = 1_000_000  # bytes; the engine takes 1 MiB with the headers
_PACKED_FROM = 4_096
_LARGEST_BODY = 64_000_000
_LONGEST_ID = 64


class Message(msgspec.Struct, frozen=True):
    """`body` is the fact's own text; a long one travels in `packed`, zlib of its UTF-8. Later versions may add fields."""

    v: int
    id: str
    desk: str
    at: str
    kind: str
    by: str
    body: str = ""
    packed: bytes = b""


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Message)


@dataclass(frozen=True, slots=True)
class Trust:
    """Whether what a member carries for another must bear the other's signature, and which key each member has.

    `key` answers "" for a member nobody knows.
    """

    key: Callable[[str], str]
    signed: bool = True


def encode(told: Told, by: str) -> bytes:
    """The message's body; more than LARGEST of it no hub takes."""
    text = told.body.encode()
    long = len(text) >= _PACKED_FROM
    return _ENCODER.encode(
        Message(
            VERSION,
            *(told.id, told.desk, told.at, told.kind, by),
            body="" if long else told.body,
            packed=zlib.compress(text) if long else b"",
        )
    )


def to_sign(of: Membership, told: Told, by: str) -> bytes:
    """What an author signs: the fact, whose it is, and for which event, so that it counts in no other."""
    return "\0".join((of.event, by, told.id, told.desk, told.at, told.kind, told.body)).encode()


def read(of: Membership, trust: Trust, seq: int, subject: str, headers: Mapping[str, str], data: bytes) -> Line:
    """A line of the log, for the member `of`; whatever is wrong with it spoils this line alone."""
    told = _told(data)
    if isinstance(told, Amiss):
        return Spoilt(seq, told, subject, data)
    fact, by = told
    rival, signature = subjects.rival_in(subject), headers.get(SIGNATURE, "")
    if not rival and subject.split(".")[4:5] != [subjects.token(fact.id)]:
        return Spoilt(seq, Amiss.MALFORMED, subject, data)
    carrier = subjects.carrier_in(subject)
    checked = carrier in (by, of.member)  # the hub lets nobody carry under another's name; what we carried we believed
    if trust.signed and not checked and not believed(trust.key(by), to_sign(of, fact, by), signature):
        return Spoilt(seq, Amiss.FORGED, subject, data)
    return Logged(seq, fact, rival, Voucher(by, signature), carrier)


def fact_in(data: bytes) -> Told | None:
    """The fact a message tells of, whoever carried it; None when it cannot be read."""
    told = written_by(data)
    return None if told is None else told[0]


def written_by(data: bytes) -> tuple[Told, str] | None:
    """The fact a message tells of, and who put it into the log first; None when it cannot be read."""
    told = _told(data)
    return None if isinstance(told, Amiss) else told


def _told(data: bytes) -> tuple[Told, str] | Amiss:
    if len(data) > LARGEST:
        return Amiss.OVERSIZED
    try:
        message = _DECODER.decode(data)
        body = _unpacked(message.packed) if message.packed else message.body
    except (msgspec.MsgspecError, zlib.error, UnicodeDecodeError):
        return Amiss.MALFORMED
    if message.v > VERSION:
        return Amiss.NEWER
    if message.v < 1 or not 0 < len(message.id) <= _LONGEST_ID or not message.kind or not message.by:
        return Amiss.MALFORMED
    if body is None:
        return Amiss.OVERSIZED
    return Told(FactId(message.id), message.desk, message.at, message.kind, body), message.by


def _unpacked(packed: bytes) -> str | None:
    """None for a little message that would unpack to more than any fact is."""
    opened = zlib.decompressobj()
    text = opened.decompress(packed, _LARGEST_BODY)
    if opened.unconsumed_tail:
        return None
    if not opened.eof:
        raise zlib.error("cut short")
    return text.decode()
