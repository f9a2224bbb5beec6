"""Commands that look after the file: verify, backup, restore."""

from pathlib import Path
from typing import Any

import click

from kiosk.app.care import Health
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
)


@click.command()
@file_argument
@click.option("--repair", is_flag=True, help="Rebuild everything but the journal from the journal first.")
@json_option
@pass_tools
def verify(tools: Tools, file: Path, repair: bool, as_json: bool) -> None:
    """Check the file: its structure, the chain of its journal, and everything else against a rebuild."""
    health = tools.files.repair(file) if repair else tools.files.verify(file)
    problems = [tools.words.say(problem.template, **problem.values) for problem in health.problems]
    if as_json:
        print_json({"ok": not problems, "facts": health.facts, "problems": problems})
    else:
        _tell_health(tools, health, problems)
    raise SystemExit(SOME_REFUSED if problems else DONE)


def _tell_health(tools: Tools, health: Health, problems: list[str]) -> None:
    if not problems:
        say(
            tools.words.say(
                "Whole: {facts} facts, the chain unbroken, everything as the journal says.", facts=health.facts
            )
        )
    for problem in problems:
        say(problem)


@click.command()
@file_argument
@click.argument("dest", type=click.Path(path_type=Path))
@json_option
@pass_tools
def backup(tools: Tools, file: Path, dest: Path, as_json: bool) -> None:
    """Copy the event file to DEST, whole and consistent, while desks go on working. DEST may be a folder."""
    target = dest / _dated(tools, file) if dest.is_dir() else dest
    tools.files.back_up(file, target, progress_on_stderr(tools.words.say("Copying")))
    _done(as_json, {"file": str(target)}, tools.words.say("Copied to {file}.", file=target))


def _dated(tools: Tools, file: Path) -> str:
    return f"{file.stem}-{tools.clock.now().astimezone():%Y%m%d-%H%M%S}{file.suffix}"


@click.command()
@click.argument("source", metavar="BACKUP", type=click.Path(path_type=Path))
@file_argument
@json_option
@pass_tools
def restore(tools: Tools, source: Path, file: Path, as_json: bool) -> None:
    """Check BACKUP, then put it at FILE; what stood there is kept beside it as FILE.before-restore."""
    health = tools.files.restore(source, file, progress_on_stderr(tools.words.say("Copying")))
    said = tools.words.say("{file} is as in the backup: {facts} facts.", file=file.name, facts=health.facts)
    _done(as_json, {"file": str(file), "facts": health.facts}, said)


def _done(as_json: bool, data: dict[str, Any], sentence: str) -> None:
    if as_json:
        print_json(data)
    else:
        say(sentence)
