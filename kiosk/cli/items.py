"""items: what is handed out and lent; given, voided, returned and listed without a window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.codes import guest_with
from kiosk.app.desk import Answer, Desk
from kiosk.app.holdings import Owed, all_items, handings, item_counts, unreturned
from kiosk.app.item_desk import ItemDesk
from kiosk.app.item_printing import print_unreturned
from kiosk.app.item_sentences import owed_sentence
from kiosk.app.item_tables import count_as_data, owed_as_data
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody, Reader
from kiosk.app.sentences import clock_text, sentence_of
from kiosk.cli.present import as_data
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    file_argument,
    json_option,
    moment_of,
    pass_tools,
    print_json,
    say,
)
from kiosk.domain.checkpoint import Checkpoint, Entry, Kind
from kiosk.domain.checkpoint import items as in_use
from kiosk.domain.handing import serial_key
from kiosk.domain.invitation import Invitation
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words

item_argument = click.argument("item", metavar="ITEM")
guest_argument = click.argument("guest", metavar="GUEST")
reason_option = click.option("--reason", default="", help="Why; it is kept in the journal.")


@click.group()
def items() -> None:
    """What is handed out and lent: add, list, remove, give, void, return, unreturned."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An event being worked on by one command."""

    tools: Tools
    book: Any
    desk: Desk
    items: ItemDesk
    words: Words
    zone: str
    as_json: bool

    def answered(self, answer: Answer) -> int:
        """Says the answer; the exit code."""
        if self.as_json:
            print_json({**as_data(answer, self.words, self.zone), "serial": answer.loan.serial if answer.loan else ""})
        else:
            say(sentence_of(answer, self.words, self.zone))
        return DONE if answer.fact else SOME_REFUSED


@contextmanager
def _opened(tools: Tools, file: Path, as_json: bool) -> Iterator[_Open]:
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        desk = Desk(book, tools.stamper_for(event), Nobody(), tools.signatures)
        zone = event.zone if event else "UTC"
        yield _Open(tools, book, desk, ItemDesk(desk.kit), tools.words_for(event), zone, as_json)


@items.command("add")
@file_argument
@click.argument("name")
@click.option("--loan", is_flag=True, help="It is lent by serial numbers and comes back; else it is given for good.")
@click.option("--many", is_flag=True, help="One guest may have several at a time (loans).")
@click.option("--stock", type=click.IntRange(0, 10_000_000), help="How many there are.")
@click.option("--companions", is_flag=True, help="Who comes along gets one, too.")
@click.option("--category", "categories", multiple=True, help="Only for this category; may be repeated.")
@click.option("--block", "blocks", multiple=True, help="Only for this block; may be repeated.")
@click.option("--unit", "units", multiple=True, help="Only for this unit; may be repeated.")
@click.option("--opens", metavar="TIME", help="Given from this time.")
@click.option("--closes", metavar="TIME", help="Given until this time.")
@json_option
@pass_tools
def add(tools: Tools, /, file: Path, name: str, as_json: bool, **terms: Any) -> None:
    """Add an item called NAME: a hand-out, or a loan."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        organiser = Organiser(book, tools.stamper_for(event), Nobody())
        hours = [moment_of(terms.pop(key), event, tools.clock.now) for key in ("opens", "closes")]
        made = organiser.set_checkpoint(_made(organiser, name, hours, **terms))
        with book.reading() as reader:
            count = next(one for one in item_counts(reader) if one.item.id == made.id)
    if as_json:
        print_json(count_as_data(count))
    else:
        say(tools.words.say("The item {name} is ready.", name=made.name))


def _made(
    organiser: Organiser, name: str, hours: list[datetime | None], *, loan: bool, many: bool, **terms: Any
) -> Checkpoint:
    if many and not loan:
        raise BadInput("Only what is lent can be had several times. Add --loan.")
    opens, closes = hours
    if opens and closes and closes <= opens:
        raise BadInput("A checkpoint must close after it opens. Correct its hours.")
    return Checkpoint(
        id=organiser.new_checkpoint_id(),
        name=name.strip(),
        kind=Kind.LOAN if loan else Kind.HAND_OUT,
        entry=Entry.MANY if many else Entry.ONCE,
        opens=opens,
        closes=closes,
        **terms,
    )


@items.command("remove")
@file_argument
@item_argument
@json_option
@pass_tools
def remove(tools: Tools, file: Path, item: str, as_json: bool) -> None:
    """Offer an item no more; what was given of it stays in the journal."""
    with _opened(tools, file, as_json) as opened:
        found = _item(opened, item)
        organiser = Organiser(opened.book, opened.desk.kit.stamper, Nobody())
        organiser.set_checkpoint(replace(found, in_use=False))
        if as_json:
            print_json({"id": found.id, "name": found.name, "in_use": False})
        else:
            say(opened.words.say("{name} is offered no more.", name=found.name))


@items.command("list")
@file_argument
@json_option
@pass_tools
def list_(tools: Tools, file: Path, as_json: bool) -> None:
    """Every item with how many were given, are out and came back; those removed too with --json."""
    with _opened(tools, file, as_json) as opened, opened.book.reading() as reader:
        for one in item_counts(reader, with_unused=as_json):
            if as_json:
                print_json(count_as_data(one))
            else:
                left = "" if one.count.left is None else opened.words.say(", {count} left", count=one.count.left)
                out = f" ({one.count.out} ↗)" if one.item.kind is Kind.LOAN else ""
                say(f"{one.item.name}  {one.count.given}/{one.entitled}{out}{left}")


@items.command("give")
@file_argument
@item_argument
@guest_argument
@click.option("--serial", default="", help="The number of the device, of what is lent.")
@click.option("--deposit", default="", help="What the guest leaves for it, such as an identity card.")
@json_option
@pass_tools
def give(tools: Tools, file: Path, item: str, guest: str, serial: str, deposit: str, as_json: bool) -> None:
    """Give ITEM to the guest with this code or id, or to whoever came in his place."""
    with _opened(tools, file, as_json) as opened:
        found, who = _item(opened, item), _guest(opened, guest)
        code = opened.answered(opened.items.give(who.id, found.id, serial, deposit))
    raise SystemExit(code)


@items.command("void")
@file_argument
@item_argument
@guest_argument
@reason_option
@click.option("--replace", "another", is_flag=True, help="Give another in its place.")
@click.option("--serial", default="", help="The number of the device given in its place.")
@json_option
@pass_tools
def void(
    tools: Tools, file: Path, item: str, guest: str, reason: str, another: bool, serial: str, as_json: bool
) -> None:
    """Take back what the guest was given last of ITEM: it counts as not given."""
    with _opened(tools, file, as_json) as opened:
        found, who = _item(opened, item), _guest(opened, guest)
        if not reason.strip():
            raise BadInput("Say why with --reason, in a few words.")
        with opened.book.reading() as reader:
            had = [one for one in handings(reader, found, who.id) if one.stands]
        if not had:
            raise NotFound("{name} has no {item} that could be taken back.", name=who.name, item=found.name)
        fact = had[-1].fact
        swap = opened.items.replace(who.id, fact, reason, serial) if another else opened.desk.undo(fact, reason)
        code = opened.answered(swap)
    raise SystemExit(code)


@items.command("return")
@file_argument
@click.argument("serials", nargs=-1, required=True, metavar="SERIAL…")
@click.option("--item", help="Of this item only.")
@click.option("--lost", is_flag=True, help="It is lost, and will not come back.")
@reason_option
@json_option
@pass_tools
def return_(
    tools: Tools, file: Path, serials: tuple[str, ...], item: str | None, lost: bool, reason: str, as_json: bool
) -> None:
    """Record that devices came back."""
    with _opened(tools, file, as_json) as opened:
        only = _item(opened, item) if item else None
        codes = [_end(opened, serial, only, lost=lost, reason=reason) for serial in serials]
    raise SystemExit(max(codes))


def _end(opened: _Open, serial: str, only: Checkpoint | None, *, lost: bool, reason: str) -> int:
    """One device; what was never lent, or is back, is said and refuses only itself."""
    with opened.book.reading() as reader:
        found = _loans(reader, serial, only)
    out = [owed for owed in found if owed.loan.out]
    if len(out) > 1:
        raise BadInput("{count} devices with the number {serial} are out. Say --item.", count=len(out), serial=serial)
    owed = out[0] if out else found[-1] if found else None
    if owed is None:
        raise NotFound("Nobody was lent {serial}.", serial=serial)
    return opened.answered(opened.items.end(owed.guest.id, owed.loan.fact, reason, lost=lost))


def _loans(reader: Reader, serial: str, only: Checkpoint | None) -> list[Owed]:
    wanted = [item for item in all_items(reader) if item.kind is Kind.LOAN and (only is None or item.id == only.id)]
    loans = [(item, one) for item in wanted for one in handings(reader, item) if one.stands]
    fits = [(item, one) for item, one in loans if serial_key(one.serial) == serial_key(serial)]
    guests = reader.invitations([one.guest for _, one in fits])
    return [Owed(item, one, guests[one.guest]) for item, one in fits if one.guest in guests]


@items.command("unreturned")
@file_argument
@click.option("--item", help="Of this item only.")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Print it into this file instead.")
@json_option
@pass_tools
def unreturned_(tools: Tools, file: Path, item: str | None, pdf: Path | None, as_json: bool) -> None:
    """What is lent and not back, the longest first, with whom to call."""
    with _opened(tools, file, as_json) as opened:
        only = (_item(opened, item),) if item else None
        if pdf is not None:
            _print(opened, pdf, only)
            return
        with opened.book.reading() as reader:
            owed = unreturned(reader, only)
        now = tools.clock.now()
        for one in owed:
            if as_json:
                print_json(owed_as_data(one, opened.zone))
            else:
                said = owed_sentence(one, opened.words, lambda at: clock_text(at, now, opened.zone))
                who = "  ".join(
                    part for part in (one.loan.person or one.guest.name, one.guest.unit, one.guest.phone) if part
                )
                say(f"{said}  {who}")


def _print(opened: _Open, pdf: Path, only: tuple[Checkpoint] | None) -> None:
    press, now = opened.tools.press(), opened.tools.clock.now()
    with opened.book.reading() as reader:
        count = print_unreturned(reader, pdf, press, opened.words, now, only[0].id if only else None)
    if opened.as_json:
        print_json({"file": str(pdf), "count": count})
    else:
        say(opened.words.say("Written to {file}.", file=pdf))


def _item(opened: _Open, text: str) -> Checkpoint:
    with opened.book.reading() as reader:
        return find_checkpoint(in_use(reader.checkpoints()), text)


def _guest(opened: _Open, text: str) -> Invitation:
    with opened.book.reading() as reader:
        return guest_with(reader, text)
