"""What the hubs of several venues tell each other every few seconds, and what one keeps on disk of the others."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kiosk.hub.durable import write_durably
from kiosk.hub.venues import Mark, Sign, Venues

EVERY_SECONDS = 2.0


class _Sign(msgspec.Struct):
    v: int
    leads: bool = False
    members: list[str] = []


class _Mark(msgspec.Struct):
    seq: int
    fact: str
    read: int = 0
    new: int = 0


class _Kept(msgspec.Struct):
    topics: list[str] = []
    marks: dict[str, _Mark] = {}
    homes: dict[str, str] = {}


_DECODER = msgspec.json.Decoder(_Sign)


def sign_at(event: str, venue: str, hub: str) -> str:
    """Only hubs may publish there: no member has the right to."""
    return f"venue.{event}.{venue}.{hub}"


def encode(sign: Sign) -> bytes:
    return msgspec.json.encode(_Sign(1, sign.leads, sorted(sign.members)))


def read(subject: str, data: bytes) -> Sign | None:
    """None when it cannot be read."""
    parts = subject.split(".")
    try:
        sign = _DECODER.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    if len(parts) != 4 or not (parts[2].isascii() and parts[2].isalnum()):
        return None
    return Sign(parts[3], parts[2], sign.leads, frozenset(sign.members))


def keep(file: Path, topics: Sequence[str], venues: Venues) -> None:
    """On disk when this returns; the marks count for these topics. Raises OSError."""
    marks = {one.name: _mark(one.mark) for one in venues.known.values() if one.mark.seq}
    write_durably(file, msgspec.json.format(msgspec.json.encode(_Kept(list(topics), marks, dict(venues.homes)))))


def _mark(mark: Mark) -> _Mark:
    return _Mark(mark.seq, mark.fact, mark.read, mark.new)


def kept(file: Path, topics: Sequence[str]) -> tuple[dict[str, Mark], dict[str, str]]:
    """Marks by venue, and members' venues. No marks when other topics were read, and nothing when it is not there or cannot
    be read: then all is read again, which changes nothing but time.
    """
    try:
        said = msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError):
        return {}, {}
    marks = said.marks if said.topics == list(topics) else {}
    return {name: Mark(one.seq, one.fact, one.read, one.new) for name, one in marks.items()}, said.homes
