"""The link of a computer that has joined: what reception, the organiser's windows and the hub's own computer start."""

import asyncio
import contextlib
from collections.abc import Callable
from functools import partial
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
from kiosk.hub.discovery import find
from kiosk.hub.keeping import keep_addresses, kept_membership
from kiosk.hub.log import Hub
from kiosk.hub.member_book import said_of_members
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.nats_hub import NatsHub, connect
from kiosk.hub.permissions import beat_of, told_of
from kiosk.hub.seeking import Seeker
from kiosk.hub.vault import Vault
from kiosk.hub.whereabouts import whereabouts
from kiosk.network import own_addresses

_FIND_SECONDS = 3.0


def link_for(file: Path, files: EventFiles, stamper: Stamper, audience: Audience, vault: Vault) -> Link | None:
    """Not started yet; None when this computer has joined no hub. Raises BadInput when what it kept is unusable."""
    membership = kept_membership(file, vault)
    return None if membership is None else link_of(membership, file, files, stamper, audience)


def link_of(of: Membership, file: Path, files: EventFiles, stamper: Stamper, audience: Audience) -> Link:
    """Shares the file's facts as this member, and says every ten seconds that it is there."""
    keys, place = Keys(file, files, of.authority), whereabouts(file)
    seeker = Seeker(of, connect, partial(_hubs_here, of.event), partial(keep_addresses, file))

    async def connected(member: Membership) -> Hub:
        hub = await seeker.connected()
        try:
            await hub.hear(told_of(member.event, member.member), hear)
        except BaseException:  # given up just now, too: nobody else would close it
            await hub.close()
            raise
        return _beating(hub, member, stamper.clock, lambda: link.unshared(), place)

    def hear(data: bytes) -> None:
        if beats.read_word(data).twice:
            link.hear_of_twin()

    around = Surroundings(
        lambda: files.outbox(file, of.member, stamper), connected, stamper.clock, audience, Trust(keys.of)
    )
    hush()
    link = Link(of, around)
    return link


def _hubs_here(event: str) -> tuple[str, ...]:
    """Where hubs of this event say that they are, after some seconds."""
    heard = find(_FIND_SECONDS, lambda found: any(one.event == event for one in found), own_addresses())
    return tuple(one.address for one in heard if one.event == event)


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


def _beating(hub: NatsHub, of: Membership, clock: Clock, unshared: Callable[[], int], place: str) -> NatsHub:
    """Until it is closed."""
    task = asyncio.create_task(_beat(hub, of, clock, unshared, place))
    hub.on_close(task.cancel)
    return hub


async def _beat(hub: NatsHub, of: Membership, clock: Clock, unshared: Callable[[], int], place: str) -> None:
    with contextlib.suppress(NatsError, OSError):  # the link finds out by itself that the hub is gone
        while True:
            await hub.tell(beat_of(of.event, of.member), beats.encode(clock.now(), unshared(), place))
            await asyncio.sleep(beats.EVERY_SECONDS)
