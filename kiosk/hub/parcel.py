"""A desk's facts that nobody else has yet, in a file to be carried by hand: the same facts, signed by who recorded them."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from kiosk.app.sharing import Pending, Voucher
from kiosk.errors import BadInput
from kiosk.hub import messages
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.signatures import Hand, believed

SUFFIX = ".kiosk-facts"
_WHAT = "kiosk-facts"
_LARGEST = 500_000_000  # bytes


class _One(msgspec.Struct, frozen=True):
    message: bytes
    rival: str
    signature: str


class _Parcel(msgspec.Struct, frozen=True):
    what: str
    v: int
    event: str
    facts: list[_One]


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(_Parcel)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a parcel brought; `refused` of its facts could not be read, or were not signed by their author."""

    facts: tuple[Pending, ...]
    refused: int


def pack(of: Membership, pending: Sequence[Pending]) -> bytes:
    """To be opened at any desk of the event: what two people carry twice is there once."""
    hand = Hand(of.seed)
    return _ENCODER.encode(_Parcel(_WHAT, messages.VERSION, of.event, [_one(of, hand, one) for one in pending]))


def _one(of: Membership, hand: Hand, one: Pending) -> _One:
    by = one.voucher.by or of.member
    signature = one.voucher.signature or hand.sign(messages.to_sign(of, one.told, by))
    return _One(messages.encode(one.told, by), one.rival, signature)


def unpack(of: Membership, trust: Trust, data: bytes) -> Opened:
    """Raises BadInput when it is no parcel, or one of another event."""
    try:
        parcel = _DECODER.decode(data) if len(data) <= _LARGEST else None
    except msgspec.MsgspecError:
        parcel = None
    if parcel is None or parcel.what != _WHAT:
        raise BadInput("This file holds no entries of a desk. Choose the file that the other desk wrote.")
    if parcel.v > messages.VERSION:
        raise BadInput("These entries were written by a newer version of this program. Update this computer first.")
    if parcel.event != of.event:
        raise BadInput("These entries are of another event. Nothing was taken from the file.")
    facts = [fact for one in parcel.facts if (fact := _opened(of, trust, one)) is not None]
    return Opened(tuple(facts), len(parcel.facts) - len(facts))


def _opened(of: Membership, trust: Trust, one: _One) -> Pending | None:
    told = messages.written_by(one.message)
    if told is None:
        return None
    fact, by = told
    if trust.signed and not believed(trust.key(by), messages.to_sign(of, fact, by), one.signature):
        return None
    return Pending(0, fact, one.rival, Voucher(by, one.signature))
