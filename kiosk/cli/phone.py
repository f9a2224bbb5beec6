"""phone: the agenda on one's phone, served to the venue's network."""

import asyncio
import socket
import sys
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import click

from kiosk.app.identity import ShiftedClock
from kiosk.app.ports import Clock
from kiosk.cli.tools import Tools, file_argument, pass_tools, say
from kiosk.errors import KioskError
from kiosk.web.addresses import page_address, reachable
from kiosk.web.programme import Programme, ProgrammeFile, programme_of
from kiosk.web.serving import PORT, bound, serve, server_of
from kiosk.web.site import Site
from kiosk.web.voice import Voice, speaking, when_cut
from kiosk.web.writing import Printer


@click.command()
@file_argument
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0: any that is free.")
@click.option("--bind", default="0.0.0.0", show_default=True, metavar="ADDRESS", help="The address to serve on.")
@click.option("--name", "names", multiple=True, help="A name by which phones may call this computer.")
@click.option("--supervised", is_flag=True, hidden=True, help="Beat; end when stdin ends.")
@click.option("--shift", type=float, default=0.0, hidden=True, help="Seconds to move the clock by.")
@pass_tools
def phone(
    tools: Tools, /, file: Path, port: int, bind: str, names: tuple[str, ...], shift: float, *, supervised: bool
) -> None:
    """Serve FILE's programme as a page that phones on the same network can read."""
    clock = ShiftedClock(timedelta(seconds=shift), tools.clock) if shift else tools.clock
    voice = Voice(sys.stdout) if supervised else None
    try:
        _serve(tools, file, clock, (bind, port), names, voice)
    except KioskError as error:
        if voice is None:
            raise
        voice.trouble(tools.words.explain(error))  # and end in peace: another start would not help


def _serve(
    tools: Tools, file: Path, clock: Clock, place: tuple[str, int], names: tuple[str, ...], voice: Voice | None
) -> None:
    book = tools.files.later(file)

    def read(version: int) -> Programme:
        with book.reading() as reader:
            return programme_of(reader, file.name, version)

    try:
        source = ProgrammeFile(book.changes, read, clock, time.monotonic)
        source.programme()  # a file that cannot be used is said now, where someone reads it
        listening = bound(*place)
        site = Site(source, clock, Printer(), (socket.gethostname(), *names))
        _run(site, listening, place[0], voice, tools)
    finally:
        book.close()


def _run(site: Site, listening: socket.socket, bind: str, voice: Voice | None, tools: Tools) -> None:
    server, port = server_of(site.application()), listening.getsockname()[1]
    if voice is None:
        _tell(tools, bind, port)
        with suppress(KeyboardInterrupt):
            asyncio.run(serve(server, listening))
        return

    def end() -> None:
        server.should_exit = True

    when_cut(sys.stdin.buffer, end)
    asyncio.run(serve(server, listening, lambda: speaking(voice, bind, port)))


def _tell(tools: Tools, bind: str, port: int) -> None:
    found = reachable(bind)
    if not found:
        say(
            tools.words.say("Only this computer can reach the page: {address}", address=page_address("127.0.0.1", port))
        )
    for ip in found:
        say(tools.words.say("Phones on this network find the programme at {address}", address=page_address(ip, port)))
    say(tools.words.say("Stop with Ctrl+C."))
