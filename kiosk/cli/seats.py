"""seats: draw the room, see who sits where, give, free and release seats, and print the plan."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.ports import Book, Nobody, Reader
from kiosk.app.seat_planning import made_plan, oddities, plan_of_guests, read_plan
from kiosk.app.seat_printing import print_seats
from kiosk.app.seat_sentences import clash_sentences, seat_sentence, zone_sentence
from kiosk.app.seats import Seats, named_guest
from kiosk.cli.tools import (
    DONE,
    SOME_REFUSED,
    Tools,
    dry_run_option,
    file_argument,
    json_option,
    pass_tools,
    print_json,
    say,
    tell,
)
from kiosk.domain.checkpoint import doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_making import Hall, Numbering
from kiosk.domain.seat_name import seat_name
from kiosk.domain.seat_plan import SeatPlan, Stage, Whom, Zone
from kiosk.domain.seating import SeatNow
from kiosk.errors import BadInput, NotFound
from kiosk.formats.seat_sheet import SeatDraft
from kiosk.words import Words

checkpoint_option = click.option("--checkpoint", "place", help="Where guests are counted as present.")
reason_option = click.option("--reason", default="", help="Why, for the journal.")


@click.group()
def seats() -> None:
    """Seats: plan, list, give, free, release, print."""


@seats.command("plan")
@file_argument
@click.option(
    "--from", "source", type=click.Path(path_type=Path), help="A drawing (one cell a seat) or a list, CSV or XLSX."
)
@click.option("--from-guests", is_flag=True, help="Draw the seats that the guests have already.")
@click.option("--rows", type=int, help="So many rows.")
@click.option("--seats", "count", type=int, help="So many seats in each.")
@click.option("--aisle", "aisles", type=int, multiple=True, help="An aisle after this seat; may be repeated.")
@click.option("--numbering", type=click.Choice([one.value for one in Numbering]), default="left", show_default=True)
@click.option("--skip", type=int, multiple=True, help="A number that no seat has; may be repeated.")
@click.option("--first-row", default="A", show_default=True, help="The first row's name.")
@click.option("--stage", type=click.Choice([one.value for one in Stage]), default="top", show_default=True)
@click.option(
    "--zone", "zones", multiple=True, metavar="NAME:ROWS[:MINUTES[:POST]]", help="From the stage on; held until then."
)
@dry_run_option
@json_option
@pass_tools
def plan(tools: Tools, /, file: Path, source: Path | None, dry_run: bool, as_json: bool, **wished: Any) -> None:
    """Draw the room's seats: from a file, from a few numbers, or from the guests' own seats."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            words = tools.words_for(event)
            draft = _draft(reader, source, wished, words)
        if not dry_run:
            Seats(book, tools.stamper_for(event), Nobody()).draw(draft.plan)
    _tell_plan(draft, words, as_json=as_json, dry_run=dry_run)


def _draft(reader: Reader, source: Path | None, wished: Mapping[str, Any], words: Words) -> SeatDraft:
    if source is not None:
        return read_plan(source)
    if wished["from_guests"]:
        return SeatDraft(plan_of_guests(reader.guests(), words.say("Hall")), (), listed=False)
    if wished["rows"] is None or wished["count"] is None:
        raise BadInput("Say where the plan comes from: --from FILE, --from-guests, or --rows and --seats.")
    hall = Hall(
        rows=wished["rows"],
        seats=wished["count"],
        aisles=wished["aisles"],
        numbering=Numbering(wished["numbering"]),
        first_row=wished["first_row"],
        skip=wished["skip"],
        zones=tuple(map(_zone, wished["zones"])) or ((Zone(words.say("Hall")), 0),),
        stage=Stage(wished["stage"]),
    )
    return SeatDraft(made_plan(hall), (), listed=False)


def _zone(text: str) -> tuple[Zone, int]:
    name, rows, hold, post = [*text.split(":"), "", "", ""][:4]
    if not rows.isdecimal() or (hold and not hold.isdecimal()):
        raise BadInput("{text} says nothing. Write NAME:ROWS, or NAME:ROWS:MINUTES:POST.", text=text)
    return Zone(name, int(hold or 0), Whom(post=post)), int(rows)


def _tell_plan(draft: SeatDraft, words: Words, *, as_json: bool, dry_run: bool) -> None:
    data = plan_data(draft.plan)
    for sentence in oddities(draft, words):
        tell(sentence)
    if as_json:
        print_json({**data, "dry_run": dry_run})
    else:
        zones = ", ".join(f"{one['zone']} {one['seats']}" for one in data["zones"])
        say(words.say("{count} seats drawn: {zones}.", count=data["seats"], zones=zones))
    raise SystemExit(SOME_REFUSED if any(one.refused for one in draft.complaints) else DONE)


def plan_data(plan: SeatPlan) -> dict[str, Any]:
    zones = [
        {
            "zone": zone.name,
            "seats": sum(seat.zone == zone.name for seat in plan.seats.values()),
            "hold": zone.hold,
            "group": zone.whom.group,
            "post": zone.whom.post,
        }
        for zone in plan.zones
    ]
    return {"seats": len(plan.seats), "rows": plan.height, "stage": plan.stage.value, "zones": zones}


@seats.command("list")
@file_argument
@checkpoint_option
@json_option
@pass_tools
def list_(tools: Tools, file: Path, place: str | None, as_json: bool) -> None:
    """Every seat, who has it, and what is wrong: seats given twice, seats that are not on the plan."""
    with _opened(tools, file, place) as at:
        now, words = at.desk.now(at.place), at.words
    wrong = list(clash_sentences(now, words))
    for one in now.seated.seats.values():
        if as_json:
            print_json(seat_data(one))
        else:
            say(seat_sentence(one, words))
    for sentence in wrong:
        tell(sentence)
    if not as_json:
        for zone in now.zones:
            say(f"{zone.zone.name}: {zone_sentence(zone, words, tools.clock.now(), now.zone)}")
    raise SystemExit(SOME_REFUSED if wrong else DONE)


def seat_data(now: SeatNow) -> dict[str, Any]:
    who = now.sitter
    return {
        "seat": now.seat.name,
        "zone": now.seat.zone,
        "state": now.state.value,
        "name": who.name if who else "",
        "code": who.invitation.code if who else "",
        "unit": who.invitation.unit if who else "",
        "came": who.came.value if who and who.present else "",
        "given": bool(who and who.given),
        "claimed_by": [one.name for one in now.rivals],
        "vacated_by": now.vacated.name if now.vacated else "",
    }


@seats.command("give")
@file_argument
@click.argument("seat")
@click.argument("guest")
@reason_option
@checkpoint_option
@pass_tools
def give(tools: Tools, file: Path, seat: str, guest: str, reason: str, place: str | None) -> None:
    """Give a free SEAT to GUEST (a code, or a name that fits one guest only)."""
    with _opened(tools, file, place) as at:
        changed = at.desk.give(at.place, at.guest(guest).id, seat, reason=reason)
    say(at.words.say("{name} sits on {seat}.", name=changed.sitter.name, seat=changed.seat))


@seats.command("free")
@file_argument
@click.argument("seat")
@reason_option
@checkpoint_option
@pass_tools
def free(tools: Tools, file: Path, seat: str, reason: str, place: str | None) -> None:
    """Take SEAT from whoever has it."""
    with _opened(tools, file, place) as at:
        desk, words, chosen = at.desk, at.words, at.place
        now = desk.now(chosen)
        here = now.seated.seats.get(seat_name(seat))
        if here is None:
            raise BadInput("There is no seat {seat} on the plan.", seat=seat)
        if here.sitter is None:
            raise NotFound("Nobody has seat {seat}.", seat=here.seat.name)
        who = here.sitter
        desk.free(chosen, *who.key, reason=reason)
    say(words.say("Seat {seat} is free: it was {name}'s.", seat=here.seat.name, name=who.name))


@seats.command("release")
@file_argument
@click.argument("zone")
@reason_option
@checkpoint_option
@pass_tools
def release(tools: Tools, file: Path, zone: str, reason: str, place: str | None) -> None:
    """Release the seats held in ZONE for guests who have not come. Protocol decides that, and never before its time."""
    with _opened(tools, file, place) as at:
        desk, words, chosen = at.desk, at.words, at.place
        desk.release(zone, reason, chosen)
        now = desk.now(chosen)
    free_now = next(one for one in now.zones if one.zone.name == zone)
    count = sum(1 for one in now.seated.seats.values() if one.seat.zone == zone and one.sitter is None)
    say(words.say("{zone} is released: {count} seats are free.", zone=free_now.zone.name, count=count))


@seats.command("print")
@file_argument
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option("--size", type=click.Choice(["a4", "a3"]), default="a3", show_default=True)
@click.option("--names/--no-names", default=True, show_default=True, help="Write names into the seats where they fit.")
@checkpoint_option
@pass_tools
def print_(tools: Tools, file: Path, out: Path, size: str, names: bool, place: str | None) -> None:
    """The seat plan as a PDF."""
    with _opened(tools, file, place) as at:
        now, words = at.desk.now(at.place), at.words
    pages = print_seats(now, out, tools.press(), words, tools.clock.now(), size=size, names=names)
    say(words.say("{file} is written. Pages: {count}.", file=out, count=pages))


@dataclass(frozen=True, slots=True)
class _Opened:
    """An event file's seats, and the checkpoint that was named."""

    desk: Seats
    words: Words
    place: CheckpointId | None
    book: Book

    def guest(self, text: str) -> Invitation:
        with self.book.reading() as reader:
            return named_guest(reader, text)


@contextmanager
def _opened(tools: Tools, file: Path, place: str | None) -> Iterator[_Opened]:
    with tools.book(file) as book:
        with book.reading() as reader:
            event = reader.event()
            chosen = find_checkpoint(doors(reader.checkpoints()), place).id if place else None
        seats = Seats(book, tools.stamper_for(event), Nobody())
        yield _Opened(seats, tools.words_for(event), chosen, book)
