"""codes key: the keys an event signs its codes with."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.event_keys import EventKeys, KeyRing, key_ring
from kiosk.app.ports import Nobody
from kiosk.cli.tools import Tools, file_argument, json_option, moment_of, pass_tools, print_json, say
from kiosk.domain.event import Event
from kiosk.domain.keys import EventKey, numbered
from kiosk.domain.moment import in_zone
from kiosk.errors import BadInput
from kiosk.words import Words

until_option = click.option(
    "--until", metavar="TIME", help="Codes signed with the old key count until then; for good when not said."
)
at_once_option = click.option("--at-once", is_flag=True, help="Codes signed with the old key count no more.")
reason_option = click.option("--reason", default="", help="Why; it is kept in the journal.")


@click.group()
def key() -> None:
    """Keys for signed codes: new, list, retire."""


@key.command()
@file_argument
@until_option
@at_once_option
@reason_option
@json_option
@pass_tools
def new(tools: Tools, file: Path, until: str | None, at_once: bool, reason: str, as_json: bool) -> None:
    """Make a key; codes are signed with it from now on. The one before signs no more."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        keys = EventKeys(book, tools.stamper_for(event), Nobody(), _signatures(tools))
        made = keys.make(reason, honour_until=_until(tools, event, until, at_once=at_once))
        words = tools.words_for(event)
        said = words.say(
            "The key {key} signs codes from now on. It is in {file} alone: keep a backup.", key=made.id, file=file.name
        )
        _done(made, keys.ring(), event, said, as_json)


@key.command()
@file_argument
@click.argument("key")
@until_option
@at_once_option
@reason_option
@json_option
@pass_tools
def retire(tools: Tools, file: Path, key: str, until: str | None, at_once: bool, reason: str, as_json: bool) -> None:
    """Let a KEY (its name or number) sign no more."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        keys = EventKeys(book, tools.stamper_for(event), Nobody(), _signatures(tools))
        gone = keys.retire(key, reason, honour_until=_until(tools, event, until, at_once=at_once))
        said = tools.words_for(event).say("The key {key} signs no more.", key=gone.id)
        _done(gone, keys.ring(), event, said, as_json)


@key.command("list")
@file_argument
@json_option
@pass_tools
def list_(tools: Tools, file: Path, as_json: bool) -> None:
    """The event's keys, oldest first."""
    with tools.book(file) as book, book.reading() as reader:
        event, ring = reader.event(), key_ring(reader)
        words = tools.words_for(event)
        for number, one in numbered(ring.keys):
            if as_json:
                print_json(_data(number, one, ring, event))
            else:
                say(f"{number}  {one.id}  {_local(one.made, event):%d/%m/%Y %H:%M}  {_state(one, ring, event, words)}")


def _signatures(tools: Tools) -> Any:
    if tools.signatures is None:
        raise BadInput("This computer cannot sign codes.")
    return tools.signatures


def _until(tools: Tools, event: Event | None, until: str | None, *, at_once: bool) -> datetime | None:
    if until and at_once:
        raise click.UsageError("Say --until or --at-once, not both.")
    return tools.clock.now() if at_once else moment_of(until, event, tools.clock.now)


def _done(one: EventKey, ring: KeyRing, event: Event | None, sentence: str, as_json: bool) -> None:
    if as_json:
        number = next(number for number, key in numbered(ring.keys) if key.id == one.id)
        print_json(_data(number, one, ring, event))
    else:
        say(sentence)


def _state(one: EventKey, ring: KeyRing, event: Event | None, words: Words) -> str:
    if one.retired is None:
        return words.say("signs") if ring.signs == one else words.say("signs in another file")
    until = one.retired.honoured_until
    if until is None:
        return words.say("signs no more; its codes count")
    return words.say("its codes count until {time}", time=f"{_local(until, event):%d/%m/%Y %H:%M}")


def _data(number: int, one: EventKey, ring: KeyRing, event: Event | None) -> dict[str, Any]:
    retired = one.retired
    until = retired.honoured_until if retired else None
    return {
        "number": number,
        "key": one.id,
        "public": one.public,
        "made": _local(one.made, event).isoformat(),
        "signs": ring.signs == one,
        "retired": _local(retired.at, event).isoformat() if retired else None,
        "honoured_until": _local(until, event).isoformat() if until else None,
        "reason": retired.reason if retired else "",
    }


def _local(at: datetime, event: Event | None) -> datetime:
    return in_zone(at, event.zone if event else "UTC")
