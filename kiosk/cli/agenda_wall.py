"""agenda swap, settle, short, pin, unpin and speakers: two sessions change places, and what the board makes of one."""

from pathlib import Path

import click

from kiosk.app.choosing import find_session
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.cli.agenda_change import change, session_argument, show
from kiosk.cli.tools import Tools, dry_run_option, file_argument, json_option, pass_tools
from kiosk.domain.event import Event
from kiosk.domain.ids import SessionId
from kiosk.domain.session import Slot
from kiosk.errors import BadInput


@click.command()
@file_argument
@session_argument
@click.argument("other")
@dry_run_option
@json_option
@pass_tools
def swap(tools: Tools, file: Path, session: str, other: str, dry_run: bool, as_json: bool) -> None:
    """SESSION and OTHER change places: each in the other's room at the other's start. Clashes are told."""

    def partner(organiser: Organiser) -> SessionId:
        return find_session(organiser.sessions(), other).session.id

    def do(organiser: Organiser, slot: Slot, event: Event) -> Slot:
        mine, theirs = organiser.timetable.swap(slot.session.id, partner(organiser))
        show(tools, theirs, event, as_json=as_json)
        return mine

    change(
        tools,
        file,
        session,
        as_json,
        do,
        lambda organiser, slot, _: organiser.timetable.foresee_swap(slot.session.id, partner(organiser)),
        dry_run=dry_run,
    )


@click.command()
@file_argument
@session_argument
@click.argument("title")
@json_option
@pass_tools
def short(tools: Tools, file: Path, session: str, title: str, as_json: bool) -> None:
    """Screens call SESSION by the short TITLE where its own does not fit; an empty TITLE ("") takes it away."""
    change(tools, file, session, as_json, lambda o, slot, _: o.timetable.call(slot.session.id, title))


@click.command()
@file_argument
@session_argument
@json_option
@pass_tools
def pin(tools: Tools, file: Path, session: str, as_json: bool) -> None:
    """SESSION stands on every page of its day's board until it is over."""
    change(tools, file, session, as_json, lambda o, slot, _: o.timetable.pin(slot.session.id))


@click.command()
@file_argument
@session_argument
@json_option
@pass_tools
def unpin(tools: Tools, file: Path, session: str, as_json: bool) -> None:
    """SESSION stands on the board like any other again."""
    change(tools, file, session, as_json, lambda o, slot, _: o.timetable.pin(slot.session.id, pinned=False))


@click.command()
@file_argument
@click.argument("sessions", nargs=-1)
@json_option
@pass_tools
def settle(tools: Tools, file: Path, sessions: tuple[str, ...], as_json: bool) -> None:
    """Where SESSIONS stand is the plan from now on; without any named, all that were delayed or moved."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, slots = reader.event(), reader.slots()
        if event is None:
            raise BadInput("{file} holds no event yet. Make one with new.", file=file.name)
        meant = [find_session(slots, one) for one in sessions] or slots
        timetable = Organiser(book, tools.stamper_for(event), Nobody()).timetable
        settled = timetable.settle([slot.session.id for slot in meant])
    for slot in settled:
        show(tools, slot, event, as_json=as_json)


@click.command()
@file_argument
@session_argument
@click.argument("names", nargs=-1)
@click.option("--nobody", is_flag=True, help="Nobody is named for it any more.")
@dry_run_option
@json_option
@pass_tools
def speakers(
    tools: Tools, file: Path, session: str, names: tuple[str, ...], nobody: bool, dry_run: bool, as_json: bool
) -> None:
    """NAMES speak in SESSION from now on, and nobody else. Who speaks elsewhere at that time is told."""
    if nobody == bool(names):
        raise BadInput("Name who speaks, or say --nobody.")
    change(
        tools,
        file,
        session,
        as_json,
        lambda o, slot, _: o.timetable.set_speakers(slot.session.id, names),
        lambda o, slot, _: o.timetable.foresee_speakers(slot.session.id, names),
        dry_run=dry_run,
    )
