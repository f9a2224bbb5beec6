"""demo: the founding event on this computer, with its reception and its lobby."""

from datetime import datetime
from pathlib import Path

import click

from kiosk.app.demo import FIRST_DAY, demo_start, demo_today
from kiosk.app.making import SHEET, make_demo
from kiosk.cli.tools import Tools, at_option, moment_of, pass_tools, progress_on_stderr, say
from kiosk.cli.windows import clock_at
from kiosk.domain.event import Event


@click.command()
@click.argument("folder", metavar="[DIR]", default="kiosk-demo", type=click.Path(path_type=Path, file_okay=False))
@at_option
@click.option("--make-only", is_flag=True, help="Make the files and open no window.")
@pass_tools
def demo(tools: Tools, folder: Path, at_text: str | None, make_only: bool) -> None:
    """Make the founding event in DIR (kiosk-demo here when not said) and open reception and lobby on it.

    Its two days are moved to today and tomorrow, so that the agenda is live; outside the day's programme
    the clock starts at 08:40. With --at they stay in September 2019 and the clock starts at that time.
    """
    at = _demo_moment(tools, at_text)
    file = make_demo(
        tools.files,
        tools.stamper_for(_FOUNDING),
        folder,
        FIRST_DAY if at else demo_today(tools.clock.now()),
        words=tools.words_for(_FOUNDING),
        progress=progress_on_stderr(tools.words.say("Making codes")),
        read_back=tools.read_back,
    )
    say(tools.words.say("The demo event is {file}; its guests' codes are in {sheet}.", file=file, sheet=folder / SHEET))
    if make_only:
        return
    start = None if at else demo_start(tools.clock.now())
    if start:
        say(tools.words.say("Nothing is on at this hour: the demo's clock starts at {time}.", time=f"{start:%H:%M}"))
    raise SystemExit(tools.windows.demo(tools, file, folder / SHEET, clock_at(tools, at or start)))


_FOUNDING = Event(name="demo", zone="Asia/Ho_Chi_Minh", first_day=FIRST_DAY, last_day=FIRST_DAY)


def _demo_moment(tools: Tools, text: str | None) -> datetime | None:
    return moment_of(text, _FOUNDING, tools.clock.now)
