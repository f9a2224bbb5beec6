"""What other venues recorded is brought into this event file, and so into the log, the desks and the screens of this one.

The headquarters reads every venue's log; a venue reads of the headquarters' what is decided for all, and who came and went
there only where guests go from one to the other. A fact keeps its id, its author and its author's signature: whatever was brought before changes nothing.
"""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError

from kiosk.app.ports import Clock
from kiosk.app.sharing import Outbox
from kiosk.domain.ids import FactId
from kiosk.errors import KioskError
from kiosk.hub import messages, subjects, venue_signs, venues
from kiosk.hub.ending import cancelled
from kiosk.hub.exchange import paced
from kiosk.hub.foreign_log import Page, Reading, Source, reading
from kiosk.hub.judging import Judge, Judged
from kiosk.hub.log import Raw, Silent
from kiosk.hub.membership import Membership
from kiosk.hub.permissions import stream_of
from kiosk.hub.server_config import domain_of
from kiosk.hub.shelf import Shelf
from kiosk.hub.venues import Mark, Sign, Venues

_PAGE = 500  # lines asked for at a time
_PAUSE = 0.3  # seconds between two questions to a log that told all it has
_AGAIN = 0.5  # seconds until a venue out of reach is asked again
_TRIES = 10
_LET_BY = 0.025  # seconds, at most, in which the desks may write after each write of ours
_ONLY_MEMBERS, _URGENT = (f"{subjects.MEMBER}.>",), (f"{subjects.URGENT}.>",)


@dataclass(frozen=True, slots=True)
class Ground:
    """What gathering stands on. `topics`: what is wanted of other venues' logs. `client` is the hub's own connection as it is now; `connected` tells who is connected to
    this hub, and may take a moment; `marks` is the file that keeps how far every log was read.
    """

    own: Membership
    leads: bool
    topics: tuple[str, ...]
    client: Callable[[], Client]
    connected: Callable[[], frozenset[str]]
    open_outbox: Callable[[], Outbox]
    judge: Judge
    clock: Clock
    marks: Path


class Gathering:
    """Lives on the hub's asyncio thread. Started once, stopped once; `listen` again on every new connection."""

    def __init__(self, ground: Ground, expected: Sequence[str]) -> None:
        self._ground = ground
        self._shelf = Shelf(ground.open_outbox, "venues")
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._newcomer = asyncio.Event()  # a hub was heard that may not have heard us
        self._at_once = 100  # lines in one write, as they have fitted so far
        marks, homes = venue_signs.kept(ground.marks, ground.topics)
        self.state = Venues(ground.own.venue, ground.leads, ground.clock.now(), homes=homes)
        self.state = venues.expected(self.state, expected)
        for name, mark in marks.items():
            self.state = venues.read(self.state, name, mark, 0)

    def start(self) -> None:
        self._tasks["signs"] = asyncio.create_task(self._say_who_we_are())
        for name in self.state.known if self._ground.leads else ():
            self._follow(name)

    async def listen(self) -> None:
        """Hear the other hubs, on the connection as it is now."""
        await self._ground.client().subscribe(venue_signs.sign_at(self._ground.own.event, "*", "*"), cb=self._hear)

    async def stop(self) -> None:
        await cancelled(list(self._tasks.values()))
        await asyncio.to_thread(self._shelf.close)

    async def _hear(self, message: Msg) -> None:
        sign = venue_signs.read(message.subject, message.data)
        if sign is None:
            return
        if sign.hub not in self.state.signs and sign.hub != self._ground.own.member:
            self._newcomer.set()
        self.state = venues.heard(self.state, sign, self._ground.clock.now())
        if sign.venue in self.state.known:
            self._follow(sign.venue)

    def _follow(self, name: str) -> None:
        if name not in self._tasks:
            self._tasks[name] = asyncio.create_task(self._read_again(name))

    async def _say_who_we_are(self) -> None:
        own = self._ground.own
        while True:
            with suppress(NatsError, OSError, KioskError):  # the hub's own watch finds out that its server is gone
                there = await asyncio.to_thread(self._ground.connected)
                sign = Sign(own.member, own.venue, self._ground.leads, there | {own.member})
                subject = venue_signs.sign_at(own.event, own.venue, own.member)
                await self._ground.client().publish(subject, venue_signs.encode(sign))
            with suppress(TimeoutError):
                async with asyncio.timeout(venue_signs.EVERY_SECONDS):
                    await self._newcomer.wait()
            self._newcomer.clear()

    async def _read_again(self, name: str) -> None:
        while True:
            trouble = ""
            try:
                await self._read_on(name)
            except Silent:
                pass
            except (KioskError, OSError) as error:
                trouble = str(error)
            self.state = venues.lost(self.state, name, self._ground.clock.now(), trouble)
            await asyncio.sleep(_AGAIN)

    async def _read_on(self, name: str) -> None:
        """Until the line is lost."""
        log, urgent = await self._resumed(name), None
        while True:
            page = await log.page(_PAGE)
            self.state = venues.reached(self.state, name, self._ground.clock.now())
            urgent = await self._overtaken(name, urgent) if page.more else None
            if page.lines:
                await self._bring(name, page)
            await asyncio.sleep(0 if page.more else _PAUSE)

    async def _overtaken(self, name: str, urgent: Reading | None) -> Reading:
        """While there is much to read, announcements and emergencies do not wait for it: their order among the rest is nothing."""
        log = urgent or await reading(self._ground.client(), self._source(name, _URGENT))
        while (page := await log.page(_PAGE)).lines:
            await self._take_ahead(name, page.lines)
        return log

    async def _take_ahead(self, name: str, raws: Sequence[Raw]) -> None:
        judged = await self._take(name, raws)
        if judged.strangers:
            await self._learn(name)
            judged = await self._take(name, raws)  # who is unknown still is asked for again when his turn comes
        self._count(name, judged)

    async def _resumed(self, name: str) -> Reading:
        """Behind the mark, while the file has its fact and the log has that in this line; else from the log's beginning."""
        mark, source = self.state.of(name).mark, self._source(name)
        if mark.seq and await self._has(mark):
            log = await reading(self._ground.client(), source, mark.seq)
            page = await log.page(1)
            if [(raw.seq, _fact(raw)) for raw in page.lines] == [(mark.seq, mark.fact)]:
                return log
        self.state = venues.read(self.state, name, Mark(new=mark.new), 0)
        return await reading(self._ground.client(), source)

    async def _has(self, mark: Mark) -> bool:
        """It has not when the file was put back from a copy."""
        known: frozenset[FactId] = await self._shelf.ask(lambda outbox: outbox.knows([FactId(mark.fact)]))
        return bool(known)

    def _source(self, name: str, topics: Sequence[str] = ()) -> Source:
        wanted = topics or self._ground.topics
        stem = f"e.{self._ground.own.event}.{name}"
        return Source(f"$JS.{domain_of(name)}.API", stream_of(name), tuple(f"{stem}.{topic}" for topic in wanted))

    async def _bring(self, name: str, page: Page) -> None:
        raws, behind = page.lines, page.more + len(page.lines)
        self.state = venues.seen(self.state, name, {subjects.carrier_in(raw.subject) for raw in raws})
        while raws:
            some, raws = raws[: self._at_once], raws[self._at_once :]
            judged = await self._take(name, some)
            if judged.strangers:
                judged = await self._take_of_strangers(name, some)
            behind -= len(some)
            self.state = venues.read(self.state, name, _moved(self.state.of(name).mark, judged, len(some)), behind)
        await asyncio.to_thread(venue_signs.keep, self._ground.marks, self._ground.topics, self.state)

    async def _take_of_strangers(self, name: str, raws: Sequence[Raw]) -> Judged:
        """Who they are may be said later in the log, and may be on its way into it; who nobody vouches for is not waited for."""
        for _ in range(_TRIES):
            await self._learn(name)
            judged = await self._take(name, raws)
            if not judged.strangers:
                return judged
            await asyncio.sleep(_AGAIN)
        return await self._take(name, raws, learnt=True)

    async def _learn(self, name: str) -> None:
        """Who is a member there, wherever in its log that is said."""
        log = await reading(self._ground.client(), self._source(name, _ONLY_MEMBERS))
        while (page := await log.page(_PAGE)).lines:
            self._count(name, await self._take(name, page.lines, learnt=True))

    def _count(self, name: str, judged: Judged) -> None:
        one = self.state.of(name)
        self.state = venues.read(self.state, name, replace(one.mark, new=one.mark.new + judged.new), one.behind)

    async def _take(self, name: str, raws: Sequence[Raw], *, learnt: bool = False) -> Judged:
        """One write; then the desks may."""
        loop, judge = asyncio.get_running_loop(), self._ground.judge
        begun = loop.time()
        judged = await self._shelf.ask(lambda outbox: judge.take(outbox, name, raws, learnt=learnt))
        spent = loop.time() - begun
        self._at_once = paced(len(raws), spent) if len(raws) >= self._at_once else self._at_once
        await asyncio.sleep(min(spent, _LET_BY) if judged.new else 0)
        return judged


def _fact(raw: Raw) -> str:
    told = messages.fact_in(raw.data)
    return told.id if told else ""


def _moved(mark: Mark, judged: Judged, lines: int) -> Mark:
    seq, fact = judged.last or (mark.seq, mark.fact)
    return Mark(seq, fact, mark.read + lines, mark.new + judged.new)
