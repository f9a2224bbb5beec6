"""What a computer that was let in puts in place: its membership, the event, and an organiser's the event's authority."""

import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.app.care import EventFiles
from kiosk.errors import BadInput, KioskError
from kiosk.hub import control_wire as wire
from kiosk.hub import subjects
from kiosk.hub.authority import Papers
from kiosk.hub.calling import call_as
from kiosk.hub.connecting import as_member
from kiosk.hub.copies import newest_in_store, unpacked
from kiosk.hub.durable import write_durably
from kiosk.hub.hub_folder import HubFolder
from kiosk.hub.keeping import keep_membership
from kiosk.hub.member_book import event_of
from kiosk.hub.membership import Membership, Role
from kiosk.hub.papers import keep_authority
from kiosk.hub.vault import Vault

_NO_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class MovedIn:
    """`in_vault`: the system's own store keeps the private key. `brought`: the event came as a copy, and only what
    happened since is still to come.
    """

    file: Path
    in_vault: bool
    brought: bool


def event_in(files: EventFiles, file: Path) -> str:
    """The event of this computer's file, empty when it has none yet. Raises KioskError when it cannot be read."""
    if not file.is_file():
        return ""
    book = files.open(file)
    try:
        with book.reading() as reader:
            return event_of(reader)
    finally:
        book.close()


def place_for(given: Path, name: str) -> Path:
    """The event file: the one given, or in the folder given one of the event's name."""
    return given / f"{_NO_NAME.sub(' ', name).strip() or 'event'}.kiosk" if given.is_dir() else given


async def move_in(files: EventFiles, file: Path, membership: Membership, vault: Vault) -> MovedIn:
    """The membership is on disk first, so that a code is never used for nothing; the event can come later too."""
    in_vault = keep_membership(file, membership, vault)
    if membership.role is Role.ORGANISER:
        papers = (await call_as(membership, wire.Authority())).papers
        if papers is not None:
            root = HubFolder(file.resolve()).root
            keep_authority(root, membership.event, Papers(papers.certificate, papers.key))
    brought = not file.exists() and await _bring(files, file, membership)
    return MovedIn(file, in_vault, brought)


async def _bring(files: EventFiles, file: Path, membership: Membership) -> bool:
    """The hub's newest copy of the event, else an empty file that the log will fill."""
    try:
        data = await _newest(membership)
        if data is not None and _put(files, file, data, membership.event):
            return True
    except KioskError:
        pass  # the log has everything the copy had; it only takes longer
    files.create(file).close()
    return False


async def _newest(membership: Membership) -> bytes | None:
    address = membership.addresses[0]
    inbox = subjects.inbox(membership)
    client = await as_member(address, membership.authority, membership.seed, inbox, "copy")
    try:
        return await newest_in_store(client)
    finally:
        await client.close()


def _put(files: EventFiles, file: Path, data: bytes, event: str) -> bool:
    """Checked before it takes its place."""
    part = file.with_name(f".{file.name}.brought")
    _clear(part)  # of a joining that was cut off here: SQLite would mend the new copy with the old one's journal
    write_durably(part, unpacked(data))
    try:
        if files.verify(part).problems or event_in(files, part) != event:
            return False
        files.back_up(part, file)
    finally:
        _clear(part)
    return True


def _clear(part: Path) -> None:
    for tail in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + tail).unlink(missing_ok=True)


def refuse_joined(file: Path, *, again: bool) -> None:
    """Raises BadInput when this computer is a member already, unless it is to join again."""
    if file.with_name(f"{file.stem}.member").is_file() and not again:
        raise BadInput("This computer has joined already. Use --again to join once more.")
