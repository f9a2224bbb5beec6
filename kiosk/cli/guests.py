"""guests: find someone, list everyone, change one, judge walk-ins; kiosk/cli/guest_import.py brings the list in."""

from pathlib import Path
from typing import Any

import click

from kiosk.app.choosing import find_checkpoint
from kiosk.app.ports import Reader
from kiosk.cli.guest_edits import set_, walk_ins_
from kiosk.cli.guest_import import import_guests, undo_import_guests
from kiosk.cli.tools import Tools, file_argument, json_option, pass_tools, print_json, say
from kiosk.domain.checkpoint import doors
from kiosk.domain.ids import CheckpointId
from kiosk.domain.invitation import Invitation
from kiosk.domain.seat_name import seat_text


@click.group()
def guests() -> None:
    """The guest list: import, find, list, set, walk-ins."""


guests.add_command(set_)
guests.add_command(walk_ins_)


guests.add_command(import_guests)
guests.add_command(undo_import_guests)


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
        say(
            "  ".join(
                text for text in (guest.code, guest.name, guest.post, guest.unit, seat_text(guest.seat), state) if text
            )
        )


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
