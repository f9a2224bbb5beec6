"""export: attendance, guests, units and the journal into files for the office."""

from pathlib import Path

import click

from kiosk.app.exporting import FORMATS, WHATS, As, What
from kiosk.app.exporting import export as write_export
from kiosk.app.organiser import find_checkpoint
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say


@click.command()
@file_argument
@click.option("--what", type=click.Choice(WHATS), default="attendance", show_default=True)
@click.option("--as", "form", type=click.Choice(FORMATS), default="xlsx", show_default=True)
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--checkpoint", "place", help="Only this checkpoint; all of them when not said.")
@json_option
@pass_tools
def export(tools: Tools, file: Path, what: What, form: As, out: Path, place: str | None, as_json: bool) -> None:
    """Write attendance (per checkpoint), guests, attendance by unit, or the journal."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        checkpoint = find_checkpoint(reader.checkpoints(), place).id if place else None
        write_export(what, form, out, reader, words, checkpoint=checkpoint)
    if as_json:
        print_json({"file": str(out), "what": what, "as": form})
    else:
        say(words.say("Written to {file}.", file=out))
