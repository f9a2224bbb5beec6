"""The hub as windows use it: every question to it, joining and leaving, and facts carried on a stick."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from kiosk.app.care import EventFiles, Problem
from kiosk.app.hub_office import (
    PORT,
    Applicant,
    Brought,
    HubSeen,
    JoinCode,
    Joined,
    JoinWish,
    MemberMoved,
    Step,
)
from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Clock
from kiosk.app.sharing import Outbox
from kiosk.domain.member import vouched_text
from kiosk.errors import BadInput, NotFound
from kiosk.hub import control_wire as wire
from kiosk.hub import reaching
from kiosk.hub.authority import vouched
from kiosk.hub.becoming import become_member
from kiosk.hub.calling import call
from kiosk.hub.client import Link
from kiosk.hub.desk_link import Keys, link_for
from kiosk.hub.durable import write_durably
from kiosk.hub.hub_folder import HubFolder
from kiosk.hub.joining import Heard
from kiosk.hub.keeping import forget_membership, kept_membership
from kiosk.hub.local_door import local_door
from kiosk.hub.member_book import when_said_of_members
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.papers import has_authority
from kiosk.hub.parcel import pack, unpack
from kiosk.hub.vault import Vault, system_vault

_EVERYTHING = 2**31


class Office:
    """kiosk.app.hub_office.HubOffice. `vault` is this computer's own store of keys."""

    def __init__(self, files: EventFiles, clock: Clock, vault: Callable[[], Vault] = system_vault) -> None:
        self._files, self._clock, self._vault = files, clock, vault
        self._joining: tuple[asyncio.AbstractEventLoop, asyncio.Task[Path]] | None = None
        self._given_up = False

    def joined(self, file: Path) -> Joined | None:
        kept = kept_membership(file, self._vault())
        if kept is None:
            return None
        return Joined(kept.desk, kept.role, kept.addresses, has_authority(HubFolder(file.resolve()).root))

    def link(self, file: Path, stamper: Stamper, audience: Audience) -> Link | None:
        return link_for(file, self._files, stamper, audience, self._vault())

    def runs_here(self, file: Path) -> bool:
        try:
            local_door(HubFolder(file.resolve()).root)
        except NotFound:
            return False
        return True

    def status(self, file: Path) -> HubSeen:
        return hub_seen(self._call(file, wire.Status()).status or {})

    def open_code(self, file: Path, minutes: int) -> JoinCode:
        made = self._call(file, wire.OpenCode(minutes)).code
        assert made is not None
        return JoinCode(made.code, made.qr, datetime.fromisoformat(made.until))

    def close_code(self, file: Path) -> None:
        self._call(file, wire.CloseCode())

    def asks(self, file: Path) -> tuple[Applicant, ...]:
        said = self._call(file, wire.WhoAsks()).asks
        return tuple(Applicant(one.id, one.name, one.role, one.digits) for one in said)

    def decide(self, file: Path, id: str, *, admit: bool) -> None:
        self._call(file, wire.Decide(id, admit))

    def revoke(self, file: Path, name: str) -> None:
        self._call(file, wire.Revoke(name))

    def moves(self, file: Path) -> tuple[MemberMoved, ...]:
        kept = kept_membership(file, self._vault())
        if kept is None:
            return ()
        said = reversed(when_said_of_members(self._files, file))
        true = ((at, one) for at, one in said if vouched(kept.authority, vouched_text(one), one.proof))
        return tuple(MemberMoved(at, one.name, one.revoked) for at, one in true)

    def reach(self, address: str, file: Path | None) -> tuple[bool, Problem]:
        kept = kept_membership(file, self._vault()) if file is not None else None
        found = reaching.reach(address, PORT, kept.authority if kept else "")
        return isinstance(found, reaching.Answers), reaching.sentence(found, address)

    def join(self, wish: JoinWish, hear: Callable[[Step], None]) -> Path:
        return asyncio.run(self._joined(wish, hear))

    def give_up(self) -> None:
        self._given_up, joining = True, self._joining
        if joining is not None:
            loop, task = joining
            with contextlib.suppress(RuntimeError):  # it has just ended by itself
                loop.call_soon_threadsafe(task.cancel)

    def leave(self, file: Path) -> None:
        forget_membership(file)

    def carry(self, file: Path, target: Path) -> int:
        of, outbox = self._outbox(file)
        try:
            pending = outbox.pending(0, _EVERYTHING)
        finally:
            outbox.close()
        write_durably(target, pack(of, pending))
        return len(pending)

    def bring(self, file: Path, source: Path) -> Brought:
        of, outbox = self._outbox(file)
        try:
            data = source.read_bytes()
            opened = unpack(of, Trust(Keys(file, self._files, of.authority).of, signed=bool(of.authority)), data)
            new = outbox.adopt(opened.facts)
        except OSError as error:
            raise BadInput("{file} cannot be read: {why}.", file=source.name, why=error.strerror or "") from error
        finally:
            outbox.close()
        return Brought(new, len(opened.facts) - new, opened.refused)

    def _outbox(self, file: Path) -> tuple[Membership, Outbox]:
        of = kept_membership(file, self._vault())
        if of is None:
            raise BadInput("This computer has joined no hub. Join one first.")
        return of, self._files.outbox(file, of.member, Stamper(of.desk, self._clock))

    def _call(self, file: Path, wanted: wire.Wanted) -> wire.Reply:
        return call(file, self._vault(), wanted)

    async def _joined(self, wish: JoinWish, hear: Callable[[Step], None]) -> Path:
        task = asyncio.ensure_future(self._become_member(wish, hear))
        self._joining = asyncio.get_running_loop(), task
        if self._given_up:
            task.cancel()
        try:
            return await task
        except asyncio.CancelledError as error:
            raise BadInput("Joining was given up. Nothing was changed on this computer.") from error
        finally:
            self._joining = None

    async def _become_member(self, wish: JoinWish, hear: Callable[[Step], None]) -> Path:
        def heard(one: Heard) -> None:
            hear(Step(one.event, one.address, one.ahead, one.digits))

        _, moved = await become_member(self._files, self._clock.now, self._vault(), wish, heard)
        return moved.file


def office(files: EventFiles, clock: Clock) -> Office:
    return Office(files, clock)


def hub_seen(said: dict[str, Any]) -> HubSeen:
    """As `hub status --json` prints it, read; what a later version adds is left out. Raises BadInput."""
    try:
        return msgspec.convert(said, HubSeen)
    except msgspec.ValidationError as error:
        raise BadInput("The hub's answer cannot be read: it is of another version. Update both.") from error
