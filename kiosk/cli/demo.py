"""demo: the founding event on this computer, with its reception and its lobby."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.demo import FIRST_DAY, seed_demo
from kiosk.app.inviting import invite
from kiosk.cli.tools import Tools, at_option, moment_of, pass_tools, progress_on_stderr, say, tell
from kiosk.cli.windows import clock_at
from kiosk.domain.event import Event
from kiosk.errors import BadInput, KioskError

SHEET = "codes.pdf"


@click.command()
@click.argument("folder", metavar="[DIR]", default="kiosk-demo", type=click.Path(path_type=Path, file_okay=False))
@at_option
@click.option("--make-only", is_flag=True, help="Make the files and open no window.")
@pass_tools
def demo(tools: Tools, folder: Path, at_text: str | None, make_only: bool) -> None:
    """Make the founding event in DIR (kiosk-demo here when not said) and open reception and lobby on it.

    Its two days are moved to today and tomorrow, so that the agenda is live. With --at they stay in
    September 2019 and the clock starts at that time.
    """
    at = _demo_moment(tools, at_text)
    day = FIRST_DAY if at else tools.clock.now().astimezone().date()
    file = _demo_event(tools, folder, day)
    say(tools.words.say("The demo event is {file}; its guests' codes are in {sheet}.", file=file, sheet=folder / SHEET))
    if not make_only:
        raise SystemExit(tools.windows.demo(tools, file, folder / SHEET, clock_at(tools, at), at))


def _demo_moment(tools: Tools, text: str | None) -> datetime | None:
    event = Event(name="demo", zone="Asia/Ho_Chi_Minh", first_day=FIRST_DAY, last_day=FIRST_DAY)
    return moment_of(text, event, tools.clock.now)


def _demo_event(tools: Tools, folder: Path, day: date) -> Path:
    """A demo made earlier the same day is opened again, with its check-ins."""
    file = folder / f"demo-{day.isoformat()}.kiosk"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput("The folder {folder} cannot be made: {why}.", folder=folder, why=error.strerror or "") from error
    if file.exists():
        return file
    part = folder / f".{file.name}.part"
    _remove(part)
    try:
        _seed(tools, part, folder, day)
        part.rename(file)
    except BaseException:
        _remove(part)
        raise
    return file


def _seed(tools: Tools, part: Path, folder: Path, day: date) -> None:
    book = tools.files.create(part)
    try:
        seed_demo(book, tools.stamper().stamp, day=day)
        with book.reading() as reader:
            _sheet(tools, reader, folder)
    finally:
        book.close()


def _sheet(tools: Tools, reader: Any, folder: Path) -> None:
    """The codes are a convenience: a demo without them is still a demo."""
    try:
        invite(
            reader,
            folder,
            "pdf",
            words=tools.words_for(reader.event()),
            progress=progress_on_stderr(tools.words.say("Making codes")),
        )
    except KioskError as error:
        tell(tools.words.explain(error))


def _remove(file: Path) -> None:
    for tail in ("", "-wal", "-shm"):
        file.with_name(file.name + tail).unlink(missing_ok=True)
