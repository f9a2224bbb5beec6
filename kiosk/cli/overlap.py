"""overlap: who was at several checkpoints, and who at only one of them."""

from pathlib import Path

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.overlapping import as_data, checked_places, overlap_lines, overlap_sentence
from kiosk.app.roll_calling import whose
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.domain.checkpoint import doors

_LEVELS = {"total": ("total",), "block": ("total", "block"), "unit": ("total", "block", "unit")}
_INDENT = {"total": "", "block": "  ", "unit": "    "}


@click.command()
@file_argument
@click.option("--checkpoint", "places", multiple=True, help="One of the checkpoints; two or more, all when not said.")
@click.option(
    "--by", type=click.Choice(tuple(_LEVELS)), default="total", show_default=True, help="How finely to count."
)
@json_option
@pass_tools
def overlap(tools: Tools, file: Path, places: tuple[str, ...], by: str, as_json: bool) -> None:
    """Say how many people were at both checkpoints, at only one of them, and at none."""
    with tools.book(file) as book, book.reading() as reader:
        words, there = tools.words_for(reader.event()), doors(reader.checkpoints())
        chosen = checked_places([find_checkpoint(there, place) for place in places] or there)
        for line in overlap_lines(reader, chosen):
            if line.level not in _LEVELS[by]:
                continue
            if as_json:
                print_json(as_data(line, chosen, words))
            else:
                head = "" if line.level == "total" else f"{whose(line, words)}: "
                say(f"{_INDENT[line.level]}{head}{overlap_sentence(line.people, chosen, words)}")
