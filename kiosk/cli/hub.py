"""hub: make this computer the hub of several desks, let computers in, see how they do, and put one out."""

from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import click

from kiosk.app.hub_office import PORT
from kiosk.cli.hub_carry import carry, take
from kiosk.cli.hub_follow import follow, leave
from kiosk.cli.hub_members import code, members, revoke
from kiosk.cli.hub_twice import doubles_, settle
from kiosk.cli.hub_words import happening_data, say_happening, status_lines
from kiosk.cli.signals import stop_signals
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say, tell
from kiosk.errors import BadInput
from kiosk.hub import control_wire as wire
from kiosk.hub.calling import call
from kiosk.hub.controller import Hub
from kiosk.hub.happenings import Happening
from kiosk.hub.hub_work import EVERYWHERE, HubOptions, HubWork
from kiosk.hub.server_config import Cluster, Leaves
from kiosk.hub.vault import system_vault

_LOOK_SECONDS = 1.0


@click.group()
def hub() -> None:
    """Several desks, one truth: this computer keeps what all of them record."""


@hub.command()
@file_argument
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0: any that is free.")
@click.option("--bind", default=EVERYWHERE, show_default=True, help="Only on the network of this address.")
@click.option("--venue", default="main", show_default=True, help="Of several venues this one: letters and digits.")
@click.option(
    "--together", metavar="HOST:PORT", help="Keep everything on several hubs: where this one is called by them."
)
@click.option("--route", "routes", multiple=True, metavar="HOST:PORT", help="Where another of these hubs is called.")
@click.option("--headquarters", metavar="HOST:PORT", help="Take calls of other venues' hubs here.")
@click.option("--gather", multiple=True, metavar="VENUE", help="At the headquarters: this venue is expected.")
@click.option("--call", metavar="HOST:PORT", help="Call the headquarters' hub there.")
@click.option("--roaming", is_flag=True, help="At a venue: take in who came and went elsewhere too.")
@click.option("--anew", is_flag=True, help="Leave the hub this computer joined, and begin one of its own.")
@click.option("--no-announce", is_flag=True, help="Do not tell the network: the address is typed by hand.")
@click.option("--supervised", is_flag=True, hidden=True, help="End when stdin ends.")
@json_option
@pass_tools
def run(tools: Tools, /, file: Path, as_json: bool, supervised: bool, **given: Any) -> None:
    """Be the hub of FILE's event until Ctrl C."""
    options = _options(**given)
    with tools.book(file) as book, book.reading() as reader:
        stamper = tools.stamper_for(reader.event())
    heard: SimpleQueue[Happening] = SimpleQueue()
    here = Hub(HubWork(file, tools.files, stamper, options), heard.put)
    here.start()
    try:
        _say_started(tools, here, as_json=as_json)
        _until_stopped(tools, heard, as_json=as_json, supervised=supervised)
    finally:
        here.close()
        if not as_json:
            tell(tools.words.say("The hub is closed. A copy of the event was made."))


def _options(
    *,
    port: int,
    bind: str,
    venue: str,
    anew: bool,
    no_announce: bool,
    together: str | None,
    routes: tuple[str, ...],
    headquarters: str | None,
    gather: tuple[str, ...],
    call: str | None,
    roaming: bool,
) -> HubOptions:
    if not (venue.isascii() and venue.isalnum()):
        raise BadInput("A venue's name has letters a to z and digits only, like hall2.")
    if bool(together) != bool(routes):
        raise BadInput("Several hubs together need --together and a --route to each other one.")
    cluster = Cluster(together, routes) if together else None
    leaves = Leaves(headquarters or "", call or "") if headquarters or call else None
    return HubOptions(
        port=port,
        bind=bind,
        venue=venue,
        anew=anew,
        announce=not no_announce,
        cluster=cluster,
        leaves=leaves,
        replicas=len(routes) + 1,
        gather=gather,
        roaming=roaming,
    )


def _say_started(tools: Tools, here: Hub, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {"happened": "started", "addresses": here.addresses, "awake": here.awake_by, "vault": here.key_in_vault}
        )
        return
    words = tools.words
    say(words.say("The hub runs at {addresses}. Ctrl C ends it.", addresses=", ".join(here.addresses) or "127.0.0.1"))
    say(words.say("To let a computer in: hub code FILE, in another window."))
    if not here.awake_by:
        tell(words.say("Nothing keeps this computer awake. Turn off its sleep while it is the hub."))
    if not here.key_in_vault:
        tell(words.say("This system has no safe place for keys: they are in a file that only you can read."))


def _until_stopped(tools: Tools, heard: "SimpleQueue[Happening]", *, as_json: bool, supervised: bool) -> None:
    """Ctrl C, its window closed, or the program that started it gone."""
    with stop_signals(supervised=supervised) as stopped:
        while not stopped.is_set():
            try:
                one = heard.get(timeout=_LOOK_SECONDS)
            except Empty:
                continue
            if as_json:
                print_json(happening_data(one))
            else:
                say_happening(one, tools.words)


@hub.command()
@file_argument
@json_option
@pass_tools
def status(tools: Tools, file: Path, as_json: bool) -> None:
    """How the hub and its members do."""
    said = call(file, system_vault(), wire.Status()).status or {}
    if as_json:
        print_json(said)
        return
    for line in status_lines(said, tools.words):
        say(line)


for _command in (members, revoke, code, doubles_, settle, carry, take, follow, leave):
    hub.add_command(_command)
