"""The hub as windows and commands use it: its own thread does everything, and any thread may ask."""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from kiosk.domain.member import Members, MemberSet
from kiosk.errors import BadInput
from kiosk.hub.another import refuse_beside_another
from kiosk.hub.awake import Awake, keep_awake
from kiosk.hub.happenings import Tell
from kiosk.hub.health import begun
from kiosk.hub.hub_work import HubWork
from kiosk.hub.joining_code import qr_text
from kiosk.hub.listening import Ear
from kiosk.hub.membership import Membership
from kiosk.hub.other_venues import gathering_of
from kiosk.hub.preparing import Prepared, prepare
from kiosk.hub.running import RunningHub
from kiosk.hub.server_link import linked
from kiosk.hub.steward import Steward
from kiosk.hub.welcoming import MINUTES, Ask, Offer, Welcome, scanned

T = TypeVar("T")


class Hub:
    """`tell` is called on the hub's thread. Every method may be called from any thread and waits for its answer."""

    def __init__(self, work: HubWork, tell: Tell) -> None:
        self._work, self._tell = work, tell
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="hub", daemon=True)
        self._hub: RunningHub | None = None

    def start(self) -> None:
        """Returns when it is up and answers. Raises KioskError when this cannot become the event's hub."""
        self._thread.start()
        try:
            self._hub = self._wait(_begun(self._work, self._tell))
        except BaseException:
            self._end()
            raise

    def close(self) -> None:
        """A last copy of the event, then down. Returns when the server is gone."""
        hub, self._hub = self._hub, None
        try:
            if hub is not None:
                self._wait(hub.close())
        finally:
            self._end()

    @property
    def membership(self) -> Membership:
        """This computer's own."""
        return self._running.prepared.own.membership

    @property
    def key_in_vault(self) -> bool:
        """Does the system's own store keep this computer's private key?"""
        return self._running.prepared.own.in_vault

    @property
    def addresses(self) -> tuple[str, ...]:
        """`host:port` under which other computers reach it."""
        return self._running.steward.welcome.house.addresses

    @property
    def awake_by(self) -> str:
        """What keeps this computer awake; empty when nothing does."""
        return self._running.awake.by

    def offer(self, minutes: int = MINUTES) -> Offer:
        """A code that lets one computer in, once; the one before counts no more."""
        return self._wait(self._running.steward.offer(minutes))

    def qr(self, offer: Offer) -> str:
        """The QR code's text."""
        return qr_text(scanned(self._running.steward.welcome.house, offer))

    def asks(self) -> tuple[Ask, ...]:
        """Who waits for the organiser's word."""
        return self._running.steward.welcome.waiting

    def decide(self, id: str, *, admit: bool) -> Ask:
        """Raises BadInput when nobody of that id waits any more."""
        return self._wait(self._running.steward.decide(id, admit=admit))

    def revoke(self, name: str) -> MemberSet:
        """Dropped at once. Raises NotFound, BadInput."""
        return self._wait(self._running.steward.revoke(name))

    def members(self) -> Members:
        return self._running.prepared.book.members()

    def status(self) -> dict[str, Any]:
        """As `hub status --json` prints it."""
        return self._running.data()

    def copy(self) -> None:
        """Make the hourly copy now."""
        self._wait(self._running.copy())

    @property
    def _running(self) -> RunningHub:
        if self._hub is None:
            raise BadInput("The hub does not run.")
        return self._hub

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _end(self) -> None:
        self._wait(self._loop.shutdown_default_executor())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


async def _begun(work: HubWork, tell: Tell) -> RunningHub:
    prepared = await asyncio.to_thread(prepare, work)
    await asyncio.to_thread(refuse_beside_another, prepared)
    await asyncio.to_thread(lambda: prepared.server.start(prepared.users()))
    try:
        await asyncio.to_thread(prepared.started)
        hub = await _composed(prepared, tell)
        await hub.serve()
    except BaseException:
        await asyncio.to_thread(prepared.server.stop)
        raise
    return hub


async def _composed(prepared: Prepared, tell: Tell) -> RunningHub:
    clock, server = prepared.work.stamper.clock, prepared.server
    link = await linked(prepared.here(), prepared.authority.certificate, prepared.seeds)
    welcome = Welcome(await asyncio.to_thread(prepared.house))
    steward = Steward(
        link,
        prepared.book,
        prepared.authority,
        welcome,
        clock,
        tell,
        users=lambda: server.write_users(prepared.users()),
        status=dict,
        member=prepared.own.membership.member,
        alone=prepared.work.options.cluster is None,
    )
    entries = await asyncio.to_thread(prepared.book.entries)
    awake = keep_awake() if prepared.work.options.keep_awake else Awake()
    hub = RunningHub(prepared, tell, steward, Ear(clock, begun(clock.now(), entries)), awake)
    steward.status = hub.data
    hub.gathering = gathering_of(prepared, lambda: steward.link.admin)
    return hub
