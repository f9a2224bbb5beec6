"""codes: the guests' codes shown, given anew, revoked and brought back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kiosk.app.code_texts import CodeTexts, code_texts
from kiosk.app.codes import CodeHistory, Codes, code_in, guest_with, history_of
from kiosk.app.inviting import matching
from kiosk.app.ports import Nobody
from kiosk.cli.keys import key
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.domain.facts import NewCode
from kiosk.domain.former_code import FormerCode
from kiosk.domain.ids import InvitationId
from kiosk.domain.invitation import Invitation
from kiosk.domain.moment import in_zone
from kiosk.domain.token import printed
from kiosk.errors import NotFound
from kiosk.words import Words

only_option = click.option(
    "--only", multiple=True, help="Only this code, name, unit, block or category; may be repeated."
)
reason_option = click.option("--reason", default="", help="Why; it is kept in the journal and told at the desk.")


@click.group()
def codes() -> None:
    """The guests' codes and the event's keys: show, reissue, revoke, restore, name, key."""


codes.add_command(key)


@dataclass(frozen=True, slots=True)
class _Open:
    """An event being worked on by one command."""

    codes: Codes
    words: Words
    zone: str


@contextmanager
def _opened(tools: Tools, file: Path) -> Iterator[_Open]:
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        zone = event.zone if event else "UTC"
        yield _Open(Codes(book, tools.stamper_for(event), Nobody()), tools.words_for(event), zone)


@codes.command("list")
@file_argument
@only_option
@click.option("--signed", is_flag=True, help="The signed form of each code, as it is written into a QR code.")
@click.option("--unlisted", is_flag=True, help="Only guests who came with a signed code and are in no list yet.")
@json_option
@pass_tools
def list_(tools: Tools, file: Path, only: tuple[str, ...], signed: bool, unlisted: bool, as_json: bool) -> None:
    """Each guest's code, the text for its QR code, and the codes before it."""
    with tools.book(file) as book, book.reading() as reader:
        event, chosen = reader.event(), matching(only)
        zone, words, texts = (
            event.zone if event else "UTC",
            tools.words_for(event),
            code_texts(reader, tools.signatures),
        )
        for guest in filter(chosen, reader.unlisted() if unlisted else reader.guests()):
            known = history_of(reader, guest)
            if as_json:
                print_json(_data(known, texts, zone, signed=signed))
            else:
                _tell(known, texts, words, zone, signed=signed)


@codes.command()
@file_argument
@click.argument("code")
@click.option("--signed", is_flag=True, help="The signed form of the code, as it is written into a QR code.")
@json_option
@pass_tools
def show(tools: Tools, file: Path, code: str, signed: bool, as_json: bool) -> None:
    """One guest, by a CODE that counts or counted once, or by key or id."""
    with tools.book(file) as book, book.reading() as reader:
        event = reader.event()
        zone, words, texts = (
            event.zone if event else "UTC",
            tools.words_for(event),
            code_texts(reader, tools.signatures),
        )
        known = history_of(reader, guest_with(reader, code))
        if as_json:
            print_json(_data(known, texts, zone, signed=signed))
        else:
            _tell(known, texts, words, zone, signed=signed)


@codes.command()
@file_argument
@only_option
@click.option("--all", "all_", is_flag=True, help="Everyone; without it, say --only.")
@reason_option
@json_option
@pass_tools
def reissue(tools: Tools, file: Path, only: tuple[str, ...], all_: bool, reason: str, as_json: bool) -> None:
    """Give guests new codes. The old ones are refused from now on, and name the new one."""
    if bool(only) == all_:
        raise click.UsageError("Say for whom: --only, or --all for everyone.")
    with _opened(tools, file) as here:
        made = here.codes.reissue(matching(only), reason)
    for one in made:
        _changed(one, as_json)
    if as_json:
        print_json({"reissued": len(made)})
    elif len(made) == 1:
        say(here.words.say("1 guest has a new code. Send a new letter."))
    else:
        say(here.words.say("{count} guests have new codes. Send them their new letters.", count=len(made)))


@codes.command()
@file_argument
@click.argument("code")
@click.option("--reason", required=True, help="Why; it is kept in the journal and told at the desk.")
@json_option
@pass_tools
def revoke(tools: Tools, file: Path, code: str, reason: str, as_json: bool) -> None:
    """Let a CODE count no more, without a new one. Its guest can still be let in by name."""
    with _opened(tools, file) as here:
        guest = here.codes.history(code).guest
        _refuse_former(code, guest)
        here.codes.revoke([guest.id], reason)
    _said(guest, as_json, here.words.say("The code of {name} counts no more.", name=guest.name), revoked=guest.code)


def _refuse_former(code: str, guest: Invitation) -> None:
    """A code that was replaced counts no more as it is, and the one after it was not meant."""
    if code_in(code) not in (guest.code, guest.key, guest.id):
        raise NotFound("The code {code} counts no more already.", code=code)


@codes.command()
@file_argument
@click.argument("code")
@reason_option
@json_option
@pass_tools
def restore(tools: Tools, file: Path, code: str, reason: str, as_json: bool) -> None:
    """Bring a revoked or replaced CODE back; the one that counted meanwhile is replaced by it."""
    with _opened(tools, file) as here:
        guest = here.codes.restore_code(code, reason)
    _said(guest, as_json, here.words.say("{code} is the code of {name} again.", code=guest.code, name=guest.name))


@codes.command()
@file_argument
@click.argument("code")
@click.argument("name")
@click.option("--unit", default="", help="The guest's unit.")
@json_option
@pass_tools
def name(tools: Tools, file: Path, code: str, name: str, unit: str, as_json: bool) -> None:
    """Say the NAME of a guest who came with a signed CODE and is in no list yet."""
    with _opened(tools, file) as here:
        guest = here.codes.name(here.codes.history(code).guest.id, name, unit)
    _said(guest, as_json, here.words.say("The guest with the code {code} is {name}.", code=guest.code, name=guest.name))


def _changed(one: NewCode, as_json: bool) -> None:
    if as_json:
        print_json({"id": one.invitation, "old": one.old, "code": one.new})
    else:
        say(f"{one.old or '–'} → {one.new}")


def _said(guest: Invitation, as_json: bool, sentence: str, **more: str) -> None:
    if as_json:
        print_json({"id": guest.id, "name": guest.name, "code": "" if more else guest.code, **more})
    else:
        say(sentence)


def _data(known: CodeHistory, texts: CodeTexts, zone: str, *, signed: bool) -> dict[str, Any]:
    guest = known.guest
    return {
        "id": InvitationId(guest.id),
        "name": guest.name,
        "unit": guest.unit,
        "code": guest.code,
        "printed": printed(guest.code),
        "text": texts.text_of(guest, signed=signed),
        "unlisted": guest.unlisted,
        "former": [_former(one, zone) for one in known.former],
    }


def _former(one: FormerCode, zone: str) -> dict[str, str]:
    at = in_zone(one.at, zone).isoformat()
    return {"code": one.code, "at": at, "successor": one.successor, "reason": one.reason}


def _tell(known: CodeHistory, texts: CodeTexts, words: Words, zone: str, *, signed: bool) -> None:
    guest = known.guest
    say("  ".join(text for text in (texts.text_of(guest, signed=signed) or "–", guest.name, guest.unit) if text))
    for line in _told(known.former, words, zone):
        say(f"    {line}")


def _told(former: Sequence[FormerCode], words: Words, zone: str) -> Iterator[str]:
    for one in former:
        day = f"{in_zone(one.at, zone):%d/%m/%Y %H:%M}"
        template = "{code}: replaced by {successor}, {day}" if one.successor else "{code}: revoked, {day}"
        said = words.say(template, code=one.code, successor=one.successor, day=day)
        yield f"{said} ({one.reason})" if one.reason else said
