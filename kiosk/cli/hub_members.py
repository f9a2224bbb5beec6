"""hub members, revoke, code: who belongs to the hub, who belongs no more, and how one comes in."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import click

from kiosk.cli.hub_words import ask_data, ask_words
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.domain.member import Members, MemberSet, members_of
from kiosk.errors import NotFound
from kiosk.hub import control_wire as wire
from kiosk.hub.authority import vouched
from kiosk.hub.calling import call
from kiosk.hub.hub_folder import HubFolder
from kiosk.hub.keeping import kept_membership
from kiosk.hub.local_door import local_door
from kiosk.hub.member_book import MemberBook, event_of
from kiosk.hub.papers import authority_of, has_authority
from kiosk.hub.vault import system_vault
from kiosk.sheets.code_matrix import code_matrix

_LOOK_SECONDS = 1.0
_BLOCKS = " ▄▀█"


@click.command()
@file_argument
@json_option
@pass_tools
def members(tools: Tools, file: Path, as_json: bool) -> None:
    """Who joined, as what, and who was revoked; read from the journal, also when no hub runs."""
    found = _members(tools, file)
    for one in (*found.active, *found.revoked):
        revoked = one in found.revoked
        if as_json:
            print_json({"member": one.member, "name": one.name, "role": one.role.value, "revoked": revoked})
        else:
            state = tools.words.say("revoked") if revoked else ""
            say("  ".join(part for part in (one.member, one.name, one.role.value, state) if part))


def _members(tools: Tools, file: Path) -> Members:
    """As the event's authority vouches, which the hub and every member know."""
    root, kept = HubFolder(file.resolve()).root, kept_membership(file, system_vault())
    authority = kept.authority if kept else ""
    if not authority and (root / "authority.pem").is_file():
        authority = (root / "authority.pem").read_text(encoding="ascii")
    if not authority:
        raise NotFound("This event has no hub yet. Make one with: hub run.")
    with tools.book(file) as book, book.reading() as reader:
        said = reader.declared_when(MemberSet)
    return members_of((one for _, one in said), lambda text, proof: vouched(authority, text, proof))


@click.command()
@file_argument
@click.argument("name")
@json_option
@pass_tools
def revoke(tools: Tools, file: Path, name: str, as_json: bool) -> None:
    """Put the member called NAME out: dropped at once, and never let in again under its key."""
    gone = _revoked(tools, file, name)
    if as_json:
        print_json({"revoked": gone})
    else:
        say(tools.words.say("{name} is no member any more.", name=gone))


def _revoked(tools: Tools, file: Path, name: str) -> str:
    """By the hub that runs; where none does, in the journal alone: the next start knows it."""
    root = HubFolder(file.resolve()).root
    try:
        return call(file, system_vault(), wire.Revoke(name)).name
    except NotFound:
        if not has_authority(root) or _runs(root):
            raise
    with tools.book(file) as book, book.reading() as reader:
        event, stamper = event_of(reader), tools.stamper_for(reader.event())
    return MemberBook(tools.files, file, stamper, authority_of(root, event)).revoke(name).name


def _runs(root: Path) -> bool:
    try:
        return bool(local_door(root))
    except NotFound:
        return False


@click.command()
@file_argument
@click.option("--minutes", default=10, show_default=True, type=click.IntRange(1, 1440), help="How long it counts.")
@click.option("--no-wait", is_flag=True, help="Print the code, and leave the answer to another window.")
@json_option
@pass_tools
def code(tools: Tools, file: Path, minutes: int, no_wait: bool, as_json: bool) -> None:
    """Show a code that lets one computer in, and ask before it is let in."""
    vault = system_vault()
    made = call(file, vault, wire.OpenCode(minutes)).code
    assert made is not None
    _show_code(tools, made, as_json=as_json)
    if no_wait:
        return
    asked = _asked(file)
    admit = _confirmed(tools, asked, as_json=as_json)
    call(file, vault, wire.Decide(asked.id, admit))
    if as_json:
        print_json({"happened": "admitted" if admit else "declined", "name": asked.name})
    else:
        said = tools.words.say("{name} is in.", name=asked.name) if admit else tools.words.say("Nobody was let in.")
        say(said)


def _show_code(tools: Tools, made: wire.Code, *, as_json: bool) -> None:
    if as_json:
        print_json({"code": made.code, "qr": made.qr, "until": made.until})
        return
    for line in _drawn(made.qr):
        say(line)
    say(tools.words.say("Joining code: {code}", code=made.code))
    say(tools.words.say("On the other computer: join FOLDER CODE. It counts once."))


def _drawn(text: str) -> Iterator[str]:
    """Two rows of the code in each line of text, dark on light, with white around it."""
    modules = code_matrix(text, ("L",))
    blank = [False] * (modules.size + 4)
    rows = [blank, blank, *([False, False, *row, False, False] for row in modules.rows), blank, blank, blank]
    for upper, lower in zip(rows[::2], rows[1::2], strict=False):
        yield "".join(_BLOCKS[2 * (not above) + (not below)] for above, below in zip(upper, lower, strict=True))


def _asked(file: Path) -> wire.Asking:
    """Waits until someone has shown the code; Ctrl C gives up."""
    vault, wait = system_vault(), threading.Event()
    while True:
        asks = call(file, vault, wire.WhoAsks()).asks
        if asks:
            return asks[-1]
        wait.wait(_LOOK_SECONDS)


def _confirmed(tools: Tools, asked: wire.Asking, *, as_json: bool) -> bool:
    if as_json:
        print_json(ask_data(asked))
        return sys.stdin.readline().strip().lower() in ("y", "yes", "1", "true")
    return click.confirm(ask_words(asked, tools.words), default=False, err=True)
