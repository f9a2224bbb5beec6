"""hub carry, take: a desk's entries that no other computer has yet, taken to another one by hand."""

from pathlib import Path

import click

from kiosk.app.identity import Stamper
from kiosk.cli.tools import SOME_REFUSED, Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.errors import BadInput
from kiosk.hub.desk_link import Keys
from kiosk.hub.durable import write_durably
from kiosk.hub.keeping import kept_membership
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.parcel import pack, unpack
from kiosk.hub.vault import system_vault

_EVERYTHING = 2**31


@click.command()
@file_argument
@click.argument("out", type=click.Path(path_type=Path))
@json_option
@pass_tools
def carry(tools: Tools, file: Path, out: Path, as_json: bool) -> None:
    """Write what FILE has and the hub has not to OUT, to be taken to any other desk with `hub take`.

    They stay in FILE, and are shared from here as well once the hub is back: carried twice, an entry is there once.
    """
    of = _membership(file)
    outbox = tools.files.outbox(file, of.member, _stamper(tools, file))
    try:
        pending = outbox.pending(0, _EVERYTHING)
    finally:
        outbox.close()
    write_durably(out, pack(of, pending))
    if as_json:
        print_json({"file": str(out), "entries": len(pending)})
    else:
        say(tools.words.say("{count} entries are in {file}. Take it to another desk.", count=len(pending), file=out))


@click.command()
@file_argument
@click.argument("parcel", type=click.Path(path_type=Path))
@json_option
@pass_tools
def take(tools: Tools, file: Path, parcel: Path, as_json: bool) -> None:
    """Put the entries that another desk wrote to PARCEL into FILE, and from there to the hub."""
    of = _membership(file)
    try:
        data = parcel.read_bytes()
    except OSError as error:
        raise BadInput("{file} cannot be read: {why}.", file=parcel.name, why=error.strerror or "") from error
    opened = unpack(of, Trust(Keys(file, tools.files, of.authority).of, signed=bool(of.authority)), data)
    outbox = tools.files.outbox(file, of.member, _stamper(tools, file))
    try:
        new = outbox.adopt(opened.facts)
    finally:
        outbox.close()
    _taken(tools, new, len(opened.facts) - new, opened.refused, as_json=as_json)


def _taken(tools: Tools, new: int, known: int, refused: int, *, as_json: bool) -> None:
    if as_json:
        print_json({"new": new, "known": known, "refused": refused})
    else:
        say(tools.words.say("{new} entries are new here, {known} were here before.", new=new, known=known))
    if refused and not as_json:
        say(tools.words.say("{count} entries were not signed by the desk they name, and were left out.", count=refused))
    if refused:
        raise SystemExit(SOME_REFUSED)


def _membership(file: Path) -> Membership:
    found = kept_membership(file, system_vault())
    if found is None:
        raise BadInput("This computer has joined no hub. Join one first.")
    return found


def _stamper(tools: Tools, file: Path) -> Stamper:
    with tools.book(file) as book, book.reading() as reader:
        return tools.stamper_for(reader.event())
