"""The link of a computer that has joined: what reception, the organiser's windows and the hub's own computer start."""

import asyncio
import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from nats.errors import Error as NatsError

from kiosk.app.care import EventFiles
from kiosk.app.identity import Stamper
from kiosk.app.ports import Audience, Clock
from kiosk.domain.member import vouched_text
from kiosk.hub import beats
from kiosk.hub.authority import vouched
from kiosk.hub.client import Link, Surroundings
from kiosk.hub.connecting import hush
from kiosk.hub.keeping import kept_membership
from kiosk.hub.log import Hub
from kiosk.hub.member_book import said_of_members
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.nats_hub import NatsHub, connect
from kiosk.hub.permissions import beat_of
from kiosk.hub.vault import Vault


def link_for(file: Path, files: EventFiles, stamper: Stamper, audience: Audience, vault: Vault) -> Link | None:
    """Not started yet; None when this computer has joined no hub. Raises BadInput when what it kept is unusable."""
    membership = kept_membership(file, vault)
    return None if membership is None else link_of(membership, file, files, stamper, audience)


def link_of(of: Membership, file: Path, files: EventFiles, stamper: Stamper, audience: Audience) -> Link:
    """Shares the file's facts as this member, and says every ten seconds that it is there."""
    keys = Keys(file, files, of.authority)
    run = os.urandom(8).hex()

    async def connected(member: Membership) -> Hub:
        return _beating(await connect(member), member, stamper.clock, lambda: link.unshared(), run)

    around = Surroundings(
        lambda: files.outbox(file, of.member, stamper), connected, stamper.clock, audience, Trust(keys.of)
    )
    hush()
    link = Link(of, around)
    return link


class Keys:
    """The members' public keys, of those who left too: what they signed before stands."""

    def __init__(self, file: Path, files: EventFiles, authority: str) -> None:
        self._file, self._files, self._authority = file, files, authority
        self._known: dict[str, str] = {}

    def of(self, member: str) -> str:
        """Empty for a member of whom the event's authority does not vouch."""
        if member not in self._known:
            self._known |= self._read()
        return self._known.get(member, "")

    def _read(self) -> dict[str, str]:
        said = said_of_members(self._files, self._file)
        return {one.member: one.public for one in said if vouched(self._authority, vouched_text(one), one.proof)}


def _beating(hub: NatsHub, of: Membership, clock: Clock, unshared: Callable[[], int], run: str) -> NatsHub:
    """Until it is closed."""
    task = asyncio.create_task(_beat(hub, of, clock, unshared, run))
    hub.on_close(task.cancel)
    return hub


async def _beat(hub: NatsHub, of: Membership, clock: Clock, unshared: Callable[[], int], run: str) -> None:
    with contextlib.suppress(NatsError, OSError):  # the link finds out by itself that the hub is gone
        while True:
            await hub.tell(beat_of(of.event, of.member), beats.encode(clock.now(), unshared(), run))
            await asyncio.sleep(beats.EVERY_SECONDS)
