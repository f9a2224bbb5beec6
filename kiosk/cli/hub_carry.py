"""hub carry, take: a desk's entries that no other computer has yet, taken to another one by hand."""

from dataclasses import asdict
from pathlib import Path

import click

from kiosk.app.hub_office import Brought
from kiosk.cli.tools import SOME_REFUSED, Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.hub.office import office


@click.command()
@file_argument
@click.argument("out", type=click.Path(path_type=Path))
@json_option
@pass_tools
def carry(tools: Tools, file: Path, out: Path, as_json: bool) -> None:
    """Write what FILE has and the hub has not to OUT, to be taken to any other desk with `hub take`.

    They stay in FILE, and are shared from here as well once the hub is back: carried twice, an entry is there once.
    """
    count = office(tools.files, tools.clock).carry(file, out)
    if as_json:
        print_json({"file": str(out), "entries": count})
    else:
        say(tools.words.say("{count} entries are in {file}. Take it to another desk.", count=count, file=out))


@click.command()
@file_argument
@click.argument("parcel", type=click.Path(path_type=Path))
@json_option
@pass_tools
def take(tools: Tools, file: Path, parcel: Path, as_json: bool) -> None:
    """Put the entries that another desk wrote to PARCEL into FILE, and from there to the hub."""
    came = office(tools.files, tools.clock).bring(file, parcel)
    _taken(tools, came, as_json=as_json)


def _taken(tools: Tools, came: Brought, *, as_json: bool) -> None:
    words = tools.words
    if as_json:
        print_json(asdict(came))
    else:
        say(words.say("{new} entries are new here, {known} were here before.", new=came.new, known=came.known))
    if came.refused and not as_json:
        say(words.say("{count} entries were not signed by the desk they name, and were left out.", count=came.refused))
    if came.refused:
        raise SystemExit(SOME_REFUSED)
