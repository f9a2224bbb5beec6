"""Ask a running hub for something: the one on this computer through its own door, else the one this computer joined."""

import asyncio
from pathlib import Path

from nats.errors import Error as NatsError

from kiosk.errors import BadInput, NotFound
from kiosk.hub import control_wire as wire
from kiosk.hub import subjects
from kiosk.hub.connecting import HubError, as_member
from kiosk.hub.hub_folder import HubFolder
from kiosk.hub.keeping import kept_membership
from kiosk.hub.local_door import LocalDoor, local_door
from kiosk.hub.membership import Membership, Role
from kiosk.hub.permissions import CONTROL
from kiosk.hub.users import COMMANDS
from kiosk.hub.vault import Vault

_SECONDS = 10.0


def call(file: Path, vault: Vault, wanted: wire.Wanted) -> wire.Reply:
    """Raises KioskError: no hub runs here, it does not answer, or what it said no with."""
    return asyncio.run(_called(file, vault, wanted))


async def call_as(membership: Membership, wanted: wire.Wanted) -> wire.Reply:
    """As an organiser, from another computer."""
    trouble: HubError | None = None
    for address in membership.addresses:
        door = LocalDoor(address, membership.authority, membership.seed, CONTROL)
        try:
            return await _asked(door, subjects.inbox(membership), wanted)
        except HubError as error:
            trouble = error
    raise trouble or HubError("The hub at {address} does not answer.", address="?")


async def _called(file: Path, vault: Vault, wanted: wire.Wanted) -> wire.Reply:
    root = HubFolder(file.resolve()).root
    try:
        door = local_door(root)
    except NotFound:
        membership = kept_membership(file, vault)
        if membership is None or membership.addresses == ():
            raise
        if membership.role is not Role.ORGANISER:
            raise BadInput("Only an organiser's computer may do that, or the hub's own.") from None
        return await call_as(membership, wanted)
    try:
        return await _asked(door, COMMANDS, wanted)
    except HubError as error:
        raise NotFound("No hub runs for this event on this computer. Start it with: hub run.") from error


async def _asked(door: LocalDoor, inbox: str, wanted: wire.Wanted) -> wire.Reply:
    client = await as_member(door.address, door.authority, door.seed, inbox, "commands")
    try:
        said = await client.request(door.subject, wire.encode(wanted), timeout=_SECONDS)
    except (NatsError, TimeoutError) as error:
        raise HubError("The hub at {address} does not answer.", address=door.address) from error
    finally:
        await client.close()
    return wire.read_answer(said.data)
