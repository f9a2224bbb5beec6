"""guests: bring the list in, find someone, list everyone."""

import os
from functools import partial
from pathlib import Path
from typing import Any

import click

from kiosk.app.importing import GuestPlan, plan_guests, record_guests
from kiosk.app.organiser import find_checkpoint
from kiosk.app.ports import Reader
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
    progress_on_stderr,
    say,
    source_argument,
    tell,
)
from kiosk.domain.checkpoint import doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes
from kiosk.formats.draft import Complaint
from kiosk.words import Words


@click.group()
def guests() -> None:
    """The guest list: import, find, list."""


@guests.command("import")
@file_argument
@source_argument
@map_option
@click.option(
    "--sheet", "sheets", multiple=True, metavar="NAME", help="Only this sheet of a workbook; may be repeated."
)
@dry_run_option
@json_option
@pass_tools
def import_(
    tools: Tools, file: Path, source: Path, maps: tuple[str, ...], sheets: tuple[str, ...], dry_run: bool, as_json: bool
) -> None:
    """Read guests from SOURCE (CSV, XLSX, XLS, ODS or vCard). Import it again after changes: nothing is doubled."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            words, stamper = tools.words_for(event), tools.stamper_for(event)
            plan = plan_guests(
                source,
                reader,
                mapping=mapping_of(maps),
                sheets=sheets,
                make_ids=stamper.ids,
                make_codes=partial(new_codes, random_bytes=os.urandom),
                progress=progress_on_stderr(words.say("Reading")),
            )
        if not dry_run:
            record_guests(plan, book, stamper.stamp, progress_on_stderr(words.say("Writing")))
    (_print_json if as_json else _print_text)(plan, words, dry_run)
    raise SystemExit(SOME_REFUSED if plan.counts.refused else DONE)


def _summary(plan: GuestPlan, dry_run: bool) -> dict[str, Any]:
    counts = plan.counts
    return {
        "new": counts.new,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "gone": counts.gone,
        "refused": counts.refused,
        "dry_run": dry_run,
    }


def _print_json(plan: GuestPlan, words: Words, dry_run: bool) -> None:
    for c in plan.complaints:
        reason = words.say(c.template, **c.values)
        place = {"row": c.row, "column": c.column, "sheet": c.sheet}
        print_json(place | {"reason": reason, "refused": c.refused, "apart": c.apart})
    doubtful = plan.complaint_count - plan.counts.refused - plan.apart_count
    print_json(
        _summary(plan, dry_run) | {"columns": dict(plan.columns), "doubtful": doubtful, "apart": plan.apart_count}
    )


def _print_text(plan: GuestPlan, words: Words, dry_run: bool) -> None:
    for c in plan.complaints:
        place = _place(c, words)
        tell(f"{place}{': ' if place else ''}{words.say(c.template, **c.values)}")
    if dry_run:
        say(words.say("A dry run: nothing was changed."))
    template = "{new} new, {changed} changed, {unchanged} unchanged, {gone} no longer in the list, {refused} refused."
    say(words.say(template, **{key: value for key, value in _summary(plan, dry_run).items() if key != "dry_run"}))


def _place(told: Complaint, words: Words) -> str:
    """The row, with its sheet where there are several and the column where it is about one."""
    parts = [
        words.say("Sheet {sheet}", sheet=told.sheet) if told.sheet else "",
        words.say("row {row}" if told.sheet else "Row {row}", row=told.row) if told.row else "",
        told.column,
    ]
    return ", ".join(filter(None, parts))


@guests.command()
@file_argument
@click.argument("text")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@click.option("--checkpoint", "place", help="Say who is in there; the first checkpoint when not said.")
@json_option
@pass_tools
def find(tools: Tools, file: Path, text: str, limit: int, place: str | None, as_json: bool) -> None:
    """Guests that fit TEXT: words of the name, unit or post in any order, with or without tones, a code, a phone's end."""
    with tools.book(file) as book, book.reading() as reader:
        checkpoint = _checkpoint(reader, place)
        for found in reader.find(text, limit, checkpoint):
            _print_guest(found.invitation, found.inside, as_json)


@guests.command("list")
@file_argument
@click.option("--checkpoint", "place", help="Say who is in there; the first checkpoint when not said.")
@json_option
@pass_tools
def list_(tools: Tools, file: Path, place: str | None, as_json: bool) -> None:
    """Everyone on the list, in its order."""
    with tools.book(file) as book, book.reading() as reader:
        checkpoint = _checkpoint(reader, place)
        for guest in reader.guests():
            inside = reader.presence(checkpoint, guest.id) if checkpoint else None
            _print_guest(guest, inside is not None and inside.inside, as_json, out=inside is not None and inside.ever)


def _checkpoint(reader: Reader, place: str | None) -> CheckpointId | None:
    checkpoints = reader.checkpoints()
    if place:
        return find_checkpoint(checkpoints, place).id
    return next((door.id for door in doors(checkpoints)), None)


def _print_guest(guest: Invitation, inside: bool, as_json: bool, *, out: bool = False) -> None:
    state = "in" if inside else "out" if out else "expected"
    if as_json:
        print_json(_data(guest, state))
    else:
        say("  ".join(text for text in (guest.code, guest.name, guest.post, guest.unit, guest.seat, state) if text))


def _data(guest: Invitation, state: str) -> dict[str, Any]:
    """design.md §8.1."""
    names = ("id", "code", "name", "unit", "block", "post", "category", "seat", "phone", "email", "note")
    added = ("letter", "in_office", "born", "spoken", "needs")
    more = {"title": guest.title, "language": guest.language, "key": guest.key, "standing": guest.standing.value}
    return {
        **{name: getattr(guest, name) for name in names},
        "state": state,
        **more,
        **{name: getattr(guest, name) for name in added},
        "walk_in": guest.walk_in,
        "unlisted": guest.unlisted,
        "attention": guest.attention,
        "extra": dict(guest.extra),
    }
