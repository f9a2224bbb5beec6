"""guests import and guests undo-import: bring a list in, look at every row of it before, and take it back."""

import os
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import click

from kiosk.app.identity import Stamper
from kiosk.app.import_choice import Choice, gone_reason
from kiosk.app.import_diff import DiffRow, Kind
from kiosk.app.import_undo import TakenBack, Why, undo_import
from kiosk.app.importing import Counts, GuestPlan, plan_guests, record_guests
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
from kiosk.domain.invitation import Invitation
from kiosk.domain.token import new_codes
from kiosk.errors import BadInput
from kiosk.formats.draft import Complaint
from kiosk.words import Words

_LISTED = (Kind.NEW, Kind.CHANGED, Kind.GONE)
_KIND = click.Choice([Kind.NEW.value, Kind.CHANGED.value])
_TOLD = ("name", "unit", "block", "post", "category", "seat", "phone", "email", "note", "letter", "key")
_KEPT = {
    Why.CAME: "{name} was at a checkpoint since, and stays.",
    Why.CHANGED: "{name} was changed since, and stays.",
}


@click.command("import")
@file_argument
@source_argument
@map_option
@click.option(
    "--sheet", "sheets", multiple=True, metavar="NAME", help="Only this sheet of a workbook; may be repeated."
)
@click.option("--only", type=_KIND, help="Take only the new guests, or only the changed ones.")
@click.option("--leave-out", type=_KIND, multiple=True, help="Take all but these; may be repeated.")
@click.option("--cancel-gone", is_flag=True, help="Cancel the invitations of guests who are not in the list any more.")
@click.option("--diff", "with_diff", is_flag=True, help="Print every guest who is new, changed or gone.")
@dry_run_option
@json_option
@pass_tools
def import_guests(
    tools: Tools,
    file: Path,
    source: Path,
    maps: tuple[str, ...],
    sheets: tuple[str, ...],
    only: str | None,
    leave_out: tuple[str, ...],
    cancel_gone: bool,
    with_diff: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Read guests from SOURCE (CSV, XLSX, XLS, ODS or vCard). Import it again after changes: nothing is doubled."""
    left_out = _left_out(only, leave_out)
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            words, stamper = tools.words_for(event), tools.stamper_for(event)
            plan = _plan(reader, source, mapping_of(maps), sheets, stamper, words)
            if with_diff:
                _print_diff(plan, reader, as_json)
        choice = _choice(plan, left_out, cancel_gone=cancel_gone)
        counts = _counts(plan, choice)
        if not dry_run:
            progress, reason = progress_on_stderr(words.say("Writing")), gone_reason(words, plan.source)
            counts = record_guests(plan, book, stamper.stamp, progress, choice=choice, reason=reason).counts
    (_print_json if as_json else _print_text)(plan, counts, words, dry_run)
    raise SystemExit(SOME_REFUSED if counts.refused else DONE)


def _plan(
    reader: Reader, source: Path, mapping: dict[str, str], sheets: tuple[str, ...], stamper: Stamper, words: Words
) -> GuestPlan:
    return plan_guests(
        source,
        reader,
        mapping=mapping,
        sheets=sheets,
        make_ids=stamper.ids,
        make_codes=partial(new_codes, random_bytes=os.urandom),
        progress=progress_on_stderr(words.say("Reading")),
    )


def _left_out(only: str | None, leave_out: tuple[str, ...]) -> frozenset[Kind]:
    """The kinds of rows that are not to be written."""
    others = {kind for kind in (Kind.NEW, Kind.CHANGED) if only and kind.value != only}
    left_out = frozenset({*others, *map(Kind, leave_out)})
    if left_out.issuperset({Kind.NEW, Kind.CHANGED}):
        raise BadInput("With new and changed guests left out there is nothing to import. Leave out one of them.")
    return left_out


def _choice(plan: GuestPlan, left_out: Iterable[Kind], *, cancel_gone: bool) -> Choice:
    choice = Choice(plan.diff)
    for kind in left_out:
        choice.tick_all(kind, on=False)
    choice.tick_all(Kind.GONE, on=cancel_gone)
    return choice


def _counts(plan: GuestPlan, choice: Choice) -> Counts:
    """What a dry run would do."""
    counts = plan.counts
    taken = choice.count(Kind.NEW), choice.count(Kind.CHANGED)
    return Counts(*taken, counts.unchanged, counts.gone, counts.refused, choice.left_out, choice.count(Kind.GONE))


def _print_diff(plan: GuestPlan, reader: Reader, as_json: bool) -> None:
    for kind in _LISTED:
        for row in plan.diff.rows(reader, kind):
            if as_json:
                print_json(_data(row))
            else:
                say(_line(row))


def _data(row: DiffRow) -> dict[str, Any]:
    """A line of the diff: who, where in the file, and for changed guests field by field."""
    guest = row.invitation
    data: dict[str, Any] = {"diff": row.kind.value, "row": row.row, "sheet": row.sheet}
    if guest is not None:
        data["guest"] = {"id": guest.id or None, "code": guest.code or None}
        data["guest"] |= {name: getattr(guest, name) for name in _TOLD} | {"extra": dict(guest.extra)}
    if row.kind is Kind.CHANGED:
        told = row.differences
        data["differences"] = [{"field": d.field, "before": d.before, "after": d.after} for d in told]
    return data


def _line(row: DiffRow) -> str:
    sign = {Kind.NEW: "+", Kind.CHANGED: "~", Kind.GONE: "-"}[row.kind]
    told = ", ".join(f"{d.field}: {d.before or '–'} → {d.after or '–'}" for d in row.differences)
    return "  ".join(text for text in (sign, _who(row.invitation), told) if text)


def _who(guest: Invitation | None) -> str:
    return "  ".join(filter(None, (guest.name, guest.post, guest.unit))) if guest else ""


def _summary(counts: Counts, dry_run: bool) -> dict[str, Any]:
    return {
        "new": counts.new,
        "changed": counts.changed,
        "unchanged": counts.unchanged,
        "gone": counts.gone,
        "refused": counts.refused,
        "dry_run": dry_run,
        "left_out": counts.left_out,
        "cancelled": counts.cancelled,
    }


def _print_json(plan: GuestPlan, counts: Counts, words: Words, dry_run: bool) -> None:
    for c in plan.complaints:
        reason = words.say(c.template, **c.values)
        place = {"row": c.row, "column": c.column, "sheet": c.sheet}
        print_json(place | {"reason": reason, "refused": c.refused, "apart": c.apart})
    doubtful = plan.complaint_count - counts.refused - plan.apart_count
    more = {"columns": dict(plan.columns), "doubtful": doubtful, "apart": plan.apart_count}
    print_json(_summary(counts, dry_run) | more)


def _print_text(plan: GuestPlan, counts: Counts, words: Words, dry_run: bool) -> None:
    for c in plan.complaints:
        place = _place(c, words)
        tell(f"{place}{': ' if place else ''}{words.say(c.template, **c.values)}")
    if dry_run:
        say(words.say("A dry run: nothing was changed."))
    template = "{new} new, {changed} changed, {unchanged} unchanged, {gone} no longer in the list, {refused} refused."
    told = _summary(counts, dry_run)
    say(words.say(template, **{key: told[key] for key in ("new", "changed", "unchanged", "gone", "refused")}))
    if counts.left_out:
        say(words.say("Left out as asked: {count}.", count=counts.left_out))
    if counts.cancelled:
        say(words.say("Invitations cancelled: {count}.", count=counts.cancelled))


def _place(told: Complaint, words: Words) -> str:
    """The row, with its sheet where there are several and the column where it is about one."""
    parts = [
        words.say("Sheet {sheet}", sheet=told.sheet) if told.sheet else "",
        words.say("row {row}" if told.sheet else "Row {row}", row=told.row) if told.row else "",
        told.column,
    ]
    return ", ".join(filter(None, parts))


@click.command("undo-import")
@file_argument
@json_option
@pass_tools
def undo_import_guests(tools: Tools, file: Path, as_json: bool) -> None:
    """Take the newest import back. Guests who came or were changed since stay, and are named."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
        words, stamper = tools.words_for(event), tools.stamper_for(event)
        done = undo_import(book, stamper.stamp, progress=progress_on_stderr(words.say("Taking back")))
    if as_json:
        print_json(_taken_back(done))
    else:
        _say_taken_back(done, words)
    raise SystemExit(SOME_REFUSED if done.kept_count else DONE)


def _taken_back(done: TakenBack) -> dict[str, Any]:
    kept = [{"id": one.guest.id, "name": one.guest.name, "why": one.why.value} for one in done.kept]
    return {
        "file": done.source,
        "removed": done.removed,
        "restored": done.restored,
        "reinstated": done.reinstated,
        "kept": done.kept_count,
        "guests_kept": kept,
    }


def _say_taken_back(done: TakenBack, words: Words) -> None:
    for one in done.kept:
        tell(words.say(_KEPT[one.why], name=one.guest.name))
    template = "The import of {file} was taken back. Removed: {removed}, as before: {restored}, kept: {kept}."
    said = {"file": done.source, "removed": done.removed, "restored": done.restored + done.reinstated}
    say(words.say(template, **said, kept=done.kept_count))
