"""announce and emergency: what the screens say besides the agenda."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from kiosk.app.notices import Announcer, announced, prepared, shown
from kiosk.app.ports import Nobody
from kiosk.cli.tools import Tools, file_argument, json_option, moment_of, pass_tools, print_json, say
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.notices import Alarm, Announcement, Emergency, current, over
from kiosk.errors import BadInput, NotFound

_ALARMS = tuple(alarm.value for alarm in Alarm if alarm is not Alarm.NONE)


@click.command()
@file_argument
@click.argument("text", default="")
@click.option("--other", default="", help="The same in the event's second language.")
@click.option("--room", default="", help="Of which room it speaks.")
@click.option("--from", "starts", metavar="TIME", help="When it appears; at once when not said.")
@click.option("--until", "ends", metavar="TIME", help="When it goes; it stays until withdrawn when not said.")
@click.option("--minutes", type=click.IntRange(1, 24 * 60), help="How long it stays, instead of --until.")
@click.option("--list", "listed", is_flag=True, help="List all announcements.")
@click.option("--withdraw", metavar="ID", help="Take one back; the beginning of its id is enough.")
@json_option
@pass_tools
def announce(tools: Tools, /, file: Path, text: str, withdraw: str | None, as_json: bool, **terms: Any) -> None:
    """Show TEXT on the screens, list what is announced, or take it back."""
    listed = terms.pop("listed")
    with tools.book(file) as book:
        with book.reading() as reader:
            event, standing = reader.event(), announced(reader)
        announcer = Announcer(book, tools.stamper_for(event), Nobody())
        if withdraw is not None:
            told: tuple[Announcement, ...] = (announcer.withdraw(_one(standing, withdraw).id),)
        elif listed or not text:
            told = standing
        else:
            told = (announcer.announce(_announcement(tools, event, announcer.new_id(), text, **terms)),)
    for one in told:
        _tell(one, event, tools.clock.now(), as_json=as_json, withdrawn=withdraw is not None)


def _announcement(
    tools: Tools,
    event: Event | None,
    id: str,
    text: str,
    *,
    other: str,
    room: str,
    starts: str | None,
    ends: str | None,
    minutes: int | None,
) -> Announcement:
    begins, until = (moment_of(said, event, tools.clock.now) for said in (starts, ends))
    if minutes is not None:
        if until is not None:
            raise BadInput("Give either --until or --minutes, not both.")
        until = (begins or tools.clock.now()) + timedelta(minutes=minutes)
    return Announcement(id=id, text=text, other=other, room=room, starts=begins, ends=until)


def _one(standing: tuple[Announcement, ...], text: str) -> Announcement:
    fits = [one for one in standing if one.id.startswith(text)]
    if not fits:
        raise NotFound("There is no such announcement any more.")
    if len(fits) > 1:
        raise BadInput("{text} fits {count} announcements. Give more of the id.", text=text, count=len(fits))
    return fits[0]


def _tell(one: Announcement, event: Event | None, now: datetime, *, as_json: bool, withdrawn: bool) -> None:
    state = "withdrawn" if withdrawn else "shown" if current([one], now) else "over" if over(one, now) else "coming"
    if as_json:
        told = {"id": one.id, "text": one.text, "other": one.other, "room": one.room, "state": state}
        print_json({**told, "starts": _iso(one.starts, event), "ends": _iso(one.ends, event)})
    else:
        say("  ".join(part for part in (one.id, state, one.room, one.text, one.other) if part))


@click.command()
@file_argument
@click.argument("alarm", type=click.Choice((*_ALARMS, "end")), required=False)
@click.option("--title", default="", help="Instead of the prepared title.")
@click.option("--text", default="", help="Instead of the prepared text.")
@click.option("--other-title", default="", help="The title in the second language.")
@click.option("--other", default="", help="The text in the second language.")
@json_option
@pass_tools
def emergency(tools: Tools, /, file: Path, alarm: str | None, as_json: bool, **words: Any) -> None:
    """Show ALARM on every screen instead of the board, or end it; without one, say what is shown."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, now = reader.event(), tools.clock.now()
            standing = shown(reader, now)
        announcer = Announcer(book, tools.stamper_for(event), Nobody())
        if alarm == "end":
            announcer.end_alarm()
            standing = None
        elif alarm is not None:
            ready = prepared(Alarm(alarm), event, now)
            standing = announcer.raise_alarm(replace(ready, **{name: said for name, said in words.items() if said}))
    _tell_alarm(standing, event, as_json=as_json)


def _tell_alarm(standing: Emergency | None, event: Event | None, *, as_json: bool) -> None:
    if as_json:
        told = standing or Emergency(alarm=Alarm.NONE, at=datetime.fromisoformat("1970-01-01T00:00:00+00:00"))
        names = ("title", "text", "other_title", "other")
        at = _iso(standing.at if standing else None, event)
        print_json({"alarm": told.alarm.value, "at": at, **{name: getattr(told, name) for name in names}})
    elif standing is None:
        say(Alarm.NONE.value)
    else:
        say("  ".join(part for part in (standing.alarm.value, standing.title, standing.text) if part))


def _iso(at: datetime | None, event: Event | None) -> str | None:
    return None if at is None else in_zone(at, event.zone if event else "UTC").isoformat()
