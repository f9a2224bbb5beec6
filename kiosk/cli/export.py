"""export: attendance, guests, units and the journal into files for the office."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kiosk.app.exporting import FORMATS, WHATS, As, What
from kiosk.app.exporting import export as write_export
from kiosk.app.organiser import find_checkpoint
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.errors import BadInput


@click.command()
@file_argument
@click.option("--what", type=click.Choice(WHATS), default="attendance", show_default=True)
@click.option("--as", "form", type=click.Choice(FORMATS), default="xlsx", show_default=True)
@click.option(
    "-o",
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; - writes to standard output.",
)
@click.option("--checkpoint", "place", help="Only this checkpoint; all of them when not said.")
@json_option
@pass_tools
def export(tools: Tools, file: Path, what: What, form: As, out: Path, place: str | None, as_json: bool) -> None:
    """Write attendance (per checkpoint), guests, attendance by unit, or the journal."""
    to_output = str(out) == "-"
    if to_output and as_json:
        raise BadInput("Both --json and -o - want standard output. Leave one of them out.")
    with tools.book(file) as book, book.reading() as reader, _target(out, form) as target:
        words = tools.words_for(reader.event())
        checkpoint = find_checkpoint(reader.checkpoints(), place).id if place else None
        write_export(what, form, target, reader, words, checkpoint=checkpoint)
    if to_output:
        return
    if as_json:
        print_json({"file": str(out), "what": what, "as": form})
    else:
        say(words.say("Written to {file}.", file=out))


@contextmanager
def _target(out: Path, form: As) -> Iterator[Path]:
    """The file itself; for - a file of our own, which goes to standard output once it is whole."""
    if str(out) != "-":
        yield out
        return
    with TemporaryDirectory() as folder:
        made = Path(folder) / f"export.{form}"
        yield made
        with made.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
