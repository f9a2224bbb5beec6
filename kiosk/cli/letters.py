"""letters and absence: the letters that invite units, and who will not come."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.codes import guest_with
from kiosk.app.ports import Reader
from kiosk.app.unit_moves import homes_in, unit_called
from kiosk.app.unit_tree import LetterLine, over_sentences, unit_tree, watch_at
from kiosk.app.units import letters_in
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say, tell
from kiosk.cli.units import letter_data, opened
from kiosk.domain.absence import EVERYWHERE
from kiosk.domain.checkpoint import doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.unit import Letter
from kiosk.errors import BadInput, NotFound


@click.group()
def letters() -> None:
    """Letters of invitation: list, set, remove."""


@letters.command("list")
@file_argument
@json_option
@pass_tools
def list_(tools: Tools, file: Path, as_json: bool) -> None:
    """Every letter with its places and how many are invited on it; too many are told of."""
    with tools.book(file) as book, book.reading() as reader:
        words = tools.words_for(reader.event())
        for unit in unit_tree(reader, watch_at(reader, None)).units:
            for line in unit.letters:
                _tell(unit.home.unit, line, as_json=as_json)
            for sentence in over_sentences(unit, words):
                tell(sentence)


def _tell(unit: str, line: LetterLine, *, as_json: bool) -> None:
    day = line.letter.day.isoformat() if line.letter and line.letter.day else ""
    if as_json:
        data = letter_data(unit, line.number, line.places, line.invited)
        print_json({**data, "day": day, "note": line.letter.note if line.letter else "", "over": line.over})
    else:
        say(f"{line.number}  {day}  {unit}  {line.invited}/{line.places or '–'}")


@letters.command("set")
@file_argument
@click.argument("unit")
@click.argument("number")
@click.option("--date", "day", default="", help="The day on the letter, like 2019-09-10.")
@click.option("--places", type=click.IntRange(min=0), default=None, help="How many may come; 0 when it does not say.")
@click.option("--note", default=None)
@click.option("--renumber", default="", help="Another number for it; guests who bear the old one follow.")
@json_option
@pass_tools
def set_(
    tools: Tools, /, file: Path, unit: str, number: str, day: str, renumber: str, as_json: bool, **told: Any
) -> None:
    """Enter the letter NUMBER to a UNIT, or correct it."""
    with opened(tools, file) as here:
        with here.book.reading() as reader:
            name = _unit(reader, unit)
            before = _letter(reader, name, number)
        known = before or Letter(number=number, unit=name)
        said: dict[str, Any] = {key: value for key, value in told.items() if value is not None}
        letter = Letter(
            number=renumber or number,
            unit=name,
            day=_day(day) if day else known.day,
            places=said.get("places", known.places),
            note=said.get("note", known.note),
        )
        here.units.set_letter(letter, before)
    if as_json:
        print_json({"unit": name, "number": letter.number, "places": letter.places, "note": letter.note})
    else:
        say(here.words.say("Letter {number} to {unit} is entered.", number=letter.number, unit=name))


@letters.command()
@file_argument
@click.argument("unit")
@click.argument("number")
@pass_tools
def remove(tools: Tools, file: Path, unit: str, number: str) -> None:
    """The letter NUMBER to a UNIT was none; its guests stay invited."""
    with opened(tools, file) as here:
        with here.book.reading() as reader:
            name = _unit(reader, unit)
            letter = _letter(reader, name, number) or Letter(number=number, unit=name)
        here.units.remove_letter(letter)
        say(here.words.say("Letter {number} to {unit} is gone.", number=number, unit=name))


def _unit(reader: Reader, text: str) -> str:
    """A letter may go to a unit nobody is listed of yet."""
    homes = homes_in(reader)
    try:
        return unit_called(homes, text)
    except NotFound:
        return " ".join(text.split())


def _letter(reader: Reader, unit: str, number: str) -> Letter | None:
    return next((one for one in letters_in(reader) if (one.unit, one.number) == (unit, number)), None)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput("{text} is no date. Write it like 2019-09-25.", text=text) from error


@click.command()
@file_argument
@click.argument("guests", nargs=-1, required=True)
@click.option("--reason", default="", help="Why; a few words.")
@click.option("--checkpoint", "place", help="Only there; to nothing at all when not said.")
@click.option("--unexcused", is_flag=True, help="It is noted, and does not count as a reason.")
@click.option("--undo", is_flag=True, help="Take it back: the guest will come after all.")
@json_option
@pass_tools
def absence(
    tools: Tools, /, file: Path, guests: tuple[str, ...], place: str | None, undo: bool, as_json: bool, **told: Any
) -> None:
    """Note that GUESTS (by code, key or id) will not come, and why."""
    if undo == bool(told["reason"]):
        raise click.UsageError("Say why with --reason, or take it back with --undo.")
    with opened(tools, file) as here:
        with here.book.reading() as reader:
            at = find_checkpoint(doors(reader.checkpoints()), place) if place else None
            found = [guest_with(reader, text) for text in guests]
        ids, where = [guest.id for guest in found], at.id if at else EVERYWHERE
        if undo:
            here.absent.take_back(ids, where)
        else:
            here.absent.note(ids, where, told["reason"], excused=not told["unexcused"])
        for guest in found:
            _noted(guest, where, told["reason"], as_json=as_json)


def _noted(guest: Invitation, where: CheckpointId, reason: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"id": guest.id, "name": guest.name, "checkpoint": where, "reason": reason})
    else:
        say(f"{guest.name}: {reason or '–'}")
