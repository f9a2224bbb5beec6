"""Commands about an event and its checkpoints: new, checkpoint add, checkpoint list."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.making import make_event
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.cli.tools import Tools, file_argument, json_option, moment_of, pass_tools, print_json, say
from kiosk.domain.checkpoint import Checkpoint, Entry, doors
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone, thinkable
from kiosk.domain.rule_parser import BadRule, parsed
from kiosk.errors import BadInput

_DOOR = {"vi": "Cửa chính", "en": "Main door"}


@click.command()
@file_argument
@click.option("--name", required=True, help="The event's name, in its first language.")
@click.option("--subtitle", default="", help="The name in the second language.")
@click.option("--tz", "zone", default="Asia/Ho_Chi_Minh", show_default=True, help="The event's time zone.")
@click.option("--from", "first", metavar="DATE", help="First day, like 2019-09-25; today when not said.")
@click.option("--to", "last", metavar="DATE", help="Last day; the first one when not said.")
@click.option("--place", default="", help="Where it is.")
@click.option("--languages", default="vi,en", show_default=True, help="Languages, the first one first.")
@click.option("--checkpoint", "doors", multiple=True, help="A checkpoint to begin with; may be repeated.")
@json_option
@pass_tools
def new(tools: Tools, /, file: Path, as_json: bool, doors: tuple[str, ...], **terms: Any) -> None:
    """Make a new event FILE, with one checkpoint to begin with."""
    event = _event(tools, **terms)
    names = doors or (_DOOR.get(event.language, _DOOR["en"]),)
    make_event(tools.files, tools.stamper_for(event), file, event, names)
    if as_json:
        print_json({"file": str(file), "name": event.name, "zone": event.zone, "checkpoints": list(names)})
    else:
        say(tools.words.say("{file} is ready: {name}.", file=file.name, name=event.name))


def _event(
    tools: Tools, name: str, subtitle: str, zone: str, first: str | None, last: str | None, place: str, languages: str
) -> Event:
    begin = _date(first) or tools.clock.now().astimezone().date()
    end = _date(last) or begin
    if end < begin:
        raise BadInput("An event must end after it begins. Correct its days.")
    spoken = tuple(language.strip() for language in languages.split(",") if language.strip())
    return Event(
        name=name.strip(), zone=zone, first_day=begin, last_day=end, subtitle=subtitle, place=place, languages=spoken
    )


def _date(text: str | None) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
        if not thinkable(day):
            raise ValueError(text)
    except ValueError as error:
        raise BadInput("{text} is no date. Write it like 2019-09-25.", text=text) from error
    return day


@click.group()
def checkpoint() -> None:
    """Where attendance is recorded."""


@checkpoint.command("add")
@file_argument
@click.argument("name")
@click.option("--once/--many", default=True, help="One entry per guest (the rule), or as many as they like.")
@click.option("--no-reentry", is_flag=True, help="Who went out may not come in again.")
@click.option("--opens", metavar="TIME", help="Admits from this time.")
@click.option("--closes", metavar="TIME", help="Admits until this time.")
@click.option("--category", "categories", multiple=True, help="Admits only this category; may be repeated.")
@click.option("--block", "blocks", multiple=True, help="Admits only this block; may be repeated.")
@click.option("--unit", "units", multiple=True, help="Admits only this unit; may be repeated.")
@click.option("--pending/--no-pending", default=False, help="Admits pending invitations too.")
@click.option("--strict", is_flag=True, help="Where the event is shared: only when the other desks can be asked.")
@click.option("--rule", default="", help="A rule as JSON; see the manual.")
@json_option
@pass_tools
def add(tools: Tools, /, file: Path, name: str, as_json: bool, **terms: Any) -> None:
    """Add a checkpoint called NAME."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        organiser = Organiser(book, tools.stamper_for(event), Nobody())
        opens, closes = (moment_of(terms.pop(key), event, tools.clock.now) for key in ("opens", "closes"))
        made = organiser.set_checkpoint(_checkpoint(organiser, name.strip(), opens, closes, **terms))
    if as_json:
        print_json(_as_json(made, event))
    else:
        say(tools.words.say("Checkpoint {name} is ready.", name=made.name))


def _checkpoint(
    organiser: Organiser,
    name: str,
    opens: datetime | None,
    closes: datetime | None,
    *,
    once: bool,
    no_reentry: bool,
    pending: bool,
    strict: bool,
    rule: str,
    categories: tuple[str, ...],
    blocks: tuple[str, ...],
    units: tuple[str, ...],
) -> Checkpoint:
    _sound(rule)
    try:
        return Checkpoint(
            id=organiser.new_checkpoint_id(),
            name=name,
            entry=Entry.ONCE if once else Entry.MANY,
            reentry=not no_reentry,
            admits_pending=pending,
            strict=strict,
            rule=rule,
            opens=opens,
            closes=closes,
            categories=categories,
            blocks=blocks,
            units=units,
        )
    except ValueError as error:
        raise BadInput("A checkpoint must close after it opens. Correct its hours.") from error


def _sound(rule: str) -> None:
    try:
        if rule:
            parsed(rule)
    except BadRule as error:
        raise BadInput("That is no rule: {why}. See the manual for examples.", why=error) from error


@checkpoint.command("set")
@file_argument
@click.argument("name")
@click.option("--strict/--no-strict", required=True, help="Admits only when the other desks can be asked, or always.")
@json_option
@pass_tools
def set_(tools: Tools, file: Path, name: str, *, strict: bool, as_json: bool) -> None:
    """Change the checkpoint called NAME: whether it admits while the other desks cannot be asked."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, place = reader.event(), find_checkpoint(doors(reader.checkpoints()), name)
        made = Organiser(book, tools.stamper_for(event), Nobody()).set_checkpoint(replace(place, strict=strict))
    if as_json:
        print_json(_as_json(made, event))
    elif strict:
        say(tools.words.say("{name} admits only when the other desks can be asked.", name=made.name))
    else:
        say(tools.words.say("{name} admits while the other desks cannot be asked, too.", name=made.name))


@checkpoint.command("list")
@file_argument
@json_option
@pass_tools
def list_(tools: Tools, file: Path, as_json: bool) -> None:
    """The event's checkpoints, with how many are in and how many are expected; items has what is handed out."""
    with tools.book(file) as book, book.reading() as reader:
        event = reader.event()
        for place in doors(reader.checkpoints()):
            tally = reader.tally(place.id)
            figures = {"expected": tally.expected, "in": tally.inside, "came": tally.came, "walk_ins": tally.walk_ins}
            if as_json:
                print_json({**_as_json(place, event), **figures})
            else:
                say(f"{place.name}  {tally.came}/{tally.expected}")


def _as_json(place: Checkpoint, event: Event | None) -> dict[str, Any]:
    zone = event.zone if event else "UTC"
    return {
        "id": place.id,
        "name": place.name,
        "entry": place.entry.value,
        "reentry": place.reentry,
        "opens": in_zone(place.opens, zone).isoformat() if place.opens else None,
        "closes": in_zone(place.closes, zone).isoformat() if place.closes else None,
        "categories": place.categories,
        "blocks": place.blocks,
        "units": place.units,
        "pending": place.admits_pending,
        "strict": place.strict,
        "rule": place.rule,
    }
