"""Things given and lent: which one, in place of what, and how a loan ended. The same facts in any order add up to the same."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ids import NO_DESK, NO_FACT, CheckpointId, DeskId, FactId, InvitationId
from kiosk.domain.presence import Came

LONGEST_SERIAL = 32


@dataclass(frozen=True, slots=True)
class Handed:
    """`serial` is written on the device, `deposit` what was left for it; `replaces` names what was given before."""

    serial: str = ""
    deposit: str = ""
    replaces: FactId = NO_FACT


@dataclass(frozen=True, slots=True)
class Returned:
    """The loan of this fact is over: the device came back, or is `lost`; `reason` says what else is to be known."""

    loan: FactId
    reason: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """A Returned that stands, and who recorded it."""

    fact: FactId
    at: datetime
    desk: DeskId = NO_DESK
    reason: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """One thing given to one person, and what became of it. `voided` is the reason it counts as never given.

    The earliest ending stands; `again` are the others: a device that two desks took back while they were apart.
    """

    fact: FactId
    item: CheckpointId
    guest: InvitationId
    at: datetime
    desk: DeskId = NO_DESK
    came: Came = Came.INVITED
    person: str = ""
    serial: str = ""
    deposit: str = ""
    replaces: FactId = NO_FACT
    voided: str | None = None
    ended: Ending | None = None
    again: tuple[Ending, ...] = ()

    @property
    def stands(self) -> bool:
        return self.voided is None

    @property
    def out(self) -> bool:
        """Given, and not back."""
        return self.stands and self.ended is None


def serial_key(serial: str) -> str:
    """What two ways of reading the same serial number have in common; empty for what can be none.

    Letters count alike in either case, and a number does with or without its leading noughts: 017 is 17.
    """
    bare = "".join(unicodedata.normalize("NFKC", serial).split()).casefold()
    if not bare or len(bare) > LONGEST_SERIAL or not any(char.isalnum() for char in bare) or not bare.isprintable():
        return ""
    return bare.lstrip("0") or "0" if bare.isdecimal() else bare


def outstanding(handings: Iterable[Handing]) -> tuple[Handing, ...]:
    """Lent and not back."""
    return tuple(one for one in handings if one.out and one.serial)


def with_serial(handings: Iterable[Handing], serial: str) -> tuple[Handing, ...]:
    """Loans of the device with this number that stand, the earliest first."""
    wanted = serial_key(serial)
    return tuple(one for one in handings if wanted and one.stands and serial_key(one.serial) == wanted)


def doubles(handings: Iterable[Handing]) -> dict[FactId, Handing]:
    """What was given twice, as desks that were apart do: each later one, with the first.

    Of a hand-out, a guest's second; what companions got and what replaces another is none. Of a device, a loan that
    began while it was out with somebody else.
    """
    first: dict[str, Handing] = {}
    found: dict[FactId, Handing] = {}
    for one in handings:
        if not one.stands or (not one.serial and (one.came is Came.COMPANION or one.replaces)):
            continue
        key = f"serial {serial_key(one.serial)}" if one.serial else f"guest {one.guest}"
        before = first.get(key)
        if before is not None and not _over_by(before, one.at):
            found[one.fact] = before
        else:
            first[key] = one
    return found


def _over_by(loan: Handing, at: datetime) -> bool:
    return bool(loan.serial) and loan.ended is not None and loan.ended.at <= at


@dataclass(frozen=True, slots=True)
class Count:
    """Of one item: how many were given and stand, came back, are lost, are out, went to waste, and were given twice.

    `left` is what remains of a stock; None when nobody counts.
    """

    given: int = 0
    back: int = 0
    lost: int = 0
    out: int = 0
    voided: int = 0
    replaced: int = 0
    doubled: int = 0
    left: int | None = None


def counted(handings: tuple[Handing, ...], stock: int | None = None) -> Count:
    """A thing that was replaced is gone as well; a device that came back can be lent again."""
    stand = [one for one in handings if one.stands]
    ended = [one.ended for one in stand if one.ended is not None]
    lost = sum(end.lost for end in ended)
    replaced = sum(bool(one.replaces) for one in stand if not one.serial)
    back = len(ended) - lost
    return Count(
        given=len(stand),
        back=back,
        lost=lost,
        out=len(outstanding(stand)),
        voided=len(handings) - len(stand),
        replaced=replaced,
        doubled=len(doubles(handings)),
        left=None if stock is None else stock - len(stand) - replaced + back,
    )


def runs_low(left: int | None, stock: int | None) -> bool:
    """A tenth of the stock, or less, remains."""
    return left is not None and stock is not None and left <= stock // 10
