"""protocol: the order of precedence, its table, exceptions by hand, watched guests, and the MC sheet."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kiosk.app.care import OpenBook
from kiosk.app.choosing import find_checkpoint
from kiosk.app.guest_choice import find_guest
from kiosk.app.mc_lines import McSheet
from kiosk.app.mc_printing import as_data, write_mc_sheet
from kiosk.app.mc_sheet import mc_sheet
from kiosk.app.ports import Nobody, Reader
from kiosk.app.precedence_file import read_table, with_step, write_table
from kiosk.app.precedence_sentences import doubt_sentences, why
from kiosk.app.protocol_desk import NOBODY, ProtocolDesk
from kiosk.app.protocol_duty import ProtocolDuty, keepers, keeping_sentence
from kiosk.app.ranking import Ranked, ranking, rules_of
from kiosk.cli.tools import Tools, at_option, file_argument, json_option, moment_of, pass_tools, print_json, say, tell
from kiosk.domain.checkpoint import Checkpoint, current, doors
from kiosk.domain.precedence import Hosts, Precedence
from kiosk.domain.state_events import STATE_EVENTS
from kiosk.errors import BadInput, NotFound
from kiosk.words import Words


@click.group()
def protocol() -> None:
    """Who goes before whom, and who is here."""


@contextmanager
def _desk(tools: Tools, file: Path) -> Iterator[tuple[OpenBook, ProtocolDesk, Words]]:
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        yield book, ProtocolDesk(book, tools.stamper_for(event), Nobody()), tools.words_for(event)


@protocol.command("order")
@file_argument
@json_option
@pass_tools
def order_(tools: Tools, file: Path, as_json: bool) -> None:
    """All guests in order of precedence, and why each goes before the next."""
    with tools.book(file) as book, book.reading() as reader:
        words, made = tools.words_for(reader.event()), ranking(reader)
    following = (*made.ranked[1:], None)
    for one, then in zip(made.ranked, following, strict=True):
        if as_json:
            print_json(_ranked_data(one, then, words))
        else:
            parts = (one.guest.name, one.guest.post, one.guest.unit, why(one, then, words))
            say(f"{one.place:5d}  " + "  ".join(filter(None, parts)))
    for sentence in doubt_sentences(made.doubts, words):
        tell(sentence)


def _ranked_data(one: Ranked, then: Ranked | None, words: Words) -> dict[str, Any]:
    names = ("id", "name", "post", "unit", "block", "in_office", "born")
    return {
        "place": one.place,
        **{name: getattr(one.guest, name) for name in names},
        "ground": one.ground.value.replace(" ", "_") if one.ground else None,
        "why": why(one, then, words),
    }


@protocol.command()
@file_argument
@click.option(
    "--set",
    "steps",
    multiple=True,
    metavar="KIND:NAME=PLACE",
    help="Put a step at a place, like post:Rector=12; =0 takes it out.",
)
@click.option("--from", "source", type=click.Path(path_type=Path), help="Take blocks and posts from a CSV file.")
@click.option("--hosts", type=click.Choice([one.value for one in Hosts]), help="Where the host's own units stand.")
@click.option("--levels/--no-levels", default=None, help="In a block, city before district before ward.")
@click.option("--shipped", is_flag=True, help="Begin anew with the table that is shipped.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the table as CSV, to be edited.")
@json_option
@pass_tools
def table(tools: Tools, /, file: Path, out: Path | None, as_json: bool, **wished: Any) -> None:
    """The table of precedence: shown, written out, or changed."""
    with _desk(tools, file) as (book, desk, words):
        with book.reading() as reader:
            rules = rules_of(reader)
        made = _changed(rules.table, **wished)
        if made != rules.table or wished["shipped"]:
            desk.set_table(made)
        shipped = made == STATE_EVENTS
    if out:
        write_table(out, made)
    _show_table(made, words, as_json=as_json, shipped=shipped)


def _changed(
    table: Precedence,
    *,
    steps: tuple[str, ...],
    source: Path | None,
    hosts: str | None,
    levels: bool | None,
    shipped: bool,
) -> Precedence:
    made = STATE_EVENTS if shipped else table
    made = read_table(source, made) if source else made
    for step in steps:
        made = with_step(made, step)
    made = replace(made, levels=levels) if levels is not None else made
    return replace(made, hosts=Hosts(hosts)) if hosts else made


def _show_table(table: Precedence, words: Words, *, as_json: bool, shipped: bool) -> None:
    for kind, rungs in (("block", table.blocks), ("post", table.posts)):
        for at, rung in enumerate(rungs, 1):
            if as_json:
                print_json(
                    {"kind": kind, "place": at, "name": rung.name, "also": rung.also, "together": rung.collective}
                )
            else:
                say(f"{kind:5}  {at:3d}  {'; '.join(rung.words)}")
    if shipped and not as_json:
        tell(
            words.say(
                "This is the shipped table: after {source}, one province's guidance, and common usage. Make it your own.",
                source=table.source,
            )
        )


@protocol.command()
@file_argument
@click.argument("guest")
@click.option("--before", "before", metavar="GUEST", help="Right before this guest.")
@click.option("--after", "after", metavar="GUEST", help="Right after this guest.")
@click.option("--as-table", is_flag=True, help="Where the table puts him.")
@pass_tools
def place(tools: Tools, file: Path, guest: str, before: str | None, after: str | None, as_table: bool) -> None:
    """Place GUEST by hand, whatever the table says. A guest is an id, a code, or words of the name that fit only one."""
    if sum(map(bool, (before, after, as_table))) != 1:
        raise BadInput("Say one of --before, --after and --as-table.")
    with _desk(tools, file) as (book, desk, words):
        with book.reading() as reader:
            one = find_guest(reader, guest)
            other = find_guest(reader, before or after or "") if not as_table else None
        desk.place(one.id, other.id if other else NOBODY, before=after is None)
        if other is None:
            say(words.say("{name} stands where the table says.", name=one.name))
        elif before:
            say(words.say("{name} goes right before {other}.", name=one.name, other=other.name))
        else:
            say(words.say("{name} goes right after {other}.", name=one.name, other=other.name))


@protocol.command("keep")
@file_argument
@click.option("--off", is_flag=True, help="Keep it here no more.")
@click.option("--reason", default="", help="Why, where it is kept at another desk already.")
@pass_tools
def keep(tools: Tools, file: Path, off: bool, reason: str) -> None:
    """Keep protocol at this desk (see the setting desk): only where it is kept are held seats released."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        stamper, words = tools.stamper_for(event), tools.words_for(event)
        duty = ProtocolDuty(book, stamper, Nobody())
        duty.leave() if off else duty.keep(reason)
        with book.reading() as reader:
            say(keeping_sentence(keepers(reader), stamper.desk, words))


@protocol.command()
@file_argument
@click.argument("guest", required=False)
@click.option("--off", is_flag=True, help="Watch this guest no more.")
@json_option
@pass_tools
def watch(tools: Tools, file: Path, guest: str | None, off: bool, as_json: bool) -> None:
    """Tell the protocol officer when GUEST comes; without GUEST, say who is watched."""
    with _desk(tools, file) as (book, desk, words):
        with book.reading() as reader:
            found = find_guest(reader, guest) if guest else None
        if found is not None:
            desk.watch(found.id, watched=not off)
        with book.reading() as reader:
            watched = rules_of(reader).watched
            guests = [one for one in reader.guests() if one.id in watched]
    for one in guests:
        if as_json:
            print_json({"id": one.id, "name": one.name, "post": one.post, "unit": one.unit})
        else:
            say("  ".join(filter(None, (one.name, one.post, one.unit))))
    if not guests and not as_json:
        tell(words.say("No guest is watched."))


@protocol.command()
@file_argument
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="The PDF to write; without it, only said."
)
@click.option("--checkpoint", "place_text", help="Who is in there; the one that is open now when not said.")
@click.option("--draft", is_flag=True, help="Do not count as printed: the marks stay against the print before.")
@at_option
@json_option
@pass_tools
def sheet(
    tools: Tools, file: Path, out: Path | None, place_text: str | None, draft: bool, at_text: str | None, as_json: bool
) -> None:
    """The MC sheet: who of those who matter is here, in order; what changed since the last print is marked."""
    with _desk(tools, file) as (book, desk, words):
        with book.reading() as reader:
            now = moment_of(at_text, reader.event(), tools.clock.now) or tools.clock.now()
            made = mc_sheet(reader, _checkpoint(reader, place_text, now), now)
        if out:
            pages = _print(made, out, tools.press)
            if not draft:
                desk.printed(made.place.id, made.lines)
            tell(
                words.say(
                    "{file} is written: {pages} page(s), {count} named.",
                    file=out.name,
                    pages=pages,
                    count=len(made.named),
                )
            )
    _say_sheet(made, as_json=as_json)


def _print(made: McSheet, out: Path, press: Callable[[], Any]) -> int:
    try:
        return write_mc_sheet(made, out, press())
    except OSError as error:
        raise BadInput("{file} cannot be written. Choose another folder.", file=out.name) from error


def _say_sheet(made: McSheet, *, as_json: bool) -> None:
    for line in as_data(made):
        if as_json:
            print_json(line)
        elif line["state"] in ("present", "group", "gone"):
            mark = "" if line["mark"] == "same" else f"[{line['mark']}] "
            say(f"{mark}{line['text']}")


def _checkpoint(reader: Reader, text: str | None, now: Any) -> Checkpoint:
    places = doors(reader.checkpoints())
    found = find_checkpoint(places, text) if text else current(places, now)
    if found is None:
        raise NotFound("This event has no checkpoint yet. Add one, then guests can be counted.")
    return found
