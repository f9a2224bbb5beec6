"""units: who is invited and who came, unit by unit; details, merging and official English."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from kiosk.app.absent import Absent
from kiosk.app.attendance_tables import CountedLine
from kiosk.app.care import OpenBook
from kiosk.app.choosing import find_checkpoint
from kiosk.app.glossaries import glossary_in, own_entries, set_entry
from kiosk.app.identity import Stamper
from kiosk.app.ports import Nobody, Reader
from kiosk.app.roll_calling import as_data, line_sentence
from kiosk.app.unit_moves import Moved, homes_in, unit_called
from kiosk.app.unit_tree import UnitLine, UnitTree, merge_offers, over_sentences, unit_tree, watch_at
from kiosk.app.units import Units, details_of
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say, tell
from kiosk.domain.checkpoint import Checkpoint, doors
from kiosk.domain.unit import Home, Unit
from kiosk.domain.unit_level import Level
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words

checkpoint_option = click.option("--checkpoint", "place", help="At this checkpoint; at the first when not said.")

_BY_NAME = "name"


@click.group()
def units() -> None:
    """Units: list, set, merge, block, apart, late, glossary."""


@dataclass(frozen=True, slots=True)
class Here:
    """An event being worked on by one command."""

    book: OpenBook
    stamper: Stamper
    words: Words

    @property
    def units(self) -> Units:
        return Units(self.book, self.stamper, Nobody())

    @property
    def absent(self) -> Absent:
        return Absent(self.book, self.stamper, Nobody())


@contextmanager
def opened(tools: Tools, file: Path) -> Iterator[Here]:
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        yield Here(book, tools.stamper_for(event), tools.words_for(event))


def place_of(reader: Reader, text: str | None) -> Checkpoint | None:
    places = doors(reader.checkpoints())
    return find_checkpoint(places, text) if text else next(iter(places), None)


@units.command("list")
@file_argument
@checkpoint_option
@click.option("--alike", is_flag=True, help="Only names that look like one unit, to be merged.")
@click.option("--translate", is_flag=True, help="With the glossary's English where none was entered.")
@json_option
@pass_tools
def list_(tools: Tools, file: Path, place: str | None, alike: bool, translate: bool, as_json: bool) -> None:
    """Every unit with its figures and what is known of it; letters with more people than places are told of."""
    with tools.book(file) as book, book.reading() as reader:
        words, at = tools.words_for(reader.event()), place_of(reader, place)
        tree = unit_tree(reader, watch_at(reader, at))
        if alike:
            _offer(reader, tree, as_json)
            return
        glossary = glossary_in(reader) if translate else None
        for line in tree.units:
            english = line.unit.official or (glossary.unit(line.home.unit) if glossary else "")
            _tell(line, english, at, words, as_json)


def _offer(reader: Reader, tree: UnitTree, as_json: bool) -> None:
    for offer in merge_offers(reader, tree.units):
        if as_json:
            print_json({"names": offer.names, "into": offer.into})
        else:
            say(f"{offer.into}  ←  {'; '.join(name for name in offer.names if name != offer.into)}")


def _tell(line: UnitLine, english: str, at: Checkpoint | None, words: Words, as_json: bool) -> None:
    counted = CountedLine("unit", line.home.block, line.home.unit, line.sums)
    over = over_sentences(line, words)
    if as_json:
        figures = as_data(at, counted, words) if at else {"block": line.home.block, "unit": line.home.unit}
        print_json({**figures, **_known(line, english), "over": over})
        return
    say(f"{line_sentence(counted, words)}{f'  [{english}]' if english else ''}")
    for sentence in over:
        tell(sentence)


def _known(line: UnitLine, english: str) -> dict[str, Any]:
    unit = line.unit
    letters = [letter_data(line.home.unit, one.number, one.places, one.invited) for one in line.letters]
    told = {"official": english, "short": unit.short, "weight": unit.weight, "host": unit.host, "state": unit.state}
    told["level"] = unit.level.value if unit.level else ""
    return {**told, "guests": line.guests, "places": line.places, "letters": letters}


def letter_data(unit: str, number: str, places: int, invited: int) -> dict[str, Any]:
    return {"unit": unit, "number": number, "places": places, "invited": invited}


@units.command("set")
@file_argument
@click.argument("unit")
@click.option("--name", help="Its new name; its guests follow.")
@click.option("--block", help="Put it into this block; its guests follow.")
@click.option("--official", help="Its official name in English.")
@click.option("--translate", is_flag=True, help="Its official name as the glossary has it.")
@click.option("--short", help="Its abbreviation.")
@click.option(
    "--weight", type=click.IntRange(min=0), help="Its place among the units of its block, lowest first; 0 for none."
)
@click.option("--host/--guest", default=None, help="It gives the event: hosts come after guests.")
@click.option(
    "--level",
    type=click.Choice([*(one.value for one in Level), _BY_NAME]),
    help="Its level among the units of its block; name: as its name says.",
)
@click.option("--state", help="The state a foreign delegation is of.")
@json_option
@pass_tools
def set_(tools: Tools, /, file: Path, unit: str, translate: bool, as_json: bool, **told: Any) -> None:
    """Say what is known of a UNIT, rename it, or put it into another block."""
    with opened(tools, file) as here:
        with here.book.reading() as reader:
            home = _home(reader, unit)
            known = details_of(reader, home)
            english = _english(reader, home.unit) if translate else None
        changed = _with(replace(known, name=home.unit, block=home.block, official=english or known.official), **told)
        change = here.units.set_unit(home, changed)
    if as_json:
        guests = change.moved.guests if change.moved else 0
        data = ("name", "block", "official", "short", "weight", "host", "state")
        level = changed.level.value if changed.level else ""
        print_json({**{key: getattr(changed, key) for key in data}, "level": level, "guests_moved": guests})
    else:
        say(here.words.say("{unit} is set.", unit=changed.name))


def _with(unit: Unit, *, level: str | None, **told: Any) -> Unit:
    """The unit with what was told of it; what is None was not."""
    if level is not None:
        unit = replace(unit, said_level=None if level == _BY_NAME else Level(level))
    return replace(unit, **{key: value for key, value in told.items() if value is not None})


def _home(reader: Reader, unit: str) -> Home:
    homes = homes_in(reader)
    name = unit_called(homes, unit)
    fits = [home for home in homes if home.unit == name]
    return max(fits, key=lambda home: homes[home].guests)


def _english(reader: Reader, unit: str) -> str:
    english = glossary_in(reader).unit(unit)
    if not english:
        raise NotFound("The glossary does not say what {unit} is in English. Type it with --official.", unit=unit)
    return english


@units.command("merge")
@file_argument
@click.argument("into", required=False)
@click.argument("names", nargs=-1)
@click.option("--undo", is_flag=True, help="Take the newest merge or renaming back; every guest gets his unit back.")
@json_option
@pass_tools
def merge_(tools: Tools, file: Path, into: str | None, names: tuple[str, ...], undo: bool, as_json: bool) -> None:
    """Make all guests of the units NAMES guests of INTO; see `units list --alike` for what looks alike."""
    if undo == bool(into) or (into and not names):
        raise click.UsageError("Say INTO and the NAMES to merge, or --undo.")
    with opened(tools, file) as here:
        if undo or into is None:
            count = here.units.undo()
            _said(
                here,
                as_json,
                {"restored": count},
                here.words.say("Guests who have their unit back: {count}.", count=count),
            )
            return
        _moved(here, here.units.merge(names, into), as_json)


@units.command("block")
@file_argument
@click.argument("old")
@click.argument("new")
@json_option
@pass_tools
def block_(tools: Tools, file: Path, old: str, new: str, as_json: bool) -> None:
    """Rename the block OLD, or put its units into the block NEW."""
    with opened(tools, file) as here:
        _moved(here, here.units.rename_block(old, new), as_json)


@units.command()
@file_argument
@click.argument("names", nargs=-1, required=True)
@json_option
@pass_tools
def apart(tools: Tools, file: Path, names: tuple[str, ...], as_json: bool) -> None:
    """Say that these NAMES are different units, so that merging them is not offered."""
    if len(names) < 2:
        raise click.UsageError("Say two names at least.")
    with opened(tools, file) as here:
        here.units.keep_apart(names)
        _said(here, as_json, {"apart": names}, here.words.say("They stay apart: {names}.", names="; ".join(names)))


@units.command()
@file_argument
@checkpoint_option
@click.option(
    "--from", "clock", default="", help="The hour of each day, like 8:30; empty: when the day's programme begins."
)
@json_option
@pass_tools
def late(tools: Tools, file: Path, place: str | None, clock: str, as_json: bool) -> None:
    """From when a first entry at a checkpoint counts as late."""
    with opened(tools, file) as here:
        with here.book.reading() as reader:
            at = place_of(reader, place)
        if at is None:
            raise NotFound("This event has no checkpoint yet. Add one, then guests can be counted.")
        here.absent.set_late_from(at.id, clock)
        told = here.words.say("Late at {place} is who first comes after {time}.", place=at.name, time=clock)
        opening = here.words.say("Late at {place} is who first comes after the day's programme began.", place=at.name)
        _said(here, as_json, {"checkpoint": at.name, "from": clock}, told if clock else opening)


@units.command()
@file_argument
@click.option(
    "--set", "entries", multiple=True, metavar="VIETNAMESE=ENGLISH", help="Enter the event's own; empty takes it back."
)
@click.option("--translate", multiple=True, metavar="TEXT", help="Say this unit or post in English.")
@json_option
@pass_tools
def glossary(tools: Tools, file: Path, entries: tuple[str, ...], translate: tuple[str, ...], as_json: bool) -> None:
    """Official English: the event's own entries, and every unit as the glossary has it."""
    with opened(tools, file) as here:
        for entry in entries:
            vietnamese, sign, english = entry.partition("=")
            if not sign:
                raise BadInput("{text} is no entry. Write it like Sở Tài chính=Department of Finance.", text=entry)
            set_entry(here.book, here.stamper, Nobody(), vietnamese, english)
        with here.book.reading() as reader:
            for line in _entries(reader, translate):
                print_json(line) if as_json else say(f"{line['vietnamese']}  →  {line['english'] or '–'}")


def _entries(reader: Reader, texts: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    words = glossary_in(reader)
    if texts:
        for text in texts:
            yield {"vietnamese": text, "english": words.unit(text) or words.post(text), "own": False}
        return
    for vietnamese, english in own_entries(reader).items():
        yield {"vietnamese": vietnamese, "english": english, "own": True}
    for name in dict.fromkeys(home.unit for home in homes_in(reader)):
        yield {"vietnamese": name, "english": words.unit(name), "own": False}


def _moved(here: Here, moved: Moved, as_json: bool) -> None:
    data = {"guests": moved.guests, "units": moved.units, "checkpoints": moved.checkpoints, "move": moved.move}
    _said(
        here,
        as_json,
        data,
        here.words.say("Guests moved: {count} ({units}).", count=moved.guests, units="; ".join(moved.units)),
    )
    for place in moved.checkpoints:
        tell(here.words.say("The checkpoint {place} is for the new name now.", place=place))


def _said(here: Here, as_json: bool, data: dict[str, Any], sentence: str) -> None:
    if as_json:
        print_json(data)
    else:
        say(sentence)
