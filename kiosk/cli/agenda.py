"""agenda: bring the programme in, see what is on, and change it while it runs."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from kiosk.app.board import agenda_now, session_data
from kiosk.app.choosing import find_session
from kiosk.app.followed import following
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.app.ripple_words import conflict_sentence, shift_sentences
from kiosk.cli.agenda_import import import_, refresh
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
from kiosk.errors import BadInput
from kiosk.words import Words


@click.group()
def agenda() -> None:
    """The programme: import, refresh, now, delay, move, cancel, restore."""


agenda.add_command(import_)
agenda.add_command(refresh)


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
                yield f"  {mark} {hours}  {session['title']}{_marked(SessionState(session['state']), words)}"


def _marked(state: SessionState, words: Words) -> str:
    """How a session stands, where it is not as planned."""
    said = {
        SessionState.SCHEDULED: "",
        SessionState.DELAYED: words.say("delayed"),
        SessionState.MOVED: words.say("moved"),
        SessionState.CANCELLED: words.say("cancelled"),
    }
    return f"  ({said[state]})" if said[state] else ""


Change = Callable[[Organiser, Slot, Event], Slot]


def _change(tools: Tools, file: Path, session: str, as_json: bool, change: Change) -> None:
    with tools.book(file) as book:
        with book.reading() as reader:
            event, slots = reader.event(), reader.slots()
        if event is None:
            raise BadInput("{file} holds no event yet. Make one with new.", file=file.name)
        organiser = Organiser(book, tools.stamper_for(event), Nobody())
        changed = change(organiser, find_session(slots, session), event)
    if as_json:
        print_json(session_data(changed, event))
        return
    mark = _marked(changed.state, tools.words_for(event))
    say(f"{in_zone(changed.start, event.zone):%H:%M}  {changed.session.title}  {changed.room}{mark}")


session_argument = click.argument("session")


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
        _change(
            tools, file, session, as_json, lambda o, slot, _: o.delay(slot.session.id, minutes, with_rest=with_rest)
        )


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
@json_option
@pass_tools
def move(tools: Tools, file: Path, session: str, room: str | None, start: str | None, as_json: bool) -> None:
    """SESSION moves to another room, another start, or both."""

    def change(organiser: Organiser, slot: Slot, event: Event) -> Slot:
        return organiser.move(slot.session.id, room, _start(start, slot, event))

    _change(tools, file, session, as_json, change)


def _start(text: str | None, slot: Slot, event: Event) -> datetime | None:
    if text and len(text) <= 5:
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
    _change(tools, file, session, as_json, lambda o, slot, _: o.cancel(slot.session.id, reason))


@agenda.command()
@file_argument
@session_argument
@json_option
@pass_tools
def restore(tools: Tools, file: Path, session: str, as_json: bool) -> None:
    """SESSION is as the programme says again: not delayed, moved or cancelled."""
    _change(tools, file, session, as_json, lambda o, slot, _: o.restore(slot.session.id))
