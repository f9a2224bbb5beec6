"""agenda import and agenda refresh: a programme from a file or a web address into the event, and again."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kiosk.app.agenda_words import doubt_sentence, place_of
from kiosk.app.followed import is_address
from kiosk.app.identity import Stamper
from kiosk.app.ports import Book
from kiosk.app.programme import AgendaPlan, Take, plan_agenda, record_agenda
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    dry_run_option,
    file_argument,
    json_option,
    map_option,
    mapping_of,
    pass_tools,
    print_json,
    say,
    tell,
)
from kiosk.domain.event import Event
from kiosk.words import Words


@click.command("import")
@file_argument
@click.argument("source")
@map_option
@dry_run_option
@click.option("--believe", is_flag=True, help="Take it even if so much is missing that it is not believed.")
@click.option("--keep", is_flag=True, help="Take what is new and changed, and take nothing off the agenda.")
@click.option(
    "--every", type=int, metavar="MINUTES", help="How often the organiser's window reads an address again; 0: never."
)
@json_option
@pass_tools
def import_(
    tools: Tools,
    file: Path,
    source: str,
    maps: tuple[str, ...],
    dry_run: bool,
    believe: bool,
    keep: bool,
    every: int | None,
    as_json: bool,
) -> None:
    """Read the programme from SOURCE: a file or an address (https://…).

    frab and pretalx schedules (XML, JSON), iCalendar, Indico and other JSON, lists and timetables in CSV, XLSX, XLS,
    ODS or Word, and web pages.
    """
    take = Take.ADDING if keep else Take.ANYWAY if believe else Take.BELIEVED
    with tools.book(file) as book:
        event = _event(book)
        stamper = tools.stamper_for(event)
        if is_address(source):
            plan, taken = _from_address(source, book, stamper, None if dry_run else take, every)
        else:
            plan, taken = _from_file(Path(source), book, stamper, event, maps, None if dry_run else take)
    words = tools.words_for(event)
    summary = summary_of(plan, words) | {"dry_run": dry_run, "taken": taken}
    _tell(plan, summary, words, as_json=as_json)
    untaken = not plan.believed and not taken
    raise SystemExit(SOME_REFUSED if plan.refused or untaken else DONE)


def _event(book: Book) -> Event | None:
    with book.reading() as reader:
        return reader.event()


def _zone(event: Event | None) -> str:
    return event.zone if event else "UTC"


def _from_file(
    source: Path, book: Book, stamper: Stamper, event: Event | None, maps: tuple[str, ...], take: Take | None
) -> tuple[AgendaPlan, bool]:
    now = stamper.clock.now()
    with book.reading() as reader:
        plan = plan_agenda(source, reader, zone=_zone(event), make_ids=stamper.ids, mapping=mapping_of(maps), now=now)
    return plan, take is not None and record_agenda(plan, book, stamper.stamp, take)


def _from_address(
    address: str, book: Book, stamper: Stamper, take: Take | None, every: int | None
) -> tuple[AgendaPlan, bool]:
    """The network's libraries take a while to load, so only those who use it wait for them."""
    web = import_module("kiosk.cli.agenda_web")
    found: tuple[AgendaPlan, bool] = web.bring(address, book, stamper, take, every)
    return found


@click.command()
@file_argument
@json_option
@pass_tools
def refresh(tools: Tools, file: Path, as_json: bool) -> None:
    """Read the followed address again, and take what changed."""
    with tools.book(file) as book:
        event = _event(book)
        told = import_module("kiosk.cli.agenda_web").refreshed(book, tools.stamper_for(event), tools.words_for(event))
    if as_json:
        print_json(told.data)
    else:
        say(told.sentence)
    raise SystemExit(DONE if told.done else SOME_REFUSED)


STAYS = "The agenda stays as it is. With --believe it is taken all the same, with --keep only what is new in it."


def summary_of(plan: AgendaPlan, words: Words) -> dict[str, Any]:
    return {
        "source": plan.source,
        "sessions": plan.sessions,
        "rooms": plan.rooms,
        "days": plan.days,
        "new": plan.new,
        "changed": plan.changed,
        "gone": plan.gone,
        "believed": plan.believed,
        "doubt": doubt_sentence(plan.doubt, words) if plan.doubt else None,
        "refused": plan.refused,
    }


def _oddities(plan: AgendaPlan, words: Words) -> Iterator[dict[str, Any]]:
    for told in plan.complaints:
        reason = words.say(told.template, **told.values)
        yield {
            "session": told.session,
            "row": told.row,
            "sheet": told.sheet,
            "reason": reason,
            "refused": told.refused,
        }


def _tell(plan: AgendaPlan, summary: Mapping[str, Any], words: Words, *, as_json: bool) -> None:
    if as_json:
        for line in (*_oddities(plan, words), summary):
            print_json(line)
        return
    for told, odd in zip(plan.complaints, _oddities(plan, words), strict=True):
        tell(": ".join(filter(None, (", ".join(filter(None, (place_of(told, words), told.session))), odd["reason"]))))
    if summary["dry_run"]:
        say(words.say("A dry run: nothing was changed."))
    template = (
        "{sessions} sessions in {rooms} rooms on {days} days: "
        "{new} new, {changed} changed, {gone} no longer in the list, {refused} refused."
    )
    counts = {key: summary[key] for key in ("sessions", "rooms", "days", "new", "changed", "gone", "refused")}
    say(words.say(template, **counts))
    if plan.doubt and not summary["taken"]:
        say(f"{doubt_sentence(plan.doubt, words)} {words.say(STAYS)}")
