"""hub doubles and settle: guests let in or changed at two desks that were apart, and the word of whoever looked into it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.double_changes import ChangeSeen, FieldSeen, double_changes, settle_change
from kiosk.app.doubles import DoubleSeen, doubles, resolve
from kiosk.app.ports import Nobody, Reader
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, plain, print_json, say
from kiosk.domain.checkpoint import Checkpoint
from kiosk.domain.ids import CheckpointId
from kiosk.domain.moment import clock_text, in_zone
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words

Twice = DoubleSeen | ChangeSeen


@dataclass(frozen=True, slots=True)
class _Hall:
    """What the file says of places and of the time zone, and the time now."""

    words: Words
    now: datetime
    zone: str
    places: dict[CheckpointId, Checkpoint]

    def at(self, one: datetime) -> str:
        return clock_text(one, self.now, self.zone)


@click.command("doubles")
@file_argument
@click.option("--open", "only_open", is_flag=True, help="Only those that nobody has settled yet.")
@json_option
@pass_tools
def doubles_(tools: Tools, file: Path, only_open: bool, as_json: bool) -> None:
    """Guests whom two desks let in, or changed, while they were apart; the newest first."""
    with tools.book(file) as book, book.reading() as reader:
        found, hall = _twice(reader), _hall(tools, reader)
    for one in found:
        if only_open and not one.open:
            continue
        if as_json:
            print_json(_data(one, hall))
        else:
            say(_line(one, hall))


@click.command()
@file_argument
@click.argument("which")
@click.option("--reason", default="", help="Let in twice: what it was, two people or one.")
@click.option("--first", is_flag=True, help="Changed twice: what the first desk wrote is right.")
@json_option
@pass_tools
def settle(tools: Tools, file: Path, which: str, reason: str, first: bool, as_json: bool) -> None:
    """Say of WHICH, the beginning of its id in `hub doubles`, what is right. Nobody is put out by that."""
    with tools.book(file) as book:
        with book.reading() as reader:
            one, stamper = _one(_twice(reader), which), tools.stamper_for(reader.event())
        if isinstance(one, ChangeSeen):
            _refuse(reason, "--reason")
            settle_change(book, stamper, Nobody(), one.said.about, first=first)
        else:
            _refuse(first, "--first")
            resolve(book, stamper, Nobody(), one.said.second, reason)
    if as_json:
        print_json({"settled": _id(one)})
    else:
        say(tools.words.say("{name} is settled.", name=_name(one)))


def _hall(tools: Tools, reader: Reader) -> _Hall:
    event, places = reader.event(), {one.id: one for one in reader.checkpoints()}
    return _Hall(tools.words_for(event), tools.clock.now(), event.zone if event else "UTC", places)


def _refuse(given: object, option: str) -> None:
    if given:
        raise BadInput("{option} does not go with this. Leave it out.", option=option)


def _twice(reader: Reader) -> list[Twice]:
    return sorted((*doubles(reader), *double_changes(reader)), key=lambda one: one.said.second_at, reverse=True)


def _id(one: Twice) -> str:
    return one.said.about.replace(" ", "/")


def _one(found: Sequence[Twice], text: str) -> Twice:
    fits = [one for one in found if text and _id(one).startswith(text)]
    if not fits:
        raise NotFound("Nothing of that id is in the list. See: hub doubles.")
    if len(fits) > 1:
        raise BadInput("{text} fits {count} of the list. Give more of the id.", text=text, count=len(fits))
    return fits[0]


def _name(one: Twice) -> str:
    return one.guest.name if one.guest else "–"


def _data(one: Twice, hall: _Hall) -> dict[str, Any]:
    said = one.said
    desks = {
        which: {"desk": desk, "at": in_zone(at, hall.zone).isoformat()}
        for which, desk, at in (
            ("first", said.first_desk, said.first_at),
            ("second", said.second_desk, said.second_at),
        )
    }
    told = {"id": _id(one), "guest": said.invitation, "name": _name(one), "open": one.open, **desks}
    if isinstance(one, DoubleSeen):
        return {"twice": "let in", **told, "checkpoint": one.said.checkpoint, "reason": one.said.reason}
    return {"twice": "changed", **told, "fields": {field.field: _values(field) for field in one.fields}}


def _values(field: FieldSeen) -> dict[str, str]:
    return {which: plain(getattr(field, which)) for which in ("was", "first", "second", "now")}


def _line(one: Twice, hall: _Hall) -> str:
    state = hall.words.say("open") if one.open else hall.words.say("settled")
    return "  ".join((_id(one), state, _name(one), *_told(one, hall)))


def _told(one: Twice, hall: _Hall) -> tuple[str, ...]:
    said = one.said
    desks = f"{said.first_desk} {hall.at(said.first_at)} · {said.second_desk} {hall.at(said.second_at)}"
    if isinstance(one, DoubleSeen):
        place = hall.places.get(one.said.checkpoint)
        parts = hall.words.say("let in twice"), place.name if place else one.said.checkpoint, desks, one.said.reason
        return tuple(filter(None, parts))
    return (hall.words.say("changed twice"), desks, *map(_field, one.fields))


def _field(one: FieldSeen) -> str:
    first, second, now = (plain(value) or "–" for value in (one.first, one.second, one.now))
    return f"{one.field}: {first} | {second} → {now}"
