"""The desk's link to the hub: one thread that meets the hub again and again, and the port the desk asks."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from kiosk.app.ports import Audience, Clock
from kiosk.app.sharing import (
    Apart,
    Aside,
    Behind,
    LinkState,
    Obstacle,
    Offered,
    Online,
    Outbox,
    Proposed,
    Unanswered,
    Unsure,
)
from kiosk.domain.facts import Entry
from kiosk.domain.ids import FactId
from kiosk.errors import KioskError
from kiosk.hub.ending import cancelled
from kiosk.hub.log import Hub, Silent
from kiosk.hub.meeting import Kit, Meeting
from kiosk.hub.membership import Membership, Role
from kiosk.hub.messages import Trust
from kiosk.hub.shelf import Shelf

T = TypeVar("T")
PATIENCE = 0.6  # seconds a desk waits for the hub's word on a guest
_GRACE = 0.1  # seconds more, for the answer to come from the hub's thread to the desk's
_PAUSE = 0.25  # seconds between two meetings
_REST, _LONGEST_REST = 9.0, 1.0  # times what a look took, and seconds: among a million facts it takes long
_TWIN_SECONDS = 5.0  # the hub says it again every second, as long as it is so
_LOOK = 0.2  # seconds between two looks whether another program recorded something


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the link needs of this computer. `open_outbox` is called on the threads that will use what it opens."""

    open_outbox: Callable[[], Outbox]
    connect: Callable[[Membership], Awaitable[Hub]]
    clock: Clock
    audience: Audience
    trust: Trust


class Link:
    """kiosk.app.sharing.HubLink. Started once, stopped once."""

    def __init__(self, of: Membership, around: Surroundings) -> None:
        self._of = of
        self._around = around
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="hub", daemon=True)
        self._stop = asyncio.Event()
        self._stirred = asyncio.Event()
        self._meeting: Meeting | None = None
        self._since = around.clock.now()
        self._unshared = 0
        self._aside: tuple[Aside, ...] = ()
        self._wanting, self._counting = 0, threading.Lock()
        self._twin_until = 0.0
        self._obstacle: Obstacle | None = None
        self.trouble = ""

    @property
    def shared(self) -> bool:
        return True

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """What was recorded and is not shared yet is shared the next time."""
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
            self._thread.join()

    def state(self) -> LinkState:
        meeting = self._meeting
        if meeting is None or not meeting.standing.ready:
            return Apart(self._since)
        behind = max(0, meeting.standing.last - meeting.standing.read) + self._unshared
        return Behind(behind) if behind else Online()

    def unshared(self) -> int:
        return self._unshared

    def set_aside(self) -> tuple[Aside, ...]:
        return self._aside

    def obstacle(self) -> Obstacle | None:
        return Obstacle.TWIN if time.monotonic() < self._twin_until else self._obstacle

    def hear_of_twin(self) -> None:
        """The hub says that another computer speaks under this one's name."""
        self._twin_until = time.monotonic() + _TWIN_SECONDS

    def offer(self, fact: FactId) -> Offered:
        silence: Offered = Unanswered()
        return self._asked(lambda meeting: meeting.offer(fact, PATIENCE), silence, silence)

    def propose(self, entry: Entry, known: int) -> Proposed:
        unasked: Proposed = Unanswered()
        return self._asked(lambda meeting: meeting.propose(entry, known, PATIENCE), unasked, Unsure())

    def _asked(self, ask: Callable[[Meeting], Coroutine[Any, Any, T]], unasked: T, silent: T) -> T:
        meeting = self._meeting
        if meeting is None or not meeting.standing.ready:
            return unasked
        asked = self._on_the_loop(ask(meeting))
        if asked is None:
            return unasked
        try:
            return asked.result(PATIENCE + _GRACE)
        except (TimeoutError, CancelledError, KioskError):
            return silent

    @contextmanager
    def first(self) -> Iterator[None]:
        with self._counting:
            self._wanting += 1
        try:
            yield
        finally:
            with self._counting:
                self._wanting -= 1

    def nudge(self) -> None:
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._look)

    def _on_the_loop(self, work: Coroutine[Any, Any, T]) -> Future[T] | None:
        """None when the thread has just ended."""
        try:
            return asyncio.run_coroutine_threadsafe(work, self._loop)
        except RuntimeError:
            work.close()
            return None

    def _look(self) -> None:
        self._stirred.set()
        if self._meeting is not None:
            self._meeting.sender.nudge()

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._live())

    async def _live(self) -> None:
        around = self._around
        shelf, desk = (Shelf(around.open_outbox, name) for name in ("hub-writes", "hub-reads"))
        kit = Kit(self._of, shelf, desk, around.trust, around.audience, lambda: self._wanting > 0)
        work = [asyncio.create_task(one) for one in (_until(self._stop), self._meet_again(kit), self._watch(desk))]
        done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        await cancelled(work)
        self._meeting = None
        shelf.close()
        desk.close()
        for task in done:
            task.result()  # what ended by itself other than by stop() is a bug, and is shown as one

    async def _meet_again(self, kit: Kit) -> None:
        while not self._stop.is_set():
            try:
                await self._meet(kit)
            except* (Silent, KioskError) as errors:
                self.trouble = "; ".join(map(str, errors.exceptions))
                self._obstacle = next((one.obstacle for one in errors.exceptions if isinstance(one, Silent)), None)
            self._part()
            await asyncio.sleep(_PAUSE)

    async def _meet(self, kit: Kit) -> None:
        hub = await self._around.connect(self._of)
        self._obstacle = None
        try:
            self._meeting = Meeting(kit, hub, self._stir)
            await self._meeting.run()
        finally:
            await hub.close()

    def _stir(self) -> None:
        """Something about how we stand has changed."""
        if self._meeting is not None and not self._meeting.standing.ready:
            self._since = self._around.clock.now()
        self._stirred.set()

    def _part(self) -> None:
        meeting, self._meeting = self._meeting, None
        if meeting is not None and meeting.standing.ready:
            self._since = self._around.clock.now()

    async def _watch(self, desk: Shelf) -> None:
        """How many facts are not shared is counted whenever the file has changed, near the hub and far from it."""
        while not self._stop.is_set():
            try:
                await asyncio.sleep(min(_REST * await self._count(desk), _LONGEST_REST))
                async with asyncio.timeout(_LOOK):
                    await self._stirred.wait()
            except TimeoutError:
                continue
            except KioskError as error:
                self.trouble = str(error)
                await asyncio.sleep(_PAUSE)
            self._stirred.clear()

    async def _count(self, desk: Shelf) -> float:
        """How many seconds it took."""
        begun = self._loop.time()
        if not await desk.ask(lambda outbox: outbox.changed()) and not self._stirred.is_set():
            return 0.0
        sender = self._meeting.sender if self._meeting is not None else None
        if sender is not None:
            sender.nudge()
        there = sender.there() if sender is not None else ()
        if self._of.role is not Role.SCREEN:  # which only reads
            self._unshared = await desk.ask(lambda outbox: outbox.unshared(there))
        self._aside = await desk.ask(lambda outbox: outbox.set_aside())
        return self._loop.time() - begun


async def _until(event: asyncio.Event) -> None:
    await event.wait()
