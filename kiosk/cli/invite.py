"""invite: the guests' codes as pictures, a sheet to print, or a list."""

from pathlib import Path

import click

from kiosk.app.inviting import Form, matching
from kiosk.app.inviting import invite as make_codes
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


@click.command()
@file_argument
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="The folder to write into."
)
@click.option("--as", "form", type=click.Choice(["png", "svg", "csv", "pdf"]), default="png", show_default=True)
@click.option("--only", multiple=True, help="Only this code, name, unit, block or category; may be repeated.")
@json_option
@pass_tools
def invite(tools: Tools, file: Path, out: Path, form: Form, only: tuple[str, ...], as_json: bool) -> None:
    """Make the guests' codes: one picture each (png, svg), or one sheet (pdf) or list (csv) for all."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        made = make_codes(
            reader,
            out,
            form,
            words=words,
            only=matching(only),
            progress=progress_on_stderr(words.say("Making codes")),
            read_back=tools.read_back,
        )
    refused = [words.say(problem.template, **problem.values) for problem in made.refused]
    for sentence in refused:
        tell(sentence)
    if as_json:
        print_json({"made": made.made, "files": [str(f) for f in made.files], "refused": refused})
    else:
        say(words.say("{count} codes made in {folder}.", count=made.made, folder=out))
    raise SystemExit(SOME_REFUSED if refused else DONE)
