"""rollcall: the sentence that is read aloud, for a checkpoint, and block by block and unit by unit."""

from pathlib import Path

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.roll_calling import as_data, line_sentence, roll_call
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.domain.checkpoint import doors
from kiosk.errors import NotFound

_LEVELS = {
    "total": frozenset({"total"}),
    "block": frozenset({"total", "block"}),
    "unit": frozenset({"total", "block", "unit"}),
}
_INDENT = {"total": "", "block": "  ", "unit": "    "}


@click.command()
@file_argument
@click.option("--checkpoint", "place", help="Only this checkpoint; all of them when not said.")
@click.option(
    "--by", type=click.Choice(tuple(_LEVELS)), default="total", show_default=True, help="How finely to count."
)
@json_option
@pass_tools
def rollcall(tools: Tools, file: Path, place: str | None, by: str, as_json: bool) -> None:
    """Say how many were invited, are present, represented, absent, and came besides."""
    with tools.book(file) as book, book.reading() as reader:
        words, places = tools.words_for(reader.event()), reader.checkpoints()
        chosen = (find_checkpoint(places, place),) if place else doors(places)
        if not chosen:
            raise NotFound("This event has no checkpoint yet. Add one, then guests can be counted.")
        lines = ((at, line) for at in chosen for line in roll_call(reader, at, _LEVELS[by]))
        for one, line in lines:
            if as_json:
                print_json(as_data(one, line, words))
            else:
                head = f"{one.name}: " if line.level == "total" and len(chosen) > 1 else ""
                say(f"{_INDENT[line.level]}{head}{line_sentence(line, words)}")
