"""hub carry, bring, follow, leave: facts on a stick, and a computer without windows that follows the others."""

import threading
from pathlib import Path

import click

from kiosk.app.ports import Nobody
from kiosk.cli.signals import stop_signals
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say, source_argument
from kiosk.errors import BadInput
from kiosk.hub.office import office


@click.command()
@file_argument
@click.argument("out", type=click.Path(path_type=Path))
@json_option
@pass_tools
def carry(tools: Tools, file: Path, out: Path, as_json: bool) -> None:
    """Write what only this computer has into OUT, to be taken to another on a stick."""
    count = office(tools.files, tools.clock).carry(file, out)
    if as_json:
        print_json({"carried": count, "file": str(out)})
    else:
        say(tools.words.say("{count} facts are in {file}. Bring them in on another computer.", count=count, file=out))


@click.command()
@file_argument
@source_argument
@json_option
@pass_tools
def bring(tools: Tools, file: Path, source: Path, as_json: bool) -> None:
    """Take in the facts that SOURCE carries; those that are here already change nothing."""
    came = office(tools.files, tools.clock).bring(file, source)
    if as_json:
        print_json({"new": came.new, "known": came.known, "refused": came.refused})
        return
    words = tools.words
    say(words.say("{new} new facts, {known} were here already.", new=came.new, known=came.known))
    if came.refused:
        say(words.say("{count} were not believed, and left out.", count=came.refused))


@click.command()
@file_argument
@pass_tools
def leave(tools: Tools, file: Path) -> None:
    """Share FILE with nobody any more; what was recorded stays in it."""
    office(tools.files, tools.clock).leave(file)
    say(tools.words.say("{file} is shared with nobody any more.", file=file.name))


@click.command()
@file_argument
@pass_tools
def follow(tools: Tools, file: Path) -> None:
    """Keep FILE as the other desks have it, until Ctrl C: for a screen's computer without windows."""
    follow_until_stopped(tools, file)


def follow_until_stopped(tools: Tools, file: Path) -> None:
    with tools.book(file) as book, book.reading() as reader:
        stamper = tools.stamper_for(reader.event())
    running = office(tools.files, tools.clock).link(file, stamper, Nobody())
    if running is None:
        raise BadInput("This computer has not joined. Join first: join FOLDER CODE.")
    with stop_signals() as stopped:
        say(tools.words.say("Follows the other desks. Ctrl C ends it."))
        running.start()
        try:
            _wait(stopped)
        finally:
            running.stop()


def _wait(stopped: threading.Event) -> None:
    while not stopped.wait(1.0):
        pass
