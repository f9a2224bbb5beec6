"""A hub that answers at none of its known addresses is looked for on the network; where it is found is kept."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from kiosk.hub.aside import aside
from kiosk.hub.log import Silent
from kiosk.hub.membership import Membership
from kiosk.hub.nats_hub import NatsHub

FIRST_SECONDS = 5.0
"""So long nothing answers until the network is asked."""
AGAIN_SECONDS = 20.0
_MOST = 8  # addresses kept, the newest first

Connect = Callable[[Membership], Awaitable[NatsHub]]
Look = Callable[[], tuple[str, ...]]
Keep = Callable[[tuple[str, ...]], None]


class Seeker:
    """Whoever answers has to show the event's certificate, which `connect` checks: an announcement is only a hint.

    `look` waits some seconds for hubs of this event, and gives their `host:port`; `keep` is told where one was met.
    """

    def __init__(
        self, of: Membership, connect: Connect, look: Look, keep: Keep, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._of, self._connect, self._look, self._keep, self._now = of, connect, look, keep, now
        self._look_at: float | None = None
        self._heard: tuple[str, ...] = ()
        self._looking: asyncio.Task[None] | None = None

    async def connected(self) -> NatsHub:
        """At the first address that answers. Raises Silent; after a while of that the network is asked meanwhile."""
        known = self._of.addresses
        tried = tuple(dict.fromkeys((*known, *self._heard)))
        try:
            hub = await self._connect(replace(self._of, addresses=tried))
        except Silent:
            self._miss()
            raise
        self._look_at = None
        self._met(hub.address)
        return hub

    def _met(self, address: str) -> None:
        """Tried first from now on; written down where it was not known."""
        known = self._of.addresses
        self._of = replace(self._of, addresses=tuple(dict.fromkeys((address, *known)))[:_MOST])
        if address not in known:
            self._keep(self._of.addresses)

    def _miss(self) -> None:
        now = self._now()
        if self._look_at is None:
            self._look_at = now + FIRST_SECONDS
        if now >= self._look_at and (self._looking is None or self._looking.done()):
            self._look_at = now + AGAIN_SECONDS
            self._looking = asyncio.create_task(self._ask_the_network())

    async def _ask_the_network(self) -> None:
        with suppress(OSError, ValueError, RuntimeError):  # a network that cannot be asked: the next time perhaps
            self._heard = await aside(self._look)
