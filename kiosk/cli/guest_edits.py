"""guests set and guests walk-ins: one guest changed by hand, and walk-ins approved or refused."""

from pathlib import Path
from typing import Any

import click

from kiosk.app.codes import guest_with
from kiosk.app.flag_words import flag_of
from kiosk.app.guest_editing import TEXTS, Edited, edit_guest
from kiosk.app.ports import Nobody
from kiosk.app.standing_words import standing_of
from kiosk.app.walk_ins import WalkInSeen, judge, walk_ins
from kiosk.cli.tools import Tools, file_argument, json_option, moment_of, pass_tools, plain, print_json, say
from kiosk.domain.declarations import Judgement
from kiosk.domain.event import Event
from kiosk.errors import BadInput
from kiosk.words import Words

_reason = click.option("--reason", default="", help="Why; it is kept in the journal.")
_WORDS = {
    Judgement.OPEN: "waiting for approval",
    Judgement.APPROVED: "approved",
    Judgement.REFUSED: "refused",
}


@click.command("set")
@file_argument
@click.argument("guest")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE…")
@_reason
@json_option
@pass_tools
def set_(tools: Tools, file: Path, guest: str, changes: tuple[str, ...], reason: str, as_json: bool) -> None:
    """Change fields of one GUEST (a code or an id): seat=A-04 attention=yes needs= valid_until=2026-05-01T12:00"""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, id = reader.event(), guest_with(reader, guest).id
        told = dict(_change(text, event, tools) for text in changes)
        edited = edit_guest(book, tools.stamper_for(event), Nobody(), id, told, reason)
    _print_edited(edited, tools.words_for(event), as_json)


def _change(text: str, event: Event | None, tools: Tools) -> tuple[str, Any]:
    field, sign, value = text.partition("=")
    if not sign or not field.strip():
        raise BadInput("{text} changes nothing. Write FIELD=VALUE, like seat=A-04.", text=text)
    return field.strip(), _value(field.strip(), value.strip(), event, tools)


def _value(field: str, value: str, event: Event | None, tools: Tools) -> Any:
    if field in ("valid_from", "valid_until"):
        return moment_of(value, event, tools.clock.now)
    if field == "attention":
        return _known(flag_of(value), value)
    return _known(standing_of(value), value) if field == "standing" else value


def _known(found: object, value: str) -> object:
    if found is None:
        raise BadInput("“{text}” is not one of the values this field can have.", text=value)
    return found


def _print_edited(edited: Edited, words: Words, as_json: bool) -> None:
    pairs = {name: (plain(getattr(edited.before, name)), plain(getattr(edited.after, name))) for name in edited.fields}
    if as_json:
        changed = {name: {"before": before, "after": after} for name, (before, after) in pairs.items()}
        print_json({"id": edited.after.id, "name": edited.after.name, "changed": changed})
        return
    if not pairs:
        say(words.say("{name} is so already. Nothing was changed.", name=edited.after.name))
    for name, (before, after) in pairs.items():
        say(f"{edited.after.name}  {name}: {before or '–'} → {after or '–'}")


@click.command("walk-ins")
@file_argument
@click.option("--approve", "approved", multiple=True, metavar="ID", help="Accept this walk-in; may be repeated.")
@click.option("--refuse", "refused", multiple=True, metavar="ID", help="Refuse this walk-in, with a --reason.")
@_reason
@json_option
@pass_tools
def walk_ins_(
    tools: Tools, file: Path, approved: tuple[str, ...], refused: tuple[str, ...], reason: str, as_json: bool
) -> None:
    """Who was added at the door, and what was said of them. Whoever is in stays in, and the figures stay."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            wishes = [
                (judgement, [guest_with(reader, text).id for text in texts])
                for judgement, texts in ((Judgement.APPROVED, approved), (Judgement.REFUSED, refused))
            ]
        for judgement, ids in wishes:
            if ids:
                judge(book, tools.stamper_for(event), Nobody(), ids, judgement, reason)
        with book.reading() as reader:
            seen = walk_ins(reader)
    for one in seen:
        _print_walk_in(one, tools.words_for(event), as_json)


def _print_walk_in(one: WalkInSeen, words: Words, as_json: bool) -> None:
    guest = one.guest
    if as_json:
        told = {name: getattr(guest, name) for name in ("id", "code", *TEXTS)}
        print_json(told | {"judgement": one.judgement.value, "reason": one.reason})
        return
    said = words.say(_WORDS[one.judgement])
    parts = (guest.code, guest.name, guest.post, guest.unit, said, one.reason)
    say("  ".join(part for part in parts if part))
