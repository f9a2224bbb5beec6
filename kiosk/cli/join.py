"""join: this computer becomes one of the event's desks, screens or organisers."""

import asyncio
from pathlib import Path

import click

from kiosk.app.clock_off import own_clock_text
from kiosk.app.hub_office import JoinWish
from kiosk.cli.hub_follow import follow_until_stopped
from kiosk.cli.tools import Tools, json_option, pass_tools, print_json, say, tell
from kiosk.domain.member import Role
from kiosk.hub.becoming import become_member
from kiosk.hub.joining import Heard, Tell
from kiosk.hub.membership import Membership
from kiosk.hub.moving_in import MovedIn
from kiosk.hub.vault import system_vault


@click.command()
@click.argument("place", metavar="FILE-OR-FOLDER", type=click.Path(path_type=Path))
@click.argument("code", nargs=-1, required=True)
@click.option(
    "--address", "addresses", multiple=True, metavar="HOST:PORT", help="Where the hub is; else it is looked for."
)
@click.option("--name", help="What this computer is called at the hub; this desk's name when not said.")
@click.option("--role", type=click.Choice([role.value for role in Role]), default="desk", show_default=True)
@click.option("--again", is_flag=True, help="Join once more, with a new key.")
@click.option("--stay", is_flag=True, help="Then follow the other desks until Ctrl C, as hub follow does.")
@json_option
@pass_tools
def join(tools: Tools, /, place: Path, code: tuple[str, ...], as_json: bool, **terms: object) -> None:
    """Join the hub that shows CODE: with the event's FILE, or with a FOLDER (or new file) to bring the event to."""
    name = str(terms["name"]) if terms["name"] is not None else tools.desk_in(tools.words)
    addresses = terms["addresses"]
    assert isinstance(addresses, tuple)
    wish = JoinWish(" ".join(code), name, place, addresses, Role(terms["role"]), bool(terms["again"]))
    hear = _teller(tools, as_json=as_json)
    membership, moved = asyncio.run(become_member(tools.files, tools.clock.now, system_vault(), wish, hear))
    _say_in(tools, membership, moved, as_json=as_json)
    if terms["stay"]:
        follow_until_stopped(tools, moved.file)


def _teller(tools: Tools, *, as_json: bool) -> Tell:
    """Each step as it comes."""

    def hear(heard: Heard) -> None:
        if as_json:
            print_json({"event": heard.event, "address": heard.address, "ahead": heard.ahead, "digits": heard.digits})
            return
        words = tools.words
        if heard.digits:
            tell(words.say("Show the organiser these four digits: {digits}", digits=heard.digits))
        elif heard.ahead is not None:
            tell(own_clock_text(heard.ahead, words))

    return hear


def _say_in(tools: Tools, membership: Membership, moved: MovedIn, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "joined": membership.desk,
                "role": membership.role.value,
                "member": membership.member,
                "file": str(moved.file),
                "copy": moved.brought,
                "vault": moved.in_vault,
            }
        )
        return
    words = tools.words
    say(words.say("{name} has joined. The event is in {file}.", name=membership.desk, file=moved.file))
    if not moved.in_vault:
        tell(words.say("This system has no safe place for keys: they are in a file that only you can read."))
