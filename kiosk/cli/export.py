"""export: attendance, guests, units, classes, overlaps and the journal into files for the office."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.exporting import FORMATS, WHATS, As, Printing, What
from kiosk.app.exporting import export as write_export
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, progress_on_stderr, say
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
@click.option(
    "--checkpoint", "places", multiple=True, help="Only this checkpoint, all when not said; several for an overlap."
)
@click.option("--signed", is_flag=True, help="With pdf: room at the end for who drew it up and the secretary to sign.")
@json_option
@pass_tools
def export(
    tools: Tools, file: Path, what: What, form: As, out: Path, places: tuple[str, ...], signed: bool, as_json: bool
) -> None:
    """Write attendance (per checkpoint), guests, attendance by unit, classes, certificates, an overlap, or the journal."""
    to_output = _for_output(out, as_json=as_json)
    if len(places) > 1 and what != "overlap":
        raise BadInput("Only an overlap is of several checkpoints. Name one, or none for all.")
    with tools.book(file) as book, book.reading() as reader, _target(out, form) as target:
        words, now = tools.words_for(reader.event()), tools.clock.now()
        chosen = tuple(find_checkpoint(reader.checkpoints(), place).id for place in places)
        one = chosen[0] if chosen and what != "overlap" else None
        progress = progress_on_stderr(words.say("Printing"))
        printing = Printing(tools.press(), now, progress, signed) if form == "pdf" else None
        write_export(what, form, target, reader, words, checkpoint=one, among=chosen, now=now, printing=printing)
    if to_output:
        return
    if as_json:
        print_json({"file": str(out), "what": what, "as": form})
    else:
        say(words.say("Written to {file}.", file=out))


def _for_output(out: Path, *, as_json: bool) -> bool:
    to_output = str(out) == "-"
    if to_output and as_json:
        raise BadInput("Both --json and -o - want standard output. Leave one of them out.")
    return to_output


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
