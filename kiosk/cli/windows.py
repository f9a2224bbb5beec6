"""Commands that open windows on an event: reception, lobby."""

import os
import re
from dataclasses import replace
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_room
from kiosk.app.identity import ShiftedClock
from kiosk.app.ports import Clock
from kiosk.cli.tools import Tools, at_option, file_argument, json_option, moment_of, pass_tools
from kiosk.domain.showing import Showing, showing_of
from kiosk.errors import BadInput

_SIZE = re.compile(r"(\d{2,5})x(\d{2,5})")


def shot_options(command: Any) -> Any:
    """Draw the window into a picture instead of opening it."""
    options = (
        click.option("--shot", type=click.Path(path_type=Path), metavar="OUT.png", help="Draw into a picture and end."),
        click.option(
            "--size", "size_text", metavar="WxH", default="1920x1080", show_default=True, help="The picture's size."
        ),
        click.option("--theme", type=click.Choice(["light", "dark", "auto"]), default="auto", help="Light or dark."),
    )
    for option in options:
        command = option(command)
    return command


@click.command()
@file_argument
@at_option
@click.option("--checkpoint", "place", help="The checkpoint to begin with.")
@click.option("--present", "code", help="With --shot: draw the verdict for this code (it is recorded).")
@shot_options
@pass_tools
def reception(tools: Tools, /, file: Path, at_text: str | None, **options: Any) -> None:
    """Open the reception window on FILE."""
    at = _moment(tools, file, at_text)
    size = size_of(options.pop("size_text"))
    _without_a_screen(options["shot"])
    raise SystemExit(tools.windows.reception(tools, file, clock_at(tools, at), size=size, **options))


@click.command()
@file_argument
@at_option
@click.option("--screen", help="The screen's name; the second screen when not said.")
@click.option("--room", default="", help="The screen at one room's door: only what is on there.")
@click.option(
    "--as",
    "shows",
    type=click.Choice([one.value for one in Showing]),
    help="Everything in turn, the board, the timetable, or what changed today; as the organiser chose when not said.",
)
@click.option("--phone", default="", metavar="ADDRESS", help="Show the code of the page for phones at this address.")
@click.option("--windowed", is_flag=True, help="In a window instead of the whole screen.")
@click.option(
    "--inches", type=click.IntRange(1, 500), help="The screen from corner to corner; with --metres: can it be read?"
)
@click.option("--metres", type=click.IntRange(1, 200), help="How far away its last reader stands.")
@click.option("--rehearse", is_flag=True, help="Say what will look odd, be cut or left out on a screen of --size.")
@click.option("--supervised", is_flag=True, hidden=True, help="Beat for shown frames; end when stdin ends.")
@click.option("--shift", type=float, default=0.0, hidden=True, help="Seconds to move the clock by.")
@shot_options
@json_option
@pass_tools
def lobby(
    tools: Tools, /, file: Path, at_text: str | None, shift: float, rehearse: bool, as_json: bool, **options: Any
) -> None:
    """Open the lobby screen on FILE."""
    at = _moment(tools, file, at_text)
    clock = ShiftedClock(timedelta(seconds=shift), tools.clock) if shift else clock_at(tools, at)
    size = size_of(options.pop("size_text"))
    _without_a_screen(options["shot"])
    _known_room(tools, file, options["room"])
    options["showing"] = showing_of(options.pop("shows") or "")
    tools = _with_glass(tools, options.pop("inches"), options.pop("metres"))
    if rehearse:
        import_module("kiosk.cli.rehearse").rehearse(tools, file, size, as_json=as_json)
        return
    raise SystemExit(tools.windows.lobby(tools, file, clock, size=size, **options))


def _with_glass(tools: Tools, inches: int | None, metres: int | None) -> Tools:
    """The screen as said here, else as in the settings."""
    known = tools.settings
    return replace(
        tools,
        settings=replace(known, lobby_inches=inches or known.lobby_inches, lobby_metres=metres or known.lobby_metres),
    )


def _known_room(tools: Tools, file: Path, room: str) -> None:
    if room:
        with tools.book(file) as book, book.reading() as reader:
            find_room(reader.slots(), room)


def _moment(tools: Tools, file: Path, text: str | None) -> datetime | None:
    if not text:
        return None
    with tools.book(file) as book, book.reading() as reader:
        return moment_of(text, reader.event(), tools.clock.now)


def clock_at(tools: Tools, at: datetime | None) -> Clock:
    return ShiftedClock(at - tools.clock.now(), tools.clock) if at else tools.clock


def _without_a_screen(shot: Path | None) -> None:
    """A picture is drawn where no window can be opened, too."""
    if shot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def size_of(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if not match:
        raise BadInput("{text} is no size. Write it like 1920x1080.", text=text)
    return int(match[1]), int(match[2])
