"""What was handed out and lent, thing by thing, and what is not back: for exports, print and scripts."""

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.app.holdings import ItemCount, Owed, all_items, handings, unreturned
from kiosk.app.ports import Reader
from kiosk.app.wording import saying
from kiosk.domain.checkpoint import Checkpoint, Kind
from kiosk.domain.handing import Handing, doubles, runs_low
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.presence import Came
from kiosk.errors import NotFound
from kiosk.formats.report import Cell, Column, Report
from kiosk.words import Words

KINDS = {Kind.HAND_OUT: "Hand-out", Kind.LOAN: "Loan"}
STATES = {"given": "Given", "out": "Out", "back": "Returned", "lost": "Lost", "voided": "Voided"}
_CAME = {
    Came.INVITED: "Invited guest",
    Came.REPRESENTATIVE: "Representative",
    Came.COMPANION: "Companion",
    Came.WALK_IN: "Walk-in",
}


def items_named(reader: Reader, id: CheckpointId | None) -> tuple[Checkpoint, ...]:
    """The one asked for, or all that ever were."""
    found = tuple(item for item in all_items(reader) if id in (None, item.id))
    if id is not None and not found:
        raise NotFound("There is no such item in the event.")
    return found


def state_of(one: Handing) -> str:
    """ "given", "out", "back", "lost" or "voided"."""
    if not one.stands:
        return "voided"
    if one.ended is not None:
        return "lost" if one.ended.lost else "back"
    return "out" if one.serial else "given"


def items_report(reader: Reader, words: Words, items: tuple[Checkpoint, ...]) -> Report:
    """Every thing that was given, item by item, by the time it was given."""
    columns = (
        Column("item", words.say("Item")),
        Column("kind", words.say("Kind"), saying(words, {kind.value: text for kind, text in KINDS.items()})),
        Column("name", words.say("Name")),
        Column("post", words.say("Post")),
        Column("unit", words.say("Unit")),
        Column("block", words.say("Block")),
        Column("code", words.say("Code")),
        Column("serial", words.say("Number")),
        Column("state", words.say("State"), saying(words, STATES)),
        Column("given", words.say("Given at")),
        Column("desk", words.say("Desk")),
        Column("came", words.say("Who got it"), saying(words, {came.value: text for came, text in _CAME.items()})),
        Column("person", words.say("Person who came")),
        Column("deposit", words.say("Deposit")),
        Column("ended", words.say("Returned at")),
        Column("ended_desk", words.say("Returned to")),
        Column("reason", words.say("Reason")),
        Column("double", words.say("Given twice"), saying(words, {"yes": "Yes"})),
        Column("replaces", words.say("Replacement"), saying(words, {"yes": "Yes"})),
    )
    rows = (line for item in items for line in _lines(reader, item))
    return Report(items[0].name if len(items) == 1 else words.say("Items"), columns, rows)


def _lines(reader: Reader, item: Checkpoint) -> Iterator[Sequence[Cell]]:
    given = handings(reader, item)
    twice, guests = doubles(given), reader.invitations(list({one.guest for one in given}))
    for one in given:
        guest = guests.get(one.guest)
        if guest is not None:
            yield _line(item, one, guest, twice="yes" if one.fact in twice else "")


def _line(item: Checkpoint, one: Handing, guest: Invitation, *, twice: str) -> Sequence[Cell]:
    ended = one.ended
    return (
        *(item.name, item.kind.value, guest.name, guest.post, guest.unit, guest.block, guest.code),
        *(one.serial, state_of(one), one.at, one.desk, one.came.value, one.person, one.deposit),
        ended.at if ended else None,
        ended.desk if ended else "",
        one.voided if one.voided is not None else ended.reason if ended else "",
        twice,
        "yes" if one.replaces else "",
    )


def unreturned_report(reader: Reader, words: Words, items: tuple[Checkpoint, ...] | None = None) -> Report:
    """What is out, the longest first, with whom to call."""
    columns = (
        Column("item", words.say("Item")),
        Column("serial", words.say("Number")),
        Column("name", words.say("Name")),
        Column("person", words.say("Person who came")),
        Column("unit", words.say("Unit")),
        Column("phone", words.say("Phone")),
        Column("given", words.say("Lent at")),
        Column("desk", words.say("Desk")),
        Column("deposit", words.say("Deposit")),
    )
    lent = None if items is None else tuple(item for item in items if item.kind is Kind.LOAN)
    rows = (_owed_line(owed) for owed in unreturned(reader, lent))
    return Report(words.say("Not returned"), columns, rows)


def _owed_line(owed: Owed) -> Sequence[Cell]:
    loan, guest = owed.loan, owed.guest
    told = owed.item.name, loan.serial, guest.name, loan.person, guest.unit, guest.phone
    return *told, loan.at, loan.desk, loan.deposit


def count_as_data(one: ItemCount) -> dict[str, Any]:
    """One item with its terms and figures, for scripts."""
    item, count = one.item, one.count
    return {
        "id": item.id,
        "name": item.name,
        "kind": item.kind.value,
        "in_use": item.in_use,
        "categories": item.categories,
        "blocks": item.blocks,
        "units": item.units,
        "companions": item.companions,
        "entitled": one.entitled,
        "stock": item.stock,
        "left": count.left,
        "low": runs_low(count.left, item.stock),
        "given": count.given,
        "out": count.out,
        "returned": count.back,
        "lost": count.lost,
        "voided": count.voided,
        "replaced": count.replaced,
        "double": count.doubled,
    }


def owed_as_data(owed: Owed, zone: str) -> dict[str, Any]:
    loan, guest = owed.loan, owed.guest
    return {
        "item": owed.item.name,
        "serial": loan.serial,
        "guest": {"id": guest.id, "code": guest.code, "name": guest.name, "unit": guest.unit, "phone": guest.phone},
        "person": loan.person,
        "since": in_zone(loan.at, zone).isoformat(),
        "desk": loan.desk,
        "deposit": loan.deposit,
        "fact": loan.fact,
    }
