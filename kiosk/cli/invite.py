"""invite: the guests' codes as pictures, letters, labels, a sheet to print, or a list."""

from pathlib import Path
from typing import Any, cast

import click

from kiosk.app.code_texts import texts_for
from kiosk.app.inviting import Form, Invited, Making, matching
from kiosk.app.inviting import invite as make_codes
from kiosk.app.ports import Reader
from kiosk.app.printing import LAYOUTS, Each, Layout, Wishes, print_codes, templates_from
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    file_argument,
    json_option,
    pass_tools,
    print_json,
    progress_on_stderr,
    say,
    tell,
)
from kiosk.errors import BadInput
from kiosk.words import Words


def letter_options(command: Any) -> Any:
    """What letters and labels are to be like."""
    options = (
        click.option("--layout", type=click.Choice(LAYOUTS), help="With pdf: letters, labels of a size, or a sheet."),
        click.option(
            "--template",
            "templates",
            multiple=True,
            type=click.Path(path_type=Path, dir_okay=False),
            help="Your own text of the letters; once for each language.",
        ),
        click.option("--logo", type=click.Path(path_type=Path, dir_okay=False), help="A PNG, JPEG or SVG."),
        click.option(
            "--language", "letter_language", type=click.Choice(["vi", "en", "both"]), help="Not each guest's own."
        ),
        click.option(
            "--signed/--small",
            default=None,
            help="Codes that a desk proves with the event's key alone, or the small ones. Letters and pictures are signed "
            "once the event has a key.",
        ),
        click.option("--one-each", is_flag=True, help="A file for every guest instead of one for all."),
        click.option("--one-per-unit", is_flag=True, help="A file for every unit instead of one for all."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@file_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder to write into."
)
@click.option("--as", "form", type=click.Choice(["png", "svg", "csv", "pdf"]), default="png", show_default=True)
@click.option("--only", multiple=True, help="Only this code, name, unit, block or category; may be repeated.")
@letter_options
@json_option
@pass_tools
def invite(tools: Tools, /, file: Path, out: Path, only: tuple[str, ...], as_json: bool, **wished: Any) -> None:
    """Make the guests' codes: one picture each (png, svg), letters, labels or a sheet (pdf), or a list (csv)."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        form = wished["layout"] or wished["form"]
        texts = texts_for(reader, tools.signatures, form, signed=wished["signed"])
        progress = progress_on_stderr(words.say("Making codes"))
        making = Making(words, matching(only), progress, tools.read_back, text_for=texts)
        made = _make(tools, reader, out, making, wished)
    _report(made, out, words, as_json=as_json)


def _make(tools: Tools, reader: Reader, out: Path, making: Making, wished: dict[str, Any]) -> Invited:
    layout, form = wished["layout"], cast(Form, wished["form"])
    if layout is None:
        if any(wished[name] for name in ("templates", "logo", "letter_language", "one_each", "one_per_unit")):
            raise BadInput("These are wishes for letters. Say --as pdf --layout letters as well.")
        return make_codes(
            reader,
            out,
            form,
            words=making.words,
            only=making.only,
            progress=making.progress,
            read_back=making.read_back,
            texts=making.text_for,
        )
    if form != "pdf":
        raise BadInput("Letters and labels are made as PDF. Say --as pdf as well.")
    return print_codes(reader, out, cast(Layout, layout), tools.press(), making, _wishes(wished))


def _wishes(wished: dict[str, Any]) -> Wishes:
    each: Each = "guest" if wished["one_each"] else "unit" if wished["one_per_unit"] else ""
    return Wishes(templates_from(wished["templates"]), wished["letter_language"] or "", wished["logo"], each)


def _report(made: Invited, out: Path, words: Words, *, as_json: bool) -> None:
    refused = [words.say(problem.template, **problem.values) for problem in made.refused]
    for sentence in refused:
        tell(sentence)
    if as_json:
        print_json({"made": made.made, "files": [str(f) for f in made.files], "refused": refused})
    else:
        say(words.say("{count} codes made in {folder}.", count=made.made, folder=out))
    raise SystemExit(SOME_REFUSED if refused else DONE)
