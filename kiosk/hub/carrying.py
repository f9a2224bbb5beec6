"""Facts on a stick: what one computer has and no other, in a file that any computer of the event takes in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from kiosk.app.care import EventFiles
from kiosk.app.hub_office import Brought
from kiosk.app.identity import Stamper
from kiosk.app.ports import Clock
from kiosk.app.sharing import Outbox, Pending, Told, Voucher
from kiosk.domain.ids import DeskId, FactId
from kiosk.errors import BadInput
from kiosk.hub.desk_link import Keys
from kiosk.hub.durable import write_durably
from kiosk.hub.keeping import kept_membership
from kiosk.hub.membership import Membership
from kiosk.hub.messages import to_sign
from kiosk.hub.moving_in import event_in
from kiosk.hub.signatures import Hand, believed
from kiosk.hub.vault import Vault

ENDING = ".facts"
VERSION = 1
_MARK = "kiosk facts"
_AT_A_TIME = 1_000
_LARGEST = 512_000_000  # bytes


class Head(msgspec.Struct):
    """The first line. `by` is the member who carries, empty for a computer that never joined."""

    file: str
    v: int
    event: str
    by: str
    desk: str
    at: datetime
    facts: int


class Carried(msgspec.Struct):
    """Every other line: a fact column for column, what it competes for, and who vouches for it."""

    id: str
    desk: str
    at: str
    kind: str
    body: str
    rival: str = ""
    by: str = ""
    signature: str = ""


_ENCODER = msgspec.json.Encoder()
_HEAD = msgspec.json.Decoder(Head)
_FACT = msgspec.json.Decoder(Carried)


@dataclass(frozen=True, slots=True)
class _Stick:
    head: Head
    facts: tuple[Carried, ...]
    spoilt: int


def carry(files: EventFiles, file: Path, target: Path, clock: Clock, vault: Vault) -> int:
    """Write what the log does not have, as far as this computer knows; the file is whole or not there.

    Says how many facts it holds. Raises BadInput when there are none.
    """
    of, event = kept_membership(file, vault), event_in(files, file)
    facts = [_signed(one, of) for one in _waiting(files, file, of, clock)]
    if not facts:
        raise BadInput("Everything recorded here is with the other desks already: there is nothing to carry.")
    head = Head(_MARK, VERSION, event, of.member if of else "", of.desk if of else "", clock.now(), len(facts))
    write_durably(target, b"".join(_ENCODER.encode(one) + b"\n" for one in (head, *facts)))
    return len(facts)


def bring(files: EventFiles, file: Path, source: Path, clock: Clock, vault: Vault) -> Brought:
    """Take in the facts of such a file, under their own names. A member believes what members signed, and no more.

    Raises BadInput for a file that is none, of another event, or of a later version.
    """
    stick, of = _read(source), kept_membership(file, vault)
    if event_in(files, file) != stick.head.event:
        raise BadInput("{file} holds facts of another event. Nothing was changed.", file=source.name)
    believable = [one for one in stick.facts if of is None or _is_believed(one, of, Keys(file, files, of.authority))]
    outbox = _outbox(files, file, of, clock)
    try:
        new = outbox.bring([_pending(one) for one in believable])
    finally:
        outbox.close()
    refused = stick.spoilt + len(stick.facts) - len(believable)
    return Brought(new, len(believable) - new, refused)


def _waiting(files: EventFiles, file: Path, of: Membership | None, clock: Clock) -> Iterator[Pending]:
    outbox, after = _outbox(files, file, of, clock), 0
    try:
        while some := outbox.pending(after, _AT_A_TIME):
            yield from some
            after = some[-1].position
    finally:
        outbox.close()


def _outbox(files: EventFiles, file: Path, of: Membership | None, clock: Clock) -> Outbox:
    me, desk = (of.member, of.desk) if of else ("", DeskId(""))
    return files.outbox(file, me, Stamper(desk, clock))


def _signed(one: Pending, of: Membership | None) -> Carried:
    """By who put it into the log first; what was recorded here, by this member."""
    by = one.voucher.by or (of.member if of else "")
    signature = one.voucher.signature
    if of is not None and by == of.member:
        signature = Hand(of.seed).sign(to_sign(of, one.told, by))
    told = one.told
    return Carried(told.id, told.desk, told.at, told.kind, told.body, one.rival, by, signature)


def _is_believed(one: Carried, of: Membership, keys: Keys) -> bool:
    return bool(one.by) and believed(keys.of(one.by), to_sign(of, _told(one), one.by), one.signature)


def _told(one: Carried) -> Told:
    return Told(FactId(one.id), one.desk, one.at, one.kind, one.body)


def _pending(one: Carried) -> Pending:
    return Pending(0, _told(one), one.rival, Voucher(one.by, one.signature))


def _read(source: Path) -> _Stick:
    try:
        if source.stat().st_size > _LARGEST:
            raise BadInput("{file} is no file of carried facts.", file=source.name)
        first, *lines = source.read_bytes().splitlines() or [b""]
    except OSError as error:
        raise BadInput("{file} cannot be read: {why}.", file=source.name, why=error.strerror or str(error)) from error
    try:
        head = _HEAD.decode(first)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        head = None
    if head is None or head.file != _MARK:
        raise BadInput("{file} is no file of carried facts.", file=source.name)
    if head.v > VERSION:
        raise BadInput("{file} was made by a newer version of this program. Update this computer.", file=source.name)
    facts = tuple(_facts(lines))
    return _Stick(head, facts, max(head.facts, len(lines)) - len(facts))


def _facts(lines: Iterable[bytes]) -> Iterator[Carried]:
    """Lines that cannot be read are left out, and counted by whoever counts the lines."""
    for line in lines:
        try:
            yield _FACT.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            continue
