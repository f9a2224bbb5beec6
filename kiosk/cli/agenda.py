"""agenda: bring the programme in, see what is on, and change it while it runs."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from kiosk.app.board import agenda_now
from kiosk.app.choosing import find_session
from kiosk.app.followed import following
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.app.ripple_words import conflict_sentence, shift_sentences
from kiosk.app.timetable import elsewhere
from kiosk.cli.agenda_change import change, marked, session_argument
from kiosk.cli.agenda_import import import_, refresh
from kiosk.cli.agenda_wall import pin, settle, short, speakers, swap, unpin
from kiosk.cli.tools import (
    Tools,
    at_option,
    dry_run_option,
    file_argument,
    json_option,
    moment_of,
    pass_tools,
    print_json,
    say,
    tell,
)
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.session import SessionState, Slot
from kiosk.domain.timetable import Place
from kiosk.errors import BadInput
from kiosk.words import Words

_CLOCK = len("10:00")


@click.group()
def agenda() -> None:
    """The programme: import, refresh, now, delay, move, swap, cancel, restore, settle, short, pin, unpin, speakers."""


for command in (import_, refresh, swap, settle, short, pin, unpin, speakers):
    agenda.add_command(command)


@agenda.command()
@file_argument
@at_option
@json_option
@pass_tools
def now(tools: Tools, file: Path, at_text: str | None, as_json: bool) -> None:
    """What the board would show, as data."""
    with tools.book(file) as book, book.reading() as reader:
        event, slots, followed = reader.event(), reader.slots(), following(reader)
    if event is None:
        raise BadInput("{file} holds no event yet. Make one with new.", file=file.name)
    at = moment_of(at_text, event, tools.clock.now) or tools.clock.now()
    read_at = followed.read_at if followed else None
    data = agenda_now(event, slots, at) | {"as_of": in_zone(read_at, event.zone).isoformat() if read_at else None}
    if as_json:
        print_json(data)
        return
    for line in _lines(data, tools.words_for(event)):
        say(line)


def _lines(data: dict[str, Any], words: Words) -> Iterator[str]:
    for room in data["rooms"]:
        yield room["room"] or "–"
        for session in (room["now"], *room["next"]):
            if session:
                mark = "●" if session is room["now"] else " "
                hours = f"{session['start'][11:16]}–{session['end'][11:16]}"
                yield f"  {mark} {hours}  {session['title']}{marked(SessionState(session['state']), words)}"


@agenda.command()
@file_argument
@session_argument
@click.argument("minutes", type=int)
@click.option("--with-rest", is_flag=True, help="The room's rest moves along: gaps and breaks take it up first.")
@dry_run_option
@json_option
@pass_tools
def delay(tools: Tools, file: Path, session: str, minutes: int, with_rest: bool, dry_run: bool, as_json: bool) -> None:
    """SESSION starts MINUTES later than it stands now (earlier: put -- before a negative number)."""
    if with_rest and minutes > 0:
        _foretell(tools, file, session, minutes, moves=dry_run)
    if not dry_run:
        change(tools, file, session, as_json, lambda o, slot, _: o.delay(slot.session.id, minutes, with_rest=with_rest))


def _foretell(tools: Tools, file: Path, session: str, minutes: int, *, moves: bool) -> None:
    """What would clash, and with `moves` what would move, as messages."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, slots = reader.event(), reader.slots()
        organiser = Organiser(book, tools.stamper_for(event), Nobody())
        ripple = organiser.foresee(find_session(slots, session).session.id, minutes)
    words, zone = tools.words_for(event), event.zone if event else "UTC"
    for sentence in shift_sentences(ripple, words, zone) if moves else ():
        tell(sentence)
    for conflict in ripple.conflicts:
        tell(conflict_sentence(conflict, words, zone))


@agenda.command()
@file_argument
@session_argument
@click.option("--room", help="Another room.")
@click.option("--start", metavar="TIME", help="Another start: 2019-09-25T10:00, or 10:00 on its own day.")
@click.option("--until", metavar="TIME", help="Another end, written like --start; else it keeps its length.")
@dry_run_option
@json_option
@pass_tools
def move(
    tools: Tools,
    file: Path,
    session: str,
    room: str | None,
    start: str | None,
    until: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """SESSION moves to another room, start or end. What it then clashes with is told."""
    if room is None and start is None and until is None:
        raise BadInput("Say where to, or when: another room, another start, or both.")

    def place(slot: Slot, event: Event) -> Place:
        begin = _start(start, slot, event) or slot.start
        end = _start(until, slot, event)
        if until and end and end <= begin and len(until) <= _CLOCK:
            end += timedelta(days=1)  # past midnight
        return elsewhere(slot, room, begin, end)

    change(
        tools,
        file,
        session,
        as_json,
        lambda o, slot, event: o.timetable.put(place(slot, event)),
        lambda o, slot, event: o.timetable.foresee(place(slot, event)),
        dry_run=dry_run,
    )


def _start(text: str | None, slot: Slot, event: Event) -> datetime | None:
    if text and len(text) <= _CLOCK:
        text = f"{in_zone(slot.start, event.zone):%Y-%m-%d}T{text.zfill(5)}"
    return moment_of(text, event, lambda: slot.start)


@agenda.command()
@file_argument
@session_argument
@click.option("--reason", default="", help="Why; shown at reception, not in the lobby.")
@json_option
@pass_tools
def cancel(tools: Tools, file: Path, session: str, reason: str, as_json: bool) -> None:
    """SESSION does not take place."""
    change(tools, file, session, as_json, lambda o, slot, _: o.cancel(slot.session.id, reason))


@agenda.command()
@file_argument
@session_argument
@json_option
@pass_tools
def restore(tools: Tools, file: Path, session: str, as_json: bool) -> None:
    """SESSION is as the programme says again: not delayed, moved or cancelled."""
    change(tools, file, session, as_json, lambda o, slot, _: o.restore(slot.session.id))
