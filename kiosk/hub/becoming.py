"""Becoming a member, from what a person wishes to the event's file in its place; what cannot end well never begins."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.app.care import EventFiles
from kiosk.app.hub_office import PORT, JoinWish, membership_file
from kiosk.domain.ids import DeskId
from kiosk.domain.person import tidied_line
from kiosk.errors import BadInput
from kiosk.hub import subjects
from kiosk.hub.asking import Wish
from kiosk.hub.connecting import HubError, as_member
from kiosk.hub.joining import Heard, Tell, join
from kiosk.hub.joining_code import read_given
from kiosk.hub.keeping import kept_membership
from kiosk.hub.membership import Membership
from kiosk.hub.moving_in import MovedIn, event_in, move_in, place_for, refuse_joined
from kiosk.hub.nkey import new_seed
from kiosk.hub.vault import Vault
from kiosk.hub.welcoming import LONGEST_NAME


async def become_member(
    files: EventFiles, now: Callable[[], datetime], vault: Vault, wish: JoinWish, tell: Tell
) -> tuple[Membership, MovedIn]:
    """Raises KioskError with what stood in the way; what is wrong with the wish itself is said before a code is used."""
    wish = replace(wish, name=tidied_line(wish.name))  # as the hub keeps it
    _refuse(wish)
    event, given = event_in(files, wish.place), read_given(wish.given)
    if (begun := _begun(wish, vault)) is not None and await _is_member(begun[1]):
        file, membership = begun
        return membership, await move_in(files, file, membership, vault)
    asked = Wish(given, DeskId(wish.name), wish.role, new_seed(), event)
    names: list[str] = []

    def heard(one: Heard) -> None:
        names.append(one.event)
        tell(one)

    membership = await join(asked, wish.addresses, PORT, now, heard)
    file = _free(place_for(wish.place, names[-1]), given=wish.place)
    return membership, await move_in(files, file, membership, vault)


def _begun(wish: JoinWish, vault: Vault) -> tuple[Path, Membership] | None:
    """A joining under this name that was cut off before the event had come: it needs no code any more."""
    if not wish.place.is_dir():
        return None
    for kept in sorted(wish.place.glob(f"*{membership_file(Path('x.kiosk')).suffix}")):
        file = kept.with_suffix(".kiosk")
        of = None if file.exists() else kept_membership(file, vault)
        if of is not None and (of.desk, of.role) == (wish.name, wish.role):
            return file, of
    return None


async def _is_member(of: Membership) -> bool:
    """Does the hub let it in still?"""
    try:
        client = await as_member(of.addresses[0], of.authority, of.seed, subjects.inbox(of), "joining")
    except HubError:
        return False
    await client.close()
    return True


def _refuse(wish: JoinWish) -> None:
    if wish.place.is_file():
        refuse_joined(wish.place, again=wish.again)
    folder = wish.place if wish.place.is_dir() else wish.place.parent
    if not folder.is_dir():
        raise BadInput("There is no folder {folder}. Make it first, or choose another.", folder=str(folder))
    if not wish.name:
        raise BadInput("Give this desk a name, so that the others know it: Desk 2.")
    if len(wish.name) > LONGEST_NAME:
        raise BadInput("A desk's name has at most {most} letters. Choose a shorter one.", most=LONGEST_NAME)
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise BadInput(
            "Nothing can be written in {folder}: {why}. Choose another folder.",
            folder=str(folder),
            why=error.strerror or "",
        ) from error


def _free(file: Path, *, given: Path) -> Path:
    """In a folder nothing that is there already is touched: another name is taken instead."""
    if file == given:
        return file
    names = (file, *(file.with_name(f"{file.stem} ({number}){file.suffix}") for number in range(2, 100)))
    return next(name for name in names if not name.exists() and not membership_file(name).exists())
