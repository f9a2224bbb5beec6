"""One connection to the hub from its first word to its last: compare, catch up, then hear and send."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.app.ports import Audience, Topic
from kiosk.app.sharing import Later, Line, Offered, Outbox, Pending, Place, Proposed, Unanswered, Unsure
from kiosk.domain.facts import Entry
from kiosk.domain.ids import FactId
from kiosk.hub import messages, subjects
from kiosk.hub.ending import together
from kiosk.hub.exchange import Agreed, Asking, Heard, Log, Standing, answered, compare, fetched, in_order, paced
from kiosk.hub.log import Hub, Raw, Silent
from kiosk.hub.membership import Membership
from kiosk.hub.messages import Trust
from kiosk.hub.sending import Sender
from kiosk.hub.shelf import Shelf

_PAGE = 1_000  # lines asked for at a time
_LET_BY = 0.5  # seconds: those who want to write go first, and not for ever
_A_MOMENT = 0.002  # seconds
_MOST_HELD = 10_000
_LOOK_AGAIN = 5.0  # seconds
_ANSWER_LAGS = 0.02  # seconds until a hub that told of a line can also give it


@dataclass(frozen=True, slots=True)
class Kit:
    """What every meeting of a member needs. `shelf` writes, `desk` answers questions while it does. `wanted`: someone at
    the desk is waiting to write.
    """

    of: Membership
    shelf: Shelf
    desk: Shelf
    trust: Trust
    audience: Audience
    wanted: Callable[[], bool] = bool


class Meeting:
    """Ends with Silent or KioskError, or when it is cancelled; then there is another one, on another connection.

    One task hears, one sends. Nothing is applied before the logs were compared.
    """

    def __init__(self, kit: Kit, hub: Hub, stirred: Callable[[], None]) -> None:
        self._kit = kit
        self._hub = hub
        self._stirred = stirred
        self._held: dict[int, Raw] = {}
        self._heard = asyncio.Event()
        self._doubted = asyncio.Event()
        self._caught_up = asyncio.Event()
        self._at_once = 100  # lines in one write, as they have fitted so far
        self.standing = Standing()
        self.sender = Sender(kit.of, hub, kit.shelf)

    async def run(self) -> None:
        await self._hub.listen(self._hear)
        await self._compare()
        await self.sender.begin()
        self.standing = replace(self.standing, ready=True)
        self._stirred()
        works = (self._hub_lost(), self._hub_doubted(), self._look_again(), self._inbound(), self._outbound())
        await together("the meeting is over", *works)

    async def offer(self, fact: FactId, patience: float) -> Offered:
        """Once unanswered the hub is doubted: nobody waits for it again until it was compared anew."""
        if not self.standing.ready:
            return Unanswered()
        try:
            async with asyncio.timeout(patience):
                return await self._offered(fact)
        except (Silent, TimeoutError):
            self._doubt()
            return Unanswered()

    async def propose(self, entry: Entry, known: int, patience: float) -> Proposed:
        """As `offer`; whatever was put forward and not answered may be in the log."""
        if not self.standing.ready:
            return Unanswered()
        try:
            async with asyncio.timeout(patience):
                return await self._answer(await self._kit.desk.ask(lambda outbox: outbox.proposed(entry, known)))
        except (Silent, TimeoutError):
            self._doubt()
            return Unsure()

    async def _offered(self, fact: FactId) -> Offered:
        one = await self._kit.desk.ask(lambda outbox: outbox.offered(fact))
        return await self._answer(one) if one is not None else Unanswered()

    async def _answer(self, one: Pending) -> Offered:
        found = await self.sender.offer(one)
        if not isinstance(found, Raw):
            return found
        winner = await self._kit.desk.ask(lambda outbox: self._entry(outbox, found))
        return Later(winner) if winner else Unanswered()

    def _entry(self, outbox: Outbox, raw: Raw) -> Entry | None:
        told = messages.fact_in(raw.data)
        return outbox.read(told) if told else None

    def _doubt(self) -> None:
        self.standing = replace(self.standing, ready=False)
        self._doubted.set()
        self._stirred()

    async def _hub_lost(self) -> None:
        await self._hub.broken()
        raise Silent("the connection was lost")

    async def _hub_doubted(self) -> None:
        await self._doubted.wait()
        raise Silent("an offer was not answered")

    async def _look_again(self) -> None:
        """Of several hubs ours may have been cut off from the others: what they stored meanwhile it never told live."""
        while True:
            await asyncio.sleep(_LOOK_AGAIN)
            log = await self._hub.log()
            self.standing = self.standing.heard_of(log.last)
            self._heard.set()

    def _hear(self, raw: Raw) -> None:
        """What is not held is fetched: the cursor stays behind the last line heard of."""
        if len(self._held) < _MOST_HELD:
            self._held[raw.seq] = raw
        self.standing = self.standing.heard_of(raw.seq)
        self._heard.set()

    async def _compare(self) -> None:
        log = await self._hub.log()
        if not log.whole:
            await self._kit.shelf.ask(lambda outbox: outbox.lose(log.holes))
        place = await self._kit.shelf.ask(self._place)
        agreed = await self._common(compare(place, log))
        if agreed.cursor < place.cursor or place.epoch != log.epoch:
            await self._kit.shelf.ask(lambda outbox: outbox.turn_back(log.epoch, agreed.cursor))
        self.standing = replace(self.standing, read=agreed.cursor, last=max(self.standing.last, log.last))

    def _place(self, outbox: Outbox) -> Place:
        """Where an earlier version of this program came upon something that this one can read, it is read again from there."""
        again = (*outbox.legible(), *(one.seq for one in outbox.newer() if messages.fact_in(one.data)))
        if again:
            outbox.turn_back(outbox.place().epoch, min(again) - 1)
        return outbox.place()

    async def _common(self, step: Asking | Agreed) -> Agreed:
        while isinstance(step, Asking):
            step = answered(step, await self._agree(step))
        return step

    async def _agree(self, asking: Asking) -> bool:
        page = await self._hub.lines(asking.first, asking.last - asking.first + 1)
        if not page.complete:
            raise Silent("an answer broke off")
        there = {seq: told.id for seq, _, raw in page.items if (told := messages.fact_in(raw.data))}
        lines = [(seq, there.get(seq)) for seq in range(asking.first, asking.last + 1)]
        return await self._kit.shelf.ask(lambda outbox: all(outbox.agrees(seq, fact) for seq, fact in lines))

    async def _inbound(self) -> None:
        while True:
            await self._take(in_order(self.standing.read, self._held))
            if self.standing.read < self.standing.last:
                await self._fetch()
            elif not self._heard.is_set():
                self._caught_up.set()
                self._stirred()
                await self._heard.wait()
            self._heard.clear()

    async def _outbound(self) -> None:
        """What others have given back already is read first, and not given again."""
        await self._caught_up.wait()
        await self.sender.run()

    async def _fetch(self) -> None:
        """The next lines, or what comes after a hole at the log's end."""
        page = await self._hub.lines(self.standing.read + 1, _PAGE)
        heard = fetched(self.standing.read, page)
        if heard is None:
            raise Silent("lines were lost on the way")
        if not heard.lines:
            heard = _behind_the_hole(await self._hub.log())
            await asyncio.sleep(_ANSWER_LAGS)
        await self._take(heard)

    async def _take(self, heard: Heard[Raw]) -> None:
        if heard.cursor <= self.standing.read:
            return
        raws, topics = heard.lines, frozenset[Topic]()
        while (count := _believable(raws, self._at_once)) < len(raws):
            some, raws = raws[:count], raws[count:]
            topics |= await self._write(some, some[-1].seq)
        topics |= await self._write(raws, heard.cursor)
        self._held = {seq: raw for seq, raw in self._held.items() if seq > heard.cursor}
        self._kit.audience.tell(topics)

    async def _write(self, raws: Sequence[Raw], cursor: int) -> frozenset[Topic]:
        """Whoever wants to write at the desk goes first."""
        begun = await self._let_by()
        topics = await self._kit.shelf.ask(lambda outbox: outbox.take(self._read(raws), cursor))
        self._at_once = paced(max(len(raws), self._at_once // 2), _now() - begun)
        self.standing = replace(self.standing, read=cursor)
        if self.sender.awaits():
            self.sender.seen(told.id for raw in raws if (told := messages.fact_in(raw.data)))
        return topics

    async def _let_by(self) -> float:
        """When it was our turn."""
        until = _now() + _LET_BY
        while self._kit.wanted() and _now() < until:
            await asyncio.sleep(_A_MOMENT)
        return _now()

    def _read(self, raws: Sequence[Raw]) -> list[Line]:
        of, trust = self._kit.of, self._kit.trust
        return [messages.read(of, trust, raw.seq, raw.subject, raw.headers, raw.data) for raw in raws]


def _believable(raws: Sequence[Raw], most: int) -> int:
    """How many go together: what comes after a new member may be signed by that member, so it waits for the next write."""
    for count, raw in enumerate(raws[:most], 1):
        if subjects.topic_in(raw.subject) == subjects.MEMBER:
            return count
    return min(len(raws), most)


def _behind_the_hole(log: Log) -> Heard[Raw]:
    """Nothing comes after the cursor although the log is longer: its last lines are lost, and their numbers used."""
    return Heard((), log.last if log.last in log.holes else 0, {})


def _now() -> float:
    return asyncio.get_running_loop().time()
