"""What the commands that change a session share: which one is meant, the write, and how it then stands."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click

from kiosk.app.board import session_data
from kiosk.app.choosing import find_session
from kiosk.app.organiser import Organiser
from kiosk.app.ports import Nobody
from kiosk.app.ripple_words import conflict_sentence
from kiosk.cli.tools import Tools, print_json, say, tell
from kiosk.domain.event import Event
from kiosk.domain.moment import in_zone
from kiosk.domain.ripple import Conflict
from kiosk.domain.session import SessionState, Slot
from kiosk.errors import BadInput
from kiosk.words import Words

Change = Callable[[Organiser, Slot, Event], Slot]
Foresee = Callable[[Organiser, Slot, Event], Sequence[Conflict]]

session_argument = click.argument("session")


def change(
    tools: Tools,
    file: Path,
    session: str,
    as_json: bool,
    do: Change,
    foresee: Foresee | None = None,
    *,
    dry_run: bool = False,
) -> None:
    """One change of one session; what it clashes with (`foresee`) is told before, and with `dry_run` nothing else."""
    with tools.book(file) as book:
        with book.reading() as reader:
            event, slots = reader.event(), reader.slots()
        if event is None:
            raise BadInput("{file} holds no event yet. Make one with new.", file=file.name)
        organiser, slot = Organiser(book, tools.stamper_for(event), Nobody()), find_session(slots, session)
        told = foresee(organiser, slot, event) if foresee else ()
        _tell(told, tools.words_for(event), event)
        changed = None if dry_run else do(organiser, slot, event)
    if changed is not None:
        show(tools, changed, event, as_json=as_json)


def show(tools: Tools, slot: Slot, event: Event, *, as_json: bool) -> None:
    """How it stands now."""
    if as_json:
        print_json(session_data(slot, event))
        return
    mark = marked(slot.state, tools.words_for(event))
    say(f"{in_zone(slot.start, event.zone):%H:%M}  {slot.session.title}  {slot.room}{mark}")


def marked(state: SessionState, words: Words) -> str:
    """How a session stands, where it is not as planned."""
    said = {
        SessionState.SCHEDULED: "",
        SessionState.DELAYED: words.say("delayed"),
        SessionState.MOVED: words.say("moved"),
        SessionState.CANCELLED: words.say("cancelled"),
    }
    return f"  ({said[state]})" if said[state] else ""


def _tell(conflicts: Sequence[Conflict], words: Words, event: Event) -> None:
    for conflict in conflicts:
        tell(conflict_sentence(conflict, words, event.zone))
