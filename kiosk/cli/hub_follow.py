"""hub follow, leave: a computer without windows that has what the others have, and one that shares with nobody any more."""

import threading
from pathlib import Path

import click

from kiosk.app.ports import Nobody
from kiosk.cli.signals import stop_signals
from kiosk.cli.tools import Tools, file_argument, pass_tools, say
from kiosk.errors import BadInput
from kiosk.hub.office import office


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
        raise BadInput("This computer has joined no hub. Join one first.")
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
