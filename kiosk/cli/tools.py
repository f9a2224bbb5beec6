"""What every command needs: the files, the clock, the words, and how answers are printed."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from zoneinfo import ZoneInfo

import click
import msgspec

from kiosk.app.care import Progress
from kiosk.app.machine import Machine
from kiosk.domain.moment import thinkable
from kiosk.errors import BadInput, KioskError
from kiosk.words import Words

if TYPE_CHECKING:
    from kiosk.domain.event import Event
    from kiosk.domain.scan import Looked, Sighting

DONE, SOME_REFUSED, UNUSABLE = 0, 1, 2
_ENCODER = msgspec.json.Encoder()


@dataclass(frozen=True, slots=True)
class Tools(Machine):
    """Given by main.py as click's context object; `windows` loads Qt at the first window.

    `read_back` decodes a picture of a code, to check it before it is written. `read_picture(source, name,
    every_format=…)` looks at a file's pages, or its bytes'; `read_video` yields each distinct code of a video once, as
    (Sighting, ms): the ms that decoding its frame took. `press` makes what prints, and loads Qt for it.
    """

    windows: Any = None
    read_back: Callable[[Any], str | None] | None = None
    read_picture: Callable[..., "Iterator[Looked]"] | None = None
    read_video: Callable[[Path], "Iterator[tuple[Sighting, int]]"] | None = None
    press: Callable[[], Any] = lambda: None


pass_tools = click.pass_obj
file_argument = click.argument("file", type=click.Path(path_type=Path))
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
at_option = click.option("--at", "at_text", metavar="TIME", help="As if it were this time: 2019-09-25T08:00, or 08:00.")

source_argument = click.argument("source", type=click.Path(path_type=Path))
dry_run_option = click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
map_option = click.option(
    "--map", "maps", multiple=True, metavar="COLUMN=FIELD", help="What a column holds, where its heading misleads."
)


def plain(value: object) -> str:
    """A field's value as commands take it: yes or nothing, a word, a time."""
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(getattr(value, "value", value))


def say(text: str) -> None:
    """A line on standard output."""
    click.echo(text)


def tell(text: str) -> None:
    """A message for people, on standard error."""
    click.echo(text, err=True)


def print_json(value: Mapping[str, Any]) -> None:
    click.echo(_on_one_line(_ENCODER.encode(value)).decode())


def json_line(value: Mapping[str, Any]) -> bytes:
    return _on_one_line(_ENCODER.encode(value)) + b"\n"


def _on_one_line(json: bytes) -> bytes:
    """Unicode has three more ends of line than JSON knows of; a reader may split at them."""
    if json.isascii():
        return json
    for end in ("\x85", "\u2028", "\u2029"):
        json = json.replace(end.encode(), f"\\u{ord(end):04x}".encode())
    return json


def stop(error: KioskError, words: Words) -> NoReturn:
    tell(words.explain(error))
    raise SystemExit(UNUSABLE)


def progress_on_stderr(label: str) -> Progress | None:
    """A percentage that rewrites itself, only where a person looks."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> bool:
        share = min(100, done * 100 // total) if total else 100
        click.echo(f"\r{label} {share:3d} %", nl=share == 100, err=True)
        return True

    return show


def moment_of(text: str | None, event: "Event | None", today: Callable[[], datetime]) -> datetime | None:
    """A time given by a person, in the event's zone unless it says another; a bare time is today's, or the event's day."""
    if not text:
        return None
    zone = ZoneInfo(event.zone if event else "UTC")
    try:
        if len(text) <= 8 and ":" in text:
            return datetime.combine(_day(event, today().astimezone(zone).date()), time.fromisoformat(text), zone)
        at = datetime.fromisoformat(text.replace("Z", "+00:00"))
        if not thinkable(at):
            raise ValueError(text)
    except ValueError as error:
        raise BadInput("{text} is no time. Write it like 2019-09-25T08:00 or 08:00.", text=text) from error
    return at if at.tzinfo else at.replace(tzinfo=zone)


def _day(event: "Event | None", today: date) -> date:
    return today if event is None or event.first_day <= today <= event.last_day else event.first_day


def mapping_of(maps: tuple[str, ...]) -> dict[str, str]:
    """Heading → field, from COLUMN=FIELD texts."""
    pairs = [text.rpartition("=") for text in maps]
    for (heading, _, field), text in zip(pairs, maps, strict=True):
        if not heading or not field:
            raise BadInput("{text} says nothing. Write COLUMN=FIELD, like Name=name.", text=text)
    return {heading.strip(): field.strip() for heading, _, field in pairs}
